//! What giving an activity away would bring.

use rust_decimal::Decimal;

use crate::domain::money::{Currency, Money};
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::BenefitMetric;

/// Whether a key performance indicator is better when it is higher or lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// A key performance indicator, in the answer's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kpi {
    /// Stable name.
    pub id: String,
    /// What is measured.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// Which direction is better.
    pub direction: Direction,
}

/// What an estimate was computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EstimateBasis {
    /// The annual cost that the caller stated.
    StatedCost,
    /// Stated full-time equivalents times the home country's labour cost.
    FullTimeEquivalents,
    /// Neither: a rate without money.
    Relative,
}

/// Low, expected and high, in this order of size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range<T> {
    /// Cautious.
    pub low: T,
    /// Expected.
    pub expected: T,
    /// Favourable.
    pub high: T,
}

impl<T: Copy> Range<T> {
    /// The same value three times: nothing is open.
    #[must_use]
    pub const fn certain(value: T) -> Self {
        Self {
            low: value,
            expected: value,
            high: value,
        }
    }

    /// Each of the three values through `change`, which must keep their order.
    #[must_use]
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Range<U> {
        Range {
            low: change(self.low),
            expected: change(self.expected),
            high: change(self.high),
        }
    }
}

/// ITO: what the company keeps when the provider leaves, because found savings (tariffs,
/// licences, standards) can be carried on without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Share of today's cost; never more than the expected saving, never below 0.
    pub rate: Decimal,
    /// The same a year in money; `None` for a relative estimate.
    pub annual: Option<Money>,
}

/// KPO: what the saving buys when it is spent on knowledge instead of being taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnowledgeGain {
    /// More qualified working time for today's budget, as a share of today's; never below 0.
    pub capacity: Range<Decimal>,
    /// The expected gain in full-time equivalents; `None` where none were stated.
    pub fte: Option<Decimal>,
}

/// An input of the estimate, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstimateInput {
    /// Stable name.
    pub name: &'static str,
    /// The figure.
    pub value: Decimal,
    /// `request`, or the id of a source that `/v1/methodology` lists.
    pub source: String,
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Computed from what.
    pub basis: EstimateBasis,
    /// The country that the work is priced in; the home country for an onshore provider.
    pub destination: CountryCode,
    /// Currency of the money below; `None` for a relative estimate.
    pub currency: Option<Currency>,
    /// Yearly net saving once the transition is over.
    pub annual_net_saving: Option<Range<Money>>,
    /// Net saving as a share of today's cost; never above 1.
    pub saving_rate: Range<Decimal>,
    /// Cost of selection and transition, once.
    pub one_time_cost: Option<Money>,
    /// Months from the start of the transition until the expected saving has paid the
    /// one-time cost; `None` if never.
    pub payback_months: Option<u32>,
    /// Net present value of three years of expected saving, less the one-time cost; the
    /// transition brings no saving.
    pub npv_three_years: Option<Money>,
    /// What stays after the engagement; ITO only.
    pub lasting: Option<Lasting>,
    /// What the saving buys in knowledge; KPO only.
    pub knowledge: Option<KnowledgeGain>,
    /// The formula with its inputs filled in.
    pub formula: String,
    /// The inputs.
    pub inputs: Vec<EstimateInput>,
}

/// How the work would best be governed abroad (after Aron and Singh, 2005).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Governance {
    /// A provider under contract.
    Provider,
    /// A venture together with a provider.
    JointVenture,
    /// The company's own unit.
    Captive,
}

/// What speaks against giving the activity away.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// 0 to 1: can the work not be codified and its quality not be measured.
    pub operational: f64,
    /// 0 to 1: could a provider exploit the company.
    pub structural: f64,
    /// What follows from both.
    pub governance: Governance,
    /// Why, in the answer's language.
    pub text: String,
}

/// What giving the activity away would bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Benefit {
    /// What the deal is judged by.
    pub metric: BenefitMetric,
    /// How success is measured.
    pub kpis: Vec<Kpi>,
    /// When the deal was a success, in the answer's language.
    pub success_criterion: String,
    /// What is gained beside or instead of money, in the answer's language.
    pub effect: String,
    /// The figures; `None` for `NONE`.
    pub estimate: Option<Estimate>,
    /// The risk beside the saving; `None` for `NONE`.
    pub risk: Option<Risk>,
}
