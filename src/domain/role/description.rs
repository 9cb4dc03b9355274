//! Reads what a company says of itself into industries, with the words that say it.

use super::figures::RoleFigures;
use super::knowledge::RoleKnowledge;
use super::policy::{RolePolicy, Signal};
use super::term::Found;
use crate::domain::scalar::Span;
use crate::domain::text::Words;

/// Words after `for` that still name the customers.
const CUSTOMER_REACH: usize = 6;
/// Words after `subsidiary of` that still name the owner.
const OWNER_REACH: usize = 4;
/// Words after `no` that are denied.
const DENIAL_REACH: usize = 2;
/// Words between a seller's noun and the `for` that names its product.
const SELLER_REACH: usize = 1;

/// An industry that a description speaks of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scored {
    /// Position of the industry.
    pub(super) industry: usize,
    /// How clearly, from 0; 1 is one plain term in a plain place.
    pub(super) score: f64,
    /// The words.
    pub(super) spans: Vec<Span>,
}

/// A description, and for every word how far it speaks of the company itself.
pub(super) struct SelfDescription<'w> {
    pub(super) words: &'w Words,
    /// 0 (denied) to 1 (the company itself), for every word.
    pub(super) own: Vec<f64>,
    /// Whether a sentence tells what the company does (`we clean offices and schools`).
    pub(super) tells_doing: bool,
}

impl<'w> SelfDescription<'w> {
    /// Tells what is said of the company from what is said of customers and owners.
    pub(super) fn new(policy: &RolePolicy, words: &'w Words) -> Self {
        let mut own = vec![1.0; words.tokens.len()];
        let signals = signals(policy, words);
        for &(first, at, signal) in &signals {
            let aside = policy.figures.aside_weight;
            match signal {
                Signal::Customers => {
                    let offered = follows_seller(&signals, at, words);
                    let weight = if offered {
                        policy.figures.after_seller
                    } else {
                        aside
                    };
                    lower(words, &mut own, at, customers_reach(words, at), weight);
                }
                Signal::Owner => lower(words, &mut own, at, OWNER_REACH, aside),
                Signal::Negation => lower(words, &mut own, at, DENIAL_REACH, 0.0),
                Signal::Bought => {
                    for weight in own.iter_mut().take(at + 1).skip(first) {
                        *weight = weight.min(aside);
                    }
                    lower(words, &mut own, at, CUSTOMER_REACH, aside);
                    if !sells_in_sentence(&signals, at, words) {
                        lower_sentence(words, &mut own, at, aside);
                    }
                }
                Signal::Seller
                | Signal::SelfDescription
                | Signal::FirstPerson
                | Signal::Being
                | Signal::Generic
                | Signal::Function
                | Signal::Routine
                | Signal::Judgement
                | Signal::Direction
                | Signal::Support
                | Signal::GivenAway
                | Signal::Creating
                | Signal::ForClients
                | Signal::OwnUse
                | Signal::OwnProduct
                | Signal::Critical => {}
            }
        }
        let tells_doing = lower_objects(&signals, words, &mut own, policy.figures.doing_object);
        Self {
            words,
            own,
            tells_doing,
        }
    }

    /// The industries that the description speaks of, by position.
    pub(super) fn industries(&self, knowledge: &RoleKnowledge) -> Vec<Scored> {
        let found = self.terms(knowledge);
        let figures = knowledge.policy.figures;
        let mut scored: Vec<(usize, f64, Span)> = Vec::new();
        let mut rank = 0.0;
        let mut before = None;
        for (finding, sharing) in &found {
            if before.is_some_and(|before| before != finding.first) {
                rank += 1.0;
            }
            before = Some(finding.first);
            let Some(span) = finding.span(self.words) else {
                continue;
            };
            let place = self.own.get(finding.first).copied().unwrap_or(1.0)
                / (1.0 + figures.rank_decay * rank);
            scored.push((
                usize::from(finding.target),
                weight(&figures, finding, *sharing) * place,
                span,
            ));
        }
        collect(scored, knowledge.industries.len(), figures.further_terms)
    }

    /// The terms in the order of the text; of overlapping ones only the most specific. With
    /// each the number of industries that share its words.
    fn terms(&self, knowledge: &RoleKnowledge) -> Vec<(Found, usize)> {
        let mut all: Vec<Found> = Vec::new();
        for at in 0..self.words.tokens.len() {
            let skip = |word: &str| knowledge.policy.is_function_word(word);
            knowledge
                .terms
                .find_at(self.words, at, skip, |found| all.push(found));
            knowledge
                .terms
                .find_heads(self.words, at, |found| all.push(found));
        }
        let covered = |one: &Found| {
            all.iter().any(|other| {
                other.first <= one.first
                    && other.last >= one.last
                    && other.letters > one.letters
                    && (one.head || !other.head)
            })
        };
        let mut kept: Vec<Found> = all.iter().filter(|one| !covered(one)).copied().collect();
        kept.sort_by_key(|found| (found.first, found.last, found.target, found.head));
        kept.dedup_by_key(|found| (found.first, found.last, found.target));
        let sharing = |one: &Found| {
            let same = kept
                .iter()
                .filter(|other| (other.first, other.last) == (one.first, one.last));
            same.count()
        };
        kept.iter().map(|found| (*found, sharing(found))).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn weight(figures: &RoleFigures, found: &Found, sharing: usize) -> f64 {
    let words = (found.last - found.first) as f64;
    let head = if found.head { figures.head_term } else { 1.0 };
    (1.0 + figures.word_bonus * words.min(3.0)) * head / libm::sqrt(sharing as f64)
}

/// Adds up what speaks for each industry: the best in full, each further one for half.
fn collect(mut findings: Vec<(usize, f64, Span)>, industries: usize, further: f64) -> Vec<Scored> {
    findings.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.2.cmp(&b.2)));
    let mut scored = Vec::new();
    for industry in 0..industries {
        let mut share = 1.0;
        let mut score = 0.0;
        let mut spans = Vec::new();
        for (_, weight, span) in findings.iter().filter(|finding| finding.0 == industry) {
            score += weight * share;
            share *= further;
            spans.push(*span);
        }
        if score > 0.0 {
            spans.sort();
            spans.dedup();
            scored.push(Scored {
                industry,
                score,
                spans,
            });
        }
    }
    scored
}

/// Every signal of the text with the places of its first and last word.
fn signals(policy: &RolePolicy, words: &Words) -> Vec<(usize, usize, Signal)> {
    let mut signals = Vec::new();
    for at in 0..words.tokens.len() {
        policy.company_words.find_at(
            words,
            at,
            |_| false,
            |found| {
                if let Some(signal) = Signal::of_target(found.target) {
                    signals.push((found.first, found.last, signal));
                }
            },
        );
    }
    signals
}

/// Lowers the sentences that tell what the company does: `schools` are what is cleaned there,
/// not what the company is. Says whether there are any.
fn lower_objects(
    signals: &[(usize, usize, Signal)],
    words: &Words,
    own: &mut [f64],
    to: f64,
) -> bool {
    let begins = |at: usize| {
        at.checked_sub(1)
            .is_none_or(|before| sentence_of(words, before) != sentence_of(words, at))
    };
    let being = |at: usize| {
        signals
            .iter()
            .any(|&(first, _, signal)| signal == Signal::Being && first == at)
    };
    let mut any = false;
    for &(first, last, signal) in signals {
        if signal == Signal::FirstPerson && begins(first) && !being(last + 1) {
            lower_sentence(words, own, first, to);
            any = true;
        }
    }
    any
}

fn sentence_of(words: &Words, at: usize) -> Option<usize> {
    words.tokens.get(at).map(|token| token.sentence)
}

fn follows_seller(signals: &[(usize, usize, Signal)], at: usize, words: &Words) -> bool {
    signals.iter().any(|&(_, seller, signal)| {
        signal == Signal::Seller
            && seller <= at
            && at - seller <= SELLER_REACH
            && sentence_of(words, seller) == sentence_of(words, at)
    })
}

fn sells_in_sentence(signals: &[(usize, usize, Signal)], at: usize, words: &Words) -> bool {
    signals.iter().any(|&(_, seller, signal)| {
        signal == Signal::Seller && sentence_of(words, seller) == sentence_of(words, at)
    })
}

/// Lowers the words after `at`, as far as the sentence goes.
fn lower(words: &Words, own: &mut [f64], at: usize, reach: usize, to: f64) {
    let sentence = sentence_of(words, at);
    let after = own.iter_mut().enumerate().skip(at + 1).take(reach);
    for (index, weight) in after {
        if sentence_of(words, index) == sentence {
            *weight = weight.min(to);
        }
    }
}

/// Words after `for` that name customers: up to the article of the next noun (`for banks the
/// payments`, `fuer Banken den Zahlungsverkehr`).
fn customers_reach(words: &Words, at: usize) -> usize {
    const ARTICLES: [&str; 5] = ["den", "die", "das", "the", "a"];
    let article = |offset: &usize| ARTICLES.contains(&words.word(at + offset));
    (2..=CUSTOMER_REACH)
        .find(article)
        .map_or(CUSTOMER_REACH, |offset| offset - 1)
}

fn lower_sentence(words: &Words, own: &mut [f64], at: usize, to: f64) {
    let sentence = sentence_of(words, at);
    for (index, weight) in own.iter_mut().enumerate() {
        if sentence_of(words, index) == sentence {
            *weight = weight.min(to);
        }
    }
}
