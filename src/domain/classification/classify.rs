//! From a reading, stated codes and stated criteria to a decision.

use super::decision::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, ServiceDecision,
};
use super::reading::{Reading, TypeScores};
use super::{doubts, reasons};
use crate::domain::enquiry::Activity;
use crate::domain::knowledge::{Catalogue, ConceptIndex};
use crate::domain::reason::{log_odds, probability, rounded};
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

/// Activities of the catalogue that are kept for later decisions: enough that what a company
/// is known for is among them even where the words alone say little.
const CONCEPTS: usize = 48;
/// Up to this probability an activity's share is nothing once it is rounded.
const NOTHING: f32 = 5e-5;
/// Those of them that criteria are read from.
const NEAREST: usize = 5;

/// Reads the description, codes and stated criteria of `activity`.
#[must_use]
pub fn classify(catalogue: &Catalogue, activity: &Activity, language: Language) -> Classification {
    let reading = Reading::new(catalogue, activity.description.as_str());
    let stated = reasons::stated(catalogue, activity);
    let scores: TypeScores = std::array::from_fn(|kind| {
        reading.scores()[kind] + stated.iter().map(|one| one.shift[kind]).sum::<f64>()
    });
    let ranked = ranked(scores);
    let concepts = concepts(&reading);
    let reasons = reasons::all(
        catalogue, &reading, &stated, scores, ranked, &concepts, language,
    );
    let log_odds = log_odds(&reasons);
    let service = ServiceDecision {
        value: ranked[0],
        confidence: rounded(probability(log_odds)),
        runner_up: ranked[1],
        probabilities: probabilities(scores, ranked[0], log_odds),
        log_odds,
        criteria: criteria(catalogue, activity, &concepts, ranked[0]),
        reasons,
    };
    let doubts = doubts::find(catalogue, activity, &reading, &service);
    Classification {
        service,
        concepts,
        doubts,
    }
}

/// The types from the most to the least probable; equal ones in the order of the contract.
fn ranked(scores: TypeScores) -> [ServiceType; 4] {
    let mut ranked = ServiceType::ALL;
    ranked.sort_by(|a, b| scores[b.index()].total_cmp(&scores[a.index()]));
    ranked
}

/// Probabilities that agree with the log-odds that the reasons add up to.
fn probabilities(scores: TypeScores, best: ServiceType, log_odds: f64) -> [f64; 4] {
    let top = probability(log_odds);
    let highest = scores[best.index()];
    let shares = scores.map(|score| libm::exp(score - highest));
    let rest: f64 = shares.iter().sum::<f64>() - shares[best.index()];
    std::array::from_fn(|kind| {
        let share = if kind == best.index() {
            top
        } else {
            (1.0 - top) * shares[kind] / rest.max(f64::MIN_POSITIVE)
        };
        rounded(share)
    })
}

/// The most probable activities, best first; of equals the first of the catalogue.
fn concepts(reading: &Reading) -> Vec<ConceptMatch> {
    let mut best: Vec<(u16, f32)> = Vec::with_capacity(CONCEPTS + 1);
    if reading.known <= 0.0 {
        return Vec::new();
    }
    let mut least = NOTHING;
    for (index, &probability) in (0_u16..).zip(&reading.concepts) {
        if probability <= least {
            continue;
        }
        let place = best.partition_point(|&(_, better)| better >= probability);
        best.insert(place, (index, probability));
        best.truncate(CONCEPTS);
        if let (CONCEPTS, Some(&(_, last))) = (best.len(), best.last()) {
            least = last;
        }
    }
    let found = best.into_iter().map(|(index, probability)| ConceptMatch {
        concept: ConceptIndex(index),
        confidence: rounded(f64::from(probability)),
    });
    found.collect()
}

/// Stated values, else those of the resembling activities; what no activity accounts for is
/// the mean of the type.
fn criteria(
    catalogue: &Catalogue,
    activity: &Activity,
    concepts: &[ConceptMatch],
    kind: ServiceType,
) -> [CriterionValue; 9] {
    let concepts = &concepts[..NEAREST.min(concepts.len())];
    let accounted: f64 = concepts.iter().map(|one| one.confidence).sum();
    Criterion::ALL.map(|criterion| {
        if let Some(stated) = activity.criteria.get(&criterion) {
            let source = CriterionSource::Stated;
            return CriterionValue {
                criterion,
                value: stated.get(),
                source,
            };
        }
        let place = criterion.index();
        let known: f64 = concepts
            .iter()
            .map(|one| one.confidence * catalogue.concept(one.concept).criteria[place])
            .sum();
        let mean = catalogue.text.criteria_by_type[kind.index()][place];
        CriterionValue {
            criterion,
            value: rounded(known + (1.0 - accounted).max(0.0) * mean),
            source: CriterionSource::Catalogue,
        }
    })
}
