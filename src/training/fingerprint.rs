//! What a model was trained on, as a hash: a model is only ever used with the catalogue that
//! it comes from.

use sha2::{Digest, Sha256};

use super::Settings;
use crate::domain::classification::ClassificationPolicy;
use crate::domain::classification::corpus::{Target, visit};
use crate::domain::classification::lexicon::Lexicon;
use crate::domain::knowledge::Concept;

/// The texts that a model is trained on.
#[derive(Debug)]
pub struct Texts<'t> {
    /// The activities with the phrases beside them.
    pub concepts: &'t [Concept],
    /// Texts that name no activity.
    pub unclear: &'t [String],
    /// Hash over the files of further phrases: they are too many to be read at every start.
    pub phrases: [u8; 32],
}

/// Hash over everything that the trainer's result depends on: every text with what it is, the
/// activities' types, the lexicon, how texts are divided, and how the model is fitted.
#[must_use]
pub fn fingerprint(
    texts: &Texts<'_>,
    lexicon: &Lexicon,
    policy: &ClassificationPolicy,
    settings: &Settings,
) -> [u8; 32] {
    let Texts {
        concepts,
        unclear,
        phrases,
    } = texts;
    let mut hash = Sha256::new();
    hash.update(phrases);
    for concept in *concepts {
        hash.update([u8::try_from(concept.service_type.index()).unwrap_or(u8::MAX)]);
    }
    visit(concepts, unclear, |text, target, group| {
        feed_sample(&mut hash, text, target, group);
    });
    lexicon.feed(&mut |bytes| hash.update(bytes));
    hash.update((policy.long_from_words as u64).to_le_bytes());
    hash.update(policy.later_sentence.to_le_bytes());
    feed_settings(&mut hash, settings);
    hash.finalize().into()
}

fn feed_sample(hash: &mut Sha256, text: &str, target: Target, group: usize) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text);
    match target {
        Target::Concept(index) => {
            hash.update([0]);
            hash.update(index.0.to_le_bytes());
        }
        Target::Type(kind) => {
            hash.update([1]);
            hash.update(kind.code());
        }
        Target::Unclear => hash.update([2]),
    }
    // Every text counts alike.
    hash.update(1.0_f32.to_le_bytes());
    hash.update((group as u64).to_le_bytes());
}

fn feed_settings(hash: &mut Sha256, settings: &Settings) {
    let Settings {
        type_passes,
        type_decay,
        concept_passes,
        concept_decay,
        concept_share,
        folds,
        min_texts,
    } = settings;
    for count in [type_passes, concept_passes, folds] {
        hash.update((*count as u64).to_le_bytes());
    }
    hash.update(type_decay.to_le_bytes());
    hash.update(concept_decay.to_le_bytes());
    hash.update(concept_share.to_le_bytes());
    hash.update(min_texts.to_le_bytes());
}
