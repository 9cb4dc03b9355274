//! What a text leaves open.

use std::ops::Range;

use super::decision::{Doubt, ServiceDecision};
use super::reading::{Reading, most_probable};
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
    doubts.extend(mixture(catalogue, reading).map(Doubt::Mixture));
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
fn mixture(catalogue: &Catalogue, reading: &Reading) -> Option<Vec<ServiceType>> {
    let policy = &catalogue.text.policy;
    let words = &reading.words;
    if words.tokens.len() > policy.mixture_words {
        return None;
    }
    let parts = parts(words, &policy.joining_words);
    let parts = leaning_parts(catalogue, reading, parts);
    let first = parts.first().map(|(kind, _)| *kind);
    let apart = parts.iter().any(|(kind, _)| Some(*kind) != first);
    if !apart {
        return None;
    }
    let mut kinds: Vec<ServiceType> = parts
        .into_iter()
        .filter_map(|(_, part)| sure_type(catalogue, words, part))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    (kinds.len() > 1).then_some(kinds)
}

/// The parts whose words lean to a type, with that type. Only where such parts differ is each
/// read on its own: a reading costs as much as that of the whole line.
fn leaning_parts(
    catalogue: &Catalogue,
    reading: &Reading,
    parts: Vec<Range<usize>>,
) -> Vec<(ServiceType, Range<usize>)> {
    let least = catalogue.text.policy.mixture_lean_from;
    let leaning = parts.into_iter().filter_map(|part| {
        let (kind, probability) = reading.leaning(&catalogue.text, &part);
        (probability >= least).then_some((kind, part))
    });
    leaning.collect()
}

/// The stretches between joining words and punctuation. A word with a hyphen behind it
/// (`Lohn- und …`) is only the first half of a compound and no part of its own.
fn parts(words: &Words, joining: &[String]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (index, token) in words.tokens.iter().enumerate() {
        let half = index > 0 && is_half(words, index - 1);
        if joining.iter().any(|word| word == words.word(index)) {
            open = open && half;
        } else if open && (token.joined || half) {
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

fn is_half(words: &Words, index: usize) -> bool {
    let rest = words
        .tokens
        .get(index)
        .and_then(|token| words.folded.text.get(token.end..));
    rest.is_some_and(|rest| rest.starts_with("- ") || rest.starts_with("-,"))
}

/// The type of a part, if it is sure of it.
fn sure_type(catalogue: &Catalogue, words: &Words, part: Range<usize>) -> Option<ServiceType> {
    let policy = &catalogue.text.policy;
    let reading = Reading::of(catalogue, words.clone(), part);
    if reading.known < policy.known_from {
        return None;
    }
    let (kind, probability) = most_probable(reading.scores());
    (probability >= policy.mixture_from).then_some(kind)
}
