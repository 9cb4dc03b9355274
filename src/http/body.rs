//! A body that is declared as JSON and within the limit.

use std::future::Future;
use std::pin::Pin;

use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest, dev, web};

use super::problem::{Kind, Problem};
use super::service::Service;

/// The bytes of a JSON body, not yet read.
#[derive(Debug)]
pub(super) struct JsonBody(pub(super) web::Bytes);

impl FromRequest for JsonBody {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        if let Err(problem) = declared(request) {
            return Box::pin(async { Err(problem) });
        }
        let limit = request
            .app_data::<web::Data<Service>>()
            .map(|service| service.limits.body);
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            match bytes.await {
                Ok(bytes) => Ok(Self(bytes)),
                Err(error) => Err(refusal(&error, limit.unwrap_or_default())),
            }
        })
    }
}

fn declared(request: &HttpRequest) -> Result<(), Problem> {
    let unsupported = |detail| Err(Problem::new(Kind::UnsupportedMediaType, detail));
    let text = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let media_type = text(CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    let mut parts = media_type.split(';').map(str::trim);
    let json = parts.next().is_some_and(|essence| {
        essence == "application/json"
            || (essence.starts_with("application/") && essence.ends_with("+json"))
    });
    let utf8 = parts.find_map(|part| part.strip_prefix("charset="));
    let utf8 = utf8.is_none_or(|charset| charset.trim_matches('"') == "utf-8");
    if !json || !utf8 {
        return unsupported(
            "the body must be declared as `Content-Type: application/json` (UTF-8)",
        );
    }
    match text(CONTENT_ENCODING)
        .unwrap_or("identity")
        .to_ascii_lowercase()
        .as_str()
    {
        "identity" | "gzip" | "deflate" => Ok(()),
        _ => unsupported(
            "a compressed body must be declared as `Content-Encoding: gzip` or `deflate`",
        ),
    }
}

fn refusal(error: &actix_web::Error, limit: usize) -> Problem {
    match error.as_error::<PayloadError>() {
        Some(PayloadError::Overflow) => Problem::new(
            Kind::TooLarge,
            format!("the body must have at most {limit} bytes"),
        ),
        _ => Problem::new(
            Kind::UnreadableJson,
            "the body could not be received completely",
        ),
    }
}
