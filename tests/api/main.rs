//! The promises to callers, kept against the real server.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod app;
mod assessments;
mod command_line;
mod documentation;
mod examples;
mod faults;
mod knowledge;
mod limits;
mod operation;
mod partial_success;
mod refusals;
mod telemetry;
