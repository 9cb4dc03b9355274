//! What a narrative says of the company that tells it.

use super::description::SelfDescription;
use super::knowledge::RoleKnowledge;
use super::policy::Signal;
use super::profile::{CompanyProfile, TELLING, from_description};
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::EvidenceSource;
use crate::domain::text::Words;

/// Reads the sentences that describe the company; the others speak of its activities, which
/// may be anything.
pub(super) fn read(catalogue: &Catalogue, text: &str) -> CompanyProfile {
    let knowledge = &catalogue.role;
    let words = Words::new(text);
    let telling = telling_sentences(knowledge, &words);
    let mut description = SelfDescription::new(&knowledge.policy, &words);
    for (own, token) in description.own.iter_mut().zip(&words.tokens) {
        if telling.binary_search(&token.sentence).is_err() {
            *own = 0.0;
        }
    }
    from_description(catalogue, &description, EvidenceSource::Narrative)
}

/// Numbers of the sentences in which the company presents itself, in order.
fn telling_sentences(knowledge: &RoleKnowledge, words: &Words) -> Vec<usize> {
    let mut sentences = Vec::new();
    for (at, token) in words.tokens.iter().enumerate() {
        knowledge.policy.company_words.find_at(
            words,
            at,
            |_| false,
            |found| {
                if Signal::of_target(found.target).is_some_and(|signal| TELLING.contains(&signal)) {
                    sentences.push(token.sentence);
                }
            },
        );
    }
    sentences.dedup();
    sentences
}
