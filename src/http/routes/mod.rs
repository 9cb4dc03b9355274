//! One file per resource.

mod assessments;
mod concepts;
mod countries;
mod documentation;
mod health;
mod methodology;
mod vocabulary;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use documentation::{docs, docs_redirect};

/// Registers every documented route, for the router and the document at once.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(assessments::create_assessment)
        .service(vocabulary::list_service_types)
        .service(vocabulary::get_service_type)
        .service(vocabulary::list_location_options)
        .service(vocabulary::list_benefit_metrics)
        .service(concepts::list_concepts)
        .service(concepts::get_concept)
        .service(countries::list_countries)
        .service(methodology::get_methodology)
        .service(health::get_liveness)
        .service(health::get_readiness)
        .service(health::get_metrics)
        .service(documentation::get_openapi);
}
