//! How a country relates to a home country, as it is shown to callers.

use super::outlook::View;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::rounded;
use crate::domain::scalar::{CountryCode, LanguageCode};
use crate::domain::vocabulary::{Bilingual, LocationOption};

/// A country as seen from a home country.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent facts, not states"
)]
pub struct CountryRelation {
    /// Which country.
    pub country: CountryCode,
    /// Its name.
    pub name: Bilingual,
    /// What it is by the product's rule.
    pub option: LocationOption,
    /// Share of published definitions that agree, 0 to 1.
    pub confidence: f64,
    /// Difference of the capitals' clocks in January, hours.
    pub hours_january: f64,
    /// The same in July.
    pub hours_july: f64,
    /// Distance between the capitals.
    pub kilometres: u32,
    /// Whether there is a common land border.
    pub border: bool,
    /// Working hours a day that both share all year round, 0 to 8.
    pub overlap_hours: f64,
    /// Member of the European Union.
    pub eu: bool,
    /// Member of the European Economic Area.
    pub eea: bool,
    /// To whom an EU decision on adequate data protection applies; `None` without one.
    pub adequacy: Option<Bilingual>,
    /// Languages of state.
    pub languages: Vec<LanguageCode>,
    /// Further languages at business level.
    pub business_languages: Vec<LanguageCode>,
    /// Labour cost of the whole economy, USD an hour.
    pub labour_cost: Option<f64>,
    /// Gross national income per head, Atlas method, USD a year.
    pub income: Option<u32>,
    /// Level of income, World Bank.
    pub income_level: Option<&'static str>,
    /// How well English is known; `None` where it is the native language.
    pub english: Option<&'static str>,
    /// Whether the catalogue's figures and policy allow it to be recommended at all.
    pub recommendable: bool,
}

/// All countries as seen from `home`, in order of their codes; none if `home` is unknown.
#[must_use]
pub fn countries(catalogue: &Catalogue, home: CountryCode) -> Vec<CountryRelation> {
    let knowledge = &catalogue.location;
    let Some(home) = knowledge.position(home) else {
        return Vec::new();
    };
    let views = knowledge.outlook(home);
    let pairs = knowledge.countries.iter().zip(views.iter());
    pairs
        .map(|(country, view)| relation(country, view))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no two places are more than 20,016 km apart"
)]
fn relation(country: &super::Country, view: &View) -> CountryRelation {
    CountryRelation {
        country: country.code,
        name: country.name.clone(),
        option: view.option,
        confidence: rounded(view.agreement),
        hours_january: rounded(view.span.hours_january),
        hours_july: rounded(view.span.hours_july),
        kilometres: libm::round(view.span.kilometres) as u32,
        border: view.span.border,
        overlap_hours: rounded(view.overlap_hours),
        eu: country.eu,
        eea: country.eea,
        adequacy: country.adequacy.as_ref().map(|adequacy| {
            adequacy.scope.clone().unwrap_or_else(|| Bilingual {
                de: "allgemein".to_owned(),
                en: "general".to_owned(),
            })
        }),
        languages: country.official_languages.clone(),
        business_languages: country.business_languages.clone(),
        labour_cost: country.labour_cost.as_ref().map(|figure| figure.value),
        income: country.gni.as_ref().map(|figure| figure.value),
        income_level: country.income.as_ref().map(|figure| figure.value.code()),
        english: country.english.as_ref().map(|figure| figure.value.code()),
        recommendable: view.standing_bar.is_none(),
    }
}
