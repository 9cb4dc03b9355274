//! The activities taken together, as callers see them.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::counts::CountsAnswer;
use super::money::{MoneyRange, amount};
use crate::domain::benefit::Range;
use crate::domain::money::{Currency, Money};
use crate::domain::portfolio::{Concentration, MatrixPoint, Phase, Portfolio, Savings};
use crate::domain::reason::rounded;

/// A total over all currencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConvertedTotal {
    /// ISO 4217 code.
    pub currency: &'static str,
    /// Cautious.
    pub low: String,
    /// Expected.
    pub expected: String,
    /// Favourable.
    pub high: String,
}

impl From<&Range<Money>> for ConvertedTotal {
    fn from(range: &Range<Money>) -> Self {
        let MoneyRange {
            low,
            expected,
            high,
        } = range.into();
        Self {
            currency: range.expected.currency().code(),
            low,
            expected,
            high,
        }
    }
}

/// Yearly net saving of the activities that are recommended to leave the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Savings)]
pub struct SavingsAnswer {
    /// A total per currency; currencies are never added up without a rate.
    pub by_currency: BTreeMap<String, MoneyRange>,
    /// A total per service type and currency.
    pub by_service_type: BTreeMap<&'static str, BTreeMap<String, MoneyRange>>,
    /// A total per location option and currency.
    pub by_location: BTreeMap<&'static str, BTreeMap<String, MoneyRange>>,
    /// One total, where the request gave the rates; `null` otherwise.
    pub converted: Option<ConvertedTotal>,
    /// Currencies for which a rate was missing.
    pub missing_rates: Vec<&'static str>,
    /// Activities that have no money to compute with.
    pub unquantified: usize,
}

impl From<&Savings> for SavingsAnswer {
    fn from(savings: &Savings) -> Self {
        let mut by_service_type: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for ((kind, currency), range) in &savings.by_service_type {
            let entry = by_service_type.entry(kind.code()).or_default();
            entry.insert(currency.clone(), range.into());
        }
        let mut by_location: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for ((option, currency), range) in &savings.by_location {
            let entry = by_location.entry(option.code()).or_default();
            entry.insert(currency.clone(), range.into());
        }
        let by_currency = savings.by_currency.iter();
        Self {
            by_currency: by_currency
                .map(|(code, range)| (code.clone(), range.into()))
                .collect(),
            by_service_type,
            by_location,
            converted: savings.converted.as_ref().map(ConvertedTotal::from),
            missing_rates: savings.missing_rates.iter().map(Currency::code).collect(),
            unquantified: savings.unquantified,
        }
    }
}

/// A step of the roadmap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RoadmapPhase)]
pub struct PhaseAnswer {
    /// Counted from 1.
    pub phase: usize,
    /// What it is about.
    pub title: String,
    /// Ids of the activities that are moved in this phase.
    pub activities: Vec<String>,
    /// Why now.
    pub why: String,
    /// Month after the decision in which the phase starts.
    pub start_month: u32,
    /// The phase that must have come before; `null` for the first.
    pub depends_on: Option<usize>,
    /// Expected yearly saving of this phase and all before it, per currency; decimal strings.
    pub cumulated_saving: BTreeMap<String, String>,
}

impl From<&Phase> for PhaseAnswer {
    fn from(phase: &Phase) -> Self {
        let saving = |(code, money): (&String, &Money)| (code.clone(), amount(money));
        Self {
            phase: phase.phase,
            title: phase.title.clone(),
            activities: phase.activities.iter().map(ToString::to_string).collect(),
            why: phase.why.clone(),
            start_month: phase.start_month,
            depends_on: phase.depends_on,
            cumulated_saving: phase.cumulated_saving.iter().map(saving).collect(),
        }
    }
}

/// An activity's place in the matrix of role and benefit.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = MatrixPoint)]
pub struct PointAnswer {
    /// Id of the activity.
    pub id: String,
    /// 0 (support) to 1 (core).
    pub advantage: f64,
    /// 0 to 1.
    pub criticality: f64,
    /// Expected saving as a share of today's cost.
    pub saving_rate: f64,
}

impl From<&MatrixPoint> for PointAnswer {
    fn from(point: &MatrixPoint) -> Self {
        Self {
            id: point.id.to_string(),
            advantage: rounded(point.advantage),
            criticality: rounded(point.criticality),
            saving_rate: rounded(point.saving_rate),
        }
    }
}

/// Too much in one country.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Concentration)]
pub struct ConcentrationAnswer {
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Share of the activities that are recommended to go abroad.
    pub share: f64,
    /// The warning in words.
    pub text: String,
}

impl From<&Concentration> for ConcentrationAnswer {
    fn from(concentration: &Concentration) -> Self {
        Self {
            country: concentration.country.to_string(),
            share: rounded(concentration.share),
            text: concentration.text.clone(),
        }
    }
}

/// The activities taken together.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Portfolio)]
pub struct PortfolioAnswer {
    /// How many came out as what.
    pub counts: CountsAnswer,
    /// What they would bring.
    pub savings: SavingsAnswer,
    /// In which order.
    pub roadmap: Vec<PhaseAnswer>,
    /// Coordinates for a chart of role and benefit.
    pub matrix: Vec<PointAnswer>,
    /// Warnings about too much in one country.
    pub concentration: Vec<ConcentrationAnswer>,
}

impl PortfolioAnswer {
    pub(super) fn new(portfolio: &Portfolio, invalid: usize) -> Self {
        Self {
            counts: CountsAnswer::new(&portfolio.counts, invalid),
            savings: (&portfolio.savings).into(),
            roadmap: portfolio.roadmap.iter().map(PhaseAnswer::from).collect(),
            matrix: portfolio.matrix.iter().map(PointAnswer::from).collect(),
            concentration: portfolio
                .concentration
                .iter()
                .map(ConcentrationAnswer::from)
                .collect(),
        }
    }
}
