//! The country that an estimate is made for.

use crate::domain::location::LocationAdvice;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::LocationOption;

/// A country, and how far it is from the home country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Destination {
    pub(super) country: CountryCode,
    pub(super) option: LocationOption,
    /// Whether the country is known or only the option; then `country` is the home country.
    pub(super) named: bool,
}

/// The best feasible country of the advised option.
pub(crate) fn best_country(advice: &LocationAdvice) -> Option<CountryCode> {
    let best = advice
        .countries
        .iter()
        .find(|found| found.option == advice.option)?;
    advice.feasible.then_some(best.country)
}

/// Where the work is priced; `None` where no country is feasible.
pub(super) fn destination(home: CountryCode, advice: &LocationAdvice) -> Option<Destination> {
    let best = best_country(advice);
    advice.feasible.then_some(Destination {
        country: best.unwrap_or(home),
        option: advice.option,
        named: best.is_some(),
    })
}
