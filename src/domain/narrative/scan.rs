//! Cuts a narrative into words, numbers and marks.

use super::token::{Kind, Text};

/// Bytes of the longest word: what is longer is none.
const LONGEST: usize = 120;

/// Blanks in a row that part columns.
const GAP: usize = 3;

/// Reads the tokens of a text.
pub(super) fn read(text: &mut Text<'_>) {
    let folded = std::mem::take(&mut text.folded.text);
    let mut at = 0;
    while let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) {
        at = if c.is_alphanumeric() {
            text.word_at(&folded, at)
        } else {
            text.mark_at(&folded, at, c)
        };
    }
    text.folded.text = folded;
}

impl Text<'_> {
    /// Takes the word at `start` and gives the place behind it.
    fn word_at(&mut self, folded: &str, start: usize) -> usize {
        let rest = folded.get(start..).unwrap_or_default();
        let end = start + word_length(rest);
        let word = folded.get(start..end).unwrap_or_default();
        let numeric = !word.chars().any(char::is_alphabetic);
        let behind = folded.get(end..).unwrap_or_default();
        let ellipsis = !numeric && is_ellipsis(behind);
        let plain = word.replace(['\u{2019}', '\u{2010}'], "'");
        let kind = match numeric {
            true => Kind::Number,
            false if word.len() > LONGEST => Kind::Mark('…'),
            false => Kind::Word,
        };
        self.push(kind, start, end);
        if let Some(token) = self.tokens.last_mut() {
            token.ellipsis = ellipsis && kind == Kind::Word;
            // An incomplete word is looked up once it is complete.
            if kind == Kind::Word && !ellipsis {
                token.classes = self.knowledge.classes(&plain);
                token.deed = self.knowledge.verbs.form(&plain);
                token.noun = self.knowledge.verbs.noun(&plain);
            }
        }
        let hyphen = behind
            .chars()
            .next()
            .filter(|_| ellipsis)
            .map_or(0, char::len_utf8);
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
        let within = self
            .tokens
            .last()
            .is_some_and(|last| last.kind != Kind::Break);
        if blanks >= GAP && within {
            self.push(Kind::Mark('\t'), start, start + blanks);
        }
        start + blanks
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
        && chars
            .next()
            .is_some_and(|next| next.is_whitespace() || matches!(next, ',' | '/' | ')'))
}
