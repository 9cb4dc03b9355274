//! Reads an activity's text: which activity it is and what kind of outsourcing it would be.

pub mod compound;
mod decision;
pub mod feature;
mod hash_index;
pub mod model;
pub mod lexicon;

pub use decision::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, Doubt, ServiceDecision,
};

use crate::domain::enquiry::Activity;
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

/// How texts are read.
#[derive(Debug)]
pub struct TextKnowledge {}

/// Reads the description, codes and stated criteria of `activity`.
#[must_use]
pub fn classify(_catalogue: &Catalogue, _activity: &Activity, _language: Language) -> Classification {
    Classification {
        service: ServiceDecision {
            value: ServiceType::Bpo,
            confidence: 0.25,
            runner_up: ServiceType::Kpo,
            probabilities: [0.25; 4],
            log_odds: 0.0,
            criteria: Criterion::ALL.map(|criterion| CriterionValue {
                criterion,
                value: 0.5,
                source: CriterionSource::Catalogue,
            }),
            reasons: Vec::new(),
        },
        concepts: Vec::new(),
        doubts: Vec::new(),
    }
}
