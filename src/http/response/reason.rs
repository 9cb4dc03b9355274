//! Why a decision came out as it did, as callers see it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::reason::{self, EvidenceSource, rounded};
use crate::domain::scalar;

/// A half-open range `[start, end)` of Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl From<scalar::Span> for Span {
    fn from(span: scalar::Span) -> Self {
        Self {
            start: span.start,
            end: span.end,
        }
    }
}

/// Words of the request that carried a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Evidence {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// JSON pointer to the text; absent where it is the activity's own description.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = String, example = "/company/description")]
    pub pointer: Option<&'static str>,
}

impl From<reason::Evidence> for Evidence {
    fn from(evidence: reason::Evidence) -> Self {
        let Span { start, end } = evidence.span.into();
        let pointer = match evidence.source {
            EvidenceSource::Description => None,
            EvidenceSource::CompanyDescription => Some("/company/description"),
            EvidenceSource::Narrative => Some("/narrative"),
        };
        Self {
            start,
            end,
            pointer,
        }
    }
}

/// One argument of a decision.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Reason {
    /// Stable, machine-readable name.
    #[schema(example = "text.evidence")]
    pub code: &'static str,
    /// Signed share of the log-odds.
    #[schema(example = 2.1)]
    pub weight: f64,
    /// The argument in words.
    pub text: String,
    /// The words that it was read from.
    pub evidence: Vec<Evidence>,
}

impl From<&reason::Reason> for Reason {
    fn from(reason: &reason::Reason) -> Self {
        Self {
            code: reason.code,
            weight: rounded(reason.weight),
            text: reason.text.clone(),
            evidence: reason
                .evidence
                .iter()
                .copied()
                .map(Evidence::from)
                .collect(),
        }
    }
}

/// The reasons, where the caller asked for them.
pub(super) fn reasons(full: bool, reasons: &[reason::Reason]) -> Option<Vec<Reason>> {
    full.then(|| reasons.iter().map(Reason::from).collect())
}
