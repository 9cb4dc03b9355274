//! Tells whether a group of words names an activity by its nouns.

use super::class::Class;
use super::token::{Kind, Text, Token};
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

/// A part of an element: a noun with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fragment {
    /// Preposition or article that it begins with.
    opener: Option<usize>,
    tokens: Vec<usize>,
}

/// An activity found by its nouns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NounGroup {
    pub(super) strength: Strength,
    /// The whole group.
    pub(super) tokens: Vec<usize>,
    /// How many of the tokens stand before its complement (`of lifts`).
    pub(super) head: usize,
    /// Whether a preposition stands before it.
    pub(super) opened: bool,
}

impl NounGroup {
    fn last_of_head(&self) -> usize {
        let last = self.head.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.copied().unwrap_or(usize::MAX)
    }
}

const VERBS: [Class; 6] =
    [Class::Be, Class::Have, Class::Modal, Class::Stative, Class::Subject, Class::Relative];

/// Words that no noun group begins with.
const EMPTY: [Class; 5] = [Class::Adverb, Class::And, Class::But, Class::Only, Class::Subordinate];

/// The noun groups of an element that name an activity.
pub(super) fn groups(text: &Text<'_>, element: &[usize], verb: Option<usize>) -> Vec<NounGroup> {
    let mut groups: Vec<NounGroup> = Vec::new();
    let mut current: Option<NounGroup> = None;
    let mut excluded = false;
    for fragment in fragments(text, element, verb) {
        let Some(fragment) = fragment else {
            groups.extend(current.take());
            excluded = false;
            continue;
        };
        let opener = fragment.opener.map(|index| text.token(index));
        excluded = opener.is_some_and(|opener| opener.is(Class::Without)) || (excluded && opener.is_some_and(|o| o.is(Class::Article)));
        let strength = strength(text, &fragment.tokens);
        let agent = opener.is_some_and(|opener| opener.is(Class::Agent));
        match &mut current {
            Some(group) if !agent && completes(text, &fragment, group) => {
                bridge(&mut group.tokens, &fragment.opener.into_iter().collect::<Vec<_>>());
                bridge(&mut group.tokens, &fragment.tokens);
                if group.strength <= Strength::Deed && text.token(group.last_of_head()).noun.is_some() {
                    group.strength = Strength::Function;
                }
            }
            _ if !excluded && !agent && strength >= Strength::Weak && leads(text, &fragment) => {
                groups.extend(current.take());
                let first = text.token(fragment.tokens.first().copied().unwrap_or(usize::MAX));
                let gerund = first.deed.is_some_and(|deed| deed.form == Form::Gerund) && strength == Strength::Deed && !is_deed(text.token(fragment.tokens.last().copied().unwrap_or(usize::MAX)));
                let genitive = genitive(text, &fragment.tokens);
                let head = if gerund { 1 } else { genitive.unwrap_or(fragment.tokens.len()) };
                let strength = if genitive.is_some() { Strength::Function } else { strength };
                let opened = opener.is_some_and(|opener| opener.is(Class::Preposition));
                current = Some(NounGroup { strength, tokens: fragment.tokens, head, opened });
            }
            _ => groups.extend(current.take()),
        }
    }
    groups.extend(current);
    groups
}

/// Adds `more` and the joining words before it, of which there are few.
pub(super) fn bridge(tokens: &mut Vec<usize>, more: &[usize]) {
    const WIDEST: usize = 3;
    if let (Some(&last), Some(&first)) = (tokens.last(), more.first())
        && first.saturating_sub(last) <= WIDEST
    {
        tokens.extend(last + 1..first);
    }
    tokens.extend(more);
}

/// Whether a fragment completes the group before it (`Wartung | der Aufzüge`).
fn completes(text: &Text<'_>, fragment: &Fragment, group: &NounGroup) -> bool {
    let Some(opener) = fragment.opener else {
        return false;
    };
    let after = group.tokens.last().is_some_and(|&last| last + 1 == opener);
    let token = text.token(opener);
    after && (token.is(Class::Complement) || token.classes.any(&[Class::Article, Class::Possessive]))
}

/// Whether an activity may stand behind what opens the fragment.
fn leads(text: &Text<'_>, fragment: &Fragment) -> bool {
    fragment.opener.is_none_or(|opener| {
        let token = text.token(opener);
        token.is(Class::Lead) || !token.is(Class::Preposition)
    })
}

/// Cuts an element at verbs (`None`), prepositions and articles.
fn fragments(text: &Text<'_>, element: &[usize], verb: Option<usize>) -> Vec<Option<Fragment>> {
    let mut fragments = vec![Some(Fragment { opener: None, tokens: Vec::new() })];
    for (at, &index) in element.iter().enumerate() {
        let token = text.token(index);
        if verb == Some(at) || token.classes.any(&VERBS) || matches!(token.kind, Kind::Mark(_)) {
            fragments.push(None);
            fragments.push(Some(Fragment { opener: None, tokens: Vec::new() }));
        } else if token.classes.any(&[Class::Preposition, Class::Article, Class::Possessive, Class::Without, Class::Agent]) {
            open(text, &mut fragments, index);
        } else if let Some(Some(fragment)) = fragments.last_mut() {
            if token.kind == Kind::Number {
                number(&mut fragments, index);
                continue;
            }
            let begun = !fragment.tokens.is_empty();
            if begun || !token.classes.any(&EMPTY) {
                fragment.tokens.push(index);
            }
        }
    }
    fragments
}

/// Numbers belong to complements (`for 300 people`); elsewhere they are amounts.
fn number(fragments: &mut Vec<Option<Fragment>>, index: usize) {
    match fragments.last_mut() {
        Some(Some(last)) if last.opener.is_some() => last.tokens.push(index),
        _ => {
            fragments.push(None);
            fragments.push(Some(Fragment { opener: None, tokens: Vec::new() }));
        }
    }
}

/// Begins a fragment; an article behind a preposition belongs to it.
fn open(text: &Text<'_>, fragments: &mut Vec<Option<Fragment>>, index: usize) {
    let article = text.token(index).classes.any(&[Class::Article, Class::Possessive])
        && !text.token(index).is(Class::Preposition);
    match fragments.last_mut() {
        Some(Some(last)) if last.tokens.is_empty() && article && last.opener.is_some() => {}
        Some(Some(last)) if last.tokens.is_empty() => last.opener = Some(index),
        _ => fragments.push(Some(Fragment { opener: Some(index), tokens: Vec::new() })),
    }
}

/// How clearly words without prepositions and articles name an activity.
pub(super) fn strength(text: &Text<'_>, tokens: &[usize]) -> Strength {
    let words: Vec<usize> = tokens.iter().copied().filter(|&index| text.token(index).is_word()).collect();
    let words = without_trail(text, &words);
    let words = words.get(..genitive(text, words).unwrap_or(words.len())).unwrap_or_default();
    let Some((&head, before)) = words.split_last() else {
        return Strength::None;
    };
    let token = text.token(head);
    let two = before.last().is_some_and(|&first| {
        text.knowledge.is_function_of_two(text.word(first), text.word(head))
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
    } else if is_deed(token) || begins_with_gerund(first, before) {
        Strength::Deed
    } else if before.iter().any(|&index| text.token(index).is(Class::Function)) {
        Strength::Weak
    } else {
        Strength::None
    }
}

/// Number of words before a German genitive without article (`Katalogisierung neuer Bücher`).
fn genitive(text: &Text<'_>, words: &[usize]) -> Option<usize> {
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
    let trails = |index: usize| text.token(index).classes.any(&[Class::Adverb, Class::Trigger, Class::Measure, Class::Only]) && !text.token(index).classes.any(&[Class::Function]);
    let kept = words.iter().rposition(|&index| !trails(index)).map_or(0, |last| last + 1);
    words.get(..kept).unwrap_or_default()
}

/// `HR services` is as clear as `HR`; `services` says nothing.
fn generic(text: &Text<'_>, before: &[usize], token: Token) -> Strength {
    if before.is_empty() && token.noun.is_some() {
        return Strength::Weak;
    }
    match before.last().map(|&index| text.token(index)) {
        Some(token) if token.is(Class::Function) => Strength::Function,
        Some(token) if is_deed(token) => Strength::Deed,
        Some(token) if token.is(Class::Generic) => Strength::None,
        _ => Strength::None,
    }
}

fn is_deed(token: Token) -> bool {
    (token.noun.is_some() || token.is(Class::Nominal)) && !token.is(Class::NoDeed)
}

fn begins_with_gerund(first: Token, before: &[usize]) -> bool {
    let gerund = first.deed.is_some_and(|deed| deed.form == Form::Gerund);
    gerund && !before.is_empty() && !first.is(Class::NoDeed)
}
