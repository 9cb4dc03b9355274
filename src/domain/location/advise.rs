//! From scores to advice: requirements first, then the best feasible country decides.

use super::choice::{self, Candidate, Choice};
use super::demand::Demand;
use super::explain::Explain;
use super::outlook::Protection;
use super::preference::{contact_share, score, values, weights};
use super::requirement::failed;
use super::{CountryScore, ExcludedCountry, Factor, FactorScore, LocationAdvice};
use crate::domain::assessment::ReadActivity;
use crate::domain::enquiry::Company;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::{log_odds, probability, rounded};
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Language, LocationOption};

/// Advises where `activity` could go when it is done in `home` today.
#[must_use]
pub fn advise(
    catalogue: &Catalogue,
    company: &Company,
    home: CountryCode,
    activity: &ReadActivity,
    language: Language,
) -> LocationAdvice {
    let knowledge = &catalogue.location;
    let (Some(position), Some(country)) = (knowledge.position(home), knowledge.country(home))
    else {
        return super::explain::unknown_home(home, language);
    };
    let demand = Demand::of(catalogue, company, country, activity);
    let views = knowledge.outlook(position);
    let gdpr_home = views
        .iter()
        .all(|view| view.protection != Protection::OutsideGdpr);
    let weights = weights(&knowledge.policy, &demand, gdpr_home);
    let contact_share = contact_share(&knowledge.policy, &demand);
    let pairs = knowledge.countries.iter().zip(views);
    let candidates: Vec<Candidate<'_>> = pairs
        .map(|(there, view)| {
            let values = values(&knowledge.policy, &demand, contact_share, there, view);
            Candidate {
                country: there,
                view,
                score: rounded(score(&weights, &values)),
                values,
                failed: failed(&knowledge.policy, &demand, there, view),
            }
        })
        .collect();
    let choice = choice::choose(&knowledge.policy, &weights, &candidates);
    let explain = Explain {
        policy: &knowledge.policy,
        demand: &demand,
        home: country,
        weights: &weights,
        language,
    };
    advice(&explain, &candidates, choice.as_ref())
}

fn advice(
    explain: &Explain<'_>,
    candidates: &[Candidate<'_>],
    choice: Option<&Choice<'_>>,
) -> LocationAdvice {
    let excluded = excluded(explain, candidates);
    let Some(choice) = choice else {
        return LocationAdvice {
            option: LocationOption::Onshore,
            confidence: 0.0,
            scores: [None; 3],
            countries: Vec::new(),
            excluded,
            feasible: false,
            stable: true,
            reasons: vec![explain.infeasible(candidates)],
        };
    };
    let reasons = explain.reasons(choice);
    LocationAdvice {
        option: choice.option(),
        confidence: rounded(probability(log_odds(&reasons))),
        scores: choice
            .best
            .map(|best| best.map(|candidate| candidate.score)),
        countries: choice
            .listed
            .iter()
            .map(|one| country_score(explain, one))
            .collect(),
        excluded,
        feasible: true,
        stable: choice.flips.is_none(),
        reasons,
    }
}

fn country_score(explain: &Explain<'_>, candidate: &Candidate<'_>) -> CountryScore {
    let factors = Factor::ALL.map(|factor| FactorScore {
        factor,
        value: rounded(candidate.values[factor.index()]),
        weight: rounded(explain.weights[factor.index()]),
    });
    CountryScore {
        country: candidate.country.code,
        option: candidate.view.option,
        score: candidate.score,
        factors: factors.to_vec(),
        obligations: explain.obligations(candidate),
    }
}

/// Those that the caller named, home if it is ruled out, and those that would score best
/// among the countries with a delivery industry.
fn excluded(explain: &Explain<'_>, candidates: &[Candidate<'_>]) -> Vec<ExcludedCountry> {
    let constraints = explain.demand.constraints;
    let named = |candidate: &&Candidate<'_>| {
        let code = candidate.country.code;
        code == explain.home.code
            || constraints.allowed_countries.contains(&code)
            || constraints.excluded_countries.contains(&code)
    };
    let least = explain.policy.value.skills.limited;
    let supplies = |one: &&Candidate<'_>| one.values[Factor::Skills.index()] > least;
    let failing = || {
        candidates
            .iter()
            .filter(|candidate| candidate.failed.is_some())
    };
    let others = failing().filter(|one| !named(one) && supplies(one));
    let mut shown = choice::best(others, explain.policy.choice.excluded);
    shown.extend(failing().filter(named));
    shown.sort_by(|a, b| choice::rank(a, b));
    let shown = shown.into_iter().filter_map(|candidate| {
        let failed = candidate.failed?;
        Some(ExcludedCountry {
            country: candidate.country.code,
            code: failed.code(),
            reason: explain.failed(failed, candidate),
        })
    });
    shown.collect()
}
