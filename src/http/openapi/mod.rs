//! The document that callers and generators read: made from the same registration as the
//! router, committed as `openapi/openapi.json` and compared by a test.

mod examples;
mod refused;

use actix_web::App;
use utoipa::OpenApi;
use utoipa::openapi::schema::AdditionalProperties;
use utoipa::openapi::{RefOr, Schema, ServerBuilder};
use utoipa_actix_web::AppExt;

pub(super) use refused::Refused;

use super::problem::{Fault, ProblemDocument};
use super::request::schema::{
    ActivityRequest, AssessmentRequest, CodeRequest, CompanyRequest, ConstraintsRequest,
    CriteriaRequest, ExchangeRateRequest, IndustryRequest, MoneyRequest, ParametersRequest,
};

pub(super) const TAG_ASSESSMENT: &str = "assessment";
pub(super) const TAG_VOCABULARY: &str = "vocabulary";
pub(super) const TAG_KNOWLEDGE: &str = "knowledge";
pub(super) const TAG_OPERATION: &str = "operation";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sourcing Advisor",
        description = "Says for each activity of a company whether it is core, what kind of outsourcing it is or would be (BPO, KPO, ITO or none), where it could go (onshore, nearshore, offshore) and what that would bring. Every decision comes with its reasons; where the text does not suffice, the answer says so and asks the question that would settle it.\n\nRefusals are `application/problem+json` (RFC 9457) and list all faults at once. Every answer has an `x-request-id`; send your own to find it again. Limits are those of the default settings; the operator of a service can set others.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    tags(
        (name = TAG_ASSESSMENT, description = "The main job."),
        (name = TAG_VOCABULARY, description = "What the words mean."),
        (name = TAG_KNOWLEDGE, description = "What decisions are made from."),
        (name = TAG_OPERATION, description = "For operators."),
    ),
    components(schemas(
        ActivityRequest, CodeRequest, ExchangeRateRequest, ProblemDocument, Fault
    )),
)]
struct Frame;

/// The document.
#[must_use]
pub fn document() -> utoipa::openapi::OpenApi {
    let app = App::new().into_utoipa_app().openapi(Frame::openapi());
    let (_, mut document) = app.configure(super::configure).split_for_parts();
    document.servers = Some(vec![ServerBuilder::new().url("/").build()]);
    close_requests(&mut document);
    examples::add(&mut document);
    document
}

/// The document as it is committed: indented, with a line break at its end.
#[must_use]
pub fn document_text() -> String {
    // Texts and numbers: writing them cannot fail.
    let json = serde_json::to_string_pretty(&document()).unwrap_or_default();
    json + "\n"
}

/// Says of every object of a request that it has no other members.
fn close_requests(document: &mut utoipa::openapi::OpenApi) {
    use utoipa::ToSchema;
    let names = [
        AssessmentRequest::name(),
        CompanyRequest::name(),
        IndustryRequest::name(),
        ActivityRequest::name(),
        CodeRequest::name(),
        MoneyRequest::name(),
        CriteriaRequest::name(),
        ConstraintsRequest::name(),
        ParametersRequest::name(),
        ExchangeRateRequest::name(),
    ];
    let schemas = document
        .components
        .iter_mut()
        .flat_map(|components| &mut components.schemas);
    for (name, schema) in schemas {
        if let RefOr::T(Schema::Object(object)) = schema
            && names.iter().any(|request| request == name)
        {
            object.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
        }
    }
}
