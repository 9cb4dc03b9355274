//! Reads an activity's text: which activity it is and what kind of outsourcing it would be.

mod classify;
pub mod compound;
pub mod corpus;
mod crosswalk;
mod decision;
mod doubts;
mod exception;
pub mod feature;
mod hash_index;
pub mod lexicon;
pub mod model;
mod policy;
mod reading;
mod reasons;
mod stretches;
mod wording;

pub use classify::classify;
pub use crosswalk::{Crosswalk, Hint};
pub use decision::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, Doubt, ServiceDecision,
};
pub use policy::ClassificationPolicy;
pub use reading::{Reading, TypeScores};
pub use stretches::{Stretch, by_place};

use lexicon::Lexicon;
use model::{ActivityScorer, Model};

/// How texts are read.
#[derive(Debug)]
pub struct TextKnowledge {
    /// What was learned from the catalogue's phrases.
    pub model: Model,
    /// What tells the catalogue's activities apart.
    pub activities: ActivityScorer,
    /// Groups of related words.
    pub lexicon: Lexicon,
    /// What codes say.
    pub crosswalk: Crosswalk,
    /// Thresholds and weights.
    pub policy: ClassificationPolicy,
    /// Mean of the nine criteria over the activities of each type.
    pub criteria_by_type: [[f64; 9]; 4],
}
