//! From the bytes of a request to a [`crate::domain::enquiry::Enquiry`].

mod activity;
mod company;
mod constraints;
pub(crate) mod country;
mod enquiry;
mod faults;
mod parameters;
pub(crate) mod query;
mod reader;
pub(crate) mod schema;
mod suggestion;
mod tree;

pub use enquiry::{Explain, Handling, Reading, Refusal, RefusedActivity, read};
pub use tree::UnreadableJson;

use crate::domain::enquiry::{Description, Enquiry, Narrative};

/// How much is accepted in one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a body, after decompression.
    pub body: usize,
    /// Activities in one request.
    pub activities: usize,
    /// Code points of an activity's description.
    pub description: usize,
    /// Code points of a narrative.
    pub narrative: usize,
}

impl Limits {
    /// Bytes of a body that are accepted unless the service is set otherwise: a thousand
    /// activities with two kilobytes each.
    pub const DEFAULT_BODY: usize = 2 * 1024 * 1024;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: Self::DEFAULT_BODY,
            activities: Enquiry::DEFAULT_ACTIVITIES,
            description: Description::DEFAULT_LIMIT,
            narrative: Narrative::DEFAULT_LIMIT,
        }
    }
}
