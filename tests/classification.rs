//! What the classification promises whatever the text says.

#![expect(
    clippy::unwrap_used,
    reason = "a text that cannot be read ends the test"
)]

use std::sync::OnceLock;

use proptest::prelude::*;
use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::domain::classification::{Classification, Doubt, classify};
use sourcing_advisor::domain::enquiry::{Activity, ActivityId, Description};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::reason::probability;
use sourcing_advisor::domain::vocabulary::{Language, ServiceType};
use sourcing_advisor::evaluation::{evaluate, read_cases};

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| load(&Source::embedded()).unwrap())
}

fn read(text: &str) -> Classification {
    let description = Description::parse(text.to_owned(), usize::MAX).unwrap();
    let activity = Activity::described(ActivityId::positional("a", 0), description);
    classify(catalogue(), &activity, Language::En)
}

fn is_mixture(text: &str) -> bool {
    let doubts = read(text).doubts;
    doubts
        .iter()
        .any(|doubt| matches!(doubt, Doubt::Mixture(_)))
}

#[test]
fn a_line_that_joins_different_types_is_flagged() {
    assert!(is_mixture("Payroll and IT helpdesk"));
    assert!(is_mixture("Lohnabrechnung und Gebäudereinigung"));
}

#[test]
fn half_a_compound_is_no_activity_of_its_own() {
    assert!(!is_mixture("Lohn- und Gehaltsabrechnung"));
    assert!(!is_mixture("Accounts payable and receivable"));
}

#[test]
fn what_names_no_activity_is_not_decided() {
    let threshold = catalogue().text.policy.decided_from;

    for text in [
        "diverse Leistungen",
        "misc services",
        "Anna Schneider",
        "lorem ipsum",
        "12345",
    ] {
        assert!(read(text).service.confidence < threshold, "{text}");
    }
}

/// Texts that nobody trains on, written by people who had not seen the phrases: `unseen` as
/// buyers write, `kinds` in the manner of handbooks, job tasks, process lists, code lists, tender
/// notices, ledgers and press releases.
const UNSEEN: [&str; 2] = ["unseen", "kinds"];

#[test]
fn unseen_texts_are_understood() {
    for file in UNSEEN {
        let path = format!("tests/cases/classification/{file}.jsonl");
        let lines = std::fs::read_to_string(path).unwrap();

        let found = evaluate(catalogue(), &read_cases(&lines).unwrap()).measures;

        assert!(found.macro_f1 >= 0.95, "{file}: {}", found.macro_f1);
        assert!(found.decided >= 0.85, "{file}: {}", found.decided);
        let right = found.decided_accuracy;
        assert!(right >= 0.95, "{file}: {right}");
        let error = found.calibration_error;
        assert!(error <= 0.05, "{file}: {error}");
    }
}

#[test]
fn both_languages_of_an_activity_have_one_type() {
    let lines = std::fs::read_to_string("tests/cases/classification/unseen.jsonl").unwrap();
    let cases = read_cases(&lines).unwrap();
    let english = |id: &str| cases.iter().find(|case| case.id == format!("{id}-en"));
    let pairs = cases.iter().filter_map(|case| {
        let other = english(case.id.strip_suffix("-de")?)?;
        Some([case.text(), other.text()].map(|text| read(text).service.value))
    });

    let pairs: Vec<[ServiceType; 2]> = pairs.collect();
    let same = pairs
        .iter()
        .filter(|[german, english]| german == english)
        .count();

    assert!(pairs.len() >= 50);
    assert!(same * 100 >= pairs.len() * 95, "{same} of {}", pairs.len());
}

proptest! {
    #[test]
    fn reasons_add_up_to_the_log_odds_of_any_text(text in "\\PC{0,200}") {
        prop_assume!(!text.trim().is_empty());

        let service = read(&text).service;

        let sum: f64 = service.reasons.iter().map(|reason| reason.weight).sum();
        prop_assert!((sum - service.log_odds).abs() < 1e-9);
        prop_assert!((probability(service.log_odds) - service.confidence).abs() < 1e-4);
        prop_assert!((service.probabilities.iter().sum::<f64>() - 1.0).abs() < 1e-3);
    }

    #[test]
    fn evidence_stands_in_the_text(text in "\\PC{1,200}") {
        prop_assume!(!text.trim().is_empty());
        let length = text.chars().count();

        for evidence in read(&text).service.reasons.iter().flat_map(|reason| &reason.evidence) {
            prop_assert!(evidence.span.start < evidence.span.end && evidence.span.end <= length);
        }
    }

    #[test]
    fn case_and_umlaut_spelling_change_nothing(text in "[a-zäöüßA-ZÄÖÜ ]{1,80}") {
        prop_assume!(!text.trim().is_empty());
        let spelled = text.to_uppercase().replace('Ä', "AE").replace('Ö', "oe").replace('Ü', "Ue");

        let [read, again] = [&text, &spelled].map(|text| read(text).service);
        prop_assert_eq!(read.value, again.value);
        prop_assert!((read.log_odds - again.log_odds).abs() < 1e-9);
    }
}
