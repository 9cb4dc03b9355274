//! Currencies of an answer; amounts are converted only with a rate of the request.

use iso_currency::Country;
use rust_decimal::Decimal;

use super::Case;
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::money::Currency;
use crate::domain::scalar::CountryCode;

/// The currency in which the caller states a cost without naming one: as chosen for the
/// answer, else that of the home country.
pub(super) fn of_answer(case: &Case<'_>) -> Currency {
    let chosen = case.overrides.currency.or_else(|| of_country(case.home));
    chosen.unwrap_or(Currency::USD)
}

fn of_country(code: CountryCode) -> Option<Currency> {
    let country: Country = code.as_str().parse().ok()?;
    let mut currencies = Currency::from_country(country).into_iter();
    currencies.find(|c| !c.is_fund() && !c.is_special() && c.is_superseded().is_none())
}

/// Units of `to` for one unit of `from`; a rate for the other direction is turned round.
/// `None` where the request gives neither.
pub(crate) fn rate(overrides: &BenefitOverrides, from: Currency, to: Currency) -> Option<Decimal> {
    if from == to {
        return Some(Decimal::ONE);
    }
    let rates = &overrides.exchange_rates;
    let direct = rates.iter().find(|rate| rate.from == from && rate.to == to);
    let reverse = rates.iter().find(|rate| rate.from == to && rate.to == from);
    match (direct, reverse) {
        (Some(direct), _) => Some(direct.rate),
        (None, Some(reverse)) => Decimal::ONE.checked_div(reverse.rate),
        (None, None) => None,
    }
}
