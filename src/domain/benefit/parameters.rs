//! Parameters of the estimate, each with its source.

use rust_decimal::Decimal;

use super::decision::Range;
use crate::domain::vocabulary::{LocationOption, ServiceType};

/// A figure and the source that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<T = Decimal> {
    /// The figure.
    pub value: T,
    /// Id of the source.
    pub source: String,
}

/// Parameters that hold for every activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneralParameters {
    /// Wage of a provider in a cheaper region of the home country, as a share of today's.
    pub region_level: Figure,
    /// Cost of workplace, tools and management over the labour cost of a full-time equivalent.
    pub overhead: Figure,
    /// Paid productive hours of a full-time equivalent a year.
    pub hours_per_year: Figure,
    /// Yearly rate that future savings are discounted with.
    pub discount_rate: Figure,
}

/// Parameters of BPO, KPO or ITO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeParameters {
    /// Provider's price over the wage that it pays.
    pub markup: Figure,
    /// The client's own cost over the same wage.
    pub load: Figure,
    /// How much of a gap in labour cost shows in the wages of those who do this work: the
    /// slope of log wage on log labour cost.
    pub elasticity: Figure,
    /// Working time that a provider needs for the same output, as a share of today's; the
    /// low estimate has the largest.
    pub effort: Figure<Range<Decimal>>,
    /// Share of the work that stays with the company at today's cost.
    pub onsite_share: Figure,
    /// Labour cost of those who do this work over the country's average.
    pub pay_level: Figure,
    /// How much dearer the handover is than that of a simple process.
    pub transfer: Figure,
    /// Share of today's cost that is technology and not people; 0 but for ITO.
    pub technology_share: Figure,
    /// Share of the technology cost that a provider's knowledge of the market saves.
    pub technology_saving: Figure<Range<Decimal>>,
    /// Share of the provider's gain in working time that the company keeps without it.
    pub adopted: Figure,
}

/// Parameters of onshore, nearshore or offshore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionParameters {
    /// Below this share of today's wages a provider's wages are not taken to be: those who
    /// serve foreign clients earn more than the country's average.
    pub wage_floor: Figure,
    /// Wage relation where the labour cost of a country is not known.
    pub typical_relation: Figure,
    /// Yearly cost of steering, travel and lost productivity as a share of the contract
    /// value; the low estimate has the largest.
    pub hidden_cost_share: Figure<Range<Decimal>>,
    /// What full coordination (criterion at 1) adds to it.
    pub coordination_surcharge: Figure,
    /// Cost of selection and transition, once, as a share of a year's cost today.
    pub one_time_share: Figure,
    /// Months of transition without a saving.
    pub transition_months: Figure<u32>,
    /// How much faster the provider's prices rise than the cost at home, a year.
    pub price_drift: Figure,
}

/// All parameters of the estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstimateParameters {
    /// For every activity.
    pub general: GeneralParameters,
    /// BPO, KPO, ITO in the order of [`ServiceType::ALL`].
    pub types: [TypeParameters; 3],
    /// In the order of [`LocationOption::ALL`].
    pub options: [OptionParameters; 3],
}

impl EstimateParameters {
    /// The parameters of a type; `None` for `NONE`, for which nothing is estimated.
    #[must_use]
    pub const fn of_type(&self, kind: ServiceType) -> Option<&TypeParameters> {
        let [bpo, kpo, ito] = &self.types;
        match kind {
            ServiceType::Bpo => Some(bpo),
            ServiceType::Kpo => Some(kpo),
            ServiceType::Ito => Some(ito),
            ServiceType::None => None,
        }
    }

    /// The parameters of an option.
    #[must_use]
    pub const fn of_option(&self, option: LocationOption) -> &OptionParameters {
        let [onshore, nearshore, offshore] = &self.options;
        match option {
            LocationOption::Onshore => onshore,
            LocationOption::Nearshore => nearshore,
            LocationOption::Offshore => offshore,
        }
    }
}
