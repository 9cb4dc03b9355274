//! Where an activity may be done, and under which conditions.

use rust_decimal::Decimal;

use crate::domain::scalar::{CountryCode, LanguageCode};

/// A group of countries that data may be kept to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryGroup {
    /// Members of the European Union.
    Eu,
    /// The European Economic Area: the EU with Iceland, Liechtenstein and Norway.
    Eea,
    /// The EEA and the countries with an adequacy decision of the European Commission.
    Adequate,
}

impl CountryGroup {
    /// All groups.
    pub const ALL: [Self; 3] = [Self::Eu, Self::Eea, Self::Adequate];

    /// The code that callers use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eu => "EU",
            Self::Eea => "EEA",
            Self::Adequate => "ADEQUATE",
        }
    }
}

/// A place that data may be kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Residency {
    /// One country.
    Country(CountryCode),
    /// Any country of a group.
    Group(CountryGroup),
}

/// Conditions that a location has to meet. Empty lists and `None` do not constrain.
#[derive(Debug, Clone, Default)]
pub struct Constraints {
    /// Data must stay in one of these places.
    pub data_residency: Vec<Residency>,
    /// Only these countries.
    pub allowed_countries: Vec<CountryCode>,
    /// None of these countries.
    pub excluded_countries: Vec<CountryCode>,
    /// Languages that the people who do the work must have.
    pub languages: Vec<LanguageCode>,
    /// Working hours a day that must overlap with the home country's, 0 to 8.
    pub min_overlap_hours: Option<Decimal>,
    /// Whether the work must be done at the company's site.
    pub on_site: Option<bool>,
    /// Whether personal data is handled.
    pub personal_data: Option<bool>,
}

impl Constraints {
    /// Countries that are accepted in one list: more than there are.
    pub const MAX_COUNTRIES: usize = 300;
    /// Languages that are accepted in one list.
    pub const MAX_LANGUAGES: usize = 20;
    /// Hours of a working day, the most that can overlap.
    pub const MAX_OVERLAP_HOURS: u32 = 8;
}
