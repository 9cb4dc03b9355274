//! The trained model: which features speak for which type and which activity.
//!
//! Two linear models over the same features. One maps them straight to the four types; its
//! weights are what evidence is shown in. The other maps them to a short vector and that to
//! the activities of the catalogue; it carries what is known about one activity over to words
//! that only its relatives share. A third, tiny one weighs the two against each other.

mod activities;
mod bytes;
mod encode;
mod quantised;
mod score;

pub use activities::{ActivityScorer, Concepts};
pub use bytes::InvalidModel;
pub use encode::{Encoded, Encoder, Occurrence, Vocabulary};
pub use quantised::Quantised;
pub use score::Scores;
pub(crate) use score::{dot, softmax, type_log_probabilities};

use super::compound::Parts;

/// Length of the vector between features and activities.
pub const RANK: usize = 32;

/// A weight per service type, in the order of `ServiceType::ALL`.
pub type PerType = [f32; 4];

/// Weights from features to types.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TypeWeights {
    /// A row per feature of the vocabulary.
    pub rows: Vec<Quantised<4>>,
    /// Log-odds without any evidence.
    pub bias: PerType,
}

/// Weights from features to a short vector, and from it to activities.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConceptWeights {
    /// A row per feature of the vocabulary.
    pub rows: Vec<Quantised<RANK>>,
    /// A row per activity.
    pub outputs: Vec<[f32; RANK]>,
    /// Log-odds of each activity without any evidence.
    pub bias: Vec<f32>,
}

/// How the two models are weighed against each other, and how far they can be trusted:
/// fitted on activities that neither had seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// Factor of the type model's scores.
    pub types: f64,
    /// Factor of the activity model's log-probabilities of the types.
    pub concepts: f64,
    /// Offset per type.
    pub bias: [f64; 4],
}

impl Default for Calibration {
    fn default() -> Self {
        Self {
            types: 1.0,
            concepts: 1.0,
            bias: [0.0; 4],
        }
    }
}

/// Everything that was learned.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The features that are known and how rare they are.
    pub vocabulary: Vocabulary,
    /// The words that compounds are made of.
    pub parts: Parts,
    /// Features to types.
    pub types: TypeWeights,
    /// Features to activities.
    pub concepts: ConceptWeights,
    /// The two together.
    pub calibration: Calibration,
    /// SHA-256 over everything that the model was trained on.
    pub trained_on: [u8; 32],
}
