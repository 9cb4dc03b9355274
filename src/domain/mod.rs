//! What the product exists for: understanding activities and deciding about them.
//!
//! Nothing here knows of HTTP, files, settings or the clock.

pub mod assessment;
pub mod benefit;
pub mod classification;
pub mod codes;
pub mod enquiry;
pub mod knowledge;
pub mod location;
pub mod money;
pub mod narrative;
pub mod portfolio;
pub mod reason;
pub mod role;
pub mod scalar;
pub mod text;
pub mod vocabulary;
