//! Where an activity could go: always computed as if it were outsourced.
//!
//! Requirements come before preferences: a country that fails one is ruled out with its
//! reason, and the best of the others decides the option.

mod advise;
mod choice;
mod country;
mod decision;
mod demand;
mod distance;
mod explain;
mod knowledge;
mod outlook;
mod policy;
mod preference;
mod relation;
mod requirement;
mod rule;
mod shore;
mod value_policy;
mod wording;

pub use advise::advise;
pub use country::{
    Adequacy, Clock, Country, Delivery, DeliveryBand, EnglishBand, Figure, Governance, IncomeLevel,
};
pub use decision::{CountryScore, ExcludedCountry, Factor, FactorScore, LocationAdvice};
pub use knowledge::LocationKnowledge;
pub use policy::{ChoicePolicy, LocationPolicy, Modulation, TypePolicy};
pub use relation::{CountryRelation, countries};
pub use rule::{Agreement, Barred, Definition, OptionRule, RequirementPolicy};
pub use value_policy::{DeliveryValues, EnglishValues, ValuePolicy};

use crate::domain::enquiry::Company;
use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::CountryCode;

/// The languages that the company can work in: as stated, else the home country's official
/// languages and English.
#[must_use]
pub fn working_languages(catalogue: &Catalogue, company: &Company) -> Vec<String> {
    let stated = &company.working_languages;
    let languages = if stated.is_empty() {
        let home = company.home_country.unwrap_or(CountryCode::DE);
        catalogue
            .location
            .country(home)
            .map(demand::usual_languages)
            .unwrap_or_default()
    } else {
        stated.clone()
    };
    languages.iter().map(ToString::to_string).collect()
}
