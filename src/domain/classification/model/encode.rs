//! From a text's features to numbers: each known feature weighs as much as it is rare, and a
//! text has the same length whatever its number of words.

use std::ops::Range;

use crate::domain::classification::compound::Parts;
use crate::domain::classification::feature::{Block, Feature, extract};
use crate::domain::classification::hash_index::HashIndex;
use crate::domain::classification::lexicon::Lexicon;
use crate::domain::text::Words;

/// The features that the model knows.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    hashes: Vec<u32>,
    rarity: Vec<f32>,
    index: HashIndex,
    unknown: f32,
}

impl Vocabulary {
    /// Takes the hashes of the known features, how rare each is (inverse document frequency,
    /// natural logarithm), and how rare a feature is that is not among them.
    #[must_use]
    pub fn new(hashes: Vec<u32>, rarity: Vec<f32>, unknown: f32) -> Self {
        Self {
            index: HashIndex::of(&hashes),
            hashes,
            rarity,
            unknown,
        }
    }

    /// The hashes, in the order in which the features are numbered.
    #[must_use]
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// How rare each feature is.
    #[must_use]
    pub fn rarity(&self) -> &[f32] {
        &self.rarity
    }

    /// How rare an unknown feature is.
    #[must_use]
    pub const fn unknown(&self) -> f32 {
        self.unknown
    }

    /// Number of known features.
    #[must_use]
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }
}

/// A known feature in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence {
    /// Its number in the vocabulary.
    pub feature: u32,
    /// Its share in the text's length.
    pub value: f32,
    /// The word that it was read from.
    pub source: Feature,
}

impl Occurrence {
    /// Number of the block that it was brought to length in, 0 or 1.
    #[must_use]
    pub const fn block(&self) -> usize {
        block_index(self.source.kind.block())
    }
}

/// Encodes texts with what the model and the catalogue know.
#[derive(Debug, Clone, Copy)]
pub struct Encoder<'m> {
    /// Known features.
    pub vocabulary: &'m Vocabulary,
    /// Known parts of compounds.
    pub parts: &'m Parts,
    /// Known groups of words.
    pub lexicon: &'m Lexicon,
}

/// What a stretch of text encodes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Encoded {
    /// The known features.
    pub occurrences: Vec<Occurrence>,
    /// Share of the words that the model knows, weighed by their rarity, 0 to 1.
    pub known: f64,
}

impl Encoder<'_> {
    /// Encodes the words `tokens` of `words`.
    #[must_use]
    pub fn encode(&self, words: &Words, tokens: Range<usize>) -> Encoded {
        let mut occurrences = Vec::with_capacity(tokens.len() * 24);
        let mut squares = [0.0_f32; 2];
        let mut known = 0.0_f32;
        extract(words, tokens, self.parts, self.lexicon, |source| {
            let block = block_index(source.kind.block());
            let number = self.vocabulary.index.get(source.hash);
            let rarity = number.and_then(|number| self.vocabulary.rarity.get(number as usize));
            let value = rarity.copied().unwrap_or(self.vocabulary.unknown);
            squares[block] += value * value;
            if let Some(feature) = number {
                if block == 0 {
                    known += value * value;
                }
                occurrences.push(Occurrence {
                    feature,
                    value,
                    source,
                });
            }
        });
        let lengths = squares.map(|square| square.sqrt().max(f32::MIN_POSITIVE));
        for occurrence in &mut occurrences {
            occurrence.value /= lengths[block_index(occurrence.source.kind.block())];
        }
        Encoded {
            occurrences,
            known: f64::from(known / squares[0].max(f32::MIN_POSITIVE)),
        }
    }
}

const fn block_index(block: Block) -> usize {
    match block {
        Block::Words => 0,
        Block::Grams => 1,
    }
}
