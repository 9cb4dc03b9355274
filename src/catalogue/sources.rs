//! Reads `sources.toml`: where figures, rules and weights come from.

use serde::Deserialize;

use super::document::Document;
use super::faults::Faults;
use super::source::Source;
use crate::domain::knowledge::SourceNote;

const FILE: &str = "sources.toml";

#[derive(Deserialize)]
struct SourceRaw {
    id: String,
    citation: String,
    note: String,
}

/// Reads all sources, in order of their ids.
pub(super) fn read(source: &Source, faults: &mut Faults) -> Vec<SourceNote> {
    let Some(mut document) = Document::open(source, FILE, faults) else {
        return Vec::new();
    };
    let mut notes: Vec<SourceNote> = Vec::new();
    for entry in document.entries::<SourceRaw>("source", faults) {
        let SourceRaw { id, citation, note } = entry.value;
        if notes.iter().any(|known| known.id == id) {
            faults.add(FILE, entry.line, format!("source `{id}` is defined twice"));
        }
        if id.trim().is_empty() || citation.trim().is_empty() {
            faults.add(FILE, entry.line, "a source needs an id and a citation");
        }
        notes.push(SourceNote { id, citation, note });
    }
    document.finish(faults);
    notes.sort_by(|a, b| a.id.cmp(&b.id));
    notes
}

/// Reports a reference to a source that is not listed.
pub(super) fn check(notes: &[SourceNote], id: &str, file: &str, line: usize, faults: &mut Faults) {
    if !notes.iter().any(|note| note.id == id) {
        faults.add(file, line, format!("there is no source `{id}` in {FILE}"));
    }
}
