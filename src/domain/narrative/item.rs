//! Reads the items of lists and the cells of tables.

use std::ops::Range;

use super::class::Class;
use super::clause::{Clause, clauses, sentences};
use super::find::{Setting, in_clause};
use super::found::{Found, bridge};
use super::read::mutes;
use super::token::{Kind, Text};
use super::verb::Form;
use super::word::{any_content, any_is};

/// What an item holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) found: Vec<Found>,
    /// The whole item, where nothing in it is clearly an activity: its neighbours decide.
    pub(super) unclear: Option<Found>,
}

/// Reads one item.
pub(super) fn read(text: &Text<'_>, range: Range<usize>) -> Item {
    let sentences = sentences(text, range);
    for sentence in &sentences {
        let found = labelled(text, &clauses(text, sentence.clone()));
        if !found.is_empty() {
            return Item {
                found,
                unclear: None,
            };
        }
    }
    let whole = sentences
        .first()
        .and_then(|sentence| whole(text, sentence.clone()));
    match whole {
        Some((found, true)) => Item {
            found: vec![found],
            unclear: None,
        },
        Some((found, false)) => Item {
            found: Vec::new(),
            unclear: Some(found),
        },
        None => Item::default(),
    }
}

/// Accepts unclear items where at least half of their neighbours are clear.
pub(super) fn settle(items: Vec<Item>) -> Vec<Found> {
    let clear = items.iter().filter(|item| !item.found.is_empty()).count();
    let unclear = items.iter().filter(|item| item.unclear.is_some()).count();
    let accepted = clear >= unclear && clear > 0;
    let found = items.into_iter().flat_map(|item| {
        let unclear = item.unclear.filter(|_| accepted);
        item.found.into_iter().chain(unclear)
    });
    found.collect()
}

/// A label and what stands behind its colon or dash: the members if there are any, else the
/// label.
fn labelled(text: &Text<'_>, clauses: &[Clause]) -> Vec<Found> {
    let Some((label, rest)) = clauses.split_first() else {
        return Vec::new();
    };
    let own = paired(text, in_clause(text, label, Setting::Item));
    let setting = |clause: &Clause| {
        if clause.announced {
            Setting::Item
        } else {
            Setting::Prose
        }
    };
    let members: Vec<Found> = rest
        .iter()
        .flat_map(|clause| in_clause(text, clause, setting(clause)))
        .collect();
    let named = members.iter().filter(|member| !member.guessed).count();
    if own.is_empty() && (mutes(text, &label.tokens) || is_address(text, label)) {
        return Vec::new();
    }
    let colon = rest.first().is_some_and(|clause| clause.announced);
    let enough = if colon { 1 } else { 2 };
    if own.is_empty() || (named >= enough && own.len() == 1) {
        members
    } else {
        own
    }
}

/// `To: …`, `Von: …`: the head of a letter.
fn is_address(text: &Text<'_>, label: &Clause) -> bool {
    !any_content(text, &label.tokens)
}

/// `Dyeing and finishing`: two nouns that fill an item are one activity, unless both are names
/// of functions.
fn paired(text: &Text<'_>, found: Vec<Found>) -> Vec<Found> {
    let [one, other] = found.as_slice() else {
        return found;
    };
    let ends = one.tokens.last().zip(other.tokens.first());
    let adjacent = ends.is_some_and(|(&end, &first)| {
        first == end + 2 && text.token(end + 1).is(Class::And) && !text.token(end).ellipsis
    });
    let bare = |found: &Found| found.head == found.tokens.len() && found.verb.is_none();
    let is_function = |found: &Found| {
        let last = found.tokens.last();
        last.is_some_and(|&last| text.token(last).is(Class::Function))
    };
    let functions = is_function(one) && is_function(other);
    if !adjacent || !bare(one) || !bare(other) || functions {
        return found;
    }
    let mut tokens = one.tokens.clone();
    bridge(&mut tokens, &other.tokens);
    vec![Found {
        head: tokens.len(),
        tokens,
        ..Found::default()
    }]
}

/// The first clause of an item as one activity, and whether it is clearly one: it begins
/// with a verb of doing (`Process invoices`).
fn whole(text: &Text<'_>, range: Range<usize>) -> Option<(Found, bool)> {
    const EMPTY: [Class; 4] = [
        Class::Generic,
        Class::Header,
        Class::SideHeader,
        Class::Actor,
    ];
    const NONE: [Class; 4] = [Class::Cue, Class::Not, Class::Total, Class::Without];
    let clause = clauses(text, range).into_iter().next()?;
    let is_word = |&index: &usize| text.token(index).is_word();
    let first = clause.tokens.iter().position(is_word)?;
    let tokens = clause.tokens.get(first..).unwrap_or_default();
    let amount = tokens
        .iter()
        .position(|&index| is_amount(text, index))
        .unwrap_or(tokens.len());
    let tokens = tokens
        .get(..amount)
        .filter(|tokens| !tokens.is_empty())?
        .to_vec();
    let says_nothing = |&index: &usize| text.token(index).classes.any(&EMPTY);
    let empty = !any_content(text, &tokens) || tokens.iter().all(says_nothing);
    if any_is(text, &tokens, &NONE) || empty {
        return None;
    }
    let verb = tokens.first().and_then(|&first| text.token(first).deed);
    let acts = verb.is_some_and(|verb| verb.form == Form::Finite) && tokens.len() > 1;
    let clear = acts || text.resembles(&tokens);
    Some((
        Found {
            tokens,
            ..Found::default()
        },
        clear,
    ))
}

fn is_amount(text: &Text<'_>, index: usize) -> bool {
    let token = text.token(index);
    token.kind == Kind::Number || matches!(token.kind, Kind::Mark('€' | '$' | '£' | '\t'))
}
