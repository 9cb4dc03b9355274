//! Role and recommendation as callers see them.

use serde::Serialize;
use utoipa::ToSchema;

use super::reason::{Reason, reasons};
use super::vocabulary::{Recommendation, StrategicRole};
use crate::domain::assessment::RecommendationDecision;
use crate::domain::reason::rounded;
use crate::domain::role::RoleDecision;

/// Core or not, for this company.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = StrategicRoleDecision)]
pub struct RoleAnswer {
    /// Core or not.
    pub value: StrategicRole,
    /// Calibrated probability of `value`.
    #[schema(minimum = 0.5, maximum = 1)]
    pub confidence: f64,
    /// Log-odds of `core`: the sum of the reasons' weights.
    pub score: f64,
    /// Does it differentiate the company, is it sold, is it hard to imitate?
    #[schema(minimum = 0, maximum = 1)]
    pub advantage: f64,
    /// Does the business stop, is law broken or anyone hurt without it?
    #[schema(minimum = 0, maximum = 1)]
    pub criticality: f64,
    /// Whether law or office forbids giving it away.
    pub own_duty: bool,
    /// Whether it is the routine part of something that is core.
    pub routine_part: bool,
    /// Summands of the score; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<Reason>)]
    pub reasons: Option<Vec<Reason>>,
}

impl RoleAnswer {
    pub(super) fn new(role: &RoleDecision, full: bool) -> Self {
        Self {
            value: role.value.into(),
            confidence: rounded(role.confidence),
            score: rounded(role.score),
            advantage: rounded(role.advantage),
            criticality: rounded(role.criticality),
            own_duty: role.own_duty,
            routine_part: role.routine_part,
            reasons: reasons(full, &role.reasons),
        }
    }
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = RecommendationDecision)]
pub struct RecommendationAnswer {
    /// What to do.
    pub value: Recommendation,
    /// For and against, the sign of the weight tells which; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<Reason>)]
    pub reasons: Option<Vec<Reason>>,
}

impl RecommendationAnswer {
    pub(super) fn new(recommendation: &RecommendationDecision, full: bool) -> Self {
        Self {
            value: recommendation.value.into(),
            reasons: reasons(full, &recommendation.reasons),
        }
    }
}
