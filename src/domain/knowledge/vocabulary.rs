//! What the words of the closed vocabularies mean, for people who meet them first.

use crate::domain::vocabulary::{BenefitMetric, Bilingual, Criterion, LocationOption, ServiceType};

/// How a service type answers one of the nine criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionText {
    /// Which criterion.
    pub criterion: Criterion,
    /// How the type answers it.
    pub text: Bilingual,
}

/// What a service type is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceTypeText {
    /// Which type.
    pub kind: ServiceType,
    /// Its full name.
    pub name: Bilingual,
    /// What it is.
    pub definition: Bilingual,
    /// The nine criteria, in the order of [`Criterion::ALL`].
    pub criteria: Vec<CriterionText>,
    /// What is typically bought.
    pub typical_services: Vec<Bilingual>,
    /// When a deal was a success.
    pub success: Bilingual,
}

/// What a location option is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocationOptionText {
    /// Which option.
    pub option: LocationOption,
    /// Its name.
    pub name: Bilingual,
    /// The rule that decides.
    pub definition: Bilingual,
    /// What speaks for it.
    pub criteria: Bilingual,
    /// What is typically done there.
    pub typical_services: Vec<Bilingual>,
    /// When the choice was a success.
    pub success: Bilingual,
}

/// What a benefit metric is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitMetricText {
    /// Which metric.
    pub metric: BenefitMetric,
    /// Its name.
    pub name: Bilingual,
    /// What it measures.
    pub definition: Bilingual,
    /// What it is measured with.
    pub criteria: Bilingual,
    /// Services that it fits.
    pub typical_services: Vec<Bilingual>,
    /// When a deal was a success.
    pub success: Bilingual,
}

/// The three vocabularies that callers look up; each array is in the order of its enum's
/// `ALL`, so that a missing text cannot be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VocabularyTexts {
    /// BPO, KPO, ITO, NONE.
    pub service_types: [ServiceTypeText; 4],
    /// Onshore, nearshore, offshore.
    pub location_options: [LocationOptionText; 3],
    /// Cost arbitrage, knowledge arbitrage, IT cost savings, none.
    pub benefit_metrics: [BenefitMetricText; 4],
}

impl VocabularyTexts {
    /// The text of a service type.
    #[must_use]
    pub fn service_type(&self, kind: ServiceType) -> &ServiceTypeText {
        let [bpo, kpo, ito, none] = &self.service_types;
        match kind {
            ServiceType::Bpo => bpo,
            ServiceType::Kpo => kpo,
            ServiceType::Ito => ito,
            ServiceType::None => none,
        }
    }

    /// The text of a location option.
    #[must_use]
    pub fn location_option(&self, option: LocationOption) -> &LocationOptionText {
        let [onshore, nearshore, offshore] = &self.location_options;
        match option {
            LocationOption::Onshore => onshore,
            LocationOption::Nearshore => nearshore,
            LocationOption::Offshore => offshore,
        }
    }

    /// The text of a benefit metric.
    #[must_use]
    pub fn benefit_metric(&self, metric: BenefitMetric) -> &BenefitMetricText {
        let [cost, knowledge, it, none] = &self.benefit_metrics;
        match metric {
            BenefitMetric::CostArbitrage => cost,
            BenefitMetric::KnowledgeArbitrage => knowledge,
            BenefitMetric::ItCostSavings => it,
            BenefitMetric::None => none,
        }
    }
}
