//! What a good request is answered with.

use serde_json::{Value, json};

use crate::app::TestApp;

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[tokio::test]
async fn an_answer_has_the_parts_of_the_contract_in_their_order() {
    let app = TestApp::spawn();

    let answer = app
        .assess(&json!({"activities": [{"description": "Lohnabrechnung"}]}))
        .await;

    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-language"), "de");
    let body = answer.json();
    assert_eq!(
        keys(&body),
        [
            "model",
            "language",
            "assumptions",
            "activities",
            "portfolio"
        ]
    );
    assert_eq!(
        keys(&body["model"]),
        ["service", "catalogue", "methodology", "digest"]
    );
    assert_eq!(
        keys(&body["activities"][0]),
        [
            "id",
            "description",
            "span",
            "status",
            "concept",
            "strategic_role",
            "service_type",
            "doubts",
            "recommendation",
            "location",
            "benefit",
            "questions",
            "what_if",
        ]
    );
    let portfolio = keys(&body["portfolio"]);
    assert_eq!(
        portfolio,
        ["counts", "savings", "roadmap", "matrix", "concentration"]
    );
}

#[tokio::test]
async fn activities_keep_their_order_and_get_an_id_by_position() {
    let app = TestApp::spawn();
    let request = json!({"activities": [
        {"description": "Buchhaltung"},
        {"id": "x", "description": "Lohnabrechnung"},
        {"id": null, "description": "Reinigung"},
    ]});

    let body = app.assess(&request).await.json();

    let ids: Vec<&Value> = body["activities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| &a["id"])
        .collect();
    assert_eq!(ids, ["a1", "x", "a3"]);
}

#[tokio::test]
async fn an_id_by_position_gives_way_to_one_that_was_stated() {
    let app = TestApp::spawn();
    let request = json!({"activities": [
        {"id": "a2", "description": "Buchhaltung"},
        {"description": "Lohnabrechnung"},
    ]});

    let body = app.assess(&request).await.json();

    assert_eq!(body["activities"][1]["id"], "a-2");
    assert_eq!(body["portfolio"]["counts"]["invalid"], 0);
}

#[tokio::test]
async fn a_brief_answer_leaves_reasoning_out_and_nothing_else() {
    let app = TestApp::spawn();
    let ask = |explain: &str| {
        json!({"explain": explain, "activities": [
            {"description": "Lohnabrechnung", "fte": 12, "annual_cost": {"amount": "850000", "currency": "EUR"}},
            {"description": "Reinigung der Büros"},
        ]})
    };

    let full = app.assess(&ask("full")).await.json();
    let brief = app.assess(&ask("brief")).await.json();

    assert_ne!(full, brief);
    assert_eq!(without_reasoning(full), brief);
}

fn without_reasoning(value: Value) -> Value {
    const LEFT_OUT: [&str; 8] = [
        "reasons",
        "criteria",
        "factors",
        "excluded",
        "kpis",
        "formula",
        "questions",
        "what_if",
    ];
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
            .map(|(name, value)| (name, without_reasoning(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_reasoning).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

#[tokio::test]
async fn the_same_request_has_the_same_bytes_as_its_answer() {
    let app = TestApp::spawn();
    let request = include_str!("../../src/http/openapi/examples/list.json");

    let first = app.assess_text(request).await;
    let second = app.assess_text(request).await;

    assert_eq!(first.text, second.text);
}

#[tokio::test]
async fn the_language_is_that_of_the_request_then_of_the_header_then_of_the_input() {
    let app = TestApp::spawn();
    let stated = json!({"language": "de", "activities": [{"description": "Payroll processing"}]});
    let silent = json!({"activities": [{"description": "Processing of supplier invoices"}]});
    let french = |body: &Value| {
        app.assessment(&body.to_string())
            .header("accept-language", "fr, de;q=0.5")
    };

    let by_request = app
        .send(
            app.assessment(&stated.to_string())
                .header("accept-language", "en"),
        )
        .await;
    let by_header = app.send(french(&silent)).await;
    let by_input = app.assess(&silent).await;

    assert_eq!(by_request.json()["language"], "de");
    assert_eq!(by_header.json()["language"], "de");
    assert_eq!(by_input.json()["language"], "en");
}

#[tokio::test]
async fn null_means_not_stated() {
    let app = TestApp::spawn();
    let plain = json!({"activities": [{"description": "Lohnabrechnung"}]});
    let nulls = json!({
        "language": null, "explain": null, "narrative": null, "parameters": null,
        "company": {"name": null, "description": null, "industry": null, "home_country": null, "working_languages": null},
        "activities": [{
            "id": null, "description": "Lohnabrechnung", "codes": null, "annual_cost": null, "fte": null,
            "criteria": {"basis": null}, "strategic_importance": null,
            "constraints": {"data_residency": null, "on_site": null, "min_overlap_hours": null},
        }],
    });

    let without = app.assess(&plain).await;
    let with = app.assess(&nulls).await;

    assert_eq!(with.status, 200, "{}", with.text);
    assert_eq!(without.text, with.text);
}

#[tokio::test]
async fn counts_show_every_value_also_where_it_is_zero() {
    let app = TestApp::spawn();

    let body = app
        .assess(&json!({"activities": [{"description": "Lohnabrechnung"}]}))
        .await
        .json();

    let counts = &body["portfolio"]["counts"];
    assert_eq!(
        keys(counts),
        [
            "total",
            "decided",
            "review",
            "out_of_scope",
            "invalid",
            "by_service_type",
            "by_role",
            "by_recommendation",
            "by_location",
        ]
    );
    assert_eq!(
        keys(&counts["by_service_type"]),
        ["BPO", "KPO", "ITO", "NONE"]
    );
    assert!(body["portfolio"]["savings"]["by_currency"].is_object());
}

#[tokio::test]
async fn a_compressed_request_is_read() {
    let app = TestApp::spawn();
    // printf '{"narrative":"x"}' | gzip -n
    let body: &[u8] = &[
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xab, 0x56, 0xca, 0x4b, 0x2c,
        0x2a, 0x4a, 0x2c, 0xc9, 0x2c, 0x4b, 0x55, 0xb2, 0x52, 0xaa, 0x50, 0xaa, 0x05, 0x00, 0xf1,
        0x21, 0xab, 0x71, 0x11, 0x00, 0x00, 0x00,
    ];
    let request = app.request("POST", "/v1/assessments");
    let request = request
        .header("content-type", "application/json")
        .header("content-encoding", "gzip");

    let answer = app.send(request.body(body)).await;

    assert_eq!(answer.status, 200, "{}", answer.text);
}

#[tokio::test]
async fn a_large_answer_is_compressed_where_the_caller_can_read_that_and_a_small_one_is_not() {
    let app = TestApp::spawn();
    let get = |path| app.request("GET", path).header("accept-encoding", "gzip");

    let large = get("/openapi.json").send().await.unwrap();
    let small = get("/health/live").send().await.unwrap();

    assert_eq!(large.headers()["content-encoding"], "gzip");
    assert!(!small.headers().contains_key("content-encoding"));
}
