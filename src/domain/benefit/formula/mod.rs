//! The formula of an estimate with the expected figures filled in.
//!
//! The words of the formula are the names of the inputs, so that it needs no translation and
//! can be computed again.

mod money;

use std::fmt::{Result, Write};

use rust_decimal::Decimal;

use super::baseline::{Baseline, CostPerHead};
use super::cash::Cash;
use super::rate::Rates;
use super::relation::Relation;
use super::terms::{Hidden, Terms};

/// Writes the formula down.
pub(super) fn describe(
    terms: &Terms<'_>,
    baseline: &Baseline<'_>,
    rates: &Rates,
    cash: Option<&Cash>,
) -> String {
    let mut text = String::with_capacity(1_400);
    // Writing into a `String` does not fail.
    let _ = write_all(&mut text, terms, baseline, rates, cash);
    text
}

fn write_all(
    text: &mut String,
    terms: &Terms<'_>,
    baseline: &Baseline<'_>,
    rates: &Rates,
    cash: Option<&Cash>,
) -> Result {
    cost(text, baseline)?;
    relation(text, &terms.relation)?;
    contract(text, terms, rates)?;
    hidden(text, &terms.hidden, rates)?;
    rate(text, terms, rates)?;
    match (cash, baseline.cost()) {
        (Some(cash), Some(cost)) => money::describe(text, terms, rates, cash, cost),
        _ => Ok(()),
    }
}

fn cost(text: &mut String, baseline: &Baseline<'_>) -> Result {
    let Baseline::People { fte, each, cost } = baseline else {
        return Ok(());
    };
    let cost = cost.rounded();
    match each {
        CostPerHead::Stated(each) => {
            write!(
                text,
                "annual_cost = fte * home_cost_per_fte = {fte} * {each} = {cost}; "
            )
        }
        CostPerHead::Computed {
            labour,
            hours,
            overhead,
            pay_level,
            rate,
        } => {
            text.push_str("annual_cost = fte * home_labour_cost_usd_per_hour * hours_per_year");
            text.push_str(" * overhead * pay_level");
            if rate.is_some() {
                text.push_str(" * exchange_rate_from_usd");
            }
            let (labour, hours) = (labour.value, hours.value);
            let (overhead, pay_level) = (overhead.value, pay_level.value);
            write!(
                text,
                " = {fte} * {labour} * {hours} * {overhead} * {pay_level}"
            )?;
            if let Some(rate) = rate {
                write!(text, " * {rate}")?;
            }
            write!(text, " = {cost}; ")
        }
    }
}

fn relation(text: &mut String, relation: &Relation<'_>) -> Result {
    match relation {
        Relation::Region(level) => {
            write!(text, "wage_relation = region_level = {}; ", level.value)
        }
        Relation::Typical(typical) => {
            write!(
                text,
                "wage_relation = typical_relation = {}; ",
                typical.value
            )
        }
        Relation::Wages {
            home,
            destination,
            elasticity,
            floor,
            relation,
        } => {
            text.push_str("wage_relation = max(wage_floor, (destination_labour_cost_usd_per_hour");
            text.push_str(" / home_labour_cost_usd_per_hour) ^ elasticity) = ");
            let (home, destination) = (home.value, destination.value);
            let (elasticity, floor) = (elasticity.value, floor.value);
            write!(
                text,
                "max({floor}, ({destination} / {home}) ^ {elasticity}) = {relation}; "
            )
        }
    }
}

fn contract(text: &mut String, terms: &Terms<'_>, rates: &Rates) -> Result {
    text.push_str("contract = onsite_share + (1 - onsite_share) * wage_relation * markup / load");
    let (onsite, markup) = (terms.onsite_share.value, terms.markup.value);
    let (wage, load) = (terms.relation.value(), terms.kind.load.value);
    let effort = terms.kind.effort.value.expected;
    let contract = shown(rates.contract.expected);
    write!(
        text,
        " * effort = {onsite} + (1 - {onsite}) * {wage} * {markup} / {load} * {effort}"
    )?;
    write!(text, " = {contract}; ")
}

fn hidden(text: &mut String, hidden: &Hidden<'_>, rates: &Rates) -> Result {
    let share = rates.hidden.expected;
    match hidden {
        Hidden::Stated(_) => write!(text, "hidden = hidden_cost_share = {share}; "),
        Hidden::Usual {
            base,
            surcharge,
            coordination,
        } => {
            text.push_str("hidden = hidden_cost_share + coordination_surcharge * coordination = ");
            let (base, surcharge) = (base.value.expected, surcharge.value);
            let coordination = coordination.value;
            write!(
                text,
                "{base} + {surcharge} * {coordination} = {}; ",
                shown(share)
            )
        }
    }
}

fn rate(text: &mut String, terms: &Terms<'_>, rates: &Rates) -> Result {
    let (contract, hidden) = (shown(rates.contract.expected), shown(rates.hidden.expected));
    let saving = rates.saving.expected;
    let share = terms.kind.technology_share.value;
    if share.is_zero() {
        text.push_str("saving_rate = 1 - contract * (1 + hidden) = ");
        return write!(text, "1 - {contract} * (1 + {hidden}) = {saving}");
    }
    let saved = terms.kind.technology_saving.value.expected;
    let technology = shown(rates.technology.expected);
    text.push_str("technology = technology_share * (1 - technology_saving) = ");
    write!(text, "{share} * (1 - {saved}) = {technology}; ")?;
    text.push_str("saving_rate = 1 - technology - (1 - technology_share) * contract");
    write!(
        text,
        " * (1 + hidden) = 1 - {technology} - (1 - {share}) * {contract}"
    )?;
    write!(text, " * (1 + {hidden}) = {saving}")
}

/// Six decimals: two more than the rate, so that a caller's own computation agrees with it.
fn shown(value: Decimal) -> Decimal {
    value.round_dp(6).normalize()
}
