//! Scores of an encoded text.

use super::encode::Occurrence;
use super::{ConceptWeights, Model, PerType, RANK, TypeWeights};

/// Scores of a text before they are calibrated.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// Scores of the types, without their bias.
    pub types: PerType,
    /// The short vector that activities are told apart by.
    pub vector: [f32; RANK],
}

impl TypeWeights {
    /// What a feature speaks for, per type.
    #[must_use]
    pub fn of(&self, feature: u32, value: f32) -> PerType {
        let row = self.rows.get(feature as usize);
        row.map_or([0.0; 4], |row| row.times(value))
    }
}

impl ConceptWeights {
    /// Adds what a feature speaks for to `vector`.
    pub(crate) fn add(&self, feature: u32, value: f32, vector: &mut [f32; RANK]) {
        if let Some(row) = self.rows.get(feature as usize) {
            for (sum, weight) in vector.iter_mut().zip(row.times(value)) {
                *sum += weight;
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
    ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5]))
        + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]))
}

impl Model {
    /// Scores an encoded text.
    #[must_use]
    pub fn score(&self, occurrences: &[Occurrence]) -> Scores {
        let mut scores = Scores::default();
        for occurrence in occurrences {
            let shares = self.types.of(occurrence.feature, occurrence.value);
            for (sum, share) in scores.types.iter_mut().zip(shares) {
                *sum += share;
            }
            self.concepts
                .add(occurrence.feature, occurrence.value, &mut scores.vector);
        }
        scores
    }
}

/// Turns scores into probabilities.
pub(crate) fn softmax(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut total = 0.0;
    for score in &mut *scores {
        *score = exp_below_zero(*score - highest);
        total += *score;
    }
    for score in scores {
        *score /= total;
    }
}

/// `e^x` for `x` up to 0, to five digits: hundreds of activities need it for every text, and
/// plain arithmetic is the same on every machine. `e^x = 2^n * 2^f`: the whole part `n` goes
/// into the exponent's bits, the rest is a Taylor polynomial.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounded by LOWEST below and by zero above"
)]
pub(super) fn exp_below_zero(x: f32) -> f32 {
    const LOWEST: f32 = -80.0;
    let binary = x.max(LOWEST) * std::f32::consts::LOG2_E;
    let whole = binary as i32 - 1;
    let rest = (binary - whole as f32) * std::f32::consts::LN_2;
    let power = 1.0
        + rest
            * (1.0
                + rest
                    * (0.5
                        + rest
                            * (1.0 / 6.0
                                + rest
                                    * (1.0 / 24.0
                                        + rest
                                            * (1.0 / 120.0
                                                + rest * (1.0 / 720.0 + rest / 5040.0))))));
    f32::from_bits(((whole + 127) as u32) << 23) * power
}

/// Log-probability of each type when `probabilities` are those of activities of the types
/// `kinds`.
#[must_use]
pub(crate) fn type_log_probabilities(
    probabilities: &[f32],
    kinds: impl Iterator<Item = usize>,
) -> [f64; 4] {
    let mut sums = [0.0_f64; 4];
    for (probability, kind) in probabilities.iter().zip(kinds) {
        if let Some(sum) = sums.get_mut(kind) {
            *sum += f64::from(*probability);
        }
    }
    let total: f64 = sums.iter().sum();
    sums.map(|sum| log_share(sum, total))
}

/// Logarithm of a share. Bounded below, so that a type without activities stays finite.
pub(super) fn log_share(sum: f64, total: f64) -> f64 {
    const LOWEST: f64 = 1e-9;
    libm::log((sum / total.max(f64::MIN_POSITIVE)).max(LOWEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_right_to_five_digits() {
        for step in 0..8_000 {
            let x = -(step as f32) / 100.0;
            let relative = exp_below_zero(x) / libm::expf(x) - 1.0;

            assert!(relative.abs() < 1e-5, "{x}: {relative}");
        }
    }
}
