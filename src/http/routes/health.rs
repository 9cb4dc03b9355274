//! What an orchestrator and a monitoring system ask.

use actix_web::{HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::metrics;
use crate::http::openapi::{Refused, TAG_OPERATION};
use crate::http::problem::{Kind, Problem};
use crate::http::response::Model;
use crate::http::service::Service;

/// The state of the program.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum State {
    /// It runs.
    Alive,
    /// It takes requests.
    Ready,
}

/// That the program runs.
#[derive(Debug, Serialize, ToSchema)]
struct Liveness {
    /// Always `alive`.
    status: State,
}

/// That the service takes requests.
#[derive(Debug, Serialize, ToSchema)]
struct Readiness {
    /// Always `ready`.
    status: State,
    /// What answers.
    model: Model,
}

/// Check that the program runs
///
/// Answers as long as the program is able to. If it does not, restart it.
#[utoipa::path(
    tag = TAG_OPERATION,
    operation_id = "get_liveness",
    responses(
        (status = 200, description = "It runs.", body = Liveness, content_type = "application/json"),
        Refused<500>,
    ),
)]
#[get("/health/live")]
pub(super) async fn get_liveness() -> HttpResponse {
    HttpResponse::Ok().json(Liveness {
        status: State::Alive,
    })
}

/// Check that the service takes requests
///
/// 503 while the service shuts down: send new requests elsewhere, those under way are answered.
#[utoipa::path(
    tag = TAG_OPERATION,
    operation_id = "get_readiness",
    responses(
        (status = 200, description = "It takes requests.", body = Readiness, content_type = "application/json"),
        Refused<500>, Refused<503>,
    ),
)]
#[get("/health/ready")]
pub(super) async fn get_readiness(service: web::Data<Service>) -> Result<HttpResponse, Problem> {
    if !service.is_ready() {
        return Err(Problem::new(
            Kind::Unavailable,
            "the service is shutting down",
        ));
    }
    let model = (&service.catalogue).into();
    Ok(HttpResponse::Ok().json(Readiness {
        status: State::Ready,
        model,
    }))
}

/// Read figures for Prometheus
///
/// Requests by route and status, their durations, and activities by the status of their answer,
/// in the `OpenMetrics` text format.
#[utoipa::path(
    tag = TAG_OPERATION,
    operation_id = "get_metrics",
    responses(
        (status = 200, description = "The figures.", body = String, content_type = "application/openmetrics-text"),
        Refused<500>,
    ),
)]
#[get("/metrics")]
pub(super) async fn get_metrics(service: web::Data<Service>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(metrics::MEDIA_TYPE)
        .body(service.metrics.exposition())
}
