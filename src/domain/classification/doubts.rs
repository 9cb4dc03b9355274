//! What a text leaves open.

use std::ops::Range;

use super::decision::{Doubt, ServiceDecision};
use super::reading::{Reading, TypeScores, encoder};
use crate::domain::enquiry::Activity;
use crate::domain::knowledge::Catalogue;
use crate::domain::language;
use crate::domain::text::Words;
use crate::domain::vocabulary::ServiceType;

/// Everything that a person should look at.
pub(super) fn find(
    catalogue: &Catalogue,
    activity: &Activity,
    reading: &Reading,
    service: &ServiceDecision,
) -> Vec<Doubt> {
    let policy = &catalogue.text.policy;
    let mut doubts = Vec::new();
    if reading.known < policy.known_from {
        doubts.push(Doubt::LittleEvidence);
        if language::is_foreign(activity.description.as_str()) {
            doubts.push(Doubt::OtherLanguage);
        }
    }
    doubts.extend(code_conflict(catalogue, activity, service));
    doubts.extend(mixture(catalogue, &reading.words).map(Doubt::Mixture));
    doubts
}

fn code_conflict(
    catalogue: &Catalogue,
    activity: &Activity,
    service: &ServiceDecision,
) -> Option<Doubt> {
    activity.codes.iter().find_map(|code| {
        let hint = catalogue.text.crosswalk.hint(code)?;
        (hint.kind != service.value).then(|| Doubt::CodeConflict {
            code: format!("{} {}", code.scheme().code(), code.digits()),
            code_says: hint.kind,
        })
    })
}

/// The types of a line that joins activities of different types (`payroll and IT helpdesk`):
/// every part has to be sure of its own.
fn mixture(catalogue: &Catalogue, words: &Words) -> Option<Vec<ServiceType>> {
    let policy = &catalogue.text.policy;
    if words.tokens.len() > policy.mixture_words {
        return None;
    }
    let parts = parts(words, &policy.joining_words);
    if parts.len() < 2 {
        return None;
    }
    let mut kinds: Vec<ServiceType> = parts
        .into_iter()
        .filter_map(|part| sure_type(catalogue, words, part))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    (kinds.len() > 1).then_some(kinds)
}

/// The stretches between joining words and punctuation.
fn parts(words: &Words, joining: &[String]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (index, token) in words.tokens.iter().enumerate() {
        let joins = joining.iter().any(|word| word == words.word(index));
        if joins {
            open = false;
        } else if open && token.joined {
            if let Some(last) = parts.last_mut() {
                last.end = index + 1;
            }
        } else {
            parts.push(index..index + 1);
            open = true;
        }
    }
    parts
}

/// The type of a part, if its words alone are sure of it.
fn sure_type(catalogue: &Catalogue, words: &Words, part: Range<usize>) -> Option<ServiceType> {
    let knowledge = &catalogue.text;
    let encoded = encoder(knowledge).encode(words, part);
    if encoded.known < knowledge.policy.known_from {
        return None;
    }
    let model = &knowledge.model;
    let scores = model.score(&encoded.occurrences).types;
    let calibrated: TypeScores = std::array::from_fn(|kind| {
        let score = scores[kind] + model.types.bias[kind];
        model.calibration.types * f64::from(score) + model.calibration.bias[kind]
    });
    let highest = calibrated.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = calibrated
        .iter()
        .map(|score| libm::exp(score - highest))
        .sum();
    let best = ServiceType::ALL
        .into_iter()
        .find(|kind| calibrated[kind.index()] >= highest)?;
    (1.0 / total >= knowledge.policy.mixture_from).then_some(best)
}
