//! Measures the classification on labelled texts: the user's own spend, or a test set.
//!
//! Accuracy and macro-F1, precision and recall per type, confusion, calibration, accuracy
//! against coverage, and the worst errors with the words that led to them.

mod case;
mod measures;
mod text;

pub use case::{Case, InvalidCase, read_cases};
pub use measures::{Bin, CoveragePoint, Measures, PerTypeMeasures, measure};
pub use text::as_text;

use serde::Serialize;

use crate::domain::classification::{Classification, classify};
use crate::domain::enquiry::{Activity, ActivityId, Description};
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::{Language, ServiceType};

/// Errors that a report shows.
const WORST: usize = 20;

/// What came out for one case.
#[derive(Debug, Clone)]
pub struct Outcome<'c> {
    /// The case.
    pub case: &'c Case,
    /// The type that was found.
    pub found: ServiceType,
    /// Its probability.
    pub confidence: f64,
    /// Whether the answer would be given as decided: confident enough and nothing doubtful.
    pub decided: bool,
    /// The words that spoke most for the answer.
    pub evidence: Vec<String>,
}

impl Outcome<'_> {
    /// Whether the type found counts as right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.found == self.case.label || self.case.also_ok.contains(&self.found)
    }
}

/// An error, for a person to look at.
#[derive(Debug, Clone, Serialize)]
pub struct Mistake {
    /// The case's id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its label.
    pub label: ServiceType,
    /// What was found instead.
    pub found: ServiceType,
    /// How sure it was.
    pub confidence: f64,
    /// The words that spoke most for it.
    pub evidence: Vec<String>,
}

/// All figures over a list of cases.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The figures.
    #[serde(flatten)]
    pub measures: Measures,
    /// The surest errors, surest first.
    pub worst_errors: Vec<Mistake>,
}

/// Classifies every case and measures the outcome.
#[must_use]
pub fn evaluate(catalogue: &Catalogue, cases: &[Case]) -> Report {
    let outcomes: Vec<Outcome<'_>> = cases.iter().map(|case| outcome(catalogue, case)).collect();
    let mut wrong: Vec<&Outcome<'_>> = outcomes.iter().filter(|one| !one.is_right()).collect();
    wrong.sort_by(|a, b| {
        b.confidence
            .total_cmp(&a.confidence)
            .then(a.case.id.cmp(&b.case.id))
    });
    Report {
        measures: measure(&outcomes),
        worst_errors: wrong.into_iter().take(WORST).map(mistake).collect(),
    }
}

fn outcome<'c>(catalogue: &Catalogue, case: &'c Case) -> Outcome<'c> {
    let Classification {
        service, doubts, ..
    } = read(catalogue, &case.description);
    let decided = service.confidence >= catalogue.text.policy.decided_from && doubts.is_empty();
    let evidence = service
        .reasons
        .iter()
        .filter(|reason| reason.weight > 0.0)
        .flat_map(|reason| &reason.evidence)
        .map(|evidence| evidence.span.slice(case.text()).to_owned());
    Outcome {
        case,
        found: service.value,
        confidence: service.confidence,
        decided,
        evidence: evidence.collect(),
    }
}

fn read(catalogue: &Catalogue, description: &Description) -> Classification {
    let id = ActivityId::positional("", 0);
    classify(
        catalogue,
        &Activity::described(id, description.clone()),
        Language::En,
    )
}

fn mistake(outcome: &Outcome<'_>) -> Mistake {
    Mistake {
        id: outcome.case.id.clone(),
        text: outcome.case.text().to_owned(),
        label: outcome.case.label,
        found: outcome.found,
        confidence: outcome.confidence,
        evidence: outcome.evidence.clone(),
    }
}
