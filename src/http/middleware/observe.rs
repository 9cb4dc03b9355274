//! One span, one log line and one count per request. What a caller wrote is never in them: the
//! route is its template, and neither path nor query nor body is recorded.

use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, web};
use tracing::field::Empty;
use tracing::{Instrument, Span, error, info, info_span};

use super::identity::{Identity, REQUEST_ID, TRACEPARENT};
use crate::http::service::Service;

/// The route of requests that no route takes.
const UNMATCHED: &str = "unmatched";
/// Where probes and scrapers look, several times a minute: not worth a line each.
const PROBES: [&str; 3] = ["/health/live", "/health/ready", "/metrics"];

/// Runs a request inside its span and tells of it.
///
/// # Errors
/// Only answers in the form of an error, already complete.
pub async fn observe(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let start = Instant::now();
    let identity = Identity::of(request.headers());
    let method = request.method().to_string();
    let quiet = PROBES.contains(&request.path());
    let service = request.app_data::<web::Data<Service>>().cloned();
    let span = if quiet {
        Span::none()
    } else {
        span(&identity, &method)
    };
    let answer = next.call(request).instrument(span.clone()).await;
    let (mut answer, route) = match answer {
        Ok(response) => {
            let route = response.request().match_pattern();
            (Ok(response.map_into_boxed_body()), route)
        }
        Err(error) => (Err(error.error_response()), None),
    };
    let (status, headers) = match &mut answer {
        Ok(response) => (response.status().as_u16(), response.headers_mut()),
        Err(response) => (response.status().as_u16(), response.headers_mut()),
    };
    identify(headers, &identity);
    let route = route.as_deref().unwrap_or(UNMATCHED);
    let took = start.elapsed();
    if let Some(service) = service {
        service.metrics.count_request(&method, route, status, took);
    }
    if !quiet {
        span.in_scope(|| tell(&span, route, status, took));
    }
    answer.map_err(|response| InternalError::from_response("refused", response).into())
}

fn span(identity: &Identity, method: &str) -> Span {
    info_span!(
        "request",
        request_id = %identity.request_id,
        trace_id = %identity.trace_id,
        span_id = %identity.span_id,
        parent_id = identity.parent_id.as_deref(),
        method,
        route = Empty,
        language = Empty,
        activities.count = Empty,
        activities.invalid = Empty,
    )
}

fn tell(span: &Span, route: &str, status: u16, took: Duration) {
    span.record("route", route);
    // Microseconds are as fine as anyone compares.
    let duration_ms = (took.as_secs_f64() * 1_000_000.0).round() / 1_000.0;
    if status >= 500 {
        error!(status, duration_ms, "request failed");
    } else {
        info!(status, duration_ms, "request answered");
    }
}

fn identify(headers: &mut HeaderMap, identity: &Identity) {
    let traceparent = identity.traceparent();
    for (name, value) in [
        (REQUEST_ID, &identity.request_id),
        (TRACEPARENT, &traceparent),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
}
