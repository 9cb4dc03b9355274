//! The activities of the catalogue as the model tells them apart: their weights laid out so
//! that many activities are scored at once.

use super::score::{exp_below_zero, log_share};
use super::{ConceptWeights, RANK};
use crate::domain::vocabulary::ServiceType;

/// Activities that are scored together.
const LANES: usize = 16;

/// A number for each activity of a block.
type Lanes = [f32; LANES];

/// What the activity model says of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Concepts {
    /// Probability of each activity, in the order of the catalogue.
    pub probabilities: Vec<f32>,
    /// Log-probability of each type: that of its activities together.
    pub types: [f64; 4],
}

/// Scores all activities of the catalogue.
#[derive(Debug, Clone, Default)]
pub struct ActivityScorer {
    blocks: Vec<Block>,
    activities: usize,
}

#[derive(Debug, Clone)]
struct Block {
    bias: Lanes,
    /// For each place of the vector the weights of the block's activities.
    weights: [Lanes; RANK],
    /// For each type 1 where the activity is of it, else 0.
    of_type: [Lanes; 4],
}

impl ActivityScorer {
    /// Takes what was learned and the type of each activity, in the same order.
    #[must_use]
    pub fn new(learned: &ConceptWeights, kinds: &[ServiceType]) -> Self {
        let activities = learned.outputs.len().min(kinds.len());
        let blocks = (0..activities).step_by(LANES);
        Self {
            blocks: blocks
                .map(|first| Block::new(learned, kinds, first))
                .collect(),
            activities,
        }
    }

    /// What the activities' scores make of a text's vector.
    #[must_use]
    pub fn score(&self, vector: &[f32; RANK]) -> Concepts {
        let mut scores: Vec<Lanes> = self.blocks.iter().map(|one| one.logits(vector)).collect();
        let highest = highest(&scores);
        let mut sums = [[0.0; LANES]; 4];
        for (block, scores) in self.blocks.iter().zip(&mut scores) {
            for score in scores.iter_mut() {
                *score = exp_below_zero(*score - highest);
            }
            for (sum, of_type) in sums.iter_mut().zip(&block.of_type) {
                for lane in 0..LANES {
                    sum[lane] += scores[lane] * of_type[lane];
                }
            }
        }
        let types = sums.map(|lanes| lanes.into_iter().sum::<f32>());
        let total: f32 = types.iter().sum();
        let mut probabilities = scores.into_flattened();
        probabilities.truncate(self.activities);
        for probability in &mut probabilities {
            *probability /= total;
        }
        Concepts {
            probabilities,
            types: types.map(|sum| log_share(f64::from(sum), f64::from(total))),
        }
    }
}

/// Lane by lane first, which processors do at once.
fn highest(scores: &[Lanes]) -> f32 {
    let mut highest = [f32::NEG_INFINITY; LANES];
    for scores in scores {
        for lane in 0..LANES {
            if scores[lane] > highest[lane] {
                highest[lane] = scores[lane];
            }
        }
    }
    highest.into_iter().fold(f32::NEG_INFINITY, f32::max)
}

impl Block {
    fn new(learned: &ConceptWeights, kinds: &[ServiceType], first: usize) -> Self {
        // Lanes behind the last activity score nothing and are of no type.
        let mut block = Self {
            bias: [f32::NEG_INFINITY; LANES],
            weights: [[0.0; LANES]; RANK],
            of_type: [[0.0; LANES]; 4],
        };
        let rows = learned.outputs.iter().zip(&learned.bias).zip(kinds);
        for (lane, ((row, &bias), kind)) in rows.skip(first).take(LANES).enumerate() {
            block.bias[lane] = bias;
            block.of_type[kind.index()][lane] = 1.0;
            for (place, &weight) in row.iter().enumerate() {
                block.weights[place][lane] = weight;
            }
        }
        block
    }

    fn logits(&self, vector: &[f32; RANK]) -> Lanes {
        let mut logits = self.bias;
        for (weights, value) in self.weights.iter().zip(vector) {
            for lane in 0..LANES {
                logits[lane] += weights[lane] * value;
            }
        }
        logits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learned(activities: usize) -> (ConceptWeights, Vec<ServiceType>) {
        let number = |seed: usize| ((seed * 7919) % 101) as f32 / 50.0 - 1.0;
        let learned = ConceptWeights {
            outputs: (0..activities)
                .map(|row| std::array::from_fn(|place| number(row * RANK + place)))
                .collect(),
            bias: (0..activities).map(|row| number(row + 3)).collect(),
            ..ConceptWeights::default()
        };
        let kinds = (0..activities).map(|row| ServiceType::ALL[row % 4]);
        (learned, kinds.collect())
    }

    #[test]
    fn activities_behind_the_last_full_block_are_scored_like_the_others() {
        let (learned, kinds) = learned(LANES * 2 + 3);
        let vector: [f32; RANK] = std::array::from_fn(|place| 0.1 * place as f32 - 1.0);

        let found = ActivityScorer::new(&learned, &kinds).score(&vector);

        let mut expected = learned.logits(&vector);
        super::super::softmax(&mut expected);
        assert_eq!(found.probabilities.len(), expected.len());
        for (found, expected) in found.probabilities.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-6, "{found} {expected}");
        }
    }

    #[test]
    fn a_type_is_as_probable_as_its_activities_together() {
        let (learned, kinds) = learned(LANES + 1);

        let found = ActivityScorer::new(&learned, &kinds).score(&[0.5; RANK]);

        for kind in ServiceType::ALL {
            let own = kinds.iter().zip(&found.probabilities);
            let sum: f32 = own.filter(|(one, _)| **one == kind).map(|(_, p)| p).sum();
            let said = libm::exp(found.types[kind.index()]);
            assert!((f64::from(sum) - said).abs() < 1e-6, "{kind:?}");
        }
    }
}
