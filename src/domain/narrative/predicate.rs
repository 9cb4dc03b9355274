//! Finds the verb of an element and groups the elements of a clause round their verbs.

use super::class::Class;
use super::clause::Stretch;
use super::token::{Kind, Text, Token};
use super::verb::{Deed, Form, Weight};

/// A verb and where it stands in its element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Predicate {
    pub(super) at: usize,
    pub(super) deed: Deed,
}

/// Elements round one verb, or round none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Unit {
    /// Elements before that of the verb.
    pub(super) lead: Vec<Stretch>,
    /// The element of the verb and those after it.
    pub(super) elements: Vec<Stretch>,
    /// In the first of `elements`.
    pub(super) verb: Option<Predicate>,
    /// Whether there is another kind of verb (`sind`, `glauben`).
    pub(super) stative: bool,
}

impl Unit {
    pub(super) fn tokens(&self) -> impl Iterator<Item = usize> {
        self.lead.iter().chain(&self.elements).flatten().copied()
    }
}

/// Groups the elements of a clause round their verbs.
pub(super) fn units(text: &Text<'_>, elements: Vec<Stretch>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut lead = Vec::new();
    for (number, element) in elements.iter().enumerate() {
        let later = elements.get(number + 1..).unwrap_or_default();
        let chained = units.last().is_some_and(|unit| unit.verb.is_some());
        let verb = predicate(text, element, later, chained);
        let stative = verb.is_none() && is_stative(text, element);
        if verb.is_some() || stative {
            let lead = std::mem::take(&mut lead);
            units.push(Unit { lead, elements: vec![element.clone()], verb, stative });
        } else if let Some(unit) = units.last_mut() {
            unit.elements.push(element.clone());
        } else {
            lead.push(element.clone());
        }
    }
    if !lead.is_empty() {
        units.push(Unit { elements: lead, ..Unit::default() });
    }
    units
}

fn is_stative(text: &Text<'_>, element: &[usize]) -> bool {
    const VERBS: [Class; 5] = [Class::Be, Class::Have, Class::Modal, Class::Stative, Class::Subject];
    element.iter().any(|&index| text.token(index).classes.any(&VERBS))
}

/// The verb of an element: the one that says most, else the first.
fn predicate(text: &Text<'_>, element: &[usize], later: &[Stretch], chained: bool) -> Option<Predicate> {
    let mut best: Option<Predicate> = None;
    for at in 0..element.len() {
        let Some(deed) = verb_at(text, element, at, later, chained) else {
            continue;
        };
        if best.is_none_or(|best| deed.weight < best.deed.weight) {
            best = Some(Predicate { at, deed });
        }
    }
    best.or_else(|| after_plural(text, element)).or_else(|| unlisted(text, element))
}

fn verb_at(text: &Text<'_>, element: &[usize], at: usize, later: &[Stretch], chained: bool) -> Option<Deed> {
    let index = *element.get(at)?;
    let token = text.token(index);
    let before = at.checked_sub(1).and_then(|at| element.get(at)).map(|&index| text.token(index));
    let named = before.is_some_and(|before| before.classes.any(&[Class::Article, Class::Possessive]));
    if let Some(deed) = rejoined(text, element, at, later).filter(|_| !named) {
        return Some(deed);
    }
    let deed = token.deed?;
    let last = at + 1 == element.len();
    let is_verb = match deed.form {
        Form::Noun => false,
        Form::Gerund => is_progressive(text, element, at),
        Form::Participle => last || !named,
        Form::Finite => !named && (!token.is(Class::NounToo) || acts(text, element, at, chained)),
    };
    is_verb.then_some(deed)
}

/// `stellen ... her`: the verb whose prefix ends its element or a later one.
fn rejoined(text: &Text<'_>, element: &[usize], at: usize, later: &[Stretch]) -> Option<Deed> {
    let parted = text.knowledge.verbs.parted(text.word(*element.get(at)?));
    let rest = element.get(at + 1..).unwrap_or_default();
    // A prefix further away belongs to another verb.
    const REACH: usize = 6;
    let ends = std::iter::once(rest).chain(later.iter().take(REACH).map(Vec::as_slice));
    let mut ends = ends.filter_map(|stretch| stretch.last());
    if parted.is_empty() {
        return None;
    }
    ends.find_map(|&end| {
        let word = text.word(end);
        parted.iter().find(|(prefix, _)| prefix == word).map(|&(_, deed)| deed)
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
    let mut before = before.iter().rev().map(|&index| (index, text.token(index)));
    let near = before.find(|(_, token)| !token.is(Class::Adverb));
    match near {
        None => chained,
        Some(_) if stands_before_object(text, element, at) => true,
        Some((index, token)) => {
            let subject = [Class::Subject, Class::Relative, Class::Modal, Class::Actor];
            token.classes.any(&subject) || matches!(text.word(index), "to" | "that")
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

/// `data scientists train models`: a plural, then a verb that may be a noun, then an object.
fn after_plural(text: &Text<'_>, element: &[usize]) -> Option<Predicate> {
    let at = element.windows(3).position(|three| match three {
        &[subject, verb, object] => {
            let verb = text.token(verb);
            let finite = verb.deed.is_some_and(|deed| deed.form == Form::Finite);
            let plural = text.word(subject).ends_with('s') && !text.token(subject).is(Class::Function);
            plural && finite && verb.is(Class::NounToo) && text.token(object).is_word()
        }
        _ => false,
    })?;
    let deed = text.token(*element.get(at + 1)?).deed?;
    Some(Predicate { at: at + 1, deed })
}

/// Verbs that no list has: after `wir` and `we`, and in the passive.
fn unlisted(text: &Text<'_>, element: &[usize]) -> Option<Predicate> {
    if element.iter().any(|&index| text.token(index).is(Class::Stative)) {
        return None;
    }
    let at = after_we(text, element).or_else(|| passive(text, element))?;
    let deed = Deed { group: None, weight: Weight::Full, one_trade: true, form: Form::Finite, lemma: None };
    Some(Predicate { at, deed })
}

fn after_we(text: &Text<'_>, element: &[usize]) -> Option<usize> {
    let we = element.iter().position(|&index| matches!(text.word(index), "wir" | "we"))?;
    let german = text.word(*element.get(we)?) == "wir";
    let is_verb = |at: &usize| {
        let Some(&index) = element.get(*at) else {
            return false;
        };
        is_open(text.token(index)) && (!german || text.word(index).ends_with("en"))
    };
    let behind = (we + 1..element.len()).find(|&at| {
        !element.get(at).is_some_and(|&index| is_adverb(text, index))
    });
    let before = we.checked_sub(1).filter(|_| german);
    before.filter(is_verb).or_else(|| behind.filter(is_verb))
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
    const GERMAN: [&str; 4] = ["wird", "werden", "wurde", "wurden"];
    let be = element.iter().position(|&index| text.token(index).is(Class::Be))?;
    let german = GERMAN.contains(&text.word(*element.get(be)?));
    let last = element.len().checked_sub(1)?;
    let is_participle = |at: &usize| {
        let Some(&index) = element.get(*at) else {
            return false;
        };
        let word = text.word(index);
        let shape = if german { word.ends_with('t') || word.ends_with("en") } else { word.ends_with("ed") };
        *at != be && shape && is_open(text.token(index))
    };
    if german {
        return Some(last).filter(is_participle);
    }
    let behind = (be + 1..element.len()).find(|&at| {
        !element.get(at).is_some_and(|&index| is_adverb(text, index))
    });
    behind.filter(is_participle)
}
