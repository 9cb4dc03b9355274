//! How facts about a country become the values of its factors, read from the catalogue.

use serde::{Deserialize, Serialize};

use super::country::{DeliveryBand, EnglishBand};

/// Value of each band of the delivery industry.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DeliveryValues {
    /// Global.
    pub global: f64,
    /// Leading.
    pub leading: f64,
    /// Established.
    pub established: f64,
    /// Emerging.
    pub emerging: f64,
    /// Limited.
    pub limited: f64,
}

impl DeliveryValues {
    /// The value of `band`.
    #[must_use]
    pub const fn of(&self, band: DeliveryBand) -> f64 {
        match band {
            DeliveryBand::Global => self.global,
            DeliveryBand::Leading => self.leading,
            DeliveryBand::Established => self.established,
            DeliveryBand::Emerging => self.emerging,
            DeliveryBand::Limited => self.limited,
        }
    }
}

/// Value of each band of English.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EnglishValues {
    /// Very high.
    pub very_high: f64,
    /// High.
    pub high: f64,
    /// Moderate.
    pub moderate: f64,
    /// Low.
    pub low: f64,
    /// Very low.
    pub very_low: f64,
}

impl EnglishValues {
    /// The value of `band`.
    #[must_use]
    pub const fn of(&self, band: EnglishBand) -> f64 {
        match band {
            EnglishBand::VeryHigh => self.very_high,
            EnglishBand::High => self.high,
            EnglishBand::Moderate => self.moderate,
            EnglishBand::Low => self.low,
            EnglishBand::VeryLow => self.very_low,
        }
    }
}

/// From facts to the value of a factor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValuePolicy {
    /// Share of cost that does not follow wages.
    pub cost_fixed: f64,
    /// Cost of governing a nearshore provider, as a share of today's cost.
    pub cost_nearshore: f64,
    /// The same for an offshore provider.
    pub cost_offshore: f64,
    /// Value of staying at home's cost.
    pub cost_home: f64,
    /// Value added for a saving of 1.
    pub cost_gain: f64,
    /// Saving above which nothing is added.
    pub cost_ceiling: f64,
    /// Values of the bands of the delivery industry.
    pub skills: DeliveryValues,
    /// Value of a language of state.
    pub language_official: f64,
    /// Value of a language at business level.
    pub language_business: f64,
    /// Values of the bands of English.
    pub english: EnglishValues,
    /// Value of a country at no distance.
    pub proximity_near: f64,
    /// Kilometres over which it falls to a third.
    pub proximity_decay: f64,
    /// Added for a land border.
    pub proximity_border: f64,
    /// Range of the governance indicators.
    pub governance_span: f64,
    /// Least value of the home country's own environment.
    pub environment_home: f64,
    /// Value of a general adequacy decision.
    pub protection_adequate: f64,
    /// Value of a limited adequacy decision.
    pub protection_partial: f64,
    /// Value where safeguards are needed.
    pub protection_safeguards: f64,
    /// Multiplier where the home country's law does not restrict transfers.
    pub protection_outside_gdpr: f64,
    /// Id of the source.
    pub source: String,
}
