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

/// What one word of a vocabulary means: a location option or a benefit metric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermText<T> {
    /// Which word.
    pub term: T,
    /// Its name.
    pub name: Bilingual,
    /// The rule that decides, or what is measured.
    pub definition: Bilingual,
    /// What speaks for it, or what it is measured with.
    pub criteria: Bilingual,
    /// Services that it fits.
    pub typical_services: Vec<Bilingual>,
    /// When the choice, or the deal, was a success.
    pub success: Bilingual,
}

/// The three vocabularies that callers look up; each array is in the order of its enum's
/// `ALL`, so that a missing text cannot be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VocabularyTexts {
    /// BPO, KPO, ITO, NONE.
    pub service_types: [ServiceTypeText; 4],
    /// Onshore, nearshore, offshore.
    pub location_options: [TermText<LocationOption>; 3],
    /// Cost arbitrage, knowledge arbitrage, IT cost savings, none.
    pub benefit_metrics: [TermText<BenefitMetric>; 4],
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
    pub fn location_option(&self, option: LocationOption) -> &TermText<LocationOption> {
        let [onshore, nearshore, offshore] = &self.location_options;
        match option {
            LocationOption::Onshore => onshore,
            LocationOption::Nearshore => nearshore,
            LocationOption::Offshore => offshore,
        }
    }

    /// The text of a benefit metric.
    #[must_use]
    pub fn benefit_metric(&self, metric: BenefitMetric) -> &TermText<BenefitMetric> {
        let [cost, knowledge, it, none] = &self.benefit_metrics;
        match metric {
            BenefitMetric::CostArbitrage => cost,
            BenefitMetric::KnowledgeArbitrage => knowledge,
            BenefitMetric::ItCostSavings => it,
            BenefitMetric::None => none,
        }
    }
}
