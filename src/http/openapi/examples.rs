//! Named examples; a test posts those of requests to a running server, and holds those of
//! answers against what it answers.

use serde_json::Value;
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::{Content, OpenApi, RefOr};

const PATH: &str = "/v1/assessments";
const JSON: &str = "application/json";

/// Name, summary and body of each example of a request.
const REQUESTS: [(&str, &str, &str); 4] = [
    (
        "list",
        "A list of activities",
        include_str!("examples/list.json"),
    ),
    (
        "complete",
        "One activity with everything that can be stated",
        include_str!("examples/complete.json"),
    ),
    (
        "narrative",
        "A narrative, answered in brief",
        include_str!("examples/narrative.json"),
    ),
    (
        "minimal",
        "The least that is needed",
        include_str!("examples/minimal.json"),
    ),
];

/// Name, summary and body of each example of an answer.
const ANSWERS: [(&str, &str, &str); 2] = [
    (
        "complete",
        "The answer to `complete`, with its reasons",
        include_str!("examples/answers/complete.json"),
    ),
    (
        "partial",
        "In brief, with an activity that could not be read",
        include_str!("examples/answers/partial.json"),
    ),
];

/// Puts the examples into the document.
pub(super) fn add(document: &mut OpenApi) {
    let item = document.paths.paths.get_mut(PATH);
    let Some(operation) = item.and_then(|item| item.post.as_mut()) else {
        return;
    };
    if let Some(RefOr::T(body)) = &mut operation.request_body
        && let Some(RefOr::T(content)) = body.content.get_mut(JSON)
    {
        fill(content, &REQUESTS);
    }
    if let Some(RefOr::T(response)) = operation.responses.responses.get_mut("200")
        && let Some(RefOr::T(content)) = response.content.get_mut(JSON)
    {
        fill(content, &ANSWERS);
    }
}

fn fill(content: &mut Content, examples: &[(&str, &str, &str)]) {
    for (name, summary, text) in examples {
        // A test reads every example, so none is missing for being unreadable.
        let value: Option<Value> = serde_json::from_str(text).ok();
        let example = ExampleBuilder::new().summary(*summary).value(value).build();
        content
            .examples
            .insert((*name).to_owned(), RefOr::T(example));
    }
}
