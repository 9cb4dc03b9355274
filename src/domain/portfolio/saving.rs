//! What the activities would bring together.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Savings, leaves};
use crate::domain::assessment::ActivityAssessment;
use crate::domain::benefit::{Range, exchange_rate};
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::money::{Currency, Money};

/// Adds up the savings of the activities that leave the house.
pub(super) fn total(activities: &[ActivityAssessment], overrides: &BenefitOverrides) -> Savings {
    let mut savings = Savings::default();
    for activity in activities.iter().filter(|activity| leaves(activity)) {
        let Some(saving) = yearly(activity) else {
            savings.unquantified += 1;
            continue;
        };
        let code = saving.expected.currency().code().to_owned();
        let kind = (activity.service.value, code.clone());
        let place = (activity.location.option, code.clone());
        add(&mut savings.by_service_type, kind, saving);
        add(&mut savings.by_location, place, saving);
        add(&mut savings.by_currency, code, saving);
    }
    convert(&mut savings, overrides);
    savings
}

/// The yearly net saving of one activity, where it has money to compute with.
pub(super) fn yearly(activity: &ActivityAssessment) -> Option<Range<Money>> {
    activity.benefit.estimate.as_ref()?.annual_net_saving
}

fn add<K: Ord>(totals: &mut BTreeMap<K, Range<Money>>, key: K, saving: Range<Money>) {
    totals
        .entry(key)
        .and_modify(|total| {
            *total = Range {
                low: sum(total.low, saving.low),
                expected: sum(total.expected, saving.expected),
                high: sum(total.high, saving.high),
            };
        })
        .or_insert(saving);
}

/// Adds two amounts of the same currency.
pub(super) fn sum(a: Money, b: Money) -> Money {
    Money::new(a.amount().saturating_add(b.amount()), a.currency())
}

/// One total in the currency of the request. There is none while a rate is missing: a total
/// that leaves a currency out would look like the whole.
fn convert(savings: &mut Savings, overrides: &BenefitOverrides) {
    let Some(target) = target(overrides) else {
        return;
    };
    let mut total: Option<Range<Decimal>> = None;
    for saving in savings.by_currency.values() {
        match converted(*saving, overrides, target) {
            Some(saving) => total = Some(total.map_or(saving, |total| plus(total, saving))),
            None => savings.missing_rates.push(saving.expected.currency()),
        }
    }
    if savings.missing_rates.is_empty() {
        savings.converted =
            total.map(|total| total.map(|amount| Money::new(amount, target).rounded()));
    }
}

/// The currency that totals are asked for in: named, or the only one that rates lead to.
fn target(overrides: &BenefitOverrides) -> Option<Currency> {
    let mut rates = overrides.exchange_rates.iter().map(|rate| rate.to);
    overrides.currency.or_else(|| {
        let first = rates.next()?;
        rates.all(|other| other == first).then_some(first)
    })
}

fn converted(
    saving: Range<Money>,
    overrides: &BenefitOverrides,
    target: Currency,
) -> Option<Range<Decimal>> {
    let rate = exchange_rate(overrides, saving.expected.currency(), target)?;
    Some(Range {
        low: saving.low.amount().checked_mul(rate)?,
        expected: saving.expected.amount().checked_mul(rate)?,
        high: saving.high.amount().checked_mul(rate)?,
    })
}

fn plus(a: Range<Decimal>, b: Range<Decimal>) -> Range<Decimal> {
    Range {
        low: a.low.saturating_add(b.low),
        expected: a.expected.saturating_add(b.expected),
        high: a.high.saturating_add(b.high),
    }
}
