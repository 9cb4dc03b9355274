//! The activities taken together, as callers see them.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::money::{MoneyRange, amount};
use crate::domain::benefit::Range;
use crate::domain::money::{Currency, Money};
use crate::domain::portfolio::{Concentration, Counts, MatrixPoint, Phase, Portfolio, Savings};
use crate::domain::reason::rounded;
use crate::domain::vocabulary::{
    LocationOption, Recommendation, ServiceType, Status, StrategicRole,
};

/// Activities by type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub struct TypeCounts {
    bpo: usize,
    kpo: usize,
    ito: usize,
    none: usize,
}

/// Activities by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoleCounts {
    core: usize,
    non_core: usize,
}

/// Activities by recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RecommendationCounts {
    retain: usize,
    co_source: usize,
    outsource: usize,
    review: usize,
    not_applicable: usize,
}

/// Activities that are recommended to leave the house, by location option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct LocationCounts {
    onshore: usize,
    nearshore: usize,
    offshore: usize,
}

/// How many activities came out as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Counts)]
pub struct CountsAnswer {
    /// All activities of this answer.
    pub total: usize,
    /// Every decision is above its threshold.
    pub decided: usize,
    /// At least one decision is below its threshold.
    pub review: usize,
    /// None of BPO, KPO and ITO.
    pub out_of_scope: usize,
    /// Could not be read.
    pub invalid: usize,
    /// By type.
    pub by_service_type: TypeCounts,
    /// By role.
    pub by_role: RoleCounts,
    /// By recommendation.
    pub by_recommendation: RecommendationCounts,
    /// By location option, activities that are recommended to leave the house only.
    pub by_location: LocationCounts,
}

/// The counts of all values of a vocabulary, zeros included.
fn all<K: Ord + Copy, const N: usize>(counts: &BTreeMap<K, usize>, keys: [K; N]) -> [usize; N] {
    keys.map(|key| counts.get(&key).copied().unwrap_or_default())
}

impl CountsAnswer {
    fn new(counts: &Counts, invalid: usize) -> Self {
        let statuses = [Status::Decided, Status::Review, Status::OutOfScope];
        let [decided, review, out_of_scope] = all(&counts.by_status, statuses);
        let [bpo, kpo, ito, none] = all(&counts.by_service_type, ServiceType::ALL);
        let [core, non_core] = all(&counts.by_role, StrategicRole::ALL);
        let [retain, co_source, outsource, unsure, not_applicable] =
            all(&counts.by_recommendation, Recommendation::ALL);
        let [onshore, nearshore, offshore] = all(&counts.by_location, LocationOption::ALL);
        Self {
            total: counts.total + invalid,
            decided,
            review,
            out_of_scope,
            invalid,
            by_service_type: TypeCounts {
                bpo,
                kpo,
                ito,
                none,
            },
            by_role: RoleCounts { core, non_core },
            by_recommendation: RecommendationCounts {
                retain,
                co_source,
                outsource,
                review: unsure,
                not_applicable,
            },
            by_location: LocationCounts {
                onshore,
                nearshore,
                offshore,
            },
        }
    }
}

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
