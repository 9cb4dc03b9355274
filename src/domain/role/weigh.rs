//! Weighs the arguments for and against `core`.
//!
//! `score = prior + sold + differentiates + company words + judgement + … − routine part −
//! support`, each argument a weight of `policy/role.toml` times a strength from 0 to 1. What
//! the caller states replaces the sign of all of it.

use super::decision::RoleDecision;
use super::figures::RoleFigures;
use super::own_words::words_of;
use super::policy::Signal;
use super::profile::CompanyProfile;
use super::texts::Texts;
use super::trade_words::TradeWords;
use super::view::View;
use super::wording::Wording;
use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::{Evidence, Reason};
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Arguments weaker than this are not shown.
const SILENT: f64 = 0.02;

/// One activity on the scales.
pub(super) struct Weighing<'a> {
    pub(super) figures: RoleFigures,
    pub(super) profile: &'a CompanyProfile,
    pub(super) read: &'a ReadActivity,
    pub(super) view: View,
    pub(super) wording: Wording,
    /// How much the activity's words speak of what the company creates.
    object: f64,
    object_evidence: Vec<Evidence>,
    /// What they are in the company's trade.
    pub(super) trade: TradeWords,
    pub(super) texts: Texts<'a>,
    pub(super) reasons: Vec<Reason>,
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
        let view = View::new(catalogue, profile, read, words, wording.support());
        let (own, object_evidence) = profile.words.overlap(words);
        let knowledge = &catalogue.role;
        let object = f64::max(own, words_of(catalogue, profile, words, &knowledge.objects));
        let trade = TradeWords::read(catalogue, profile, words);
        Self {
            figures: catalogue.role.policy.figures,
            texts: Texts::new(catalogue, &view, language),
            wording,
            profile,
            read,
            view,
            object,
            object_evidence,
            trade,
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

    pub(super) fn add(
        &mut self,
        code: &'static str,
        weight: f64,
        text: String,
        evidence: Vec<Evidence>,
    ) {
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
    pub(super) fn words_share(&self) -> f64 {
        let creating = f64::max(self.view.creating, self.wording.strength(Signal::Creating));
        let judged = self.wording.strength(Signal::Judgement);
        let doing = self.figures.doing_words * self.trade.doing * (1.0 - self.own_use());
        self.view
            .named
            .max(doing)
            .max(self.object * creating.max(judged).max(self.provided()))
    }

    /// Who is paid for processes is paid for whatever it does to the things that it names,
    /// save for what any company does.
    fn provided(&self) -> f64 {
        let provider = if self.view.process {
            self.figures.provided_words
        } else {
            0.0
        };
        provider * (1.0 - self.wording.strength(Signal::Support)) * (1.0 - self.own_use())
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
        let weight = self.figures.differentiates
            * differentiates
            * (1.0 - self.figures.counted_already * sold);
        self.add(
            "role.differentiates",
            weight,
            self.texts.differentiates(),
            evidence,
        );
        let weight = self.figures.company_words
            * self.words_share()
            * (1.0 - self.figures.counted_already * sold);
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
        self.weigh_bought();
        let weight = -self.figures.own_use * self.own_use() * f64::max(sold, self.view.named);
        let evidence = self.wording.evidence(Signal::OwnUse);
        self.add("role.own_use", weight, self.texts.own_use(), evidence);
    }

    /// What companies of the trade have others do, unless it is done for clients or decided.
    fn weigh_bought(&mut self) {
        let judged = self.wording.strength(Signal::Judgement);
        let clients = self.wording.strength(Signal::ForClients);
        let share =
            self.trade.bought * (1.0 - self.figures.judged_listed * judged) * (1.0 - clients);
        // Where little speaks for its being sold, being bought in adds little.
        let against = f64::max(self.related(), self.figures.bought_floor);
        let weight = -self.figures.usually_bought * share * against;
        let evidence = self.trade.bought_evidence.clone();
        self.add(
            "role.usually_bought",
            weight,
            self.texts.usually_bought(),
            evidence,
        );
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
}
