//! Reads one activity.

use super::constraints;
use super::faults::Faults;
use super::reader::{Members, Place, one_of};
use super::tree::Node;
use crate::domain::codes::{Code, Scheme};
use crate::domain::enquiry::{Activity, ActivityId, Description, StatedCriteria};
use crate::domain::money::{Currency, Money};
use crate::domain::scalar::Unit;
use crate::domain::vocabulary::Criterion;

pub(super) const FIELDS: [&str; 8] = [
    "id",
    "description",
    "codes",
    "annual_cost",
    "fte",
    "criteria",
    "strategic_importance",
    "constraints",
];
pub(super) const CODE_FIELDS: [&str; 2] = ["scheme", "code"];
pub(super) const MONEY_FIELDS: [&str; 2] = ["amount", "currency"];

/// The id as the caller wrote it, whether it can be used or not.
pub(super) fn stated_id<'n>(place: &Place<'n>) -> Option<&'n str> {
    let Node::Object(members) = place.node else {
        return None;
    };
    match members.iter().find(|(name, _)| name == "id") {
        Some((_, Node::Text(id))) => Some(id),
        _ => None,
    }
}

/// Reads an activity that will be called `id`; usable only if no fault was noted.
pub(super) fn read(
    place: &Place<'_>,
    id: &ActivityId,
    position: usize,
    limit: usize,
    faults: &mut Faults,
) -> Option<Activity> {
    let members = place.members(&FIELDS, faults)?;
    if let Some(place) = members.get("id") {
        place.parsed(ActivityId::parse, faults);
    }
    let description = members.required("description", faults);
    let description = description
        .and_then(|place| place.parsed(|text| Description::parse(text.to_owned(), limit), faults));
    let codes = members.get("codes").map(|place| codes(&place, faults));
    let annual_cost = members
        .get("annual_cost")
        .and_then(|place| money(&place, faults));
    let fte = members
        .get("fte")
        .and_then(|place| place.decimal(0, Activity::MAX_FTE, faults));
    let criteria = members
        .get("criteria")
        .and_then(|place| criteria(&place, faults));
    let importance = unit(&members, "strategic_importance", faults);
    let constraints = members
        .get("constraints")
        .and_then(|place| constraints::read(&place, faults));
    Some(Activity {
        id: id.clone(),
        position: Some(position),
        description: description?,
        codes: codes.unwrap_or_default(),
        annual_cost,
        fte,
        criteria: criteria.unwrap_or_default(),
        strategic_importance: importance,
        constraints: constraints.unwrap_or_default(),
    })
}

/// A member from 0 to 1.
pub(super) fn unit(members: &Members<'_>, name: &str, faults: &mut Faults) -> Option<Unit> {
    let place = members.get(name)?;
    let number = place.number(faults)?;
    place.checked(Unit::parse(number), faults)
}

fn codes(place: &Place<'_>, faults: &mut Faults) -> Vec<Code> {
    place
        .items(Activity::MAX_CODES, faults)
        .iter()
        .filter_map(|place| code(place, &Scheme::ALL, faults))
        .collect()
}

/// A code of one of `schemes`.
pub(super) fn code(place: &Place<'_>, schemes: &[Scheme], faults: &mut Faults) -> Option<Code> {
    let members = place.members(&CODE_FIELDS, faults)?;
    let scheme = members.required("scheme", faults).and_then(|place| {
        let scheme = place.parsed(|name| scheme(name, schemes), faults)?;
        Some(scheme)
    });
    let code = members.required("code", faults)?;
    let text = code.text(faults)?;
    code.checked(Code::parse(scheme?, text), faults)
}

fn scheme(name: &str, schemes: &[Scheme]) -> Result<Scheme, String> {
    let found = Scheme::parse(name).filter(|scheme| schemes.contains(scheme));
    found.ok_or_else(|| {
        let names: Vec<String> = schemes.iter().map(|s| format!("`{}`", s.code())).collect();
        format!("must be {}", one_of(&names))
    })
}

fn money(place: &Place<'_>, faults: &mut Faults) -> Option<Money> {
    let members = place.members(&MONEY_FIELDS, faults)?;
    let amount = members.required("amount", faults);
    let amount = amount.and_then(|place| amount_of(&place, faults));
    let currency = members.required("currency", faults);
    let currency = currency.and_then(|place| currency_of(&place, faults));
    Some(Money::new(amount?, currency?))
}

/// An amount of money: a string, because a JSON number is a binary fraction to most readers.
pub(super) fn amount_of(place: &Place<'_>, faults: &mut Faults) -> Option<rust_decimal::Decimal> {
    if matches!(place.node, Node::Number(_)) {
        let wrong: Result<rust_decimal::Decimal, &str> = Err(
            "must be a decimal number in a string, such as \"850000.00\", not a number: binary fractions lose cents",
        );
        return place.checked(wrong, faults);
    }
    place.parsed(Money::parse_amount, faults)
}

pub(super) fn currency_of(place: &Place<'_>, faults: &mut Faults) -> Option<Currency> {
    place.parsed(Money::parse_currency, faults)
}

fn criteria(place: &Place<'_>, faults: &mut Faults) -> Option<StatedCriteria> {
    let members = place.members(&Criterion::ALL.map(Criterion::code), faults)?;
    let stated = Criterion::ALL.into_iter().filter_map(|criterion| {
        let value = unit(&members, criterion.code(), faults)?;
        Some((criterion, value))
    });
    Some(stated.collect())
}
