//! Sourcing Advisor: for each activity of a company, is it core, what kind of outsourcing
//! would it be, where could it go and what would it bring.
//!
//! Flow: bytes -> [`http::request`] -> [`domain::enquiry::Enquiry`] -> [`domain::assess`] ->
//! [`domain::assessment::Assessment`] -> [`http::response`] -> bytes. Imports point one way only:
//! `cli` -> `startup` -> `http`, `catalogue`, `settings` -> `domain`.

pub mod catalogue;
pub mod cli;
pub mod domain;
pub mod evaluation;
pub mod http;
pub mod settings;
pub mod startup;
pub mod telemetry;
pub mod training;
