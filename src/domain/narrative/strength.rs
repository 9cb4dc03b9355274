//! How clearly a group of words names an activity.

use super::class::Class;
use super::token::{Text, Token};
use super::verb::Form;

/// How clearly a group of words names an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Nothing speaks for it.
    None,
    /// A function is among its words, but not as their head.
    Weak,
    /// Its head is a noun made of a verb, or it begins with one (`cleaning offices`).
    Deed,
    /// Its head is the name of a function.
    Function,
}

/// How clearly words without prepositions and articles name an activity.
pub(super) fn strength(text: &Text<'_>, tokens: &[usize]) -> Strength {
    let words: Vec<usize> = tokens
        .iter()
        .copied()
        .filter(|&index| text.token(index).is_word())
        .collect();
    let words = without_trail(text, &words);
    let words = words
        .get(..genitive(text, words).unwrap_or(words.len()))
        .unwrap_or_default();
    let Some((&head, before)) = words.split_last() else {
        return Strength::None;
    };
    let token = text.token(head);
    let two = before.last().is_some_and(|&first| {
        text.knowledge
            .is_function_of_two(text.word(first), text.word(head))
    });
    let first = text.token(words.first().copied().unwrap_or(head));
    if two {
        Strength::Function
    } else if token.is(Class::Actor) && !token.is(Class::Function) {
        Strength::None
    } else if token.is(Class::Generic) {
        generic(text, before, token)
    } else if token.is(Class::Function) {
        Strength::Function
    } else if is_deed(token) || (!before.is_empty() && is_gerund(first)) {
        Strength::Deed
    } else if before
        .iter()
        .any(|&index| text.token(index).is(Class::Function))
    {
        Strength::Weak
    } else {
        Strength::None
    }
}

/// Number of words before a German genitive without article (`Katalogisierung neuer Bücher`).
pub(super) fn genitive(text: &Text<'_>, words: &[usize]) -> Option<usize> {
    let at = words.windows(3).position(|three| match three {
        &[deed, adjective, _] => is_deed(text.token(deed)) && is_genitive(text, adjective),
        _ => false,
    })?;
    Some(at + 1)
}

fn is_genitive(text: &Text<'_>, index: usize) -> bool {
    let token = text.token(index);
    text.word(index).ends_with("er") && token.classes.is_empty() && token.deed.is_none()
}

/// Adverbs behind the noun (`payroll externally`) are not its head.
fn without_trail<'w>(text: &Text<'_>, words: &'w [usize]) -> &'w [usize] {
    const TRAILING: [Class; 4] = [Class::Adverb, Class::Trigger, Class::Measure, Class::Only];
    let trails = |index: usize| {
        let token = text.token(index);
        token.classes.any(&TRAILING) && !token.is(Class::Function)
    };
    let kept = words
        .iter()
        .rposition(|&index| !trails(index))
        .map_or(0, |last| last + 1);
    words.get(..kept).unwrap_or_default()
}

/// `HR services` is as clear as `HR`; `services` says nothing.
fn generic(text: &Text<'_>, before: &[usize], token: Token) -> Strength {
    match before.last().map(|&index| text.token(index)) {
        Some(before) if before.is(Class::Function) => Strength::Function,
        Some(before) if is_deed(before) => Strength::Deed,
        Some(_) | None if token.noun.is_some() => Strength::Weak,
        Some(_) | None => Strength::None,
    }
}

pub(super) fn is_deed(token: Token) -> bool {
    (token.noun.is_some() || token.is(Class::Nominal)) && !token.is(Class::NoDeed)
}

/// `cleaning`, of a verb that the lists have.
pub(super) fn is_gerund(token: Token) -> bool {
    token.deed.is_some_and(|deed| deed.form == Form::Gerund) && !token.is(Class::NoDeed)
}
