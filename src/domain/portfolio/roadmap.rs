//! In which order activities leave the house.

use std::collections::BTreeMap;

use super::saving::{sum, yearly};
use super::{Phase, PhasePolicy, PortfolioPolicy, leaves};
use crate::domain::assessment::ActivityAssessment;
use crate::domain::money::Money;
use crate::domain::vocabulary::Language;

/// The steps that have any activity, each after the one before it.
pub(super) fn plan(
    policy: &PortfolioPolicy,
    activities: &[ActivityAssessment],
    language: Language,
) -> Vec<Phase> {
    let mut roadmap: Vec<Phase> = Vec::new();
    let mut saved: BTreeMap<String, Money> = BTreeMap::new();
    let mut month = policy.first_month.value;
    for step in &policy.phases {
        let moved: Vec<&ActivityAssessment> = activities
            .iter()
            .filter(|activity| leaves(activity) && activity.service.value == step.service_type)
            .collect();
        if moved.is_empty() {
            continue;
        }
        accumulate(&mut saved, &moved);
        roadmap.push(Phase {
            phase: roadmap.len() + 1,
            title: step.title.get(language).to_owned(),
            activities: moved.iter().map(|activity| activity.id.clone()).collect(),
            why: why(step, roadmap.is_empty(), language),
            start_month: month,
            depends_on: roadmap.last().map(|before| before.phase),
            cumulated_saving: saved.clone(),
        });
        month = month.saturating_add(step.months.value);
    }
    roadmap
}

fn why(step: &PhasePolicy, first: bool, language: Language) -> String {
    let text = if first {
        &step.why_first
    } else {
        &step.why_next
    };
    text.get(language).to_owned()
}

fn accumulate(saved: &mut BTreeMap<String, Money>, moved: &[&ActivityAssessment]) {
    for saving in moved.iter().filter_map(|activity| yearly(activity)) {
        let expected = saving.expected;
        saved
            .entry(expected.currency().code().to_owned())
            .and_modify(|total| *total = sum(*total, expected))
            .or_insert(expected);
    }
}
