//! The part of the formula that turns the rate into money.

use std::fmt::{Result, Write};

use rust_decimal::Decimal;

use crate::domain::benefit::cash::Cash;
use crate::domain::benefit::rate::Rates;
use crate::domain::benefit::terms::Terms;
use crate::domain::money::Money;

/// Writes down saving, one-time cost, payback and present value.
pub(super) fn describe(
    text: &mut String,
    terms: &Terms<'_>,
    rates: &Rates,
    cash: &Cash,
    cost: Money,
) -> Result {
    let cost = cost.amount();
    let (rate, saving) = (rates.saving.expected, cash.saving.expected);
    text.push_str("; annual_net_saving = annual_cost * saving_rate = ");
    write!(text, "{cost} * {rate} = {saving}; ")?;
    one_time(text, terms, cash, cost)?;
    payback(text, terms, cash)?;
    present_value(text, cash)
}

fn one_time(text: &mut String, terms: &Terms<'_>, cash: &Cash, cost: Decimal) -> Result {
    let (share, one_time) = (terms.one_time_share.value, cash.one_time);
    if let Some(transfer) = terms.transfer {
        text.push_str("one_time_cost = annual_cost * one_time_share * transfer = ");
        write!(text, "{cost} * {share} * {} = {one_time}; ", transfer.value)
    } else {
        text.push_str("one_time_cost = annual_cost * one_time_share = ");
        write!(text, "{cost} * {share} = {one_time}; ")
    }
}

fn payback(text: &mut String, terms: &Terms<'_>, cash: &Cash) -> Result {
    let Some(months) = cash.payback_months else {
        return Ok(());
    };
    let (one_time, saving) = (cash.one_time.amount(), cash.saving.expected.amount());
    let transition = terms.option.transition_months.value;
    text.push_str("payback_months = transition_months + ceil(12 * one_time_cost / ");
    text.push_str("annual_net_saving) = ");
    write!(
        text,
        "{transition} + ceil(12 * {one_time} / {saving}) = {months}; "
    )
}

fn present_value(text: &mut String, cash: &Cash) -> Result {
    text.push_str("npv_three_years = sum(t = 1..3: annual_cost * (1 - (1 - saving_rate) * ");
    text.push_str("(1 + price_drift) ^ (t - 1)) * months_after_transition(t) / 12 / ");
    text.push_str("(1 + discount_rate) ^ t) - one_time_cost = ");
    write!(text, "{}", cash.npv)
}
