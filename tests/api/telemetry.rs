//! Logs find a request again and never tell what a caller wrote.

use crate::app::{TestApp, log_lines};

/// Stands in every part of a request that a caller writes.
const MARK: &str = "Geheimnis4711";

#[tokio::test]
async fn nothing_that_a_caller_writes_is_logged() {
    let app = TestApp::spawn();
    let good = format!(
        r#"{{"company": {{"name": "{MARK}", "description": "{MARK}"}}, "narrative": "{MARK} Buchhaltung", "activities": [{{"id": "{MARK}", "description": "{MARK}"}}]}}"#
    );

    app.assess_text(&good).await;
    app.assess_text(&good.replace("company", MARK)).await;
    app.assess_text(&format!("{{\"{MARK}\": {MARK}")).await;
    app.send(
        app.assessment(&good)
            .header("prefer", MARK)
            .header("content-type", MARK),
    )
    .await;
    app.get(&format!("/v1/concepts?q={MARK}&{MARK}={MARK}"))
        .await;
    app.get(&format!("/v1/concepts/{MARK}")).await;
    app.get(&format!("/{MARK}")).await;
    app.send(
        app.request("GET", "/v2")
            .header("x-request-id", "the-end-of-it"),
    )
    .await;

    assert_eq!(log_lines("the-end-of-it").len(), 1, "the log is captured");
    assert_eq!(log_lines(MARK), Vec::<String>::new());
}

#[tokio::test]
async fn a_request_is_one_line_with_its_ids_and_counts() {
    let app = TestApp::spawn();
    let body = r#"{"activities": [{"description": "Buchhaltung"}, {"description": ""}]}"#;
    let request = app
        .assessment(body)
        .header("x-request-id", "one-line")
        .header(
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        );

    let answer = app.send(request).await;

    let lines = log_lines("one-line");
    let [line] = lines.as_slice() else {
        panic!("one line, not {lines:?}")
    };
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!(line["status"], 200);
    assert!(line["duration_ms"].is_number());
    let span = &line["span"];
    assert_eq!(span["route"], "/v1/assessments");
    assert_eq!(span["activities.count"], 2);
    assert_eq!(span["activities.invalid"], 1);
    assert_eq!(span["language"], "de");
    assert_eq!(span["trace_id"], "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(span["parent_id"], "00f067aa0ba902b7");
    let own = format!(
        "00-4bf92f3577b34da6a3ce929d0e0e4736-{}-01",
        span["span_id"].as_str().unwrap()
    );
    assert_eq!(answer.header("traceparent"), own);
}

#[tokio::test]
async fn probes_are_not_logged() {
    let app = TestApp::spawn();

    for path in ["/health/live", "/health/ready", "/metrics"] {
        app.send(
            app.request("GET", path)
                .header("x-request-id", "quiet-probe"),
        )
        .await;
    }

    assert_eq!(log_lines("quiet-probe"), Vec::<String>::new());
}

#[tokio::test]
async fn a_panic_is_logged_by_its_place_alone() {
    let app = TestApp::spawn();
    let earlier = std::panic::take_hook();
    std::panic::set_hook(Box::new(sourcing_advisor::telemetry::tell_of_panic));

    let panicked = std::thread::spawn(|| panic!("{MARK} in a message")).join();
    std::panic::set_hook(earlier);

    assert!(panicked.is_err());
    assert_eq!(app.get("/health/live").await.status, 200);
    assert!(!log_lines("the program panicked").is_empty());
    assert_eq!(log_lines(MARK), Vec::<String>::new());
}
