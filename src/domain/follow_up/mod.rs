//! What remains open after the decisions: the status, the questions, what would change them.

mod questions;
mod status;
mod what_if;

pub(crate) use questions::questions;
pub(crate) use status::status;
pub(crate) use what_if::what_if;
