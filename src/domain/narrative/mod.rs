//! Finds the activities that a free text names.

use crate::domain::scalar::Span;

/// A part of a narrative that names an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where, in code points of the narrative.
    pub span: Span,
    /// The words, made readable on their own (`Lohn- und Gehaltsabrechnung`).
    pub text: String,
}

/// Splits a narrative into candidate activities: sentences, list items, members of
/// enumerations. Sentences that only describe the company are left out.
#[must_use]
pub fn split(_text: &str) -> Vec<Mention> {
    Vec::new()
}
