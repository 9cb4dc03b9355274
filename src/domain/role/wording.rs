//! What the words of an activity say of it, whatever it is: routine or judgement, for whom,
//! how critical.

use super::policy::{RolePolicy, Signal};
use crate::domain::reason::{Evidence, EvidenceSource};
use crate::domain::text::Words;

/// What the words say.
#[derive(Debug, Clone, Default)]
pub(super) struct Wording {
    /// Strength of one word; a second one makes it certain.
    first: f64,
    /// What one plain word for a support function counts more.
    plain: f64,
    found: Vec<(Signal, Evidence)>,
}

impl Wording {
    /// Reads the words of an activity's description.
    pub(super) fn read(policy: &RolePolicy, words: &Words) -> Self {
        let mut found = Vec::new();
        let mut own_product_until = None;
        for at in 0..words.tokens.len() {
            policy.activity_words.find_at(
                words,
                at,
                |_| false,
                |finding| {
                    let (Some(signal), Some(span)) =
                        (Signal::of_target(finding.target), finding.span(words))
                    else {
                        return;
                    };
                    if signal == Signal::OwnProduct {
                        own_product_until = Some(span.end);
                    }
                    found.push((
                        signal,
                        Evidence {
                            source: EvidenceSource::Description,
                            span,
                        },
                    ));
                },
            );
        }
        // `our own brand` says `own` and means the product.
        if own_product_until.is_some() {
            let products: Vec<_> = found
                .iter()
                .filter(|(signal, _)| *signal == Signal::OwnProduct)
                .copied()
                .collect();
            found.retain(|(signal, evidence)| {
                *signal != Signal::OwnUse
                    || !products.iter().any(|(_, product)| {
                        product.span.start <= evidence.span.start
                            && evidence.span.end <= product.span.end
                    })
            });
        }
        found.sort();
        found.dedup();
        Self {
            first: policy.figures.first_word,
            plain: policy.figures.plain_word,
            found,
        }
    }

    /// How strongly the words say `signal`, 0 to 1.
    pub(super) fn strength(&self, signal: Signal) -> f64 {
        match self
            .found
            .iter()
            .filter(|(said, _)| *said == signal)
            .count()
        {
            0 => 0.0,
            1 => self.first,
            2.. => 1.0,
        }
    }

    /// How surely the words name a support function: one plain word is nearly enough.
    pub(super) fn support(&self) -> f64 {
        f64::min(self.plain * self.strength(Signal::Support), 1.0)
    }

    /// The words that say it.
    pub(super) fn evidence(&self, signal: Signal) -> Vec<Evidence> {
        let said = self.found.iter().filter(|(said, _)| *said == signal);
        said.map(|(_, evidence)| *evidence).collect()
    }
}
