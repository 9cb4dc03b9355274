//! What an hour of work costs in a country.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::terms::Term;
use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::CountryCode;

/// Mean labour cost in USD per hour worked, wages and employers' contributions; `None` where
/// no figure is known.
pub(super) fn labour_cost(catalogue: &Catalogue, country: CountryCode) -> Option<Term<'_>> {
    let figure = catalogue.location.country(country)?.labour_cost.as_ref()?;
    let value = Decimal::from_f64(figure.value)?.round_dp(2);
    Some(Term {
        value,
        source: &figure.source,
    })
}
