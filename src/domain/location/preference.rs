//! How well a country suits an activity: weights and values of the factors.

use super::Factor;
use super::country::{Country, Delivery, DeliveryBand};
use super::demand::Demand;
use super::outlook::{Protection, View};
use super::policy::LocationPolicy;
use crate::domain::scalar::LanguageCode;
use crate::domain::vocabulary::LocationOption;

/// Values of the factors, in the order of [`Factor::ALL`].
pub(super) type Values = [f64; 7];

/// Weights of the factors for an activity; they sum to 1.
pub(super) fn weights(policy: &LocationPolicy, demand: &Demand<'_>, gdpr_home: bool) -> Values {
    let raw = Factor::ALL.map(|factor| {
        let kinds = policy.types.iter().zip(&demand.mix);
        let mean: f64 = kinds
            .map(|(kind, share)| kind.weights[factor.index()] * share)
            .sum();
        let outside = match factor {
            Factor::DataProtection if !gdpr_home => policy.value.protection_outside_gdpr,
            Factor::Cost
            | Factor::Skills
            | Factor::Language
            | Factor::TimeOverlap
            | Factor::Proximity
            | Factor::BusinessEnvironment
            | Factor::DataProtection => 1.0,
        };
        mean * outside * policy.modulation[factor.index()].multiplier(&demand.traits)
    });
    let sum: f64 = raw.iter().sum();
    if sum > 0.0 {
        raw.map(|weight| weight / sum)
    } else {
        [1.0 / 7.0; 7]
    }
}

/// Share of the documents' or customers' language in the language factor; the rest is the
/// language that is worked in.
pub(super) fn contact_share(policy: &LocationPolicy, demand: &Demand<'_>) -> f64 {
    let kinds = policy.types.iter().zip(&demand.mix);
    let usual: f64 = kinds
        .map(|(kind, share)| kind.document_language * share)
        .sum();
    usual + (1.0 - usual) * demand.traits.contact
}

/// Values of the factors for a country, each 0 to 1.
pub(super) fn values(
    policy: &LocationPolicy,
    demand: &Demand<'_>,
    contact_share: f64,
    there: &Country,
    view: &View,
) -> Values {
    Factor::ALL.map(|factor| {
        let value = match factor {
            Factor::Cost => cost(policy, demand, there.delivery, view),
            Factor::Skills => skills(policy, demand, there.delivery),
            Factor::Language => language(policy, demand, contact_share, there),
            Factor::TimeOverlap => view.overlap_hours / policy.requirement.working_day_hours,
            Factor::Proximity => proximity(demand, view),
            Factor::BusinessEnvironment => view.environment,
            Factor::DataProtection => protection(policy, view),
        };
        value.clamp(0.0, 1.0)
    })
}

/// Weighted mean.
pub(super) fn score(weights: &Values, values: &Values) -> f64 {
    weights
        .iter()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .sum()
}

/// Without an industry there is no price to be had, so nothing is saved.
fn cost(policy: &LocationPolicy, demand: &Demand<'_>, delivery: Delivery, view: &View) -> f64 {
    let reachable = |band: DeliveryBand, saving: f64| match band {
        DeliveryBand::Limited => saving.min(0.0),
        DeliveryBand::Emerging
        | DeliveryBand::Established
        | DeliveryBand::Leading
        | DeliveryBand::Global => saving,
    };
    let offered = delivery.by_kind().into_iter().zip(view.saving);
    let parts = offered.zip(demand.mix);
    let saving: f64 = parts
        .map(|((band, saving), share)| reachable(band, saving) * share)
        .sum();
    policy.value.cost_home + policy.value.cost_gain * saving
}

fn skills(policy: &LocationPolicy, demand: &Demand<'_>, delivery: Delivery) -> f64 {
    let worth = delivery.by_kind().map(|band| policy.value.skills.of(band));
    worth
        .iter()
        .zip(&demand.mix)
        .map(|(value, share)| value * share)
        .sum()
}

fn language(policy: &LocationPolicy, demand: &Demand<'_>, share: f64, there: &Country) -> f64 {
    let best = |wanted: &[LanguageCode]| {
        wanted
            .iter()
            .map(|&one| level(policy, there, one))
            .fold(0.0, f64::max)
    };
    share * best(&demand.contact_languages) + (1.0 - share) * best(&demand.working_languages)
}

fn level(policy: &LocationPolicy, there: &Country, language: LanguageCode) -> f64 {
    let value = &policy.value;
    let spoken = if there.official_languages.contains(&language) {
        value.language_official
    } else if there.business_languages.contains(&language) {
        value.language_business
    } else {
        0.0
    };
    match &there.english {
        Some(english) if language.as_str() == "en" && spoken < value.language_official => {
            spoken.max(value.english.of(english.value))
        }
        Some(_) | None => spoken,
    }
}

fn proximity(demand: &Demand<'_>, view: &View) -> f64 {
    match view.option {
        LocationOption::Onshore => view.proximity,
        LocationOption::Nearshore | LocationOption::Offshore => {
            view.proximity * (1.0 - demand.traits.presence)
        }
    }
}

fn protection(policy: &LocationPolicy, view: &View) -> f64 {
    let value = &policy.value;
    match view.protection {
        Protection::Free => 1.0,
        Protection::Adequate => value.protection_adequate,
        Protection::Partial => value.protection_partial,
        Protection::Safeguards => value.protection_safeguards,
        Protection::OutsideGdpr => match view.option {
            LocationOption::Onshore => 1.0,
            LocationOption::Nearshore | LocationOption::Offshore => view.environment,
        },
    }
}
