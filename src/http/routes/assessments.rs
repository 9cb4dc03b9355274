//! The main job.

use std::sync::Arc;

use actix_web::http::header::{CONTENT_LANGUAGE, HeaderName, HeaderValue, VARY};
use actix_web::{HttpRequest, HttpResponse, post, web};
use tracing::{Span, error};

use crate::http::assessment::{Answer, answer};
use crate::http::body::JsonBody;
use crate::http::negotiation::{Caller, weighted};
use crate::http::openapi::{Refused, TAG_ASSESSMENT};
use crate::http::problem::Problem;
use crate::http::request::Handling;
use crate::http::request::schema::AssessmentRequest;
use crate::http::response::AssessmentAnswer;
use crate::http::service::Service;

/// Bytes of a body from which on the answer is computed beside the threads that serve probes
/// and other callers: some ten activities.
const LARGE: usize = 4 * 1024;

const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");
const STRICT: HeaderValue = HeaderValue::from_static("handling=strict");

/// Assess a company's activities
///
/// Says for each activity whether it is core for this company, what kind of outsourcing it is or
/// would be, what to do with it, where it could go and what that would bring; then takes the
/// activities together. Send a list of activities, a narrative in which activities are named, or
/// both. A fault in one activity makes that activity `invalid` and leaves the others alone,
/// unless `Prefer: handling=strict` asks for all or nothing. The same request to the same
/// `model.digest` has the same bytes as its answer.
#[utoipa::path(
    tag = TAG_ASSESSMENT,
    operation_id = "create_assessment",
    request_body(
        content = AssessmentRequest,
        content_type = "application/json",
        description = "A company and its activities. Unknown fields are refused by name.",
    ),
    params(
        ("Prefer" = Option<String>, Header, description = "`handling=strict` (RFC 7240): a fault in any activity refuses the whole request.", example = "handling=lenient"),
        ("Accept-Language" = Option<String>, Header, description = "Language of the texts where the request does not state one.", example = "de"),
    ),
    responses(
        (
            status = 200,
            description = "The answer for every activity, in the request's order.",
            body = AssessmentAnswer,
            content_type = "application/json",
            headers(
                ("Content-Language" = String, description = "Language of the texts."),
                ("Preference-Applied" = String, description = "`handling=strict` where it was asked for."),
            ),
        ),
        Refused<400>, Refused<406>, Refused<413>, Refused<415>, Refused<422>, Refused<500>,
    ),
)]
#[post("/v1/assessments")]
pub(super) async fn create_assessment(
    request: HttpRequest,
    caller: Caller,
    body: JsonBody,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let handling = handling(&request);
    let answer = compute(service.clone().into_inner(), body.0, handling, caller)
        .await
        .map_err(|problem| match handling {
            Handling::Strict => problem.with_header(PREFERENCE_APPLIED, STRICT),
            Handling::Lenient => problem,
        })?;
    tell(&service, &answer);
    let mut response = HttpResponse::Ok();
    response
        .content_type("application/json")
        .insert_header((CONTENT_LANGUAGE, answer.language.code()))
        .insert_header((VARY, "accept-language, prefer"));
    if handling == Handling::Strict {
        response.insert_header((PREFERENCE_APPLIED, STRICT));
    }
    Ok(response.body(answer.json))
}

/// Small requests are answered at once; large ones by a thread of their own, and only so many
/// at a time that the machine still answers probes.
async fn compute(
    service: Arc<Service>,
    body: web::Bytes,
    handling: Handling,
    caller: Caller,
) -> Result<Answer, Problem> {
    let work = {
        let service = Arc::clone(&service);
        let size = body.len();
        (size, move || {
            answer(
                &service.catalogue,
                &body,
                &service.limits,
                handling,
                caller.language,
            )
        })
    };
    let (size, work) = work;
    if size < LARGE {
        return work();
    }
    let permit = service.large.acquire().await;
    let answer = web::block(work).await;
    drop(permit);
    answer.unwrap_or_else(|_| {
        error!("the computation of a large request failed");
        Err(Problem::internal())
    })
}

fn handling(request: &HttpRequest) -> Handling {
    let lines = request
        .headers()
        .get_all("prefer")
        .filter_map(|value| value.to_str().ok());
    let strict = lines.flat_map(weighted).any(|(preference, _)| {
        let preference = preference.to_ascii_lowercase().replace([' ', '"'], "");
        preference == "handling=strict"
    });
    if strict {
        Handling::Strict
    } else {
        Handling::Lenient
    }
}

fn tell(service: &Service, answer: &Answer) {
    for (status, count) in &answer.statuses {
        service.metrics.count_activities(status, *count);
    }
    let span = Span::current();
    span.record("language", answer.language.code());
    span.record("activities.count", answer.activities());
    span.record("activities.invalid", answer.invalid());
}
