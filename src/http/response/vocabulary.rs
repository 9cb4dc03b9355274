//! The closed vocabularies as callers see them.
//!
//! They mirror the domain's through exhaustive conversions: a new value of the domain stops the
//! build until someone has decided how callers see it, and renaming one leaves the contract alone.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::vocabulary;

/// The kind of outsourcing that an activity is, or would be if it were given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum ServiceType {
    /// Business process outsourcing: rule-based, predefined, volume-driven work.
    Bpo,
    /// Knowledge process outsourcing: judgement by qualified people.
    Kpo,
    /// Information technology outsourcing: the object of the work is IT itself.
    Ito,
    /// None of the three: physical or on-site work, or a supply of goods.
    None,
}

impl From<vocabulary::ServiceType> for ServiceType {
    fn from(kind: vocabulary::ServiceType) -> Self {
        match kind {
            vocabulary::ServiceType::Bpo => Self::Bpo,
            vocabulary::ServiceType::Kpo => Self::Kpo,
            vocabulary::ServiceType::Ito => Self::Ito,
            vocabulary::ServiceType::None => Self::None,
        }
    }
}

/// Whether the activity is part of what the company is paid for and differs by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StrategicRole {
    /// The company sells it or differs by it.
    Core,
    /// It supports what the company sells.
    NonCore,
}

impl From<vocabulary::StrategicRole> for StrategicRole {
    fn from(role: vocabulary::StrategicRole) -> Self {
        match role {
            vocabulary::StrategicRole::Core => Self::Core,
            vocabulary::StrategicRole::NonCore => Self::NonCore,
        }
    }
}

/// What to do with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Recommendation {
    /// Keep it in-house.
    Retain,
    /// Keep the judgement, give the routine part away.
    CoSource,
    /// Give it to a provider.
    Outsource,
    /// Too uncertain: a person has to look.
    Review,
    /// Neither BPO, KPO nor ITO, so the question does not arise.
    NotApplicable,
}

impl From<vocabulary::Recommendation> for Recommendation {
    fn from(recommendation: vocabulary::Recommendation) -> Self {
        match recommendation {
            vocabulary::Recommendation::Retain => Self::Retain,
            vocabulary::Recommendation::CoSource => Self::CoSource,
            vocabulary::Recommendation::Outsource => Self::Outsource,
            vocabulary::Recommendation::Review => Self::Review,
            vocabulary::Recommendation::NotApplicable => Self::NotApplicable,
        }
    }
}

/// How far away the work could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum LocationOption {
    /// The same country.
    Onshore,
    /// A country nearby.
    Nearshore,
    /// A distant country.
    Offshore,
}

impl From<vocabulary::LocationOption> for LocationOption {
    fn from(option: vocabulary::LocationOption) -> Self {
        match option {
            vocabulary::LocationOption::Onshore => Self::Onshore,
            vocabulary::LocationOption::Nearshore => Self::Nearshore,
            vocabulary::LocationOption::Offshore => Self::Offshore,
        }
    }
}

/// What a deal is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BenefitMetric {
    /// BPO: the same process at lower cost and better results.
    CostArbitrage,
    /// KPO: insight and expertise that the company does not have.
    KnowledgeArbitrage,
    /// ITO: savings on the cost of information technology.
    ItCostSavings,
    /// NONE: no outsourcing benefit is computed.
    None,
}

impl From<vocabulary::BenefitMetric> for BenefitMetric {
    fn from(metric: vocabulary::BenefitMetric) -> Self {
        match metric {
            vocabulary::BenefitMetric::CostArbitrage => Self::CostArbitrage,
            vocabulary::BenefitMetric::KnowledgeArbitrage => Self::KnowledgeArbitrage,
            vocabulary::BenefitMetric::ItCostSavings => Self::ItCostSavings,
            vocabulary::BenefitMetric::None => Self::None,
        }
    }
}

/// How far an activity could be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Every decision is above its published threshold.
    Decided,
    /// At least one decision is below its threshold: best guess, runner-up, questions.
    Review,
    /// The activity is clearly none of BPO, KPO and ITO.
    OutOfScope,
}

impl Status {
    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::Review => "review",
            Self::OutOfScope => "out_of_scope",
        }
    }
}

impl From<vocabulary::Status> for Status {
    fn from(status: vocabulary::Status) -> Self {
        match status {
            vocabulary::Status::Decided => Self::Decided,
            vocabulary::Status::Review => Self::Review,
            vocabulary::Status::OutOfScope => Self::OutOfScope,
        }
    }
}

/// Language of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

impl From<vocabulary::Language> for Language {
    fn from(language: vocabulary::Language) -> Self {
        match language {
            vocabulary::Language::De => Self::De,
            vocabulary::Language::En => Self::En,
        }
    }
}

/// One of the nine criteria that tell BPO (pole 0) from KPO (pole 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Rules (0) or judgement (1).
    Basis,
    /// Low (0) or high (1).
    Complexity,
    /// Process skill (0) or knowledge of the field (1).
    Expertise,
    /// Driven by volume (0) or by insight (1).
    Driver,
    /// Little (0) or much (1) coordination with the client.
    Coordination,
    /// Communication skill (0) or professional qualification (1).
    Talent,
    /// Low-level (0) or high-level (1) process.
    ProcessLevel,
    /// Cost (0) or knowledge (1) arbitrage.
    Arbitrage,
    /// Predefined (0) or needs understanding of the business (1).
    Definition,
}

impl From<vocabulary::Criterion> for Criterion {
    fn from(criterion: vocabulary::Criterion) -> Self {
        match criterion {
            vocabulary::Criterion::Basis => Self::Basis,
            vocabulary::Criterion::Complexity => Self::Complexity,
            vocabulary::Criterion::Expertise => Self::Expertise,
            vocabulary::Criterion::Driver => Self::Driver,
            vocabulary::Criterion::Coordination => Self::Coordination,
            vocabulary::Criterion::Talent => Self::Talent,
            vocabulary::Criterion::ProcessLevel => Self::ProcessLevel,
            vocabulary::Criterion::Arbitrage => Self::Arbitrage,
            vocabulary::Criterion::Definition => Self::Definition,
        }
    }
}
