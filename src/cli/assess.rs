//! `sourcing-advisor assess`: the same bytes in and out as `POST /v1/assessments`.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use super::exit::{Failure, print};
use crate::http::assessment::answer;
use crate::http::request::Handling;
use crate::settings::Settings;
use crate::startup;

/// What the instance of a problem says: the path that would have answered.
const INSTANCE: &str = "/v1/assessments";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// File with the JSON of a request as POST /v1/assessments takes it; - reads the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Refuse the whole request for a fault in any activity, as Prefer: handling=strict does
    #[arg(long)]
    strict: bool,
}

/// Prints the answer to the request in a file.
pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Result<(), Failure> {
    let file = &arguments.file;
    let body = read(file).map_err(|error| {
        Failure::input(format!(
            "sourcing-advisor: cannot read `{}`: {error}",
            file.display()
        ))
    })?;
    let catalogue = startup::load_catalogue(&settings.catalogue).map_err(Failure::start)?;
    let handling = if arguments.strict {
        Handling::Strict
    } else {
        Handling::Lenient
    };
    let answer = answer(
        &catalogue,
        &body,
        &startup::limits(&settings.limits),
        handling,
        None,
    )
    .map_err(|problem| Failure::input(problem.at(INSTANCE).to_json()))?;
    let mut json = answer.json;
    if io::stdout().is_terminal() {
        // A prompt begins a line; a file gets exactly the server's bytes.
        json.push(b'\n');
    }
    print(&json)
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut body = Vec::new();
        io::stdin().lock().read_to_end(&mut body)?;
        Ok(body)
    } else {
        std::fs::read(file)
    }
}
