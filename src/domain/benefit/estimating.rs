//! From the terms to the estimate.

use super::Case;
use super::baseline::Baseline;
use super::cash::Cash;
use super::decision::Estimate;
use super::rate::Rates;
use super::terms::Terms;
use super::{beyond, formula, inputs};

/// Estimates what `case` would bring; `None` for `NONE` and where no country is feasible.
pub(super) fn estimate(case: &Case<'_>) -> Option<Estimate> {
    let terms = Terms::gather(case)?;
    let rates = Rates::of(&terms);
    let baseline = Baseline::find(case, terms.kind);
    let today = baseline.cost();
    let amounts = today.map(|today| Cash::of(&terms, rates.saving, today));
    let kind = case.service();
    Some(Estimate {
        basis: baseline.basis(),
        destination: terms.destination.country,
        currency: today.map(|today| today.currency()),
        annual_net_saving: amounts.map(|amounts| amounts.saving),
        saving_rate: rates.saving,
        one_time_cost: amounts.map(|amounts| amounts.one_time),
        payback_months: amounts.and_then(|amounts| amounts.payback_months),
        npv_three_years: amounts.map(|amounts| amounts.npv),
        lasting: beyond::lasting(kind, &terms, rates.saving.expected, &baseline),
        knowledge: beyond::knowledge(kind, rates.saving, case.activity.activity.fte),
        formula: formula::describe(&terms, &baseline, &rates, amounts.as_ref()),
        inputs: inputs::list(&terms, &baseline),
    })
}
