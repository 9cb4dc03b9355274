//! What giving an activity away would bring: metric, indicators, figures, risk.

mod baseline;
mod beyond;
mod cash;
mod currency;
mod decision;
mod destination;
mod effect;
mod estimating;
mod formula;
mod indicators;
mod inputs;
mod knowledge;
mod labour;
mod parameters;
mod rate;
mod relation;
mod risk;
mod terms;
#[cfg(test)]
mod tests;

pub(crate) use currency::rate as exchange_rate;
pub use decision::{
    Benefit, Direction, Estimate, EstimateBasis, EstimateInput, Governance, KnowledgeGain, Kpi,
    Lasting, Range, Risk,
};
pub(crate) use destination::best_country;
pub use indicators::{Indicator, IndicatorBook};
pub use knowledge::{BenefitKnowledge, BenefitTexts, TypeTexts};
pub use parameters::{
    EstimateParameters, Figure, GeneralParameters, OptionParameters, TypeParameters,
};
pub use risk::{RiskRules, RiskTexts};

use crate::domain::assessment::ReadActivity;
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::knowledge::Catalogue;
use crate::domain::location::LocationAdvice;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Language, ServiceType};

/// What one estimate is about.
struct Case<'c> {
    catalogue: &'c Catalogue,
    home: CountryCode,
    activity: &'c ReadActivity,
    advice: &'c LocationAdvice,
    overrides: &'c BenefitOverrides,
}

impl Case<'_> {
    const fn service(&self) -> ServiceType {
        self.activity.classification.service.value
    }

    /// Position of the activity's family in the catalogue.
    fn family(&self) -> Option<usize> {
        let found = self.activity.classification.concept()?;
        Some(self.catalogue.concept(found.concept).family)
    }
}

/// Estimates what `activity` would bring at the best place of `location`.
///
/// Stated cost is never converted; a cost computed from full-time equivalents is in USD
/// unless the request gives a rate to the currency that it asks for.
#[must_use]
pub fn estimate(
    catalogue: &Catalogue,
    home: CountryCode,
    activity: &ReadActivity,
    location: &LocationAdvice,
    overrides: &BenefitOverrides,
    language: Language,
) -> Benefit {
    let case = Case {
        catalogue,
        home,
        activity,
        advice: location,
        overrides,
    };
    let kind = case.service();
    let knowledge = &catalogue.benefit;
    let estimate = estimating::estimate(&case);
    Benefit {
        metric: kind.metric(),
        kpis: knowledge.indicators.select(case.family(), kind, language),
        success_criterion: knowledge
            .texts
            .of_type(kind)
            .success_criterion
            .get(language)
            .to_owned(),
        effect: effect::describe(&case, estimate.as_ref(), language),
        risk: risk(&case, language),
        estimate,
    }
}

fn risk(case: &Case<'_>, language: Language) -> Option<Risk> {
    match case.service() {
        ServiceType::None => None,
        ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito => {
            let importance = case.activity.activity.strategic_importance;
            let classification = &case.activity.classification;
            Some(risk::judge(
                case.catalogue,
                classification,
                importance,
                language,
            ))
        }
    }
}
