//! From a clause to the activities that it names.

use super::class::Class;
use super::clause::Clause;
use super::doing::Doing;
use super::element::elements;
use super::found::Found;
use super::naming::Naming;
use super::token::Text;
use super::unit::{Unit, units};
use super::verb::Weight;
use super::word::any_is;

/// Where a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In a sentence.
    Prose,
    /// In an item of a list, a cell, or behind a colon.
    Item,
}

/// The activities that a clause names.
pub(super) fn in_clause(text: &Text<'_>, clause: &Clause, setting: Setting) -> Vec<Found> {
    if is_idle(text, clause) {
        return Vec::new();
    }
    let units = units(text, &elements(text, &clause.tokens), setting);
    let triggered = clause.announced || any_is(text, &clause.tokens, &[Class::Trigger]);
    let mut found = Vec::new();
    // Verbs that wait for the object of a later one.
    let mut waiting: Vec<Found> = Vec::new();
    for (number, unit) in units.iter().enumerate() {
        let naming = Naming {
            text,
            unit,
            setting,
            triggered,
        };
        let next = units.get(number + 1);
        match unit.verb {
            _ if is_negated(text, unit) => {
                waiting.clear();
                found.extend(naming.denied());
            }
            Some(verb) if verb.deed.weight == Weight::Offer => {
                waiting.clear();
                found.extend(Doing { naming, verb, next }.offered());
            }
            Some(verb) => Doing { naming, verb, next }.done(&mut waiting, &mut found),
            None => found.extend(naming.without_verb()),
        }
    }
    found.extend(waiting);
    for item in &mut found {
        item.completion = item
            .tokens
            .last()
            .and_then(|last| text.completions.get(last).cloned());
    }
    members(text, clause, found)
}

/// Clauses that only lead to another one (`What we do`), and formalities.
fn is_idle(text: &Text<'_>, clause: &Clause) -> bool {
    let first = clause.tokens.first();
    first.is_some_and(|&first| text.token(first).is(Class::Cleft))
        || any_is(text, &clause.tokens, &[Class::Formal])
}

/// Whether it is said not to be done. `Not outsourced` says that they do it themselves, `nicht
/// selbst` that others do.
fn is_negated(text: &Text<'_>, unit: &Unit) -> bool {
    let tokens: Vec<usize> = unit.tokens().collect();
    let is = |at: usize, class: Class| {
        tokens
            .get(at)
            .is_some_and(|&index| text.token(index).is(class))
    };
    let negates = |at: usize| is(at, Class::Not) && !is(at + 1, Class::Only);
    !any_is(text, &tokens, &[Class::Sourcing, Class::Oneself]) && (0..tokens.len()).any(negates)
}

/// Puts the members in brackets in the place of what they are members of.
fn members(text: &Text<'_>, clause: &Clause, found: Vec<Found>) -> Vec<Found> {
    let mut merged: Vec<Found> = Vec::new();
    let mut found = found.into_iter().peekable();
    for (before, inside) in &clause.asides {
        while let Some(next) = found.next_if(|found| found.tokens.first() <= Some(before)) {
            merged.push(next);
        }
        let listed = listed_members(text, inside);
        if !listed.is_empty() {
            merged.pop_if(|head| head.tokens.last() >= Some(before));
            merged.extend(listed);
        }
    }
    merged.extend(found);
    merged
}

/// Activities in brackets; a short word is an abbreviation of what stands before, and who
/// does it is no member.
fn listed_members(text: &Text<'_>, inside: &[usize]) -> Vec<Found> {
    const ABBREVIATION: usize = 4;
    const TELLING: [Class; 2] = [Class::Agent, Class::Be];
    let short = matches!(inside, &[only] if text.word(only).len() <= ABBREVIATION);
    let is_actor = |index: Option<&usize>| index.is_some_and(|&at| text.token(at).is(Class::Actor));
    let placed = is_actor(inside.first()) && any_is(text, inside, &[Class::Preposition]);
    let doer = placed || is_actor(inside.last());
    if short || doer || any_is(text, inside, &TELLING) {
        return Vec::new();
    }
    let clause = Clause {
        tokens: inside.to_vec(),
        announced: true,
        ..Clause::default()
    };
    let listed = in_clause(text, &clause, Setting::Item);
    let named = listed.iter().any(|member| !member.guessed);
    if named { listed } else { Vec::new() }
}
