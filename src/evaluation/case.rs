//! Labelled texts, one JSON object a line.

use serde::Deserialize;

use crate::domain::enquiry::Description;
use crate::domain::vocabulary::ServiceType;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseRaw {
    id: String,
    #[serde(default)]
    lang: String,
    text: String,
    label: ServiceType,
    #[serde(default)]
    also_ok: Vec<ServiceType>,
}

/// A text and the type that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The user's name for it.
    pub id: String,
    /// Language code; only for grouping.
    pub lang: String,
    /// The text.
    pub description: Description,
    /// The right type.
    pub label: ServiceType,
    /// Further types that count as right.
    pub also_ok: Vec<ServiceType>,
}

impl Case {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.description.as_str()
    }
}

/// A line that is no case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {detail}")]
pub struct InvalidCase {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub detail: String,
}

/// Reads labelled lines `{"id", "lang", "text", "label", "also_ok"}`; blank lines are passed
/// over.
///
/// # Errors
/// Every line that is no case.
pub fn read_cases(lines: &str) -> Result<Vec<Case>, Vec<InvalidCase>> {
    let mut cases = Vec::new();
    let mut invalid = Vec::new();
    for (number, line) in (1..).zip(lines.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match read_case(line) {
            Ok(case) => cases.push(case),
            Err(detail) => invalid.push(InvalidCase {
                line: number,
                detail,
            }),
        }
    }
    if invalid.is_empty() {
        Ok(cases)
    } else {
        Err(invalid)
    }
}

fn read_case(line: &str) -> Result<Case, String> {
    let raw: CaseRaw = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let description = Description::parse(raw.text, usize::MAX);
    Ok(Case {
        id: raw.id,
        lang: raw.lang,
        description: description.map_err(|error| format!("`text` {error}"))?,
        label: raw.label,
        also_ok: raw.also_ok,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bad_line_is_named() {
        let lines = "{\"id\":\"1\",\"text\":\"x\",\"label\":\"BPO\"}\n\nnonsense\n{\"id\":\"2\",\"text\":\" \",\"label\":\"KPO\"}";

        let invalid = read_cases(lines).unwrap_err();

        assert_eq!(
            invalid.iter().map(|one| one.line).collect::<Vec<_>>(),
            [3, 4]
        );
    }
}
