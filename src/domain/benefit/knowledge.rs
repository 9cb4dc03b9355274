//! Parameters of the estimate and key performance indicators, each with its source.

/// How the benefit is estimated.
#[derive(Debug)]
pub struct BenefitKnowledge {}
