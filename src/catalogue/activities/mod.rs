//! Reads `activities/*.toml`, one file per function family, and `phrases/*.toml`.

mod check;
mod raw;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use crate::domain::knowledge::{Concept, CrossReference, Duty, Family};
use crate::domain::vocabulary::Language;
use check::Check;
use raw::{ActivityRaw, CodesRaw, DutyRaw, FamilyRaw, MorePhrasesRaw};

/// Folder of the files.
pub(super) const FOLDER: &str = "activities/";
/// Folder of further phrases: one file per kind of text (tender notices, job tasks ...).
const PHRASES: &str = "phrases/";

/// An activity as read, before its references are resolved.
struct Entry {
    file: String,
    family: usize,
    raw: Located<ActivityRaw>,
}

/// Which phrases are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrases {
    /// Those beside the activities: what callers are shown.
    Own,
    /// Those of `phrases/` too: what is trained on. They are most of the catalogue, and who
    /// only answers need not read them; the model vouches for them by their hash.
    All,
}

/// Reads all families and activities; activities come back in order of their ids.
pub(super) fn read(
    source: &Source,
    phrases: Phrases,
    faults: &mut Faults,
) -> (Vec<Family>, Vec<Concept>) {
    let (families, mut entries) = read_files(source, faults);
    if entries.is_empty() {
        faults.add(FOLDER, 0, "no activities found");
    }
    entries.sort_by(|a, b| a.raw.value.id.cmp(&b.raw.value.id));
    if phrases == Phrases::All {
        read_more_phrases(source, &mut entries, faults);
    }
    refuse_duplicates(&families, &entries, faults);
    let ids: Vec<String> = entries.iter().map(|e| e.raw.value.id.clone()).collect();
    let concepts = entries
        .into_iter()
        .filter_map(|entry| concept(entry, phrases, &ids, faults))
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

/// Hash over the files of `phrases/`.
pub(super) fn hash_of_phrases(source: &Source) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (file, bytes) in source.tables_in(PHRASES) {
        hash.update((file.len() as u64).to_le_bytes());
        hash.update(file);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().into()
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

fn concept(entry: Entry, phrases: Phrases, ids: &[String], faults: &mut Faults) -> Option<Concept> {
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
    check.traits(&value.traits);
    check.standing(&value.standing);
    check.phrases(&value.phrases, phrases);
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
        traits: value.traits,
        standing: value.standing,
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
