//! From rates to money: saving, one-time cost, payback, present value.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::decision::Range;
use super::terms::Terms;
use crate::domain::money::Money;

/// Years that the present value covers.
const YEARS: u32 = 3;

/// Months of a year.
const MONTHS: u32 = 12;

/// Money of an estimate; every amount is rounded to the minor unit, half to even.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cash {
    pub(super) saving: Range<Money>,
    pub(super) one_time: Money,
    pub(super) payback_months: Option<u32>,
    pub(super) npv: Money,
}

impl Cash {
    /// The money that `rates` mean at today's `cost`. Rates are rounded before they are
    /// multiplied, so that a caller who multiplies finds the same amounts.
    pub(super) fn of(terms: &Terms<'_>, rates: Range<Decimal>, cost: Money) -> Self {
        let part = |share: Decimal| Money::new(cost.amount() * share, cost.currency()).rounded();
        let saving = rates.map(part);
        let one_time = part(terms.one_time());
        let npv = cost.amount() * present_value(terms, rates.expected);
        Self {
            saving,
            one_time,
            payback_months: payback(terms, saving.expected.amount(), one_time.amount()),
            npv: Money::new(npv, cost.currency()).rounded(),
        }
    }
}

/// Months of the transition and then until the saving has paid the one-time cost.
fn payback(terms: &Terms<'_>, saving: Decimal, one_time: Decimal) -> Option<u32> {
    if saving <= Decimal::ZERO {
        return None;
    }
    let months = (one_time * Decimal::from(MONTHS))
        .checked_div(saving)?
        .ceil();
    months
        .to_u32()?
        .checked_add(terms.option.transition_months.value)
}

/// Present value of [`YEARS`] years as a share of today's yearly cost, less the one-time
/// cost. Cost at home is held constant; the provider's drifts away from it.
fn present_value(terms: &Terms<'_>, rate: Decimal) -> Decimal {
    let drift = Decimal::ONE + terms.option.price_drift.value;
    let discount = Decimal::ONE + terms.discount_rate.value;
    let mut provided = Decimal::ONE - rate;
    let mut factor = Decimal::ONE;
    let mut value = -terms.one_time();
    for year in 0..YEARS {
        factor *= discount;
        let saved = (Decimal::ONE - provided) * share_of_year(terms, year);
        value += saved.checked_div(factor).unwrap_or_default();
        provided *= drift;
    }
    value
}

/// Share of a year that lies after the transition.
fn share_of_year(terms: &Terms<'_>, year: u32) -> Decimal {
    let end = (year + 1) * MONTHS;
    let after = end
        .saturating_sub(terms.option.transition_months.value)
        .min(MONTHS);
    Decimal::from(after) / Decimal::from(MONTHS)
}
