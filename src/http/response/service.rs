//! The kind of outsourcing as callers see it.

use serde::Serialize;
use utoipa::ToSchema;

use super::reason::{Reason, reasons};
use super::vocabulary::ServiceType;
use crate::domain::classification::{self, CriterionValue, Doubt, ServiceDecision};
use crate::domain::reason::rounded;

/// Probability of each type; they sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub struct Probabilities {
    bpo: f64,
    kpo: f64,
    ito: f64,
    none: f64,
}

impl From<[f64; 4]> for Probabilities {
    fn from(probabilities: [f64; 4]) -> Self {
        let [bpo, kpo, ito, none] = probabilities.map(rounded);
        Self {
            bpo,
            kpo,
            ito,
            none,
        }
    }
}

/// Where the value of a criterion comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CriterionSource {
    /// The caller stated it.
    Stated,
    /// It follows from the activities of the catalogue that the text resembles.
    Catalogue,
}

impl From<classification::CriterionSource> for CriterionSource {
    fn from(source: classification::CriterionSource) -> Self {
        match source {
            classification::CriterionSource::Stated => Self::Stated,
            classification::CriterionSource::Catalogue => Self::Catalogue,
        }
    }
}

/// The value of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[schema(as = CriterionValue)]
pub struct CriterionAnswer {
    /// 0 (BPO pole) to 1 (KPO pole).
    #[schema(minimum = 0, maximum = 1)]
    pub value: f64,
    /// Where it comes from.
    pub source: CriterionSource,
}

impl From<CriterionValue> for CriterionAnswer {
    fn from(criterion: CriterionValue) -> Self {
        Self {
            value: rounded(criterion.value),
            source: criterion.source.into(),
        }
    }
}

/// The nine criteria that tell BPO from KPO.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[schema(as = Criteria)]
pub struct CriteriaAnswer {
    /// Rules (0) or judgement (1).
    pub basis: CriterionAnswer,
    /// Low (0) or high (1).
    pub complexity: CriterionAnswer,
    /// Process skill (0) or knowledge of the field (1).
    pub expertise: CriterionAnswer,
    /// Driven by volume (0) or by insight (1).
    pub driver: CriterionAnswer,
    /// Little (0) or much (1) coordination with the client.
    pub coordination: CriterionAnswer,
    /// Communication skill (0) or professional qualification (1).
    pub talent: CriterionAnswer,
    /// Low-level (0) or high-level (1) process.
    pub process_level: CriterionAnswer,
    /// Cost (0) or knowledge (1) arbitrage.
    pub arbitrage: CriterionAnswer,
    /// Predefined (0) or needs understanding of the business (1).
    pub definition: CriterionAnswer,
}

impl From<[CriterionValue; 9]> for CriteriaAnswer {
    fn from(criteria: [CriterionValue; 9]) -> Self {
        let [
            basis,
            complexity,
            expertise,
            driver,
            coordination,
            talent,
            process_level,
            arbitrage,
            definition,
        ] = criteria.map(CriterionAnswer::from);
        Self {
            basis,
            complexity,
            expertise,
            driver,
            coordination,
            talent,
            process_level,
            arbitrage,
            definition,
        }
    }
}

/// The kind of outsourcing.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = ServiceTypeDecision)]
pub struct ServiceAnswer {
    /// The most probable type.
    pub value: ServiceType,
    /// Its calibrated probability.
    #[schema(minimum = 0, maximum = 1)]
    pub confidence: f64,
    /// The second most probable type.
    pub runner_up: ServiceType,
    /// Probability of each type.
    pub probabilities: Probabilities,
    /// `ln(p / (1 - p))` of the most probable type: the sum of the reasons' weights.
    pub log_odds: f64,
    /// The nine criteria; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = CriteriaAnswer)]
    pub criteria: Option<CriteriaAnswer>,
    /// Summands of the log-odds; absent in brief answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, value_type = Vec<Reason>)]
    pub reasons: Option<Vec<Reason>>,
}

impl ServiceAnswer {
    pub(super) fn new(service: &ServiceDecision, full: bool) -> Self {
        Self {
            value: service.value.into(),
            confidence: rounded(service.confidence),
            runner_up: service.runner_up.into(),
            probabilities: service.probabilities.into(),
            log_odds: rounded(service.log_odds),
            criteria: full.then(|| service.criteria.into()),
            reasons: reasons(full, &service.reasons),
        }
    }
}

/// What kind of doubt it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DoubtCode {
    /// Too little of the text is known.
    LittleEvidence,
    /// The text names activities of different types.
    Mixture,
    /// A stated code speaks for another type than the text.
    CodeConflict,
    /// The text is in neither German nor English.
    OtherLanguage,
}

/// Something that the text leaves open and that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Doubt)]
pub struct DoubtAnswer {
    /// What kind of doubt it is.
    pub code: DoubtCode,
    /// The types that are mixed, or the one that the stated code speaks for.
    pub service_types: Vec<ServiceType>,
    /// The stated code that conflicts with the text; `null` otherwise.
    pub stated_code: Option<String>,
}

impl From<&Doubt> for DoubtAnswer {
    fn from(doubt: &Doubt) -> Self {
        let (code, service_types, stated_code) = match doubt {
            Doubt::LittleEvidence => (DoubtCode::LittleEvidence, Vec::new(), None),
            Doubt::Mixture(kinds) => {
                let kinds = kinds.iter().copied().map(ServiceType::from).collect();
                (DoubtCode::Mixture, kinds, None)
            }
            Doubt::CodeConflict { code, code_says } => (
                DoubtCode::CodeConflict,
                vec![(*code_says).into()],
                Some(code.clone()),
            ),
            Doubt::OtherLanguage => (DoubtCode::OtherLanguage, Vec::new(), None),
        };
        Self {
            code,
            service_types,
            stated_code,
        }
    }
}
