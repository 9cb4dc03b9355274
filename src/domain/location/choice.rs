//! Which option and which countries, and whether a moved weight would change it.

use std::cmp::Ordering;

use super::Factor;
use super::country::Country;
use super::outlook::View;
use super::policy::LocationPolicy;
use super::preference::Values;
use super::requirement::Failed;
use crate::domain::vocabulary::LocationOption;

/// A country with what it scores for an activity.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'c> {
    pub(super) country: &'c Country,
    pub(super) view: &'c View,
    pub(super) values: Values,
    pub(super) score: f64,
    pub(super) failed: Option<Failed>,
}

/// What was chosen.
#[derive(Debug)]
pub(super) struct Choice<'c> {
    /// The best feasible country.
    pub(super) winner: &'c Candidate<'c>,
    /// The best feasible country of another option.
    pub(super) runner_up: Option<&'c Candidate<'c>>,
    /// The best feasible country of each option.
    pub(super) best: [Option<&'c Candidate<'c>>; 3],
    /// The countries to be shown, best first.
    pub(super) listed: Vec<&'c Candidate<'c>>,
    /// A weight that changes the option when it is moved, and the option that then wins.
    pub(super) flips: Option<(Factor, LocationOption)>,
}

impl Choice<'_> {
    pub(super) fn option(&self) -> LocationOption {
        self.winner.view.option
    }
}

/// Best first: higher score, then nearer, then by code, so that ties are decided always alike.
pub(super) fn rank(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    b.score
        .total_cmp(&a.score)
        .then(a.view.option.cmp(&b.view.option))
        .then(a.country.code.cmp(&b.country.code))
}

/// Chooses among the feasible candidates; `None` if there is none. Only the few best of each
/// option are ever put in order.
pub(super) fn choose<'c>(
    policy: &LocationPolicy,
    weights: &Values,
    candidates: &'c [Candidate<'c>],
) -> Option<Choice<'c>> {
    let feasible: Vec<&Candidate<'_>> = candidates
        .iter()
        .filter(|candidate| candidate.failed.is_none())
        .collect();
    let per_option = policy.choice.countries_per_option;
    let tops = LocationOption::ALL.map(|option| {
        best(
            feasible
                .iter()
                .copied()
                .filter(|one| one.view.option == option),
            per_option,
        )
    });
    let mut listed = tops.concat();
    listed.sort_by(|a, b| rank(a, b));
    let winner = *listed.first()?;
    let option = winner.view.option;
    let runner_up = listed
        .iter()
        .copied()
        .find(|candidate| candidate.view.option != option);
    listed.truncate(policy.choice.countries);
    Some(Choice {
        winner,
        runner_up,
        best: tops.map(|top| top.first().copied()),
        flips: flips(policy, weights, &feasible, option),
        listed,
    })
}

/// The `most` best of `candidates`, best first.
pub(super) fn best<'c>(
    candidates: impl Iterator<Item = &'c Candidate<'c>>,
    most: usize,
) -> Vec<&'c Candidate<'c>> {
    let mut top: Vec<&Candidate<'_>> = Vec::with_capacity(most + 1);
    for candidate in candidates {
        let place = top.partition_point(|better| rank(better, candidate).is_lt());
        if place < most {
            top.insert(place, candidate);
            top.truncate(most);
        }
    }
    top
}

/// The first weight that changes the option when it is raised or lowered by the policy's
/// share. Scores need not be brought back to a sum of 1: that moves all of them alike.
fn flips(
    policy: &LocationPolicy,
    weights: &Values,
    feasible: &[&Candidate<'_>],
    option: LocationOption,
) -> Option<(Factor, LocationOption)> {
    let share = policy.choice.sensitivity;
    let moves = Factor::ALL
        .iter()
        .flat_map(|&factor| [(factor, share), (factor, -share)]);
    moves.into_iter().find_map(|(factor, by)| {
        let step = by * weights[factor.index()];
        let new_score = |one: &Candidate<'_>| one.score + step * one.values[factor.index()];
        let mut leader: Option<(f64, LocationOption)> = None;
        for candidate in feasible {
            let score = new_score(candidate);
            if leader.is_none_or(|(best, _)| score > best) {
                leader = Some((score, candidate.view.option));
            }
        }
        leader
            .filter(|&(_, leading)| leading != option)
            .map(|(_, leading)| (factor, leading))
    })
}
