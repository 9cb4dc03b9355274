//! Weighs the arguments for and against `core`.
//!
//! `score = prior + sold + differentiates + company words + judgement + … − routine part −
//! support`, each argument a weight of `policy/role.toml` times a strength from 0 to 1. What
//! the caller states replaces the sign of all of it.

use super::decision::RoleDecision;
use super::policy::{RoleFigures, Signal};
use super::profile::{Basis, CompanyProfile};
use super::term::TermIndex;
use super::texts::Texts;
use super::view::View;
use super::wording::Wording;
use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::{Catalogue, Duty};
use crate::domain::reason::{Evidence, Reason, log_odds, probability, rounded};
use crate::domain::text::Words;
use crate::domain::vocabulary::{Language, ServiceType, StrategicRole};

/// Arguments weaker than this are not shown.
const SILENT: f64 = 0.02;
/// Probability of a duty from which it counts.
const CLEAR_DUTY: f64 = 0.4;
/// How surely words for the doing of an industry mean what it sells.
const DOING: f64 = 0.8;
/// Relation from which a duty is a service to others.
const SOLD_DUTY: f64 = 0.5;

/// One activity on the scales.
pub(super) struct Weighing<'a> {
    figures: RoleFigures,
    profile: &'a CompanyProfile,
    read: &'a ReadActivity,
    view: View,
    wording: Wording,
    /// How much the activity's words speak of what the company creates.
    object: f64,
    object_evidence: Vec<Evidence>,
    /// How much they are words for the very doing of the company's industries.
    doing: f64,
    texts: Texts<'a>,
    reasons: Vec<Reason>,
}

impl<'a> Weighing<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        profile: &'a CompanyProfile,
        read: &'a ReadActivity,
        words: &Words,
        language: Language,
    ) -> Self {
        let wording = Wording::read(&catalogue.role.policy, words);
        let view = View::new(
            catalogue,
            profile,
            read,
            words,
            plain(wording.strength(Signal::Support)),
        );
        let (own, object_evidence) = profile.words.overlap(words);
        let knowledge = &catalogue.role;
        let object = f64::max(own, words_of(catalogue, profile, words, &knowledge.objects));
        let doing = words_of(catalogue, profile, words, &knowledge.doing);
        Self {
            figures: catalogue.role.policy.figures,
            texts: Texts::new(catalogue, &view, language),
            wording,
            profile,
            read,
            view,
            object,
            object_evidence,
            doing,
            reasons: Vec::new(),
        }
    }

    pub(super) fn decide(mut self) -> RoleDecision {
        self.add("prior", self.figures.prior, self.texts.prior(), Vec::new());
        self.weigh_company();
        self.weigh_routine();
        self.weigh_standing();
        self.weigh_judgement();
        let own_duty = self.weigh_duty();
        if !self.profile.is_known() {
            let text = self.texts.unknown_company();
            self.reasons
                .push(Reason::new("role.unknown_company", 0.0, text));
        }
        self.weigh_importance();
        self.conclude(own_duty)
    }

    fn add(&mut self, code: &'static str, weight: f64, text: String, evidence: Vec<Evidence>) {
        if weight.abs() >= SILENT {
            self.reasons
                .push(Reason::new(code, weight, text).with_evidence(evidence));
        }
    }

    /// Share of the activity that serves the company itself although it sells the like.
    fn own_use(&self) -> f64 {
        let said = self.wording.strength(Signal::OwnUse);
        if self.wording.strength(Signal::ForClients) > 0.0 {
            0.0
        } else {
            said
        }
    }

    /// How closely the company's own words bring the activity to what it sells.
    fn words_share(&self) -> f64 {
        let creating = f64::max(self.view.creating, self.wording.strength(Signal::Creating));
        let judged = self.wording.strength(Signal::Judgement);
        let doing = DOING * self.doing * (1.0 - self.own_use());
        self.view
            .named
            .max(doing)
            .max(self.object * creating.max(judged).max(self.provided()))
    }

    /// Who is paid for processes is paid for whatever it does to the things that it names,
    /// save for what any company does.
    fn provided(&self) -> f64 {
        const SHARE: f64 = 0.7;
        let provider = if self.view.process { 1.0 } else { 0.0 };
        SHARE * provider * (1.0 - self.wording.strength(Signal::Support)) * (1.0 - self.own_use())
    }

    fn weigh_company(&mut self) {
        let View {
            sold,
            differentiates,
            ..
        } = self.view;
        let evidence = self.industry_evidence();
        let weight = self.figures.sold * sold;
        self.add("role.sold", weight, self.texts.sold(), evidence.clone());
        // What is sold already is not counted a second time as a difference.
        let weight = self.figures.differentiates * differentiates * (1.0 - 0.7 * sold);
        self.add(
            "role.differentiates",
            weight,
            self.texts.differentiates(),
            evidence,
        );
        let weight = self.figures.company_words * self.words_share() * (1.0 - 0.7 * sold);
        let evidence = if self.view.named > 0.0 {
            self.view.naming.clone()
        } else {
            self.object_evidence.clone()
        };
        self.add(
            "role.company_words",
            weight,
            self.texts.company_words(),
            evidence,
        );
        if self.profile.is_known() {
            let clients = self.wording.strength(Signal::ForClients);
            let weight = self.figures.for_clients * clients;
            let evidence = self.wording.evidence(Signal::ForClients);
            self.add(
                "role.for_clients",
                weight,
                self.texts.for_clients(),
                evidence,
            );
        }
        let given = self.wording.strength(Signal::GivenAway);
        let evidence = self.wording.evidence(Signal::GivenAway);
        let weight = -self.figures.given_away * given;
        self.add("role.given_away", weight, self.texts.given_away(), evidence);
        let weight = -self.figures.own_use * self.own_use() * f64::max(sold, self.view.named);
        let evidence = self.wording.evidence(Signal::OwnUse);
        self.add("role.own_use", weight, self.texts.own_use(), evidence);
    }

    /// The words of the company that told its industry.
    fn industry_evidence(&self) -> Vec<Evidence> {
        let industries = self.profile.industries.iter();
        let mut said_most = industries.filter(|one| Some(one.industry) == self.view.industry);
        said_most
            .next()
            .map(|one| one.evidence.clone())
            .unwrap_or_default()
    }

    /// Strength of the argument that this is only a routine part of what is sold.
    fn routine_share(&self) -> f64 {
        let judged = self.wording.strength(Signal::Judgement);
        let routine = self.wording.strength(Signal::Routine);
        let listed =
            f64::max(self.view.routine - 0.5 * self.view.sold, 0.0) * (1.0 - 0.85 * judged);
        let worded = routine * (1.0 - 0.7 * judged) * self.related() * self.view.routine_is_part;
        f64::max(listed, worded)
    }

    fn related(&self) -> f64 {
        f64::max(self.view.related(), self.words_share())
    }

    fn weigh_routine(&mut self) {
        let weight = -self.figures.routine_part * self.routine_share();
        let evidence = self.wording.evidence(Signal::Routine);
        self.add(
            "role.routine_part",
            weight,
            self.texts.routine_part(),
            evidence,
        );
        let direction = self.wording.strength(Signal::Direction);
        let belongs = self.related().max(self.view.routine).max(direction);
        let weight = -self.figures.support * self.profile.known * (1.0 - belongs);
        self.add("role.support", weight, self.texts.support(), Vec::new());
    }

    fn weigh_standing(&mut self) {
        // The better the company is known to sell it, the less matters what is usual.
        let share = 1.0 - 0.7 * self.related();
        let above = self.view.standing.advantage - self.figures.standing_pivot;
        let weight = self.figures.usual_standing * above * share;
        self.add(
            "role.usual_standing",
            weight,
            self.texts.usual_standing(),
            Vec::new(),
        );
    }

    fn weigh_judgement(&mut self) {
        let share = self.wording.strength(Signal::Direction) * (1.0 - 0.6 * self.related());
        let evidence = self.wording.evidence(Signal::Direction);
        let weight = self.figures.direction * share;
        self.add("role.direction", weight, self.texts.direction(), evidence);
        let belongs = f64::max(self.related(), self.view.routine);
        let floor = self.figures.judgement_unrelated;
        let words = self.wording.strength(Signal::Judgement)
            * (1.0 - 0.5 * self.wording.strength(Signal::Routine))
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
        const SHARE: f64 = 0.6;
        let routine = f64::max(self.view.routine - 0.5 * self.view.sold, 0.0);
        SHARE * self.figures.differentiates * routine * self.wording.strength(Signal::Judgement)
    }

    /// Whether law or office binds the company itself.
    fn weigh_duty(&mut self) -> bool {
        let Some((duty, share)) = self.view.duty.filter(|(_, share)| *share >= CLEAR_DUTY) else {
            return false;
        };
        let sold = self.view.sold >= SOLD_DUTY;
        let (own, weight) = match duty {
            Duty::Sovereign => (self.view.public, self.figures.sovereign_duty),
            Duty::NonDelegable => (!sold || self.view.public, self.figures.non_delegable_duty),
        };
        if own {
            self.add(
                "role.own_duty",
                weight * share,
                self.texts.own_duty(duty),
                Vec::new(),
            );
        }
        own
    }

    /// Brings the score to the side that the caller states.
    fn weigh_importance(&mut self) {
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

    fn conclude(self, own_duty: bool) -> RoleDecision {
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
        /// Words alone make an activity this critical.
        const WORDS: f64 = 0.8;
        let worded = WORDS * self.wording.strength(Signal::Critical);
        self.view
            .standing
            .criticality
            .max(self.view.critical)
            .max(worded)
            .min(1.0)
    }
}

/// One plain word for a support function is nearly enough.
fn plain(strength: f64) -> f64 {
    const STEP: f64 = 1.3;
    f64::min(STEP * strength, 1.0)
}

/// How much the words are terms of the company's industries, 0 to 1.
fn words_of(
    catalogue: &Catalogue,
    profile: &CompanyProfile,
    words: &Words,
    terms: &TermIndex,
) -> f64 {
    let mut most = 0.0;
    for at in 0..words.tokens.len() {
        let skip = |word: &str| catalogue.role.policy.is_function_word(word);
        terms.find_at(words, at, skip, |found| {
            let target = usize::from(found.target);
            let known = profile.industries.iter().find(|one| one.industry == target);
            most = f64::max(most, known.map_or(0.0, |one| one.weight));
        });
    }
    most
}
