//! One reading of a text: the calibrated scores of the types and the share of every word in
//! them.

use std::ops::Range;

use super::TextKnowledge;
use super::model::{Encoded, Encoder, Occurrence, PerType, RANK};
use super::stretches::{Stretch, stretches};
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::rounded;
use crate::domain::scalar::single;
use crate::domain::text::Words;
use crate::domain::vocabulary::ServiceType;

/// Calibrated scores per type, in the order of `ServiceType::ALL`.
pub type TypeScores = [f64; 4];

/// A text that has been read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The words.
    pub words: Words,
    /// The known features of the stretches that were read.
    pub stretches: Vec<(Stretch, Encoded)>,
    /// Calibrated scores of the types from words, without the prior.
    pub from_words: TypeScores,
    /// Calibrated scores of the types from the resemblance to activities.
    pub from_concepts: TypeScores,
    /// Scores of the types before anything is read.
    pub prior: TypeScores,
    /// Probability of every activity.
    pub concepts: Vec<f32>,
    /// Share of the words that are known, weighed by rarity, 0 to 1.
    pub known: f64,
}

impl Reading {
    /// Reads `text`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, text: &str) -> Self {
        let words = Words::new(text);
        let all = 0..words.tokens.len();
        Self::of(catalogue, words, all)
    }

    pub(super) fn of(catalogue: &Catalogue, words: Words, tokens: Range<usize>) -> Self {
        let knowledge = &catalogue.text;
        let encoder = encoder(knowledge);
        let stretches = stretches(
            &knowledge.policy,
            &knowledge.model,
            &encoder,
            &words,
            tokens,
        );
        let mut sums = Sums::default();
        for (stretch, encoded) in &stretches {
            sums.add(knowledge, &encoded.occurrences, stretch.weight);
        }
        sums.finish(knowledge, words, stretches)
    }

    /// Score of every type, all evidence together.
    #[must_use]
    pub fn scores(&self) -> TypeScores {
        std::array::from_fn(|kind| {
            self.from_words[kind] + self.from_concepts[kind] + self.prior[kind]
        })
    }

    /// How much each word speaks for the type `winner` against `other`: pairs of the number of
    /// the word and its share in the difference of the scores.
    #[must_use]
    pub fn shares(
        &self,
        knowledge: &TextKnowledge,
        winner: usize,
        other: usize,
    ) -> Vec<(usize, f64)> {
        let factor = knowledge.model.calibration.types;
        let mut shares: Vec<(usize, f64)> = Vec::new();
        for (stretch, encoded) in &self.stretches {
            for occurrence in &encoded.occurrences {
                let weights = knowledge
                    .model
                    .types
                    .of(occurrence.feature, occurrence.value);
                let difference = f64::from(weights[winner]) - f64::from(weights[other]);
                let share = factor * stretch.weight * difference;
                let token = occurrence.source.token as usize;
                match shares.last_mut() {
                    Some((last, sum)) if *last == token => *sum += share,
                    _ => shares.push((token, share)),
                }
            }
        }
        shares
    }

    /// The type that the words `tokens` speak for most, and its probability, as far as can be
    /// told from the reading of the whole: without resemblance to activities.
    #[must_use]
    pub fn leaning(&self, knowledge: &TextKnowledge, tokens: &Range<usize>) -> (ServiceType, f64) {
        let mut part = Part::default();
        let all = self.stretches.iter().flat_map(|(_, one)| &one.occurrences);
        for occurrence in all.filter(|one| tokens.contains(&(one.source.token as usize))) {
            part.add(
                occurrence,
                knowledge
                    .model
                    .types
                    .of(occurrence.feature, occurrence.value),
            );
        }
        let factor = knowledge.model.calibration.types;
        let words = part.scores();
        most_probable(std::array::from_fn(|kind| {
            factor * f64::from(words[kind]) + self.prior[kind]
        }))
    }
}

/// The most probable type by its scores, and its probability; of equals the first.
#[must_use]
pub(super) fn most_probable(scores: TypeScores) -> (ServiceType, f64) {
    let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = scores.iter().map(|score| libm::exp(score - highest)).sum();
    let best = ServiceType::ALL
        .into_iter()
        .find(|kind| scores[kind.index()] >= highest);
    (best.unwrap_or(ServiceType::None), 1.0 / total)
}

/// Words of a reading, brought to equal length by themselves.
#[derive(Default)]
struct Part {
    sums: [PerType; 2],
    squares: [f32; 2],
}

impl Part {
    fn add(&mut self, occurrence: &Occurrence, weights: PerType) {
        let block = occurrence.block();
        self.squares[block] += occurrence.value * occurrence.value;
        for (sum, weight) in self.sums[block].iter_mut().zip(weights) {
            *sum += weight;
        }
    }

    fn scores(&self) -> PerType {
        let lengths = self
            .squares
            .map(|square| square.sqrt().max(f32::MIN_POSITIVE));
        std::array::from_fn(|kind| {
            self.sums[0][kind] / lengths[0] + self.sums[1][kind] / lengths[1]
        })
    }
}

/// What is added up over the stretches of a text.
#[derive(Default)]
struct Sums {
    types: [f64; 4],
    vector: [f32; RANK],
    known: f64,
    weight: f64,
}

impl Sums {
    fn add(&mut self, knowledge: &TextKnowledge, occurrences: &[Occurrence], weight: f64) {
        let scores = knowledge.model.score(occurrences);
        for (sum, score) in self.types.iter_mut().zip(scores.types) {
            *sum += weight * f64::from(score);
        }
        for (sum, value) in self.vector.iter_mut().zip(scores.vector) {
            *sum += single(weight) * value;
        }
        self.weight += weight;
    }

    fn finish(
        mut self,
        knowledge: &TextKnowledge,
        words: Words,
        stretches: Vec<(Stretch, Encoded)>,
    ) -> Reading {
        let model = &knowledge.model;
        let calibration = model.calibration;
        let found = knowledge.activities.score(&self.vector);
        for (stretch, encoded) in &stretches {
            self.known += stretch.weight * encoded.known;
        }
        Reading {
            from_words: self.types.map(|score| calibration.types * score),
            from_concepts: found.types.map(|log| rounded(calibration.concepts * log)),
            prior: std::array::from_fn(|kind| {
                calibration.types * f64::from(model.types.bias[kind]) + calibration.bias[kind]
            }),
            concepts: found.probabilities,
            known: if self.weight > 0.0 {
                self.known / self.weight
            } else {
                0.0
            },
            words,
            stretches,
        }
    }
}

/// The encoder of a catalogue.
fn encoder(knowledge: &TextKnowledge) -> Encoder<'_> {
    Encoder {
        vocabulary: &knowledge.model.vocabulary,
        parts: &knowledge.model.parts,
        lexicon: &knowledge.lexicon,
    }
}
