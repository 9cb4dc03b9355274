//! Thresholds and weights of the classification: reviewed data, not code.

use serde::Deserialize;

/// How a text's reading is turned into a decision.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ClassificationPolicy {
    /// Probability of the type from which on an activity is decided, 0 to 1.
    pub decided_from: f64,
    /// Confidence in the role from which on an activity is decided, 0.5 to 1.
    pub role_decided_from: f64,
    /// Probability from which on an activity of the catalogue is named, 0 to 1.
    pub concept_from: f64,
    /// Share of known words (weighed by rarity) below which there is too little evidence.
    pub known_from: f64,
    /// Words from which on a text is read sentence by sentence.
    pub long_from_words: usize,
    /// Share of a later sentence against the first, 0 to 1.
    pub later_sentence: f64,
    /// How much more a telling sentence counts than an empty one; 0: all alike.
    pub telling_sentence: f64,
    /// Log-odds that a code of a crosswalk entry adds, before its strength.
    pub code_weight: f64,
    /// Log-odds that a stated criterion at its pole adds.
    pub criterion_weight: f64,
    /// Probability that each part of a mixture must have for its own type.
    pub mixture_from: f64,
    /// Probability by its words alone from which a part of a line is read on its own.
    pub mixture_lean_from: f64,
    /// Words up to which a text is looked at for mixtures.
    pub mixture_words: usize,
    /// Words that join two activities in one line, folded.
    pub joining_words: Vec<String>,
    /// Words behind which stands what is not meant, folded; a space separates two words.
    pub exception_words: Vec<String>,
}
