//! Core or not, for this company.

use crate::domain::reason::Reason;
use crate::domain::vocabulary::StrategicRole;

/// Whether the activity is core for the company.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleDecision {
    /// Core or not.
    pub value: StrategicRole,
    /// Calibrated probability of `value`, 0.5 to 1.
    pub confidence: f64,
    /// Log-odds of `core`: the sum of the reasons' weights.
    pub score: f64,
    /// 0 to 1: does it differentiate the company, is it sold, is it hard to imitate.
    pub advantage: f64,
    /// 0 to 1: does the business stop, is law broken or anyone hurt without it.
    pub criticality: f64,
    /// Whether law or office forbids giving it away.
    pub own_duty: bool,
    /// Whether the activity is the routine part of something that is core.
    pub routine_part: bool,
    /// Summands of the score.
    pub reasons: Vec<Reason>,
}
