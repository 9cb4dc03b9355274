//! Learns the model from the catalogue: deterministic, and the same bytes on every machine.
//!
//! Nothing here runs while the service answers. `sourcing-advisor train` calls [`train`] and
//! writes the result beside the catalogue; a test proves that the committed model is what the
//! committed catalogue yields.

mod calibration;
mod fingerprint;
mod fold;
mod gradient;
mod low_rank;
mod optimiser;
mod shuffle;
mod types;
mod vocabulary;

pub use fingerprint::{Texts, fingerprint};

use serde::Deserialize;

use crate::domain::classification::corpus::{Corpus, Target};
use crate::domain::classification::lexicon::Lexicon;
use crate::domain::classification::model::{Calibration, Encoder, Model};
use crate::domain::classification::{ClassificationPolicy, Stretch, by_place};
use crate::domain::knowledge::Concept;
use crate::domain::scalar::single;
use crate::domain::text::Words;

/// How the model is fitted.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Settings {
    /// Passes over the corpus when the type model is fitted.
    pub type_passes: usize,
    /// Pull of the type model's weights towards zero.
    pub type_decay: f32,
    /// Passes over the corpus when the activity model is fitted.
    pub concept_passes: usize,
    /// Pull of the activity model's weights towards zero.
    pub concept_decay: f32,
    /// How much the activity model counts against the type model.
    pub concept_share: f64,
    /// Parts that the activities are divided into to calibrate on unseen ones.
    pub folds: usize,
    /// Texts that a pair of words or a piece of a word must stand in to be a feature.
    pub min_texts: u32,
}

/// What a model is trained on.
#[derive(Debug)]
pub struct Lessons {
    /// Hash over all that follows, see [`fingerprint`].
    pub trained_on: [u8; 32],
    /// The activities.
    pub concepts: Vec<Concept>,
    /// Texts that name no activity.
    pub unclear: Vec<String>,
    /// Groups of related words.
    pub lexicon: Lexicon,
    /// How a text is divided into stretches.
    pub policy: ClassificationPolicy,
    /// How the model is fitted.
    pub settings: Settings,
}

/// A sample in numbers.
pub(crate) struct Encoded {
    /// Key of the text, for the order in which texts are learned.
    pub(crate) key: u64,
    /// Feature number and value; a feature stands once.
    pub(crate) features: Vec<(u32, f32)>,
    /// What the text is.
    pub(crate) target: Target,
    /// How much it counts.
    pub(crate) weight: f32,
    /// Activity that the text was written for; decides the fold.
    pub(crate) group: usize,
}

/// Fits a model to what `lessons` hold.
#[must_use]
pub fn train(lessons: &Lessons) -> Model {
    let Lessons {
        concepts,
        lexicon,
        policy,
        settings,
        ..
    } = lessons;
    let settings = *settings;
    let corpus = &Corpus::new(concepts, &lessons.unclear);
    let kinds: Vec<usize> = concepts.iter().map(|c| c.service_type.index()).collect();
    let parts = vocabulary::parts(corpus, lexicon);
    let vocabulary = vocabulary::learn(corpus, &parts, lexicon, settings.min_texts);
    let encoder = Encoder {
        vocabulary: &vocabulary,
        parts: &parts,
        lexicon,
    };
    let samples = encode(corpus, &encoder, policy);
    let everything: Vec<&Encoded> = samples.iter().collect();
    let (types, concept_weights) = fit(&everything, &kinds, vocabulary.hashes(), settings);
    let calibration = if settings.folds > 1 {
        calibration::fit_calibration(&samples, &kinds, vocabulary.hashes(), settings)
    } else {
        Calibration::default()
    };
    Model {
        types,
        concepts: concept_weights,
        calibration,
        trained_on: lessons.trained_on,
        vocabulary,
        parts,
    }
}

/// Fits both models to the same samples; `features` are the hashes of the features.
pub(crate) fn fit(
    samples: &[&Encoded],
    kinds: &[usize],
    features: &[u32],
    settings: Settings,
) -> (
    crate::domain::classification::model::TypeWeights,
    crate::domain::classification::model::ConceptWeights,
) {
    let types = types::fit(samples, kinds, features.len(), settings);
    let concepts = low_rank::fit(samples, kinds, features, settings);
    (types, concepts)
}

fn encode(corpus: &Corpus, encoder: &Encoder<'_>, policy: &ClassificationPolicy) -> Vec<Encoded> {
    let samples = corpus.samples.iter().map(|sample| {
        let words = Words::new(&sample.text);
        let stretches = by_place(policy, &words, 0..words.tokens.len());
        let pairs = stretches.iter().flat_map(|Stretch { tokens, weight }| {
            let encoded = encoder.encode(&words, tokens.clone());
            encoded
                .occurrences
                .into_iter()
                .map(|o| (o.feature, o.value * single(*weight)))
        });
        Encoded {
            key: shuffle::key(&words.folded.text),
            features: merged(pairs.collect()),
            target: sample.target,
            weight: sample.weight,
            group: sample.group,
        }
    });
    samples.collect()
}

/// Adds up the values of a feature that stands more than once.
fn merged(mut pairs: Vec<(u32, f32)>) -> Vec<(u32, f32)> {
    // Stable, so that equal features are added up in reading order.
    pairs.sort_by_key(|&(feature, _)| feature);
    pairs.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    pairs
}
