//! Fits how far the two models together can be trusted, on activities that neither has seen: users' texts are never those of the catalogue.

use std::panic::resume_unwind;
use std::thread;

use super::gradient::{softmax as type_softmax, type_target};
use super::{Encoded, Settings, fit, fold};
use crate::domain::classification::model::{
    Calibration, ConceptWeights, PerType, RANK, TypeWeights, softmax, type_log_probabilities,
};
use crate::domain::scalar::single;

/// What the models say of a sample whose activity they have not seen.
struct Judgement {
    types: PerType,
    concepts: PerType,
    target: PerType,
}

/// Fits the calibration.
pub(super) fn fit_calibration(
    samples: &[Encoded],
    kinds: &[usize],
    features: &[u32],
    settings: Settings,
) -> Calibration {
    let judged: Vec<Vec<Judgement>> = thread::scope(|scope| {
        let runs: Vec<_> = (0..settings.folds)
            .map(|part| scope.spawn(move || judge(samples, kinds, features, settings, part)))
            .collect();
        runs.into_iter()
            .map(|run| run.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    let judged: Vec<Judgement> = judged.into_iter().flatten().collect();
    descend(&judged, settings.concept_share)
}

fn judge(
    samples: &[Encoded],
    kinds: &[usize],
    features: &[u32],
    settings: Settings,
    part: usize,
) -> Vec<Judgement> {
    let (held_out, seen): (Vec<&Encoded>, Vec<&Encoded>) = samples
        .iter()
        .partition(|sample| fold::of(sample.group, settings.folds) == part);
    let (types, concepts) = fit(&seen, kinds, features, settings);
    let unseen: Vec<usize> = (0..kinds.len())
        .filter(|&concept| fold::of(concept, settings.folds) != part)
        .collect();
    held_out
        .iter()
        .map(|sample| judgement(sample, &types, &concepts, kinds, &unseen))
        .collect()
}

fn judgement(
    sample: &Encoded,
    types: &TypeWeights,
    concepts: &ConceptWeights,
    kinds: &[usize],
    seen: &[usize],
) -> Judgement {
    let mut scores = types.bias;
    let mut vector = [0.0_f32; RANK];
    for &(feature, value) in &sample.features {
        let shares = types.of(feature, value);
        scores.iter_mut().zip(shares).for_each(|(sum, w)| *sum += w);
        concepts.add(feature, value, &mut vector);
    }
    let logits = concepts.logits(&vector);
    let (mut logits, kinds_seen): (Vec<f32>, Vec<usize>) = seen
        .iter()
        .filter_map(|&concept| Some((*logits.get(concept)?, *kinds.get(concept)?)))
        .unzip();
    softmax(&mut logits);
    Judgement {
        types: scores,
        concepts: type_log_probabilities(&logits, kinds_seen.into_iter()).map(single),
        target: type_target(sample.target, kinds),
    }
}

/// Steepest descent on five numbers, a scale and an offset per type: the loss is convex, so a
/// fixed number of steps is enough and always ends at the same place.
///
/// How much the two models count against each other is set and not fitted: on unseen
/// activities the activity model is at its weakest, on users' texts it is not.
fn descend(judged: &[Judgement], concept_share: f64) -> Calibration {
    const STEPS: usize = 300;
    let count = judged.len().max(1) as f64;
    let mut scale = 0.5;
    let mut bias = [0.0_f64; 4];
    for step in 0..STEPS {
        let mut slope = 0.0;
        let mut slopes = [0.0_f64; 4];
        for one in judged {
            let raw = raw(one, concept_share);
            let scores = std::array::from_fn(|kind| single(scale * raw[kind] + bias[kind]));
            let predicted = type_softmax(scores);
            for kind in 0..4 {
                let error = f64::from(predicted[kind] - one.target[kind]);
                slope += error * raw[kind];
                slopes[kind] += error;
            }
        }
        let rate = 1.0 / (1.0 + step as f64 / 100.0);
        scale -= 0.05 * rate * slope / count;
        for (bias, slope) in bias.iter_mut().zip(slopes) {
            *bias -= rate * slope / count;
        }
    }
    Calibration {
        types: scale,
        concepts: scale * concept_share,
        bias,
    }
}

fn raw(one: &Judgement, concept_share: f64) -> [f64; 4] {
    std::array::from_fn(|kind| {
        f64::from(one.types[kind]) + concept_share * f64::from(one.concepts[kind])
    })
}
