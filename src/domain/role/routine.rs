//! The arguments that do not come from what the company sells: routine, usual standing,
//! direction and judgement.

use super::policy::Signal;
use super::weigh::Weighing;
use crate::domain::vocabulary::ServiceType;

impl Weighing<'_> {
    /// Strength of the argument that this is only a routine part of what is sold.
    pub(super) fn routine_share(&self) -> f64 {
        let judged = self.wording.strength(Signal::Judgement);
        let routine = self.wording.strength(Signal::Routine);
        let listed = self.routine_beyond() * (1.0 - self.figures.judged_listed * judged);
        let worded = routine
            * (1.0 - self.figures.judged_worded * judged)
            * self.related()
            * self.view.routine_is_part;
        f64::max(listed, worded)
    }

    /// What of a listed routine part remains beside being sold, or being called the very doing.
    fn routine_beyond(&self) -> f64 {
        let doing = self.figures.doing_words * self.trade.doing;
        let sold = f64::max(self.view.sold, doing);
        f64::max(self.view.routine - self.figures.sold_routine * sold, 0.0)
    }

    pub(super) fn related(&self) -> f64 {
        f64::max(self.view.related(), self.words_share())
    }

    pub(super) fn weigh_routine(&mut self) {
        let weight = -self.figures.routine_part * self.routine_share();
        let evidence = self.wording.evidence(Signal::Routine);
        self.add(
            "role.routine_part",
            weight,
            self.texts.routine_part(),
            evidence,
        );
        let direction = self.wording.strength(Signal::Direction);
        // What law or office lays on the company itself is more than support.
        let duty = self.own_duty().map_or(0.0, |(_, share)| share);
        let belongs = self
            .related()
            .max(self.view.routine)
            .max(direction)
            .max(duty);
        let weight = -self.figures.support * self.profile.known * (1.0 - belongs);
        self.add("role.support", weight, self.texts.support(), Vec::new());
    }

    pub(super) fn weigh_standing(&mut self) {
        // The better the company is known to sell it, the less matters what is usual.
        let share = 1.0 - self.figures.counted_already * self.related();
        let above = self.view.standing.advantage - self.figures.standing_pivot;
        let weight = self.figures.usual_standing * above * share;
        self.add(
            "role.usual_standing",
            weight,
            self.texts.usual_standing(),
            Vec::new(),
        );
    }

    pub(super) fn weigh_judgement(&mut self) {
        let share = self.wording.strength(Signal::Direction)
            * (1.0 - self.figures.direction_counted * self.related());
        let evidence = self.wording.evidence(Signal::Direction);
        let weight = self.figures.direction * share;
        self.add("role.direction", weight, self.texts.direction(), evidence);
        let belongs = f64::max(self.related(), self.view.routine);
        let floor = self.figures.judgement_unrelated;
        let words = self.wording.strength(Signal::Judgement)
            * (1.0 - self.figures.routine_judgement * self.wording.strength(Signal::Routine))
            * (floor + (1.0 - floor) * belongs);
        let evidence = self.wording.evidence(Signal::Judgement);
        let weight = self.figures.judgement * words + self.kept_judgement();
        self.add(
            "role.judgement",
            weight,
            self.texts.judgement(true),
            evidence,
        );
        if self.read.classification.service.value == ServiceType::None {
            return;
        }
        let criteria = &self.read.classification.service.criteria;
        let mean = criteria
            .iter()
            .map(|criterion| criterion.value)
            .sum::<f64>()
            / 9.0;
        let pole = 2.0 * (mean - 0.5) * belongs * self.view.routine_is_part;
        let weight = self.figures.judgement_criteria * pole;
        self.add(
            "role.criteria",
            weight,
            self.texts.judgement(weight > 0.0),
            Vec::new(),
        );
    }

    /// The judgement in what is otherwise a routine part: that part is kept.
    fn kept_judgement(&self) -> f64 {
        let routine = self.routine_beyond();
        self.figures.kept_judgement
            * self.figures.differentiates
            * routine
            * self.wording.strength(Signal::Judgement)
    }
}
