//! The benefit as callers see it.

use serde::Serialize;
use utoipa::ToSchema;

use super::money::{MoneyRange, ShareRange, amount};
use super::vocabulary::BenefitMetric;
use crate::domain::benefit::{self, Benefit, Estimate, EstimateInput, Kpi, Risk};
use crate::domain::reason::rounded;

/// What an estimate was computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum EstimateBasis {
    /// The annual cost that the caller stated.
    #[serde(rename = "stated annual cost")]
    StatedCost,
    /// Stated full-time equivalents times the home country's labour cost.
    #[serde(rename = "full-time equivalents")]
    FullTimeEquivalents,
    /// Neither: a rate without money.
    #[serde(rename = "relative")]
    Relative,
}

impl From<benefit::EstimateBasis> for EstimateBasis {
    fn from(basis: benefit::EstimateBasis) -> Self {
        match basis {
            benefit::EstimateBasis::StatedCost => Self::StatedCost,
            benefit::EstimateBasis::FullTimeEquivalents => Self::FullTimeEquivalents,
            benefit::EstimateBasis::Relative => Self::Relative,
        }
    }
}

/// Which direction of a key performance indicator is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

impl From<benefit::Direction> for Direction {
    fn from(direction: benefit::Direction) -> Self {
        match direction {
            benefit::Direction::Up => Self::Up,
            benefit::Direction::Down => Self::Down,
        }
    }
}

/// How the work would best be governed abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Governance {
    /// A provider under contract.
    Provider,
    /// A venture together with a provider.
    JointVenture,
    /// The company's own unit.
    Captive,
}

impl From<benefit::Governance> for Governance {
    fn from(governance: benefit::Governance) -> Self {
        match governance {
            benefit::Governance::Provider => Self::Provider,
            benefit::Governance::JointVenture => Self::JointVenture,
            benefit::Governance::Captive => Self::Captive,
        }
    }
}

/// A key performance indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Kpi)]
pub struct KpiAnswer {
    /// Stable name.
    pub id: String,
    /// What is measured.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// Which direction is better.
    pub direction: Direction,
}

impl From<&Kpi> for KpiAnswer {
    fn from(kpi: &Kpi) -> Self {
        Self {
            id: kpi.id.clone(),
            name: kpi.name.clone(),
            unit: kpi.unit.clone(),
            direction: kpi.direction.into(),
        }
    }
}

/// An input of the estimate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = EstimateInput)]
pub struct InputAnswer {
    /// Stable name.
    pub name: &'static str,
    /// The figure as a decimal string.
    #[schema(example = "0.35")]
    pub value: String,
    /// `request`, or the id of a source that `/v1/methodology` lists.
    pub source: String,
}

impl From<&EstimateInput> for InputAnswer {
    fn from(input: &EstimateInput) -> Self {
        Self {
            name: input.name,
            value: input.value.normalize().to_string(),
            source: input.source.clone(),
        }
    }
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Estimate)]
pub struct EstimateAnswer {
    /// ISO 4217 code of the money below; `null` for a relative estimate.
    #[schema(example = "EUR")]
    pub currency: Option<&'static str>,
    /// Computed from what.
    pub basis: EstimateBasis,
    /// Yearly net saving once the transition is over; `null` for a relative estimate.
    pub annual_net_saving: Option<MoneyRange>,
    /// Net saving as a share of today's cost.
    pub saving_rate: ShareRange,
    /// Cost of selection and transition, once; decimal string.
    pub one_time_cost: Option<String>,
    /// Months until the expected saving has paid the one-time cost; `null` if never.
    pub payback_months: Option<u32>,
    /// Net present value of three years of expected saving, less the one-time cost.
    pub npv_three_years: Option<String>,
    /// The formula with its inputs filled in; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = String)]
    pub formula: Option<String>,
    /// The inputs.
    pub inputs: Vec<InputAnswer>,
}

impl EstimateAnswer {
    fn new(estimate: &Estimate, full: bool) -> Self {
        Self {
            currency: estimate.currency.map(|currency| currency.code()),
            basis: estimate.basis.into(),
            annual_net_saving: estimate.annual_net_saving.as_ref().map(MoneyRange::from),
            saving_rate: (&estimate.saving_rate).into(),
            one_time_cost: estimate.one_time_cost.as_ref().map(amount),
            payback_months: estimate.payback_months,
            npv_three_years: estimate.npv_three_years.as_ref().map(amount),
            formula: full.then(|| estimate.formula.clone()),
            inputs: estimate.inputs.iter().map(InputAnswer::from).collect(),
        }
    }
}

/// What speaks against giving the activity away.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Risk)]
pub struct RiskAnswer {
    /// Can the work not be codified and its quality not be measured?
    #[schema(minimum = 0, maximum = 1)]
    pub operational: f64,
    /// Could a provider exploit the company?
    #[schema(minimum = 0, maximum = 1)]
    pub structural: f64,
    /// What follows from both.
    pub governance: Governance,
    /// Why, in words.
    pub text: String,
}

impl From<&Risk> for RiskAnswer {
    fn from(risk: &Risk) -> Self {
        Self {
            operational: rounded(risk.operational),
            structural: rounded(risk.structural),
            governance: risk.governance.into(),
            text: risk.text.clone(),
        }
    }
}

/// What giving the activity away would bring.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Benefit)]
pub struct BenefitAnswer {
    /// What the deal is judged by.
    pub metric: BenefitMetric,
    /// How success is measured; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<KpiAnswer>)]
    pub kpis: Option<Vec<KpiAnswer>>,
    /// When the deal was a success.
    pub success_criterion: String,
    /// What is gained beside or instead of money.
    pub effect: String,
    /// The figures; `null` for `NONE`.
    pub estimate: Option<EstimateAnswer>,
    /// The risk beside the saving; `null` for `NONE`.
    pub risk: Option<RiskAnswer>,
}

impl BenefitAnswer {
    pub(super) fn new(benefit: &Benefit, full: bool) -> Self {
        let estimate = benefit.estimate.as_ref();
        Self {
            metric: benefit.metric.into(),
            kpis: full.then(|| benefit.kpis.iter().map(KpiAnswer::from).collect()),
            success_criterion: benefit.success_criterion.clone(),
            effect: benefit.effect.clone(),
            estimate: estimate.map(|estimate| EstimateAnswer::new(estimate, full)),
            risk: benefit.risk.as_ref().map(RiskAnswer::from),
        }
    }
}
