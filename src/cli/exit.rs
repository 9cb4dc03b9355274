//! How the program ends.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

pub(super) const HELP: &str =
    "Exit codes: 0 done, 1 fault in the input, 2 wrong usage, 3 cannot start. More with --help.";

pub(super) const LONG_HELP: &str = "\
Examples:
  sourcing-advisor
  sourcing-advisor assess request.json > answer.json
  echo '{\"activities\":[{\"description\":\"Payroll\"}]}' | sourcing-advisor assess -
  SOURCING_ADVISOR__SERVER__PORT=9000 sourcing-advisor serve

Settings (the last one found counts):
  built in            config/base.yaml lists and explains all
  environment         SOURCING_ADVISOR_ENVIRONMENT=local (default) or production
  --config FILE       YAML with any of the settings
  variables           SOURCING_ADVISOR__SERVER__PORT=9000

Exit codes:
  0  done
  1  fault in the input: the request is refused (a problem document in JSON on the
     standard error stream) or a file cannot be read
  2  wrong usage: unknown command or option
  3  cannot start: settings, catalogue, address or logging";

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// As it should.
    Done,
    /// The input has a fault.
    Input,
    /// Settings, catalogue, address or logging do not let it start.
    Start,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Input => Self::from(1),
            // 2 is what the reader of the arguments ends with.
            Exit::Start => Self::from(3),
        }
    }
}

/// Why a command failed, and what is told of it.
#[derive(Debug)]
pub struct Failure {
    exit: Exit,
    text: Vec<u8>,
}

impl Failure {
    /// The input has a fault that `text` describes.
    #[must_use]
    pub fn input(text: impl Into<Vec<u8>>) -> Self {
        Self {
            exit: Exit::Input,
            text: text.into(),
        }
    }

    /// The program cannot start.
    #[must_use]
    pub fn start(error: impl Display) -> Self {
        Self {
            exit: Exit::Start,
            text: format!("sourcing-advisor: {error}").into(),
        }
    }

    /// Writes the text to the standard error stream.
    pub(super) fn tell(mut self) -> Exit {
        self.text.push(b'\n');
        // Nobody is left to tell where even this fails.
        let _ = io::stderr().write_all(&self.text);
        self.exit
    }
}

/// Writes to the standard output stream.
///
/// # Errors
/// A stream that is closed or full.
pub(super) fn print(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text).and_then(|()| out.flush());
    match written {
        // `sourcing-advisor openapi | head` has what it wants.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::input(format!(
            "sourcing-advisor: cannot write: {error}"
        ))),
        Ok(()) => Ok(()),
    }
}
