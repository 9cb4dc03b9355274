//! The noun groups of an element that name an activity.

use super::class::Class;
use super::found::bridge;
use super::fragment::{Fragment, fragments};
use super::strength::{Strength, genitive, is_deed, is_gerund, strength};
use super::token::{Text, Token};
use super::word::any_is;

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

/// The noun groups of an element that may name an activity.
pub(super) fn groups(text: &Text<'_>, element: &[usize], verb: Option<usize>) -> Vec<NounGroup> {
    let mut reader = Reader {
        text,
        groups: Vec::new(),
        current: None,
        excluded: false,
    };
    for fragment in fragments(text, element, verb) {
        match fragment {
            Some(fragment) => reader.take(fragment),
            None => reader.close(),
        }
    }
    reader.close();
    reader.groups
}

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    groups: Vec<NounGroup>,
    current: Option<NounGroup>,
    /// Whether `without` or the like stands before.
    excluded: bool,
}

impl Reader<'_, '_> {
    fn close(&mut self) {
        self.groups.extend(self.current.take());
        self.excluded = false;
    }

    fn take(&mut self, fragment: Fragment) {
        let opener = fragment.opener.map(|index| self.text.token(index));
        let opened_by = |class: Class| opener.is_some_and(|opener| opener.is(class));
        self.excluded = opened_by(Class::Without) || (self.excluded && opened_by(Class::Article));
        let barred = self.excluded || opened_by(Class::Agent);
        let last = self.current.as_ref().and_then(|group| group.tokens.last());
        if !opened_by(Class::Agent) && completes(fragment.opener, opener, last.copied()) {
            self.complete(&fragment);
            return;
        }
        self.groups.extend(self.current.take());
        if !barred && opener.is_none_or(leads) {
            self.current = group(self.text, fragment);
        }
    }

    /// Adds a complement; with one, a noun of the lists is as clear as a function.
    fn complete(&mut self, fragment: &Fragment) {
        let Some(group) = &mut self.current else {
            return;
        };
        let amount = any_is(self.text, &fragment.tokens, &[Class::Measure]);
        if amount && group.head < group.tokens.len() {
            return;
        }
        bridge(&mut group.tokens, fragment.opener.as_slice());
        bridge(&mut group.tokens, &fragment.tokens);
        let head = group
            .head
            .checked_sub(1)
            .and_then(|last| group.tokens.get(last));
        if head.is_some_and(|&head| self.text.token(head).noun.is_some()) {
            group.strength = Strength::Function;
        }
    }
}

/// Whether a fragment completes the group before it (`Wartung | der Aufzüge`).
fn completes(at: Option<usize>, opener: Option<Token>, last: Option<usize>) -> bool {
    const COMPLETING: [Class; 3] = [Class::Complement, Class::Article, Class::Possessive];
    let adjacent = at.is_some_and(|at| at.checked_sub(1) == last && last.is_some());
    adjacent && opener.is_some_and(|opener| opener.classes.any(&COMPLETING))
}

/// Whether an activity may stand behind what opens the fragment.
fn leads(opener: Token) -> bool {
    opener.is(Class::Lead) || !opener.is(Class::Preposition)
}

/// `ein Messdienst`, `a call centre`: what a function is called, introduced as a new person.
fn is_doer(text: &Text<'_>, tokens: &[usize]) -> bool {
    let article = tokens.first().and_then(|first| first.checked_sub(1));
    let introduced = article.is_some_and(|article| text.token(article).is(Class::Indefinite));
    let head = tokens.last().map(|&last| text.token(last));
    introduced && head.is_some_and(|head| !is_deed(head))
}

/// `Nordlicht Versicherung`, `Brightline Logistics`: two nouns side by side, of which no list
/// has the first.
pub(super) fn is_name(text: &Text<'_>, tokens: &[usize]) -> bool {
    let &[first, second] = tokens else {
        return false;
    };
    let known = text.token(first).deed.is_some() || text.token(first).noun.is_some();
    let open = text.token(first).classes.is_empty() && !known;
    let adjective = is_adjective(text.word(first));
    let named = text.is_capitalised(first) && text.is_capitalised(second);
    open && named && !adjective && second == first + 1
}

/// Whether a word ends as adjectives do.
pub(super) fn is_adjective(word: &str) -> bool {
    let endings = ["e", "er", "en", "es", "em", "al", "ic", "ed"];
    endings.iter().any(|end| word.ends_with(end))
}

/// The group that a fragment begins, if it may name an activity.
fn group(text: &Text<'_>, fragment: Fragment) -> Option<NounGroup> {
    let strength = strength(text, &fragment.tokens);
    if is_doer(text, &fragment.tokens) {
        return None;
    }
    let first = text.token(*fragment.tokens.first()?);
    let last = text.token(*fragment.tokens.last()?);
    let own_object = strength == Strength::Deed && is_gerund(first) && !is_deed(last);
    let genitive = genitive(text, &fragment.tokens);
    let listed = genitive.is_some_and(|head| {
        let noun = head
            .checked_sub(1)
            .and_then(|last| fragment.tokens.get(last));
        noun.is_some_and(|&noun| text.token(noun).noun.is_some())
    });
    let opener = fragment.opener.map(|index| text.token(index));
    (strength >= Strength::Weak).then(|| NounGroup {
        strength: if listed || (own_object && opener.is_none_or(|opener| opener.is(Class::Lead))) {
            Strength::Function
        } else {
            strength
        },
        head: if own_object {
            1
        } else {
            genitive.unwrap_or(fragment.tokens.len())
        },
        opened: opener.is_some_and(|opener| opener.is(Class::Preposition)),
        tokens: fragment.tokens,
    })
}
