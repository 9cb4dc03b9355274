//! The activities that define the field come out as they are defined, in both languages, and
//! the same activity has another role in another company.

#![expect(
    clippy::unwrap_used,
    reason = "a text that cannot be read ends the test"
)]

use std::sync::OnceLock;

use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::domain::assess;
use sourcing_advisor::domain::assessment::ActivityAssessment;
use sourcing_advisor::domain::enquiry::{
    Activity, ActivityId, Company, Description, Enquiry, Narrative,
};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::vocabulary::{BenefitMetric, ServiceType, StrategicRole};

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| load(&Source::embedded()).unwrap())
}

fn assessed(company: Option<&str>, text: &str) -> ActivityAssessment {
    let description = Description::parse(text.to_owned(), usize::MAX).unwrap();
    let enquiry = Enquiry {
        company: Company {
            description: company.map(str::to_owned),
            ..Company::default()
        },
        activities: vec![Activity::described(
            ActivityId::positional("a", 0),
            description,
        )],
        ..Enquiry::default()
    };
    assess(catalogue(), &enquiry).activities.remove(0)
}

fn all_are(kind: ServiceType, metric: BenefitMetric, texts: &[&str]) {
    for text in texts {
        let answer = assessed(None, text);

        assert_eq!(answer.service.value, kind, "{text}");
        assert_eq!(answer.benefit.metric, metric, "{text}");
    }
}

#[test]
fn business_processes_are_judged_by_cost_arbitrage() {
    all_are(
        ServiceType::Bpo,
        BenefitMetric::CostArbitrage,
        &[
            "Call Center",
            "call centre",
            "Personalschulung",
            "HR training",
            "Personalbeschaffung und Einstellung",
            "recruiting",
            "Lohn- und Gehaltsabrechnung",
            "payroll",
            "Kundenbetreuung",
            "customer care",
            "Technischer Support für Kunden unserer Produkte",
            "technical support for the company's customers",
            "Finanz- und Rechnungswesen",
            "finance and accounting",
            "Pflege und Aktualisierung der Inhalte unserer Website",
            "keeping the website's content up to date",
        ],
    );
}

#[test]
fn knowledge_processes_are_judged_by_knowledge_arbitrage() {
    all_are(
        ServiceType::Kpo,
        BenefitMetric::KnowledgeArbitrage,
        &[
            "Investment Research",
            "Marktforschung",
            "market research",
            "Datenanalyse",
            "data analysis",
            "Unternehmensforschung",
            "business research",
            "Rechtsprozesse: Verträge entwerfen und prüfen",
            "legal process outsourcing",
        ],
    );
}

#[test]
fn information_technology_is_judged_by_its_savings() {
    all_are(
        ServiceType::Ito,
        BenefitMetric::ItCostSavings,
        &[
            "Computernetzwerke",
            "computer networks",
            "Datenspeicherung und Backup",
            "storage",
            "IT-Support",
            "IT support",
            "WLAN und drahtlose Dienste",
            "wireless services",
        ],
    );
}

#[test]
fn the_same_activity_is_core_at_the_seller_and_not_at_the_user() {
    let role = |company, text| assessed(Some(company), text).role.value;

    let payroll = "Lohn- und Gehaltsabrechnung";
    assert_eq!(
        role("Lohnbüro für kleine und mittlere Betriebe", payroll),
        StrategicRole::Core
    );
    assert_eq!(
        role("Krankenhaus mit 600 Betten", payroll),
        StrategicRole::NonCore
    );
    let software = "Software development";
    assert_eq!(
        role("Software house for logistics applications", software),
        StrategicRole::Core
    );
    assert_eq!(
        role("Law firm with 80 lawyers", software),
        StrategicRole::NonCore
    );
}

#[test]
fn the_company_never_changes_the_type() {
    for text in [
        "Softwareentwicklung",
        "payroll",
        "Gebäudereinigung",
        "market research",
    ] {
        let alone = assessed(None, text).service;

        for company in ["Softwarehaus", "Hospital group", "Reinigungsunternehmen"] {
            // The wording follows the language of the input, the decision does not.
            let there = assessed(Some(company), text).service;

            assert_eq!(there.value, alone.value, "{text} at {company}");
            assert!(
                (there.log_odds - alone.log_odds).abs() < 1e-9,
                "{text} at {company}"
            );
        }
    }
}

#[test]
fn activities_of_the_narrative_never_share_an_id_with_those_of_the_list() {
    let description = Description::parse("payroll".to_owned(), usize::MAX).unwrap();
    let id = ActivityId::parse("n1").unwrap();
    let text = "We do the bookkeeping and send the invoices.".to_owned();
    let enquiry = Enquiry {
        activities: vec![Activity::described(id, description)],
        narrative: Some(Narrative::parse(text, usize::MAX).unwrap()),
        ..Enquiry::default()
    };

    let activities = assess(catalogue(), &enquiry).activities;

    let ids: Vec<&str> = activities.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids[..2], ["n1", "n-1"]);
}
