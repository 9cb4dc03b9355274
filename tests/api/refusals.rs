//! Whatever is refused is a problem document.

use crate::app::TestApp;

#[tokio::test]
async fn unreadable_json_is_refused_with_line_and_column() {
    let app = TestApp::spawn();

    let answer = app.assess_text("{\n  \"narrative\": \"x\",,\n}").await;

    insta::assert_snapshot!(answer.shown(), @r#"
    400 application/problem+json
    {
      "type": "urn:sourcing-advisor:problem:unreadable-json",
      "title": "Unreadable JSON",
      "status": 400,
      "detail": "the body is not readable JSON: key must be a string at line 2, column 20",
      "instance": "/v1/assessments",
      "errors": []
    }
    "#);
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused_and_never_crash_the_service() {
    let app = TestApp::spawn();
    let deep = "[".repeat(100_000);

    for body in [
        "",
        "nonsense",
        "{\"narrative\": \"\\ud800\"}",
        "{\"fte\": 1e999}",
        "{} {}",
        &deep,
    ] {
        let answer = app.assess_text(body).await;

        assert_eq!(answer.status, 400, "{body:.40}");
    }
    let request = app
        .request("POST", "/v1/assessments")
        .header("content-type", "application/json");
    let no_utf8 = app.send(request.body(vec![b'"', 0xff, b'"'])).await;
    assert_eq!(no_utf8.status, 400);
}

#[tokio::test]
async fn an_unknown_path_is_a_problem() {
    let app = TestApp::spawn();

    let answer = app.get("/v2/assessments").await;

    insta::assert_snapshot!(answer.shown(), @r#"
    404 application/problem+json
    {
      "type": "urn:sourcing-advisor:problem:not-found",
      "title": "Not found",
      "status": 404,
      "detail": "there is nothing at this path",
      "instance": "/v2/assessments",
      "errors": []
    }
    "#);
}

#[tokio::test]
async fn an_unknown_name_is_a_problem() {
    let app = TestApp::spawn();

    for path in [
        "/v1/service-types/HRO",
        "/v1/concepts/no-such-thing",
        "/docs/no-such-file",
    ] {
        let answer = app.get(path).await;

        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.json()["instance"], path);
    }
}

#[tokio::test]
async fn another_method_is_refused_and_the_right_ones_are_named() {
    let app = TestApp::spawn();

    for (method, path, allow) in [
        ("GET", "/v1/assessments", "POST, OPTIONS"),
        ("PUT", "/v1/assessments", "POST, OPTIONS"),
        (
            "DELETE",
            "/v1/concepts/payroll-administration",
            "GET, HEAD, OPTIONS",
        ),
        ("POST", "/docs/", "GET, HEAD, OPTIONS"),
        ("BREW", "/health/live", "GET, HEAD, OPTIONS"),
    ] {
        let answer = app.send(app.request(method, path)).await;

        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.header("allow"), allow, "{method} {path}");
        assert_eq!(answer.json()["title"], "Method not allowed");
    }
}

#[tokio::test]
async fn options_name_the_methods_of_a_path() {
    let app = TestApp::spawn();

    let known = app.send(app.request("OPTIONS", "/v1/assessments")).await;
    let unknown = app.send(app.request("OPTIONS", "/v2")).await;

    assert_eq!(
        (known.status.as_u16(), known.header("allow")),
        (204, "POST, OPTIONS")
    );
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn a_caller_that_accepts_no_json_is_refused_everywhere() {
    let app = TestApp::spawn();
    let body = r#"{"narrative": "x"}"#;
    let get = |path| app.request("GET", path);

    for request in [
        app.assessment(body),
        get("/v1/service-types"),
        get("/v1/service-types/BPO"),
        get("/v1/location-options"),
        get("/v1/benefit-metrics"),
        get("/v1/concepts"),
        get("/v1/concepts/payroll-administration"),
        get("/v1/countries?home=DE"),
        get("/v1/methodology"),
        get("/openapi.json"),
    ] {
        let answer = app
            .send(request.header("accept", "text/html, application/json;q=0"))
            .await;

        assert_eq!(answer.status, 406, "{}", answer.text);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[tokio::test]
async fn a_body_that_is_not_declared_as_json_is_refused() {
    let app = TestApp::spawn();
    let body = r#"{"narrative": "x"}"#;
    let post = || app.request("POST", "/v1/assessments").body(body);

    let none = app.send(post()).await;
    let form = app
        .send(post().header("content-type", "application/x-www-form-urlencoded"))
        .await;
    let latin = app
        .send(post().header("content-type", "application/json; charset=latin1"))
        .await;
    let brotli = app
        .send(app.assessment(body).header("content-encoding", "br"))
        .await;
    let utf8 = app
        .send(post().header("content-type", "application/json; charset=UTF-8"))
        .await;

    for answer in [none, form, latin, brotli] {
        assert_eq!(answer.status, 415, "{}", answer.text);
    }
    assert_eq!(utf8.status, 200, "{}", utf8.text);
}
