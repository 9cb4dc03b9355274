//! Figures of the caller that replace the catalogue's in the benefit estimate.

use rust_decimal::Decimal;

use crate::domain::money::Currency;
use crate::domain::scalar::Unit;

/// How much of `to` one unit of `from` is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeRate {
    /// Currency that is converted.
    pub from: Currency,
    /// Currency that it is converted into.
    pub to: Currency,
    /// Units of `to` for one unit of `from`; above zero.
    pub rate: Decimal,
}

impl ExchangeRate {
    /// Rates that are accepted in one enquiry: more than a company keeps books in.
    pub const MAX_RATES: usize = 50;
    /// Largest rate that is accepted, as the millionth part is the smallest: beyond any pair
    /// of currencies, and small enough that sums of money times a rate stay decimal.
    pub const MAX_RATE: u32 = 1_000_000;
}

impl BenefitOverrides {
    /// Largest mark-up that is accepted; the smallest is 1, a provider that earns nothing.
    pub const MAX_MARKUP: u32 = 20;
}

/// Parameters of the estimate as the caller knows them; `None`: the catalogue's.
#[derive(Debug, Clone, Default)]
pub struct BenefitOverrides {
    /// Loaded yearly cost of one full-time equivalent at home, in `currency`, else in the
    /// home country's.
    pub home_cost_per_fte: Option<Decimal>,
    /// Provider's price over the wage that it pays, for example 2.6.
    pub markup: Option<Decimal>,
    /// Share of the work that stays on site at the home country's cost.
    pub onsite_share: Option<Unit>,
    /// Yearly cost of steering, travel and lost productivity as a share of the contract
    /// value; what is paid once is `one_time_share`.
    pub hidden_cost_share: Option<Unit>,
    /// Yearly rate that future savings are discounted with.
    pub discount_rate: Option<Unit>,
    /// One-time cost of the transition as a share of a year's cost today.
    pub one_time_share: Option<Unit>,
    /// Currency that totals are given in.
    pub currency: Option<Currency>,
    /// Rates for totals over several currencies.
    pub exchange_rates: Vec<ExchangeRate>,
}
