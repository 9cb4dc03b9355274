use std::collections::BTreeSet;

use serde::Deserialize;

use super::*;
use crate::catalogue::activities::{self, Phrases};
use crate::catalogue::faults::Fault;

fn faults_of(source: &Source) -> Vec<Fault> {
    let mut faults = Faults::default();
    let (families, _) = activities::read(source, Phrases::Own, &mut Faults::default());
    let read = read(source, &families, &mut faults);
    match faults.into_result(read) {
        Ok(_) => Vec::new(),
        Err(invalid) => invalid.0,
    }
}

fn embedded(file: &str) -> String {
    let source = Source::embedded();
    String::from_utf8(source.file(file).unwrap().to_vec()).unwrap()
}

fn with(file: &str, from: &str, to: &str) -> Source {
    let text = embedded(file);
    assert!(text.contains(from), "{from}");
    Source::embedded().with_file(file, text.replacen(from, to, 1).into_bytes())
}

#[track_caller]
fn assert_complains(source: &Source, expected: &str) {
    let faults = faults_of(source);
    let found = faults.iter().any(|fault| fault.detail.contains(expected));
    assert!(found, "{faults:?}");
}

#[test]
fn the_embedded_benefit_knowledge_is_without_fault() {
    assert_eq!(faults_of(&Source::embedded()), []);
}

#[test]
fn a_family_that_the_activities_do_not_have_is_refused() {
    let kpis = with("kpis.toml", "family = \"finance\"", "family = \"finances\"");
    let knowledge = with(
        "benefit.toml",
        "family = \"finance\"",
        "family = \"finances\"",
    );

    assert_complains(&kpis, "there is no family `finances`");
    assert_complains(&knowledge, "there is no family `finances`");
}

#[test]
fn an_unknown_indicator_is_refused_with_its_line() {
    let source = with("kpis.toml", "\"days-to-close\", ", "\"days-to-closing\", ");

    let faults = faults_of(&source);

    assert!(
        faults
            .iter()
            .any(|fault| fault.detail.contains("`days-to-closing`") && fault.line > 0)
    );
}

#[test]
fn two_indicators_are_too_few_and_six_too_many() {
    let list = "[\"conversion-rate\", \"customer-satisfaction\", \"unit-price\"]";
    let few = with("kpis.toml", list, "[\"conversion-rate\", \"unit-price\"]");
    let many = with(
        "kpis.toml",
        list,
        "[\"yield\", \"churn\", \"on-time\", \"accidents\", \"unit-price\", \"scrap-rate\"]",
    );

    assert_complains(&few, "has 2 kpis");
    assert_complains(&many, "has 6 kpis");
}

#[test]
fn a_band_that_runs_backwards_is_refused() {
    let source = with(
        "benefit.toml",
        "low = 0.76, expected = 0.70",
        "low = 0.66, expected = 0.70",
    );

    assert_complains(&source, "must run from the lowest saving to the highest");
}

#[test]
fn a_load_of_zero_a_missing_source_and_crooked_weights_are_reported_together() {
    let text = embedded("benefit.toml")
        .replacen(
            "load = { value = 2.33, source = \"piton-2021\" }",
            "load = { value = 0.0, source = \"\" }",
            1,
        )
        .replacen(
            "advantage = { value = 0.40",
            "advantage = { value = 0.45",
            1,
        );
    let source = Source::embedded().with_file("benefit.toml", text.into_bytes());

    assert_complains(&source, "`types.BPO.load` must be above 0");
    assert_complains(&source, "`types.BPO.load` needs a source");
    assert_complains(&source, "sum to 1.05, not 1");
}

#[test]
fn a_type_without_its_step_of_the_roadmap_is_refused() {
    let source = with(
        "benefit.toml",
        "service_type = \"KPO\"\nmonths",
        "service_type = \"BPO\"\nmonths",
    );

    assert_complains(&source, "2 steps for `BPO`, not 1");
    assert_complains(&source, "0 steps for `KPO`, not 1");
}

#[test]
fn a_text_without_the_place_for_its_figure_is_refused() {
    let source = with("benefit.toml", "rund {share} % mehr", "mehr");

    assert_complains(&source, "must contain `{share}`");
}

#[test]
fn nine_of_ten_activities_have_indicators_of_their_family() {
    let source = Source::embedded();
    let mut faults = Faults::default();
    let (families, concepts) = activities::read(&source, Phrases::Own, &mut faults);
    let book = indicators::read(&source, &families, &mut faults).unwrap();

    let covered = concepts
        .iter()
        .filter(|concept| {
            book.families
                .contains_key(&(concept.family, concept.service_type))
        })
        .count();

    assert!(
        covered * 10 >= concepts.len() * 9,
        "{covered} of {}",
        concepts.len()
    );
}

#[derive(Deserialize)]
struct SourceRaw {
    id: String,
}

#[test]
fn every_source_of_a_figure_is_listed() {
    let source = Source::embedded();
    let mut document = Document::open(&source, "sources.toml", &mut Faults::default()).unwrap();
    let listed: BTreeSet<String> = document
        .entries::<SourceRaw>("source", &mut Faults::default())
        .into_iter()
        .map(|entry| entry.value.id)
        .collect();

    let text = embedded("benefit.toml");
    let named: BTreeSet<String> = text
        .split("source = \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();

    let unlisted: Vec<&String> = named.difference(&listed).collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
    assert!(named.len() > 10);
}
