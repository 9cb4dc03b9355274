//! In which order activities leave the house, and how much may go to one country.

use crate::domain::benefit::Figure;
use crate::domain::vocabulary::{Bilingual, ServiceType};

/// One step of the roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePolicy {
    /// Activities of this type are moved in it.
    pub service_type: ServiceType,
    /// Months until the next phase may start.
    pub months: Figure<u32>,
    /// What it is called.
    pub title: Bilingual,
    /// Why it comes first, where no earlier phase has any activity.
    pub why_first: Bilingual,
    /// Why it comes after the phases before it.
    pub why_next: Bilingual,
}

/// When to warn that too much goes to one country.
#[derive(Debug, Clone, PartialEq)]
pub struct ConcentrationPolicy {
    /// Share of the activities that go abroad, above which there is a warning; 0 to 1.
    pub share: Figure<f64>,
    /// Fewer activities abroad than this are no portfolio and give no warning.
    pub minimum: Figure<u32>,
    /// The warning; [`ConcentrationPolicy::SHARE`] and [`ConcentrationPolicy::COUNTRY`] are
    /// filled in.
    pub text: Bilingual,
}

impl ConcentrationPolicy {
    /// Stands for whole per cent.
    pub const SHARE: &'static str = "{share}";
    /// Stands for the country.
    pub const COUNTRY: &'static str = "{country}";
}

/// Rules for activities taken together.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioPolicy {
    /// The steps in their order.
    pub phases: Vec<PhasePolicy>,
    /// Month after the decision in which the first step starts.
    pub first_month: Figure<u32>,
    /// When to warn.
    pub concentration: ConcentrationPolicy,
}
