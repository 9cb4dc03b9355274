use super::*;
use crate::domain::benefit::{Direction, Governance};
use crate::domain::vocabulary::BenefitMetric;

fn of_concept(kind: ServiceType, concept: &'static str) -> Deal {
    Deal {
        concept: Some(concept),
        ..Deal::of(kind)
    }
}

#[test]
fn each_type_is_judged_by_its_own_metric_and_success() {
    let says = |kind, word: &str| {
        let benefit = Deal::of(kind).benefit(Language::De);
        assert!(
            benefit.success_criterion.contains(word),
            "{}",
            benefit.success_criterion
        );
        benefit.metric
    };

    assert_eq!(
        says(ServiceType::Bpo, "Ablauf"),
        BenefitMetric::CostArbitrage
    );
    assert_eq!(
        says(ServiceType::Kpo, "Erkenntnisse"),
        BenefitMetric::KnowledgeArbitrage
    );
    assert_eq!(
        says(ServiceType::Ito, "Einsparungen"),
        BenefitMetric::ItCostSavings
    );
    assert_eq!(says(ServiceType::None, "vereinbarte"), BenefitMetric::None);
}

#[test]
fn a_family_has_indicators_of_its_own_and_the_type_stands_in() {
    let own = of_concept(ServiceType::Bpo, "payroll-administration")
        .benefit(Language::De)
        .kpis;
    let general = Deal::of(ServiceType::Bpo).benefit(Language::En).kpis;
    // The family of payroll does no IT work, so that the type's indicators stand in.
    let stand_in = of_concept(ServiceType::Ito, "payroll-administration")
        .benefit(Language::En)
        .kpis;

    assert_eq!(own[1].id, "payroll-accuracy");
    assert_eq!(own[1].name, "Fehlerfreie Abrechnungen");
    assert_eq!(own[1].direction, Direction::Up);
    assert_eq!(general[0].id, "cost-per-transaction");
    assert_eq!(
        stand_in,
        Deal::of(ServiceType::Ito).benefit(Language::En).kpis
    );
}

#[test]
fn every_activity_of_the_catalogue_has_three_to_five_indicators() {
    for concept in &catalogue().concepts {
        let kpis = catalogue().benefit.indicators.select(
            Some(concept.family),
            concept.service_type,
            Language::En,
        );

        assert!((3..=5).contains(&kpis.len()), "{}", concept.id);
    }
}

#[test]
fn knowledge_work_names_the_knowledge_and_what_the_budget_buys() {
    let german = of_concept(ServiceType::Kpo, "patent-search-drafting").benefit(Language::De);
    let english = of_concept(ServiceType::Kpo, "patent-search-drafting").benefit(Language::En);

    assert!(
        german.effect.starts_with("Wissensgewinn: Spezialisierung"),
        "{}",
        german.effect
    );
    assert!(
        english
            .effect
            .starts_with("Knowledge gained: specialisation"),
        "{}",
        english.effect
    );
    let capacity = english
        .estimate
        .unwrap()
        .knowledge
        .unwrap()
        .capacity
        .expected;
    let percent = (capacity * Decimal::ONE_HUNDRED).round().to_string();
    assert!(
        english.effect.contains(&format!("about {percent} % more")),
        "{}",
        english.effect
    );
}

#[test]
fn it_work_says_what_stays_after_the_engagement() {
    let benefit = Deal::of(ServiceType::Ito).benefit(Language::De);

    assert!(
        benefit
            .effect
            .contains("Nach dem Ende des Auftrags bleiben"),
        "{}",
        benefit.effect
    );
}

#[test]
fn a_saving_that_buys_nothing_is_not_put_into_words() {
    let deal = Deal::of(ServiceType::Kpo).between("CH", "AT", LocationOption::Nearshore);

    let benefit = deal.benefit(Language::En);

    assert!(!benefit.effect.contains('%'), "{}", benefit.effect);
}

#[test]
fn services_that_are_commonly_bought_go_to_a_provider() {
    let bought = [
        (ServiceType::Bpo, "payroll-administration"),
        (ServiceType::Bpo, "accounts-payable"),
        (ServiceType::Ito, "it-help-desk"),
        (ServiceType::Kpo, "market-research"),
        (ServiceType::Kpo, "data-analysis"),
        (ServiceType::Kpo, "investment-research"),
    ];

    for (kind, concept) in bought {
        let risk = of_concept(kind, concept)
            .benefit(Language::En)
            .risk
            .unwrap();
        assert_eq!(risk.governance, Governance::Provider, "{concept}");
    }
}

#[test]
fn a_companys_own_research_stays_in_a_unit_of_its_own() {
    let risk = of_concept(ServiceType::Kpo, "research-development-management")
        .benefit(Language::De)
        .risk
        .unwrap();

    assert_eq!(risk.governance, Governance::Captive);
    assert!(risk.text.contains("eigene Einheit"), "{}", risk.text);
}

#[test]
fn a_company_that_differs_by_the_work_is_more_exposed_to_a_provider() {
    let deal = of_concept(ServiceType::Kpo, "data-analysis");
    let important = Deal {
        importance: Some(1.0),
        ..deal.clone()
    };

    let (usual, exposed) = (
        deal.benefit(Language::En).risk.unwrap(),
        important.benefit(Language::En).risk.unwrap(),
    );

    assert!(exposed.structural > usual.structural);
    assert!((exposed.operational - usual.operational).abs() < f64::EPSILON);
    assert_eq!(exposed.governance, Governance::JointVenture);
}

#[test]
fn risk_can_be_judged_without_an_activity_of_the_catalogue() {
    let risk = Deal::of(ServiceType::Bpo)
        .benefit(Language::En)
        .risk
        .unwrap();

    assert!((0.0..=1.0).contains(&risk.operational) && (0.0..=1.0).contains(&risk.structural));
}
