//! How an activity stands to the company: what is expected over the activities of the
//! catalogue that its text may mean and over the industries that the company may be.

use super::figures::RoleFigures;
use super::industry::Relation;
use super::profile::{CompanyProfile, ProfileIndustry};
use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::{Catalogue, ConceptIndex, Duty, Standing};
use crate::domain::reason::Evidence;
use crate::domain::text::Words;
use crate::domain::vocabulary::ServiceType;

/// What is expected of an activity; each 0 to 1.
#[derive(Debug, Clone, Default)]
pub(super) struct View {
    pub(super) sold: f64,
    pub(super) differentiates: f64,
    pub(super) routine: f64,
    pub(super) critical: f64,
    pub(super) standing: Standing,
    /// Whether it creates something.
    pub(super) creating: f64,
    /// Whether the company's description names it.
    pub(super) named: f64,
    pub(super) naming: Vec<Evidence>,
    /// Whether routine is only a part of what the company sells.
    pub(super) routine_is_part: f64,
    /// Whether the company is paid for running processes.
    pub(super) process: bool,
    /// Probability that an act of public office is meant.
    pub(super) sovereign: f64,
    /// Probability that a duty is meant that the law does not let pass on.
    pub(super) non_delegable: f64,
    /// Whether the company is a public body.
    pub(super) public: bool,
    /// The most probable activity of the catalogue.
    pub(super) concept: Option<ConceptIndex>,
    /// The industry that says most about it, as a position.
    pub(super) industry: Option<usize>,
}

impl View {
    /// Looks at `read` from the company of `profile`.
    pub(super) fn new(
        catalogue: &Catalogue,
        profile: &CompanyProfile,
        read: &ReadActivity,
        words: &Words,
        support: f64,
    ) -> Self {
        let knowledge = &catalogue.role;
        let mut view = Self {
            concept: read.classification.concept().map(|found| found.concept),
            ..Self::default()
        };
        let mut said_most = -1.0;
        let mut paid_for = None;
        let meanings = Meaning::all(catalogue, profile, read, words, support);
        for Meaning {
            concept: index,
            share,
            relation,
            industry,
        } in &meanings
        {
            let concept = catalogue.concept(*index);
            view.add(*relation, *share);
            view.standing.advantage += share * concept.standing.advantage;
            view.standing.criticality += share * concept.standing.criticality;
            if knowledge
                .policy
                .creating_families
                .binary_search(&concept.family)
                .is_ok()
            {
                view.creating += share * f64::min(concept.standing.advantage * 2.0, 1.0);
            }
            view.named += share * named(profile, *index);
            view.naming.extend(profile.words.naming(*index));
            match concept.duty {
                Some(Duty::Sovereign) => view.sovereign += share,
                Some(Duty::NonDelegable) => view.non_delegable += share,
                None => {}
            }
            let says =
                share * f64::from(relation.sold + relation.differentiates + relation.routine);
            if says > said_most {
                said_most = says;
                view.industry = *industry;
                paid_for = *industry;
            }
        }
        if meanings.is_empty() {
            view.add_unknown(&knowledge.policy.figures, read.classification.service.value);
        }
        let leading = profile.industries.first().map(|leading| leading.industry);
        view.industry = view.industry.or(leading);
        let kind = paid_for
            .or(leading)
            .and_then(|index| knowledge.industries.get(index));
        // Whoever is known by what it does alone is paid for doing it.
        let unknown = if profile.is_known() { 0.0 } else { 1.0 };
        view.routine_is_part = kind.map_or(unknown, |industry| industry.paid_for.routine_is_part());
        let known_by_doing = profile.is_known() && profile.industries.is_empty();
        view.process = kind.map_or(known_by_doing, |industry| industry.paid_for.is_process());
        view.public = profile
            .industries
            .iter()
            .any(|one| is_public(catalogue, one));
        view.naming.sort();
        view.naming.dedup();
        view
    }

    fn add(&mut self, relation: Relation, share: f64) {
        self.sold += share * f64::from(relation.sold);
        self.differentiates += share * f64::from(relation.differentiates);
        self.routine += share * f64::from(relation.routine);
        self.critical += share * f64::from(relation.critical);
    }

    fn add_unknown(&mut self, figures: &RoleFigures, service: ServiceType) {
        self.standing.advantage = match service {
            ServiceType::Bpo => figures.unknown_advantage_bpo,
            ServiceType::Kpo => figures.unknown_advantage_kpo,
            ServiceType::Ito => figures.unknown_advantage_ito,
            ServiceType::None => figures.unknown_advantage_none,
        };
        self.standing.criticality = figures.unknown_criticality;
    }

    /// How closely the activity belongs to what the company sells, 0 to 1.
    pub(super) fn related(&self) -> f64 {
        f64::max(self.sold, self.differentiates)
    }
}

/// An activity of the catalogue that the text may mean.
struct Meaning {
    concept: ConceptIndex,
    /// Probability that it is meant, now that the company is known; all sum to 1.
    share: f64,
    relation: Relation,
    industry: Option<usize>,
}

impl Meaning {
    /// What the text may mean. A few words mean different things in different companies:
    /// what the company is known to do is likelier there, what only other industries do is
    /// not (Bayes' rule, with the industry's relations as prior).
    fn all(
        catalogue: &Catalogue,
        profile: &CompanyProfile,
        read: &ReadActivity,
        words: &Words,
        support: f64,
    ) -> Vec<Self> {
        let policy = &catalogue.role.policy;
        let called = called(catalogue, words);
        let mut meanings: Vec<Self> = Vec::with_capacity(read.classification.concepts.len());
        for found in &read.classification.concepts {
            let (relation, industry) = relation(catalogue, profile, found.concept);
            let family = catalogue.concept(found.concept).family;
            let related = relation
                .sold
                .max(relation.differentiates)
                .max(relation.routine);
            let related = f64::from(related).max(named(profile, found.concept));
            let related = match catalogue.concept(found.concept).duty {
                Some(Duty::NonDelegable) => related.max(policy.figures.duty_related),
                Some(Duty::Sovereign) | None => related,
            };
            let common = policy.common_families.binary_search(&family).is_ok();
            let likelier = if !profile.is_known() {
                1.0
            } else if related > 0.0 {
                // Plain words for a support function speak against what only this trade does.
                let trade = if common { 1.0 } else { 1.0 - support };
                let plainly = if common {
                    policy.figures.support_prior * support
                } else {
                    0.0
                };
                1.0 + policy.figures.related_prior * related * trade + plainly
            } else if common {
                1.0 + policy.figures.support_prior * support
            } else {
                policy.figures.foreign_prior
            };
            let by_name = called.binary_search(&found.concept).is_ok();
            let likelier = likelier
                * if by_name {
                    policy.figures.called_prior
                } else {
                    1.0
                };
            let share = found.confidence * likelier;
            meanings.push(Self {
                concept: found.concept,
                share,
                relation,
                industry,
            });
        }
        let total: f64 = meanings.iter().map(|meaning| meaning.share).sum();
        for meaning in &mut meanings {
            meaning.share /= total.max(f64::MIN_POSITIVE);
        }
        meanings
    }
}

/// How clearly the company itself says that it does `concept`, 0 to 1.
fn named(profile: &CompanyProfile, concept: ConceptIndex) -> f64 {
    let named = if profile.words.naming(concept).is_some() {
        1.0
    } else {
        0.0
    };
    profile.words.doing(concept).max(named)
}

/// The activities that the words call by their name, in order.
fn called(catalogue: &Catalogue, words: &Words) -> Vec<ConceptIndex> {
    let knowledge = &catalogue.role;
    let skip = |word: &str| knowledge.policy.is_function_word(word);
    let mut called = Vec::new();
    for at in 0..words.tokens.len() {
        knowledge.activity_names.find_at(words, at, skip, |found| {
            called.push(ConceptIndex(found.target));
        });
    }
    called.sort_unstable();
    called.dedup();
    called
}

fn is_public(catalogue: &Catalogue, one: &ProfileIndustry) -> bool {
    let clearly = catalogue.role.policy.figures.clearly_public;
    let industry = catalogue.role.industries.get(one.industry);
    one.weight >= clearly && industry.is_some_and(|industry| industry.paid_for.is_public())
}

/// How a concept stands to the company's industries, and which of them says most.
fn relation(
    catalogue: &Catalogue,
    profile: &CompanyProfile,
    concept: ConceptIndex,
) -> (Relation, Option<usize>) {
    let mut all = Relation::default();
    let mut most = 0.0;
    let mut leading = None;
    for one in &profile.industries {
        let Some(industry) = catalogue.role.industries.get(one.industry) else {
            continue;
        };
        let relation = industry.relation(concept);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "strengths need no more digits"
        )]
        let weight = one.weight as f32;
        all = all.or(relation, weight);
        let says = weight * (relation.sold + relation.differentiates + relation.routine);
        if says > most {
            most = says;
            leading = Some(one.industry);
        }
    }
    (all, leading)
}
