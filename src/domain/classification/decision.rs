//! What was understood of an activity's text.

use crate::domain::knowledge::ConceptIndex;
use crate::domain::reason::Reason;
use crate::domain::vocabulary::{Criterion, ServiceType};

/// Where the value of a criterion comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CriterionSource {
    /// The caller stated it.
    Stated,
    /// It follows from the activities of the catalogue that the text resembles.
    Catalogue,
}

/// The value of one of the nine criteria.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CriterionValue {
    /// Which one.
    pub criterion: Criterion,
    /// 0 (BPO pole) to 1 (KPO pole).
    pub value: f64,
    /// Where it comes from.
    pub source: CriterionSource,
}

/// The kind of outsourcing.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceDecision {
    /// The most probable type.
    pub value: ServiceType,
    /// Its calibrated probability.
    pub confidence: f64,
    /// The second most probable type.
    pub runner_up: ServiceType,
    /// Probability of each type, in the order of [`ServiceType::ALL`]; they sum to 1.
    pub probabilities: [f64; 4],
    /// `ln(p / (1 - p))` of the most probable type: the sum of the reasons' weights.
    pub log_odds: f64,
    /// The nine criteria.
    pub criteria: [CriterionValue; 9],
    /// Summands of the log-odds.
    pub reasons: Vec<Reason>,
}

/// The catalogue's activity that a text resembles most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConceptMatch {
    /// The activity.
    pub concept: ConceptIndex,
    /// Probability that it is meant, 0 to 1.
    pub confidence: f64,
}

/// Something that the text leaves open and that a person should look at.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// Too little of the text is known.
    LittleEvidence,
    /// The text names activities of different types.
    Mixture(Vec<ServiceType>),
    /// A stated code speaks for another type than the text.
    CodeConflict {
        /// The code as it was read.
        code: String,
        /// The type that the code speaks for.
        code_says: ServiceType,
    },
    /// The text is in neither German nor English.
    OtherLanguage,
}

/// Everything that later decisions need to know about an activity's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Classification {
    /// The kind of outsourcing.
    pub service: ServiceDecision,
    /// The most probable activities of the catalogue, best first; may be empty.
    pub concepts: Vec<ConceptMatch>,
    /// What is open.
    pub doubts: Vec<Doubt>,
}

impl Classification {
    /// The most probable activity of the catalogue.
    #[must_use]
    pub fn concept(&self) -> Option<ConceptMatch> {
        self.concepts.first().copied()
    }
}
