//! The share of today's cost that is saved.

use rust_decimal::{Decimal, RoundingStrategy};

use super::decision::Range;
use super::terms::Terms;

/// Decimals of a rate, in which it is decided and shown.
pub(super) const DIGITS: u32 = 4;

/// The saving rate and the values on the way to it, each for low, expected and high saving.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rates {
    /// Cost of the work under the contract, as a share of its cost today.
    pub(super) contract: Range<Decimal>,
    /// Hidden cost as a share of the contract.
    pub(super) hidden: Range<Decimal>,
    /// Cost of technology afterwards, as a share of all cost today; 0 but for ITO.
    pub(super) technology: Range<Decimal>,
    /// What is saved, as a share of all cost today, rounded.
    pub(super) saving: Range<Decimal>,
}

impl Rates {
    pub(super) fn of(terms: &Terms<'_>) -> Self {
        let hidden = terms.hidden.share();
        let contract = contract(terms);
        let people = Decimal::ONE - terms.kind.technology_share.value;
        let technology = terms
            .kind
            .technology_saving
            .value
            .map(|saved| terms.kind.technology_share.value * (Decimal::ONE - saved));
        let saving = |technology: Decimal, contract: Decimal, hidden: Decimal| {
            rounded(Decimal::ONE - technology - people * contract * (Decimal::ONE + hidden))
        };
        Self {
            saving: Range {
                low: saving(technology.low, contract.low, hidden.low),
                expected: saving(technology.expected, contract.expected, hidden.expected),
                high: saving(technology.high, contract.high, hidden.high),
            },
            contract,
            hidden,
            technology,
        }
    }
}

/// `V / H`: what stays on site costs as today, the rest the provider's wages times its
/// markup for the time that it needs.
fn contract(terms: &Terms<'_>) -> Range<Decimal> {
    let onsite = terms.onsite_share.value;
    let price = terms.relation.value() * terms.markup.value;
    // The loader refuses a load of zero.
    let price = price.checked_div(terms.kind.load.value).unwrap_or(price);
    let provided = (Decimal::ONE - onsite) * price;
    terms
        .kind
        .effort
        .value
        .map(|effort| onsite + provided * effort)
}

/// Rounded to [`DIGITS`], half to even.
pub(super) fn rounded(rate: Decimal) -> Decimal {
    rate.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointNearestEven)
}
