//! How every country lies to a home country.

use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::{CountryCode, LanguageCode};
use crate::domain::vocabulary::{Bilingual, LocationOption};

/// A country as seen from a home country.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryRelation {
    /// Which country.
    pub country: CountryCode,
    /// Its name.
    pub name: Bilingual,
    /// How far it is from the home country.
    pub option: LocationOption,
    /// Trust in the option, 0 to 1: low where a threshold is only just met or missed.
    pub confidence: f64,
    /// Hours that its clocks are ahead of the home country's in January.
    pub hours_january: f64,
    /// Hours that its clocks are ahead of the home country's in July.
    pub hours_july: f64,
    /// Distance of the capitals, great circle.
    pub kilometres: u32,
    /// Whether both share a land border.
    pub border: bool,
    /// Whether it is a member of the European Union.
    pub eu: bool,
    /// Whether it belongs to the European Economic Area.
    pub eea: bool,
    /// Basis of an adequacy decision of the European Commission; `None` where there is none.
    pub adequacy: Option<String>,
    /// Official languages.
    pub languages: Vec<LanguageCode>,
    /// Gross national income per head in US dollars, Atlas method; `None` where unknown.
    pub income: Option<u32>,
}

/// Every country of the catalogue as seen from `home`, in order of their codes.
#[must_use]
pub fn countries(_catalogue: &Catalogue, _home: CountryCode) -> Vec<CountryRelation> {
    Vec::new()
}
