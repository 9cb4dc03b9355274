//! An activity before its words are made readable.

use super::token::Text;
use super::verb::Deed;

/// An activity before its words are made readable.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Its tokens in order.
    pub(super) tokens: Vec<usize>,
    /// Tokens of the object that it shares with a neighbour.
    pub(super) borrowed: Vec<usize>,
    /// The last part that its last word borrows, and the word that lends it.
    pub(super) completion: Option<(usize, String)>,
    /// The verb that its tokens begin with, if its infinitive reads better.
    pub(super) verb: Option<Deed>,
    /// Tokens before the complement, for nouns.
    pub(super) head: usize,
    /// Whether only the classifier says so.
    pub(super) guessed: bool,
}

/// Adds `more` and the joining words before it, of which there are few.
pub(super) fn bridge(tokens: &mut Vec<usize>, more: &[usize]) {
    if let (Some(&last), Some(&first)) = (tokens.last(), more.first())
        && is_near(last, first)
    {
        tokens.extend(last + 1..first);
    }
    tokens.extend(more);
}

/// Whether little more than a joining word can stand between two tokens.
pub(super) fn is_near(last: usize, first: usize) -> bool {
    const WIDEST: usize = 3;
    first.saturating_sub(last) <= WIDEST
}

/// Whether two verbs are one kind of work.
pub(super) fn joins(one: Option<Deed>, other: Option<Deed>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.group == other.group && one.one_trade,
        (None, _) | (_, None) => false,
    }
}

/// Gives bare verbs before `whole` its object, or joins them with it.
pub(super) fn settle(text: &Text<'_>, bare: &mut Vec<Found>, whole: Found, found: &mut Vec<Found>) {
    let object = object_of(text, &whole);
    let mut joined: Vec<Found> = Vec::new();
    for verb in std::mem::take(bare) {
        match joined.last_mut() {
            Some(last) if joins(last.verb, verb.verb) => bridge(&mut last.tokens, &verb.tokens),
            _ => joined.push(verb),
        }
    }
    let with_last = joined.pop_if(|last| joins(last.verb, whole.verb));
    found.extend(joined.into_iter().map(|verb| Found {
        borrowed: object.clone(),
        ..verb
    }));
    found.push(match with_last {
        Some(mut verbs) => {
            bridge(&mut verbs.tokens, &whole.tokens);
            Found {
                tokens: verbs.tokens,
                ..Found::default()
            }
        }
        None => whole,
    });
}

/// The words beside the verb, or those that it has borrowed itself.
pub(super) fn object_of(text: &Text<'_>, found: &Found) -> Vec<usize> {
    // Longer objects are sentences gone wrong; the bound keeps the cost linear.
    const LONGEST: usize = 40;
    if !found.borrowed.is_empty() {
        return found.borrowed.clone();
    }
    let object = found
        .tokens
        .iter()
        .copied()
        .filter(|&index| text.token(index).deed != found.verb);
    object.take(LONGEST).collect()
}
