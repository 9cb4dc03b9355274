//! Fits the activity model: features to a short vector, the vector to activities, both at
//! once (the shape of fastText's classifier: Joulin et al., Bag of Tricks for Efficient Text
//! Classification, 2017), with adaptive steps and a fixed order.

use super::optimiser::AdaGrad;
use super::{Encoded, Settings, shuffle};
use crate::domain::classification::corpus::Target;
use crate::domain::classification::model::{ConceptWeights, Quantised, RANK, dot, softmax};

const RATE: f32 = 0.12;

/// The weights while they are being fitted.
struct Fit {
    rows: Vec<[f32; RANK]>,
    outputs: Vec<[f32; RANK]>,
    bias: Vec<f32>,
}

/// Fits activity weights to `samples`.
pub(super) fn fit(
    samples: &[&Encoded],
    kinds: &[usize],
    features: &[u32],
    settings: Settings,
) -> ConceptWeights {
    let mut fit = Fit {
        rows: features
            .iter()
            .map(|&hash| start(u64::from(hash), 0.15))
            .collect(),
        outputs: (0..kinds.len())
            .map(|number| start((1 << 32) + number as u64, 0.05))
            .collect(),
        bias: vec![0.0; kinds.len()],
    };
    let mut rows = AdaGrad::new(features.len(), RATE, settings.concept_decay);
    let mut outputs = AdaGrad::new(kinds.len(), RATE, settings.concept_decay);
    for pass in 0..settings.concept_passes {
        for number in shuffle::order(samples.iter().map(|sample| sample.key), pass) {
            if let Some(sample) = samples.get(number) {
                fit.learn(sample, kinds, &mut rows, &mut outputs);
            }
        }
    }
    fit.quantised()
}

fn start(seed: u64, size: f32) -> [f32; RANK] {
    std::array::from_fn(|place| shuffle::noise(seed * RANK as u64 + place as u64) * size)
}

impl Fit {
    fn learn(
        &mut self,
        sample: &Encoded,
        kinds: &[usize],
        rows: &mut AdaGrad<RANK>,
        outputs: &mut AdaGrad<RANK>,
    ) {
        let vector = self.vector(sample);
        let slopes = self.slopes(&vector, sample.target, kinds);
        let mut back = [0.0_f32; RANK];
        for (number, (output, slope)) in self.outputs.iter_mut().zip(slopes).enumerate() {
            // Most of the hundreds of slopes are too small to move anything.
            if slope.abs() < 1e-4 {
                continue;
            }
            let slope = slope * sample.weight;
            for (back, weight) in back.iter_mut().zip(output.iter()) {
                *back += slope * weight;
            }
            outputs.step(number, output, &vector.map(|value| value * slope));
        }
        for &(feature, value) in &sample.features {
            if let Some(row) = self.rows.get_mut(feature as usize) {
                rows.step(feature as usize, row, &back.map(|slope| slope * value));
            }
        }
    }

    fn vector(&self, sample: &Encoded) -> [f32; RANK] {
        let mut vector = [0.0; RANK];
        for &(feature, value) in &sample.features {
            if let Some(row) = self.rows.get(feature as usize) {
                for (sum, weight) in vector.iter_mut().zip(row) {
                    *sum += weight * value;
                }
            }
        }
        vector
    }

    /// Predicted less wanted probability of each activity.
    fn slopes(&self, vector: &[f32; RANK], target: Target, kinds: &[usize]) -> Vec<f32> {
        let weights = ConceptLogits {
            outputs: &self.outputs,
            bias: &self.bias,
        };
        let mut shares = weights.of(vector);
        softmax(&mut shares);
        want(&mut shares, target, kinds);
        shares
    }

    fn quantised(self) -> ConceptWeights {
        ConceptWeights {
            rows: self.rows.iter().map(Quantised::of).collect(),
            outputs: self.outputs,
            bias: self.bias,
        }
    }
}

struct ConceptLogits<'f> {
    outputs: &'f [[f32; RANK]],
    bias: &'f [f32],
}

impl ConceptLogits<'_> {
    fn of(&self, vector: &[f32; RANK]) -> Vec<f32> {
        let rows = self.outputs.iter().zip(self.bias);
        rows.map(|(row, bias)| bias + dot(row, vector)).collect()
    }
}

/// Takes the wanted probabilities off the predicted ones.
fn want(shares: &mut [f32], target: Target, kinds: &[usize]) {
    match target {
        Target::Concept(concept) => {
            if let Some(share) = shares.get_mut(concept.get()) {
                *share -= 1.0;
            }
        }
        // Any activity of the type will do: wanted is what is predicted within the type.
        Target::Type(kind) => {
            let within = |(_, of): &(&mut f32, &usize)| **of == kind.index();
            let mass: f32 = shares
                .iter_mut()
                .zip(kinds)
                .filter(within)
                .map(|(s, _)| *s)
                .sum();
            for (share, _) in shares.iter_mut().zip(kinds).filter(within) {
                *share -= *share / mass.max(1e-9);
            }
        }
        Target::Unclear => {
            let even = 1.0 / shares.len() as f32;
            for share in shares {
                *share -= even;
            }
        }
    }
}
