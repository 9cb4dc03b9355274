//! Reads how texts are read: policy, lexicon, crosswalk, unclear texts, the trained model.

mod crosswalk;
mod lexicon;
mod policy;

use super::activities;
use super::document::Document;
use super::faults::Faults;
use super::source::Source;
use super::text::PhrasesRaw;
use crate::domain::classification::lexicon::Lexicon;
use crate::domain::classification::model::{ActivityScorer, Model};
use crate::domain::classification::{ClassificationPolicy, Crosswalk, TextKnowledge};
use crate::domain::knowledge::Concept;
use crate::domain::vocabulary::ServiceType;
use crate::training::{self, Settings, Texts};

/// The trained model.
pub(super) const MODEL: &str = "model.bin";
const UNCLEAR: &str = "unclear.toml";

/// What the trainer needs beside the activities.
pub(super) struct Teaching {
    pub(super) policy: Option<ClassificationPolicy>,
    pub(super) training: Option<Settings>,
    pub(super) lexicon: Lexicon,
    pub(super) crosswalk: Crosswalk,
    pub(super) unclear: Vec<String>,
}

/// Reads everything but the model.
pub(super) fn read(source: &Source, faults: &mut Faults) -> Teaching {
    let (policy, training) = policy::read(source, faults).unzip();
    Teaching {
        policy,
        training,
        lexicon: lexicon::read(source, faults),
        crosswalk: crosswalk::read(source, faults),
        unclear: read_unclear(source, faults),
    }
}

fn read_unclear(source: &Source, faults: &mut Faults) -> Vec<String> {
    let Some(mut document) = Document::open(source, UNCLEAR, faults) else {
        return Vec::new();
    };
    let texts = document.section::<PhrasesRaw>("unclear", faults);
    document.finish(faults);
    let texts = texts
        .map(|located| located.value.into_pairs())
        .unwrap_or_default();
    texts.into_iter().map(|(_, text)| text).collect()
}

/// Reads the trained model.
pub(super) fn read_model(source: &Source, faults: &mut Faults) -> Option<Model> {
    let Some(bytes) = source.file(MODEL) else {
        faults.add(
            MODEL,
            0,
            "the file is missing: run `sourcing-advisor train`",
        );
        return None;
    };
    let model = Model::from_bytes(bytes);
    model
        .map_err(|error| faults.add(MODEL, 0, format!("{error}: run `sourcing-advisor train`")))
        .ok()
}

/// What a model of this catalogue has to be trained on; `concepts` come with the phrases beside
/// them. Nothing if the policy could not be read.
pub(super) fn fingerprint(
    source: &Source,
    concepts: &[Concept],
    teaching: &Teaching,
) -> Option<[u8; 32]> {
    let (policy, settings) = (teaching.policy.as_ref()?, teaching.training.as_ref()?);
    let texts = Texts {
        concepts,
        unclear: &teaching.unclear,
        phrases: activities::hash_of_phrases(source),
    };
    let lexicon = &teaching.lexicon;
    Some(training::fingerprint(&texts, lexicon, policy, settings))
}

/// Refuses a model that was trained on something else than `trained_on`.
pub(super) fn refuse_foreign(model: &Model, trained_on: Option<[u8; 32]>, faults: &mut Faults) {
    if trained_on.is_some_and(|expected| expected != model.trained_on) {
        let detail = "was trained on another catalogue: run `sourcing-advisor train`";
        faults.add(MODEL, 0, detail);
    }
}

/// Puts everything together that reading needs.
pub(super) fn assemble(
    teaching: Teaching,
    model: Model,
    concepts: &[Concept],
) -> Option<TextKnowledge> {
    let kinds: Vec<ServiceType> = concepts.iter().map(|one| one.service_type).collect();
    Some(TextKnowledge {
        activities: ActivityScorer::new(&model.concepts, &kinds),
        model,
        lexicon: teaching.lexicon,
        crosswalk: crosswalk::with_concepts(&teaching.crosswalk, concepts),
        policy: teaching.policy?,
        criteria_by_type: ServiceType::ALL.map(|kind| mean_criteria(concepts, kind)),
    })
}

fn mean_criteria(concepts: &[Concept], kind: ServiceType) -> [f64; 9] {
    let of_kind: Vec<&Concept> = concepts.iter().filter(|c| c.service_type == kind).collect();
    let count = of_kind.len().max(1) as f64;
    std::array::from_fn(|place| of_kind.iter().map(|c| c.criteria[place]).sum::<f64>() / count)
}
