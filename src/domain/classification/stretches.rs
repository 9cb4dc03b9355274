//! Which parts of a text are read, and how much each counts.
//!
//! A short text is read as a whole. A long one (a tender notice with its boilerplate) is read
//! sentence by sentence: the first counts most, and a sentence that says something about the
//! work counts more than one that could stand in any notice.

use std::ops::Range;

use super::TextKnowledge;
use super::model::Encoded;
use super::reading::encoder;
use crate::domain::text::Words;

/// A part of a text that is read at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its words.
    pub tokens: Range<usize>,
    /// How much it counts; the stretches of a text add up to 1.
    pub weight: f64,
}

/// Longest part that is read at once, in words: longer sentences are enumerations.
const LONGEST: usize = 40;

/// The parts of `tokens` that are read, encoded and weighed.
pub(super) fn stretches(
    knowledge: &TextKnowledge,
    words: &Words,
    tokens: Range<usize>,
) -> Vec<(Stretch, Encoded)> {
    let encoder = encoder(knowledge);
    if tokens.len() < knowledge.policy.long_from_words {
        let encoded = encoder.encode(words, tokens.clone());
        return vec![(Stretch { tokens, weight: 1.0 }, encoded)];
    }
    let read: Vec<(Range<usize>, Encoded)> = sentences(words, tokens)
        .into_iter()
        .map(|tokens| (tokens.clone(), encoder.encode(words, tokens)))
        .collect();
    weighed(knowledge, read)
}

fn sentences(words: &Words, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for index in tokens {
        let number = words.tokens.get(index).map(|token| token.sentence);
        match sentences.last_mut() {
            Some(last)
                if last.len() < LONGEST
                    && words.tokens.get(last.start).map(|token| token.sentence) == number =>
            {
                last.end = index + 1;
            }
            _ => sentences.push(index..index + 1),
        }
    }
    sentences
}

fn weighed(
    knowledge: &TextKnowledge,
    read: Vec<(Range<usize>, Encoded)>,
) -> Vec<(Stretch, Encoded)> {
    let policy = &knowledge.policy;
    let raw: Vec<f64> = read
        .iter()
        .enumerate()
        .map(|(place, (tokens, encoded))| {
            let place = if place == 0 { 1.0 } else { policy.later_sentence };
            let length = libm::sqrt(tokens.len().min(12) as f64 / 12.0);
            let telling = libm::exp(policy.telling_sentence * spread(knowledge, encoded));
            place * length * telling
        })
        .collect();
    let total: f64 = raw.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    read.into_iter()
        .zip(raw)
        .map(|((tokens, encoded), weight)| (Stretch { tokens, weight: weight / total }, encoded))
        .collect()
}

/// How far a sentence's highest type score stands above the mean: what says nothing about the
/// work has a spread near zero.
fn spread(knowledge: &TextKnowledge, encoded: &Encoded) -> f64 {
    let scores = knowledge.model.score(&encoded.occurrences).types;
    let mean = scores.iter().sum::<f32>() / 4.0;
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    f64::from(highest - mean).min(6.0)
}
