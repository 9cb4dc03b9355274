//! The location as callers see it.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use utoipa::ToSchema;

use super::reason::{Reason, reasons};
use super::vocabulary::LocationOption;
use crate::domain::location::{CountryScore, ExcludedCountry, FactorScore, LocationAdvice};
use crate::domain::reason::rounded;

/// Best score per option; `null` where no country meets the requirements.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct OptionScores {
    onshore: Option<f64>,
    nearshore: Option<f64>,
    offshore: Option<f64>,
}

impl From<[Option<f64>; 3]> for OptionScores {
    fn from(scores: [Option<f64>; 3]) -> Self {
        let [onshore, nearshore, offshore] = scores.map(|score| score.map(rounded));
        Self {
            onshore,
            nearshore,
            offshore,
        }
    }
}

/// A factor's share in a country's score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub(crate) struct Factor {
    /// How well the country does.
    #[schema(minimum = 0, maximum = 1)]
    pub value: f64,
    /// How much the factor counts; the weights of a country sum to 1.
    #[schema(minimum = 0, maximum = 1)]
    pub weight: f64,
}

/// The factors by their names, in the order in which they were weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Factors(Vec<(&'static str, Factor)>);

impl Serialize for Factors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, factor) in &self.0 {
            map.serialize_entry(name, factor)?;
        }
        map.end()
    }
}

impl From<&[FactorScore]> for Factors {
    fn from(factors: &[FactorScore]) -> Self {
        let entry = |score: &FactorScore| {
            let factor = Factor {
                value: rounded(score.value),
                weight: rounded(score.weight),
            };
            (score.factor.code(), factor)
        };
        Self(factors.iter().map(entry).collect())
    }
}

/// A country that the activity could go to.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = CountryScore)]
pub struct CountryAnswer {
    /// ISO 3166-1 alpha-2 code.
    #[schema(example = "PL")]
    pub country: String,
    /// How far it is from the home country.
    pub option: LocationOption,
    /// Weighted mean of the factors.
    #[schema(minimum = 0, maximum = 1)]
    pub score: f64,
    /// What the score is made of, by factor: `cost`, `skills`, `language`, `time_overlap`,
    /// `proximity`, `business_environment`, `data_protection`; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = std::collections::BTreeMap<String, Factor>)]
    pub factors: Option<Factors>,
    /// What has to be done before work can go there.
    pub obligations: Vec<String>,
}

impl CountryAnswer {
    fn new(country: &CountryScore, full: bool) -> Self {
        Self {
            country: country.country.to_string(),
            option: country.option.into(),
            score: rounded(country.score),
            factors: full.then(|| country.factors.as_slice().into()),
            obligations: country.obligations.clone(),
        }
    }
}

/// A country that the activity cannot go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ExcludedCountry)]
pub struct ExcludedAnswer {
    /// ISO 3166-1 alpha-2 code.
    #[schema(example = "IN")]
    pub country: String,
    /// Stable name of the requirement that it fails.
    pub code: &'static str,
    /// Why, in words.
    pub reason: String,
}

impl From<&ExcludedCountry> for ExcludedAnswer {
    fn from(excluded: &ExcludedCountry) -> Self {
        Self {
            country: excluded.country.to_string(),
            code: excluded.code,
            reason: excluded.reason.clone(),
        }
    }
}

/// Where the activity could go, as if it were outsourced.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = LocationAdvice)]
pub struct LocationAnswer {
    /// The option of the best country that meets every requirement.
    pub option: LocationOption,
    /// Trust in the option.
    #[schema(minimum = 0, maximum = 1)]
    pub confidence: f64,
    /// Best score per option.
    pub scores: OptionScores,
    /// The best countries, best first.
    pub countries: Vec<CountryAnswer>,
    /// Whether some country, home included, meets every requirement.
    pub feasible: bool,
    /// Whether the option stays the same when any weight moves by a quarter.
    pub stable: bool,
    /// Countries that a requirement rules out; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<ExcludedAnswer>)]
    pub excluded: Option<Vec<ExcludedAnswer>>,
    /// Why; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<Reason>)]
    pub reasons: Option<Vec<Reason>>,
}

impl LocationAnswer {
    pub(super) fn new(advice: &LocationAdvice, full: bool) -> Self {
        let country = |country| CountryAnswer::new(country, full);
        Self {
            option: advice.option.into(),
            confidence: rounded(advice.confidence),
            scores: advice.scores.into(),
            countries: advice.countries.iter().map(country).collect(),
            feasible: advice.feasible,
            stable: advice.stable,
            excluded: full.then(|| advice.excluded.iter().map(ExcludedAnswer::from).collect()),
            reasons: reasons(full, &advice.reasons),
        }
    }
}
