//! Reads `policy/role.toml`: weights, thresholds and word lists of the decision on the role.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::document::Document;
use super::faults::Faults;
use super::source::Source;
use crate::domain::knowledge::Family;
use crate::domain::role::{Organisations, PolicyFigure, RoleFigures, RolePolicy, Signal};
use crate::domain::text::{Folded, Words};

const FILE: &str = "policy/role.toml";

#[derive(Deserialize)]
struct FigureRaw {
    value: f64,
    source: String,
}

#[derive(Deserialize)]
struct WordsRaw {
    signal: String,
    de: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
struct OrganisationsRaw {
    ends: Vec<String>,
    makers: Vec<String>,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct FamiliesRaw {
    families: Vec<String>,
}

/// Reads the policy.
pub(super) fn read(source: &Source, families: &[Family], faults: &mut Faults) -> RolePolicy {
    let Some(mut document) = Document::open(source, FILE, faults) else {
        return RolePolicy::default();
    };
    let mut policy = RolePolicy::default();
    if let Some(raw) = document.section::<BTreeMap<String, FigureRaw>>("figures", faults) {
        let mut figures = Figures {
            line: raw.line,
            raw: raw.value,
            faults,
        };
        policy.published = figures.published();
        policy.figures = figures.resolve();
        figures.refuse_rest();
    }
    for list in document.entries::<WordsRaw>("words", faults) {
        add_words(&mut policy, &list.value, list.line, faults);
    }
    policy.function_words.sort();
    policy.function_words.dedup();
    if let Some(raw) = document.section::<FamiliesRaw>("creating", faults) {
        policy.creating_families = positions(&raw.value.families, families, raw.line, faults);
    }
    if let Some(raw) = document.section::<FamiliesRaw>("common", faults) {
        policy.common_families = positions(&raw.value.families, families, raw.line, faults);
    }
    if let Some(raw) = document.section::<OrganisationsRaw>("organisations", faults) {
        policy.organisations = Organisations {
            ends: folded(&raw.value.ends),
            makers: folded(&raw.value.makers),
            words: folded(&raw.value.words),
        };
    }
    document.finish(faults);
    policy
}

fn folded(words: &[String]) -> Vec<String> {
    words.iter().map(|word| Folded::new(word).text).collect()
}

fn add_words(policy: &mut RolePolicy, list: &WordsRaw, line: usize, faults: &mut Faults) {
    let Some(signal) = Signal::ALL
        .into_iter()
        .find(|signal| signal.code() == list.signal)
    else {
        faults.add(FILE, line, format!("there is no signal `{}`", list.signal));
        return;
    };
    for term in list.de.iter().chain(&list.en) {
        let added = match signal {
            Signal::Function => add_function_words(policy, term),
            Signal::Routine
            | Signal::Judgement
            | Signal::Direction
            | Signal::Support
            | Signal::GivenAway
            | Signal::Creating
            | Signal::ForClients
            | Signal::OwnUse
            | Signal::OwnProduct
            | Signal::Critical => policy.activity_words.add(term, signal.target()),
            Signal::Seller
            | Signal::Customers
            | Signal::Owner
            | Signal::Bought
            | Signal::Negation
            | Signal::SelfDescription
            | Signal::FirstPerson
            | Signal::Being
            | Signal::Generic => policy.company_words.add(term, signal.target()),
        };
        if !added {
            faults.add(
                FILE,
                line,
                format!(
                    "signal `{}`: `{term}` cannot be found in a text",
                    list.signal
                ),
            );
        }
    }
}

fn add_function_words(policy: &mut RolePolicy, term: &str) -> bool {
    let words = Words::new(term);
    let found = (0..words.tokens.len()).map(|index| words.word(index).to_owned());
    policy.function_words.extend(found);
    !words.tokens.is_empty()
}

fn positions(
    names: &[String],
    families: &[Family],
    line: usize,
    faults: &mut Faults,
) -> Vec<usize> {
    let mut positions = Vec::new();
    for name in names {
        match families.iter().position(|family| family.id == *name) {
            Some(position) => positions.push(position),
            None => faults.add(FILE, line, format!("there is no family `{name}`")),
        }
    }
    positions.sort_unstable();
    positions
}

/// The figures as read; each is taken once.
struct Figures<'f> {
    line: usize,
    raw: BTreeMap<String, FigureRaw>,
    faults: &'f mut Faults,
}

impl Figures<'_> {
    fn published(&mut self) -> Vec<PolicyFigure> {
        for (id, figure) in &self.raw {
            if figure.source.trim().is_empty() || !figure.value.is_finite() {
                self.faults.add(
                    FILE,
                    self.line,
                    format!("figure `{id}` needs a number and a source"),
                );
            }
        }
        let all = self.raw.iter();
        all.map(|(id, figure)| PolicyFigure {
            id: id.clone(),
            value: figure.value,
            source: figure.source.clone(),
        })
        .collect()
    }

    fn take(&mut self, id: &str) -> f64 {
        let taken = self.raw.remove(id).map(|figure| figure.value);
        taken.unwrap_or_else(|| {
            self.faults
                .add(FILE, self.line, format!("figure `{id}` is missing"));
            0.0
        })
    }

    fn resolve(&mut self) -> RoleFigures {
        RoleFigures {
            prior: self.take("prior"),
            sold: self.take("sold"),
            differentiates: self.take("differentiates"),
            routine_part: self.take("routine_part"),
            support: self.take("support"),
            usual_standing: self.take("usual_standing"),
            standing_pivot: self.take("standing_pivot"),
            direction: self.take("direction"),
            judgement: self.take("judgement"),
            judgement_unrelated: self.take("judgement_unrelated"),
            judgement_criteria: self.take("judgement_criteria"),
            company_words: self.take("company_words"),
            for_clients: self.take("for_clients"),
            own_use: self.take("own_use"),
            given_away: self.take("given_away"),
            sovereign_duty: self.take("sovereign_duty"),
            non_delegable_duty: self.take("non_delegable_duty"),
            importance_scale: self.take("importance_scale"),
            importance_remainder: self.take("importance_remainder"),
            slope: self.take("slope"),
            confidence_cap: self.take("confidence_cap"),
            unknown_cap: self.take("unknown_cap"),
            inferred_cap: self.take("inferred_cap"),
            co_source_share: self.take("co_source_share"),
            criticality_warning: self.take("criticality_warning"),
            aside_weight: self.take("aside_weight"),
            least_score: self.take("least_score"),
            least_share: self.take("least_share"),
            related_prior: self.take("related_prior"),
            foreign_prior: self.take("foreign_prior"),
            support_prior: self.take("support_prior"),
            called_prior: self.take("called_prior"),
            doing_from: self.take("doing_from"),
            inferred_activities: self.take("inferred_activities"),
            doing_words: self.take("doing_words"),
            provided_words: self.take("provided_words"),
            kept_judgement: self.take("kept_judgement"),
            counted_already: self.take("counted_already"),
            direction_counted: self.take("direction_counted"),
            judged_listed: self.take("judged_listed"),
            judged_worded: self.take("judged_worded"),
            head_term: self.take("head_term"),
            word_bonus: self.take("word_bonus"),
            rank_decay: self.take("rank_decay"),
            further_terms: self.take("further_terms"),
            after_seller: self.take("after_seller"),
            doing_object: self.take("doing_object"),
            shared_code: self.take("shared_code"),
            code_beside_description: self.take("code_beside_description"),
            beside_code: self.take("beside_code"),
            narrower: self.take("narrower"),
            named_known: self.take("named_known"),
            inferred_known: self.take("inferred_known"),
            usually_bought: self.take("usually_bought"),
            bought_slack: self.take("bought_slack"),
            bought_from: self.take("bought_from"),
            bought_floor: self.take("bought_floor"),
            duty_related: self.take("duty_related"),
            unknown_advantage_bpo: self.take("unknown_advantage_bpo"),
            unknown_advantage_kpo: self.take("unknown_advantage_kpo"),
            unknown_advantage_ito: self.take("unknown_advantage_ito"),
            unknown_advantage_none: self.take("unknown_advantage_none"),
            unknown_criticality: self.take("unknown_criticality"),
            clearly_public: self.take("clearly_public"),
            first_word: self.take("first_word"),
            plain_word: self.take("plain_word"),
            critical_words: self.take("critical_words"),
            sold_routine: self.take("sold_routine"),
            routine_judgement: self.take("routine_judgement"),
        }
    }

    fn refuse_rest(&mut self) {
        for id in self.raw.keys() {
            self.faults
                .add(FILE, self.line, format!("unknown figure `{id}`"));
        }
    }
}
