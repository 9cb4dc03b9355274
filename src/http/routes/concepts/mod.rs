//! The catalogue of activities.

mod detail;
mod list;

pub(super) use detail::get_concept;
pub(super) use list::list_concepts;
