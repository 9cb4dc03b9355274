//! Why a decision came out as it did.

use super::scalar::Span;

/// The text that a piece of evidence was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceSource {
    /// The activity's own description.
    Description,
    /// The company's description of itself.
    CompanyDescription,
    /// The narrative.
    Narrative,
}

/// Words of a caller's text that carried a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// Which text.
    pub source: EvidenceSource,
    /// Where in it.
    pub span: Span,
}

/// One summand of a decision.
///
/// The weights of a decision's reasons, its prior among them, add up to its log-odds.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Stable, machine-readable name such as `text.evidence`.
    pub code: &'static str,
    /// Signed share of the log-odds, in nats, rounded with [`rounded`].
    pub weight: f64,
    /// The reason in words, in the answer's language.
    pub text: String,
    /// The words that it was read from; empty where it was not read from a text.
    pub evidence: Vec<Evidence>,
}

impl Reason {
    /// A reason that was not read from a text.
    #[must_use]
    pub fn new(code: &'static str, weight: f64, text: impl Into<String>) -> Self {
        Self {
            code,
            weight: rounded(weight),
            text: text.into(),
            evidence: Vec::new(),
        }
    }

    /// The same reason with the words that it was read from.
    #[must_use]
    pub fn with_evidence(mut self, evidence: Vec<Evidence>) -> Self {
        self.evidence = evidence;
        self
    }
}

/// The sum of the weights: the decision's log-odds.
#[must_use]
pub fn log_odds(reasons: &[Reason]) -> f64 {
    rounded(reasons.iter().map(|reason| reason.weight).sum())
}

/// Rounds to four decimals, the precision in which figures are decided and shown.
///
/// Weights are rounded *before* they are added up, so that what a caller adds up from the
/// answer is exactly what was decided by.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    let scaled = libm::round(value * 10_000.0) / 10_000.0;
    // Minus zero would print as `-0.0`.
    if scaled == 0.0 { 0.0 } else { scaled }
}

/// The probability that belongs to log-odds.
#[must_use]
pub fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// The log-odds that belong to a probability; bounded so that certainty stays finite.
#[must_use]
pub fn logit(probability: f64) -> f64 {
    let p = probability.clamp(1e-6, 1.0 - 1e-6);
    libm::log(p / (1.0 - p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_odds_and_probability_undo_each_other() {
        for p in [0.01, 0.5, 0.93] {
            assert!((probability(logit(p)) - p).abs() < 1e-12);
        }
    }

    #[test]
    fn rounding_never_shows_minus_zero() {
        assert!(rounded(-0.000_01).is_sign_positive());
    }
}
