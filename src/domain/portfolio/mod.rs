//! The activities taken together: totals, roadmap, warnings.

mod decision;

pub use decision::{Concentration, Counts, MatrixPoint, Phase, Portfolio, Savings};

use crate::domain::assessment::ActivityAssessment;
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::Language;

/// Adds the activities up.
#[must_use]
pub fn summarise(
    _catalogue: &Catalogue,
    _activities: &[ActivityAssessment],
    _overrides: &BenefitOverrides,
    _language: Language,
) -> Portfolio {
    Portfolio::default()
}
