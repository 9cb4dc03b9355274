//! Activities of the catalogue in a list.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::knowledge::{self, Catalogue, ConceptIndex};
use crate::domain::vocabulary;
use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_KNOWLEDGE};
use crate::http::problem::Problem;
use crate::http::request::query::Parameters;
use crate::http::response::vocabulary::ServiceType;
use crate::http::service::Service;

/// Activities that are listed unless the caller asks for more or fewer.
const DEFAULT_LIMIT: usize = 20;
/// Activities that are listed at most: more than the catalogue has.
const MAX_LIMIT: usize = 1_000;

/// A function family.
#[derive(Debug, Serialize, ToSchema)]
struct FamilyName {
    /// Stable name.
    id: String,
    /// Its name in words.
    label: String,
}

/// Codes of public classifications; each may be a prefix.
#[derive(Debug, Serialize, ToSchema)]
struct Crosswalk {
    /// Common Procurement Vocabulary 2008.
    cpv: Vec<String>,
    /// UNSPSC.
    unspsc: Vec<String>,
    /// ISIC revision 4.
    isic: Vec<String>,
}

/// An activity of the catalogue in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ConceptSummary {
    /// Stable name.
    #[schema(example = "payroll-administration")]
    id: String,
    /// Its name in words.
    label: String,
    /// What it is.
    definition: String,
    /// Its function family.
    family: FamilyName,
    /// The kind of outsourcing that it is.
    service_type: ServiceType,
    /// Codes of public classifications.
    codes: Crosswalk,
}

impl ConceptSummary {
    pub(super) fn new(
        catalogue: &Catalogue,
        index: ConceptIndex,
        language: vocabulary::Language,
    ) -> Self {
        let concept = catalogue.concept(index);
        let family = catalogue.family_of(index);
        Self {
            id: concept.id.clone(),
            label: concept.label.get(language).to_owned(),
            definition: concept.definition.get(language).to_owned(),
            family: FamilyName {
                id: family.id.clone(),
                label: family.label.get(language).to_owned(),
            },
            service_type: concept.service_type.into(),
            codes: Crosswalk {
                cpv: concept.codes.cpv.clone(),
                unspsc: concept.codes.unspsc.clone(),
                isic: concept.codes.isic.clone(),
            },
        }
    }
}

/// Activities of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
struct Concepts {
    /// Activities that the query finds.
    total: usize,
    /// The best of them, best first; without a query in order of their ids.
    concepts: Vec<ConceptSummary>,
}

/// Search the catalogue of activities
///
/// Finds the activities whose name, definition or phrases hold every word of `q`, best first.
/// Without `q` all are listed in order of their ids. Each comes with its codes in the Common
/// Procurement Vocabulary, UNSPSC and ISIC.
#[utoipa::path(
    tag = TAG_KNOWLEDGE,
    operation_id = "list_concepts",
    params(
        ("q" = Option<String>, Query, description = "Words to look for, in German or English.", example = "Lohnabrechnung"),
        ("lang" = Option<String>, Query, description = "Language of the texts, `de` or `en`; else that of `Accept-Language`, else German.", example = "de"),
        ("type" = Option<String>, Query, description = "Only activities of this service type: `BPO`, `KPO`, `ITO` or `NONE`.", example = "BPO"),
        ("limit" = Option<usize>, Query, description = "Activities to list, 1 to 1000; 20 unless stated.", minimum = 1, maximum = 1000, example = 5),
    ),
    responses(
        (status = 200, description = "The activities that were found.", body = Concepts, content_type = "application/json"),
        Refused<406>, Refused<422>, Refused<500>,
    ),
)]
#[get("/v1/concepts")]
pub(crate) async fn list_concepts(
    request: HttpRequest,
    caller: Caller,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let mut query = Parameters::open(request.query_string(), &["q", "lang", "type", "limit"]);
    let words = query.text("q").unwrap_or_default().to_owned();
    let language = query
        .language()
        .or(caller.language)
        .unwrap_or(vocabulary::Language::De);
    let kind = query.parsed("type", |text| {
        let kind = vocabulary::ServiceType::parse(&text.to_ascii_uppercase());
        kind.ok_or("must be `BPO`, `KPO`, `ITO` or `NONE`")
    });
    let limit = query.parsed("limit", |text| {
        let limit = text
            .parse()
            .ok()
            .filter(|limit| (1..=MAX_LIMIT).contains(limit));
        limit.ok_or_else(|| format!("must be a whole number from 1 to {MAX_LIMIT}"))
    });
    query.finish()?;
    let catalogue = &service.catalogue;
    let hits = knowledge::search(catalogue, &words, kind);
    let best = hits.iter().take(limit.unwrap_or(DEFAULT_LIMIT));
    let concepts = best
        .map(|hit| ConceptSummary::new(catalogue, hit.concept, language))
        .collect();
    Ok(cache::json(
        &request,
        &Concepts {
            total: hits.len(),
            concepts,
        },
    ))
}
