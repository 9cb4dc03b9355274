//! What is wrong with a catalogue, all of it at once.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// File, relative to the catalogue's directory.
    pub file: String,
    /// Line, counted from 1; 0 where the fault is of the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub detail: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.detail),
            line => write!(f, "{}:{line}: {}", self.file, self.detail),
        }
    }
}

/// A catalogue that cannot be used. Lists every fault, ordered by file and line.
#[derive(Debug, thiserror::Error)]
#[error("the catalogue has {} fault(s):\n{}", .0.len(), list(.0))]
pub struct InvalidCatalogue(pub Vec<Fault>);

fn list(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Collects faults while reading goes on.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, file: &str, line: usize, detail: impl Into<String>) {
        self.0.push(Fault {
            file: file.to_owned(),
            line,
            detail: detail.into(),
        });
    }

    /// `value`, unless anything has been found wrong.
    pub(crate) fn into_result<T>(self, value: Option<T>) -> Result<T, InvalidCatalogue> {
        let Self(mut faults) = self;
        faults.sort();
        faults.dedup();
        match value {
            Some(value) if faults.is_empty() => Ok(value),
            _ => Err(InvalidCatalogue(faults)),
        }
    }
}
