//! Fits the type model: multinomial logistic regression over all features.

use super::gradient::{softmax, type_target};
use super::optimiser::AdaGrad;
use super::{Encoded, Settings, shuffle};
use crate::domain::classification::model::{PerType, Quantised, TypeWeights};

const RATE: f32 = 0.25;

/// Fits type weights to `samples`.
pub(super) fn fit(
    samples: &[&Encoded],
    kinds: &[usize],
    features: usize,
    settings: Settings,
) -> TypeWeights {
    let mut weights = vec![[0.0; 4]; features];
    let mut prior = [0.0; 4];
    let mut rows = AdaGrad::new(features, RATE, settings.type_decay);
    let mut bias = AdaGrad::new(1, RATE / 4.0, 0.0);
    let balance = balance(samples, kinds);
    for pass in 0..settings.type_passes {
        for number in shuffle::order(samples.iter().map(|sample| sample.key), pass) {
            let Some(sample) = samples.get(number) else {
                continue;
            };
            let target = type_target(sample.target, kinds);
            let share: f32 = target.iter().zip(&balance).map(|(t, b)| t * b).sum();
            let predicted = softmax(scores(&weights, prior, sample));
            let mut slope = [0.0; 4];
            for (slope, (predicted, target)) in slope.iter_mut().zip(predicted.iter().zip(target)) {
                *slope = (predicted - target) * sample.weight * share;
            }
            for &(feature, value) in &sample.features {
                if let Some(row) = weights.get_mut(feature as usize) {
                    rows.step(feature as usize, row, &slope.map(|slope| slope * value));
                }
            }
            bias.step(0, &mut prior, &slope);
        }
    }
    TypeWeights {
        rows: weights.iter().map(Quantised::of).collect(),
        bias: prior,
    }
}

fn scores(weights: &[PerType], prior: PerType, sample: &Encoded) -> PerType {
    let mut scores = prior;
    for &(feature, value) in &sample.features {
        if let Some(row) = weights.get(feature as usize) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += weight * value;
            }
        }
    }
    scores
}

/// What a sample of each type counts, so that types with few phrases are not drowned: the
/// square root of what would make them equal.
fn balance(samples: &[&Encoded], kinds: &[usize]) -> PerType {
    let mut mass = [1.0_f32; 4];
    for sample in samples {
        for (mass, target) in mass.iter_mut().zip(type_target(sample.target, kinds)) {
            *mass += target * sample.weight;
        }
    }
    let mean = mass.iter().sum::<f32>() / 4.0;
    mass.map(|mass| (mean / mass).sqrt())
}
