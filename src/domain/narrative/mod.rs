//! Finds the activities that a free text names.

use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::Span;

/// A part of a narrative that names an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where, in code points of the narrative.
    pub span: Span,
    /// The words, made readable on their own (`Lohn- und Gehaltsabrechnung`).
    pub text: String,
}

/// Finds every activity that a narrative names: sentences, list items, members of
/// enumerations. Sentences that only describe the company are left out.
#[must_use]
pub fn activities(_catalogue: &Catalogue, _text: &str) -> Vec<Mention> {
    Vec::new()
}
