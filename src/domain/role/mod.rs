//! Core or not, for this company.
//!
//! The same activity is core where it is sold and non-core where it is used. So the company
//! is read first ([`profile`]), then each activity is weighed from its point of view
//! ([`decide`]), then it is said what to do with it ([`recommend`]).

mod decision;
mod description;
mod doings;
mod duty;
mod figures;
mod industry;
mod inference;
mod knowledge;
mod narrative;
mod own_words;
mod policy;
mod profile;
mod recommend;
mod routine;
mod selection;
mod term;
#[cfg(test)]
mod term_tests;
mod texts;
mod trade_words;
mod variants;
mod verdict;
mod view;
mod weigh;
mod wording;

pub use decision::RoleDecision;
pub use figures::{PolicyFigure, RoleFigures};
pub use industry::{Industry, PaidFor, Relation};
pub use knowledge::RoleKnowledge;
pub use policy::{RolePolicy, Signal};
pub use profile::{Basis, CompanyProfile, ProfileIndustry, profile};
pub use recommend::recommend;
pub use term::{Found, TermIndex, stem};
pub use variants::Organisations;

use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::Catalogue;
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Decides whether `activity` is core for the company of `profile`.
#[must_use]
pub fn decide(
    catalogue: &Catalogue,
    profile: &CompanyProfile,
    activity: &ReadActivity,
    language: Language,
) -> RoleDecision {
    let words = Words::new(activity.activity.description.as_str());
    weigh::Weighing::new(catalogue, profile, activity, &words, language).decide()
}
