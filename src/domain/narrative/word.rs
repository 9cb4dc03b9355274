//! What the words of a stretch are made of.

use super::class::Class;
use super::token::Text;

/// Words that carry a meaning of their own.
pub(super) fn is_content(text: &Text<'_>, index: usize) -> bool {
    const EMPTY: [Class; 14] = [
        Class::Article,
        Class::Possessive,
        Class::Subject,
        Class::Relative,
        Class::Subordinate,
        Class::And,
        Class::But,
        Class::Be,
        Class::Have,
        Class::Modal,
        Class::Preposition,
        Class::Adverb,
        Class::Only,
        Class::Agent,
    ];
    let token = text.token(index);
    token.is_word() && !token.classes.any(&EMPTY)
}

/// Whether any of the tokens is of one of the classes.
pub(super) fn any_is(text: &Text<'_>, tokens: &[usize], classes: &[Class]) -> bool {
    tokens
        .iter()
        .any(|&index| text.token(index).classes.any(classes))
}

/// Whether any of the tokens carries a meaning.
pub(super) fn any_content(text: &Text<'_>, tokens: &[usize]) -> bool {
    tokens.iter().any(|&index| is_content(text, index))
}

/// The tokens before the first preposition.
pub(super) fn before_preposition<'s>(text: &Text<'_>, tokens: &'s [usize]) -> &'s [usize] {
    let is_preposition = |&index: &usize| text.token(index).is(Class::Preposition);
    let end = tokens
        .iter()
        .position(is_preposition)
        .unwrap_or(tokens.len());
    tokens.get(..end).unwrap_or_default()
}

/// Without empty words at both ends; the verb at `kept` and its parted prefix stay.
pub(super) fn trimmed(text: &Text<'_>, tokens: &[usize], kept: Option<usize>) -> Vec<usize> {
    let stays = |&index: &usize| Some(index) == kept || is_content(text, index);
    let prefix = |index: usize| text.knowledge.verbs.is_prefix(text.word(index));
    let first = tokens.iter().position(stays).unwrap_or(0);
    let last = tokens
        .iter()
        .rposition(|index| stays(index) || prefix(*index));
    tokens
        .get(first..last.map_or(0, |last| last + 1))
        .unwrap_or_default()
        .to_vec()
}
