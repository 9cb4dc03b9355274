//! The answer for one activity.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::benefit::BenefitAnswer;
use super::location::LocationAnswer;
use super::reason::Span;
use super::role::{RecommendationAnswer, RoleAnswer};
use super::service::{DoubtAnswer, ServiceAnswer};
use super::vocabulary::Status;
use crate::domain::assessment::{ActivityAssessment, Concept, Question, WhatIf};
use crate::domain::reason::rounded;
use crate::http::problem::Fault;
use crate::http::request::RefusedActivity;

/// The catalogue's activity that is meant.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = ConceptMatch)]
pub struct ConceptAnswer {
    /// Its id, see `/v1/concepts/{id}`.
    #[schema(example = "payroll-administration")]
    pub id: String,
    /// Its name.
    pub label: String,
    /// Probability that it is meant.
    #[schema(minimum = 0, maximum = 1)]
    pub confidence: f64,
}

impl From<&Concept> for ConceptAnswer {
    fn from(concept: &Concept) -> Self {
        Self {
            id: concept.id.clone(),
            label: concept.label.clone(),
            confidence: rounded(concept.confidence),
        }
    }
}

/// A question whose answer would make a decision surer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Question)]
pub struct QuestionAnswer {
    /// JSON pointer to the field of the request that would answer it.
    #[schema(example = "/activities/0/strategic_importance")]
    pub pointer: String,
    /// The question.
    pub text: String,
}

impl From<&Question> for QuestionAnswer {
    fn from(question: &Question) -> Self {
        Self {
            pointer: question.pointer.clone(),
            text: question.text.clone(),
        }
    }
}

/// The smallest stated change that flips a decision.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = WhatIf)]
pub struct WhatIfAnswer {
    /// JSON pointer to the field of the request that is changed.
    #[schema(example = "/activities/0/strategic_importance")]
    pub pointer: String,
    /// The value that it is changed to.
    #[schema(example = 0.9)]
    pub value: Value,
    /// The decision that flips, as a path in this answer.
    #[schema(example = "strategic_role.value")]
    pub decision: &'static str,
    /// What it is now.
    pub from: &'static str,
    /// What it becomes.
    pub to: &'static str,
    /// The change in words.
    pub text: String,
}

impl From<&WhatIf> for WhatIfAnswer {
    fn from(what_if: &WhatIf) -> Self {
        // The domain writes the value as JSON text; a plain word stands for itself.
        let value = serde_json::from_str(&what_if.value);
        Self {
            pointer: what_if.pointer.clone(),
            value: value.unwrap_or_else(|_| Value::String(what_if.value.clone())),
            decision: what_if.decision,
            from: what_if.from,
            to: what_if.to,
            text: what_if.text.clone(),
        }
    }
}

/// The answer for an activity that could be read.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct AssessedActivity {
    /// The caller's name for it, else its position.
    #[schema(example = "a1")]
    pub id: String,
    /// What was assessed.
    pub description: String,
    /// Where in the narrative it was found; `null` for an activity of the list.
    pub span: Option<Span>,
    /// How far it could be answered.
    pub status: Status,
    /// The catalogue's activity that is meant; `null` if none resembles it.
    pub concept: Option<ConceptAnswer>,
    /// Core or not.
    pub strategic_role: RoleAnswer,
    /// The kind of outsourcing.
    pub service_type: ServiceAnswer,
    /// What the text leaves open.
    pub doubts: Vec<DoubtAnswer>,
    /// What to do.
    pub recommendation: RecommendationAnswer,
    /// Where.
    pub location: LocationAnswer,
    /// What for.
    pub benefit: BenefitAnswer,
    /// What would make it surer; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<QuestionAnswer>)]
    pub questions: Option<Vec<QuestionAnswer>>,
    /// What would change it; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<WhatIfAnswer>)]
    pub what_if: Option<Vec<WhatIfAnswer>>,
}

impl AssessedActivity {
    pub(super) fn new(activity: &ActivityAssessment, full: bool) -> Self {
        Self {
            id: activity.id.as_str().to_owned(),
            description: activity.description.clone(),
            span: activity.span.map(Span::from),
            status: activity.status.into(),
            concept: activity.concept.as_ref().map(ConceptAnswer::from),
            strategic_role: RoleAnswer::new(&activity.role, full),
            service_type: ServiceAnswer::new(&activity.service, full),
            doubts: activity.doubts.iter().map(DoubtAnswer::from).collect(),
            recommendation: RecommendationAnswer::new(&activity.recommendation, full),
            location: LocationAnswer::new(&activity.location, full),
            benefit: BenefitAnswer::new(&activity.benefit, full),
            questions: full.then(|| {
                activity
                    .questions
                    .iter()
                    .map(QuestionAnswer::from)
                    .collect()
            }),
            what_if: full.then(|| activity.what_if.iter().map(WhatIfAnswer::from).collect()),
        }
    }
}

/// The status of an activity that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum InvalidStatus {
    /// It has faults.
    Invalid,
}

/// The answer for an activity that could not be read, in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvalidActivity {
    /// The caller's name for it, else its position.
    #[schema(example = "a2")]
    pub id: String,
    /// Always `invalid`.
    pub status: InvalidStatus,
    /// Every fault.
    pub errors: Vec<Fault>,
}

impl From<RefusedActivity> for InvalidActivity {
    fn from(refused: RefusedActivity) -> Self {
        Self {
            id: refused.id,
            status: InvalidStatus::Invalid,
            errors: refused.errors,
        }
    }
}

/// The answer for one activity.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum ActivityAnswer {
    /// It could be read.
    Assessed(Box<AssessedActivity>),
    /// It could not be read.
    Invalid(InvalidActivity),
}
