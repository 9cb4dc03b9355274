//! Words, numbers and marks of a narrative, each with what it does.

use std::collections::BTreeMap;

use super::class::{Class, Classes};
use super::knowledge::NarrativeKnowledge;
use crate::domain::classification::Reading;
use crate::domain::knowledge::Catalogue;
use super::{ellipsis, pronoun};
use super::verb::Deed;
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
    folded: Folded,
    pub(super) tokens: Vec<Token>,
    /// By the token of an incomplete word, the word that lends and what it lends.
    pub(super) completions: BTreeMap<usize, (usize, String)>,
}

/// Blanks in a row that part columns.
const GAP: usize = 3;

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
        text.read();
        ellipsis::complete(&mut text);
        pronoun::tell_apart(&mut text);
        text
    }

    /// Token number `index`; beyond the end one that is nothing.
    pub(super) fn token(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(Token {
            kind: Kind::Break,
            start: 0,
            end: 0,
            span: Span { start: 0, end: 0 },
            classes: Classes::default(),
            deed: None,
            noun: None,
            ellipsis: false,
        })
    }

    /// The folded word.
    pub(super) fn word(&self, index: usize) -> &str {
        let Token { start, end, .. } = self.token(index);
        self.folded.text.get(start..end).unwrap_or_default()
    }

    /// Whether the words, read by the classifier, resemble an activity of the catalogue.
    pub(super) fn resembles(&self, tokens: &[usize]) -> bool {
        let (Some(&first), Some(&last)) = (tokens.first(), tokens.last()) else {
            return false;
        };
        let span = Span { start: self.token(first).span.start, end: self.token(last).span.end };
        let reading = Reading::new(self.catalogue, self.written(span));
        let best = reading.concepts.iter().copied().fold(0.0, f32::max);
        if std::env::var("DUMPC").is_ok() { println!("      ? {} known {:.2} best {best:.2}", self.written(span), reading.known); }
        reading.known >= self.knowledge.resemblance.known && best >= self.knowledge.resemblance.concept
    }

    /// The words of a span as they are written.
    pub(super) fn written(&self, span: Span) -> &'t str {
        let byte = |point: usize| self.bytes.get(point).copied().unwrap_or(self.original.len());
        self.original.get(byte(span.start)..byte(span.end)).unwrap_or_default()
    }

    fn read(&mut self) {
        let folded = std::mem::take(&mut self.folded.text);
        let mut at = 0;
        while let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) {
            at = if c.is_alphanumeric() {
                self.word_at(&folded, at)
            } else {
                self.mark_at(&folded, at, c)
            };
        }
        self.folded.text = folded;
    }

    /// Takes the word at `start` and gives the place behind it.
    fn word_at(&mut self, folded: &str, start: usize) -> usize {
        let rest = folded.get(start..).unwrap_or_default();
        let end = start + word_length(rest);
        let word = folded.get(start..end).unwrap_or_default();
        let numeric = !word.chars().any(char::is_alphabetic);
        let behind = folded.get(end..).unwrap_or_default();
        let ellipsis = !numeric && is_ellipsis(behind);
        let plain = word.replace(['\u{2019}', '\u{2010}'], "'");
        let kind = if numeric { Kind::Number } else { Kind::Word };
        self.push(kind, start, end);
        if let Some(token) = self.tokens.last_mut() {
            token.ellipsis = ellipsis;
            // An incomplete word is looked up once it is complete.
            if !numeric && !ellipsis {
                token.classes = self.knowledge.classes(&plain);
                token.deed = self.knowledge.verbs.form(&plain);
                token.noun = self.knowledge.verbs.noun(&plain);
            }
        }
        let hyphen = behind.chars().next().filter(|_| ellipsis).map_or(0, char::len_utf8);
        end + hyphen
    }

    fn mark_at(&mut self, folded: &str, start: usize, c: char) -> usize {
        let end = start + c.len_utf8();
        if c == '\n' {
            self.push(Kind::Break, start, end);
        } else if c == '\t' {
            self.push(Kind::Mark('\t'), start, end);
        } else if c == ' ' {
            return self.blanks_at(folded, start);
        } else if !c.is_whitespace() && !is_mark_of_letter(c) {
            self.push(Kind::Mark(c), start, end);
        }
        end
    }

    fn blanks_at(&mut self, folded: &str, start: usize) -> usize {
        let rest = folded.get(start..).unwrap_or_default();
        let blanks = rest.bytes().take_while(|&byte| byte == b' ').count();
        let within = self.tokens.last().is_some_and(|last| last.kind != Kind::Break);
        if blanks >= GAP && within {
            self.push(Kind::Mark('\t'), start, start + blanks);
        }
        start + blanks
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let (first, last) = self.folded.origin(start, end);
        self.tokens.push(Token {
            kind,
            start,
            end,
            span: Span { start: first, end: last },
            classes: Classes::default(),
            deed: None,
            noun: None,
            ellipsis: false,
        });
    }
}

/// Marks that belong to the letter before them and were not folded away.
fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fe0f}')
}

/// Length of the word that `rest` begins with: letters and digits, and between them hyphens
/// and apostrophes, `&` (`R&D`), and full stops and commas between digits.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let inside = match c {
            '-' | '\u{2010}' | '&' => next.is_alphanumeric(),
            '\'' | '\u{2019}' => next.is_alphabetic(),
            '.' | ',' => before.is_ascii_digit() && next.is_ascii_digit(),
            _ => c.is_alphanumeric(),
        };
        if !inside {
            return at;
        }
        before = c;
    }
    rest.len()
}

/// Whether a hyphen follows that stands for the last part of a later word.
fn is_ellipsis(behind: &str) -> bool {
    let mut chars = behind.chars();
    matches!(chars.next(), Some('-' | '\u{2010}'))
        && chars.next().is_some_and(|next| next.is_whitespace() || matches!(next, ',' | '/' | ')'))
}
