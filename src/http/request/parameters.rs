//! Reads the caller's own figures for the benefit estimate.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::activity::{amount_of, currency_of, unit};
use super::faults::Faults;
use super::reader::Place;
use crate::domain::enquiry::{BenefitOverrides, ExchangeRate};

pub(super) const FIELDS: [&str; 8] = [
    "home_cost_per_fte",
    "markup",
    "onsite_share",
    "hidden_cost_share",
    "discount_rate",
    "one_time_share",
    "currency",
    "exchange_rates",
];
pub(super) const RATE_FIELDS: [&str; 3] = ["from", "to", "rate"];

/// Reads the figures; usable only if no fault was noted.
pub(super) fn read(place: &Place<'_>, faults: &mut Faults) -> BenefitOverrides {
    let Some(members) = place.members(&FIELDS, faults) else {
        return BenefitOverrides::default();
    };
    let rates = members.get("exchange_rates").map(|place| {
        let places = place.items(ExchangeRate::MAX_RATES, faults);
        places
            .iter()
            .filter_map(|place| exchange_rate(place, faults))
            .collect()
    });
    BenefitOverrides {
        home_cost_per_fte: members
            .get("home_cost_per_fte")
            .and_then(|place| amount_of(&place, faults)),
        markup: members
            .get("markup")
            .and_then(|place| place.decimal(1, BenefitOverrides::MAX_MARKUP, faults)),
        onsite_share: unit(&members, "onsite_share", faults),
        hidden_cost_share: unit(&members, "hidden_cost_share", faults),
        discount_rate: unit(&members, "discount_rate", faults),
        one_time_share: unit(&members, "one_time_share", faults),
        currency: members
            .get("currency")
            .and_then(|place| currency_of(&place, faults)),
        exchange_rates: rates.unwrap_or_default(),
    }
}

fn exchange_rate(place: &Place<'_>, faults: &mut Faults) -> Option<ExchangeRate> {
    let members = place.members(&RATE_FIELDS, faults)?;
    let from = members
        .required("from", faults)
        .and_then(|place| currency_of(&place, faults));
    let to = members
        .required("to", faults)
        .and_then(|place| currency_of(&place, faults));
    let rate = members.required("rate", faults).and_then(|place| {
        let rate = amount_of(&place, faults)?;
        place.checked(in_range(rate), faults)
    });
    Some(ExchangeRate {
        from: from?,
        to: to?,
        rate: rate?,
    })
}

fn in_range(rate: Decimal) -> Result<Decimal, impl Display> {
    let largest = Decimal::from(ExchangeRate::MAX_RATE);
    let smallest = Decimal::ONE / largest;
    if (smallest..=largest).contains(&rate) {
        Ok(rate)
    } else {
        Err(format!("must be from {smallest} to {largest}"))
    }
}
