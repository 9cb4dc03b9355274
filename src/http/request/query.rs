//! Reads the parameters of a query string.

use actix_web::web::Query;

use crate::domain::vocabulary::Language;
use crate::http::problem::{Fault, Problem};

/// Parameters that are read one after the other; all faults are reported together.
pub(crate) struct Parameters {
    stated: Vec<(String, String)>,
    faults: Vec<Fault>,
}

impl Parameters {
    /// Opens a query that has no other parameters than `known`, each at most once.
    pub(crate) fn open(query: &str, known: &[&str]) -> Self {
        let stated = Query::<Vec<(String, String)>>::from_query(query);
        let stated = stated.map(Query::into_inner).unwrap_or_default();
        let mut faults = Vec::new();
        for (index, (name, _)) in stated.iter().enumerate() {
            let earlier = stated.iter().take(index).any(|(other, _)| other == name);
            if !known.contains(&name.as_str()) {
                let names = known.join("`, `");
                faults.push(Fault::of_parameter(
                    name,
                    format!("unknown parameter, there are `{names}`"),
                ));
            } else if earlier {
                faults.push(Fault::of_parameter(name, "stands more than once"));
            }
        }
        Self { stated, faults }
    }

    /// A parameter as it was written; an empty one counts as not stated.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let found = self.stated.iter().find(|(other, _)| other == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// A parameter that `parse` accepts.
    pub(crate) fn parsed<T, E: std::fmt::Display>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(self.text(name)?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.faults
                    .push(Fault::of_parameter(name, error.to_string()));
                None
            }
        }
    }

    /// The parameter `lang`.
    pub(crate) fn language(&mut self) -> Option<Language> {
        self.parsed("lang", |text| {
            let found = Language::ALL
                .into_iter()
                .find(|language| language.code() == text);
            found.ok_or("must be `de` or `en`")
        })
    }

    /// Notes that a parameter has to be there.
    pub(crate) fn require(&mut self, name: &str) {
        if self.text(name).is_none() {
            self.faults.push(Fault::of_parameter(name, "is required"));
        }
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// All faults that were found.
    pub(crate) fn finish(self) -> Result<(), Problem> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(Problem::invalid(self.faults))
        }
    }
}
