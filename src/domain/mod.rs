//! What the product exists for: understanding activities and deciding about them.
//!
//! Nothing here knows of HTTP, files, settings or the clock.

mod assess;
pub mod assessment;
pub mod benefit;
pub mod classification;
pub mod codes;
pub mod enquiry;
mod follow_up;
pub mod knowledge;
pub mod language;
pub mod location;
pub mod money;
pub mod narrative;
pub mod portfolio;
pub mod reason;
pub mod role;
pub mod scalar;
pub mod text;
pub mod vocabulary;

pub use assess::assess;
