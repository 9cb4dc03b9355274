//! The last resort: what the activities tell of a company that tells nothing itself.

use super::knowledge::RoleKnowledge;
use super::profile::{Basis, CompanyProfile, ProfileIndustry};
use crate::domain::assessment::{Assumption, ReadActivity};
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Guesses the industry from words of the activities that belong to one industry only.
pub(super) fn infer(
    knowledge: &RoleKnowledge,
    activities: &[ReadActivity],
    language: Language,
) -> CompanyProfile {
    let mut votes = vec![0_u32; knowledge.industries.len()];
    for read in activities {
        let words = Words::new(read.activity.description.as_str());
        let mut told: Vec<usize> = Vec::new();
        for at in 0..words.tokens.len() {
            let skip = |word: &str| knowledge.policy.is_function_word(word);
            knowledge
                .objects
                .find_at(&words, at, skip, |found| told.push(found.target.into()));
        }
        told.sort_unstable();
        told.dedup();
        for industry in told {
            if let Some(votes) = votes.get_mut(industry) {
                *votes += 1;
            }
        }
    }
    let most = votes.iter().copied().max().unwrap_or(0);
    let leaders: Vec<usize> = votes
        .iter()
        .enumerate()
        .filter(|(_, count)| **count == most)
        .map(|(industry, _)| industry)
        .collect();
    let enough = f64::from(most) >= knowledge.policy.figures.inferred_activities;
    match leaders.as_slice() {
        [one] if enough => inferred(knowledge, *one, language),
        _ => unknown(language),
    }
}

fn inferred(knowledge: &RoleKnowledge, industry: usize, language: Language) -> CompanyProfile {
    let label = knowledge
        .industries
        .get(industry)
        .map(|industry| industry.label.get(language));
    let reason = match language {
        Language::De => {
            "Nicht angegeben: aus den Tätigkeiten erschlossen. Eine Beschreibung des Unternehmens macht die Einordnung als Kern oder Nicht-Kern verlässlich."
        }
        Language::En => {
            "Not stated: inferred from the activities. A description of the company makes the decision on core and non-core reliable."
        }
    };
    CompanyProfile {
        assumptions: vec![Assumption {
            pointer: "/company/description".to_owned(),
            value: label.unwrap_or_default().to_owned(),
            reason: reason.to_owned(),
        }],
        industries: vec![ProfileIndustry {
            industry,
            weight: 1.0,
            evidence: Vec::new(),
        }],
        basis: Basis::Activities,
        known: knowledge.policy.figures.inferred_known,
        ..CompanyProfile::nothing()
    }
}

fn unknown(language: Language) -> CompanyProfile {
    let (value, reason) = match language {
        Language::De => (
            "unbekannt",
            "Nicht erkennbar, wofür das Unternehmen bezahlt wird: Die Einordnung als Kern oder Nicht-Kern folgt der üblichen Stellung der Tätigkeit.",
        ),
        Language::En => (
            "unknown",
            "What the company is paid for cannot be told: core or non-core follows the activity's usual standing.",
        ),
    };
    CompanyProfile {
        assumptions: vec![Assumption {
            pointer: "/company/description".to_owned(),
            value: value.to_owned(),
            reason: reason.to_owned(),
        }],
        ..CompanyProfile::nothing()
    }
}
