//! Sourcing Advisor: for each activity of a company, is it core, what kind of outsourcing
//! would it be, where could it go and what would it bring.

pub mod catalogue;
pub mod domain;
pub mod evaluation;
pub mod training;
