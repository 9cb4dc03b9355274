//! Reads the groups of related words.

use serde::Deserialize;

use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::catalogue::source::Source;
use crate::domain::classification::lexicon::{Group, Lexicon, SHORTEST_STEM};
use crate::domain::text::Folded;

const FOLDER: &str = "lexicon/";

#[derive(Deserialize)]
struct GroupRaw {
    id: String,
    de: Vec<String>,
    en: Vec<String>,
}

pub(super) fn read(source: &Source, faults: &mut Faults) -> Lexicon {
    let mut groups: Vec<Group> = Vec::new();
    for (file, bytes) in source.tables_in(FOLDER) {
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
