//! Scores of an encoded text.

use super::encode::Occurrence;
use super::{ConceptWeights, Model, PerType, RANK, TypeWeights};
use crate::domain::knowledge::Concept;

/// Scores of a text before they are calibrated.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// Scores of the types, without their bias.
    pub types: PerType,
    /// The short vector that activities are told apart by.
    pub vector: [f32; RANK],
}

/// What the activity model says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Concepts {
    /// Score of each activity.
    pub logits: Vec<f32>,
    /// Log-probability of each type: that of its activities together.
    pub types: [f64; 4],
}

impl TypeWeights {
    /// What a feature speaks for, per type.
    #[must_use]
    pub fn of(&self, occurrence: &Occurrence) -> PerType {
        let row = self.rows.get(occurrence.feature as usize);
        row.map_or([0.0; 4], |row| row.map(|weight| weight * occurrence.value))
    }
}

impl ConceptWeights {
    fn add(&self, occurrence: &Occurrence, vector: &mut [f32; RANK]) {
        let number = occurrence.feature as usize;
        if let (Some(row), Some(step)) = (self.rows.get(number), self.steps.get(number)) {
            let factor = step * occurrence.value;
            for (sum, &weight) in vector.iter_mut().zip(row) {
                *sum += factor * f32::from(weight);
            }
        }
    }

    /// Score of each activity.
    #[must_use]
    pub fn logits(&self, vector: &[f32; RANK]) -> Vec<f32> {
        let rows = self.outputs.iter().zip(&self.bias);
        rows.map(|(row, bias)| bias + dot(row, vector)).collect()
    }
}

/// Sums in eight lanes in a fixed order: fast, and the same on every machine.
#[must_use]
pub(crate) fn dot(a: &[f32; RANK], b: &[f32; RANK]) -> f32 {
    let mut lanes = [0.0_f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]))
}

impl Model {
    /// Scores an encoded text.
    #[must_use]
    pub fn score(&self, occurrences: &[Occurrence]) -> Scores {
        let mut scores = Scores::default();
        for occurrence in occurrences {
            let shares = self.types.of(occurrence);
            for (sum, share) in scores.types.iter_mut().zip(shares) {
                *sum += share;
            }
            self.concepts.add(occurrence, &mut scores.vector);
        }
        scores
    }

    /// What the activity model makes of a text's vector.
    #[must_use]
    pub fn concepts(&self, vector: &[f32; RANK], concepts: &[Concept]) -> Concepts {
        let logits = self.concepts.logits(vector);
        let kinds: Vec<usize> = concepts.iter().map(|c| c.service_type.index()).collect();
        Concepts {
            types: type_log_probabilities(&logits, &kinds),
            logits,
        }
    }
}

/// Log-probability of each type when the probability of an activity is the softmax of its
/// score. Bounded below, so that a type without activities stays finite.
#[must_use]
pub(crate) fn type_log_probabilities(logits: &[f32], kinds: &[usize]) -> [f64; 4] {
    const LOWEST: f64 = 1e-9;
    let highest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sums = [0.0_f64; 4];
    for (logit, &kind) in logits.iter().zip(kinds) {
        if let Some(sum) = sums.get_mut(kind) {
            *sum += f64::from(libm::expf(logit - highest));
        }
    }
    let total: f64 = sums.iter().sum();
    sums.map(|sum| libm::log((sum / total.max(f64::MIN_POSITIVE)).max(LOWEST)))
}
