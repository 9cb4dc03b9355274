//! How many activities came out as what.

use std::collections::BTreeMap;

use super::{Counts, leaves};
use crate::domain::assessment::ActivityAssessment;

/// Counts `activities`.
pub(super) fn count(activities: &[ActivityAssessment]) -> Counts {
    let mut counts = Counts {
        total: activities.len(),
        ..Counts::default()
    };
    for activity in activities {
        add(&mut counts.by_status, activity.status);
        add(&mut counts.by_service_type, activity.service.value);
        add(&mut counts.by_role, activity.role.value);
        add(&mut counts.by_recommendation, activity.recommendation.value);
        if leaves(activity) {
            add(&mut counts.by_location, activity.location.option);
        }
    }
    counts
}

fn add<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K) {
    *counts.entry(key).or_default() += 1;
}
