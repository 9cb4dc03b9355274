//! Reads `activities/*.toml`, one file per function family.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use super::text::{BilingualRaw, PhrasesRaw};
use crate::domain::knowledge::{
    Concept, ConceptIndex, CrossReference, Duty, Family, Instead, NearMiss, Standing, Traits,
};
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

/// Folder of the files.
pub(super) const FOLDER: &str = "activities/";
/// Folder of further phrases: one file per kind of text (tender notices, job tasks ...).
const PHRASES: &str = "phrases/";

/// Phrases that every activity needs in each language: below that, neither the classifier
/// nor a reader knows what is meant.
const MIN_PHRASES: usize = 8;

#[derive(Deserialize)]
struct FamilyRaw {
    id: String,
    label: BilingualRaw,
}

#[derive(Deserialize)]
struct ActivityRaw {
    id: String,
    service_type: ServiceType,
    label: BilingualRaw,
    definition: BilingualRaw,
    criteria: BTreeMap<Criterion, f64>,
    traits: TraitsRaw,
    standing: StandingRaw,
    codes: CodesRaw,
    source: String,
    duty: Option<DutyRaw>,
    #[serde(default)]
    reserved: bool,
    phrases: PhrasesRaw,
    #[serde(default)]
    near_misses: Vec<NearMissRaw>,
}

#[derive(Deserialize)]
struct TraitsRaw {
    presence: f64,
    contact: f64,
    sensitivity: f64,
    coordination: f64,
    codifiability: f64,
    measurability: f64,
}

#[derive(Deserialize)]
struct StandingRaw {
    advantage: f64,
    criticality: f64,
}

#[derive(Deserialize)]
struct CodesRaw {
    cpv: Vec<String>,
    unspsc: Vec<String>,
    isic: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum DutyRaw {
    Sovereign,
    NonDelegable,
}

#[derive(Deserialize)]
struct NearMissRaw {
    lang: Language,
    text: String,
    instead: String,
}

#[derive(Deserialize)]
struct MorePhrasesRaw {
    activity: String,
    de: Vec<String>,
    en: Vec<String>,
}

/// An activity as read, before its references are resolved.
struct Entry {
    file: String,
    family: usize,
    raw: Located<ActivityRaw>,
}

/// Reads all families and activities; activities come back in order of their ids.
pub(super) fn read(source: &Source, faults: &mut Faults) -> (Vec<Family>, Vec<Concept>) {
    let (families, mut entries) = read_files(source, faults);
    if entries.is_empty() {
        faults.add(FOLDER, 0, "no activities found");
    }
    entries.sort_by(|a, b| a.raw.value.id.cmp(&b.raw.value.id));
    read_more_phrases(source, &mut entries, faults);
    refuse_duplicates(&families, &entries, faults);
    let ids: Vec<String> = entries.iter().map(|e| e.raw.value.id.clone()).collect();
    let concepts = entries
        .into_iter()
        .filter_map(|entry| concept(entry, &ids, faults))
        .collect();
    (families, concepts)
}

fn read_files(source: &Source, faults: &mut Faults) -> (Vec<Family>, Vec<Entry>) {
    let mut families = Vec::new();
    let mut entries = Vec::new();
    for (file, bytes) in source.tables_in(FOLDER) {
        let Some(mut document) = Document::parse(file, bytes, faults) else {
            continue;
        };
        if let Some(raw) = document.section::<FamilyRaw>("family", faults)
            && let Some(label) = raw.value.label.read(file, raw.line, "family.label", faults)
        {
            families.push(Family {
                id: raw.value.id,
                label,
            });
        }
        let family = families.len().saturating_sub(1);
        let read = document.entries::<ActivityRaw>("activity", faults);
        entries.extend(read.into_iter().map(|raw| Entry {
            file: file.to_owned(),
            family,
            raw,
        }));
        document.finish(faults);
    }
    (families, entries)
}

/// Adds the phrases of `phrases/*.toml` to their activities.
fn read_more_phrases(source: &Source, entries: &mut [Entry], faults: &mut Faults) {
    for (file, bytes) in source.tables_in(PHRASES) {
        let Some(mut document) = Document::parse(file, bytes, faults) else {
            continue;
        };
        for more in document.entries::<MorePhrasesRaw>("phrases", faults) {
            let MorePhrasesRaw { activity, de, en } = more.value;
            let found = entries.binary_search_by(|entry| entry.raw.value.id.cmp(&activity));
            match found.ok().and_then(|place| entries.get_mut(place)) {
                Some(entry) => entry.raw.value.phrases.extend(de, en),
                None => faults.add(
                    file,
                    more.line,
                    format!("there is no activity `{activity}`"),
                ),
            }
        }
        document.finish(faults);
    }
}

fn refuse_duplicates(families: &[Family], entries: &[Entry], faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for family in families {
        if !seen.insert(family.id.as_str()) {
            faults.add(
                FOLDER,
                0,
                format!("family `{}` is defined twice", family.id),
            );
        }
    }
    let mut ids: BTreeMap<&str, &Entry> = BTreeMap::new();
    let mut phrases: BTreeMap<(Language, String), &str> = BTreeMap::new();
    for entry in entries {
        let Entry { file, raw, .. } = entry;
        let id = raw.value.id.as_str();
        if let Some(first) = ids.insert(id, entry) {
            let place = format!("{}:{}", first.file, first.raw.line);
            faults.add(
                file,
                raw.line,
                format!("activity `{id}` is also defined at {place}"),
            );
        }
        for (language, phrase) in raw.value.phrases.iter() {
            let key = (language, folded(phrase));
            if let Some(other) = phrases.insert(key, id) {
                let detail =
                    format!("activity `{id}`: phrase `{phrase}` also stands under `{other}`");
                faults.add(file, raw.line, detail);
            }
        }
    }
}

/// A phrase as two readers would call it the same: words only, lower case.
fn folded(phrase: &str) -> String {
    let words: Vec<&str> = phrase
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").to_lowercase()
}

fn concept(entry: Entry, ids: &[String], faults: &mut Faults) -> Option<Concept> {
    let Entry { file, family, raw } = entry;
    let Located { value, line } = raw;
    let mut check = Check {
        file: &file,
        line,
        id: &value.id,
        faults,
    };
    check.id_form();
    let criteria = check.criteria(&value.criteria);
    let traits = check.traits(&value.traits);
    let standing = check.standing(&value.standing);
    check.phrases(&value.phrases);
    let near_misses = check.near_misses(value.near_misses, ids);
    let label = value
        .label
        .read(&file, line, &format!("{}.label", value.id), faults);
    let definition =
        value
            .definition
            .read(&file, line, &format!("{}.definition", value.id), faults);
    let CodesRaw { cpv, unspsc, isic } = value.codes;
    Some(Concept {
        family,
        service_type: value.service_type,
        label: label?,
        definition: definition?,
        criteria,
        traits,
        standing,
        duty: value.duty.map(|duty| match duty {
            DutyRaw::Sovereign => Duty::Sovereign,
            DutyRaw::NonDelegable => Duty::NonDelegable,
        }),
        reserved: value.reserved,
        codes: CrossReference { cpv, unspsc, isic },
        source: value.source,
        phrases: value.phrases.into_pairs(),
        near_misses,
        id: value.id,
    })
}

/// The checks of one activity.
struct Check<'c> {
    file: &'c str,
    line: usize,
    id: &'c str,
    faults: &'c mut Faults,
}

impl Check<'_> {
    fn fault(&mut self, detail: &str) {
        let detail = format!("activity `{}`: {detail}", self.id);
        self.faults.add(self.file, self.line, detail);
    }

    fn id_form(&mut self) {
        let kebab = self.id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if !kebab {
            self.fault("the id must be words of a-z and 0-9 joined by `-`");
        }
    }

    fn unit(&mut self, name: &str, value: f64) -> f64 {
        if !(0.0..=1.0).contains(&value) {
            self.fault(&format!("`{name}` must be from 0 to 1"));
        }
        value
    }

    fn criteria(&mut self, stated: &BTreeMap<Criterion, f64>) -> [f64; 9] {
        Criterion::ALL.map(|criterion| match stated.get(&criterion) {
            Some(&value) => self.unit(criterion.code(), value),
            None => {
                self.fault(&format!("criterion `{}` is missing", criterion.code()));
                0.0
            }
        })
    }

    fn traits(&mut self, raw: &TraitsRaw) -> Traits {
        Traits {
            presence: self.unit("presence", raw.presence),
            contact: self.unit("contact", raw.contact),
            sensitivity: self.unit("sensitivity", raw.sensitivity),
            coordination: self.unit("coordination", raw.coordination),
            codifiability: self.unit("codifiability", raw.codifiability),
            measurability: self.unit("measurability", raw.measurability),
        }
    }

    fn standing(&mut self, raw: &StandingRaw) -> Standing {
        Standing {
            advantage: self.unit("advantage", raw.advantage),
            criticality: self.unit("criticality", raw.criticality),
        }
    }

    fn phrases(&mut self, phrases: &PhrasesRaw) {
        for language in Language::ALL {
            let count = phrases.of(language).len();
            if count < MIN_PHRASES {
                let code = language.code();
                self.fault(&format!(
                    "has {count} phrases in `{code}`, needs {MIN_PHRASES}"
                ));
            }
        }
    }

    fn near_misses(&mut self, raw: Vec<NearMissRaw>, ids: &[String]) -> Vec<NearMiss> {
        raw.into_iter()
            .filter_map(|miss| {
                let instead = self.instead(&miss.instead, ids)?;
                Some(NearMiss {
                    language: miss.lang,
                    text: miss.text,
                    instead,
                })
            })
            .collect()
    }

    fn instead(&mut self, name: &str, ids: &[String]) -> Option<Instead> {
        if let Some(kind) = ServiceType::parse(name) {
            return Some(Instead::Type(kind));
        }
        let index = ids.binary_search_by(|id| id.as_str().cmp(name)).ok();
        let concept = index
            .and_then(|index| u16::try_from(index).ok())
            .map(ConceptIndex);
        if concept.is_none() {
            self.fault(&format!("near miss: there is no activity or type `{name}`"));
        }
        concept.map(Instead::Concept)
    }
}
