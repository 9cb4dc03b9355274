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
    let cash = baseline.cost().map(|cost| Cash::of(&terms, rates.saving, cost));
    let kind = case.service();
    let saving = cash.map(|cash| cash.saving);
    Some(Estimate {
        basis: baseline.basis(),
        destination: terms.destination.country,
        currency: baseline.cost().map(|cost| cost.currency()),
        annual_net_saving: saving,
        saving_rate: rates.saving,
        one_time_cost: cash.map(|cash| cash.one_time),
        payback_months: cash.and_then(|cash| cash.payback_months),
        npv_three_years: cash.map(|cash| cash.npv),
        lasting: beyond::lasting(kind, &terms, rates.saving.expected, &baseline),
        knowledge: beyond::knowledge(kind, rates.saving, case.activity.activity.fte),
        formula: formula::describe(&terms, &baseline, &rates, saving),
        inputs: inputs::list(&terms, &baseline),
    })
}
