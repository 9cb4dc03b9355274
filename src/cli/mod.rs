//! The command line: one file per command.
//!
//! To add a command: write `src/cli/<command>.rs` with its arguments and a `run` that returns
//! `Result<(), Failure>`, then list it in `Command` and in [`Cli::run`].

mod assess;
mod evaluate;
mod exit;
mod openapi;
mod serve;
mod train;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use exit::{Exit, Failure};

use crate::settings::Settings;

/// The arguments of the program.
#[derive(Debug, Parser)]
#[command(
    name = "sourcing-advisor",
    version,
    about = "Says for each activity of a company whether it is core, what kind of outsourcing it would be, where it could go and what that would bring.",
    long_about = "Says for each activity of a company whether it is core, what kind of outsourcing it is or would be (BPO, KPO, ITO or none), \
        where it could go (onshore, nearshore, offshore) and what that would bring.\n\n\
        Without a command it serves an HTTP API at http://127.0.0.1:8080; open http://127.0.0.1:8080/docs/ to try it.",
    after_help = exit::HELP,
    after_long_help = exit::LONG_HELP,
)]
pub struct Cli {
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help = "Settings file (YAML); wins over the built-in settings, loses against variables such as SOURCING_ADVISOR__SERVER__PORT=9000"
    )]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the HTTP API (the default)
    Serve,
    /// Assess a request from a file, without a server
    Assess(assess::Arguments),
    /// Measure the classification on labelled texts
    Evaluate(evaluate::Arguments),
    /// Fit the model to a catalogue after its texts have changed
    Train(train::Arguments),
    #[command(about = "Print the OpenAPI document of the HTTP API")]
    Openapi,
}

impl Cli {
    /// Does what the arguments say and tells how it went.
    #[must_use]
    pub fn run(self) -> Exit {
        let settings = || Settings::load(self.config.as_deref()).map_err(Failure::start);
        let done = match self.command.unwrap_or(Command::Serve) {
            Command::Serve => settings().and_then(serve::run),
            Command::Assess(arguments) => {
                settings().and_then(|settings| assess::run(&arguments, &settings))
            }
            Command::Evaluate(arguments) => {
                settings().and_then(|settings| evaluate::run(&arguments, &settings))
            }
            Command::Train(arguments) => train::run(&arguments),
            Command::Openapi => openapi::run(),
        };
        match done {
            Ok(()) => Exit::Done,
            Err(failure) => failure.tell(),
        }
    }
}
