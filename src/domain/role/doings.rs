//! What a company does, read from its description in the way that activities are read: where
//! its words are no terms of any industry (`we clean offices and schools`), the activity that
//! they describe still is what it is paid for.

use super::description::SelfDescription;
use crate::domain::classification::{self, Classification};
use crate::domain::enquiry::{Activity, ActivityId, Description};
use crate::domain::knowledge::{Catalogue, ConceptIndex};
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Sentences that are read: what a company does stands at the beginning.
const SENTENCES: usize = 4;
/// Words that a sentence needs to be about something.
const FEWEST_WORDS: usize = 2;
/// Share of the company itself in a place from which a word counts.
const OWN: f64 = 0.3;

/// The activities that the first sentences are about, each with its probability.
pub(super) fn read(
    catalogue: &Catalogue,
    description: &SelfDescription<'_>,
) -> Vec<(ConceptIndex, f64)> {
    let mut doings = Vec::new();
    for sentence in 0..description.words.sentences.min(SENTENCES) {
        let read = classify(catalogue, description, sentence);
        let Some(classification) = read.filter(says_what_is_done) else {
            continue;
        };
        let found = classification.concepts.iter();
        doings.extend(found.map(|found| (found.concept, found.confidence)));
    }
    doings
}

fn classify(
    catalogue: &Catalogue,
    description: &SelfDescription<'_>,
    sentence: usize,
) -> Option<Classification> {
    let text = own_text(description.words, &description.own, sentence)?;
    let description = Description::parse(text, usize::MAX).ok()?;
    let activity = Activity::described(ActivityId::positional("d", sentence), description);
    Some(classification::classify(catalogue, &activity, Language::En))
}

/// Praise (`a leading, innovative group`) resembles something of everything: where no type is
/// more probable than the others together, nothing is said of what is done.
fn says_what_is_done(classification: &Classification) -> bool {
    classification.service.confidence > 0.5
}

/// The words of a sentence that speak of the company itself.
fn own_text(words: &Words, own: &[f64], sentence: usize) -> Option<String> {
    let all = words.tokens.iter().enumerate();
    let kept = all.filter(|(index, token)| {
        token.sentence == sentence && own.get(*index).is_some_and(|own| *own >= OWN)
    });
    let kept: Vec<&str> = kept.map(|(_, token)| token.text(&words.folded)).collect();
    (kept.len() >= FEWEST_WORDS).then(|| kept.join(" "))
}
