//! Spot checks of the countries and of what they are from a home country.

use crate::support::catalogue;
use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::location::{CountryRelation, countries};
use sourcing_advisor::domain::scalar::CountryCode;
use sourcing_advisor::domain::vocabulary::LocationOption;

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

fn relation(catalogue: &Catalogue, home: &str, there: &str) -> CountryRelation {
    let there = code(there);
    let found = countries(catalogue, code(home))
        .into_iter()
        .find(|one| one.country == there);
    found.unwrap()
}

fn hours(relation: &CountryRelation) -> (f64, f64) {
    (relation.hours_january, relation.hours_july)
}

#[test]
fn poland_is_a_neighbour_of_germany_and_nearshore_beyond_doubt() {
    let poland = relation(&catalogue(), "DE", "PL");

    assert_eq!(poland.option, LocationOption::Nearshore);
    assert_eq!(hours(&poland), (0.0, 0.0));
    assert!(
        (512..=522).contains(&poland.kilometres),
        "{}",
        poland.kilometres
    );
    assert!(poland.border && poland.eu && poland.eea);
    assert!(poland.confidence > 0.95, "{}", poland.confidence);
}

#[test]
fn india_is_four_and_a_half_winter_hours_from_germany_and_offshore() {
    let india = relation(&catalogue(), "DE", "IN");

    assert_eq!(india.option, LocationOption::Offshore);
    assert_eq!(hours(&india), (4.5, 3.5));
    assert!(
        (5_700..=5_850).contains(&india.kilometres),
        "{}",
        india.kilometres
    );
    assert!(!india.border && india.adequacy.is_none());
}

#[test]
fn distances_hours_and_borders_are_those_of_the_atlas() {
    let catalogue = catalogue();
    // home, country, January, July, kilometres, border
    let known = [
        ("DE", "FR", 0.0, 0.0, 878, true),
        ("DE", "GB", 1.0, 1.0, 932, false),
        ("DE", "US", 6.0, 6.0, 6_710, false),
        ("DE", "AU", 10.0, 8.0, 16_070, false),
        ("GB", "ZA", 2.0, 1.0, 8_980, false),
        ("US", "MX", 1.0, 2.0, 3_030, true),
        ("US", "PH", 13.0, 12.0, 13_790, false),
        ("ES", "MA", 0.0, 1.0, 770, true),
        ("JP", "CN", 1.0, 1.0, 2_100, false),
        ("IN", "NP", 0.25, 0.25, 800, true),
    ];

    for (home, there, january, july, kilometres, border) in known {
        let found = relation(&catalogue, home, there);

        assert_eq!(hours(&found), (january, july), "{home}-{there}");
        assert_eq!(found.border, border, "{home}-{there}");
        let off = found.kilometres.abs_diff(kilometres);
        assert!(
            off * 50 <= kilometres,
            "{home}-{there}: {} km",
            found.kilometres
        );
    }
}

#[test]
fn two_countries_are_equally_far_whichever_is_home() {
    let catalogue = catalogue();

    for home in ["DE", "US", "IN", "BR"] {
        for there in countries(&catalogue, code(home)) {
            let back = relation(&catalogue, there.country.as_str(), home);

            assert_eq!(back.kilometres, there.kilometres);
            assert_eq!(back.border, there.border);
            assert_eq!(back.option, there.option);
            assert_eq!(hours(&back), hours(&there));
        }
    }
}

#[test]
fn every_country_is_onshore_to_itself_and_to_no_other() {
    let catalogue = catalogue();

    for home in &catalogue.location.countries {
        let onshore: Vec<CountryCode> = countries(&catalogue, home.code)
            .into_iter()
            .filter(|there| there.option == LocationOption::Onshore)
            .map(|there| there.country)
            .collect();

        assert_eq!(onshore, [home.code]);
    }
}

#[test]
fn trust_falls_where_the_trade_disagrees() {
    let catalogue = catalogue();
    let trust = |home: &str, there: &str| relation(&catalogue, home, there).confidence;

    assert!(trust("DE", "CZ") > trust("DE", "PT"));
    assert!(trust("DE", "PT") > trust("DE", "EG"));
    assert!(trust("DE", "IN") > trust("FR", "SN"));
    assert!(trust("US", "CA") > trust("US", "AR"));
}

#[test]
fn the_unions_have_their_members_and_adequacy_its_limits() {
    let catalogue = catalogue();
    let all = countries(&catalogue, CountryCode::DE);

    assert_eq!(all.iter().filter(|one| one.eu).count(), 27);
    assert_eq!(all.iter().filter(|one| one.eea).count(), 30);
    assert_eq!(all.iter().filter(|one| one.adequacy.is_some()).count(), 16);
    let scope = |there: &str| relation(&catalogue, "DE", there).adequacy.unwrap().en;
    assert_eq!(scope("CH"), "general");
    assert!(scope("US").contains("Data Privacy Framework"));
    assert!(scope("CA").contains("commercial"));
}

#[test]
fn more_than_120_countries_carry_every_figure_that_advice_needs() {
    let catalogue = catalogue();
    let complete = catalogue.location.countries.iter().filter(|country| {
        country.labour_cost.is_some() && country.governance.is_some() && country.income.is_some()
    });

    assert!(complete.count() >= 180);
    assert!(catalogue.location.countries.len() >= 240);
}

#[test]
fn every_policy_weight_and_figure_names_a_source_that_is_listed() {
    let catalogue = catalogue();
    let policy = &catalogue.location.policy;
    let known = |id: &str| catalogue.sources.iter().any(|source| source.id == id);

    assert!(policy.types.iter().all(|kind| known(&kind.source)));
    assert!(
        policy
            .definitions
            .iter()
            .all(|definition| known(&definition.source))
    );
    assert!(
        catalogue
            .sources
            .windows(2)
            .all(|pair| pair[0].id < pair[1].id)
    );
}

#[test]
fn a_home_that_is_unknown_has_no_relations() {
    assert!(countries(&catalogue(), code("ZZ")).is_empty());
}

fn faults_of(file: &str, from: &str, to: &str) -> String {
    let source = Source::embedded();
    let text = String::from_utf8(source.file(file).unwrap().to_vec()).unwrap();
    assert!(text.contains(from), "`{from}` is not in {file}");
    let changed = text.replacen(from, to, 1);
    load(&source.with_file(file, changed.into_bytes()))
        .unwrap_err()
        .to_string()
}

#[test]
fn a_wrong_time_zone_border_or_source_is_reported_with_its_country() {
    let zone = faults_of("countries.toml", "Europe/Warsaw", "Europe/Warschau");
    let border = faults_of(
        "countries.toml",
        "borders = [\"ES\", \"FR\"]",
        "borders = [\"ES\"]",
    );
    let source = faults_of("countries.toml", "source = \"wgi\"", "source = \"hearsay\"");

    assert!(
        zone.contains("country `PL`: there is no time zone `Europe/Warschau`"),
        "{zone}"
    );
    assert!(
        border.contains("borders `AD`, but not the other way"),
        "{border}"
    );
    assert!(source.contains("there is no source `hearsay`"), "{source}");
}

#[test]
fn a_policy_whose_weights_do_not_sum_to_one_is_refused() {
    let faults = faults_of(
        "policy/location.toml",
        "weights = { cost = 0.",
        "weights = { cost = 0.9",
    );

    assert!(faults.contains("policy/location.toml:"), "{faults}");
    assert!(faults.contains("must sum to 1"), "{faults}");
}
