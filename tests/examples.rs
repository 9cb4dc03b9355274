//! Every example that the project shows is run, and says what is shown.

#![expect(
    clippy::unwrap_used,
    reason = "an example that cannot be read or answered ends the test"
)]

use std::fs;

use serde_json::Value;
use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::http::assessment::answer;
use sourcing_advisor::http::request::Handling;
use sourcing_advisor::settings::Settings;
use sourcing_advisor::startup::limits;

fn ask(body: &str) -> Value {
    let catalogue = load(&Source::embedded()).unwrap();
    let limits = limits(&Settings::load(None).unwrap().limits);
    let answer = answer(&catalogue, body.as_bytes(), &limits, Handling::Strict, None);
    serde_json::from_slice(&answer.map_err(|_| "refused").unwrap().json).unwrap()
}

fn example(name: &str) -> Value {
    ask(&fs::read_to_string(format!("examples/{name}.json")).unwrap())
}

/// Id, type and role of each activity.
fn decisions(answer: &Value) -> Vec<[&str; 3]> {
    let activities = answer["activities"].as_array().unwrap();
    activities
        .iter()
        .map(|activity| {
            [
                activity["id"].as_str().unwrap(),
                activity["service_type"]["value"].as_str().unwrap(),
                activity["strategic_role"]["value"].as_str().unwrap(),
            ]
        })
        .collect()
}

#[test]
fn a_machine_builder_keeps_its_design_and_gives_support_away() {
    let answer = example("maschinenbauer");

    assert_eq!(
        decisions(&answer),
        [
            ["lohn", "BPO", "non_core"],
            ["kreditoren", "BPO", "non_core"],
            ["konstruktion", "KPO", "core"],
            ["rechenzentrum", "ITO", "non_core"],
            ["helpdesk", "ITO", "non_core"],
            ["marktstudie", "KPO", "non_core"],
            ["montage", "NONE", "core"],
            ["kantine", "NONE", "non_core"],
        ]
    );
}

#[test]
fn a_retailer_learns_which_spend_line_says_nothing() {
    let answer = example("retailer");

    let types: Vec<&str> = decisions(&answer)
        .iter()
        .map(|[_, kind, _]| *kind)
        .collect();
    assert_eq!(
        types[..7],
        ["BPO", "BPO", "ITO", "KPO", "KPO", "NONE", "KPO"]
    );
    assert_eq!(answer["activities"][3]["strategic_role"]["value"], "core");
    assert_eq!(answer["activities"][7]["status"], "review");
}

#[test]
fn a_publishers_paragraph_yields_its_activities_with_their_places() {
    let answer = example("verlag");

    let activities = answer["activities"].as_array().unwrap();
    let concepts: Vec<&str> = activities
        .iter()
        .filter_map(|activity| activity["concept"]["id"].as_str())
        .collect();
    for expected in [
        "general-ledger-bookkeeping",
        "dunning-debt-collection",
        "payroll-administration",
    ] {
        assert!(concepts.contains(&expected), "{expected} in {concepts:?}");
    }
    assert!(
        activities
            .iter()
            .all(|activity| activity["span"].is_object())
    );
}

#[test]
fn a_hospital_groups_constraints_are_kept() {
    let answer = example("klinikverbund");

    let of = |index: usize| &answer["activities"][index]["location"];
    assert_eq!(of(1)["option"], "onshore");
    assert_eq!(of(3)["option"], "onshore");
    let countries = of(2)["countries"].as_array().unwrap();
    assert!(
        countries
            .iter()
            .all(|one| one["country"] != "IN" && one["country"] != "RU")
    );
}

/// The first block of the README that is fenced as `language` and contains `mark`.
fn block<'r>(readme: &'r str, language: &str, mark: &str) -> &'r str {
    let fence = format!("```{language}\n");
    let blocks = readme
        .split(&fence)
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    blocks
        .into_iter()
        .find(|block| block.contains(mark))
        .unwrap()
}

/// Whether everything that `shown` says stands in `real`; lists from their beginning.
fn says(real: &Value, shown: &Value) -> bool {
    match shown {
        Value::Object(fields) => fields.iter().all(|(key, value)| says(&real[key], value)),
        Value::Array(items) => (0..)
            .zip(items)
            .all(|(place, item): (usize, _)| says(&real[place], item)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => real == shown,
    }
}

#[test]
fn the_readme_shows_the_true_answer_to_its_request() {
    let readme = fs::read_to_string("README.md").unwrap();
    let command = block(&readme, "sh", "curl -s");
    let body = command
        .split('\'')
        .find(|part| part.trim_start().starts_with('{'))
        .unwrap();
    let shown: Value = serde_json::from_str(block(&readme, "json", "strategic_role")).unwrap();

    let real = ask(body);

    assert!(
        says(&real, &shown),
        "{}",
        serde_json::to_string_pretty(&real).unwrap()
    );
}
