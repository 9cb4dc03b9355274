//! What advice says beside the option: obligations, reasons, what is ruled out and why.

use std::collections::BTreeMap;

use crate::support::{activity, catalogue, company};
use sourcing_advisor::domain::enquiry::{Company, Constraints};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::location::{self, LocationAdvice};
use sourcing_advisor::domain::scalar::{CountryCode, LanguageCode};
use sourcing_advisor::domain::vocabulary::{Criterion, Language, LocationOption};

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

fn languages<const N: usize>(texts: [&str; N]) -> Vec<LanguageCode> {
    texts
        .map(|text| LanguageCode::parse(text).unwrap())
        .to_vec()
}

fn advise(catalogue: &Catalogue, home: &str, id: &str, given: Constraints) -> LocationAdvice {
    let read = activity(catalogue, id, &BTreeMap::new(), given);
    location::advise(
        catalogue,
        &company(code(home), Vec::new()),
        code(home),
        &read,
        Language::De,
    )
}

fn only(there: &str) -> Constraints {
    Constraints {
        allowed_countries: vec![code(there)],
        personal_data: Some(true),
        ..Constraints::default()
    }
}

fn reason(advice: &LocationAdvice, there: &str) -> &'static str {
    advice
        .excluded
        .iter()
        .find(|one| one.country == code(there))
        .unwrap()
        .code
}

#[test]
fn personal_data_for_india_names_clauses_and_an_assessment() {
    let advice = advise(&catalogue(), "DE", "data-entry", only("IN"));

    let obligations = advice.countries[0].obligations.join(" ");
    assert!(
        obligations.contains("Standardvertragsklauseln"),
        "{obligations}"
    );
    assert!(obligations.contains("TIA"), "{obligations}");
}

#[test]
fn personal_data_for_the_united_states_asks_for_the_certificate() {
    let advice = advise(&catalogue(), "DE", "data-entry", only("US"));

    let obligations = advice.countries[0].obligations.join(" ");
    assert!(
        obligations.contains("EU-US Data Privacy Framework"),
        "{obligations}"
    );
}

#[test]
fn personal_data_within_the_economic_area_needs_nothing_more() {
    let advice = advise(&catalogue(), "DE", "data-entry", only("PL"));

    assert!(advice.countries[0].obligations.is_empty());
}

#[test]
fn data_that_is_said_not_to_be_personal_brings_no_obligation() {
    let given = Constraints {
        personal_data: Some(false),
        ..only("IN")
    };

    let advice = advise(&catalogue(), "DE", "payroll-administration", given);

    assert!(advice.countries[0].obligations.is_empty());
}

#[test]
fn each_excluded_country_says_which_requirement_it_fails() {
    let catalogue = catalogue();
    let excluded = Constraints {
        excluded_countries: vec![code("PL")],
        ..Constraints::default()
    };
    let overlap = Constraints {
        min_overlap_hours: Some(7.into()),
        ..only("IN")
    };
    let french = Constraints {
        languages: languages(["fr"]),
        ..only("PH")
    };

    assert_eq!(
        reason(&advise(&catalogue, "DE", "data-entry", excluded), "PL"),
        "excluded_by_request"
    );
    assert_eq!(
        reason(&advise(&catalogue, "DE", "data-entry", overlap), "IN"),
        "overlap"
    );
    assert_eq!(
        reason(&advise(&catalogue, "DE", "data-entry", french), "PH"),
        "language"
    );
    assert_eq!(
        reason(&advise(&catalogue, "DE", "data-entry", only("RU")), "RU"),
        "sanctions"
    );
    assert_eq!(
        reason(&advise(&catalogue, "DE", "data-entry", only("SD")), "SD"),
        "high_risk"
    );
    assert_eq!(
        reason(&advise(&catalogue, "DE", "it-cabling", only("PL")), "PL"),
        "presence"
    );
    assert_eq!(
        reason(
            &advise(&catalogue, "DE", "board-decisions", only("PL")),
            "PL"
        ),
        "duty"
    );
    assert_eq!(
        reason(
            &advise(&catalogue, "DE", "building-cleaning", only("PL")),
            "PL"
        ),
        "physical_work"
    );
}

#[test]
fn constraints_that_leave_no_country_say_so_and_what_would_have_to_give() {
    let advice = advise(&catalogue(), "DE", "it-cabling", only("PL"));

    assert!(!advice.feasible && advice.countries.is_empty());
    let text = &advice.reasons[0].text;
    assert!(
        text.contains("Kein Land erfüllt alle Anforderungen"),
        "{text}"
    );
    assert!(text.contains("Anwesenheit"), "{text}");
}

#[test]
fn a_caller_who_says_that_nobody_must_be_on_site_is_believed() {
    let given = Constraints {
        on_site: Some(false),
        ..Constraints::default()
    };

    let advice = advise(&catalogue(), "DE", "server-hardware-installation", given);

    assert!(
        advice
            .countries
            .iter()
            .any(|one| one.option != LocationOption::Onshore)
    );
}

#[test]
fn stated_coordination_moves_the_advice_towards_home() {
    let catalogue = catalogue();
    let gap = |coordination: f64| {
        let stated = BTreeMap::from([(Criterion::Coordination, coordination)]);
        let read = activity(
            &catalogue,
            "software-maintenance",
            &stated,
            Constraints::default(),
        );
        let home = code("US");
        let company = company(home, Vec::new());
        let scores = location::advise(&catalogue, &company, home, &read, Language::En).scores;
        scores[0].unwrap() - scores[2].unwrap()
    };

    assert!(gap(0.0) < gap(0.5));
    assert!(gap(0.5) < gap(1.0));
}

#[test]
fn an_english_speaking_company_may_let_english_speakers_answer_its_customers() {
    let catalogue = catalogue();
    let home = code("DE");
    let listed = |working| {
        let read = activity(
            &catalogue,
            "inbound-call-centre",
            &BTreeMap::new(),
            Constraints::default(),
        );
        let company = company(home, working);
        let advice = location::advise(&catalogue, &company, home, &read, Language::En);
        advice.countries.iter().any(|one| one.country == code("IN"))
    };

    assert!(!listed(languages(["de", "en"])));
    assert!(listed(languages(["en"])));
}

#[test]
fn reasons_and_exclusions_are_in_the_language_of_the_answer() {
    let catalogue = catalogue();
    let read = activity(&catalogue, "accounts-payable", &BTreeMap::new(), only("PL"));
    let company = company(CountryCode::DE, Vec::new());
    let texts = |language| {
        let advice = location::advise(&catalogue, &company, CountryCode::DE, &read, language);
        (
            advice.reasons[0].text.clone(),
            advice.excluded[0].reason.clone(),
        )
    };

    assert_ne!(texts(Language::De).0, texts(Language::En).0);
    assert_eq!(
        texts(Language::En).1,
        "Not among the countries that the request allows."
    );
}

#[test]
fn an_activity_that_the_catalogue_does_not_know_is_advised_by_its_type() {
    let catalogue = catalogue();
    let mut read = activity(
        &catalogue,
        "data-entry",
        &BTreeMap::new(),
        Constraints::default(),
    );
    read.classification.concepts.clear();
    let company = company(CountryCode::DE, Vec::new());

    let advice = location::advise(&catalogue, &company, CountryCode::DE, &read, Language::De);

    assert!(advice.feasible);
    assert!(advice.countries.len() >= 5);
}

#[test]
fn a_home_that_the_catalogue_does_not_know_is_named() {
    let advice = advise(&catalogue(), "ZZ", "data-entry", Constraints::default());

    assert_eq!(advice.option, LocationOption::Onshore);
    assert!(advice.reasons[0].text.contains("ZZ"));
}

#[test]
fn working_languages_are_those_of_the_home_and_english_unless_stated() {
    let catalogue = catalogue();
    let stated = company(code("CH"), languages(["it"]));

    assert_eq!(
        location::working_languages(&catalogue, &Company::default()),
        ["de", "en"]
    );
    assert_eq!(
        location::working_languages(&catalogue, &company(code("FR"), Vec::new())),
        ["fr", "en"]
    );
    assert_eq!(
        location::working_languages(&catalogue, &company(code("GB"), Vec::new())),
        ["en"]
    );
    assert_eq!(location::working_languages(&catalogue, &stated), ["it"]);
}

#[test]
fn work_that_law_reserves_stays_and_says_why() {
    let catalogue = catalogue();

    for id in [
        "statutory-audit",
        "legal-advice",
        "licence-permit-registration",
    ] {
        let advice = advise(&catalogue, "DE", id, only("PL"));
        let free = advise(&catalogue, "DE", id, Constraints::default());

        assert_eq!(free.option, LocationOption::Onshore, "{id}");
        assert!(
            advice
                .excluded
                .iter()
                .any(|one| one.country == code("PL") && one.code == "reserved"),
            "{id}: {:?}",
            advice.excluded
        );
    }
}

#[test]
fn lessons_stay_with_less_trust_than_cleaning() {
    let catalogue = catalogue();
    let trust = |id: &str| advise(&catalogue, "DE", id, Constraints::default()).confidence;

    assert!(trust("school-teaching") < trust("building-cleaning"));
}
