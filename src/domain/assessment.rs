//! The answer.

use crate::domain::benefit::Benefit;
use crate::domain::classification::{Classification, Doubt, ServiceDecision};
use crate::domain::enquiry::ActivityId;
use crate::domain::knowledge::ConceptIndex;
use crate::domain::location::LocationAdvice;
use crate::domain::portfolio::Portfolio;
use crate::domain::reason::Reason;
use crate::domain::role::RoleDecision;
use crate::domain::scalar::Span;
use crate::domain::vocabulary::{Language, Recommendation, Status};

/// Something that was not stated and had to be assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// JSON pointer to the field of the request that would have stated it.
    pub pointer: String,
    /// What was assumed.
    pub value: String,
    /// Why, in the answer's language.
    pub reason: String,
}

/// A question whose answer would make a decision surer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// JSON pointer to the field of the request that would answer it.
    pub pointer: String,
    /// In the answer's language.
    pub text: String,
}

/// The smallest stated change that flips a decision, found by deciding again.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// JSON pointer to the field of the request that is changed.
    pub pointer: String,
    /// The value that it is changed to, as JSON text.
    pub value: String,
    /// The decision that flips, as a path in the answer (`strategic_role.value`).
    pub decision: &'static str,
    /// What it is now.
    pub from: &'static str,
    /// What it becomes.
    pub to: &'static str,
    /// In the answer's language.
    pub text: String,
}

/// What to do, and what speaks for and against it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecommendationDecision {
    /// What to do.
    pub value: Recommendation,
    /// For and against, the sign of the weight tells which.
    pub reasons: Vec<Reason>,
}

/// The catalogue's activity that is meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Concept {
    /// Which one.
    pub index: ConceptIndex,
    /// Its id in the catalogue.
    pub id: String,
    /// Its name in the answer's language.
    pub label: String,
    /// Probability that it is meant, 0 to 1.
    pub confidence: f64,
}

/// The answer for one activity.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityAssessment {
    /// The caller's name for it.
    pub id: ActivityId,
    /// What was assessed.
    pub description: String,
    /// Where in the narrative it was found; `None` for an activity of the list.
    pub span: Option<Span>,
    /// How far it could be answered.
    pub status: Status,
    /// The catalogue's activity; `None` if none resembles it.
    pub concept: Option<Concept>,
    /// Core or not.
    pub role: RoleDecision,
    /// The kind of outsourcing.
    pub service: ServiceDecision,
    /// What the text leaves open.
    pub doubts: Vec<Doubt>,
    /// What to do.
    pub recommendation: RecommendationDecision,
    /// Where.
    pub location: LocationAdvice,
    /// What for.
    pub benefit: Benefit,
    /// What would make it surer.
    pub questions: Vec<Question>,
    /// What would change it.
    pub what_if: Vec<WhatIf>,
}

/// The answer for a whole enquiry.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Language of every text in the answer.
    pub language: Language,
    /// What was not stated.
    pub assumptions: Vec<Assumption>,
    /// The activities in the request's order, then those of the narrative.
    pub activities: Vec<ActivityAssessment>,
    /// The activities taken together.
    pub portfolio: Portfolio,
}

/// An activity whose text has been read.
#[derive(Debug, Clone)]
pub struct ReadActivity {
    /// The activity.
    pub activity: crate::domain::enquiry::Activity,
    /// Where in the narrative it was found.
    pub span: Option<Span>,
    /// JSON pointer to it in the request (`/activities/3`, `/narrative`).
    pub pointer: String,
    /// What was understood.
    pub classification: Classification,
}
