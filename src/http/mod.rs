//! The service over HTTP: reading requests, writing answers, refusing.

pub mod assessment;
mod body;
mod cache;
mod metrics;
pub mod middleware;
mod negotiation;
pub mod openapi;
pub mod problem;
pub mod request;
pub mod response;
mod routes;
mod routing;
mod service;

use actix_web::web;

pub use routes::configure;
pub use service::Service;

/// Registers what the document does not show and what answers when no route does.
pub fn configure_rest(config: &mut web::ServiceConfig) {
    config
        .service(routes::docs_redirect())
        .service(routes::docs());
    config.default_service(web::to(routing::unrouted));
}
