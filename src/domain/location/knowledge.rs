//! What is known of countries and how much each factor counts.

/// How the location is decided.
#[derive(Debug)]
pub struct LocationKnowledge {}
