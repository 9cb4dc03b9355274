//! Thresholds that decide what is near and what is ruled out, read from the catalogue.

use serde::{Deserialize, Serialize};

use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::Bilingual;

/// When a foreign country is nearshore.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OptionRule {
    /// Hours at most, with a land border.
    pub border_hours: f64,
    /// Hours at most, with capitals at most `near_kilometres` apart.
    pub near_hours: f64,
    /// Kilometres at most between the capitals.
    pub near_kilometres: f64,
    /// Hours at most, within a subregion or continent.
    pub region_hours: f64,
    /// Id of the source.
    pub source: String,
}

/// How trust in an option is found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Hours by which the rule's thresholds are moved.
    pub margin_hours: f64,
    /// Share by which the rule's distance is moved.
    pub margin_share: f64,
    /// Votes added to both sides, so that nothing is certain.
    pub smoothing: f64,
    /// How much less an option is trusted because of it, 0 to 1.
    pub weight: f64,
    /// Least agreement.
    pub floor: f64,
    /// Id of the source.
    pub source: String,
}

/// A published definition of nearshore; all stated conditions must hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// Id of the source.
    pub source: String,
    /// Hours at most.
    pub max_hours: Option<f64>,
    /// Kilometres at most.
    pub max_kilometres: Option<f64>,
    /// Needs a land border.
    #[serde(default)]
    pub border: bool,
    /// Needs the same continent.
    #[serde(default)]
    pub same_continent: bool,
}

/// What rules a country out.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementPolicy {
    /// Need for presence from which on the work stays, 0 to 1.
    pub presence: f64,
    /// Need for contact from which on its language is required, 0 to 1.
    pub contact: f64,
    /// Sensitivity from which on obligations are named, 0 to 1.
    pub personal_data: f64,
    /// Sensitivity of an activity that is said to handle personal data, at least.
    pub stated_sensitivity: f64,
    /// Probability from which on an activity's duty binds, 0 to 1.
    pub duty_confidence: f64,
    /// Hours of a working day.
    pub working_day_hours: f64,
    /// Least political stability.
    pub political_stability: f64,
    /// Least rule of law.
    pub rule_of_law: f64,
    /// Homes beside the EEA whose law on transfers follows the GDPR.
    pub gdpr_like_homes: Vec<CountryCode>,
    /// Id of the source.
    pub source: String,
}

/// Countries that are not recommended, whatever they offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barred {
    /// Which countries.
    pub countries: Vec<CountryCode>,
    /// Why.
    pub reason: Bilingual,
    /// Id of the source.
    pub source: String,
}
