//! What the words of the closed vocabularies mean, in both languages.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::knowledge::{ServiceTypeText, TermText};
use crate::domain::vocabulary;
use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_VOCABULARY};
use crate::http::problem::{Kind, Problem};
use crate::http::response::vocabulary::{BenefitMetric, Criterion, LocationOption, ServiceType};
use crate::http::service::Service;

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Bilingual {
    /// German.
    de: String,
    /// English.
    en: String,
}

impl From<&vocabulary::Bilingual> for Bilingual {
    fn from(text: &vocabulary::Bilingual) -> Self {
        Self {
            de: text.de.clone(),
            en: text.en.clone(),
        }
    }
}

fn all(texts: &[vocabulary::Bilingual]) -> Vec<Bilingual> {
    texts.iter().map(Bilingual::from).collect()
}

/// How a service type answers a criterion.
#[derive(Debug, Serialize, ToSchema)]
struct CriterionDescription {
    /// Which criterion.
    criterion: Criterion,
    /// How the type answers it.
    text: Bilingual,
}

/// What a service type is.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceTypeDescription {
    /// Which type.
    service_type: ServiceType,
    /// Its full name.
    name: Bilingual,
    /// What it is.
    definition: Bilingual,
    /// The nine criteria.
    criteria: Vec<CriterionDescription>,
    /// What is typically bought.
    typical_services: Vec<Bilingual>,
    /// When a deal was a success.
    success: Bilingual,
    /// What a deal is judged by.
    metric: BenefitMetric,
    /// Activities of this type in the catalogue, see `/v1/concepts?type=`.
    concepts: usize,
}

impl ServiceTypeDescription {
    fn new(service: &Service, text: &ServiceTypeText) -> Self {
        let concepts = service.catalogue.concepts.iter();
        Self {
            service_type: text.kind.into(),
            name: (&text.name).into(),
            definition: (&text.definition).into(),
            criteria: text
                .criteria
                .iter()
                .map(|c| CriterionDescription {
                    criterion: c.criterion.into(),
                    text: (&c.text).into(),
                })
                .collect(),
            typical_services: all(&text.typical_services),
            success: (&text.success).into(),
            metric: text.kind.metric().into(),
            concepts: concepts
                .filter(|concept| concept.service_type == text.kind)
                .count(),
        }
    }
}

/// The service types side by side.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceTypes {
    /// BPO, KPO, ITO and NONE.
    service_types: Vec<ServiceTypeDescription>,
}

/// List the service types
///
/// BPO, KPO and ITO side by side, and what is none of them: definition, how each answers the nine
/// criteria, typical services, and when a deal was a success.
#[utoipa::path(
    tag = TAG_VOCABULARY,
    operation_id = "list_service_types",
    responses(
        (status = 200, description = "The service types.", body = ServiceTypes, content_type = "application/json"),
        Refused<406>, Refused<500>,
    ),
)]
#[get("/v1/service-types")]
pub(super) async fn list_service_types(
    request: HttpRequest,
    _caller: Caller,
    service: web::Data<Service>,
) -> HttpResponse {
    let texts = service.catalogue.vocabulary.service_types.iter();
    let service_types = texts
        .map(|text| ServiceTypeDescription::new(&service, text))
        .collect();
    cache::json(&request, &ServiceTypes { service_types })
}

/// Look a service type up
///
/// One service type: definition, how it answers the nine criteria, typical services, and when a
/// deal was a success.
#[utoipa::path(
    tag = TAG_VOCABULARY,
    operation_id = "get_service_type",
    params(("type" = ServiceType, Path, description = "Code of the type, in any case.", example = "BPO")),
    responses(
        (status = 200, description = "The service type.", body = ServiceTypeDescription, content_type = "application/json"),
        Refused<404>, Refused<406>, Refused<500>,
    ),
)]
#[get("/v1/service-types/{type}")]
pub(super) async fn get_service_type(
    request: HttpRequest,
    _caller: Caller,
    code: web::Path<String>,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let kind = vocabulary::ServiceType::parse(&code.to_ascii_uppercase()).ok_or_else(|| {
        let codes = vocabulary::ServiceType::ALL
            .map(vocabulary::ServiceType::code)
            .join(", ");
        Problem::new(
            Kind::NotFound,
            format!("there is no such service type; there are {codes}"),
        )
    })?;
    let text = service.catalogue.vocabulary.service_type(kind);
    Ok(cache::json(
        &request,
        &ServiceTypeDescription::new(&service, text),
    ))
}

/// What a location option is.
#[derive(Debug, Serialize, ToSchema)]
struct LocationOptionDescription {
    /// Which option.
    location_option: LocationOption,
    /// Its name.
    name: Bilingual,
    /// The rule that decides.
    definition: Bilingual,
    /// What speaks for it.
    criteria: Bilingual,
    /// What is typically done there.
    typical_services: Vec<Bilingual>,
    /// When the choice was a success.
    success: Bilingual,
}

impl From<&TermText<vocabulary::LocationOption>> for LocationOptionDescription {
    fn from(text: &TermText<vocabulary::LocationOption>) -> Self {
        Self {
            location_option: text.term.into(),
            name: (&text.name).into(),
            definition: (&text.definition).into(),
            criteria: (&text.criteria).into(),
            typical_services: all(&text.typical_services),
            success: (&text.success).into(),
        }
    }
}

/// The location options side by side.
#[derive(Debug, Serialize, ToSchema)]
struct LocationOptions {
    /// Onshore, nearshore, offshore.
    location_options: Vec<LocationOptionDescription>,
}

/// List the location options
///
/// Onshore, nearshore and offshore side by side, with the rule that decides between them. The
/// rule's figures are in `/v1/methodology`, its results in `/v1/countries`.
#[utoipa::path(
    tag = TAG_VOCABULARY,
    operation_id = "list_location_options",
    responses(
        (status = 200, description = "The location options.", body = LocationOptions, content_type = "application/json"),
        Refused<406>, Refused<500>,
    ),
)]
#[get("/v1/location-options")]
pub(super) async fn list_location_options(
    request: HttpRequest,
    _caller: Caller,
    service: web::Data<Service>,
) -> HttpResponse {
    let texts = service.catalogue.vocabulary.location_options.iter();
    let location_options = texts.map(LocationOptionDescription::from).collect();
    cache::json(&request, &LocationOptions { location_options })
}

/// What a benefit metric is.
#[derive(Debug, Serialize, ToSchema)]
struct BenefitMetricDescription {
    /// Which metric.
    benefit_metric: BenefitMetric,
    /// Its name.
    name: Bilingual,
    /// What it measures.
    definition: Bilingual,
    /// What it is measured with.
    criteria: Bilingual,
    /// Services that it fits.
    typical_services: Vec<Bilingual>,
    /// When a deal was a success.
    success: Bilingual,
}

impl From<&TermText<vocabulary::BenefitMetric>> for BenefitMetricDescription {
    fn from(text: &TermText<vocabulary::BenefitMetric>) -> Self {
        Self {
            benefit_metric: text.term.into(),
            name: (&text.name).into(),
            definition: (&text.definition).into(),
            criteria: (&text.criteria).into(),
            typical_services: all(&text.typical_services),
            success: (&text.success).into(),
        }
    }
}

/// The benefit metrics side by side.
#[derive(Debug, Serialize, ToSchema)]
struct BenefitMetrics {
    /// One per service type.
    benefit_metrics: Vec<BenefitMetricDescription>,
}

/// List the benefit metrics
///
/// What a deal of each service type is judged by: cost arbitrage for BPO, knowledge arbitrage for
/// KPO, IT cost savings for ITO, none for NONE.
#[utoipa::path(
    tag = TAG_VOCABULARY,
    operation_id = "list_benefit_metrics",
    responses(
        (status = 200, description = "The benefit metrics.", body = BenefitMetrics, content_type = "application/json"),
        Refused<406>, Refused<500>,
    ),
)]
#[get("/v1/benefit-metrics")]
pub(super) async fn list_benefit_metrics(
    request: HttpRequest,
    _caller: Caller,
    service: web::Data<Service>,
) -> HttpResponse {
    let texts = service.catalogue.vocabulary.benefit_metrics.iter();
    let benefit_metrics = texts.map(BenefitMetricDescription::from).collect();
    cache::json(&request, &BenefitMetrics { benefit_metrics })
}
