//! The texts that the model learns from, each with what it is.

use crate::domain::knowledge::{Concept, ConceptIndex, Instead};
use crate::domain::vocabulary::ServiceType;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An activity of the catalogue.
    Concept(ConceptIndex),
    /// Something of a type, no matter which activity.
    Type(ServiceType),
    /// Nothing that could be told: every type is as probable as the other.
    Unclear,
}

/// A text and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The text.
    pub text: String,
    /// What it is.
    pub target: Target,
    /// How much it counts; 1 for a phrase.
    pub weight: f32,
    /// The activity that it was written for: texts of one group are never divided between
    /// fitting and calibrating.
    pub group: usize,
}

/// All texts, in the catalogue's order.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// The texts.
    pub samples: Vec<Sample>,
}

impl Corpus {
    /// Collects labels, definitions, phrases and near misses of the activities, and the
    /// texts that mean nothing.
    #[must_use]
    pub fn new(concepts: &[Concept], unclear: &[String]) -> Self {
        let mut samples = Vec::new();
        visit(concepts, unclear, |text, target, group| {
            samples.push(Sample {
                text: text.to_owned(),
                target,
                weight: 1.0,
                group,
            });
        });
        Self { samples }
    }
}

/// Gives every text, what it is and the group that it belongs to to `sink`, in the
/// catalogue's order.
pub fn visit(concepts: &[Concept], unclear: &[String], mut sink: impl FnMut(&str, Target, usize)) {
    for (group, concept) in concepts.iter().enumerate() {
        let index = ConceptIndex(u16::try_from(group).unwrap_or(u16::MAX));
        let own = [&concept.label, &concept.definition];
        for text in own.into_iter().flat_map(|text| [&text.de, &text.en]) {
            sink(text, Target::Concept(index), group);
        }
        for (_, phrase) in &concept.phrases {
            sink(phrase, Target::Concept(index), group);
        }
        for miss in &concept.near_misses {
            let target = match miss.instead {
                Instead::Concept(other) => Target::Concept(other),
                Instead::Type(kind) => Target::Type(kind),
            };
            sink(&miss.text, target, group);
        }
    }
    // Each unclear text is a group of its own: none of them is an activity.
    for (number, text) in unclear.iter().enumerate() {
        sink(text, Target::Unclear, concepts.len() + number);
    }
}
