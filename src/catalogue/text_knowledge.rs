//! Reads how texts are read: policy, lexicon, crosswalk, unclear texts, the trained model.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::document::Document;
use super::faults::Faults;
use super::source::Source;
use super::text::PhrasesRaw;
use crate::domain::classification::lexicon::{Group, Lexicon, SHORTEST_STEM};
use crate::domain::classification::model::{ActivityScorer, Model};
use crate::domain::classification::{ClassificationPolicy, Crosswalk, Hint, TextKnowledge};
use crate::domain::codes::{Code, Scheme};
use crate::domain::knowledge::Concept;
use crate::domain::text::Folded;
use crate::domain::vocabulary::ServiceType;
use crate::training::{Settings, fingerprint};

/// The trained model.
pub(super) const MODEL: &str = "model.bin";
const POLICY: &str = "policy/classification.toml";
const CROSSWALK: &str = "crosswalk.toml";
const UNCLEAR: &str = "unclear.toml";
const LEXICON: &str = "lexicon/";

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

#[derive(Deserialize)]
struct GroupRaw {
    id: String,
    de: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
struct HintRaw {
    scheme: String,
    prefix: String,
    #[serde(rename = "type")]
    kind: ServiceType,
    strength: f64,
}

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
    let (policy, training) = read_policy(source, faults).unzip();
    Teaching {
        policy,
        training,
        lexicon: read_lexicon(source, faults),
        crosswalk: read_crosswalk(source, faults),
        unclear: read_unclear(source, faults),
    }
}

fn read_policy(source: &Source, faults: &mut Faults) -> Option<(ClassificationPolicy, Settings)> {
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
        mixture_words,
        joining_words,
    };
    Some((policy, training?.value.into()))
}

fn read_lexicon(source: &Source, faults: &mut Faults) -> Lexicon {
    let mut groups: Vec<Group> = Vec::new();
    for (file, bytes) in source.tables_in(LEXICON) {
        let Some(mut document) = Document::parse(file, bytes, faults) else {
            continue;
        };
        for group in document.entries::<GroupRaw>("group", faults) {
            let GroupRaw { id, de, en } = group.value;
            let words: Vec<String> = de
                .iter()
                .chain(&en)
                .map(|word| Folded::new(word).text)
                .collect();
            for word in words.iter().filter(|word| !is_lexicon_word(word)) {
                let detail = format!(
                    "group `{id}`: `{word}` must be one word, a stem at least {SHORTEST_STEM} letters"
                );
                faults.add(file, group.line, detail);
            }
            if groups.iter().any(|known| known.id == id) {
                faults.add(file, group.line, format!("group `{id}` is defined twice"));
            }
            groups.push(Group { id, words });
        }
        document.finish(faults);
    }
    Lexicon::new(&groups)
}

fn is_lexicon_word(word: &str) -> bool {
    let bare = word.strip_suffix('*');
    let letters = bare.unwrap_or(word);
    let long_enough = bare.is_none_or(|stem| stem.len() >= SHORTEST_STEM);
    !letters.is_empty() && letters.chars().all(char::is_alphanumeric) && long_enough
}

fn read_crosswalk(source: &Source, faults: &mut Faults) -> Crosswalk {
    let Some(mut document) = Document::open(source, CROSSWALK, faults) else {
        return Crosswalk::default();
    };
    let mut hints = Vec::new();
    for hint in document.entries::<HintRaw>("hint", faults) {
        let HintRaw {
            scheme,
            prefix,
            kind,
            strength,
        } = hint.value;
        let Some(scheme) = Scheme::parse(&scheme) else {
            faults.add(
                CROSSWALK,
                hint.line,
                format!("there is no scheme `{scheme}`"),
            );
            continue;
        };
        if !(0.0..=1.0).contains(&strength) {
            faults.add(CROSSWALK, hint.line, "`strength` must be from 0 to 1");
        }
        hints.push((scheme, prefix, Hint { kind, strength }));
    }
    document.finish(faults);
    Crosswalk::new(hints)
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

/// Refuses a model that was trained on something else than this catalogue.
pub(super) fn refuse_foreign(
    model: &Model,
    concepts: &[Concept],
    teaching: &Teaching,
    faults: &mut Faults,
) {
    let (Some(policy), Some(settings)) = (&teaching.policy, &teaching.training) else {
        return;
    };
    let Teaching {
        unclear, lexicon, ..
    } = teaching;
    if fingerprint(concepts, unclear, lexicon, policy, settings) != model.trained_on {
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
        crosswalk: with_concepts(&teaching.crosswalk, concepts),
        policy: teaching.policy?,
        criteria_by_type: ServiceType::ALL.map(|kind| mean_criteria(concepts, kind)),
    })
}

/// The codes of the activities say what their activities are. A code under which activities of
/// different types stand says nothing, and reviewed hints for the same code win.
fn with_concepts(crosswalk: &Crosswalk, concepts: &[Concept]) -> Crosswalk {
    /// An activity's own code is one of several uses of it.
    const OWN_CODE: f64 = 0.8;
    let mut own: BTreeMap<(Scheme, String), BTreeSet<ServiceType>> = BTreeMap::new();
    for concept in concepts {
        let codes = &concept.codes;
        for (scheme, list) in [
            (Scheme::Cpv, &codes.cpv),
            (Scheme::Unspsc, &codes.unspsc),
            (Scheme::Isic4, &codes.isic),
        ] {
            for code in list
                .iter()
                .filter_map(|code| Code::parse(scheme, code).ok())
            {
                let kinds = own.entry((scheme, code.stem().to_owned())).or_default();
                kinds.insert(concept.service_type);
            }
        }
    }
    let clear = own.into_iter().filter_map(|((scheme, code), kinds)| {
        let mut kinds = kinds.into_iter();
        let (kind, None) = (kinds.next()?, kinds.next()) else {
            return None;
        };
        let strength = OWN_CODE;
        Some((scheme, code, Hint { kind, strength }))
    });
    let reviewed = crosswalk
        .iter()
        .map(|(scheme, prefix, hint)| (scheme, prefix.to_owned(), hint));
    Crosswalk::new(clear.collect::<Vec<_>>().into_iter().chain(reviewed))
}

fn mean_criteria(concepts: &[Concept], kind: ServiceType) -> [f64; 9] {
    let of_kind: Vec<&Concept> = concepts.iter().filter(|c| c.service_type == kind).collect();
    let count = of_kind.len().max(1) as f64;
    std::array::from_fn(|place| of_kind.iter().map(|c| c.criteria[place]).sum::<f64>() / count)
}
