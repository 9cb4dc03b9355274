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

/// Chooses among the feasible candidates; `None` if there is none.
pub(super) fn choose<'c>(
    policy: &LocationPolicy,
    weights: &Values,
    candidates: &'c [Candidate<'c>],
) -> Option<Choice<'c>> {
    let mut feasible: Vec<&Candidate<'_>> =
        candidates.iter().filter(|candidate| candidate.failed.is_none()).collect();
    feasible.sort_by(|a, b| rank(a, b));
    let winner = *feasible.first()?;
    let best = LocationOption::ALL
        .map(|option| feasible.iter().copied().find(|candidate| candidate.view.option == option));
    let option = winner.view.option;
    Some(Choice {
        winner,
        runner_up: feasible.iter().copied().find(|candidate| candidate.view.option != option),
        best,
        flips: flips(policy, weights, &feasible, option),
        listed: listed(policy, &feasible),
    })
}

fn listed<'c>(policy: &LocationPolicy, feasible: &[&'c Candidate<'c>]) -> Vec<&'c Candidate<'c>> {
    let mut counts = [0_usize; 3];
    let mut few = |candidate: &&Candidate<'_>| {
        let count = &mut counts[candidate.view.option.index()];
        *count += 1;
        *count <= policy.choice.countries_per_option
    };
    let few = feasible.iter().copied().filter(|candidate| few(candidate));
    few.take(policy.choice.countries).collect()
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
    let moves = Factor::ALL.iter().flat_map(|&factor| [(factor, share), (factor, -share)]);
    moves.into_iter().find_map(|(factor, by)| {
        let step = by * weights[factor.index()];
        let moved = |candidate: &Candidate<'_>| candidate.score + step * candidate.values[factor.index()];
        let mut leader: Option<(f64, LocationOption)> = None;
        for candidate in feasible {
            let score = moved(candidate);
            if leader.is_none_or(|(best, _)| score > best) {
                leader = Some((score, candidate.view.option));
            }
        }
        leader.filter(|&(_, leading)| leading != option).map(|(_, leading)| (factor, leading))
    })
}
