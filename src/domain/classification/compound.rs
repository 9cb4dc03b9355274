//! Takes German compounds apart: `Gehaltsabrechnung` is `gehalt` and `abrechnung`.

use super::feature::{beginnings, hash_word};
use super::hash_index::HashIndex;

/// The words that compounds may be made of.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    hashes: Vec<u32>,
    index: HashIndex,
}

/// Shortest word that is taken apart.
const SHORTEST_COMPOUND: usize = 8;
/// Longest word that is taken apart: longer ones are not words.
const LONGEST_COMPOUND: usize = 60;
/// Shortest part: below that (`an`, `ein`) parts are prefixes, not words.
const SHORTEST_PART: usize = 4;
/// Most parts of a compound.
const MOST_PARTS: usize = 4;
/// What German puts between the parts; nothing comes first.
const LINKS: [&str; 6] = ["", "s", "es", "n", "en", "e"];

impl Parts {
    /// Learns the words that may be parts.
    #[must_use]
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let long_enough = words.into_iter().filter(|word| word.len() >= SHORTEST_PART);
        Self::from_hashes(long_enough.map(hash_word).collect())
    }

    /// Takes the hashes of words that may be parts.
    #[must_use]
    pub fn from_hashes(mut hashes: Vec<u32>) -> Self {
        hashes.sort_unstable();
        hashes.dedup();
        Self {
            index: HashIndex::of(&hashes),
            hashes,
        }
    }

    /// The hashes, sorted.
    #[must_use]
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// Gives the parts of `word` to `sink`, first to last; a word that is no compound of
    /// known words has none.
    pub fn split<'w>(&self, word: &'w str, mut sink: impl FnMut(&'w str)) {
        if word.len() > LONGEST_COMPOUND || !word.is_ascii() {
            return;
        }
        let mut rest = word;
        let mut left = MOST_PARTS;
        while let Some((head, tail)) = self.take_first(rest, left) {
            sink(head);
            rest = tail;
            left -= 1;
        }
        if left < MOST_PARTS {
            sink(rest);
        }
    }

    /// The longest known word that `word` begins with and whose tail is known or comes apart
    /// in turn, in at most `most` parts together.
    fn take_first<'w>(&self, word: &'w str, most: usize) -> Option<(&'w str, &'w str)> {
        if word.len() < SHORTEST_COMPOUND || most < 2 {
            return None;
        }
        let longest = word.len() - SHORTEST_PART;
        let known = beginnings(word)
            .take_while(|&(length, _)| length <= longest)
            .filter(|&(length, hash)| length >= SHORTEST_PART && self.index.contains(hash));
        // The longest head whose tail is known too; later ones are longer.
        known
            .filter_map(|(length, _)| self.tail(word, length, most))
            .last()
    }

    fn tail<'w>(&self, word: &'w str, length: usize, most: usize) -> Option<(&'w str, &'w str)> {
        let (head, tail) = word.split_at(length);
        let tails = LINKS.iter().filter_map(|link| tail.strip_prefix(link));
        let mut long_enough = tails.filter(|tail| tail.len() >= SHORTEST_PART);
        let tail = long_enough
            .find(|tail| self.knows(tail) || self.take_first(tail, most - 1).is_some())?;
        Some((head, tail))
    }

    fn knows(&self, word: &str) -> bool {
        self.index.contains(hash_word(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(word: &str) -> Vec<String> {
        let known = [
            "gehalt",
            "abrechnung",
            "zahlung",
            "verkehr",
            "personal",
            "wagen",
            "lohn",
        ];
        let parts = Parts::new(known);
        let mut found = Vec::new();
        parts.split(word, |part| found.push(part.to_owned()));
        found
    }

    #[test]
    fn compounds_come_apart_with_and_without_a_link() {
        assert_eq!(split("gehaltsabrechnung"), ["gehalt", "abrechnung"]);
        assert_eq!(split("zahlungsverkehr"), ["zahlung", "verkehr"]);
        assert_eq!(split("personalwagen"), ["personal", "wagen"]);
    }

    #[test]
    fn compounds_of_three_parts_come_apart() {
        assert_eq!(
            split("personalzahlungsverkehr"),
            ["personal", "zahlung", "verkehr"]
        );
    }

    #[test]
    fn what_is_no_compound_of_known_words_stays_whole() {
        assert!(split("abrechnung").is_empty());
        assert!(split("gehaltsxyzabc").is_empty());
        assert!(split("payroll").is_empty());
    }
}
