//! Reads `benefit.toml` and `kpis.toml`.

mod estimate;
mod figure;
mod indicators;
mod portfolio;
mod risk;
mod texts;

use super::document::Document;
use super::faults::Faults;
use super::source::Source;
use crate::domain::benefit::BenefitKnowledge;
use crate::domain::knowledge::Family;

/// Parameters, texts and rules.
const FILE: &str = "benefit.toml";

/// Reads how the benefit is estimated; `families` are those of the activities.
pub(super) fn read(
    source: &Source,
    families: &[Family],
    faults: &mut Faults,
) -> Option<BenefitKnowledge> {
    let indicators = indicators::read(source, families, faults);
    let mut document = Document::open(source, FILE, faults)?;
    let estimate = estimate::read(&mut document, faults);
    let texts = texts::read(&mut document, families, faults);
    let risk = risk::read(&mut document, faults);
    let portfolio = portfolio::read(&mut document, faults);
    document.finish(faults);
    Some(BenefitKnowledge {
        estimate: estimate?,
        indicators: indicators?,
        texts: texts?,
        risk: risk?,
        portfolio: portfolio?,
    })
}

/// Position of the family with this id.
fn position(families: &[Family], id: &str) -> Option<usize> {
    families.iter().position(|family| family.id == id)
}

#[cfg(test)]
mod tests;
