//! Duties that law or office lays on the company itself.

use super::weigh::Weighing;
use crate::domain::knowledge::Duty;

/// Probability of a duty from which it counts.
const CLEAR_DUTY: f64 = 0.4;
/// Relation from which a duty is a service to others.
const SOLD_DUTY: f64 = 0.5;

impl Weighing<'_> {
    /// The duty that law or office lays on the company itself, and how clearly it is meant.
    pub(super) fn own_duty(&self) -> Option<(Duty, f64)> {
        let sovereign = self.view.public && self.view.sovereign >= CLEAR_DUTY;
        let sold = self.view.sold >= SOLD_DUTY && !self.view.public;
        let non_delegable = !sold && self.view.non_delegable >= CLEAR_DUTY;
        match (sovereign, non_delegable) {
            (true, _) => Some((Duty::Sovereign, self.view.sovereign)),
            (false, true) => Some((Duty::NonDelegable, self.view.non_delegable)),
            (false, false) => None,
        }
    }

    /// Adds the duty; says whether there is one.
    pub(super) fn weigh_duty(&mut self) -> bool {
        let Some((duty, share)) = self.own_duty() else {
            return false;
        };
        let weight = match duty {
            Duty::Sovereign => self.figures.sovereign_duty,
            Duty::NonDelegable => self.figures.non_delegable_duty,
        };
        self.add(
            "role.own_duty",
            weight * share,
            self.texts.own_duty(duty),
            Vec::new(),
        );
        true
    }
}
