//! What the fits have in common.

use crate::domain::classification::corpus::Target;
use crate::domain::classification::model::PerType;

/// Probabilities from scores.
pub(super) fn softmax(scores: PerType) -> PerType {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let shares = scores.map(|score| libm::expf(score - highest));
    let total: f32 = shares.iter().sum();
    shares.map(|share| share / total)
}

/// Probability of each type that a sample asks for.
pub(super) fn type_target(target: Target, kinds: &[usize]) -> PerType {
    let kind = match target {
        Target::Unclear => return [0.25; 4],
        Target::Type(kind) => kind.index(),
        Target::Concept(concept) => kinds.get(concept.get()).copied().unwrap_or_default(),
    };
    let mut wanted = [0.0; 4];
    if let Some(share) = wanted.get_mut(kind) {
        *share = 1.0;
    }
    wanted
}
