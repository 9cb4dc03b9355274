//! Core or not, for this company.

mod decision;
mod knowledge;
mod profile;
mod recommend;

pub use decision::RoleDecision;
pub use knowledge::RoleKnowledge;
pub use profile::{CompanyProfile, profile};
pub use recommend::recommend;

use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::{Language, StrategicRole};

/// Decides whether `activity` is core for the company of `profile`.
#[must_use]
pub fn decide(
    _catalogue: &Catalogue,
    _profile: &CompanyProfile,
    _activity: &ReadActivity,
    _language: Language,
) -> RoleDecision {
    RoleDecision {
        value: StrategicRole::NonCore,
        confidence: 0.5,
        score: 0.0,
        advantage: 0.0,
        criticality: 0.0,
        own_duty: false,
        routine_part: false,
        reasons: Vec::new(),
    }
}
