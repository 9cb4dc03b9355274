//! Activities that a verb of doing names together with its object.

use super::class::Class;
use super::event::{is_event, is_outside};
use super::found::{Found, bridge, joins, object_of, settle};
use super::naming::Naming;
use super::noun::groups;
use super::predicate::Predicate;
use super::strength::Strength;
use super::token::{Kind, Text};
use super::unit::Unit;
use super::verb::{Form, Weight};
use super::word::{any_content, any_is, before_preposition, is_content, trimmed};
use crate::domain::vocabulary::Language;

/// A verb with what stands round it.
pub(super) struct Doing<'c, 't> {
    pub(super) naming: Naming<'c, 't>,
    pub(super) verb: Predicate,
    /// What follows in the clause.
    pub(super) next: Option<&'c Unit>,
}

impl<'c, 't> Doing<'c, 't> {
    /// Activities of a verb that says what is done.
    pub(super) fn done(&self, waiting: &mut Vec<Found>, found: &mut Vec<Found>) {
        let named = self.naming.nouns(Strength::Deed);
        if self.is_without_object() || is_outside(self.text(), self.naming.unit, self.verb) {
            waiting.clear();
        } else if self.is_in_nouns(&named) {
            waiting.clear();
            found.extend(named);
        } else if self.is_bare() {
            let named = !waiting.is_empty() || !found.is_empty() || self.object_follows();
            if self.verb.deed.weight != Weight::Carry || named {
                self.alone(waiting, found);
            }
        } else if self.verb.deed.group.is_none() && !self.is_credible() {
            found.extend(self.naming.nouns(Strength::Function));
        } else if is_event(self.text(), self.naming.unit, self.verb) {
            waiting.clear();
            found.extend(self.naming.nouns(Strength::Function));
        } else if self.verb.deed.weight != Weight::Carry || self.has_plain_object() {
            settle(self.text(), waiting, self.whole(), found);
        }
    }

    /// Activities that a verb which says little is about.
    pub(super) fn offered(&self) -> Vec<Found> {
        let named = self.naming.nouns(Strength::Deed);
        if named.len() == 1 && self.tells_size(&named) {
            return Vec::new();
        }
        if !named.is_empty() || !(self.has_plain_object() || self.has_led_object()) {
            return named;
        }
        let whole = self.whole();
        let described = any_is(self.text(), &whole.tokens, &[Class::Cue]);
        let resembles = !described && self.text().resembles(&whole.tokens);
        if resembles { vec![whole] } else { Vec::new() }
    }

    /// `will report back in October`, `möge sich melden`: nothing is worked on.
    fn is_without_object(&self) -> bool {
        let has = |class: Class| any_is(self.text(), self.element(), &[class]);
        let behind = before_preposition(self.text(), self.behind());
        let bare = !any_content(self.text(), behind);
        let english = self.text().knowledge.verbs.language(self.verb.deed) == Some(Language::En);
        let last = self.naming.unit.elements.len() == 1 && self.next.is_none();
        let intends = english && has(Class::Modal) && !has(Class::Be) && last;
        let active = self.verb.deed.form == Form::Finite || has(Class::Have);
        let figure = any_is(self.text(), self.behind(), &[Class::Measure])
            || self
                .behind()
                .iter()
                .any(|&index| self.text().token(index).is_mark('%'));
        let someone = has(Class::Be) || has(Class::Subject);
        // `Revenue grew by 6%`
        let grows = english && active && figure && !someone;
        bare && (intends || grows || (has(Class::Reflexive) && self.is_bare()))
    }

    fn text(&self) -> &'c Text<'t> {
        self.naming.text
    }

    fn element(&self) -> &'c [usize] {
        self.naming.unit.first()
    }

    fn before(&self) -> &'c [usize] {
        self.element().get(..self.verb.at).unwrap_or_default()
    }

    fn behind(&self) -> &'c [usize] {
        self.element().get(self.verb.at + 1..).unwrap_or_default()
    }

    /// Whether the nouns say it all: `manage payroll`, `Payroll is processed in Pune`, or an
    /// enumeration of which every member is an activity.
    fn is_in_nouns(&self, named: &[Found]) -> bool {
        let unit = self.naming.unit;
        let members = unit.elements.len() + unit.lead.len();
        let carried = self.verb.deed.weight == Weight::Carry && !named.is_empty();
        let passive = self.verb.deed.form == Form::Participle && self.has_function_before();
        carried || passive || (members > 1 && named.len() == members)
    }

    fn has_function_before(&self) -> bool {
        let groups = groups(self.text(), self.before(), None);
        groups.first().is_some_and(|group| {
            group.strength == Strength::Function && group.head == group.tokens.len()
        })
    }

    /// Whether a verb that no list has may be work: someone does it, or the whole resembles an
    /// activity.
    fn is_credible(&self) -> bool {
        let unit = self.naming.unit;
        let doer = unit
            .tokens()
            .any(|index| self.text().token(index).is(Class::Agent));
        doer || self.text().resembles(&self.whole().tokens)
    }

    /// A verb without an object: it shares the one before or waits for the one behind.
    fn alone(&self, waiting: &mut Vec<Found>, found: &mut Vec<Found>) {
        let mut whole = self.whole();
        if self.verb.deed.form == Form::Finite && self.object_follows() {
            whole.tokens = self
                .element()
                .get(self.verb.at)
                .into_iter()
                .copied()
                .collect();
        }
        let shares = waiting.is_empty() && !self.object_follows();
        match found.last_mut().filter(|_| shares) {
            Some(last) if joins(last.verb, Some(self.verb.deed)) => {
                bridge(&mut last.tokens, &whole.tokens);
            }
            Some(last) => {
                let borrowed = object_of(self.text(), last);
                found.push(Found { borrowed, ..whole });
            }
            None => waiting.push(whole),
        }
    }

    /// Whether nothing but the verb stands here, or before a verb with an object its subject.
    fn is_bare(&self) -> bool {
        let unit = self.naming.unit;
        let before = any_content(self.text(), self.before()) || !unit.lead.is_empty();
        let subject = self.verb.deed.form == Form::Finite && self.object_follows();
        unit.elements.len() == 1 && !any_content(self.text(), self.behind()) && (subject || !before)
    }

    /// Whether the next verb has an object behind it, or waits for one itself.
    fn object_follows(&self) -> bool {
        let Some((next, verb)) = self.next.and_then(|next| Some((next, next.verb?))) else {
            return false;
        };
        let (before, behind) = next.first().split_at(verb.at.min(next.first().len()));
        let object = any_content(self.text(), behind.get(1..).unwrap_or_default());
        let waits = next.first().len() <= 2 && verb.deed.form == Form::Finite;
        !any_content(self.text(), before) && (object || waits)
    }

    /// Whether an object stands without preposition: `run two sites`, not `operate in Asia`.
    fn has_plain_object(&self) -> bool {
        let plain = before_preposition(self.text(), self.behind());
        let counts = |index: usize| {
            let empty = [Class::Cue, Class::Generic];
            is_content(self.text(), index) && !self.text().token(index).classes.any(&empty)
        };
        let is_doer = |index: usize| self.text().token(index).is(Class::Actor);
        let before = self.before().iter().copied();
        let english = self.text().knowledge.verbs.language(self.verb.deed) == Some(Language::En);
        let perfect = any_is(self.text(), self.before(), &[Class::Have]);
        // `The firm has operated in Munster`: the subject is no object.
        let subject = english && perfect && !any_is(self.text(), self.before(), &[Class::Be]);
        plain.iter().any(|&index| counts(index))
            || (!subject && before.filter(|&index| !is_doer(index)).any(counts))
            || self.is_object_in_lead()
    }

    /// `Bookings arrive by post and are handled in Tenby`: the subject of a passive stands in
    /// an element before it.
    fn is_object_in_lead(&self) -> bool {
        let lead = self.naming.unit.lead.as_slice();
        let passive = self.verb.deed.form == Form::Participle;
        passive && !any_content(self.text(), self.before()) && !lead.is_empty()
    }

    /// `kümmert sich um die Endgeräte`.
    fn has_led_object(&self) -> bool {
        let lead = self
            .behind()
            .iter()
            .find(|&&index| !self.text().token(index).is(Class::Adverb));
        lead.is_some_and(|&lead| self.text().token(lead).is(Class::Lead))
    }

    /// `Der Fuhrpark umfasst 64 Wagen`.
    fn tells_size(&self, named: &[Found]) -> bool {
        let at = self.element().get(self.verb.at);
        let before = named.first().is_some_and(|found| found.tokens.last() < at);
        let is_number = |&index: &usize| self.text().token(index).kind == Kind::Number;
        let number = self.behind().iter().take(2).any(is_number);
        before && number && self.verb.deed.form == Form::Finite
    }

    /// The verb with everything that belongs to it.
    fn whole(&self) -> Found {
        let unit = self.naming.unit;
        let from = if self.object_first() {
            self.behind_place()
        } else {
            self.verb.at
        };
        let mut tokens = Vec::new();
        if from == 0 && !self.is_place(unit.lead.first().map_or(&[], Vec::as_slice)) {
            unit.lead
                .iter()
                .for_each(|element| bridge(&mut tokens, element));
        }
        bridge(&mut tokens, self.element().get(from..).unwrap_or_default());
        unit.elements
            .iter()
            .skip(1)
            .for_each(|element| bridge(&mut tokens, element));
        let verb = self.element().get(self.verb.at).copied();
        Found {
            tokens: trimmed(self.text(), &tokens, verb),
            verb: Some(self.verb.deed),
            ..Found::default()
        }
    }

    /// Whether the object stands before the verb: in the passive, in subordinate clauses, and
    /// where behind the verb there is only who does it, or where.
    fn object_first(&self) -> bool {
        let object = before_preposition(self.text(), self.behind())
            .iter()
            .any(|&index| {
                let token = self.text().token(index);
                // `soll automatisiert laufen`
                let verb = token.deed.is_some_and(|deed| deed.form == Form::Finite)
                    && !token.is(Class::NounToo);
                is_content(self.text(), index) && !token.is(Class::Actor) && !verb
            });
        !object && (any_content(self.text(), self.before()) || self.is_object_in_lead())
    }

    /// Where the object begins when a place stands first (`In Ulm werden Sensoren montiert`).
    fn behind_place(&self) -> usize {
        const TURNS: [Class; 4] = [Class::Be, Class::Have, Class::Modal, Class::Subject];
        let turn = self
            .before()
            .iter()
            .position(|&index| self.text().token(index).classes.any(&TURNS));
        let turn = turn.filter(|_| self.is_place(self.element()));
        let object = |turn: usize| self.before().get(turn..).unwrap_or_default();
        turn.filter(|&turn| any_content(self.text(), object(turn)))
            .unwrap_or(0)
    }

    fn is_place(&self, stretch: &[usize]) -> bool {
        stretch
            .first()
            .is_some_and(|&first| self.text().token(first).is(Class::Preposition))
    }
}
