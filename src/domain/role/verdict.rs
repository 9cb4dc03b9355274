//! From the arguments to the decision: what the caller states, confidence, sub-scores.

use super::decision::RoleDecision;
use super::policy::Signal;
use super::profile::Basis;
use super::weigh::Weighing;
use crate::domain::reason::{Reason, log_odds, probability, rounded};
use crate::domain::vocabulary::StrategicRole;

impl Weighing<'_> {
    /// Brings the score to the side that the caller states.
    pub(super) fn weigh_importance(&mut self) {
        let Some(stated) = self.read.activity.strategic_importance else {
            return;
        };
        let target = 2.0 * (stated.get() - 0.5) * self.figures.importance_scale;
        if target == 0.0 {
            return;
        }
        let rest = log_odds(&self.reasons);
        let bound = 0.5 * target.abs();
        let remainder = (rest * self.figures.importance_remainder).clamp(-bound, bound);
        let weight = target + remainder - rest;
        let text = self.texts.stated_importance(stated.get());
        self.reasons
            .push(Reason::new("role.stated_importance", weight, text));
    }

    pub(super) fn conclude(self, own_duty: bool) -> RoleDecision {
        let score = log_odds(&self.reasons);
        let value = if score > 0.0 {
            StrategicRole::Core
        } else {
            StrategicRole::NonCore
        };
        let duty: f64 = self.weight_of("role.own_duty");
        let stated = self.read.activity.strategic_importance.is_some();
        // A duty obliges; it does not differentiate.
        let advantage = if stated { score } else { score - duty };
        let routine_part = self.routine_share() >= self.figures.co_source_share
            && f64::max(self.related(), self.view.routine) >= self.figures.co_source_share;
        RoleDecision {
            value,
            confidence: rounded(self.confidence(score, stated)),
            score,
            advantage: rounded(probability(advantage)),
            criticality: rounded(self.criticality()),
            own_duty,
            routine_part,
            reasons: self.reasons,
        }
    }

    fn weight_of(&self, code: &str) -> f64 {
        self.reasons
            .iter()
            .filter(|reason| reason.code == code)
            .map(|reason| reason.weight)
            .sum()
    }

    fn confidence(&self, score: f64, stated: bool) -> f64 {
        let calibrated = probability(self.figures.slope * score.abs());
        let cap = match (stated, self.profile.basis) {
            (false, Basis::Nothing) => self.figures.unknown_cap,
            (false, Basis::Activities) => self.figures.inferred_cap,
            (true, _) | (_, Basis::Code | Basis::Description | Basis::Narrative) => {
                self.figures.confidence_cap
            }
        };
        calibrated.min(cap)
    }

    /// The usual criticality, raised by what the industry and the words say.
    fn criticality(&self) -> f64 {
        let worded = self.figures.critical_words * self.wording.strength(Signal::Critical);
        self.view
            .standing
            .criticality
            .max(self.view.critical)
            .max(worded)
            .min(1.0)
    }
}
