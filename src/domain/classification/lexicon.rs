//! Groups of words that mean related things in both languages, so that a word which no
//! phrase contains is understood through its relatives.

use super::feature::{beginnings, hash_word};
use super::hash_index::HashIndex;

/// A word of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u32,
    group: u16,
    /// Whether longer words that begin with it belong to the group too.
    stem: bool,
}

/// All groups.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    groups: Vec<Group>,
    entries: Vec<Entry>,
    /// From the hash of a word to its first entry; its other entries follow.
    index: HashIndex,
}

/// Shortest stem: shorter ones would begin too many unrelated words.
pub const SHORTEST_STEM: usize = 3;

/// A group and its words, folded; a trailing `*` marks a stem.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Stable name.
    pub id: String,
    /// Folded words.
    pub words: Vec<String>,
}

impl Lexicon {
    /// Takes groups in the order in which they are numbered.
    #[must_use]
    pub fn new(groups: &[Group]) -> Self {
        let numbered = (0_u16..).zip(groups);
        let mut entries: Vec<Entry> = numbered
            .flat_map(|(group, Group { words, .. })| {
                words.iter().map(move |word| {
                    let bare = word.strip_suffix('*');
                    Entry {
                        hash: hash_word(bare.unwrap_or(word)),
                        group,
                        stem: bare.is_some(),
                    }
                })
            })
            .collect();
        entries.sort_unstable();
        entries.dedup();
        let mut index = Vec::new();
        let mut before = None;
        for (number, entry) in (0_u32..).zip(&entries) {
            if before != Some(entry.hash) {
                index.push((entry.hash, number));
            }
            before = Some(entry.hash);
        }
        Self {
            groups: groups.to_vec(),
            index: HashIndex::pairs(index),
            entries,
        }
    }

    /// The name of a group.
    #[must_use]
    pub fn name(&self, group: u16) -> &str {
        self.groups
            .get(usize::from(group))
            .map_or("", |group| group.id.as_str())
    }

    /// The words and stems, of which compounds may be made.
    pub fn part_words(&self) -> impl Iterator<Item = &str> {
        let words = self.groups.iter().flat_map(|group| &group.words);
        words.map(|word| word.strip_suffix('*').unwrap_or(word))
    }

    /// Gives every byte that the groups are made of to `sink`, for a hash.
    pub fn feed(&self, sink: &mut impl FnMut(&[u8])) {
        for Group { id, words } in &self.groups {
            for text in std::iter::once(id).chain(words) {
                sink(&(text.len() as u64).to_le_bytes());
                sink(text.as_bytes());
            }
        }
    }

    /// Number of groups.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there are no groups.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Gives the groups of `word` to `sink`: those of the word itself and of every stem that it
    /// begins with.
    pub fn groups_of(&self, word: &str, mut sink: impl FnMut(u16)) {
        if self.entries.is_empty() {
            return;
        }
        for (end, hash) in beginnings(word) {
            let whole = end == word.len();
            if whole || end >= SHORTEST_STEM {
                self.emit(hash, whole, &mut sink);
            }
        }
    }

    fn emit(&self, hash: u32, whole: bool, sink: &mut impl FnMut(u16)) {
        let Some(first) = self.index.get(hash) else {
            return;
        };
        let entries = self.entries.iter().skip(first as usize);
        for entry in entries.take_while(|entry| entry.hash == hash) {
            if whole || entry.stem {
                sink(entry.group);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(word: &str) -> Vec<String> {
        let group = |id: &str, words: &[&str]| Group {
            id: id.to_owned(),
            words: words.iter().map(|&word| word.to_owned()).collect(),
        };
        let lexicon = Lexicon::new(&[
            group("welding", &["schweiss*", "weld*"]),
            group("tax", &["steuer", "tax"]),
        ]);
        let mut found = Vec::new();
        lexicon.groups_of(word, |group| found.push(lexicon.name(group).to_owned()));
        found
    }

    #[test]
    fn a_stem_covers_the_words_that_begin_with_it() {
        assert_eq!(groups("schweissarbeiten"), ["welding"]);
        assert_eq!(groups("welders"), ["welding"]);
    }

    #[test]
    fn a_whole_word_covers_only_itself() {
        assert_eq!(groups("tax"), ["tax"]);
        assert!(groups("taxi").is_empty());
    }
}
