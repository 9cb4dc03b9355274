//! Where an activity could go.

use crate::domain::reason::Reason;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::LocationOption;

/// What a country's score is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// Labour cost against the home country's.
    Cost,
    /// Supply of the skills that the activity needs.
    Skills,
    /// Languages that the activity needs.
    Language,
    /// Working hours shared with the home country.
    TimeOverlap,
    /// Ease of working together: distance, border, hours.
    Proximity,
    /// Stability, rule of law, quality of government.
    BusinessEnvironment,
    /// Legal ease of moving personal data there.
    DataProtection,
}

impl Factor {
    /// All factors.
    pub const ALL: [Self; 7] = [
        Self::Cost,
        Self::Skills,
        Self::Language,
        Self::TimeOverlap,
        Self::Proximity,
        Self::BusinessEnvironment,
        Self::DataProtection,
    ];

    /// Position in [`Factor::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Skills => "skills",
            Self::Language => "language",
            Self::TimeOverlap => "time_overlap",
            Self::Proximity => "proximity",
            Self::BusinessEnvironment => "business_environment",
            Self::DataProtection => "data_protection",
        }
    }
}

/// One factor's share in a country's score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactorScore {
    /// Which factor.
    pub factor: Factor,
    /// How well the country does, 0 to 1.
    pub value: f64,
    /// How much the factor counts, 0 to 1; the weights of a country sum to 1.
    pub weight: f64,
}

/// A country that the activity could go to.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryScore {
    /// Which country.
    pub country: CountryCode,
    /// How far it is from the home country.
    pub option: LocationOption,
    /// Weighted mean of the factors, 0 to 1.
    pub score: f64,
    /// What the score is made of.
    pub factors: Vec<FactorScore>,
    /// What has to be done before work can go there, in the answer's language.
    pub obligations: Vec<String>,
}

/// A country that the activity cannot go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcludedCountry {
    /// Which country.
    pub country: CountryCode,
    /// Stable name of the requirement that it fails.
    pub code: &'static str,
    /// Why, in the answer's language.
    pub reason: String,
}

/// Where the activity could go.
#[derive(Debug, Clone, PartialEq)]
pub struct LocationAdvice {
    /// The option of the best feasible country.
    pub option: LocationOption,
    /// Probability-like trust in the option, 0 to 1.
    pub confidence: f64,
    /// Best score of a feasible country per option, in the order of
    /// [`LocationOption::ALL`]; `None` where no country is feasible.
    pub scores: [Option<f64>; 3],
    /// The best feasible countries, best first.
    pub countries: Vec<CountryScore>,
    /// Countries that a requirement rules out; those that the caller named or that would
    /// have scored best, not all of the world.
    pub excluded: Vec<ExcludedCountry>,
    /// Whether some country, home included, meets every requirement.
    pub feasible: bool,
    /// Whether the option stays the same when any weight moves by a quarter.
    pub stable: bool,
    /// Why.
    pub reasons: Vec<Reason>,
}
