//! `sourcing-advisor evaluate`: measures the classification on labelled texts.

use std::path::PathBuf;

use clap::Args;

use super::exit::{Failure, print};
use crate::evaluation::{InvalidCase, Report, as_text, evaluate, read_cases};
use crate::settings::Settings;
use crate::startup;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Labelled texts, one JSON object a line: id, lang, text, label, and where more than one label is right `also_ok`
    #[arg(long, value_name = "FILE.jsonl")]
    cases: PathBuf,
    /// Print the report as JSON instead of text
    #[arg(long)]
    json: bool,
}

/// Prints the report over the cases in a file.
pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Result<(), Failure> {
    let path = arguments.cases.display();
    let lines = std::fs::read_to_string(&arguments.cases).map_err(|error| {
        Failure::input(format!("sourcing-advisor: cannot read `{path}`: {error}"))
    })?;
    let cases = read_cases(&lines).map_err(|faults| refusal(&path.to_string(), &faults))?;
    let catalogue = startup::load_catalogue(&settings.catalogue).map_err(Failure::start)?;
    let report = evaluate(&catalogue, &cases);
    print(render(&report, arguments.json)?.as_bytes())
}

fn refusal(path: &str, faults: &[InvalidCase]) -> Failure {
    let lines: Vec<String> = faults
        .iter()
        .map(|fault| format!("{path}: {fault}"))
        .collect();
    Failure::input(lines.join("\n"))
}

fn render(report: &Report, json: bool) -> Result<String, Failure> {
    if json {
        let written = serde_json::to_string_pretty(report).map_err(Failure::start);
        written.map(|text| text + "\n")
    } else {
        Ok(as_text(report))
    }
}
