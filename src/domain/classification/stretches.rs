//! Which parts of a text are read, and how much each counts.
//!
//! What is named first decides: a title counts more than its explanation, a job's name more
//! than its description. And a sentence that says something about the work counts more than
//! one that could stand in any notice.

use std::ops::Range;

use super::exception::meant;
use super::model::{Encoded, Encoder, Model};
use super::policy::ClassificationPolicy;
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
/// A sentence of so many words counts fully; shorter ones less.
const FULL: usize = 12;

/// The sentences of `tokens` without what they except, weighed by their place and length
/// alone. A short text is one sentence.
#[must_use]
pub fn by_place(
    policy: &ClassificationPolicy,
    words: &Words,
    tokens: Range<usize>,
) -> Vec<Stretch> {
    let sentences = if tokens.len() < policy.long_from_words {
        vec![tokens]
    } else {
        sentences(words, tokens)
    };
    let parts = sentences.into_iter().enumerate().flat_map(|(place, all)| {
        meant(policy, words, all)
            .into_iter()
            .map(move |part| (place, part))
    });
    let mut stretches: Vec<Stretch> = parts
        .map(|(place, tokens)| {
            let place = if place == 0 {
                1.0
            } else {
                policy.later_sentence
            };
            let length = libm::sqrt(tokens.len().min(FULL) as f64 / FULL as f64);
            Stretch {
                tokens,
                weight: place * length,
            }
        })
        .collect();
    normalise(&mut stretches);
    stretches
}

/// The stretches of `tokens`, encoded, and weighed also by how much each says.
pub(super) fn stretches(
    policy: &ClassificationPolicy,
    model: &Model,
    encoder: &Encoder<'_>,
    words: &Words,
    tokens: Range<usize>,
) -> Vec<(Stretch, Encoded)> {
    let mut stretches = by_place(policy, words, tokens);
    let encoded: Vec<Encoded> = stretches
        .iter()
        .map(|one| encoder.encode(words, one.tokens.clone()))
        .collect();
    if stretches.len() > 1 {
        for (stretch, encoded) in stretches.iter_mut().zip(&encoded) {
            stretch.weight *= libm::exp(policy.telling_sentence * spread(model, encoded));
        }
        normalise(&mut stretches);
    }
    stretches.into_iter().zip(encoded).collect()
}

fn normalise(stretches: &mut [Stretch]) {
    let total: f64 = stretches.iter().map(|one| one.weight).sum();
    for stretch in stretches {
        stretch.weight /= total.max(f64::MIN_POSITIVE);
    }
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

/// How far a sentence's highest type score stands above the mean: what says nothing about the
/// work has a spread near zero.
fn spread(model: &Model, encoded: &Encoded) -> f64 {
    const MOST: f64 = 6.0;
    let scores = model.score(&encoded.occurrences).types;
    let mean = scores.iter().sum::<f32>() / 4.0;
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    f64::from(highest - mean).min(MOST)
}
