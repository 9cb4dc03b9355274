//! How countries lie to a home country.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::location::{self, CountryRelation};
use crate::domain::reason::rounded;
use crate::domain::vocabulary::Language;
use crate::http::cache;
use crate::http::negotiation::Caller;
use crate::http::openapi::{Refused, TAG_KNOWLEDGE};
use crate::http::problem::Problem;
use crate::http::request::country;
use crate::http::request::query::Parameters;
use crate::http::response::vocabulary::LocationOption;
use crate::http::service::Service;

/// Hours that a country's clocks are ahead of the home country's.
#[derive(Debug, Serialize, ToSchema)]
struct Hours {
    /// In January.
    january: f64,
    /// In July.
    july: f64,
}

/// A country as seen from the home country.
#[derive(Debug, Serialize, ToSchema)]
struct CountryDescription {
    /// ISO 3166-1 alpha-2 code.
    #[schema(example = "PL")]
    country: String,
    /// Its name.
    #[schema(example = "Polen")]
    name: String,
    /// How far it is.
    option: LocationOption,
    /// Trust in the option: low where a threshold is only just met or missed.
    #[schema(minimum = 0, maximum = 1)]
    confidence: f64,
    /// Hours that its clocks are ahead.
    hours: Hours,
    /// Distance of the capitals.
    #[schema(example = 517)]
    kilometres: u32,
    /// Whether both share a land border.
    border: bool,
    /// Whether it is a member of the European Union.
    eu: bool,
    /// Whether it belongs to the European Economic Area.
    eea: bool,
    /// Basis of an adequacy decision of the European Commission; `null` where there is none.
    adequacy: Option<String>,
    /// ISO 639-1 codes of the official languages.
    languages: Vec<String>,
    /// Gross national income per head in US dollars; `null` where unknown.
    income: Option<u32>,
}

impl CountryDescription {
    fn new(relation: &CountryRelation, language: Language) -> Self {
        Self {
            country: relation.country.to_string(),
            name: relation.name.get(language).to_owned(),
            option: relation.option.into(),
            confidence: rounded(relation.confidence),
            hours: Hours {
                january: rounded(relation.hours_january),
                july: rounded(relation.hours_july),
            },
            kilometres: relation.kilometres,
            border: relation.border,
            eu: relation.eu,
            eea: relation.eea,
            adequacy: relation.adequacy.clone(),
            languages: relation.languages.iter().map(ToString::to_string).collect(),
            income: relation.income,
        }
    }
}

/// Every country as seen from one.
#[derive(Debug, Serialize, ToSchema)]
struct Countries {
    /// ISO 3166-1 alpha-2 code of the home country.
    #[schema(example = "DE")]
    home: String,
    /// The countries, in order of their codes.
    countries: Vec<CountryDescription>,
}

/// List countries as seen from a home country
///
/// Says for every country whether it is onshore, nearshore or offshore for a company at home in
/// `home`, and shows the hours, kilometres and border that decide, so that you can disagree.
#[utoipa::path(
    tag = TAG_KNOWLEDGE,
    operation_id = "list_countries",
    params(
        ("home" = String, Query, description = "ISO 3166-1 alpha-2 code of the home country.", example = "DE"),
        ("lang" = Option<String>, Query, description = "Language of the names, `de` or `en`; else that of `Accept-Language`, else German.", example = "de"),
    ),
    responses(
        (status = 200, description = "Every country of the catalogue.", body = Countries, content_type = "application/json"),
        Refused<406>, Refused<422>, Refused<500>,
    ),
)]
#[get("/v1/countries")]
pub(super) async fn list_countries(
    request: HttpRequest,
    caller: Caller,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let mut query = Parameters::open(request.query_string(), &["home", "lang"]);
    let language = query.language().or(caller.language).unwrap_or(Language::De);
    query.require("home");
    let home = query.parsed("home", country::read);
    query.finish()?;
    let Some(home) = home else {
        return Err(Problem::internal());
    };
    let relations = location::countries(&service.catalogue, home);
    let countries = relations
        .iter()
        .map(|r| CountryDescription::new(r, language))
        .collect();
    Ok(cache::json(
        &request,
        &Countries {
            home: home.to_string(),
            countries,
        },
    ))
}
