//! What is known of benefits: parameters, indicators, texts, rules of risk.

use std::collections::BTreeMap;

use super::indicators::IndicatorBook;
use super::parameters::EstimateParameters;
use super::risk::RiskRules;
use crate::domain::portfolio::PortfolioPolicy;
use crate::domain::vocabulary::{Bilingual, ServiceType};

/// What is said of a type's benefit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeTexts {
    /// When the deal was a success.
    pub success_criterion: Bilingual,
    /// What is gained beside or instead of money.
    pub effect: Bilingual,
    /// Added to the effect where it can be put in figures; [`TypeTexts::SHARE`] stands for
    /// them.
    pub quantified: Option<Bilingual>,
    /// Id of the source.
    pub source: String,
}

impl TypeTexts {
    /// Stands for whole per cent in [`TypeTexts::quantified`].
    pub const SHARE: &'static str = "{share}";
}

/// Texts by type, and the effects that families name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitTexts {
    /// In the order of [`ServiceType::ALL`].
    pub types: [TypeTexts; 4],
    /// The knowledge that KPO work of a family brings, the family by its position in the
    /// catalogue; said instead of the type's effect.
    pub knowledge: BTreeMap<usize, Bilingual>,
}

impl BenefitTexts {
    /// The texts of a type.
    #[must_use]
    pub const fn of_type(&self, kind: ServiceType) -> &TypeTexts {
        let [bpo, kpo, ito, none] = &self.types;
        match kind {
            ServiceType::Bpo => bpo,
            ServiceType::Kpo => kpo,
            ServiceType::Ito => ito,
            ServiceType::None => none,
        }
    }
}

/// How the benefit is estimated.
#[derive(Debug, Clone, PartialEq)]
pub struct BenefitKnowledge {
    /// Parameters of the estimate.
    pub estimate: EstimateParameters,
    /// Key performance indicators.
    pub indicators: IndicatorBook,
    /// Success criteria and effects.
    pub texts: BenefitTexts,
    /// How the risk beside the saving is judged.
    pub risk: RiskRules,
    /// Roadmap and concentration.
    pub portfolio: PortfolioPolicy,
}
