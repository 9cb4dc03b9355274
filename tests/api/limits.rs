//! How much is accepted.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::app::TestApp;

fn many(count: usize) -> Value {
    let activity =
        |n| json!({"description": format!("Bearbeitung von Vorgang {n} nach festen Regeln")});
    json!({"explain": "brief", "activities": (0..count).map(activity).collect::<Vec<_>>()})
}

#[tokio::test]
async fn a_thousand_activities_are_answered() {
    let app = TestApp::spawn();

    let answer = app.assess(&many(1_000)).await;

    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["activities"].as_array().unwrap().len(), 1_000);
}

#[tokio::test]
async fn one_activity_more_is_refused() {
    let app = TestApp::spawn();

    let answer = app.assess(&many(1_001)).await;

    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.json()["errors"],
        json!([{"pointer": "/activities", "detail": "must have at most 1000 entries, has 1001"}])
    );
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    let app = TestApp::with([("SOURCING_ADVISOR__LIMITS__BODY_BYTES", "100")]);
    let body = |length: usize| format!("{{\"narrative\":\"x\"{}}}", " ".repeat(length - 17));

    let at = app.assess_text(&body(100)).await;
    let over = app.assess_text(&body(101)).await;

    assert_eq!(at.status, 200, "{}", at.text);
    insta::assert_snapshot!(over.shown(), @r#"
    413 application/problem+json
    {
      "type": "urn:sourcing-advisor:problem:too-large",
      "title": "Body too large",
      "status": 413,
      "detail": "the body must have at most 100 bytes",
      "instance": "/v1/assessments",
      "errors": []
    }
    "#);
}

#[tokio::test]
async fn two_mebibytes_are_the_limit_of_a_body() {
    let app = TestApp::spawn();

    let answer = app.assess_text(&" ".repeat(2 * 1024 * 1024 + 1)).await;

    assert_eq!(answer.status, 413);
}

#[tokio::test]
async fn texts_are_limited_in_code_points_and_not_in_bytes() {
    let app = TestApp::spawn();
    let ask = |length| json!({"activities": [{"description": "ä".repeat(length)}]});

    let at = app.assess(&ask(8_000)).await.json();
    let over = app.assess(&ask(8_001)).await.json();
    let narrative = app.assess(&json!({"narrative": "ä".repeat(100_001)})).await;

    assert_ne!(at["activities"][0]["status"], "invalid");
    assert_eq!(
        over["activities"][0]["errors"][0]["detail"],
        "must be at most 8000 characters (Unicode code points), has 8001"
    );
    assert_eq!(narrative.status, 422);
}

#[tokio::test]
async fn a_large_request_does_not_keep_probes_waiting() {
    let app = TestApp::with([("SOURCING_ADVISOR__SERVER__WORKERS", "1")]);
    let words = "Bearbeitung von Rechnungen nach festen Regeln ".repeat(40);
    let activity = |n| json!({"description": format!("{n} {words}")});
    let request = json!({"activities": (0..1_000).map(activity).collect::<Vec<_>>()});
    let request = app.assessment(&request.to_string());
    let start = Instant::now();
    let batch = tokio::spawn(async move { request.send().await.unwrap().status() });
    tokio::time::sleep(Duration::from_millis(50)).await;

    let asked = Instant::now();
    let probe = app.get("/health/live").await;
    let waited = asked.elapsed();
    let status = batch.await.unwrap();

    assert_eq!((probe.status.as_u16(), status.as_u16()), (200, 200));
    assert!(
        waited * 4 < start.elapsed(),
        "{waited:?} of {:?}",
        start.elapsed()
    );
}
