//! What must hold for the role of every activity at every company.

#![expect(clippy::expect_used, reason = "a test that cannot set itself up fails")]

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::domain::assess;
use sourcing_advisor::domain::assessment::{ActivityAssessment, Assessment};
use sourcing_advisor::domain::enquiry::{Activity, ActivityId, Company, Description, Enquiry};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::reason::log_odds;
use sourcing_advisor::domain::scalar::Unit;
use sourcing_advisor::domain::vocabulary::{Language, Recommendation, StrategicRole};

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| load(&Source::embedded()).expect("the embedded catalogue has no faults"));

const COMPANIES: [&str; 10] = [
    "Krankenhaus mit 600 Betten",
    "Lohnabrechnungsbüro für mittelständische Arbeitgeber",
    "Maschinenbauunternehmen für Verpackungsanlagen",
    "Retail bank with 400 branches",
    "Software house for logistics",
    "Property and casualty insurer",
    "Stadtverwaltung einer Großstadt",
    "Market research institute",
    "Modemarke für Sportbekleidung",
    "Wir sind eine erfolgreiche, innovative Gruppe.",
];

const ACTIVITIES: [&str; 12] = [
    "Lohn- und Gehaltsabrechnung für 1.200 Mitarbeitende",
    "Operation of two data centres",
    "Konstruktion neuer Verpackungsmaschinen",
    "Prüfung und Bezahlung von Lieferantenrechnungen",
    "Underwriting of industrial risks",
    "Development of the order management product",
    "Nähen der Kleidung",
    "Design of the new collection",
    "Telefonische Befragungen durchführen",
    "Entscheidung über Bauanträge",
    "Büroreinigung",
    "Preispolitik und Großkundenbetreuung",
];

fn activity(index: usize, text: &str) -> Activity {
    let description = Description::parse(text.to_owned(), usize::MAX).expect("a text");
    Activity::described(ActivityId::positional("a", index), description)
}

fn assessed(company: Option<&str>, texts: &[&str]) -> Assessment {
    let activities = texts
        .iter()
        .enumerate()
        .map(|(index, text)| activity(index, text));
    let enquiry = Enquiry {
        language: Some(Language::En),
        company: Company {
            description: company.map(str::to_owned),
            ..Company::default()
        },
        activities: activities.collect(),
        ..Enquiry::default()
    };
    assess(&CATALOGUE, &enquiry)
}

fn one(company: Option<&str>, text: &str) -> ActivityAssessment {
    assessed(company, &[text])
        .activities
        .into_iter()
        .next()
        .expect("one answer")
}

fn with_importance(company: &str, text: &str, importance: f64) -> ActivityAssessment {
    let mut activity = activity(0, text);
    activity.strategic_importance = Some(Unit::clamped(importance));
    let enquiry = Enquiry {
        language: Some(Language::De),
        company: Company {
            description: Some(company.to_owned()),
            ..Company::default()
        },
        activities: vec![activity],
        ..Enquiry::default()
    };
    let assessment = assess(&CATALOGUE, &enquiry);
    assessment
        .activities
        .into_iter()
        .next()
        .expect("one answer")
}

/// The umlauts written out, as on a keyboard without them.
fn written_out(text: &str) -> String {
    let pairs = [
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ß", "ss"),
        ("Ä", "Ae"),
        ("Ö", "Oe"),
        ("Ü", "Ue"),
    ];
    pairs
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn reasons_add_up_to_the_score(company in select(&COMPANIES[..]), text in select(&ACTIVITIES[..])) {
        let role = one(Some(company), text).role;

        prop_assert!((log_odds(&role.reasons) - role.score).abs() < 1e-9);
        prop_assert_eq!(role.value == StrategicRole::Core, role.score > 0.0);
        prop_assert!((0.5..=1.0).contains(&role.confidence));
        prop_assert!((0.0..=1.0).contains(&role.advantage));
        prop_assert!((0.0..=1.0).contains(&role.criticality));
    }

    #[test]
    fn the_other_activities_and_their_order_do_not_matter(
        company in select(&COMPANIES[..9]),
        texts in proptest::sample::subsequence(ACTIVITIES.to_vec(), 2..6).prop_shuffle(),
    ) {
        let together = assessed(Some(company), &texts);

        for (answer, text) in together.activities.iter().zip(&texts) {
            prop_assert_eq!(&answer.role, &one(Some(company), text).role);
        }
    }

    #[test]
    fn case_and_the_spelling_of_umlauts_do_not_matter(
        company in select(&COMPANIES[..]),
        text in select(&ACTIVITIES[..]),
    ) {
        let plain = one(Some(company), text).role;

        for (company, text) in [
            (company.to_uppercase(), text.to_uppercase()),
            (company.to_lowercase(), text.to_lowercase()),
            (written_out(company), written_out(text)),
        ] {
            let other = one(Some(&company), &text).role;
            prop_assert_eq!(other.value, plain.value);
            prop_assert!((other.score - plain.score).abs() < 1e-9, "{} {}", other.score, plain.score);
        }
    }

    #[test]
    fn the_company_never_changes_the_type(
        company in select(&COMPANIES[..]),
        text in select(&ACTIVITIES[..]),
        importance in 0.0..1.0_f64,
    ) {
        let without = one(None, text).service;

        prop_assert_eq!(&without, &one(Some(company), text).service);
        prop_assert_eq!(without.value, with_importance(company, text, importance).service.value);
    }

    #[test]
    fn a_stated_importance_wins(
        company in select(&COMPANIES[..]),
        text in select(&ACTIVITIES[..]),
        importance in 0.0..1.0_f64,
    ) {
        prop_assume!((importance - 0.5).abs() > 0.01);

        let role = with_importance(company, text, importance).role;

        prop_assert_eq!(role.value == StrategicRole::Core, importance > 0.5);
        prop_assert!(role.reasons.iter().any(|reason| reason.code == "role.stated_importance"));
    }
}

#[test]
fn the_same_activity_is_core_at_the_seller_and_not_at_the_user() {
    let text = "Lohn- und Gehaltsabrechnung";

    let seller = one(
        Some("Lohnabrechnungsbüro für mittelständische Arbeitgeber"),
        text,
    );
    let user = one(Some("Krankenhaus mit 600 Betten"), text);

    assert_eq!(seller.role.value, StrategicRole::Core);
    assert_eq!(user.role.value, StrategicRole::NonCore);
}

#[test]
fn a_vague_description_is_no_knowledge() {
    for company in [
        None,
        Some("Wir sind eine erfolgreiche, innovative Gruppe."),
        Some("A leading company"),
    ] {
        let answer = one(company, "Lohnabrechnung");

        assert!(
            answer.role.confidence < 0.7,
            "{company:?}: {}",
            answer.role.confidence
        );
        assert!(
            answer
                .role
                .reasons
                .iter()
                .any(|reason| reason.code == "role.unknown_company")
        );
    }
}

#[test]
fn the_name_of_a_company_tells_nothing() {
    let named = Enquiry {
        language: Some(Language::De),
        company: Company {
            name: Some("Lohnbüro Payroll Bank GmbH".to_owned()),
            ..Company::default()
        },
        activities: vec![activity(0, "Lohnabrechnung")],
        ..Enquiry::default()
    };
    let nameless = Enquiry {
        company: Company::default(),
        ..named.clone()
    };

    let with_name = assess(&CATALOGUE, &named);
    let without = assess(&CATALOGUE, &nameless);

    assert_eq!(with_name.activities, without.activities);
}

#[test]
fn an_act_of_public_office_is_the_duty_of_a_public_body_only() {
    let text = "Ausstellung von Personalausweisen und Führung des Melderegisters";

    let public = one(Some("Stadtverwaltung einer Großstadt"), text).role;
    let private = one(Some("Reinigungsunternehmen"), text).role;

    assert!(public.own_duty, "{:?}", public.reasons);
    assert_eq!(public.value, StrategicRole::Core);
    assert!(!private.own_duty);
}

#[test]
fn a_duty_that_the_law_does_not_let_pass_on_is_retained() {
    let answer = one(
        Some("Retail bank with 400 branches"),
        "Money laundering reporting officer under anti-money-laundering law",
    );

    assert!(answer.role.own_duty, "{:?}", answer.role.reasons);
    assert!(matches!(
        answer.recommendation.value,
        Recommendation::Retain | Recommendation::Review
    ));
}

#[test]
fn a_warning_stands_against_giving_away_what_is_critical() {
    let answer = one(
        Some("Retail bank with 400 branches"),
        "Operation of the data centre and its servers around the clock",
    );

    assert_eq!(
        answer.recommendation.value,
        Recommendation::Outsource,
        "{:?}",
        answer.role
    );
    let warning = answer
        .recommendation
        .reasons
        .iter()
        .find(|one| one.code == "recommendation.critical");
    assert!(warning.is_some_and(|warning| warning.weight < 0.0));
}

#[test]
fn a_reference_that_leads_nowhere_is_refused() {
    let file = "industries/odd.toml";
    let text = r#"
[[industry]]
id = "odd"
model = "maker"
label = { de = "Seltsam", en = "Odd" }
product = { de = "Seltsames", en = "odd things" }
isic = ["32"]
terms.de = ["Seltsam", "Sonderling", "Kauz"]
terms.en = ["odd one", "odd two", "odd three"]
sells = ["no-such-activity", "family:no-such-family 0.5"]
"#;

    let refused = load(&Source::embedded().with_file(file, text.as_bytes().to_vec()));

    let faults = refused.expect_err("dangling references").0;
    let details: Vec<&str> = faults.iter().map(|fault| fault.detail.as_str()).collect();
    assert_eq!(
        details,
        [
            "there is no activity or family `family:no-such-family`",
            "there is no activity or family `no-such-activity`",
        ]
    );
}
