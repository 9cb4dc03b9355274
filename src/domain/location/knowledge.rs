//! What is known of countries and how much each factor counts.

use std::sync::OnceLock;

use super::country::Country;
use super::outlook::{View, views};
use super::policy::LocationPolicy;
use crate::domain::scalar::CountryCode;

/// How the location is decided.
#[derive(Debug)]
pub struct LocationKnowledge {
    /// Countries, in order of their codes.
    pub countries: Vec<Country>,
    /// Thresholds and weights.
    pub policy: LocationPolicy,
    /// The countries as seen from each home, computed when a home is first asked for: the
    /// result is the same whenever and by whomever that is.
    outlooks: Vec<OnceLock<Vec<View>>>,
}

impl LocationKnowledge {
    /// Knowledge of these countries.
    #[must_use]
    pub fn new(mut countries: Vec<Country>, policy: LocationPolicy) -> Self {
        countries.sort_by_key(|country| country.code);
        let outlooks = countries.iter().map(|_| OnceLock::new()).collect();
        Self {
            countries,
            policy,
            outlooks,
        }
    }

    /// What is known of a country.
    #[must_use]
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.position(code)
            .and_then(|position| self.countries.get(position))
    }

    pub(super) fn position(&self, code: CountryCode) -> Option<usize> {
        self.countries
            .binary_search_by_key(&code, |country| country.code)
            .ok()
    }

    /// All countries as seen from the country at `home`.
    pub(super) fn outlook(&self, home: usize) -> &[View] {
        match (self.outlooks.get(home), self.countries.get(home)) {
            (Some(outlook), Some(country)) => {
                outlook.get_or_init(|| views(&self.policy, &self.countries, country))
            }
            _ => &[],
        }
    }
}
