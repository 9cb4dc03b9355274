//! Which of the industries that a code or a description speaks of the company is.

use super::description::Scored;
use super::knowledge::RoleKnowledge;
use super::profile::{Basis, CompanyProfile, ProfileIndustry};
use crate::domain::codes::Code;
use crate::domain::reason::{Evidence, EvidenceSource};

/// Digits of a division's code.
const DIVISION: usize = 2;

/// The best industry and those that are nearly as good, without broader ones of the same.
pub(super) fn select(
    knowledge: &RoleKnowledge,
    scored: &[Scored],
    best: f64,
    source: EvidenceSource,
) -> Vec<ProfileIndustry> {
    let least = best * knowledge.policy.figures.least_share;
    let broader = |one: &Scored| {
        scored.iter().any(|other| {
            other.score >= one.score * knowledge.policy.figures.narrower
                && is_broader(knowledge, one.industry, other.industry)
        })
    };
    let kept = scored
        .iter()
        .filter(|one| one.score >= least && !broader(one));
    let mut industries: Vec<ProfileIndustry> = kept
        .map(|one| ProfileIndustry {
            industry: one.industry,
            weight: one.score,
            evidence: one
                .spans
                .iter()
                .map(|&span| Evidence { source, span })
                .collect(),
        })
        .collect();
    industries.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.industry.cmp(&b.industry))
    });
    let leading = industries.first().map_or(1.0, |first| first.weight);
    for industry in &mut industries {
        industry.weight /= leading;
    }
    industries
}

/// Whether `one` is the division that `other` is a part of.
fn is_broader(knowledge: &RoleKnowledge, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (
        knowledge.industries.get(one),
        knowledge.industries.get(other),
    ) else {
        return false;
    };
    one.id != other.id
        && one.isic.iter().any(|division| {
            division.len() == DIVISION
                && other
                    .isic
                    .iter()
                    .any(|code| code.len() > division.len() && code.starts_with(division))
        })
}

/// The industries of a stated code, refined by what the description says.
pub(super) fn with_code(
    knowledge: &RoleKnowledge,
    code: &Code,
    described: &CompanyProfile,
) -> CompanyProfile {
    let figures = knowledge.policy.figures;
    let coded = knowledge.of_code(code);
    let mut industries: Vec<ProfileIndustry> = Vec::new();
    let mut refined = false;
    for known in &described.industries {
        let covered = coded
            .iter()
            .any(|&coded| coded == known.industry || is_broader(knowledge, coded, known.industry));
        refined |= covered;
        let weight = if covered {
            1.0
        } else {
            figures.beside_code * known.weight
        };
        industries.push(ProfileIndustry {
            weight,
            ..known.clone()
        });
    }
    let weight = match (refined, coded.len()) {
        (true, _) => figures.code_beside_description,
        (false, 1) => 1.0,
        (false, _) => figures.shared_code,
    };
    for industry in coded {
        if industries.iter().all(|known| known.industry != industry) {
            industries.push(ProfileIndustry {
                industry,
                weight,
                evidence: Vec::new(),
            });
        }
    }
    industries.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.industry.cmp(&b.industry))
    });
    let basis = if industries.is_empty() {
        Basis::Nothing
    } else {
        Basis::Code
    };
    let known = if industries.is_empty() { 0.0 } else { 1.0 };
    CompanyProfile {
        industries,
        basis,
        known,
        ..described.clone()
    }
}
