//! What is known of the company that asks.

use crate::domain::assessment::{Assumption, ReadActivity};
use crate::domain::enquiry::{Company, Narrative};
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::Language;

/// The company as the decisions see it.
#[derive(Debug, Clone)]
pub struct CompanyProfile {
    /// What had to be assumed to get here.
    pub assumptions: Vec<Assumption>,
}

/// Reads everything that tells what the company sells: stated industry, description,
/// narrative and, as a last resort, the activities.
#[must_use]
pub fn profile(
    _catalogue: &Catalogue,
    _company: &Company,
    _narrative: Option<&Narrative>,
    _activities: &[ReadActivity],
    _language: Language,
) -> CompanyProfile {
    CompanyProfile {
        assumptions: Vec::new(),
    }
}
