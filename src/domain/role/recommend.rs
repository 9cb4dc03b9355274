//! From role, type, confidence and criticality to what to do.

use crate::domain::assessment::{ReadActivity, RecommendationDecision};
use crate::domain::knowledge::Catalogue;
use crate::domain::role::RoleDecision;
use crate::domain::vocabulary::{Language, Recommendation, Status};

/// Says what to do with an activity and what speaks against it.
#[must_use]
pub fn recommend(
    _catalogue: &Catalogue,
    _activity: &ReadActivity,
    _role: &RoleDecision,
    _status: Status,
    _language: Language,
) -> RecommendationDecision {
    RecommendationDecision {
        value: Recommendation::Review,
        reasons: Vec::new(),
    }
}
