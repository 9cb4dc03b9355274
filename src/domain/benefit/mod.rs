//! What giving an activity away would bring: metric, indicators, figures, risk.

mod decision;
mod knowledge;

pub use decision::{
    Benefit, Direction, Estimate, EstimateBasis, EstimateInput, Governance, Kpi, Range, Risk,
};
pub use knowledge::BenefitKnowledge;

use crate::domain::assessment::ReadActivity;
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::knowledge::Catalogue;
use crate::domain::location::LocationAdvice;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::Language;

/// Estimates what `activity` would bring at the best place of `location`.
#[must_use]
pub fn estimate(
    _catalogue: &Catalogue,
    _home: CountryCode,
    activity: &ReadActivity,
    _location: &LocationAdvice,
    _overrides: &BenefitOverrides,
    _language: Language,
) -> Benefit {
    Benefit {
        metric: activity.classification.service.value.metric(),
        kpis: Vec::new(),
        success_criterion: String::new(),
        effect: String::new(),
        estimate: None,
        risk: None,
    }
}
