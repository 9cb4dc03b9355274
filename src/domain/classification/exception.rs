//! What a text says is not meant: `installation (except software)`.

use std::ops::Range;

use super::policy::ClassificationPolicy;
use crate::domain::text::Words;

/// The parts of `tokens` that are meant. An exception reaches from its word to the next mark;
/// a text that holds nothing else is read as it is.
pub(super) fn meant(
    policy: &ClassificationPolicy,
    words: &Words,
    tokens: Range<usize>,
) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut next = tokens.start;
    while next < tokens.end {
        if let Some(length) = excepts(policy, words, next) {
            next = end_of_exception(words, next + length, tokens.end);
        } else {
            match parts.last_mut() {
                Some(last) if last.end == next => last.end += 1,
                _ => parts.push(next..next + 1),
            }
            next += 1;
        }
    }
    if parts.is_empty() {
        parts.push(tokens);
    }
    parts
}

/// Number of words of the exception word that stands at `at`.
fn excepts(policy: &ClassificationPolicy, words: &Words, at: usize) -> Option<usize> {
    let word = words.word(at);
    let stands = |marker: &&String| {
        // Most words begin like none: this is asked of every word of every text.
        if marker.as_bytes().first() != word.as_bytes().first() {
            return false;
        }
        let mut parts = marker.split(' ').enumerate();
        parts.all(|(offset, part)| words.word(at + offset) == part)
    };
    let marker = policy.exception_words.iter().find(stands)?;
    Some(marker.split(' ').count())
}

fn end_of_exception(words: &Words, first: usize, end: usize) -> usize {
    let mark = words
        .tokens
        .iter()
        .take(end)
        .enumerate()
        .skip(first + 1)
        .find(|(_, token)| !token.joined);
    mark.map_or(end, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{self, Source};

    fn read(text: &str) -> Vec<String> {
        let catalogue = catalogue::load(&Source::embedded()).unwrap();
        let words = Words::new(text);
        let parts = meant(&catalogue.text.policy, &words, 0..words.tokens.len());
        let shown = parts.into_iter().map(|part| {
            let words: Vec<&str> = part.map(|index| words.word(index)).collect();
            words.join(" ")
        });
        shown.collect()
    }

    #[test]
    fn an_exception_is_not_read() {
        assert_eq!(read("Installation (except software)"), ["installation"]);
        assert_eq!(read("Beratung, ausgenommen IT und Bau"), ["beratung"]);
        assert_eq!(
            read("Advice other than on tax, for hospitals"),
            ["advice", "for hospitals"]
        );
    }

    #[test]
    fn a_text_without_anything_else_is_read_as_it_is() {
        assert_eq!(read("Other than payroll"), ["other than payroll"]);
        assert_eq!(read("Lohnabrechnung"), ["lohnabrechnung"]);
    }
}
