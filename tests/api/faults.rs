//! All faults of a request at once, each with its place.

use serde_json::{Value, json};

use crate::app::TestApp;

/// Place and detail of every fault.
fn faults(body: &Value) -> Vec<String> {
    let errors = body["errors"].as_array().unwrap().iter();
    let line = |e: &Value| {
        format!(
            "{} {}",
            e["pointer"].as_str().unwrap(),
            e["detail"].as_str().unwrap()
        )
    };
    errors.map(line).collect()
}

#[tokio::test]
async fn a_refused_request_is_one_problem_with_all_faults() {
    let app = TestApp::spawn();
    let request = json!({
        "langauge": "de",
        "language": "fr",
        "company": {"home_country": "XX", "industry": {"scheme": "cpv", "code": "1"}, "working_languages": "de"},
        "narrative": " ",
        "explain": true,
    });

    let answer = app.assess(&request).await;

    insta::assert_snapshot!(answer.shown(), @r#"
    422 application/problem+json
    {
      "type": "urn:sourcing-advisor:problem:invalid-request",
      "title": "Invalid request",
      "status": 422,
      "detail": "the request has 7 faults",
      "instance": "/v1/assessments",
      "errors": [
        {
          "pointer": "/langauge",
          "detail": "unknown field `langauge`, did you mean `language`?"
        },
        {
          "pointer": "/language",
          "detail": "must be `de` or `en`"
        },
        {
          "pointer": "/explain",
          "detail": "must be a string, not a boolean"
        },
        {
          "pointer": "/company/industry/scheme",
          "detail": "must be `isic4`, `nace2` or `wz2008`"
        },
        {
          "pointer": "/company/home_country",
          "detail": "must be an assigned ISO 3166-1 alpha-2 code such as `DE`"
        },
        {
          "pointer": "/company/working_languages",
          "detail": "must be an array, not a string"
        },
        {
          "pointer": "/narrative",
          "detail": "must not be blank"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn every_field_of_an_activity_is_checked() {
    let app = TestApp::spawn();
    let request = json!({"activities": [{
        "id": "", "description": 5, "codes": [{"scheme": "cpv", "code": "IT"}, {"scheme": "eclass"}],
        "annual_cost": {"amount": 850_000, "currency": "EURO"}, "fte": -1, "criteria": {"basis": 1.5, "mood": 1},
        "strategic_importance": "high",
        "constraints": {
            "data_residency": ["EFTA"], "allowed_countries": ["UK"], "languages": ["german"],
            "min_overlap_hours": 9, "on_site": "no", "personal_data": 1,
        },
    }]});

    let answer = app.assess(&request).await;

    assert_eq!(answer.status, 200);
    insta::assert_snapshot!(faults(&answer.json()["activities"][0]).join("\n"), @r#"
    /activities/0/id must have 1 to 128 characters, none of them a control character
    /activities/0/description must be a string, not a number
    /activities/0/codes/0/code is not a code of the scheme `cpv`: 2 to 8 digits, a check digit may follow after `-`
    /activities/0/codes/1/scheme must be `cpv`, `unspsc`, `psc`, `isic4`, `nace2` or `wz2008`
    /activities/0/codes/1/code is required
    /activities/0/annual_cost/amount must be a decimal number in a string, such as "850000.00", not a number: binary fractions lose cents
    /activities/0/annual_cost/currency must be an ISO 4217 code such as `EUR`
    /activities/0/fte must be a number from 0 to 1000000
    /activities/0/criteria/mood unknown field `mood`
    /activities/0/criteria/basis must be a number from 0 to 1
    /activities/0/strategic_importance must be a number, not a string
    /activities/0/constraints/data_residency/0 must be an assigned ISO 3166-1 alpha-2 code such as `DE`, or one of the groups `EU`, `EEA` or `ADEQUATE`
    /activities/0/constraints/allowed_countries/0 must be an assigned ISO 3166-1 alpha-2 code such as `DE`
    /activities/0/constraints/languages/0 must be an ISO 639-1 code such as `de`
    /activities/0/constraints/min_overlap_hours must be a number from 0 to 8
    /activities/0/constraints/on_site must be `true` or `false`, not a string
    /activities/0/constraints/personal_data must be `true` or `false`, not a number
    "#);
}

#[tokio::test]
async fn every_parameter_is_checked() {
    let app = TestApp::spawn();
    let request = json!({"narrative": "x", "parameters": {
        "home_cost_per_fte": 71_000, "markup": 0.5, "onsite_share": 2, "hidden_cost_share": -0.1,
        "discount_rate": "8 %", "one_time_share": 1.01, "currency": "XXZ", "tax": 1,
        "exchange_rates": [{"from": "USD", "to": "EUR", "rate": "0"}, {"from": "USD", "rate": 0.9}],
    }});

    let answer = app.assess(&request).await;

    assert_eq!(answer.status, 422);
    insta::assert_snapshot!(faults(&answer.json()).join("\n"), @r#"
    /parameters/tax unknown field `tax`
    /parameters/exchange_rates/0/rate must be from 0.000001 to 1000000
    /parameters/exchange_rates/1/to is required
    /parameters/exchange_rates/1/rate must be a decimal number in a string, such as "850000.00", not a number: binary fractions lose cents
    /parameters/home_cost_per_fte must be a decimal number in a string, such as "850000.00", not a number: binary fractions lose cents
    /parameters/markup must be a number from 1 to 20
    /parameters/onsite_share must be a number from 0 to 1
    /parameters/hidden_cost_share must be a number from 0 to 1
    /parameters/discount_rate must be a number, not a string
    /parameters/one_time_share must be a number from 0 to 1
    /parameters/currency must be an ISO 4217 code such as `EUR`
    "#);
}

#[tokio::test]
async fn a_request_without_anything_to_assess_is_refused() {
    let app = TestApp::spawn();

    for body in [
        "{}",
        r#"{"activities": []}"#,
        r#"{"narrative": null, "company": {}}"#,
    ] {
        let answer = app.assess_text(body).await;

        assert_eq!(answer.status, 422, "{body}");
        assert_eq!(
            faults(&answer.json()),
            [" `narrative` or at least one entry of `activities` is required"]
        );
    }
}

#[tokio::test]
async fn a_body_that_is_no_object_is_refused() {
    let app = TestApp::spawn();

    let answer = app.assess_text("[]").await;

    assert_eq!(answer.status, 422);
    assert_eq!(faults(&answer.json()), [" must be an object, not an array"]);
}

#[tokio::test]
async fn a_field_that_stands_twice_is_refused() {
    let app = TestApp::spawn();

    let answer = app
        .assess_text(r#"{"narrative": "x", "narrative": "y"}"#)
        .await;

    assert_eq!(answer.status, 422);
    assert_eq!(faults(&answer.json()), ["/narrative stands more than once"]);
}

#[tokio::test]
async fn pointers_are_escaped() {
    let app = TestApp::spawn();

    let answer = app.assess(&json!({"narrative": "x", "a/b~c": 1})).await;

    assert_eq!(faults(&answer.json()), ["/a~1b~0c unknown field `a/b~c`"]);
}

#[tokio::test]
async fn thousands_of_faults_are_counted_and_not_all_listed() {
    let app = TestApp::spawn();
    let members: Vec<String> = (0..3_000).map(|n| format!("\"x{n}\":0")).collect();

    let answer = app.assess_text(&format!("{{{}}}", members.join(","))).await;

    let found = faults(&answer.json());
    assert_eq!(found.len(), 1_001);
    // One more fault: there is nothing to assess.
    assert_eq!(found.last().unwrap(), " 2001 more faults are not listed");
}

#[tokio::test]
async fn the_query_is_checked_like_a_body() {
    let app = TestApp::spawn();

    let answer = app
        .get("/v1/concepts?limit=0&lang=fr&type=HR&page=2&lang=de")
        .await;

    insta::assert_snapshot!(answer.shown(), @r#"
    422 application/problem+json
    {
      "type": "urn:sourcing-advisor:problem:invalid-request",
      "title": "Invalid request",
      "status": 422,
      "detail": "the request has 5 faults",
      "instance": "/v1/concepts",
      "errors": [
        {
          "parameter": "page",
          "detail": "unknown parameter, there are `q`, `lang`, `type`, `limit`"
        },
        {
          "parameter": "lang",
          "detail": "stands more than once"
        },
        {
          "parameter": "lang",
          "detail": "must be `de` or `en`"
        },
        {
          "parameter": "type",
          "detail": "must be `BPO`, `KPO`, `ITO` or `NONE`"
        },
        {
          "parameter": "limit",
          "detail": "must be a whole number from 1 to 1000"
        }
      ]
    }
    "#);
}
