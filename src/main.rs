//! The program `sourcing-advisor`.

use std::process::ExitCode;

use clap::Parser;
use sourcing_advisor::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run().into()
}
