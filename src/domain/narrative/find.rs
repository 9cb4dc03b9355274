//! From the units of a clause to the activities that they name.

use super::class::Class;
use super::clause::{Clause, Stretch, elements};
use super::noun::{NounGroup, Strength, bridge, groups};
use super::predicate::{Predicate, Unit, units};
use super::token::{Kind, Text};
use super::verb::{Deed, Form, Weight};

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
    let units = units(text, elements(text, &clause.tokens));
    let mut found = Vec::new();
    let mut bare: Vec<Found> = Vec::new();
    let triggered = clause.announced || clause.tokens.iter().any(|&index| text.token(index).is(Class::Trigger));
    for (number, unit) in units.iter().enumerate() {
        if is_negated(text, unit) {
            bare.clear();
            continue;
        }
        let next = units.get(number + 1);
        let context = Context { text, unit, next, setting, triggered };
        match unit.verb {
            Some(verb) if verb.deed.weight != Weight::Offer => context.doing(verb, &mut bare, &mut found),
            Some(verb) => {
                bare.clear();
                found.extend(context.offered(verb));
            }
            None => found.extend(context.without_verb()),
        }
    }
    found.extend(bare);
    for item in &mut found {
        item.completion = item.tokens.last().and_then(|last| text.completions.get(last).cloned());
    }
    members(text, clause, found)
}

fn is_negated(text: &Text<'_>, unit: &Unit) -> bool {
    let tokens: Vec<usize> = unit.tokens().collect();
    // `not outsourced` says that they do it themselves.
    if tokens.iter().any(|&index| text.token(index).is(Class::Sourcing)) {
        return false;
    }
    let pairs = tokens.iter().enumerate();
    let mut negations = pairs.filter(|&(_, &index)| text.token(index).is(Class::Not));
    negations.any(|(at, _)| !tokens.get(at + 1).is_some_and(|&next| text.token(next).is(Class::Only)))
}

struct Context<'c, 't> {
    text: &'c Text<'t>,
    unit: &'c Unit,
    next: Option<&'c Unit>,
    setting: Setting,
    triggered: bool,
}

impl Context<'_, '_> {
    /// Activities that a verb of doing names.
    fn doing(&self, verb: Predicate, bare: &mut Vec<Found>, found: &mut Vec<Found>) {
        let mut named = self.nouns(Strength::Deed);
        let elements = self.unit.elements.len() + self.unit.lead.len();
        let listed = elements > 1 && named.len() == elements;
        let listed = listed || (verb.deed.form == Form::Participle && self.is_function_before(verb));
        if (verb.deed.weight == Weight::Carry && !named.is_empty()) || listed {
            bare.clear();
            found.append(&mut named);
            return;
        }
        let whole = self.whole(verb);
        if verb.deed.group.is_none() && !self.is_bare() && !self.has_doer() && !self.text.resembles(&whole.tokens) {
            found.extend(self.nouns(Strength::Function));
            return;
        }
        if self.is_bare() {
            match found.last_mut().filter(|_| bare.is_empty() && !self.object_follows()) {
                Some(last) if joins(last.verb, Some(verb.deed)) => bridge(&mut last.tokens, &whole.tokens),
                Some(last) => {
                    let borrowed = object_of(self.text, last);
                    found.push(Found { borrowed, ..whole });
                }
                None => bare.push(whole),
            }
            return;
        }
        if verb.deed.weight == Weight::Carry && !self.has_plain_object(verb) {
            return;
        }
        settle(self.text, bare, whole, found);
    }

    /// Activities that a verb which says little is about.
    fn offered(&self, verb: Predicate) -> Vec<Found> {
        let named = self.nouns(Strength::Deed);
        if named.len() == 1 && self.tells_size(verb, &named) {
            return Vec::new();
        }
        if !named.is_empty() || !self.has_plain_object(verb) {
            return named;
        }
        let whole = self.whole(verb);
        let resembles = !has_cue(self.text, &whole.tokens) && self.text.resembles(&whole.tokens);
        if resembles { vec![whole] } else { Vec::new() }
    }

    /// `Der Fuhrpark umfasst 64 Wagen`.
    fn tells_size(&self, verb: Predicate, named: &[Found]) -> bool {
        let element = self.unit.elements.first().map_or(&[][..], Vec::as_slice);
        let at = element.get(verb.at);
        let before = named.first().is_some_and(|found| found.tokens.last() < at);
        let number = element.iter().skip(verb.at + 1).take(2).any(|&index| self.text.token(index).kind == Kind::Number);
        before && number && verb.deed.form == Form::Finite
    }

    /// Whether the sentence tells who does it (`are allocated by a coordinator`).
    fn has_doer(&self) -> bool {
        self.unit.tokens().any(|index| self.text.token(index).is(Class::Agent))
    }

    /// `Payroll is processed in Pune`: the noun says it all.
    fn is_function_before(&self, verb: Predicate) -> bool {
        let element = self.unit.elements.first().map_or(&[][..], Vec::as_slice);
        let before = element.get(..verb.at).unwrap_or_default();
        let groups = groups(self.text, before, None);
        groups.first().is_some_and(|group| group.strength == Strength::Function && group.head == group.tokens.len())
    }

    /// Whether nothing but the verb stands here, or before a verb with an object its subject.
    fn is_bare(&self) -> bool {
        let Some(verb) = self.unit.verb else {
            return false;
        };
        let element = self.unit.elements.first().map_or(&[][..], Vec::as_slice);
        let content = |&index: &usize| is_content(self.text, index);
        let behind = element.iter().skip(verb.at + 1).any(content);
        let before = element.iter().take(verb.at).any(content);
        let subject = self.object_follows() && verb.deed.form == Form::Finite;
        self.unit.elements.len() == 1 && !behind && (subject || (!before && self.unit.lead.is_empty()))
    }

    /// Whether the next verb has an object behind it, or waits for one itself.
    fn object_follows(&self) -> bool {
        let Some((next, verb)) = self.next.and_then(|next| next.verb.map(|verb| (next, verb))) else {
            return false;
        };
        let element = next.elements.first().map_or(&[][..], Vec::as_slice);
        let content = |&index: &usize| is_content(self.text, index);
        let before = element.iter().take(verb.at).any(content);
        element.iter().skip(verb.at + 1).any(content) && !before
            || (element.len() <= 2 && !before && verb.deed.form == Form::Finite)
    }

    /// Whether an object stands without preposition: `run two sites`, not `operate in Asia`.
    fn has_plain_object(&self, verb: Predicate) -> bool {
        let element = self.unit.elements.first().map_or(&[][..], Vec::as_slice);
        let behind = element.get(verb.at + 1..).unwrap_or_default();
        let plain = behind.iter().take_while(|&&index| !self.text.token(index).is(Class::Preposition));
        let before = element.get(..verb.at).unwrap_or_default();
        plain.chain(before).any(|&index| is_content(self.text, index) && !self.text.token(index).is(Class::Cue))
    }

    /// The verb with everything that belongs to it.
    fn whole(&self, verb: Predicate) -> Found {
        let element = self.unit.elements.first().map_or(&[][..], Vec::as_slice);
        let from = if self.object_first(element, verb) { self.behind_place(element, verb) } else { verb.at };
        let mut tokens = Vec::new();
        if from == 0 && !self.is_place(self.unit.lead.first()) {
            tokens.extend(self.unit.lead.iter().flatten());
        }
        tokens.extend(element.get(from..).unwrap_or_default());
        tokens.extend(self.unit.elements.iter().skip(1).flatten());
        let tokens = trimmed(self.text, &tokens, self.unit.verb.and_then(|verb| element.get(verb.at).copied()));
        Found { tokens, verb: Some(verb.deed), ..Found::default() }
    }

    /// Where the object begins when a place stands first (`In Ulm werden Sensoren montiert`).
    fn behind_place(&self, element: &[usize], verb: Predicate) -> usize {
        const VERBS: [Class; 4] = [Class::Be, Class::Have, Class::Modal, Class::Subject];
        let first = element.first().is_some_and(|&first| self.text.token(first).is(Class::Preposition));
        let turn = element.iter().position(|&index| self.text.token(index).classes.any(&VERBS));
        let between = |turn: &usize| element.get(*turn..verb.at).unwrap_or_default().iter().any(|&index| is_content(self.text, index));
        turn.filter(|turn| first && *turn < verb.at).filter(between).unwrap_or(0)
    }

    fn is_place(&self, stretch: Option<&Stretch>) -> bool {
        let first = stretch.and_then(|stretch| stretch.first());
        first.is_some_and(|&first| self.text.token(first).is(Class::Preposition))
    }

    /// Whether the object stands before the verb: in the passive, in subordinate clauses, and
    /// where behind the verb there is only who does it, or where.
    fn object_first(&self, element: &[usize], verb: Predicate) -> bool {
        let behind = element.get(verb.at + 1..).unwrap_or_default();
        let mut plain = behind.iter().copied().take_while(|&index| !self.text.token(index).is(Class::Preposition));
        let object = plain.any(|index| {
            let token = self.text.token(index);
            is_content(self.text, index) && !token.is(Class::Actor)
        });
        let before = element.get(..verb.at).unwrap_or_default();
        !object && before.iter().any(|&index| is_content(self.text, index))
    }

    /// Activities that nouns name.
    fn nouns(&self, least: Strength) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let verb = self.unit.verb.map(|verb| verb.at);
        let lead = self.unit.lead.iter().map(|element| (element, None));
        let own = self.unit.elements.iter().enumerate();
        let own = own.map(|(number, element)| (element, verb.filter(|_| number == 0)));
        for (element, verb) in lead.chain(own) {
            let groups: Vec<NounGroup> = groups(self.text, element, verb);
            // What stands beside an activity needs less to be one.
            let least = if found.is_empty() { least } else { Strength::Weak };
            let plain = self.setting == Setting::Item && verb.is_none();
            let clear = groups.into_iter().filter(|group| group.strength >= least);
            let mut clear = clear.filter(|group| !(plain && group.opened && group.strength < Strength::Function)).peekable();
            if clear.peek().is_none() && !self.resembling(element, &mut found) {
                attach(self.text, element, &mut found);
            }
            for group in clear {
                add(self.text, group, &mut found);
            }
        }
        found
    }

    /// In lists an element may be an activity by its resemblance alone, unless it can complete
    /// the one before it.
    fn resembling(&self, element: &[usize], found: &mut Vec<Found>) -> bool {
        // What only a joining word parts from an activity may be half of its name.
        let joined = element.last().is_some_and(|&last| self.text.token(last + 1).is(Class::And));
        let completes = joined || found.last().is_some_and(|last| last.head < last.tokens.len());
        let listed = self.setting == Setting::Item && self.unit.verb.is_none();
        let first = element.iter().position(|&index| is_content(self.text, index));
        let tokens = element.get(first.unwrap_or(element.len())..).unwrap_or_default();
        if completes || !listed || tokens.is_empty() || has_cue(self.text, tokens) || !self.text.resembles(tokens) {
            return false;
        }
        found.push(Found { tokens: tokens.to_vec(), head: tokens.len(), guessed: true, ..Found::default() });
        true
    }

    fn without_verb(&self) -> Vec<Found> {
        let cue = self.unit.tokens().any(|index| self.text.token(index).is(Class::Cue));
        match self.setting {
            Setting::Item if !self.unit.stative => self.nouns(Strength::Weak),
            _ if self.triggered => self.nouns(Strength::Deed),
            Setting::Prose | Setting::Item if cue => Vec::new(),
            Setting::Prose | Setting::Item => self.nouns(Strength::Function),
        }
    }
}

/// An element that names no activity completes the one before it (`Wartung von Aufzügen,
/// Rolltreppen`), unless it tells something else.
fn attach(text: &Text<'_>, element: &[usize], found: &mut [Found]) {
    const ELSE: [Class; 7] =
        [Class::Subject, Class::Be, Class::Have, Class::Modal, Class::Stative, Class::Cue, Class::Actor];
    let other = |&index: &usize| {
        let token = text.token(index);
        token.kind == Kind::Number || token.classes.any(&ELSE)
    };
    if let Some(last) = found.last_mut()
        && last.head < last.tokens.len()
        && !element.iter().any(other)
    {
        bridge(&mut last.tokens, element);
    }
}

/// Adds a group; it joins the one before if both are bare deeds of one kind of work.
fn add(text: &Text<'_>, group: NounGroup, found: &mut Vec<Found>) {
    let deed = |tokens: &[usize]| tokens.last().and_then(|&index| text.token(index).noun);
    let own = deed(group.tokens.get(..group.head).unwrap_or_default());
    if let Some(last) = found.last_mut() {
        let bare = last.head == last.tokens.len();
        let before = deed(last.tokens.get(..last.head).unwrap_or_default());
        let near = matches!((last.tokens.last(), group.tokens.first()), (Some(last), Some(first)) if first.saturating_sub(*last) <= 3);
        let bare = bare && near;
        let shared = group.head < group.tokens.len() && !text.token(last.tokens.last().copied().unwrap_or(usize::MAX)).is(Class::Function);
        let function = group.strength == Strength::Function && own.is_none();
        let unknown = (before.is_none() || own.is_none()) && !function;
        if bare && (joins(before, own) || (shared && unknown)) {
            let behind = group.tokens.len() - group.head.min(group.tokens.len());
            bridge(&mut last.tokens, &group.tokens);
            last.head = last.tokens.len() - behind;
            return;
        }
        if bare && before.is_some() && own.is_some() {
            last.borrowed = group.tokens.get(group.head..).unwrap_or_default().to_vec();
        }
    }
    found.push(Found { head: group.head, tokens: group.tokens, ..Found::default() });
}

/// Whether two verbs are one kind of work.
fn joins(one: Option<Deed>, other: Option<Deed>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.group == other.group && one.one_trade,
        (None, _) | (_, None) => false,
    }
}

/// Gives bare verbs before `whole` its object, or joins them with it.
fn settle(text: &Text<'_>, bare: &mut Vec<Found>, whole: Found, found: &mut Vec<Found>) {
    let object = object_of(text, &whole);
    let mut joined: Vec<Found> = Vec::new();
    for verb in std::mem::take(bare) {
        match joined.last_mut() {
            Some(last) if joins(last.verb, verb.verb) => bridge(&mut last.tokens, &verb.tokens),
            _ => joined.push(verb),
        }
    }
    let with_last = joined.pop_if(|last| joins(last.verb, whole.verb));
    found.extend(joined.into_iter().map(|verb| Found { borrowed: object.clone(), ..verb }));
    found.push(match with_last {
        Some(mut verbs) => {
            bridge(&mut verbs.tokens, &whole.tokens);
            Found { tokens: verbs.tokens, ..Found::default() }
        }
        None => whole,
    });
}

/// The words beside the verb, or those that it has borrowed itself.
fn object_of(text: &Text<'_>, found: &Found) -> Vec<usize> {
    // Longer objects are sentences gone wrong; the bound keeps the cost linear.
    const LONGEST: usize = 40;
    if !found.borrowed.is_empty() {
        return found.borrowed.clone();
    }
    let object = found.tokens.iter().copied().filter(|&index| text.token(index).deed != found.verb);
    object.take(LONGEST).collect()
}

fn has_cue(text: &Text<'_>, tokens: &[usize]) -> bool {
    tokens.iter().any(|&index| text.token(index).is(Class::Cue))
}

fn is_content(text: &Text<'_>, index: usize) -> bool {
    const EMPTY: [Class; 14] = [
        Class::Article, Class::Possessive, Class::Subject, Class::Relative, Class::Subordinate, Class::And,
        Class::But, Class::Be, Class::Have, Class::Modal, Class::Preposition, Class::Adverb, Class::Only, Class::Agent,
    ];
    let token = text.token(index);
    token.is_word() && !token.classes.any(&EMPTY)
}

/// Without empty words at both ends; the verb at `kept` stays.
fn trimmed(text: &Text<'_>, tokens: &[usize], kept: Option<usize>) -> Vec<usize> {
    let stays = |&index: &usize| Some(index) == kept || is_content(text, index);
    let first = tokens.iter().position(stays).unwrap_or(0);
    let last = tokens.iter().rposition(|index| stays(index) || is_prefix(text, *index)).map_or(0, |last| last + 1);
    tokens.get(first..last).unwrap_or_default().to_vec()
}

/// The parted prefix of a verb (`stellen ... her`).
fn is_prefix(text: &Text<'_>, index: usize) -> bool {
    matches!(text.word(index), "her" | "ab" | "an" | "aus" | "ein" | "zu" | "auf" | "durch" | "vor" | "zusammen")
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

/// Activities in brackets, if there are several or one that is no abbreviation.
fn listed_members(text: &Text<'_>, inside: &[usize]) -> Vec<Found> {
    const ABBREVIATION: usize = 4;
    let clause = Clause { tokens: inside.to_vec(), announced: true, ..Clause::default() };
    let short = match inside {
        &[only] => {
            let span = text.token(only).span;
            span.end - span.start <= ABBREVIATION
        }
        _ => false,
    };
    let spoken = inside.iter().any(|&index| text.token(index).classes.any(&[Class::Agent, Class::Be, Class::Actor]));
    if short || spoken || inside.is_empty() { Vec::new() } else { in_clause(text, &clause, Setting::Item) }
}
