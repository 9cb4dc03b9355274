//! Verbs that only their place in the sentence tells.

use super::class::Class;
use super::predicate::Predicate;
use super::token::{Text, Token};
use super::verb::{Deed, Form, Weight};
use super::word::any_is;

/// `data scientists train models`: a plural, then a verb that may be a noun, then an object.
pub(super) fn after_plural(text: &Text<'_>, element: &[usize]) -> Option<Predicate> {
    let at = element.windows(3).position(|three| match three {
        &[subject, verb, object] => {
            let verb = text.token(verb);
            let finite = verb.deed.is_some_and(|deed| deed.form == Form::Finite);
            let plural =
                text.word(subject).ends_with('s') && !text.token(subject).is(Class::Function);
            plural && finite && verb.is(Class::NounToo) && text.token(object).is_word()
        }
        _ => false,
    })?;
    let deed = text.token(*element.get(at + 1)?).deed?;
    Some(Predicate { at: at + 1, deed })
}

/// Verbs that no list has: after `wir` and `we`, and in the passive.
pub(super) fn unlisted(text: &Text<'_>, element: &[usize]) -> Option<Predicate> {
    if any_is(text, element, &[Class::Stative]) {
        return None;
    }
    let at = after_we(text, element)
        .or_else(|| passive(text, element))
        .or_else(|| after_doer(text, element))?;
    let deed = Deed {
        group: None,
        weight: Weight::Full,
        one_trade: true,
        form: Form::Finite,
        lemma: None,
    };
    Some(Predicate { at, deed })
}

fn after_we(text: &Text<'_>, element: &[usize]) -> Option<usize> {
    let we = element
        .iter()
        .position(|&index| text.token(index).is(Class::Speaker))?;
    let german = text.token(*element.get(we)?).is(Class::German);
    let is_verb = |at: &usize| {
        let Some(&index) = element.get(*at) else {
            return false;
        };
        is_open(text.token(index)) && (!german || text.word(index).ends_with("en"))
    };
    let behind = (we + 1..element.len())
        .find(|&at| !element.get(at).is_some_and(|&index| is_adverb(text, index)));
    let before = we.checked_sub(1).filter(|_| german);
    before.filter(is_verb).or_else(|| behind.filter(is_verb))
}

/// `Die Trailer vertont ein Studio`, `an agency localises apps`: a verb of no list before or
/// behind the one who does it.
fn after_doer(text: &Text<'_>, element: &[usize]) -> Option<usize> {
    let is_doer = |index: usize| {
        let token = text.token(index);
        token.is(Class::Actor) && !token.is(Class::Function)
    };
    let doer = element.iter().position(|&index| is_doer(index))?;
    let is_verb = |at: &usize| {
        let Some(&index) = element.get(*at) else {
            return false;
        };
        let lower = !text.is_capitalised(index);
        let word = text.word(index);
        // German subjects and objects begin with a capital.
        let noun = at
            .checked_sub(1)
            .and_then(|before| element.get(before))
            .is_some_and(|&before| text.is_capitalised(before));
        let german = word.ends_with('t') && noun;
        let english = word.ends_with('s') && *at == doer + 1;
        lower && is_open(text.token(index)) && (german || english)
    };
    (1..element.len()).find(is_verb)
}

fn is_adverb(text: &Text<'_>, index: usize) -> bool {
    text.token(index).is(Class::Adverb) || text.word(index).ends_with("ly")
}

/// A word of no class that could be a verb.
fn is_open(token: Token) -> bool {
    token.is_word() && token.classes.is_empty() && token.deed.is_none()
}

/// `werden ... gezüchtet`, `are ... groomed`.
fn passive(text: &Text<'_>, element: &[usize]) -> Option<usize> {
    let be = element
        .iter()
        .position(|&index| text.token(index).is(Class::Be))?;
    let german = text.token(*element.get(be)?).is(Class::German);
    let last = element.len().checked_sub(1)?;
    let is_participle = |at: &usize| {
        let Some(&index) = element.get(*at) else {
            return false;
        };
        let word = text.word(index);
        let shape = if german {
            word.ends_with('t') || word.ends_with("en")
        } else {
            word.ends_with("ed")
        };
        *at != be && shape && is_open(text.token(index))
    };
    if german {
        return Some(last).filter(is_participle);
    }
    let behind = (be + 1..element.len())
        .find(|&at| !element.get(at).is_some_and(|&index| is_adverb(text, index)));
    behind.filter(is_participle)
}
