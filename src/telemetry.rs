//! What is logged and in which shape. What callers write is never logged: see
//! `http::middleware::observe` for what a request's line holds.

use std::io::IsTerminal;
use std::panic::PanicHookInfo;

use tracing::{Subscriber, error};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt};

use crate::settings::{LogFormat, TelemetrySettings};

/// Logging that cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum InvalidTelemetry {
    /// Not a filter.
    #[error("telemetry.filter: {0}")]
    Filter(#[from] tracing_subscriber::filter::ParseError),
    /// Something else logs already.
    #[error("logging has been started twice")]
    Started,
}

/// Logs as `settings` say to `writer`.
///
/// # Errors
/// A filter that is none.
pub fn subscriber<W>(
    settings: &TelemetrySettings,
    writer: W,
) -> Result<impl Subscriber + Send + Sync, InvalidTelemetry>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::try_new(&settings.filter)?;
    let lines = match settings.format {
        LogFormat::Compact => fmt::layer()
            .compact()
            .with_ansi(std::io::stderr().is_terminal())
            .with_writer(writer)
            .boxed(),
        LogFormat::Json => fmt::layer()
            .json()
            .flatten_event(true)
            .with_span_list(false)
            .with_writer(writer)
            .boxed(),
    };
    Ok(tracing_subscriber::registry().with(filter).with(lines))
}

/// Starts logging to the standard error stream, which leaves the standard output to answers.
///
/// # Errors
/// See [`InvalidTelemetry`].
pub fn start(settings: &TelemetrySettings) -> Result<(), InvalidTelemetry> {
    let subscriber = subscriber(settings, std::io::stderr)?;
    subscriber
        .try_init()
        .map_err(|_| InvalidTelemetry::Started)?;
    std::panic::set_hook(Box::new(tell_of_panic));
    Ok(())
}

/// Logs where the program panicked. The message is left out: that of a failed slice, for one,
/// quotes the text that was sliced.
pub fn tell_of_panic(panic: &PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map(ToString::to_string)
        .unwrap_or_default();
    error!(panic.location = %place, "the program panicked");
}
