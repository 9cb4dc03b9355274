//! The summands of the type's log-odds, in words.
//!
//! The log-odds of the best type against all others is the difference of its score to the
//! runner-up's, less what the types behind the runner-up take away. The difference is a sum
//! over the words, the resemblance to activities, stated codes and criteria, and the prior.

use super::decision::ConceptMatch;
use super::reading::{Reading, TypeScores};
use super::wording;
use crate::domain::enquiry::Activity;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::{Evidence, EvidenceSource, Reason, rounded};
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

/// Words that are named one by one; the others are one reason together.
const NAMED_WORDS: usize = 6;

/// Evidence that the caller stated.
pub(super) struct Stated {
    /// What was stated.
    pub(super) what: StatedEvidence,
    /// What it adds to the score of each type.
    pub(super) shift: TypeScores,
}

/// What a caller can state about the type.
pub(super) enum StatedEvidence {
    /// A code, as it was read.
    Code(String, ServiceType),
    /// A criterion.
    Criterion(Criterion, f64),
}

/// Everything that the caller stated about the type of `activity`.
pub(super) fn stated(catalogue: &Catalogue, activity: &Activity) -> Vec<Stated> {
    let policy = &catalogue.text.policy;
    let codes = activity.codes.iter().filter_map(|code| {
        let hint = catalogue.text.crosswalk.hint(code)?;
        let mut shift = [0.0; 4];
        shift[hint.kind.index()] = rounded(policy.code_weight * hint.strength);
        let name = format!("{} {}", code.scheme().code(), code.digits());
        Some(Stated {
            what: StatedEvidence::Code(name, hint.kind),
            shift,
        })
    });
    let criteria = activity.criteria.iter().map(|(&criterion, value)| {
        let lean = (value.get() - 0.5) * policy.criterion_weight;
        let mut shift = [0.0; 4];
        shift[ServiceType::Kpo.index()] = rounded(lean);
        shift[ServiceType::Bpo.index()] = rounded(-lean);
        Stated {
            what: StatedEvidence::Criterion(criterion, value.get()),
            shift,
        }
    });
    codes.chain(criteria).collect()
}

/// All reasons for the best of the `ranked` types.
pub(super) fn all(
    catalogue: &Catalogue,
    reading: &Reading,
    stated: &[Stated],
    scores: TypeScores,
    ranked: [ServiceType; 4],
    concepts: &[ConceptMatch],
    language: Language,
) -> Vec<Reason> {
    let [best, other, ..] = ranked;
    let (b, o) = (best.index(), other.index());
    let mut reasons = words(catalogue, reading, best, other, language);
    let likeness = reading.from_concepts[b] - reading.from_concepts[o];
    reasons.push(Reason::new(
        "concept.likeness",
        likeness,
        wording::likeness(catalogue, concepts, best, other, likeness, language),
    ));
    reasons.extend(stated.iter().map(|one| {
        let weight = one.shift[b] - one.shift[o];
        let (code, text) = wording::stated(&one.what, best, weight, language);
        Reason::new(code, weight, text)
    }));
    let prior = reading.prior[b] - reading.prior[o];
    reasons.push(Reason::new(
        "prior",
        prior,
        wording::prior(best, other, language),
    ));
    let behind = rest(scores, ranked);
    reasons.push(Reason::new(
        "alternatives",
        behind,
        wording::alternatives(ranked, language),
    ));
    reasons
}

/// What the types behind the runner-up take away: never positive.
fn rest(scores: TypeScores, ranked: [ServiceType; 4]) -> f64 {
    let runner_up = scores[ranked[1].index()];
    let shares = ranked
        .iter()
        .skip(1)
        .map(|kind| libm::exp(scores[kind.index()] - runner_up));
    -libm::log(shares.sum())
}

fn words(
    catalogue: &Catalogue,
    reading: &Reading,
    best: ServiceType,
    other: ServiceType,
    language: Language,
) -> Vec<Reason> {
    let mut shares = reading.shares(&catalogue.text, best.index(), other.index());
    shares.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let named = shares.len().min(NAMED_WORDS);
    let mut reasons: Vec<Reason> = shares
        .iter()
        .take(named)
        .filter_map(|&(token, share)| {
            let span = reading.words.tokens.get(token)?.span;
            let text = wording::word(reading.words.word(token), share, best, other, language);
            let evidence = Evidence {
                source: EvidenceSource::Description,
                span,
            };
            Some(Reason::new("text.evidence", share, text).with_evidence(vec![evidence]))
        })
        .collect();
    let others: f64 = shares.iter().skip(named).map(|(_, share)| share).sum();
    if shares.len() > named {
        let text = wording::other_words(shares.len() - named, language);
        reasons.push(Reason::new("text.remainder", others, text));
    }
    reasons
}
