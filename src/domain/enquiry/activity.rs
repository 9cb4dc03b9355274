//! One activity as the caller states it.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;

use super::{Constraints, Description};
use crate::domain::codes::Code;
use crate::domain::money::Money;
use crate::domain::scalar::Unit;
use crate::domain::vocabulary::Criterion;

/// The caller's own name for an activity; comes back with the answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityId(String);

/// Not a usable id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "must have 1 to {} characters, none of them a control character",
    ActivityId::MAX_LENGTH
)]
pub struct InvalidActivityId;

impl ActivityId {
    /// Code points of an id: room for a compound key of a procurement system.
    pub const MAX_LENGTH: usize = 128;

    /// Accepts 1 to [`ActivityId::MAX_LENGTH`] code points without control characters.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(id: &str) -> Result<Self, InvalidActivityId> {
        let length = id.chars().count();
        if (1..=Self::MAX_LENGTH).contains(&length) && !id.chars().any(char::is_control) {
            Ok(Self(id.to_owned()))
        } else {
            Err(InvalidActivityId)
        }
    }

    /// The id of an activity that came without one: its position, counted from 1.
    #[must_use]
    pub fn positional(prefix: &str, index: usize) -> Self {
        Self(format!("{prefix}{}", index + 1))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ActivityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Criteria that the caller states; they win over what the text suggests.
pub type StatedCriteria = BTreeMap<Criterion, Unit>;

/// One activity of the company.
#[derive(Debug, Clone)]
pub struct Activity {
    /// The caller's name for it.
    pub id: ActivityId,
    /// Place in the caller's list, counted from 0; `None`: its place in the enquiry. The two
    /// differ where activities before it could not be read.
    pub position: Option<usize>,
    /// What is done.
    pub description: Description,
    /// Codes of public classifications that the caller's system holds for it.
    pub codes: Vec<Code>,
    /// What it costs a year, all in.
    pub annual_cost: Option<Money>,
    /// Full-time equivalents that do it; not negative.
    pub fte: Option<Decimal>,
    /// Criteria that the caller knows better than the text tells.
    pub criteria: StatedCriteria,
    /// How much the company differs by it, as the company itself sees it.
    pub strategic_importance: Option<Unit>,
    /// Where it may be done and under which conditions.
    pub constraints: Constraints,
}

impl Activity {
    /// Codes that are accepted for one activity: some from each classification.
    pub const MAX_CODES: usize = 20;
    /// Full-time equivalents that are accepted: above any company's head count for one
    /// activity, and far from the limits of 96-bit decimals once multiplied by a cost.
    pub const MAX_FTE: u32 = 1_000_000;

    /// An activity of which nothing but the text is known.
    #[must_use]
    pub fn described(id: ActivityId, description: Description) -> Self {
        Self {
            id,
            position: None,
            description,
            codes: Vec::new(),
            annual_cost: None,
            fte: None,
            criteria: StatedCriteria::new(),
            strategic_importance: None,
            constraints: Constraints::default(),
        }
    }
}
