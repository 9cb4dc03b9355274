//! The risk beside the saving, and who should run the work because of it.
//!
//! After Aron and Singh (2005): a process is at *operational* risk when it cannot be written
//! down or its quality cannot be measured, and at *structural* risk when the provider could
//! use its position against the client.

use super::decision::{Governance, Risk};
use super::parameters::Figure;
use crate::domain::classification::{Classification, CriterionSource};
use crate::domain::knowledge::{Catalogue, Concept};
use crate::domain::reason::rounded;
use crate::domain::scalar::Unit;
use crate::domain::vocabulary::{Bilingual, Criterion, Language};

/// A risk below and at or above its threshold, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskTexts {
    /// Below.
    pub low: Bilingual,
    /// At or above.
    pub high: Bilingual,
}

/// Weights, thresholds and texts of the risk. Weights and thresholds are 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskRules {
    /// Operational: weight of what cannot be codified.
    pub codifiability: Figure<f64>,
    /// Operational: weight of what cannot be measured; with `codifiability` 1.
    pub measurability: Figure<f64>,
    /// Structural: weight of personal or secret data.
    pub sensitivity: Figure<f64>,
    /// Structural: weight of what the company differs by.
    pub advantage: Figure<f64>,
    /// Structural: weight of dependence on close coordination; the three sum to 1.
    pub coordination: Figure<f64>,
    /// Sensitivity and advantage that are assumed where no activity of the catalogue is found.
    pub unknown: Figure<f64>,
    /// Operational risk is high from here on.
    pub operational_threshold: Figure<f64>,
    /// Structural risk is high from here on.
    pub structural_threshold: Figure<f64>,
    /// Operational risk in words.
    pub operational: RiskTexts,
    /// Structural risk in words.
    pub structural: RiskTexts,
    /// What is suggested: provider, joint venture, captive.
    pub governance: [Bilingual; 3],
}

/// What the risk is judged by; each 0 to 1.
struct Exposure {
    uncodified: f64,
    unmeasured: f64,
    sensitivity: f64,
    advantage: f64,
    coordination: f64,
}

/// Judges the risk of giving an activity away. `importance` is what the caller stated of it.
pub(super) fn judge(
    catalogue: &Catalogue,
    classification: &Classification,
    importance: Option<Unit>,
    language: Language,
) -> Risk {
    let rules = &catalogue.benefit.risk;
    let concept = classification
        .concept()
        .map(|found| catalogue.concept(found.concept));
    let mut exposure = match concept {
        Some(concept) => Exposure::of_concept(concept),
        None => Exposure::of_criteria(classification, rules.unknown.value),
    };
    if let Some(stated) = stated(classification, Criterion::Coordination) {
        exposure.coordination = stated;
    }
    if let Some(stated) = importance {
        exposure.advantage = stated.get();
    }
    let operational = rounded(exposure.operational(rules));
    let structural = rounded(exposure.structural(rules));
    let governance = rules.govern(operational, structural);
    Risk {
        operational,
        structural,
        governance,
        text: rules.describe(operational, structural, governance, language),
    }
}

fn criterion(classification: &Classification, criterion: Criterion) -> f64 {
    let values = &classification.service.criteria;
    values
        .get(criterion.index())
        .map_or(0.5, |found| found.value)
}

fn stated(classification: &Classification, criterion: Criterion) -> Option<f64> {
    let found = classification.service.criteria.get(criterion.index())?;
    match found.source {
        CriterionSource::Stated => Some(found.value),
        CriterionSource::Catalogue => None,
    }
}

impl Exposure {
    fn of_concept(concept: &Concept) -> Self {
        Self {
            uncodified: 1.0 - concept.traits.codifiability,
            unmeasured: 1.0 - concept.traits.measurability,
            sensitivity: concept.traits.sensitivity,
            advantage: concept.standing.advantage,
            coordination: concept.traits.coordination,
        }
    }

    /// Judgement stands for what cannot be codified, a result that needs understanding of
    /// the business for what an outsider cannot measure.
    fn of_criteria(classification: &Classification, unknown: f64) -> Self {
        Self {
            uncodified: criterion(classification, Criterion::Basis),
            unmeasured: criterion(classification, Criterion::Definition),
            sensitivity: unknown,
            advantage: unknown,
            coordination: criterion(classification, Criterion::Coordination),
        }
    }

    fn operational(&self, rules: &RiskRules) -> f64 {
        self.uncodified * rules.codifiability.value + self.unmeasured * rules.measurability.value
    }

    fn structural(&self, rules: &RiskRules) -> f64 {
        self.sensitivity * rules.sensitivity.value
            + self.advantage * rules.advantage.value
            + self.coordination * rules.coordination.value
    }
}

impl RiskRules {
    /// A provider where neither risk is high, the company's own unit where both are; one
    /// high risk can be shared.
    fn govern(&self, operational: f64, structural: f64) -> Governance {
        let opaque = operational >= self.operational_threshold.value;
        let exploitable = structural >= self.structural_threshold.value;
        match (opaque, exploitable) {
            (false, false) => Governance::Provider,
            (true, false) | (false, true) => Governance::JointVenture,
            (true, true) => Governance::Captive,
        }
    }

    fn describe(
        &self,
        operational: f64,
        structural: f64,
        governance: Governance,
        language: Language,
    ) -> String {
        let pick = |texts: &RiskTexts, high: bool| {
            let text = if high { &texts.high } else { &texts.low };
            text.get(language).to_owned()
        };
        let [provider, venture, captive] = &self.governance;
        let suggestion = match governance {
            Governance::Provider => provider,
            Governance::JointVenture => venture,
            Governance::Captive => captive,
        };
        let operational = pick(
            &self.operational,
            operational >= self.operational_threshold.value,
        );
        let structural = pick(
            &self.structural,
            structural >= self.structural_threshold.value,
        );
        format!("{operational} {structural} {}", suggestion.get(language))
    }
}
