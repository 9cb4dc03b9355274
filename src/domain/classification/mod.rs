//! Reads an activity's text: which activity it is and what kind of outsourcing it would be.

mod decision;

pub use decision::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, Doubt, ServiceDecision,
};

/// How texts are read.
#[derive(Debug)]
pub struct TextKnowledge {}
