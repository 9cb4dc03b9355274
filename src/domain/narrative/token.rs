//! Words, numbers and marks of a narrative, each with what it does.

use std::collections::BTreeMap;

use super::class::{Class, Classes};
use super::knowledge::NarrativeKnowledge;
use super::verb::Deed;
use super::{capital, ellipsis, pronoun, scan};
use crate::domain::classification::Reading;
use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::Span;
use crate::domain::text::Folded;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Has a letter.
    Word,
    /// Has digits only.
    Number,
    /// Anything else that is not white space; a tab stands for any gap between columns.
    Mark(char),
    /// End of a line.
    Break,
}

/// A word, a number, a mark or the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    start: usize,
    end: usize,
    pub(super) span: Span,
    pub(super) classes: Classes,
    /// The verb that it is a form of.
    pub(super) deed: Option<Deed>,
    /// The verb that it is the noun of.
    pub(super) noun: Option<Deed>,
    /// Ends in a hyphen that stands for the last part of a later word (`Lohn-`).
    pub(super) ellipsis: bool,
}

/// Stands where there is no token.
const NOTHING: Token = Token {
    kind: Kind::Break,
    start: 0,
    end: 0,
    span: Span { start: 0, end: 0 },
    classes: Classes::NONE,
    deed: None,
    noun: None,
    ellipsis: false,
};

impl Token {
    pub(super) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// A narrative in tokens.
pub(super) struct Text<'t> {
    pub(super) knowledge: &'t NarrativeKnowledge,
    catalogue: &'t Catalogue,
    original: &'t str,
    /// Byte of every code point of the original, and its length.
    bytes: Vec<usize>,
    pub(super) folded: Folded,
    pub(super) tokens: Vec<Token>,
    /// By the token of an incomplete word, the word that lends and what it lends.
    pub(super) completions: BTreeMap<usize, (usize, String)>,
}

impl<'t> Text<'t> {
    pub(super) fn new(catalogue: &'t Catalogue, original: &'t str) -> Self {
        let bytes = original.char_indices().map(|(byte, _)| byte);
        let mut text = Self {
            knowledge: &catalogue.narrative,
            catalogue,
            original,
            bytes: bytes.chain([original.len()]).collect(),
            folded: Folded::new(original),
            tokens: Vec::new(),
            completions: BTreeMap::new(),
        };
        scan::read(&mut text);
        ellipsis::complete(&mut text);
        pronoun::tell_apart(&mut text);
        capital::tell_apart(&mut text);
        text
    }

    /// Adds a token that has no classes yet.
    pub(super) fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let (first, last) = self.folded.origin(start, end);
        let span = Span {
            start: first,
            end: last,
        };
        self.tokens.push(Token {
            kind,
            start,
            end,
            span,
            ..NOTHING
        });
    }

    /// Token number `index`; beyond the end one that is nothing.
    pub(super) fn token(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(NOTHING)
    }

    /// The folded word.
    pub(super) fn word(&self, index: usize) -> &str {
        let Token { start, end, .. } = self.token(index);
        self.folded.text.get(start..end).unwrap_or_default()
    }

    /// Whether a word begins with a capital and goes on in small letters.
    pub(super) fn is_capitalised(&self, index: usize) -> bool {
        let mut letters = self.written(self.token(index).span).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    }

    /// Whether the words, read by the classifier, resemble an activity of the catalogue.
    pub(super) fn resembles(&self, tokens: &[usize]) -> bool {
        let (Some(&first), Some(&last)) = (tokens.first(), tokens.last()) else {
            return false;
        };
        let span = Span {
            start: self.token(first).span.start,
            end: self.token(last).span.end,
        };
        let reading = Reading::new(self.catalogue, self.written(span));
        let best = reading.concepts.iter().copied().fold(0.0, f32::max);
        reading.known >= self.knowledge.resemblance.known
            && best >= self.knowledge.resemblance.concept
    }

    /// The words of a span as they are written.
    pub(super) fn written(&self, span: Span) -> &'t str {
        let byte = |point: usize| {
            self.bytes
                .get(point)
                .copied()
                .unwrap_or(self.original.len())
        };
        self.original
            .get(byte(span.start)..byte(span.end))
            .unwrap_or_default()
    }
}
