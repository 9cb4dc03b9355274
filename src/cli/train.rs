//! `sourcing-advisor train`: fits the model to a catalogue and writes it beside its files.

use std::path::PathBuf;

use clap::Args;

use super::exit::{Failure, print};
use crate::catalogue::{self, Source};
use crate::training::train;

/// File of the model, beside the catalogue's other files.
const MODEL: &str = "model.bin";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Directory with the catalogue; the model is written into it
    #[arg(value_name = "DIRECTORY", default_value = "catalogue")]
    directory: PathBuf,
}

/// Fits the model and writes it.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let source = Source::directory(&arguments.directory).map_err(Failure::start)?;
    let lessons = catalogue::lessons(&source).map_err(Failure::start)?;
    let bytes = train(&lessons).to_bytes();
    let path = arguments.directory.join(MODEL);
    std::fs::write(&path, &bytes).map_err(|error| {
        let path = path.display();
        Failure::input(format!("sourcing-advisor: cannot write `{path}`: {error}"))
    })?;
    let line = format!("{} has {} bytes\n", path.display(), bytes.len());
    print(line.as_bytes())
}
