//! How decisions are made.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::knowledge::{self, Methodology, Parameter, Section, SourceNote};
use crate::domain::vocabulary::Language;
use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_KNOWLEDGE};
use crate::http::problem::Problem;
use crate::http::request::query::Parameters;
use crate::http::response::Model;
use crate::http::service::Service;

/// A weight, a threshold or a figure.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MethodologyParameter)]
struct ParameterAnswer {
    /// Stable name.
    name: String,
    /// The figure.
    value: String,
    /// In which unit; empty for a pure number.
    unit: String,
    /// Id of an entry of `sources`; empty where it is a rule of the product.
    source: String,
}

impl From<Parameter> for ParameterAnswer {
    fn from(parameter: Parameter) -> Self {
        let Parameter {
            name,
            value,
            unit,
            source,
        } = parameter;
        Self {
            name,
            value,
            unit,
            source,
        }
    }
}

/// One decision explained.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MethodologySection)]
struct SectionAnswer {
    /// Stable name.
    id: String,
    /// Heading.
    title: String,
    /// Rule and formula in words.
    text: String,
    /// The figures that the rule uses.
    parameters: Vec<ParameterAnswer>,
}

impl From<Section> for SectionAnswer {
    fn from(section: Section) -> Self {
        let Section {
            id,
            title,
            text,
            parameters,
        } = section;
        let parameters = parameters.into_iter().map(ParameterAnswer::from).collect();
        Self {
            id,
            title,
            text,
            parameters,
        }
    }
}

/// A public source of a figure, a rule or a formula.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Source)]
struct SourceAnswer {
    /// Stable name that figures refer to.
    id: String,
    /// Author, title, year, place.
    citation: String,
    /// What was taken from it, and how far it can be trusted.
    note: String,
}

impl From<SourceNote> for SourceAnswer {
    fn from(source: SourceNote) -> Self {
        let SourceNote { id, citation, note } = source;
        Self { id, citation, note }
    }
}

/// How decisions are made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Methodology)]
struct MethodologyAnswer {
    /// What answered.
    model: Model,
    /// One section per decision, in the order in which they are made.
    sections: Vec<SectionAnswer>,
    /// Sources of figures, rules and formulas.
    sources: Vec<SourceAnswer>,
}

/// Explain how decisions are made
///
/// Every weight, threshold, formula and source that a decision uses.
#[utoipa::path(
    tag = TAG_KNOWLEDGE,
    operation_id = "get_methodology",
    params(
        ("lang" = Option<String>, Query, description = "Language of the texts, `de` or `en`; else that of `Accept-Language`, else German.", example = "en"),
    ),
    responses(
        (status = 200, description = "The methodology.", body = MethodologyAnswer, content_type = "application/json"),
        Refused<406>, Refused<422>, Refused<500>,
    ),
)]
#[get("/v1/methodology")]
pub(super) async fn get_methodology(
    request: HttpRequest,
    caller: Caller,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let mut query = Parameters::open(request.query_string(), &["lang"]);
    let language = query.language().or(caller.language).unwrap_or(Language::De);
    query.finish()?;
    let Methodology { sections, sources } = knowledge::methodology(&service.catalogue, language);
    let answer = MethodologyAnswer {
        model: (&service.catalogue).into(),
        sections: sections.into_iter().map(SectionAnswer::from).collect(),
        sources: sources.into_iter().map(SourceAnswer::from).collect(),
    };
    Ok(cache::json(&request, &answer))
}
