//! The document and the page that shows it, also behind a proxy that adds a path prefix.

use actix_web::dev::HttpServiceFactory;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa::openapi::ServerBuilder;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_OPERATION};
use crate::http::service::Service;

/// Header in which a proxy says which prefix it took off the path.
const FORWARDED_PREFIX: &str = "x-forwarded-prefix";
/// Characters of a prefix that is believed.
const MAX_PREFIX: usize = 200;

/// Read the `OpenAPI` document
///
/// This document. Behind a proxy that sends `X-Forwarded-Prefix`, its `servers` entry has that
/// prefix.
#[utoipa::path(
    tag = TAG_OPERATION,
    operation_id = "get_openapi",
    params(("X-Forwarded-Prefix" = Option<String>, Header, description = "Path prefix that a proxy took off.", example = "/sourcing")),
    responses(
        (status = 200, description = "An OpenAPI 3.1 document.", body = serde_json::Value, content_type = "application/json"),
        Refused<406>, Refused<500>,
    ),
)]
#[get("/openapi.json")]
pub(super) async fn get_openapi(
    request: HttpRequest,
    _caller: Caller,
    service: web::Data<Service>,
) -> HttpResponse {
    let stated = request
        .headers()
        .get(FORWARDED_PREFIX)
        .and_then(|value| value.to_str().ok());
    let prefix = stated.and_then(prefix).or_else(|| prefix(&service.path));
    let mut document = service.document.clone();
    if let Some(prefix) = prefix {
        document.servers = Some(vec![ServerBuilder::new().url(prefix).build()]);
    }
    cache::json(&request, &document)
}

/// A path prefix without its last slash; `None` where it is empty or holds anything that could
/// lead a reader of the document to another host.
fn prefix(text: &str) -> Option<&str> {
    let path = text.trim().trim_end_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~');
    let mut segments = path.strip_prefix('/')?.split('/');
    let good = path.len() <= MAX_PREFIX
        && segments
            .all(|part| !part.is_empty() && part != "." && part != ".." && part.chars().all(plain));
    good.then_some(path)
}

/// The page that shows the document; its address of the document is relative, so that it works
/// under any prefix.
pub(crate) fn docs() -> impl HttpServiceFactory {
    let config = Config::from("../openapi.json")
        .try_it_out_enabled(true)
        .display_request_duration(true)
        .validator_url("none");
    SwaggerUi::new("/docs/{file:.*}").config(config)
}

/// `/docs` without the slash would make the page look for its files one level too high.
pub(crate) fn docs_redirect() -> impl HttpServiceFactory {
    web::resource("/docs")
        .guard(actix_web::guard::Get())
        .to(|| async {
            HttpResponse::PermanentRedirect()
                .insert_header((LOCATION, "docs/"))
                .finish()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_a_plain_path_or_nothing() {
        assert_eq!(prefix("/sourcing/"), Some("/sourcing"));
        assert_eq!(prefix("/a/b-1"), Some("/a/b-1"));
        for bad in [
            "",
            "/",
            "//evil.example",
            "https://evil.example",
            "/a/../b",
            "/a?b",
            "/a<b>",
            "a",
        ] {
            assert_eq!(prefix(bad), None, "{bad}");
        }
    }
}
