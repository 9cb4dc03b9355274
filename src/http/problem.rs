//! The one shape of every refusal (RFC 9457).

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use utoipa::ToSchema;

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// One thing that is wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Fault {
    /// JSON pointer (RFC 6901) into the request's body; empty for the body as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = String, example = "/company/home_country")]
    pub pointer: Option<String>,
    /// Name of the query parameter, where the fault is not in the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = String, example = "limit")]
    pub parameter: Option<String>,
    /// What is wrong and what would be right.
    #[schema(example = "must be an assigned ISO 3166-1 alpha-2 code such as `DE`")]
    pub detail: String,
}

impl Fault {
    /// A fault in the body.
    #[must_use]
    pub fn at(pointer: &str, detail: impl Into<String>) -> Self {
        Self {
            pointer: Some(pointer.to_owned()),
            parameter: None,
            detail: detail.into(),
        }
    }

    /// A fault in the query.
    #[must_use]
    pub fn of_parameter(name: &str, detail: impl Into<String>) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.to_owned()),
            detail: detail.into(),
        }
    }

    /// Where the fault is: pointer or parameter.
    #[must_use]
    pub fn place(&self) -> &str {
        self.pointer
            .as_deref()
            .or(self.parameter.as_deref())
            .unwrap_or_default()
    }
}

/// What kind of refusal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 400: the body is not JSON.
    UnreadableJson,
    /// 404: nothing is there.
    NotFound,
    /// 405: something is there, but not for this method.
    MethodNotAllowed,
    /// 406: the caller accepts nothing that the service can write.
    NotAcceptable,
    /// 413: the body is larger than the limit.
    TooLarge,
    /// 415: the body is not declared as JSON.
    UnsupportedMediaType,
    /// 422: readable, but not a request.
    Invalid,
    /// 500: our fault.
    Internal,
    /// 503: shutting down.
    Unavailable,
    /// Any other status that a layer below answers with.
    Other(StatusCode),
}

impl Kind {
    /// The status code.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::UnreadableJson => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Other(status) => status,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::UnreadableJson => "unreadable-json",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::TooLarge => "too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::Invalid => "invalid-request",
            Self::Internal => "internal-error",
            Self::Unavailable => "unavailable",
            Self::Other(_) => "http",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::UnreadableJson => "Unreadable JSON",
            Self::NotFound => "Not found",
            Self::MethodNotAllowed => "Method not allowed",
            Self::NotAcceptable => "Not acceptable",
            Self::TooLarge => "Body too large",
            Self::UnsupportedMediaType => "Unsupported media type",
            Self::Invalid => "Invalid request",
            Self::Internal => "Internal error",
            Self::Unavailable => "Unavailable",
            Self::Other(status) => status.canonical_reason().unwrap_or("Refused"),
        }
    }
}

/// A refusal on its way to the caller.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: Kind,
    detail: String,
    errors: Vec<Fault>,
    // In a box, as most problems have none and every result of a handler has room for it.
    header: Option<Box<(header::HeaderName, HeaderValue)>>,
    instance: String,
}

/// A problem as callers see it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDocument<'p> {
    /// Stable name of the kind of problem.
    #[schema(value_type = String, format = "uri-reference", example = "urn:sourcing-advisor:problem:invalid-request")]
    r#type: String,
    /// The kind of problem in words; the same for every occurrence.
    #[schema(example = "Invalid request")]
    title: &'p str,
    /// The HTTP status code.
    #[schema(minimum = 400, maximum = 599, example = 422)]
    status: u16,
    /// What is wrong with this request.
    #[schema(example = "the request has 1 fault")]
    detail: &'p str,
    /// Path of the request; its `x-request-id` header tells requests apart.
    #[schema(format = "uri-reference", example = "/v1/assessments")]
    instance: &'p str,
    /// Every fault; empty where the request as a whole is refused.
    errors: &'p [Fault],
}

impl Problem {
    /// A problem of a kind.
    #[must_use]
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            errors: Vec::new(),
            header: None,
            instance: String::new(),
        }
    }

    /// A request that can be read and has these faults.
    #[must_use]
    pub fn invalid(errors: Vec<Fault>) -> Self {
        let detail = match errors.len() {
            1 => "the request has 1 fault".to_owned(),
            count => format!("the request has {count} faults"),
        };
        Self {
            errors,
            ..Self::new(Kind::Invalid, detail)
        }
    }

    /// Our fault, without internals.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(
            Kind::Internal,
            "the service failed; the operator finds the cause under the request id",
        )
    }

    /// The problem of a bare status.
    #[must_use]
    pub fn of_status(status: StatusCode) -> Self {
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            return Self::internal();
        }
        let detail = status
            .canonical_reason()
            .unwrap_or("refused")
            .to_lowercase();
        let kind = [
            Kind::NotFound,
            Kind::NotAcceptable,
            Kind::TooLarge,
            Kind::Unavailable,
        ]
        .into_iter()
        .find(|kind| kind.status() == status)
        .unwrap_or(Kind::Other(status));
        Self::new(kind, detail)
    }

    /// The same problem with a header of the answer.
    #[must_use]
    pub fn with_header(mut self, name: header::HeaderName, value: HeaderValue) -> Self {
        self.header = Some(Box::new((name, value)));
        self
    }

    /// The same problem of a request to `path`.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.instance);
        self
    }

    /// The JSON that callers see.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let kind = if let Kind::Other(_) = self.kind {
            "about:blank".to_owned()
        } else {
            format!("urn:sourcing-advisor:problem:{}", self.kind.name())
        };
        let document = ProblemDocument {
            r#type: kind,
            title: self.kind.title(),
            status: self.kind.status().as_u16(),
            detail: &self.detail,
            instance: &self.instance,
            errors: &self.errors,
        };
        // Strings and numbers only: writing them cannot fail.
        serde_json::to_vec(&document).unwrap_or_default()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.kind.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        response.content_type(MEDIA_TYPE);
        if let Some(header) = &self.header {
            response.insert_header(header.as_ref().clone());
        }
        let mut response = response.body(self.to_json());
        response.extensions_mut().insert(self.clone());
        response
    }
}
