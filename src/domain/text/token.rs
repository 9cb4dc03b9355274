//! Words of a text and the stretches that they stand in.

use super::fold::Folded;
use crate::domain::scalar::Span;

/// A word: letters and digits, at least one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the folded text.
    pub start: usize,
    /// One past the last byte in the folded text.
    pub end: usize,
    /// Where the word stands in the caller's text.
    pub span: Span,
    /// Number of the sentence that holds it, counted from 0.
    pub sentence: usize,
    /// Whether only white space or a hyphen stands between this word and the one before.
    pub joined: bool,
}

impl Token {
    /// The folded word.
    #[must_use]
    pub fn text<'f>(&self, folded: &'f Folded) -> &'f str {
        folded.text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A text in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The folded text.
    pub folded: Folded,
    /// Its words in order.
    pub tokens: Vec<Token>,
    /// Number of sentences.
    pub sentences: usize,
}

impl Words {
    /// Splits `text` into words and sentences.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut reader = Reader {
            folded: Folded::new(text),
            tokens: Vec::new(),
            sentence: 0,
            joined: false,
        };
        reader.read();
        Self {
            sentences: reader.tokens.last().map_or(0, |token| token.sentence + 1),
            folded: reader.folded,
            tokens: reader.tokens,
        }
    }

    /// Word number `index`, empty outside.
    #[must_use]
    pub fn word(&self, index: usize) -> &str {
        self.tokens
            .get(index)
            .map_or("", |token| token.text(&self.folded))
    }
}

struct Reader {
    folded: Folded,
    tokens: Vec<Token>,
    sentence: usize,
    joined: bool,
}

impl Reader {
    fn read(&mut self) {
        let text = std::mem::take(&mut self.folded.text);
        let mut rest = text.char_indices().peekable();
        while let Some((start, c)) = rest.next() {
            if c.is_alphanumeric() {
                let mut end = start + c.len_utf8();
                while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric()) {
                    end = at + c.len_utf8();
                }
                self.word(&text, start, end);
            } else {
                let next = rest.peek().map(|&(_, next)| next);
                self.separator(&text[..start], c, next);
            }
        }
        self.folded.text = text;
    }

    fn word(&mut self, text: &str, start: usize, end: usize) {
        if !text[start..end].chars().any(char::is_alphabetic) {
            return;
        }
        let (first, last) = self.folded.origin(start, end);
        self.tokens.push(Token {
            start,
            end,
            span: Span {
                start: first,
                end: last,
            },
            sentence: self.sentence,
            joined: self.joined,
        });
        self.joined = true;
    }

    fn separator(&mut self, before: &str, c: char, next: Option<char>) {
        if ends_sentence(before, c, next) {
            if self
                .tokens
                .last()
                .is_some_and(|last| last.sentence == self.sentence)
            {
                self.sentence += 1;
            }
            self.joined = false;
        } else if !(c.is_whitespace() || c == '-') {
            self.joined = false;
        }
    }
}

/// A full stop ends a sentence before white space, unless the word before it is as short
/// as an abbreviation (`z. B.`, `Nr.`) or a number (`2. Los`).
fn ends_sentence(before: &str, c: char, next: Option<char>) -> bool {
    match c {
        '\n' | ';' | '!' | '?' | '•' | '·' | '|' => true,
        ':' => next.is_none_or(char::is_whitespace),
        '.' => {
            let word = before
                .rsplit(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            let number = word.bytes().all(|b| b.is_ascii_digit());
            next.is_none_or(char::is_whitespace) && word.len() > 3 && !number
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let words = Words::new(text);
        (0..words.tokens.len())
            .map(|i| words.word(i).to_owned())
            .collect()
    }

    #[test]
    fn words_are_letters_and_digits_with_a_letter_among_them() {
        assert_eq!(
            words("Lohn- und Gehaltsabr. 07/25, L2-Support"),
            ["lohn", "und", "gehaltsabr", "l2", "support"]
        );
    }

    #[test]
    fn a_word_knows_where_it_stands_in_the_original() {
        let text = "Für Löhne";
        let words = Words::new(text);

        assert_eq!(words.tokens[1].span.slice(text), "Löhne");
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            Words::new("Pflege, z. B. von Anlagen Nr. 2. Danach Reinigung.").sentences,
            1
        );
        assert_eq!(
            Words::new("Wir bauen Häuser. Danach wird gereinigt.").sentences,
            2
        );
    }
}
