//! How countries lie to a home country.

use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::knowledge::Catalogue;
use crate::domain::location::{self, CountryRelation};
use crate::domain::reason::rounded;
use crate::domain::scalar::{CountryCode, LanguageCode};
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent facts, not states"
)]
struct CountryDescription {
    /// ISO 3166-1 alpha-2 code.
    #[schema(example = "PL")]
    country: String,
    /// Its name.
    #[schema(example = "Polen")]
    name: String,
    /// How far it is.
    option: LocationOption,
    /// Share of published definitions of the option that agree.
    #[schema(minimum = 0, maximum = 1)]
    confidence: f64,
    /// Hours that its clocks are ahead.
    hours: Hours,
    /// Distance of the capitals.
    #[schema(example = 517)]
    kilometres: u32,
    /// Whether both share a land border.
    border: bool,
    /// Working hours a day that both share all year round, 0 to 8.
    overlap_hours: f64,
    /// Whether it is a member of the European Union.
    eu: bool,
    /// Whether it belongs to the European Economic Area.
    eea: bool,
    /// To whom a decision of the European Commission on adequate data protection applies; `null`
    /// where there is none.
    adequacy: Option<String>,
    /// ISO 639-1 codes of the languages of state.
    languages: Vec<String>,
    /// ISO 639-1 codes of further languages at business level.
    business_languages: Vec<String>,
    /// Labour cost of the whole economy in US dollars an hour; `null` where unknown.
    labour_cost: Option<f64>,
    /// Gross national income per head in US dollars a year; `null` where unknown.
    income: Option<u32>,
    /// Level of income of the World Bank; `null` where unknown.
    income_level: Option<&'static str>,
    /// How well English is known; `null` where it is the native language or unknown.
    english: Option<&'static str>,
    /// Whether figures and policy allow it to be recommended at all.
    recommendable: bool,
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
            overlap_hours: rounded(relation.overlap_hours),
            eu: relation.eu,
            eea: relation.eea,
            adequacy: relation
                .adequacy
                .as_ref()
                .map(|scope| scope.get(language).to_owned()),
            languages: codes(&relation.languages),
            business_languages: codes(&relation.business_languages),
            labour_cost: relation.labour_cost.map(rounded),
            income: relation.income,
            income_level: relation.income_level,
            english: relation.english,
            recommendable: relation.recommendable,
        }
    }
}

fn codes(languages: &[LanguageCode]) -> Vec<String> {
    languages.iter().map(ToString::to_string).collect()
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
    let home = query.parsed("home", |text| known(&service.catalogue, text));
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

/// Reads the code of a country that the catalogue has figures for.
fn known(catalogue: &Catalogue, text: &str) -> Result<CountryCode, String> {
    let code = country::read(text).map_err(|error| error.to_string())?;
    match catalogue.location.country(code) {
        Some(_) => Ok(code),
        None => Err("the catalogue has no figures for this country".to_owned()),
    }
}
