//! The promises to callers, kept against the real server.

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
