//! What is gained beside or instead of money, in words.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Case;
use super::decision::Estimate;
use super::knowledge::{BenefitTexts, TypeTexts};
use crate::domain::vocabulary::{Bilingual, Language, ServiceType};

/// Names the effect, with a figure where the estimate has one.
pub(super) fn describe(case: &Case<'_>, estimate: Option<&Estimate>, language: Language) -> String {
    let texts = &case.catalogue.benefit.texts;
    let of_type = texts.of_type(case.service());
    let effect = named(texts, case).unwrap_or(&of_type.effect).get(language);
    match (&of_type.quantified, estimate.and_then(figure)) {
        (Some(quantified), Some(percent)) => {
            let percent = percent.to_string();
            let quantified = quantified.get(language).replace(TypeTexts::SHARE, &percent);
            format!("{effect} {quantified}")
        }
        _ => effect.to_owned(),
    }
}

/// The knowledge that the activity's family stands for.
fn named<'k>(texts: &'k BenefitTexts, case: &Case<'_>) -> Option<&'k Bilingual> {
    match case.service() {
        ServiceType::Kpo => texts.knowledge.get(&case.family()?),
        ServiceType::Bpo | ServiceType::Ito | ServiceType::None => None,
    }
}

/// Whole per cent of what the estimate has beside the running saving; `None` below one.
fn figure(estimate: &Estimate) -> Option<u32> {
    let lasting = estimate.lasting.map(|lasting| lasting.rate);
    let share = lasting.or_else(|| estimate.knowledge.map(|gain| gain.capacity.expected))?;
    (share * Decimal::ONE_HUNDRED)
        .round()
        .to_u32()
        .filter(|&percent| percent >= 1)
}
