//! Finds the verb of an element.

use super::class::Class;
use super::clause::Stretch;
use super::token::{Kind, Text};
use super::unlisted::{after_plural, unlisted};
use super::verb::{Deed, Form, Weight};

/// A verb and where it stands in its element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Predicate {
    pub(super) at: usize,
    pub(super) deed: Deed,
}

/// The verb of an element: the one that says most, else the first.
pub(super) fn predicate(
    text: &Text<'_>,
    element: &[usize],
    later: &[Stretch],
    chained: bool,
) -> Option<Predicate> {
    let mut best: Option<Predicate> = None;
    for at in 0..element.len() {
        let Some(deed) = verb_at(text, element, at, later, chained) else {
            continue;
        };
        let better = |best: Predicate| {
            deed.weight < best.deed.weight || is_charged(text, element, best.at, at)
        };
        if best.is_none_or(better) {
            best = Some(Predicate { at, deed });
        }
    }
    best.or_else(|| after_plural(text, element))
        .or_else(|| unlisted(text, element))
}

/// `hired to advise`: the second verb is what is done.
fn is_charged(text: &Text<'_>, element: &[usize], first: usize, second: usize) -> bool {
    let between = element.get(first + 1).filter(|_| second == first + 2);
    between.is_some_and(|&between| text.token(between).is(Class::Particle))
}

fn verb_at(
    text: &Text<'_>,
    element: &[usize],
    at: usize,
    later: &[Stretch],
    chained: bool,
) -> Option<Deed> {
    let index = *element.get(at)?;
    let token = text.token(index);
    let before = at
        .checked_sub(1)
        .and_then(|at| element.get(at))
        .map(|&index| text.token(index));
    let named =
        before.is_some_and(|before| before.classes.any(&[Class::Article, Class::Possessive]));
    if let Some(deed) = rejoined(text, element, at, later).filter(|_| !named) {
        return Some(deed);
    }
    let deed = token.deed?;
    let last = at + 1 == element.len();
    if token.is(Class::Stative) && !is_meant(text, element, at, deed) {
        return None;
    }
    let is_verb = match deed.form {
        Form::Noun => false,
        Form::Gerund => is_progressive(text, element, at),
        Form::Participle => last || !named,
        Form::Finite => !named && (!token.is(Class::NounToo) || acts(text, element, at, chained)),
    };
    is_verb.then_some(deed)
}

/// Verbs that are also verbs of being: `represented` says nothing, `look after guests` and `kept
/// by neighbours` do.
fn is_meant(text: &Text<'_>, element: &[usize], at: usize, deed: Deed) -> bool {
    let behind = element.get(at + 1).map(|&index| text.token(index));
    match deed.weight {
        Weight::Carry => behind.is_some_and(|behind| behind.is(Class::Keeping)),
        Weight::Full => {
            let object = [Class::Article, Class::Possessive];
            let plural = element
                .get(at + 1)
                .is_some_and(|&index| text.word(index).ends_with('s'));
            let open = behind.is_some_and(|behind| behind.is_word() && behind.classes.is_empty());
            let object = behind.is_some_and(|behind| behind.classes.any(&object));
            let done = behind.is_some_and(|behind| behind.is(Class::Agent));
            match deed.form {
                Form::Participle => done,
                Form::Finite | Form::Gerund | Form::Noun => object || (plural && open),
            }
        }
        Weight::Offer => true,
    }
}

/// `stellen ... her`: the verb whose prefix ends its element or a later one.
fn rejoined(text: &Text<'_>, element: &[usize], at: usize, later: &[Stretch]) -> Option<Deed> {
    // A prefix further away belongs to another verb.
    const REACH: usize = 6;
    let parted = text.knowledge.verbs.parted(text.word(*element.get(at)?));
    let rest = element.get(at + 1..).unwrap_or_default();
    let ends = std::iter::once(rest).chain(later.iter().take(REACH).map(Vec::as_slice));
    let mut ends = ends.filter_map(|stretch| stretch.last());
    if parted.is_empty() {
        return None;
    }
    ends.find_map(|&end| {
        let word = text.word(end);
        parted
            .iter()
            .find(|(prefix, _)| prefix == word)
            .map(|&(_, deed)| deed)
    })
}

/// `are building`, not `building`.
fn is_progressive(text: &Text<'_>, element: &[usize], at: usize) -> bool {
    let before = element.get(..at).unwrap_or_default();
    let mut before = before.iter().rev().map(|&index| text.token(index));
    let near = before.find(|token| !token.is(Class::Adverb));
    near.is_some_and(|token| token.is(Class::Be))
}

/// Whether a word that may be a noun stands where a verb does.
fn acts(text: &Text<'_>, element: &[usize], at: usize, chained: bool) -> bool {
    let before = element.get(..at).unwrap_or_default();
    let mut before = before.iter().rev().map(|&index| text.token(index));
    let near = before.find(|token| !token.is(Class::Adverb));
    let placed = before
        .next()
        .is_some_and(|token| token.is(Class::Preposition));
    match near {
        // `in that order`
        Some(token) if placed && token.is(Class::Pronoun) => false,
        None => chained,
        Some(_) if stands_before_object(text, element, at) => true,
        Some(token) => {
            let subject = [
                Class::Subject,
                Class::Relative,
                Class::Modal,
                Class::Actor,
                Class::Particle,
            ];
            token.classes.any(&subject)
        }
    }
}

/// `runs four shelters`: nouns are not followed by articles.
fn stands_before_object(text: &Text<'_>, element: &[usize], at: usize) -> bool {
    element.get(at + 1).is_some_and(|&next| {
        let next = text.token(next);
        next.kind == Kind::Number || next.classes.any(&[Class::Article, Class::Possessive])
    })
}
