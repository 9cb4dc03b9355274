//! The document is complete, committed and served.

use std::path::Path;

use serde_json::Value;
use sourcing_advisor::http::openapi::document_text;

use crate::app::TestApp;

fn document() -> Value {
    serde_json::from_str(&document_text()).unwrap()
}

/// Every operation with its method and path.
fn operations(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let item = item.as_object().unwrap();
            item.iter()
                .map(move |(method, operation)| (format!("{method} {path}"), operation))
        })
        .collect()
}

#[test]
fn the_committed_document_is_the_one_that_the_program_makes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi/openapi.json");
    if std::env::var_os("UPDATE_OPENAPI").is_some() {
        std::fs::write(&path, document_text()).unwrap();
    }

    let committed = std::fs::read_to_string(&path).unwrap_or_default();

    assert!(
        committed == document_text(),
        "the interface has changed: review it, then run the tests with UPDATE_OPENAPI=1"
    );
}

#[tokio::test]
async fn the_served_document_is_the_committed_one() {
    let app = TestApp::spawn();

    let served = app.get("/openapi.json").await.json();

    assert_eq!(served, document());
}

#[test]
fn the_document_is_openapi_3_1_with_a_licence() {
    let document = document();

    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(
        document["info"]["license"]["identifier"],
        "MIT OR Apache-2.0"
    );
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn every_operation_is_explained_to_strangers() {
    let document = document();
    let operations = operations(&document);

    assert!(operations.len() >= 13);
    for (name, operation) in operations {
        for part in ["summary", "description", "operationId"] {
            let text = operation[part].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "{name} has no {part}");
        }
        assert!(
            operation["tags"]
                .as_array()
                .is_some_and(|tags| tags.len() == 1),
            "{name}: tag"
        );
        let parameters = operation["parameters"].as_array();
        for parameter in parameters.into_iter().flatten() {
            assert!(parameter["description"].is_string(), "{name}: {parameter}");
        }
    }
}

#[test]
fn every_answer_is_described_and_every_refusal_is_a_problem_with_an_example() {
    let document = document();

    for (name, operation) in operations(&document) {
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.contains_key("500"), "{name}");
        for (status, response) in responses {
            let place = format!("{name} {status}");
            assert!(
                !response["description"]
                    .as_str()
                    .unwrap_or_default()
                    .is_empty(),
                "{place}"
            );
            let content = response["content"].as_object().unwrap();
            if status.starts_with(['4', '5']) {
                let problem = &content["application/problem+json"];
                assert_eq!(
                    problem["schema"]["$ref"], "#/components/schemas/Problem",
                    "{place}"
                );
                assert!(problem["examples"].is_object(), "{place}");
            }
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let text = document.to_string();

    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"][name].is_object(),
            "{name}"
        );
    }
}

#[test]
fn requests_have_no_alternatives_and_no_other_members() {
    let document = document();
    let mut open = vec!["AssessmentRequest".to_owned()];
    let mut seen = Vec::new();

    while let Some(name) = open.pop() {
        let schema = &document["components"]["schemas"][&name];
        let text = schema.to_string();
        assert!(!text.contains("oneOf") && !text.contains("anyOf"), "{name}");
        if schema["type"] == "object" {
            assert_eq!(schema["additionalProperties"], false, "{name}");
        }
        let references = text.split("\"#/components/schemas/").skip(1);
        for reference in references.map(|r| r.split('"').next().unwrap().to_owned()) {
            if !seen.contains(&reference) {
                open.push(reference);
            }
        }
        seen.push(name);
    }
    assert!(seen.len() > 9, "{seen:?}");
}

#[tokio::test]
async fn the_reader_accepts_exactly_the_fields_that_the_document_names() {
    let app = TestApp::spawn();
    let document = document();
    let schemas = &document["components"]["schemas"];
    let path = |schema: &str, member: &str| match schema {
        "AssessmentRequest" => format!(r#"{{"{member}": []}}"#),
        "Company" => format!(r#"{{"company": {{"{member}": []}}}}"#),
        "IndustryCode" => format!(r#"{{"company": {{"industry": {{"{member}": []}}}}}}"#),
        "Activity" => format!(r#"{{"activities": [{{"{member}": {{}}}}]}}"#),
        "Code" => format!(r#"{{"activities": [{{"codes": [{{"{member}": []}}]}}]}}"#),
        "Money" => format!(r#"{{"activities": [{{"annual_cost": {{"{member}": []}}}}]}}"#),
        "StatedCriteria" => format!(r#"{{"activities": [{{"criteria": {{"{member}": []}}}}]}}"#),
        "Constraints" => format!(r#"{{"activities": [{{"constraints": {{"{member}": {{}}}}}}]}}"#),
        "Parameters" => format!(r#"{{"parameters": {{"{member}": []}}}}"#),
        "ExchangeRate" => {
            format!(r#"{{"parameters": {{"exchange_rates": [{{"{member}": []}}]}}}}"#)
        }
        other => panic!("{other}"),
    };

    for schema in [
        "AssessmentRequest",
        "Company",
        "IndustryCode",
        "Activity",
        "Code",
        "Money",
        "StatedCriteria",
        "Constraints",
        "Parameters",
        "ExchangeRate",
    ] {
        for member in schemas[schema]["properties"].as_object().unwrap().keys() {
            let request = app
                .assessment(&path(schema, member))
                .header("prefer", "handling=strict");
            let answer = app.send(request).await;

            assert!(
                !answer.text.contains("unknown field"),
                "{schema}.{member}: {}",
                answer.text
            );
        }
        let answer = app
            .assessment(&path(schema, "zzz"))
            .header("prefer", "handling=strict");
        assert!(
            app.send(answer).await.text.contains("unknown field `zzz`"),
            "{schema}"
        );
    }
}

#[tokio::test]
async fn the_page_and_its_files_come_from_the_program() {
    let app = TestApp::spawn();

    let page = app.get("/docs/").await;
    let start = app.get("/docs/swagger-initializer.js").await;

    assert!(page.header("content-type").starts_with("text/html"));
    let hosts = page.text.split(['"', '\'']);
    let hosts: Vec<&str> = hosts.filter(|part| part.starts_with("http")).collect();
    assert_eq!(hosts, Vec::<&str>::new(), "the page asks other hosts");
    assert!(start.text.contains("\"../openapi.json\""), "{}", start.text);
    for file in [
        "swagger-ui.css",
        "swagger-ui-bundle.js",
        "swagger-ui-standalone-preset.js",
    ] {
        assert!(page.text.contains(file), "{file}");
        assert_eq!(
            app.get(&format!("/docs/{file}")).await.status,
            200,
            "{file}"
        );
    }
}

#[tokio::test]
async fn the_page_without_its_slash_leads_to_the_page_under_any_prefix() {
    let app = TestApp::spawn();

    let answer = app.get("/docs").await;

    assert_eq!(
        (answer.status.as_u16(), answer.header("location")),
        (308, "docs/")
    );
}

#[tokio::test]
async fn a_prefix_that_a_proxy_took_off_is_in_the_servers_entry() {
    let app = TestApp::spawn();
    let with = |prefix| {
        app.request("GET", "/openapi.json")
            .header("x-forwarded-prefix", prefix)
    };

    let plain = app.send(with("/team/sourcing/")).await.json();
    let evil = app.send(with("//evil.example")).await.json();

    assert_eq!(plain["servers"][0]["url"], "/team/sourcing");
    assert_eq!(evil["servers"][0]["url"], "/");
}

#[tokio::test]
async fn a_prefix_can_be_set_for_proxies_that_do_not_tell() {
    let app = TestApp::with([("SOURCING_ADVISOR__SERVER__PATH", "/sourcing")]);

    let document = app.get("/openapi.json").await.json();

    assert_eq!(document["servers"][0]["url"], "/sourcing");
}
