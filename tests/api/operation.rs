//! What operators rely on.

use crate::app::TestApp;

#[tokio::test]
async fn probes_answer() {
    let app = TestApp::spawn();

    let live = app.get("/health/live").await;
    let ready = app.get("/health/ready").await;

    assert_eq!(live.text, r#"{"status":"alive"}"#);
    assert_eq!(ready.json()["status"], "ready");
    assert!(
        ready.json()["model"]["digest"]
            .as_str()
            .unwrap()
            .starts_with("sha256:")
    );
}

#[tokio::test]
async fn metrics_count_requests_by_route_and_activities_by_status() {
    let app = TestApp::with([]);
    app.assess_text(r#"{"activities": [{"description": ""}, {"description": ""}]}"#)
        .await;
    app.get("/v1/concepts/payroll-administration").await;
    app.get("/secret-of-a-caller").await;

    let answer = app.get("/metrics").await;

    assert!(
        answer
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );
    for line in [
        r#"sourcing_advisor_http_requests_total{method="POST",route="/v1/assessments",status="200"} 1"#,
        r#"sourcing_advisor_http_requests_total{method="GET",route="/v1/concepts/{id}",status="200"} 1"#,
        r#"sourcing_advisor_http_requests_total{method="GET",route="unmatched",status="404"} 1"#,
        r#"sourcing_advisor_activities_total{status="invalid"} 2"#,
    ] {
        assert!(
            answer.text.contains(line),
            "{line} is missing in\n{}",
            answer.text
        );
    }
    assert!(!answer.text.contains("secret"));
    assert!(answer.text.ends_with("# EOF\n"));
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let app = TestApp::spawn();

    for path in [
        "/v1/service-types",
        "/health/live",
        "/openapi.json",
        "/docs/",
    ] {
        let get = app.get(path).await;
        let head = app.send(app.request("HEAD", path)).await;

        assert_eq!(head.status, 200, "{path}");
        assert_eq!(head.text, "");
        assert_eq!(
            head.header("content-length"),
            get.text.len().to_string(),
            "{path}"
        );
        assert_eq!(head.header("etag"), get.header("etag"));
    }
    let missing = app.send(app.request("HEAD", "/v2")).await;
    assert_eq!((missing.status.as_u16(), missing.text.as_str()), (404, ""));
}

#[tokio::test]
async fn a_request_id_comes_back_or_is_made() {
    let app = TestApp::spawn();

    let own = app
        .send(
            app.request("GET", "/health/live")
                .header("x-request-id", "po-4711"),
        )
        .await;
    let made = app.get("/v2").await;

    assert_eq!(own.header("x-request-id"), "po-4711");
    assert_eq!(made.header("x-request-id").len(), 32);
}

#[tokio::test]
async fn a_caller_that_has_the_answer_already_is_told_so() {
    let app = TestApp::spawn();
    let first = app.get("/v1/service-types").await;
    let again = app.request("GET", "/v1/service-types");

    let answer = app
        .send(again.header("if-none-match", first.header("etag")))
        .await;

    assert_eq!((answer.status.as_u16(), answer.text.as_str()), (304, ""));
    assert_eq!(answer.header("etag"), first.header("etag"));
}

#[tokio::test]
async fn pages_of_listed_origins_only_may_call() {
    let app = TestApp::with([(
        "SOURCING_ADVISOR__CORS__ALLOWED_ORIGINS",
        "https://app.example",
    )]);
    let ask = |origin: &str| {
        let request = app
            .request("OPTIONS", "/v1/assessments")
            .header("origin", origin);
        request
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type")
    };

    let listed = app.send(ask("https://app.example")).await;
    let other = app.send(ask("https://evil.example")).await;

    assert_eq!(
        listed.header("access-control-allow-origin"),
        "https://app.example"
    );
    assert_eq!(other.header("access-control-allow-origin"), "");
}
