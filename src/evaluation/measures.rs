//! The figures.

use serde::Serialize;

use super::Outcome;
use crate::domain::reason::rounded;
use crate::domain::vocabulary::ServiceType;

/// Bins that confidence is divided into.
const BINS: usize = 10;
/// Thresholds at which coverage is shown.
const THRESHOLDS: [f64; 8] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/// Figures of one type.
#[derive(Debug, Clone, Serialize)]
pub struct PerTypeMeasures {
    /// The type.
    pub service_type: ServiceType,
    /// Cases that are labelled so.
    pub cases: usize,
    /// Share of the cases found to be so that are.
    pub precision: f64,
    /// Share of the cases that are so that were found.
    pub recall: f64,
    /// Harmonic mean of both.
    pub f1: f64,
}

/// Cases of about the same confidence.
#[derive(Debug, Clone, Serialize)]
pub struct Bin {
    /// Lower end of the bin.
    pub from: f64,
    /// Cases in it.
    pub cases: usize,
    /// Their mean confidence.
    pub confidence: f64,
    /// Share of them that are right.
    pub accuracy: f64,
}

/// What is decided, and how well, at a threshold.
#[derive(Debug, Clone, Serialize)]
pub struct CoveragePoint {
    /// Confidence from which on a case counts as decided.
    pub threshold: f64,
    /// Share of the cases that are decided.
    pub coverage: f64,
    /// Share of those that are right.
    pub accuracy: f64,
}

/// All figures.
#[derive(Debug, Clone, Serialize)]
pub struct Measures {
    /// Number of cases.
    pub cases: usize,
    /// Share of the cases that are right.
    pub accuracy: f64,
    /// Mean of the F1 of the types that occur as labels.
    pub macro_f1: f64,
    /// Share of the cases that are answered as decided at the default threshold.
    pub decided: f64,
    /// Share of those that are right.
    pub decided_accuracy: f64,
    /// Expected calibration error over ten equal bins.
    pub calibration_error: f64,
    /// Per type.
    pub types: Vec<PerTypeMeasures>,
    /// Rows: label; columns: found; both in the order BPO, KPO, ITO, NONE.
    pub confusion: [[usize; 4]; 4],
    /// Confidence against accuracy.
    pub bins: Vec<Bin>,
    /// Accuracy against coverage.
    pub coverage: Vec<CoveragePoint>,
}

/// Measures `outcomes`.
#[must_use]
pub fn measure(outcomes: &[Outcome<'_>]) -> Measures {
    let confusion = confusion(outcomes);
    let types: Vec<PerTypeMeasures> = ServiceType::ALL
        .into_iter()
        .map(|kind| per_type(kind, outcomes, &confusion))
        .filter(|one| one.cases > 0)
        .collect();
    let decided: Vec<&Outcome<'_>> = outcomes.iter().filter(|one| one.decided).collect();
    let bins = bins(outcomes);
    Measures {
        cases: outcomes.len(),
        accuracy: accuracy(outcomes.iter()),
        macro_f1: rounded(types.iter().map(|one| one.f1).sum::<f64>() / count(types.len())),
        decided: rounded(decided.len() as f64 / count(outcomes.len())),
        decided_accuracy: accuracy(decided.into_iter()),
        calibration_error: calibration_error(&bins, outcomes.len()),
        types,
        confusion,
        bins,
        coverage: THRESHOLDS
            .map(|threshold| coverage(outcomes, threshold))
            .to_vec(),
    }
}

fn count(number: usize) -> f64 {
    number.max(1) as f64
}

/// The label that an outcome is held against: what was found where that counts as right too.
fn wanted(outcome: &Outcome<'_>) -> ServiceType {
    if outcome.is_right() {
        outcome.found
    } else {
        outcome.case.label
    }
}

fn confusion(outcomes: &[Outcome<'_>]) -> [[usize; 4]; 4] {
    let mut confusion = [[0; 4]; 4];
    for outcome in outcomes {
        confusion[wanted(outcome).index()][outcome.found.index()] += 1;
    }
    confusion
}

fn per_type(
    kind: ServiceType,
    outcomes: &[Outcome<'_>],
    confusion: &[[usize; 4]; 4],
) -> PerTypeMeasures {
    let place = kind.index();
    let right = confusion[place][place] as f64;
    let found: usize = confusion.iter().map(|row| row[place]).sum();
    let are: usize = confusion[place].iter().sum();
    let precision = right / count(found);
    let recall = right / count(are);
    PerTypeMeasures {
        service_type: kind,
        cases: outcomes.iter().filter(|one| one.case.label == kind).count(),
        precision: rounded(precision),
        recall: rounded(recall),
        f1: rounded(2.0 * right / count(found + are)),
    }
}

fn accuracy<'o, 'c: 'o>(outcomes: impl Iterator<Item = &'o Outcome<'c>>) -> f64 {
    let (mut right, mut all) = (0, 0);
    for outcome in outcomes {
        right += usize::from(outcome.is_right());
        all += 1;
    }
    rounded(right as f64 / count(all))
}

fn bins(outcomes: &[Outcome<'_>]) -> Vec<Bin> {
    (0..BINS)
        .filter_map(|number| {
            let from = number as f64 / BINS as f64;
            let to = (number + 1) as f64 / BINS as f64;
            let last = number + 1 == BINS;
            let inside =
                |one: &&Outcome<'_>| one.confidence >= from && (one.confidence < to || last);
            let members: Vec<&Outcome<'_>> = outcomes.iter().filter(inside).collect();
            let sum: f64 = members.iter().map(|one| one.confidence).sum();
            (!members.is_empty()).then(|| Bin {
                from,
                cases: members.len(),
                confidence: rounded(sum / count(members.len())),
                accuracy: accuracy(members.into_iter()),
            })
        })
        .collect()
}

fn calibration_error(bins: &[Bin], cases: usize) -> f64 {
    let gaps = bins
        .iter()
        .map(|bin| (bin.confidence - bin.accuracy).abs() * bin.cases as f64);
    rounded(gaps.sum::<f64>() / count(cases))
}

fn coverage(outcomes: &[Outcome<'_>], threshold: f64) -> CoveragePoint {
    let decided = outcomes.iter().filter(|one| one.confidence >= threshold);
    CoveragePoint {
        threshold,
        coverage: rounded(decided.clone().count() as f64 / count(outcomes.len())),
        accuracy: accuracy(decided),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::enquiry::Description;
    use crate::evaluation::Case;

    fn case(label: ServiceType) -> Case {
        let description = Description::parse("x".to_owned(), 10).unwrap();
        Case {
            id: String::new(),
            lang: String::new(),
            description,
            label,
            also_ok: Vec::new(),
        }
    }

    #[test]
    fn figures_of_a_small_set_are_those_computed_by_hand() {
        let [bpo, kpo] = [case(ServiceType::Bpo), case(ServiceType::Kpo)];
        let outcome = |case, found, confidence| Outcome {
            case,
            found,
            confidence,
            decided: confidence > 0.7,
            evidence: Vec::new(),
        };
        let outcomes = [
            outcome(&bpo, ServiceType::Bpo, 0.95),
            outcome(&bpo, ServiceType::Kpo, 0.55),
            outcome(&kpo, ServiceType::Kpo, 0.85),
            outcome(&kpo, ServiceType::Kpo, 0.65),
        ];

        let measures = measure(&outcomes);

        assert!((measures.accuracy - 0.75).abs() < 1e-9);
        assert!((measures.macro_f1 - 0.7333).abs() < 1e-4);
        assert!((measures.decided_accuracy - 1.0).abs() < 1e-9);
        assert!((measures.calibration_error - 0.275).abs() < 1e-9);
    }

    #[test]
    fn a_further_right_label_counts_as_right() {
        let mut both = case(ServiceType::Bpo);
        both.also_ok.push(ServiceType::Ito);
        let outcomes = [Outcome {
            case: &both,
            found: ServiceType::Ito,
            confidence: 0.9,
            decided: true,
            evidence: Vec::new(),
        }];

        assert!((measure(&outcomes).accuracy - 1.0).abs() < 1e-9);
    }
}
