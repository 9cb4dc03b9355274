//! Makes every figure of the policy files readable from outside, just as it stands in them:
//! what decides is published by construction and not by a second list.

use toml::{Table, Value};

use super::source::Source;
use crate::domain::knowledge::{Parameter, Published};

/// Files whose figures decide, by the decision that they belong to.
const FILES: [(&str, &str); 4] = [
    ("service_type", "policy/classification.toml"),
    ("strategic_role", "policy/role.toml"),
    ("location", "policy/location.toml"),
    ("benefit", "benefit.toml"),
];

/// Reads the figures of every policy file; a file that is no TOML is reported by its reader.
pub(super) fn read(source: &Source) -> Vec<Published> {
    FILES
        .into_iter()
        .map(|(decision, file)| {
            let text = source
                .file(file)
                .and_then(|bytes| str::from_utf8(bytes).ok());
            let table: Table = text.and_then(|text| text.parse().ok()).unwrap_or_default();
            let mut parameters = Vec::new();
            collect("", &table, "", &mut parameters);
            Published {
                decision: decision.to_owned(),
                parameters,
            }
        })
        .collect()
}

/// Adds the figures of `table`, whose own `source` counts for all that names none.
fn collect(path: &str, table: &Table, outer: &str, into: &mut Vec<Parameter>) {
    let source = table.get("source").and_then(Value::as_str).unwrap_or(outer);
    for (key, value) in table {
        let name = match (path, key.as_str()) {
            // `[figures.sold] value = …` is the figure `figures.sold`.
            (path, "value") if !path.is_empty() => path.to_owned(),
            ("", key) => key.to_owned(),
            (path, key) => format!("{path}.{key}"),
        };
        visit(&name, value, source, into);
    }
}

fn visit(name: &str, value: &Value, source: &str, into: &mut Vec<Parameter>) {
    match value {
        Value::Table(table) => collect(name, table, source, into),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                // Lists of words are read by people in the files themselves.
                if !item.is_str() {
                    visit(&format!("{name}[{place}]"), item, source, into);
                }
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => into.push(Parameter {
            name: name.to_owned(),
            value: value.to_string(),
            unit: String::new(),
            source: source.to_owned(),
        }),
        Value::String(_) | Value::Datetime(_) => {}
    }
}
