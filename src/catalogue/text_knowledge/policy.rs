//! Reads thresholds of the classification and how the model is fitted.

use serde::Deserialize;

use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::catalogue::source::Source;
use crate::domain::classification::ClassificationPolicy;
use crate::training::Settings;

const POLICY: &str = "policy/classification.toml";

#[derive(Deserialize)]
struct PolicyRaw {
    decided_from: f64,
    role_decided_from: f64,
    concept_from: f64,
    known_from: f64,
    long_from_words: usize,
    later_sentence: f64,
    telling_sentence: f64,
    code_weight: f64,
    criterion_weight: f64,
    mixture_from: f64,
    mixture_lean_from: f64,
    mixture_words: usize,
    joining_words: Vec<String>,
}

#[derive(Deserialize)]
struct TrainingRaw {
    type_passes: usize,
    type_decay: f32,
    concept_passes: usize,
    concept_decay: f32,
    concept_share: f64,
    folds: usize,
    min_texts: u32,
}

impl From<TrainingRaw> for Settings {
    fn from(raw: TrainingRaw) -> Self {
        let TrainingRaw {
            type_passes,
            type_decay,
            concept_passes,
            concept_decay,
            concept_share,
            folds,
            min_texts,
        } = raw;
        Self {
            type_passes,
            type_decay,
            concept_passes,
            concept_decay,
            concept_share,
            folds,
            min_texts,
        }
    }
}

pub(super) fn read(
    source: &Source,
    faults: &mut Faults,
) -> Option<(ClassificationPolicy, Settings)> {
    let mut document = Document::open(source, POLICY, faults)?;
    let policy = document.section::<PolicyRaw>("classification", faults);
    let training = document.section::<TrainingRaw>("training", faults);
    document.finish(faults);
    let PolicyRaw {
        decided_from,
        role_decided_from,
        concept_from,
        known_from,
        long_from_words,
        later_sentence,
        telling_sentence,
        code_weight,
        criterion_weight,
        mixture_from,
        mixture_lean_from,
        mixture_words,
        joining_words,
    } = policy?.value;
    let policy = ClassificationPolicy {
        decided_from,
        role_decided_from,
        concept_from,
        known_from,
        long_from_words,
        later_sentence,
        telling_sentence,
        code_weight,
        criterion_weight,
        mixture_from,
        mixture_lean_from,
        mixture_words,
        joining_words,
    };
    Some((policy, training?.value.into()))
}
