//! Imports point one way: a layer that reached into one above it would drag HTTP or files into
//! decisions. See `ARCHITECTURE.md`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// A part of `src` and what its files may not name.
const FORBIDDEN: [(&str, &[&str]); 6] = [
    (
        "domain",
        &[
            "actix",
            "utoipa",
            "serde_json",
            "toml::",
            "config::",
            "tracing",
            "clap",
            "tokio",
            "std::env",
            "std::fs",
            "std::net",
            "std::io",
            "std::process",
            "std::thread",
            "SystemTime",
            "Instant::now",
            "time::Instant",
            "crate::http",
            "crate::catalogue",
            "crate::settings",
            "crate::startup",
            "crate::telemetry",
            "crate::cli",
            "crate::training",
            "crate::evaluation",
        ],
    ),
    (
        "http",
        &[
            "crate::catalogue",
            "crate::settings",
            "crate::startup",
            "crate::telemetry",
            "crate::cli",
            "crate::training",
            "crate::evaluation",
            "std::env::",
            "std::fs",
        ],
    ),
    (
        "catalogue",
        &[
            "actix",
            "utoipa",
            "tracing",
            "crate::http",
            "crate::settings",
            "crate::startup",
            "crate::telemetry",
            "crate::cli",
        ],
    ),
    (
        "settings.rs",
        &[
            "actix",
            "utoipa",
            "crate::domain",
            "crate::http",
            "crate::catalogue",
            "crate::startup",
            "crate::cli",
        ],
    ),
    (
        "telemetry.rs",
        &[
            "crate::domain",
            "crate::http",
            "crate::catalogue",
            "crate::startup",
            "crate::cli",
        ],
    ),
    ("startup.rs", &["crate::cli"]),
];

fn files_below(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    let entries = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.flat_map(|path| files_below(&path)).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

/// Files that are compiled for tests only.
fn is_test(file: &Path) -> bool {
    file.components()
        .any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

/// Lines of code that name something forbidden. Comments and tests may name what they like.
fn offences(text: &str, forbidden: &[&str]) -> Vec<String> {
    let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines
        .filter(|(_, line)| forbidden.iter().any(|name| line.contains(name)))
        .map(|(number, line)| format!("{}: {}", number + 1, line.trim()))
        .collect()
}

#[test]
fn every_layer_knows_only_those_below_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();

    for (part, forbidden) in FORBIDDEN {
        let files = files_below(&src.join(part));
        assert!(!files.is_empty(), "{part} has no files");
        for file in files.iter().filter(|file| !is_test(file)) {
            let text = fs::read_to_string(file).unwrap();
            let place = file.strip_prefix(&src).unwrap().display().to_string();
            found.extend(
                offences(&text, forbidden)
                    .iter()
                    .map(|line| format!("{place}:{line}")),
            );
        }
    }

    assert!(found.is_empty(), "forbidden imports:\n{}", found.join("\n"));
}

#[test]
fn an_offence_is_found() {
    let text =
        "use std::fmt;\nuse std::fs::File;\n// std::fs in a comment\n#[cfg(test)]\nuse std::fs;";

    assert_eq!(offences(text, &["std::fs"]), ["2: use std::fs::File;"]);
}
