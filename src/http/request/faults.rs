//! Collects what is wrong with a request.

use crate::http::problem::Fault;

/// What is wrong, in the order in which it was found.
///
/// Only so many faults are listed: a broken file can have more than anyone reads, and each
/// costs more bytes in the answer than in the request.
#[derive(Debug)]
pub(crate) struct Faults {
    listed: Vec<Fault>,
    limit: usize,
    unlisted: usize,
}

impl Faults {
    /// For the request as a whole.
    pub(crate) const fn of_request() -> Self {
        Self::listing(1_000)
    }

    /// For one activity of perhaps thousands: more faults than it has fields.
    pub(super) const fn of_activity() -> Self {
        Self::listing(50)
    }

    const fn listing(limit: usize) -> Self {
        Self {
            listed: Vec::new(),
            limit,
            unlisted: 0,
        }
    }

    /// Notes that what `pointer` points to is wrong.
    pub(super) fn add(&mut self, pointer: &str, detail: impl Into<String>) {
        if self.listed.len() < self.limit {
            self.listed.push(Fault::at(pointer, detail));
        } else {
            self.unlisted += 1;
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The faults; a last one says how many more there are.
    pub(crate) fn into_list(self) -> Vec<Fault> {
        let Self {
            mut listed,
            unlisted,
            ..
        } = self;
        if unlisted > 0 {
            listed.push(Fault::at(
                "",
                format!("{unlisted} more faults are not listed"),
            ));
        }
        listed
    }
}
