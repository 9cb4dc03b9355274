//! Thresholds and weights, read from the catalogue. Meaning and unit of each figure stand
//! beside it in `catalogue/policy/location.toml`.

use serde::{Deserialize, Serialize};

use super::rule::{Agreement, Barred, Definition, OptionRule, RequirementPolicy};
use super::value_policy::ValuePolicy;
use crate::domain::knowledge::Traits;

/// What counts for a kind of work.
#[derive(Debug, Clone, PartialEq)]
pub struct TypePolicy {
    /// Weights in the order of [`super::Factor::ALL`].
    pub weights: [f64; 7],
    /// Exponent from general labour cost to the cost of delivery staff.
    pub wage_slope: f64,
    /// Share of the documents' language in the language factor, 0 to 1.
    pub document_language: f64,
    /// Traits of an activity that the catalogue does not know.
    pub traits: Traits,
    /// Id of the source.
    pub source: String,
}

/// How traits change a factor's weight.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Modulation {
    /// Multiplier without any trait.
    pub base: f64,
    /// Added for a point of presence.
    pub presence: f64,
    /// Added for a point of contact.
    pub contact: f64,
    /// Added for a point of sensitivity.
    pub sensitivity: f64,
    /// Added for a point of coordination.
    pub coordination: f64,
    /// Added for a point of codifiability.
    pub codifiability: f64,
}

impl Modulation {
    /// The multiplier for `traits`, never below 0.
    #[must_use]
    pub fn multiplier(&self, traits: &Traits) -> f64 {
        let sum = self.base
            + self.presence * traits.presence
            + self.contact * traits.contact
            + self.sensitivity * traits.sensitivity
            + self.coordination * traits.coordination
            + self.codifiability * traits.codifiability;
        sum.max(0.0)
    }
}

/// How the option is chosen from the countries' scores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChoicePolicy {
    /// Log-odds that a point of score is worth.
    pub log_odds_per_point: f64,
    /// Log-odds of a decision that a requirement forces.
    pub forced_log_odds: f64,
    /// Log-odds that a point of presence above its threshold is worth.
    pub presence_log_odds: f64,
    /// Least log-odds of a decision by presence.
    pub presence_least_log_odds: f64,
    /// Share of the trust in onshore that physical work loses if it needs no presence, 0 to 1.
    pub away_doubt: f64,
    /// Countries shown for an option.
    pub countries_per_option: usize,
    /// Countries shown in all.
    pub countries: usize,
    /// Excluded countries shown beside those that the caller named.
    pub excluded: usize,
    /// Share by which each weight is moved.
    pub sensitivity: f64,
    /// Activities of the catalogue that are blended.
    pub blended_activities: usize,
    /// Id of the source.
    pub source: String,
}

/// Everything that is set rather than known.
#[derive(Debug, Clone, PartialEq)]
pub struct LocationPolicy {
    /// When a country is nearshore.
    pub rule: OptionRule,
    /// How trust in an option is found.
    pub agreement: Agreement,
    /// Published definitions.
    pub definitions: Vec<Definition>,
    /// What rules a country out.
    pub requirement: RequirementPolicy,
    /// Countries that are not recommended.
    pub barred: Vec<Barred>,
    /// What counts: BPO, KPO, ITO.
    pub types: [TypePolicy; 3],
    /// How traits change the weights, in the order of [`super::Factor::ALL`].
    pub modulation: [Modulation; 7],
    /// Id of the source of the modulation.
    pub modulation_source: String,
    /// From facts to values.
    pub value: ValuePolicy,
    /// From scores to the option.
    pub choice: ChoicePolicy,
}
