//! Vocabularies, catalogue, countries and methodology.

use serde_json::Value;

use crate::app::TestApp;

#[tokio::test]
async fn the_service_types_stand_side_by_side_in_both_languages() {
    let app = TestApp::spawn();

    let body = app.get("/v1/service-types").await.json();

    let types = body["service_types"].as_array().unwrap();
    let codes: Vec<&Value> = types.iter().map(|kind| &kind["service_type"]).collect();
    assert_eq!(codes, ["BPO", "KPO", "ITO", "NONE"]);
    for kind in types {
        for part in ["name", "definition", "success"] {
            assert!(
                kind[part]["de"].is_string() && kind[part]["en"].is_string(),
                "{part}"
            );
        }
        assert_eq!(kind["criteria"].as_array().unwrap().len(), 9);
        assert!(!kind["typical_services"].as_array().unwrap().is_empty());
    }
}

#[tokio::test]
async fn one_service_type_is_found_in_any_case() {
    let app = TestApp::spawn();

    let upper = app.get("/v1/service-types/KPO").await;
    let lower = app.get("/v1/service-types/kpo").await;

    assert_eq!(upper.json()["metric"], "knowledge_arbitrage");
    assert_eq!(upper.text, lower.text);
}

#[tokio::test]
async fn options_and_metrics_are_explained() {
    let app = TestApp::spawn();

    let options = app.get("/v1/location-options").await.json();
    let metrics = app.get("/v1/benefit-metrics").await.json();

    assert_eq!(
        options["location_options"][1]["location_option"],
        "nearshore"
    );
    assert_eq!(
        metrics["benefit_metrics"][2]["benefit_metric"],
        "it_cost_savings"
    );
}

#[tokio::test]
async fn concepts_are_found_by_words_of_either_language() {
    let app = TestApp::spawn();

    for words in [
        "Lohn- und Gehaltsabrechnung",
        "payroll administration",
        "gehaltsabrechnung",
    ] {
        let path = format!("/v1/concepts?lang=en&limit=3&q={}", words.replace(' ', "+"));
        let body = app.get(&path).await.json();

        assert_eq!(
            body["concepts"][0]["id"], "payroll-administration",
            "{words}"
        );
        assert_eq!(body["concepts"][0]["label"], "Payroll administration");
        assert!(body["concepts"].as_array().unwrap().len() <= 3);
    }
}

#[tokio::test]
async fn concepts_of_one_type_are_listed() {
    let app = TestApp::spawn();

    let all = app.get("/v1/concepts?limit=1000").await.json();
    let ito = app.get("/v1/concepts?limit=1000&type=ITO").await.json();

    assert_eq!(
        all["total"].as_u64().unwrap(),
        all["concepts"].as_array().unwrap().len() as u64
    );
    assert!(ito["total"].as_u64() < all["total"].as_u64());
    let concepts = ito["concepts"].as_array().unwrap();
    assert!(
        concepts
            .iter()
            .all(|concept| concept["service_type"] == "ITO")
    );
}

#[tokio::test]
async fn a_concept_shows_its_crosswalk_and_its_borders() {
    let app = TestApp::spawn();

    let german = app.get("/v1/concepts/payroll-administration").await.json();
    let request = app.request("GET", "/v1/concepts/payroll-administration");
    let english = app
        .send(request.header("accept-language", "en"))
        .await
        .json();

    assert_eq!(german["label"], "Lohn- und Gehaltsabrechnung");
    assert_eq!(english["label"], "Payroll administration");
    assert_eq!(german["codes"]["cpv"][0], "79211110");
    assert!(german["phrases"].as_array().unwrap().len() >= 8);
    assert!(german["criteria"]["process_level"].is_number());
}

#[tokio::test]
async fn countries_need_a_home_that_exists() {
    let app = TestApp::spawn();

    let good = app.get("/v1/countries?home=de").await;
    let none = app.get("/v1/countries").await;
    let unknown = app.get("/v1/countries?home=XX").await;
    let antarctica = app.get("/v1/countries?home=AQ").await;

    assert_eq!(good.json()["home"], "DE");
    let countries = good.json();
    let countries = countries["countries"].as_array().unwrap();
    let poland = countries.iter().find(|c| c["country"] == "PL").unwrap();
    assert_eq!(poland["name"], "Polen");
    assert_eq!(poland["option"], "nearshore");
    assert_eq!(poland["border"], true);
    assert_eq!(none.json()["errors"][0]["detail"], "is required");
    assert_eq!(unknown.status, 422);
    assert_eq!(antarctica.status, 422);
}

#[tokio::test]
async fn the_methodology_has_sections_in_the_language_that_is_asked_for() {
    let app = TestApp::spawn();

    let german = app.get("/v1/methodology").await.json();
    let english = app.get("/v1/methodology?lang=en").await.json();

    let sections = german["sections"].as_array().unwrap();
    assert_eq!(
        sections.len(),
        english["sections"].as_array().unwrap().len()
    );
    assert!(
        sections
            .iter()
            .all(|s| !s["text"].as_str().unwrap().is_empty())
    );
    assert_ne!(
        german["sections"][0]["text"],
        english["sections"][0]["text"]
    );
    assert_eq!(german["model"], english["model"]);
}
