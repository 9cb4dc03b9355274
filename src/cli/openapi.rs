//! `sourcing-advisor openapi`.

use super::exit::{Failure, print};
use crate::http::openapi::document_text;

/// Prints the document as it is committed.
pub(super) fn run() -> Result<(), Failure> {
    print(document_text().as_bytes())
}
