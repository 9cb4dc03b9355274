//! The examples of the document work, and answers are what the document says.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use sourcing_advisor::http::openapi::document_text;

use crate::app::TestApp;

fn document() -> Value {
    serde_json::from_str(&document_text()).unwrap()
}

/// Checks values against a schema of the document; unknown members are refused, so that an
/// example cannot show what the service does not send.
fn validator(schema: &Value) -> Validator {
    let mut components = document()["components"].clone();
    for (name, schema) in components["schemas"].as_object_mut().unwrap() {
        // A part of another object: alone it does not know that one's members.
        if schema["type"] == "object"
            && schema["properties"].is_object()
            && name != "ConceptSummary"
        {
            schema["additionalProperties"] = json!(false);
        }
    }
    let mut root = schema.clone();
    root["components"] = components;
    jsonschema::validator_for(&root).unwrap()
}

fn check(validator: &Validator, value: &Value, name: &str) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

fn examples(content: &Value) -> Vec<(String, Value)> {
    let examples = content["examples"].as_object().unwrap().iter();
    examples
        .map(|(name, example)| (name.clone(), example["value"].clone()))
        .collect()
}

#[tokio::test]
async fn the_examples_of_requests_succeed_and_their_answers_are_as_described() {
    let app = TestApp::spawn();
    let document = document();
    let operation = &document["paths"]["/v1/assessments"]["post"];
    let content = &operation["requestBody"]["content"]["application/json"];
    let request = validator(&content["schema"]);
    let answer = validator(&operation["responses"]["200"]["content"]["application/json"]["schema"]);

    let examples = examples(content);

    assert!(examples.len() >= 2);
    for (name, example) in examples {
        check(&request, &example, &name);
        let sent = app
            .assessment(&example.to_string())
            .header("prefer", "handling=strict");
        let received = app.send(sent).await;
        assert_eq!(received.status, 200, "{name}: {}", received.text);
        check(&answer, &received.json(), &name);
    }
}

#[tokio::test]
async fn the_examples_of_answers_are_what_the_service_answers() {
    let app = TestApp::spawn();
    let document = document();
    let responses = &document["paths"]["/v1/assessments"]["post"]["responses"];
    let content = &responses["200"]["content"]["application/json"];
    let validator = validator(&content["schema"]);

    let examples = examples(content);

    assert!(examples.len() >= 2);
    for (name, example) in examples {
        check(&validator, &example, &name);
        let request = std::fs::read_to_string(file(&format!("{name}.json"))).unwrap();
        let received = app.send(app.assessment(&request)).await;
        if std::env::var_os("UPDATE_OPENAPI").is_some() {
            let shown = serde_json::to_string_pretty(&received.json()).unwrap();
            std::fs::write(file(&format!("answers/{name}.json")), shown + "\n").unwrap();
            continue;
        }
        assert!(
            without_digest(received.json()) == without_digest(example),
            "{name} is answered otherwise by now: see the commands in CONTRIBUTING.md"
        );
    }
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/http/openapi/examples")
        .join(name)
}

/// The digest changes with every word of the catalogue, also where the answer does not.
fn without_digest(mut answer: Value) -> Value {
    answer["model"]["digest"] = Value::Null;
    answer
}

#[tokio::test]
async fn every_get_answers_its_examples_as_described() {
    let app = TestApp::spawn();
    let document = document();

    for (path, item) in document["paths"].as_object().unwrap() {
        let operation = &item["get"];
        let content = &operation["responses"]["200"]["content"]["application/json"];
        if content.is_null() {
            continue;
        }
        let answer = app.get(&filled(path, operation)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        check(&validator(&content["schema"]), &answer.json(), path);
    }
}

/// The path with the examples of its parameters.
fn filled(path: &str, operation: &Value) -> String {
    let mut path = path.to_owned();
    let mut query = Vec::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap();
        let example = &parameter["example"];
        let example = example
            .as_str()
            .map_or_else(|| example.to_string(), str::to_owned);
        match parameter["in"].as_str().unwrap() {
            "path" => path = path.replace(&format!("{{{name}}}"), &example),
            "query" => query.push(format!("{name}={example}")),
            _ => {}
        }
    }
    format!("{path}?{}", query.join("&"))
}

#[tokio::test]
async fn a_refusal_is_as_described() {
    let app = TestApp::spawn();
    let validator = validator(&json!({"$ref": "#/components/schemas/Problem"}));

    for answer in [
        app.assess_text("{").await,
        app.assess_text("{\"x\": 1}").await,
        app.get("/v1/countries").await,
        app.get("/v2").await,
    ] {
        check(&validator, &answer.json(), &answer.text);
    }
}
