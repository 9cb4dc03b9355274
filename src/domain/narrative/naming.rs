//! Activities that nouns name.

use super::class::Class;
use super::clause::Stretch;
use super::find::Setting;
use super::found::{Found, bridge, is_near, joins};
use super::noun::{NounGroup, groups, is_name};
use super::row::Company;
use super::strength::Strength;
use super::token::{Kind, Text};
use super::unit::Unit;
use super::verb::Deed;
use super::word::{any_is, is_content};

/// Letters of a single word that may be an activity by its resemblance alone: shorter ones are
/// units, interjections, abbreviations.
const SHORTEST_GUESS: usize = 5;

/// Elements in which nouns are looked for.
pub(super) struct Naming<'c, 't> {
    pub(super) text: &'c Text<'t>,
    pub(super) unit: &'c Unit,
    pub(super) setting: Setting,
    /// Whether the clause announces activities.
    pub(super) triggered: bool,
}

impl Naming<'_, '_> {
    /// Activities of elements that have no verb of doing.
    pub(super) fn without_verb(&self) -> Vec<Found> {
        let described = self
            .unit
            .tokens()
            .any(|index| self.text.token(index).is(Class::Cue));
        match self.setting {
            Setting::Item if !self.unit.stative => self.nouns(Strength::Weak),
            Setting::Prose | Setting::Item if self.triggered => self.nouns(Strength::Deed),
            Setting::Prose | Setting::Item if described => Vec::new(),
            Setting::Prose | Setting::Item => self.nouns(Strength::Function),
        }
    }

    /// Activities of which something is denied: `design is not offered`. What is denied of
    /// anything else says that there is none.
    pub(super) fn denied(&self) -> Vec<Found> {
        let unlisted = self.unit.verb.is_some_and(|verb| verb.deed.group.is_none());
        if unlisted {
            return self.nouns(Strength::Function);
        }
        let first = self.unit.first();
        let is = |at: usize, class: Class| {
            let token = first.get(at).map(|&index| self.text.token(index));
            token.is_some_and(|token| token.is(class))
        };
        let turn = (1..first.len()).find(|&at| is(at, Class::Not));
        let turn = turn.filter(|&at| is(at - 1, Class::Be) || is(at - 1, Class::Modal));
        let subject = turn.and_then(|turn| first.get(..turn)).unwrap_or_default();
        let groups = groups(self.text, subject, None).into_iter().take(1);
        let clear = groups.filter(|group| !group.opened && self.is_clear(group));
        clear.map(found_in).collect()
    }

    /// Whether a group names an activity by itself.
    fn is_clear(&self, group: &NounGroup) -> bool {
        match group.strength {
            Strength::Function => true,
            Strength::Deed => self.text.resembles(&group.tokens),
            Strength::Weak | Strength::None => false,
        }
    }

    /// Activities of all elements, named at least as clearly as `least`.
    pub(super) fn nouns(&self, least: Strength) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let verb = self.unit.verb.map(|verb| verb.at);
        let lead = self.unit.lead.iter().map(|element| (element, None));
        let own = self.unit.elements.iter().enumerate();
        let own = own.map(|(number, element)| (element, verb.filter(|_| number == 0)));
        let elements: Vec<(&Stretch, Option<usize>)> = lead.chain(own).collect();
        let named = |&&(element, verb): &&(&Stretch, Option<usize>)| {
            !self.clear_groups(element, verb, least).is_empty()
        };
        let company = Company {
            named: elements.iter().filter(named).count(),
            all: elements.len(),
        };
        for (element, verb) in elements {
            // What stands beside an activity needs less to be one.
            let least = if found.is_empty() {
                least
            } else {
                Strength::Weak
            };
            let mut clear = self.clear_groups(element, verb, least);
            if is_object_of(self.text, found.last(), &clear) {
                clear.clear();
            }
            if clear.is_empty() && !self.resembles(element, &mut found) {
                match self.member(element, company, found.last()) {
                    Some(member) => found.push(member),
                    None => attach(self.text, element, &mut found),
                }
            }
            for group in clear {
                add(self.text, group, &mut found);
            }
        }
        found
    }

    /// In items a noun behind a preposition has to be the name of a function: `thanks for
    /// coming` names nothing.
    fn clear_groups(
        &self,
        element: &[usize],
        verb: Option<usize>,
        least: Strength,
    ) -> Vec<NounGroup> {
        let strict = self.setting == Setting::Item && verb.is_none();
        let mut groups = groups(self.text, element, verb);
        groups.retain(|group| {
            let opened = strict && group.opened && group.strength < Strength::Function;
            let name = self.setting == Setting::Prose && is_name(self.text, &group.tokens);
            (group.strength >= least || self.is_clear(group)) && !opened && !name
        });
        groups
    }

    /// In lists an element may be an activity by its resemblance alone, unless it can complete
    /// the one before it or be half of the name of the next.
    fn resembles(&self, element: &[usize], found: &mut Vec<Found>) -> bool {
        let halved = element
            .last()
            .is_some_and(|&last| self.text.token(last + 1).is(Class::And));
        let completes = found
            .last()
            .is_some_and(|last| last.head < last.tokens.len());
        let listed = self.setting == Setting::Item && self.unit.verb.is_none();
        let counted = any_is(self.text, element, &[Class::Cue, Class::Measure]);
        if halved || completes || !listed || counted {
            return false;
        }
        let first = element
            .iter()
            .position(|&index| is_content(self.text, index));
        let tokens = element
            .get(first.unwrap_or(element.len())..)
            .unwrap_or_default();
        let short = matches!(tokens, &[only] if self.text.word(only).len() < SHORTEST_GUESS);
        let resembles = !tokens.is_empty() && !short && self.text.resembles(tokens);
        if resembles {
            let (tokens, head) = (tokens.to_vec(), tokens.len());
            found.push(Found {
                tokens,
                head,
                guessed: true,
                ..Found::default()
            });
        }
        resembles
    }
}

/// `Auslegung von Heizung und Lüftung`: a noun that only its ending tells goes on with the
/// complement before it.
fn is_object_of(text: &Text<'_>, last: Option<&Found>, groups: &[NounGroup]) -> bool {
    let [group] = groups else {
        return false;
    };
    let told = group_deed(text, group).is_some() || group.strength == Strength::Function;
    let near = last.is_some_and(|last| {
        let ends = last.tokens.last().zip(group.tokens.first());
        last.head < last.tokens.len() && ends.is_some_and(|(&end, &first)| first == end + 2)
    });
    near && !told && group.tokens.len() == 1
}

/// An element that names no activity completes the one before it (`Wartung von Aufzügen,
/// Rolltreppen`), unless it tells something else.
fn attach(text: &Text<'_>, element: &[usize], found: &mut [Found]) {
    const ELSE: [Class; 7] = [
        Class::Subject,
        Class::Be,
        Class::Have,
        Class::Modal,
        Class::Stative,
        Class::Cue,
        Class::Actor,
    ];
    let number = element
        .iter()
        .any(|&index| text.token(index).kind == Kind::Number);
    if let Some(last) = found.last_mut()
        && last.head < last.tokens.len()
        && !number
        && !any_is(text, element, &ELSE)
    {
        bridge(&mut last.tokens, element);
    }
}

/// Adds a group. It joins the one before if that has no complement of its own and both are
/// one kind of work (`repair and maintenance of lifts`); other work borrows the complement.
fn add(text: &Text<'_>, group: NounGroup, found: &mut Vec<Found>) {
    let complement = group.tokens.get(group.head..).unwrap_or_default();
    if let Some(last) = found.last_mut().filter(|last| is_open(last, &group)) {
        let (before, own) = (deed(text, &last.tokens), group_deed(text, &group));
        let named = last
            .tokens
            .last()
            .is_some_and(|&last| text.token(last).is(Class::Function));
        let function = own.is_none() && group.strength == Strength::Function;
        let vague = before.is_none() || own.is_none();
        let shared = !complement.is_empty() && vague && !named && !function;
        let and = last
            .tokens
            .last()
            .is_some_and(|&last| text.token(last + 1).is(Class::And));
        let bare = and && group.head == 1;
        if (joins(before, own) && (bare || !complement.is_empty())) || shared {
            bridge(&mut last.tokens, &group.tokens);
            last.head = last.tokens.len() - complement.len();
            join_earlier(text, found);
            return;
        }
        if before.is_some() && own.is_some() {
            last.borrowed = complement.to_vec();
        }
    }
    found.push(found_in(group));
}

fn found_in(group: NounGroup) -> Found {
    Found {
        head: group.head,
        tokens: group.tokens,
        ..Found::default()
    }
}

/// `Erfassung, Prüfung und Archivierung von Belegen`: what was joined last may join with what
/// stands before it.
fn join_earlier(text: &Text<'_>, found: &mut Vec<Found>) {
    while let [.., before, last] = found.as_slice() {
        let first = last.tokens.first().copied().unwrap_or(usize::MAX);
        let near = before.tokens.last().is_some_and(|&end| is_near(end, first));
        let open = before.head == before.tokens.len() && last.head < last.tokens.len();
        let same = joins(deed(text, &before.tokens), text.token(first).noun);
        if !(near && open && same) {
            return;
        }
        let Some(last) = found.pop() else {
            return;
        };
        if let Some(before) = found.last_mut() {
            let complement = last.tokens.len() - last.head;
            bridge(&mut before.tokens, &last.tokens);
            before.head = before.tokens.len() - complement;
            before.borrowed.clear();
        }
    }
}

/// Whether `last` has no complement and stands directly before the group.
fn is_open(last: &Found, group: &NounGroup) -> bool {
    let near = match (last.tokens.last(), group.tokens.first()) {
        (Some(&last), Some(&first)) => is_near(last, first),
        (None, _) | (_, None) => false,
    };
    last.head == last.tokens.len() && near
}

fn deed(text: &Text<'_>, tokens: &[usize]) -> Option<Deed> {
    tokens.last().and_then(|&index| text.token(index).noun)
}

fn group_deed(text: &Text<'_>, group: &NounGroup) -> Option<Deed> {
    deed(text, group.tokens.get(..group.head).unwrap_or_default())
}
