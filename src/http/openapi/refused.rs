//! The refusals of an operation.

use std::collections::BTreeMap;

use serde_json::json;
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use crate::http::problem::{MEDIA_TYPE, ProblemDocument};

/// The refusal with this status.
pub(crate) struct Refused<const STATUS: u16>;

/// Name in the URN, title, meaning, and what an example says.
fn about(status: u16) -> (&'static str, &'static str, &'static str, &'static str) {
    match status {
        400 => (
            "unreadable-json",
            "Unreadable JSON",
            "The body is not JSON; line and column say where.",
            "the body is not readable JSON: expected `,` or `}` at line 3, column 5",
        ),
        404 => (
            "not-found",
            "Not found",
            "There is nothing of this name.",
            "there is no such service type; there are BPO, KPO, ITO, NONE",
        ),
        406 => (
            "not-acceptable",
            "Not acceptable",
            "The `Accept` header excludes JSON.",
            "the answer is `application/json`, which the `Accept` header excludes",
        ),
        413 => (
            "too-large",
            "Body too large",
            "The body is larger than the limit.",
            "the body must have at most 2097152 bytes",
        ),
        415 => (
            "unsupported-media-type",
            "Unsupported media type",
            "The body is not declared as JSON.",
            "the body must be declared as `Content-Type: application/json` (UTF-8)",
        ),
        422 => (
            "invalid-request",
            "Invalid request",
            "The request can be read and has faults; all of them are listed.",
            "the request has 1 fault",
        ),
        503 => (
            "unavailable",
            "Unavailable",
            "The service is shutting down.",
            "the service is shutting down",
        ),
        _ => (
            "internal-error",
            "Internal error",
            "The service failed.",
            "the service failed; the operator finds the cause under the request id",
        ),
    }
}

impl<const STATUS: u16> IntoResponses for Refused<STATUS> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let (name, title, meaning, detail) = about(STATUS);
        let errors = if STATUS == 422 {
            json!([{"pointer": "/company/home_country", "detail": "must be an assigned ISO 3166-1 alpha-2 code such as `DE`"}])
        } else {
            json!([])
        };
        let example = json!({
            "type": format!("urn:sourcing-advisor:problem:{name}"),
            "title": title,
            "status": STATUS,
            "detail": detail,
            "instance": "/v1/assessments",
            "errors": errors,
        });
        let example = ExampleBuilder::new()
            .summary(meaning)
            .value(Some(example))
            .build();
        let content = ContentBuilder::new()
            .schema(Some(Ref::from_schema_name(ProblemDocument::name())))
            .examples_from_iter([(name, example)])
            .build();
        let response = ResponseBuilder::new()
            .description(meaning)
            .content(MEDIA_TYPE, content)
            .build();
        BTreeMap::from([(STATUS.to_string(), response.into())])
    }
}
