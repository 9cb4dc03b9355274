//! What a deal brings beside the running saving: for ITO what stays when the provider
//! leaves, for KPO the knowledge that the saving buys.

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::decision::{KnowledgeGain, Lasting, Range};
use super::rate::rounded;
use super::terms::Terms;
use crate::domain::money::Money;
use crate::domain::vocabulary::ServiceType;

/// Savings that the company carries on by itself: the better terms for technology, and the
/// part of the provider's way of working that it adopts.
pub(super) fn lasting(
    kind: ServiceType,
    terms: &Terms<'_>,
    expected: Decimal,
    baseline: &Baseline<'_>,
) -> Option<Lasting> {
    match kind {
        ServiceType::Ito => {}
        ServiceType::Bpo | ServiceType::Kpo | ServiceType::None => return None,
    }
    let technology_share = terms.kind.technology_share.value;
    let technology = technology_share * terms.kind.technology_saving.value.expected;
    let gain = Decimal::ONE - terms.kind.effort.value.expected;
    let people = (Decimal::ONE - technology_share) * gain * terms.kind.adopted.value;
    let rate = rounded(technology + people)
        .min(expected)
        .max(Decimal::ZERO);
    let annual = baseline
        .cost()
        .map(|cost| Money::new(cost.amount() * rate, cost.currency()).rounded());
    Some(Lasting { rate, annual })
}

/// Qualified working time that today's budget buys more of.
pub(super) fn knowledge(
    kind: ServiceType,
    rates: Range<Decimal>,
    fte: Option<Decimal>,
) -> Option<KnowledgeGain> {
    match kind {
        ServiceType::Kpo => {}
        ServiceType::Bpo | ServiceType::Ito | ServiceType::None => return None,
    }
    let capacity = rates.map(more_for_the_same);
    let fte = fte
        .and_then(|fte| fte.checked_mul(capacity.expected))
        .map(|fte| fte.round_dp(1));
    Some(KnowledgeGain { capacity, fte })
}

/// `1 / (1 - saving) - 1`, not below 0; 0 where the work would cost nothing.
fn more_for_the_same(saving: Decimal) -> Decimal {
    let cost = Decimal::ONE - saving;
    let bought = Decimal::ONE.checked_div(cost).unwrap_or(Decimal::ONE);
    rounded(bought - Decimal::ONE).max(Decimal::ZERO)
}
