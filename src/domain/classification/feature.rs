//! What the model sees of a text: words, word pairs, parts of compounds, groups of related
//! words, and pieces of words, each as a 32-bit hash.

use super::compound::Parts;
use super::lexicon::Lexicon;
use crate::domain::text::{Token, Words};

/// What a feature is made of. The kind is hashed with it, so that kinds never mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A word, or a part of a compound.
    Word,
    /// Two words in a row.
    Pair,
    /// A group of the lexicon that the word belongs to.
    Group,
    /// Three to five letters within a word, its borders marked.
    Gram,
}

/// Which features are brought to the same length together: pieces of words are many, and
/// would drown the words otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// Words, pairs, groups.
    Words,
    /// Pieces of words.
    Grams,
}

impl Kind {
    /// The block that features of this kind are normalised in.
    #[must_use]
    pub const fn block(self) -> Block {
        match self {
            Self::Word | Self::Pair | Self::Group => Block::Words,
            Self::Gram => Block::Grams,
        }
    }

    const fn seed(self) -> u32 {
        match self {
            Self::Word => 0x811c_9dc5,
            Self::Pair => 0x1f35_d8a7,
            Self::Group => 0x6b43_a9b5,
            Self::Gram => 0x9e37_79b9,
        }
    }
}

/// A feature of a text and the word that it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature {
    /// What it is made of.
    pub kind: Kind,
    /// Hash over kind and content.
    pub hash: u32,
    /// Index of the (last) word in the text.
    pub token: u32,
}

/// Shortest and longest piece of a word, in letters.
const GRAM: std::ops::RangeInclusive<usize> = 3..=5;

/// Reads all features of the words `tokens` of `words` and gives each to `sink`.
pub fn extract(
    words: &Words,
    tokens: std::ops::Range<usize>,
    parts: &Parts,
    lexicon: &Lexicon,
    mut sink: impl FnMut(Feature),
) {
    let mut before: Option<u32> = None;
    for index in tokens {
        let Some(token) = words.tokens.get(index) else {
            return;
        };
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        let mut emit = |kind, hash| {
            sink(Feature {
                kind,
                hash,
                token: number,
            });
        };
        let word = token.text(&words.folded);
        let hash = hash_word(word);
        emit(Kind::Word, hash);
        if let Some(before) = before.filter(|_| token.joined) {
            emit(Kind::Pair, hash_pair(before, hash));
        }
        before = Some(hash);
        lexicon.groups_of(word, |group| emit(Kind::Group, hash_group(group)));
        let mut first = true;
        parts.split(word, |part| {
            emit(Kind::Word, hash_word(part));
            // The word itself has been looked up by its beginning, which is its first part.
            if !std::mem::take(&mut first) {
                lexicon.groups_of(part, |group| emit(Kind::Group, hash_group(group)));
            }
        });
        grams(word, |gram| emit(Kind::Gram, gram));
    }
}

/// The hash of a word.
#[must_use]
pub fn hash_word(word: &str) -> u32 {
    finish(word.bytes().fold(Kind::Word.seed(), step))
}

/// Every beginning of `word` that ends between two letters, shortest first, as its length in
/// bytes and the hash that [`hash_word`] gives it: one walk instead of one for each.
pub(super) fn beginnings(word: &str) -> impl Iterator<Item = (usize, u32)> {
    let states = word.bytes().scan(Kind::Word.seed(), |state, byte| {
        *state = step(*state, byte);
        Some(finish(*state))
    });
    (1..)
        .zip(states)
        .filter(|&(end, _)| word.is_char_boundary(end))
}

fn hash_pair(before: u32, word: u32) -> u32 {
    let bytes = before.to_le_bytes().into_iter().chain(word.to_le_bytes());
    finish(bytes.fold(Kind::Pair.seed(), step))
}

fn hash_group(group: u16) -> u32 {
    finish(
        group
            .to_le_bytes()
            .into_iter()
            .fold(Kind::Group.seed(), step),
    )
}

/// Gives the hash of every piece of `<word>` to `sink`.
fn grams(word: &str, mut sink: impl FnMut(u32)) {
    const BORDER: u8 = b'_';
    // Beyond the length of real words the text is noise; the bound keeps the cost linear.
    const LONGEST: usize = 64;
    let mut bytes = [BORDER; LONGEST + 2];
    let length = word.len().min(LONGEST);
    if let (Some(target), Some(source)) = (bytes.get_mut(1..=length), word.as_bytes().get(..length))
    {
        target.copy_from_slice(source);
    }
    let framed = bytes.get(..length + 2).unwrap_or_default();
    for start in 0..framed.len() {
        let mut state = Kind::Gram.seed();
        for (size, &byte) in framed.iter().skip(start).take(*GRAM.end()).enumerate() {
            state = step(state, byte);
            if size + 1 >= *GRAM.start() {
                sink(finish(state));
            }
        }
    }
}

/// One step of FNV-1a.
const fn step(state: u32, byte: u8) -> u32 {
    (state ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// Spreads the bits of an FNV hash (the finisher of `MurmurHash3`).
const fn finish(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// The words that a feature's evidence points at: the word itself, for pairs also the one
/// before.
#[must_use]
pub fn evidence_of(feature: Feature, tokens: &[Token]) -> Option<crate::domain::scalar::Span> {
    let last = tokens.get(feature.token as usize)?;
    let first = match feature.kind {
        Kind::Pair => tokens.get((feature.token as usize).checked_sub(1)?)?,
        Kind::Word | Kind::Group | Kind::Gram => last,
    };
    Some(crate::domain::scalar::Span {
        start: first.span.start,
        end: last.span.end,
    })
}
