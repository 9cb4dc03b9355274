//! Where each activity stands between role and benefit.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::MatrixPoint;
use crate::domain::assessment::ActivityAssessment;
use crate::domain::reason::rounded;

/// The coordinates of every activity, in the answer's order.
pub(super) fn points(activities: &[ActivityAssessment]) -> Vec<MatrixPoint> {
    activities
        .iter()
        .map(|activity| MatrixPoint {
            id: activity.id.clone(),
            advantage: rounded(activity.role.advantage),
            criticality: rounded(activity.role.criticality),
            saving_rate: saving_rate(activity),
        })
        .collect()
}

/// The expected saving rate, 0 where none is expected.
fn saving_rate(activity: &ActivityAssessment) -> f64 {
    let estimate = activity.benefit.estimate.as_ref();
    let rate = estimate.map_or(Decimal::ZERO, |estimate| estimate.saving_rate.expected);
    rounded(rate.max(Decimal::ZERO).to_f64().unwrap_or_default())
}
