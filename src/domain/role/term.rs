//! Words and word groups that lists of the catalogue are made of, and how they are found in
//! a text: in any inflection, as the head of a German compound, or as the beginning of a word.

use std::collections::HashMap;

use crate::domain::scalar::Span;
use crate::domain::text::Words;

/// Shortest stem that may be the head of a compound (`-haus` is too common, `-handel` is not).
const SHORTEST_HEAD: usize = 5;
/// Letters of a whole word that may be a head although it is short (`-bank`, `-bahn`).
const SHORT_HEAD: usize = 4;
/// Shortest modifier in front of such a head.
const SHORTEST_MODIFIER: usize = 3;
/// Letters that beginnings of words are filed under.
const FILED: usize = 3;
/// Endings of inflection in German and English, longest first.
const ENDINGS: [&str; 15] = [
    "erinnen", "erin", "ern", "ers", "ies", "ens", "ems", "en", "er", "es", "em", "e", "n", "s",
    "y",
];
/// Letters that have to remain of a word.
const SHORTEST_STEM: usize = 4;

/// A folded word without its ending, so that `Banken` and `Bank` are one.
#[must_use]
pub fn stem(word: &str) -> &str {
    if word.ends_with("ss") {
        return word;
    }
    let stripped = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    stripped
        .into_iter()
        .find(|rest| rest.len() >= SHORTEST_STEM)
        .unwrap_or(word)
}

/// One word of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// The word in any inflection.
    Stem(String),
    /// Any word that begins so; written `versicher*`.
    Beginning(String),
}

impl Piece {
    fn read(word: &str, open: bool) -> Self {
        if open {
            Self::Beginning(word.to_owned())
        } else {
            Self::Stem(stem(word).to_owned())
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Stem(own) => stem(word) == own,
            Self::Beginning(own) => word.starts_with(own.as_str()),
        }
    }
}

/// A word or word group and what it stands for.
#[derive(Debug, Clone)]
struct Term {
    pieces: Vec<Piece>,
    target: u16,
    /// Whether compounds with it as their head mean it too.
    head: bool,
}

/// A term that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it stands for.
    pub target: u16,
    /// First word.
    pub first: usize,
    /// Last word.
    pub last: usize,
    /// Letters of the stems that fitted: how specific the finding is.
    pub letters: usize,
    /// Whether it is only the head of a compound, or has another word in its midst.
    pub head: bool,
}

impl Found {
    /// Where the words stand in the caller's text.
    #[must_use]
    pub fn span(&self, words: &Words) -> Option<Span> {
        let start = words.tokens.get(self.first)?.span.start;
        let end = words.tokens.get(self.last)?.span.end;
        Some(Span { start, end })
    }
}

/// All terms of a kind, filed by how they begin.
#[derive(Debug, Clone, Default)]
pub struct TermIndex {
    terms: Vec<Term>,
    // Looked up, never walked through: their order shows nowhere.
    by_stem: HashMap<String, Vec<usize>>,
    by_beginning: HashMap<String, Vec<usize>>,
    /// Ends of compounds that stand for an organisation of any kind.
    organisations: Vec<String>,
}

impl TermIndex {
    /// An index in which compounds with these ends (`-kette`, `-konzern`) are recognised by
    /// what stands before.
    #[must_use]
    pub fn with_organisations(organisations: &[String]) -> Self {
        Self {
            organisations: organisations.to_vec(),
            ..Self::default()
        }
    }

    /// Adds a term as written in the catalogue; false where nothing of it can be found.
    pub fn add(&mut self, written: &str, target: u16) -> bool {
        let pieces = pieces(written);
        let number = self.terms.len();
        match pieces.first() {
            Some(Piece::Stem(first)) => {
                self.by_stem.entry(first.clone()).or_default().push(number);
            }
            Some(Piece::Beginning(first)) => {
                let Some(filed) = first.get(..FILED) else {
                    return false;
                };
                self.by_beginning
                    .entry(filed.to_owned())
                    .or_default()
                    .push(number);
            }
            None => return false,
        }
        let head = match pieces.as_slice() {
            [Piece::Stem(stem)] => {
                stem.len() >= SHORTEST_HEAD || written.trim().chars().count() == SHORT_HEAD
            }
            _ => false,
        };
        self.terms.push(Term {
            pieces,
            target,
            head,
        });
        true
    }

    /// Gives every term that begins at word number `index` to `sink`. Words for which `skip`
    /// holds may stand between the words of a term.
    pub fn find_at(
        &self,
        words: &Words,
        index: usize,
        skip: impl Fn(&str) -> bool + Copy,
        mut sink: impl FnMut(Found),
    ) {
        let word = words.word(index);
        let filed = word
            .get(..FILED)
            .and_then(|filed| self.by_beginning.get(filed));
        let stemmed = self.by_stem.get(stem(word));
        for &number in filed.into_iter().chain(stemmed).flatten() {
            if let Some(found) = self.fit(number, words, index, skip) {
                sink(found);
            }
        }
    }

    /// Gives every one-word term that word number `index` is a compound of to `sink`: with
    /// the term as its head (`Sachversicherer`), or before a word for any organisation
    /// (`Krankenhauskette`).
    pub fn find_heads(&self, words: &Words, index: usize, mut sink: impl FnMut(Found)) {
        let word = words.word(index);
        self.heads_of(stem(word), index, &mut sink);
        for organisation in &self.organisations {
            let Some(modifier) = word.strip_suffix(organisation.as_str()) else {
                continue;
            };
            let modifier = modifier.strip_suffix('s').unwrap_or(modifier);
            self.whole(stem(modifier), index, &mut sink);
            self.heads_of(stem(modifier), index, &mut sink);
        }
    }

    fn heads_of(&self, stemmed: &str, index: usize, sink: &mut impl FnMut(Found)) {
        let last = stemmed.len().saturating_sub(SHORT_HEAD);
        for cut in SHORTEST_MODIFIER..=last {
            self.whole(stemmed.get(cut..).unwrap_or_default(), index, sink);
        }
    }

    fn whole(&self, stemmed: &str, index: usize, sink: &mut impl FnMut(Found)) {
        for &number in self.by_stem.get(stemmed).into_iter().flatten() {
            if let Some(term) = self.terms.get(number).filter(|term| term.head) {
                let letters = stemmed.len();
                sink(Found {
                    target: term.target,
                    first: index,
                    last: index,
                    letters,
                    head: true,
                });
            }
        }
    }

    fn fit(
        &self,
        number: usize,
        words: &Words,
        first: usize,
        skip: impl Fn(&str) -> bool,
    ) -> Option<Found> {
        let term = self.terms.get(number)?;
        let sentence = words.tokens.get(first)?.sentence;
        let mut at = first;
        let mut letters = 0;
        let mut gap = false;
        for (place, piece) in term.pieces.iter().enumerate() {
            if place > 0 {
                at = next(words, at, sentence, piece, &skip)?;
            }
            if place > 0 && !gap && !piece.fits(words.word(at)) {
                // One word may stand between: `streaming music service`.
                gap = true;
                let after = next(words, at, sentence, piece, &skip)?;
                let unbroken = |at: usize| words.tokens.get(at).is_some_and(|token| token.joined);
                if !unbroken(at) || !unbroken(after) {
                    return None;
                }
                at = after;
            }
            let word = words.word(at);
            if !piece.fits(word) {
                return None;
            }
            letters += stem(word).len();
        }
        Some(Found {
            target: term.target,
            first,
            last: at,
            letters,
            head: gap,
        })
    }
}

/// The next word of the same sentence that fits or is not skipped.
fn next(
    words: &Words,
    at: usize,
    sentence: usize,
    piece: &Piece,
    skip: impl Fn(&str) -> bool,
) -> Option<usize> {
    let mut at = at + 1;
    while words.tokens.get(at)?.sentence == sentence {
        if piece.fits(words.word(at)) || !skip(words.word(at)) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The words of a term; a word that ends in `*` stands for all that begin so.
fn pieces(written: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in written.split_whitespace() {
        let (part, open) = part
            .strip_suffix('*')
            .map_or((part, false), |part| (part, true));
        let words = Words::new(part);
        let count = words.tokens.len();
        pieces.extend((0..count).map(|i| Piece::read(words.word(i), open && i + 1 == count)));
    }
    pieces
}
