//! The activities taken together.

use std::collections::BTreeMap;

use crate::domain::benefit::Range;
use crate::domain::enquiry::ActivityId;
use crate::domain::money::{Currency, Money};
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{
    LocationOption, Recommendation, ServiceType, Status, StrategicRole,
};

/// How many activities came out as what. Activities that could not be read are counted at
/// the edge, where they are refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All activities that were assessed.
    pub total: usize,
    /// By status.
    pub by_status: BTreeMap<Status, usize>,
    /// By type.
    pub by_service_type: BTreeMap<ServiceType, usize>,
    /// By role.
    pub by_role: BTreeMap<StrategicRole, usize>,
    /// By recommendation.
    pub by_recommendation: BTreeMap<Recommendation, usize>,
    /// By location option, activities that are recommended to leave the house only.
    pub by_location: BTreeMap<LocationOption, usize>,
}

/// Yearly net saving of the activities that are recommended to leave the house.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Savings {
    /// A total per currency; currencies are never added up without a rate.
    pub by_currency: BTreeMap<String, Range<Money>>,
    /// A total per service type and currency code.
    pub by_service_type: BTreeMap<(ServiceType, String), Range<Money>>,
    /// A total per location option and currency code.
    pub by_location: BTreeMap<(LocationOption, String), Range<Money>>,
    /// One total over all currencies, where the request gave the rates.
    pub converted: Option<Range<Money>>,
    /// Currencies for which a rate to the total's currency was missing.
    pub missing_rates: Vec<Currency>,
    /// Activities that are recommended to leave the house but have no money to compute with.
    pub unquantified: usize,
}

/// A step of the roadmap.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// Counted from 1.
    pub phase: usize,
    /// In the answer's language.
    pub title: String,
    /// Activities that are moved in this phase, in the answer's order.
    pub activities: Vec<ActivityId>,
    /// Why now, in the answer's language.
    pub why: String,
    /// Month after the decision in which the phase starts.
    pub start_month: u32,
    /// The phase that must have come before; `None` for the first.
    pub depends_on: Option<usize>,
    /// Expected yearly saving of this phase and all before it, per currency code.
    pub cumulated_saving: BTreeMap<String, Money>,
}

/// An activity's place in the matrix of role and benefit.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixPoint {
    /// Which activity.
    pub id: ActivityId,
    /// `advantage`, 0 to 1: left support, right core.
    pub advantage: f64,
    /// `criticality`, 0 to 1.
    pub criticality: f64,
    /// Expected saving rate, 0 where none is expected.
    pub saving_rate: f64,
}

/// Too much in one country.
#[derive(Debug, Clone, PartialEq)]
pub struct Concentration {
    /// Which country.
    pub country: CountryCode,
    /// Share of the activities that are recommended to go abroad, 0 to 1.
    pub share: f64,
    /// In the answer's language.
    pub text: String,
}

/// The activities taken together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Portfolio {
    /// How many came out as what.
    pub counts: Counts,
    /// What they would bring.
    pub savings: Savings,
    /// In which order.
    pub roadmap: Vec<Phase>,
    /// Coordinates for a chart.
    pub matrix: Vec<MatrixPoint>,
    /// Warnings.
    pub concentration: Vec<Concentration>,
}
