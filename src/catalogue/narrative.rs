//! Reads `narrative.toml`: the words that narratives are read by.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use crate::domain::narrative::{
    Class, DeedGroup, NarrativeKnowledge, NarrativeWords, Resemblance, Weight,
};
use crate::domain::text::Folded;

const FILE: &str = "narrative.toml";

#[derive(Deserialize)]
struct ClassRaw {
    name: Class,
    words: Vec<String>,
}

#[derive(Deserialize)]
struct DeedRaw {
    id: String,
    weight: Weight,
    #[serde(default = "one_trade")]
    one_trade: bool,
    de: Vec<String>,
    en: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
}

#[derive(Deserialize)]
struct WordsRaw {
    words: Vec<String>,
}

#[derive(Deserialize)]
struct HeadsRaw {
    apart: Vec<String>,
    together: Vec<String>,
}

#[derive(Deserialize)]
struct ResemblanceRaw {
    known: f64,
    concept: f32,
}

/// Reads the file; what is faulty is reported and left out.
pub(super) fn read(source: &Source, faults: &mut Faults) -> NarrativeKnowledge {
    let Some(mut document) = Document::open(source, FILE, faults) else {
        return NarrativeKnowledge::default();
    };
    let classes = document.entries::<ClassRaw>("class", faults);
    let deeds = document.entries::<DeedRaw>("deed", faults);
    let pairs = document.section::<WordsRaw>("pairs", faults);
    let joints = document.section::<WordsRaw>("joints", faults);
    let heads = document.section::<HeadsRaw>("heads", faults);
    let resemblance = document.section::<ResemblanceRaw>("resemblance", faults);
    document.finish(faults);
    refuse_repeated_words(&classes, faults);
    refuse_repeated_verbs(&deeds, faults);
    NarrativeKnowledge::new(&NarrativeWords {
        classes: classes
            .into_iter()
            .map(|raw| (raw.value.name, raw.value.words))
            .collect(),
        deeds: deeds.into_iter().map(|raw| group(raw.value)).collect(),
        pairs: pairs.map(|raw| raw.value.words).unwrap_or_default(),
        joints: joints.map(|raw| raw.value.words).unwrap_or_default(),
        heads: heads.map(|raw| with_kind(raw.value)).unwrap_or_default(),
        resemblance: resemblance
            .map(|raw| Resemblance {
                known: raw.value.known,
                concept: raw.value.concept,
            })
            .unwrap_or_default(),
    })
}

fn group(raw: DeedRaw) -> DeedGroup {
    DeedGroup {
        weight: raw.weight,
        one_trade: raw.one_trade,
        german: raw.de,
        english: raw.en,
        nouns: raw.nouns,
    }
}

fn with_kind(raw: HeadsRaw) -> Vec<(String, bool)> {
    let apart = raw.apart.into_iter().map(|word| (word, true));
    let together = raw.together.into_iter().map(|word| (word, false));
    apart.chain(together).collect()
}

fn refuse_repeated_words(classes: &[Located<ClassRaw>], faults: &mut Faults) {
    for class in classes {
        let mut seen = BTreeSet::new();
        for word in &class.value.words {
            if !seen.insert(Folded::new(word).text) {
                let name = class.value.name;
                faults.add(
                    FILE,
                    class.line,
                    format!("class `{name:?}`: `{word}` stands twice"),
                );
            }
        }
    }
}

/// Most groups are one kind of work.
const fn one_trade() -> bool {
    true
}

/// A verb of two groups would be of the first only.
fn refuse_repeated_verbs(deeds: &[Located<DeedRaw>], faults: &mut Faults) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for deed in deeds {
        let DeedRaw { id, de, en, .. } = &deed.value;
        for verb in de.iter().chain(en) {
            let verb = verb.split(':').next().unwrap_or_default().trim();
            if verb.contains(' ') {
                faults.add(
                    FILE,
                    deed.line,
                    format!("deed `{id}`: `{verb}` must be one word"),
                );
            }
            if let Some(first) = seen.insert(Folded::new(verb).text, id) {
                let detail = format!("deed `{id}`: `{verb}` also stands under `{first}`");
                faults.add(FILE, deed.line, detail);
            }
        }
    }
}
