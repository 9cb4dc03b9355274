//! One activity of the catalogue with all that is known of it.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::list::ConceptSummary;
use crate::domain::knowledge::{Catalogue, ConceptIndex, Duty, Instead};
use crate::domain::vocabulary;
use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_KNOWLEDGE};
use crate::http::problem::{Kind, Problem};
use crate::http::request::query::Parameters;
use crate::http::service::Service;

/// The nine criteria, 0 (BPO pole) to 1 (KPO pole).
#[derive(Debug, Serialize, ToSchema)]
struct CriteriaProfile {
    basis: f64,
    complexity: f64,
    expertise: f64,
    driver: f64,
    coordination: f64,
    talent: f64,
    process_level: f64,
    arbitrage: f64,
    definition: f64,
}

impl From<[f64; 9]> for CriteriaProfile {
    fn from(criteria: [f64; 9]) -> Self {
        let [
            basis,
            complexity,
            expertise,
            driver,
            coordination,
            talent,
            process_level,
            arbitrage,
            definition,
        ] = criteria;
        Self {
            basis,
            complexity,
            expertise,
            driver,
            coordination,
            talent,
            process_level,
            arbitrage,
            definition,
        }
    }
}

/// What decides where an activity can be done; each 0 to 1.
#[derive(Debug, Serialize, ToSchema)]
struct Traits {
    /// Must be done at a certain place or on physical things.
    presence: f64,
    /// Live contact with customers or citizens in their language.
    contact: f64,
    /// Handles personal or secret data.
    sensitivity: f64,
    /// Needs many working hours shared with the team at home.
    coordination: f64,
    /// Can be written down as rules and handed over.
    codifiability: f64,
    /// Its quality can be measured from outside.
    measurability: f64,
}

/// Usual standing in a company of which nothing is known; each 0 to 1.
#[derive(Debug, Serialize, ToSchema)]
struct Standing {
    /// Does it normally differentiate a company?
    advantage: f64,
    /// Does the business stop, or is law broken, when it fails?
    criticality: f64,
}

/// A duty that cannot be given away.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ConceptDuty {
    /// Only a public authority may do it.
    Sovereign,
    /// The law makes the company itself answer for it.
    NonDelegable,
}

impl From<Duty> for ConceptDuty {
    fn from(duty: Duty) -> Self {
        match duty {
            Duty::Sovereign => Self::Sovereign,
            Duty::NonDelegable => Self::NonDelegable,
        }
    }
}

/// A text that looks like the activity and is something else.
#[derive(Debug, Serialize, ToSchema)]
struct NearMiss {
    /// The text.
    text: String,
    /// What it is instead: the id of another activity or a service type.
    instead: String,
}

/// An activity of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
struct ConceptDetail {
    #[serde(flatten)]
    summary: ConceptSummary,
    /// The nine criteria that tell BPO from KPO.
    criteria: CriteriaProfile,
    /// What decides where it can be done.
    traits: Traits,
    /// Its usual standing.
    standing: Standing,
    /// Whether it may be given away at all; `null` where nothing forbids it.
    duty: Option<ConceptDuty>,
    /// Whether law reserves the work to persons or offices of the country (licensed professions,
    /// public case work).
    reserved: bool,
    /// Texts that mean it, in the answer's language.
    phrases: Vec<String>,
    /// Texts that look like it and are something else, in the answer's language.
    near_misses: Vec<NearMiss>,
    /// Where the entry comes from.
    source: String,
}

impl ConceptDetail {
    fn new(catalogue: &Catalogue, index: ConceptIndex, language: vocabulary::Language) -> Self {
        let concept = catalogue.concept(index);
        let phrases = concept.phrases.iter().filter(|(lang, _)| *lang == language);
        let misses = concept
            .near_misses
            .iter()
            .filter(|miss| miss.language == language);
        let instead = |instead: Instead| match instead {
            Instead::Concept(other) => catalogue.concept(other).id.clone(),
            Instead::Type(kind) => kind.code().to_owned(),
        };
        Self {
            summary: ConceptSummary::new(catalogue, index, language),
            criteria: concept.criteria.into(),
            traits: Traits {
                presence: concept.traits.presence,
                contact: concept.traits.contact,
                sensitivity: concept.traits.sensitivity,
                coordination: concept.traits.coordination,
                codifiability: concept.traits.codifiability,
                measurability: concept.traits.measurability,
            },
            standing: Standing {
                advantage: concept.standing.advantage,
                criticality: concept.standing.criticality,
            },
            duty: concept.duty.map(ConceptDuty::from),
            reserved: concept.reserved,
            phrases: phrases.map(|(_, phrase)| phrase.clone()).collect(),
            near_misses: misses
                .map(|miss| NearMiss {
                    text: miss.text.clone(),
                    instead: instead(miss.instead),
                })
                .collect(),
            source: concept.source.clone(),
        }
    }
}

/// Look an activity of the catalogue up
///
/// One activity: what it is, its nine criteria, what decides where it can be done, its usual
/// standing, texts that mean it and texts that only look like it.
#[utoipa::path(
    tag = TAG_KNOWLEDGE,
    operation_id = "get_concept",
    params(
        ("id" = String, Path, description = "Stable name of the activity.", example = "payroll-administration"),
        ("lang" = Option<String>, Query, description = "Language of the texts, `de` or `en`; else that of `Accept-Language`, else German.", example = "de"),
    ),
    responses(
        (status = 200, description = "The activity.", body = ConceptDetail, content_type = "application/json"),
        Refused<404>, Refused<406>, Refused<422>, Refused<500>,
    ),
)]
#[get("/v1/concepts/{id}")]
pub(crate) async fn get_concept(
    request: HttpRequest,
    caller: Caller,
    id: web::Path<String>,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let mut query = Parameters::open(request.query_string(), &["lang"]);
    let language = query
        .language()
        .or(caller.language)
        .unwrap_or(vocabulary::Language::De);
    query.finish()?;
    let catalogue = &service.catalogue;
    let index = catalogue.find_concept(&id).ok_or_else(|| {
        Problem::new(
            Kind::NotFound,
            "there is no such activity; `/v1/concepts?q=` finds them",
        )
    })?;
    Ok(cache::json(
        &request,
        &ConceptDetail::new(catalogue, index, language),
    ))
}
