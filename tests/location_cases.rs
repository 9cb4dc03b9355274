//! Runs the cases of `tests/cases/location/` and `tests/cases/shore/`.
//!
//! A location case says what may come out for an activity of a company at home, under
//! constraints; a shore pair what a country is from a home country:
//!
//! ```toml
//! [[case]]
//! name = "German payroll stays in Europe"   # unique
//! home = "DE"
//! activity = "payroll-administration"       # id of the catalogue, taken as certain
//! options = ["onshore", "nearshore"]        # acceptable
//! source = "why"
//! # optional: working_languages, criteria, constraints (names as in a request),
//! # best (the first country is one of), among (one of them is listed),
//! # forbidden (none of them is listed), feasible = false
//!
//! [[pair]]
//! home = "DE"
//! country = "PL"
//! option = "nearshore"
//! also_ok = ["offshore"]                    # optional
//! source = "why"
//! ```
//!
//! A set passes at its bar, not case by case: published practice is not of one mind.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what fails outside of a test function fails the test that called it"
)]

#[path = "location/advice.rs"]
mod advice;
#[path = "location/countries.rs"]
mod countries;
#[path = "location/properties.rs"]
mod properties;
#[path = "location/support.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sourcing_advisor::domain::enquiry::{Constraints, CountryGroup, Residency};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::location::{self, LocationAdvice};
use sourcing_advisor::domain::scalar::{CountryCode, LanguageCode};
use sourcing_advisor::domain::vocabulary::{Criterion, Language, LocationOption};
use support::{activity, catalogue, company};

/// Share of the location cases that must hold.
const LOCATION_BAR: f64 = 0.95;
/// Share of the shore pairs that must hold.
const SHORE_BAR: f64 = 0.90;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    #[serde(rename = "case")]
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    home: String,
    activity: String,
    #[serde(default)]
    options: Vec<LocationOption>,
    source: String,
    #[serde(default)]
    working_languages: Vec<String>,
    #[serde(default)]
    criteria: BTreeMap<Criterion, f64>,
    #[serde(default)]
    constraints: ConstraintsRaw,
    #[serde(default)]
    best: Vec<String>,
    #[serde(default)]
    among: Vec<String>,
    #[serde(default)]
    forbidden: Vec<String>,
    #[serde(default = "yes")]
    feasible: bool,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct ConstraintsRaw {
    data_residency: Vec<String>,
    allowed_countries: Vec<String>,
    excluded_countries: Vec<String>,
    languages: Vec<String>,
    min_overlap_hours: Option<f64>,
    on_site: Option<bool>,
    personal_data: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs {
    #[serde(rename = "pair")]
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    home: String,
    country: String,
    option: LocationOption,
    #[serde(default)]
    also_ok: Vec<LocationOption>,
    source: String,
}

const fn yes() -> bool {
    true
}

fn read<T: DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let parse = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap();
        let cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, cases)
    };
    files.iter().map(parse).collect()
}

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

fn codes(texts: &[String]) -> Vec<CountryCode> {
    texts.iter().map(|text| code(text)).collect()
}

fn languages(texts: &[String]) -> Vec<LanguageCode> {
    texts
        .iter()
        .map(|text| LanguageCode::parse(text).unwrap())
        .collect()
}

fn constraints(raw: &ConstraintsRaw) -> Constraints {
    let residency = |text: &String| {
        let group = CountryGroup::ALL
            .into_iter()
            .find(|group| group.code() == text);
        group.map_or_else(|| Residency::Country(code(text)), Residency::Group)
    };
    Constraints {
        data_residency: raw.data_residency.iter().map(residency).collect(),
        allowed_countries: codes(&raw.allowed_countries),
        excluded_countries: codes(&raw.excluded_countries),
        languages: languages(&raw.languages),
        min_overlap_hours: raw
            .min_overlap_hours
            .map(|hours| Decimal::try_from(hours).unwrap()),
        on_site: raw.on_site,
        personal_data: raw.personal_data,
    }
}

fn advice(catalogue: &Catalogue, case: &Case) -> LocationAdvice {
    let home = code(&case.home);
    let company = company(home, languages(&case.working_languages));
    let read = activity(
        catalogue,
        &case.activity,
        &case.criteria,
        constraints(&case.constraints),
    );
    location::advise(catalogue, &company, home, &read, Language::En)
}

/// What is wrong with the advice for a case; nothing if it holds.
fn complaint(catalogue: &Catalogue, case: &Case) -> Option<String> {
    let advice = advice(catalogue, case);
    let listed: Vec<CountryCode> = advice.countries.iter().map(|one| one.country).collect();
    let named = |texts: &[String]| texts.iter().any(|text| listed.contains(&code(text)));
    let best = listed
        .first()
        .is_some_and(|first| codes(&case.best).contains(first));
    let option_holds = case.options.is_empty() || case.options.contains(&advice.option);
    let holds = advice.feasible == case.feasible
        && (case.feasible || listed.is_empty())
        && option_holds
        && (case.best.is_empty() || best)
        && (case.among.is_empty() || named(&case.among))
        && !named(&case.forbidden);
    (!holds).then(|| {
        let scores = advice.scores;
        format!(
            "{:?} {:?} {listed:?} {scores:?}",
            advice.feasible, advice.option
        )
    })
}

#[expect(clippy::cast_precision_loss, reason = "there are some hundred cases")]
fn share(failures: usize, of: usize) -> f64 {
    1.0 - failures as f64 / of as f64
}

#[test]
fn location_cases_hold_at_their_bar() {
    let catalogue = catalogue();
    let mut names = BTreeSet::new();
    let mut failures = Vec::new();

    for (file, Cases { cases }) in read::<Cases>("location") {
        for case in &cases {
            assert!(
                names.insert(case.name.clone()),
                "{file}: `{}` stands twice",
                case.name
            );
            assert!(
                !case.source.is_empty(),
                "{file}: `{}` has no source",
                case.name
            );
            if let Some(complaint) = complaint(&catalogue, case) {
                failures.push(format!(
                    "{file}: {} ({} {}): {complaint}",
                    case.name, case.home, case.activity
                ));
            }
        }
    }

    let share = share(failures.len(), names.len());
    println!(
        "location: {share:.3} of {}\n{}",
        names.len(),
        failures.join("\n")
    );
    assert!(
        share >= LOCATION_BAR,
        "{share:.3} of {}:\n{}",
        names.len(),
        failures.join("\n")
    );
}

#[test]
fn shore_pairs_hold_at_their_bar() {
    let catalogue = catalogue();
    let mut count = 0;
    let mut failures = Vec::new();

    for (file, Pairs { pairs }) in read::<Pairs>("shore") {
        for pair in &pairs {
            assert!(
                !pair.source.is_empty(),
                "{file}: {}-{} has no source",
                pair.home,
                pair.country
            );
            count += 1;
            let there = code(&pair.country);
            let relations = location::countries(&catalogue, code(&pair.home));
            let found = relations.iter().find(|relation| relation.country == there);
            let found = found.map(|relation| relation.option);
            let ok =
                found.is_some_and(|option| option == pair.option || pair.also_ok.contains(&option));
            if !ok {
                failures.push(format!(
                    "{file}: {} {} is {found:?}",
                    pair.home, pair.country
                ));
            }
        }
    }

    let share = share(failures.len(), count);
    println!("shore: {share:.3} of {count}\n{}", failures.join("\n"));
    assert!(
        share >= SHORE_BAR,
        "{share:.3} of {count}:\n{}",
        failures.join("\n")
    );
}
