//! What a company sells in its own words: the activities and the things that its
//! description names.

use super::description::SelfDescription;
use super::knowledge::RoleKnowledge;
use super::policy::Signal;
use super::profile::CompanyProfile;
use super::term::{TermIndex, stem};
use crate::domain::knowledge::{Catalogue, ConceptIndex};
use crate::domain::reason::{Evidence, EvidenceSource};
use crate::domain::text::Words;

/// Shortest word that names a thing.
const SHORTEST: usize = 5;
/// Things that are remembered of a description: the first ones say what it is about.
const MOST: usize = 40;
/// Share of the company itself in a place from which a word counts.
const OWN: f64 = 0.5;

/// A thing that the company names.
#[derive(Debug, Clone, PartialEq)]
struct Thing {
    stem: String,
    evidence: Option<Evidence>,
    weight: f64,
}

/// What the company names.
#[derive(Debug, Clone, Default)]
pub(super) struct OwnWords {
    activities: Vec<(ConceptIndex, Evidence)>,
    /// Activities that its sentences are about, with the probability that they are.
    doings: Vec<(ConceptIndex, f64)>,
    things: Vec<Thing>,
}

impl OwnWords {
    /// Reads the words of a description that speak of the company itself.
    pub(super) fn read(
        knowledge: &RoleKnowledge,
        description: &SelfDescription<'_>,
        source: EvidenceSource,
    ) -> Self {
        let mut own = Self::default();
        own.read_activities(knowledge, description, source);
        own.read_things(knowledge, description, source);
        own
    }

    fn read_activities(
        &mut self,
        knowledge: &RoleKnowledge,
        description: &SelfDescription<'_>,
        source: EvidenceSource,
    ) {
        let words = description.words;
        for at in 0..words.tokens.len() {
            if description.own.get(at).is_none_or(|own| *own < OWN) {
                continue;
            }
            let skip = |word: &str| knowledge.policy.is_function_word(word);
            let mut add = |found: super::term::Found| {
                if let Some(span) = found.span(words) {
                    let named = (ConceptIndex(found.target), Evidence { source, span });
                    self.activities.push(named);
                }
            };
            knowledge.activity_names.find_at(words, at, skip, &mut add);
            knowledge.activity_names.find_heads(words, at, &mut add);
        }
        self.activities.sort();
        self.activities.dedup();
    }

    fn read_things(
        &mut self,
        knowledge: &RoleKnowledge,
        description: &SelfDescription<'_>,
        source: EvidenceSource,
    ) {
        let words = description.words;
        let policy = &knowledge.policy;
        for at in 0..words.tokens.len() {
            let word = words.word(at);
            let of_itself = description.own.get(at).is_some_and(|own| *own >= OWN);
            let mut meaningless = word.len() < SHORTEST || policy.is_function_word(word);
            policy.company_words.find_at(
                words,
                at,
                |_| false,
                |found| {
                    meaningless |=
                        found.first == found.last && Signal::of_target(found.target).is_some();
                },
            );
            if meaningless || !of_itself || self.things.len() >= MOST {
                continue;
            }
            let span = words.tokens.get(at).map(|token| token.span);
            let evidence = span.map(|span| Evidence { source, span });
            self.add_thing(stem(word), evidence, 1.0);
        }
    }

    /// Adds what the products of the company's industries are called.
    pub(super) fn add_thing(&mut self, stem: &str, evidence: Option<Evidence>, weight: f64) {
        if self.things.iter().all(|thing| thing.stem != stem) {
            self.things.push(Thing {
                stem: stem.to_owned(),
                evidence,
                weight,
            });
        }
    }

    /// Whether any activity of the catalogue is named.
    pub(super) fn names_an_activity(&self) -> bool {
        !self.activities.is_empty() || !self.doings.is_empty()
    }

    /// Remembers what a sentence of the description is about.
    pub(super) fn add_doing(&mut self, concept: ConceptIndex, share: f64) {
        match self.doings.iter_mut().find(|(known, _)| *known == concept) {
            Some((_, known)) => *known = known.max(share),
            None => self.doings.push((concept, share)),
        }
    }

    /// How clearly the description is about `concept`, 0 to 1.
    pub(super) fn doing(&self, concept: ConceptIndex) -> f64 {
        let found = self.doings.iter().find(|(known, _)| *known == concept);
        found.map_or(0.0, |(_, share)| *share)
    }

    /// Where the description names `concept`.
    pub(super) fn naming(&self, concept: ConceptIndex) -> Option<Evidence> {
        let found = self.activities.iter().find(|(named, _)| *named == concept);
        found.map(|(_, evidence)| *evidence)
    }

    /// How much the words of an activity speak of the company's things, 0 to 1, and the
    /// words of the description that they share.
    pub(super) fn overlap(&self, words: &Words) -> (f64, Vec<Evidence>) {
        let mut sum = 0.0;
        let mut evidence = Vec::new();
        for thing in &self.things {
            let shared =
                (0..words.tokens.len()).any(|at| shares(stem(words.word(at)), &thing.stem));
            if shared {
                sum += thing.weight;
                evidence.extend(thing.evidence);
            }
        }
        evidence.sort();
        (f64::min(sum, 1.0), evidence)
    }
}

/// Whether two stems are one, or the longer is a compound with the other.
fn shares(word: &str, thing: &str) -> bool {
    const SHORTEST_PART: usize = 6;
    word == thing
        || (thing.len() >= SHORTEST_PART && (word.ends_with(thing) || word.starts_with(thing)))
        || (word.len() >= SHORTEST_PART && thing.ends_with(word))
}

/// How much the words are terms of the company's industries, 0 to 1.
pub(super) fn words_of(
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
