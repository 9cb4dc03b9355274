//! What an activity's words are in the company's trade: its very doing, or what companies of
//! the trade usually buy in. Of both, the more specific words count.

use super::profile::CompanyProfile;
use super::term::TermIndex;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::{Evidence, EvidenceSource};
use crate::domain::text::Words;

/// How clearly the words name either, 0 to 1; at most one of both is above 0.
#[derive(Debug, Clone, Default)]
pub(super) struct TradeWords {
    /// What the company is paid for.
    pub(super) doing: f64,
    /// What companies like it usually have others do.
    pub(super) bought: f64,
    /// The words that say what is bought.
    pub(super) bought_evidence: Vec<Evidence>,
}

/// The words that say most of one kind.
#[derive(Debug, Clone, Copy)]
struct Best {
    weight: f64,
    specific: f64,
    evidence: Option<Evidence>,
}

impl TradeWords {
    /// Reads the words of an activity for the industries of `profile`.
    pub(super) fn read(catalogue: &Catalogue, profile: &CompanyProfile, words: &Words) -> Self {
        let knowledge = &catalogue.role;
        let doing = best(catalogue, profile, words, &knowledge.doing);
        let bought = best(catalogue, profile, words, &knowledge.bought)
            .filter(|best| best.weight >= knowledge.policy.figures.bought_from);
        let slack = knowledge.policy.figures.bought_slack;
        match (doing, bought) {
            (Some(doing), Some(bought)) if bought.specific * slack > doing.specific => {
                Self::bought(bought)
            }
            (Some(doing), _) => Self {
                doing: doing.weight,
                ..Self::default()
            },
            (None, Some(bought)) => Self::bought(bought),
            (None, None) => Self::default(),
        }
    }

    fn bought(best: Best) -> Self {
        Self {
            bought: best.weight,
            bought_evidence: best.evidence.into_iter().collect(),
            ..Self::default()
        }
    }
}

/// The most specific words of `terms` that stand for an industry of the company.
fn best(
    catalogue: &Catalogue,
    profile: &CompanyProfile,
    words: &Words,
    terms: &TermIndex,
) -> Option<Best> {
    let mut best: Option<Best> = None;
    for at in 0..words.tokens.len() {
        let mut look = |found: super::term::Found| {
            let target = usize::from(found.target);
            let industry = profile.industries.iter().find(|one| one.industry == target);
            let Some(industry) = industry else {
                return;
            };
            #[expect(clippy::cast_precision_loss, reason = "letters of words are few")]
            let specific = industry.weight * found.letters as f64;
            if best.is_none_or(|best| specific > best.specific) {
                best = Some(Best {
                    weight: industry.weight,
                    specific,
                    evidence: found.span(words).map(|span| Evidence {
                        source: EvidenceSource::Description,
                        span,
                    }),
                });
            }
        };
        let skip = |word: &str| catalogue.role.policy.is_function_word(word);
        terms.find_at(words, at, skip, &mut look);
        terms.find_heads(words, at, &mut look);
    }
    best
}
