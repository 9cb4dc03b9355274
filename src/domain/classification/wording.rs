//! The classification's reasons in words.

use super::decision::ConceptMatch;
use super::reasons::StatedEvidence;
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::{Language, ServiceType};

pub(super) fn word(
    word: &str,
    share: f64,
    best: ServiceType,
    other: ServiceType,
    language: Language,
) -> String {
    let (favoured, against) = favoured(share, best, other);
    match language {
        Language::De => format!("„{word}“ spricht für {favoured} und gegen {against}."),
        Language::En => format!("“{word}” speaks for {favoured} and against {against}."),
    }
}

fn favoured(share: f64, best: ServiceType, other: ServiceType) -> (&'static str, &'static str) {
    if share < 0.0 {
        (other.code(), best.code())
    } else {
        (best.code(), other.code())
    }
}

pub(super) fn other_words(count: usize, language: Language) -> String {
    match language {
        Language::De => format!("Die übrigen {count} Wörter zusammen."),
        Language::En => format!("The other {count} words together."),
    }
}

pub(super) fn likeness(
    catalogue: &Catalogue,
    concepts: &[ConceptMatch],
    best: ServiceType,
    other: ServiceType,
    weight: f64,
    language: Language,
) -> String {
    let (favoured, _) = favoured(weight, best, other);
    let nearest = concepts
        .iter()
        .map(|one| catalogue.concept(one.concept))
        .find(|concept| concept.service_type.code() == favoured)
        .map(|concept| concept.label.get(language));
    match (language, nearest) {
        (Language::De, Some(label)) => format!("Ähnelt der Tätigkeit „{label}“ ({favoured})."),
        (Language::En, Some(label)) => format!("Resembles the activity “{label}” ({favoured})."),
        (Language::De, None) => format!("Ähnelt eher Tätigkeiten der Art {favoured}."),
        (Language::En, None) => format!("Resembles activities of the type {favoured} more."),
    }
}

pub(super) fn prior(best: ServiceType, other: ServiceType, language: Language) -> String {
    let (best, other) = (best.code(), other.code());
    match language {
        Language::De => format!("Ausgangslage ohne Hinweise: {best} gegen {other}."),
        Language::En => format!("Starting point before any evidence: {best} against {other}."),
    }
}

pub(super) fn alternatives(ranked: [ServiceType; 4], language: Language) -> String {
    let [_, _, third, fourth] = ranked.map(ServiceType::code);
    match language {
        Language::De => format!("Abzug, weil auch {third} und {fourth} möglich bleiben."),
        Language::En => format!("Deduction because {third} and {fourth} remain possible too."),
    }
}

/// Code and text of a reason that the caller stated.
pub(super) fn stated(
    what: &StatedEvidence,
    best: ServiceType,
    weight: f64,
    language: Language,
) -> (&'static str, String) {
    match what {
        StatedEvidence::Code(code, kind) => {
            let kind = kind.code();
            let text = match language {
                Language::De => format!("Der angegebene Code {code} steht für {kind}."),
                Language::En => format!("The stated code {code} stands for {kind}."),
            };
            ("code.stated", text)
        }
        StatedEvidence::Criterion(criterion, value) => {
            let (name, best) = (criterion.code(), best.code());
            let against = weight < 0.0;
            let text = match (language, against) {
                (Language::De, false) => {
                    format!("Angegeben: {name} = {value}; spricht für {best}.")
                }
                (Language::De, true) => {
                    format!("Angegeben: {name} = {value}; spricht gegen {best}.")
                }
                (Language::En, false) => format!("Stated: {name} = {value}; speaks for {best}."),
                (Language::En, true) => format!("Stated: {name} = {value}; speaks against {best}."),
            };
            ("criterion.stated", text)
        }
    }
}
