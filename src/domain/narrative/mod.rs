//! Finds the activities that a free text names.

mod capital;
mod class;
mod clause;
mod doing;
mod element;
mod ellipsis;
mod event;
mod find;
mod found;
mod fragment;
mod item;
mod knowledge;
mod layout;
mod line;
mod naming;
mod noun;
mod predicate;
mod pronoun;
mod read;
mod row;
mod scan;
mod strength;
mod table;
mod token;
mod unit;
mod unlisted;
mod verb;
mod word;
mod wording;

pub use class::Class;
pub use knowledge::{NarrativeKnowledge, NarrativeWords, Resemblance};
pub use verb::{DeedGroup, Weight};

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
pub fn activities(catalogue: &Catalogue, text: &str) -> Vec<Mention> {
    let text = token::Text::new(catalogue, text);
    let found = read::narrative(&text);
    wording::mentions(&text, &found)
}

#[cfg(test)]
mod tests;
