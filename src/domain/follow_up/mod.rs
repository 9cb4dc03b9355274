//! What remains open after the decisions: the status, the questions, what would change them.

use super::assess::Context;
use super::assessment::{Question, ReadActivity, WhatIf};
use super::knowledge::Catalogue;
use super::location::LocationAdvice;
use super::role::RoleDecision;
use super::vocabulary::Status;

/// How far the activity could be answered, by the published thresholds.
pub(crate) fn status(_catalogue: &Catalogue, _read: &ReadActivity, _role: &RoleDecision) -> Status {
    Status::Review
}

/// The request fields whose values would help most, most helpful first.
pub(crate) fn questions(
    _context: &Context<'_>,
    _read: &ReadActivity,
    _role: &RoleDecision,
    _location: &LocationAdvice,
    _status: Status,
) -> Vec<Question> {
    Vec::new()
}

/// The smallest stated changes that flip a decision, each found by deciding again.
pub(crate) fn what_if(
    _context: &Context<'_>,
    _read: &ReadActivity,
    _role: &RoleDecision,
    _location: &LocationAdvice,
) -> Vec<WhatIf> {
    Vec::new()
}
