//! What a caller asks, parsed: every value here has been checked and is used as it is.

mod activity;
mod company;
mod constraints;
mod overrides;
mod text;

pub use activity::{Activity, ActivityId, InvalidActivityId, StatedCriteria};
pub use company::Company;
pub use constraints::{Constraints, CountryGroup, Residency};
pub use overrides::{BenefitOverrides, ExchangeRate};
pub use text::{Description, InvalidText, Narrative};

use crate::domain::vocabulary::Language;

impl Enquiry {
    /// Activities that are accepted in one enquiry unless the service is set otherwise: a
    /// year's purchase categories of a large company.
    pub const DEFAULT_ACTIVITIES: usize = 1_000;
}

/// One request: a company, its activities, and how to answer.
#[derive(Debug, Clone, Default)]
pub struct Enquiry {
    /// Language that the caller asked for; `None`: the language of the input.
    pub language: Option<Language>,
    /// Who asks.
    pub company: Company,
    /// Free text in which the company says what it does.
    pub narrative: Option<Narrative>,
    /// The activities that were given one by one, in the request's order.
    pub activities: Vec<Activity>,
    /// Figures that replace the catalogue's in the benefit estimate.
    pub overrides: BenefitOverrides,
}
