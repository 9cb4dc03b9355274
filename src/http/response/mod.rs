//! From a [`crate::domain::assessment::Assessment`] to the JSON that callers see.

mod activity;
mod benefit;
mod counts;
mod location;
mod money;
mod portfolio;
mod reason;
mod role;
mod service;
pub mod vocabulary;

pub use activity::{ActivityAnswer, AssessedActivity, InvalidActivity};

use serde::Serialize;
use utoipa::ToSchema;

use self::portfolio::PortfolioAnswer;
use self::vocabulary::Language;
use super::request::{Explain, Reading, RefusedActivity};
use crate::domain::assessment::{Assessment, Assumption};
use crate::domain::knowledge::Catalogue;

/// What answered: the same request to the same digest has the same bytes as its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Model {
    /// Version of the program.
    #[schema(example = "0.1.0")]
    pub service: &'static str,
    /// Version of the catalogue.
    #[schema(example = "2026.11")]
    pub catalogue: String,
    /// Version of the rules that are described by `/v1/methodology`.
    #[schema(example = "1")]
    pub methodology: &'static str,
    /// Hash over the catalogue.
    #[schema(example = "sha256:9f2feb0f1ef425b292f2f94bdb1cd0a1f7f24b8b3b2b0d3a4e5f60718293a4b5")]
    pub digest: String,
}

impl From<&Catalogue> for Model {
    fn from(catalogue: &Catalogue) -> Self {
        Self {
            service: env!("CARGO_PKG_VERSION"),
            catalogue: catalogue.version.clone(),
            methodology: "1",
            digest: catalogue.digest.clone(),
        }
    }
}

/// Something that was not stated and had to be assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Assumption)]
pub struct AssumptionAnswer {
    /// JSON pointer to the field of the request that would have stated it.
    #[schema(example = "/company/home_country")]
    pub pointer: String,
    /// What was assumed.
    #[schema(example = "DE")]
    pub value: String,
    /// Why.
    pub reason: String,
}

impl From<&Assumption> for AssumptionAnswer {
    fn from(assumption: &Assumption) -> Self {
        Self {
            pointer: assumption.pointer.clone(),
            value: assumption.value.clone(),
            reason: assumption.reason.clone(),
        }
    }
}

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Assessment)]
pub struct AssessmentAnswer {
    /// What answered.
    pub model: Model,
    /// Language of every text in the answer.
    pub language: Language,
    /// Every default that had to be assumed.
    pub assumptions: Vec<AssumptionAnswer>,
    /// The request's activities in its order, then those that were found in the narrative.
    pub activities: Vec<ActivityAnswer>,
    /// The activities taken together.
    pub portfolio: PortfolioAnswer,
}

impl AssessmentAnswer {
    /// The answer to `reading`, whose enquiry came out as `assessment`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, reading: Reading, assessment: &Assessment) -> Self {
        let full = match reading.explain {
            Explain::Full => true,
            Explain::Brief => false,
        };
        let invalid = reading.refused.len();
        let assessed = assessment.activities.iter();
        let assessed = assessed.map(|activity| AssessedActivity::new(activity, full));
        Self {
            model: catalogue.into(),
            language: assessment.language.into(),
            assumptions: assessment
                .assumptions
                .iter()
                .map(AssumptionAnswer::from)
                .collect(),
            activities: in_place(assessed.collect(), reading.refused),
            portfolio: PortfolioAnswer::new(&assessment.portfolio, invalid),
        }
    }

    /// The JSON that callers see.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Maps have text as keys and numbers are finite: writing them cannot fail.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// Puts refused activities back into their places among the others.
fn in_place(assessed: Vec<AssessedActivity>, refused: Vec<RefusedActivity>) -> Vec<ActivityAnswer> {
    let mut activities: Vec<ActivityAnswer> = assessed
        .into_iter()
        .map(|activity| ActivityAnswer::Assessed(Box::new(activity)))
        .collect();
    for refused in refused {
        // In order of their positions, so that each finds those before it in place.
        let position = refused.position.min(activities.len());
        activities.insert(position, ActivityAnswer::Invalid(refused.into()));
    }
    activities
}
