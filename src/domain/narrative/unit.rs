//! Groups the elements of a clause round their verbs.

use super::class::Class;
use super::clause::Stretch;
use super::find::Setting;
use super::predicate::{Predicate, predicate};
use super::strength::{Strength, strength};
use super::token::Text;
use super::word::any_is;

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
    /// The element of the verb.
    pub(super) fn first(&self) -> &[usize] {
        self.elements.first().map_or(&[], Vec::as_slice)
    }

    pub(super) fn tokens(&self) -> impl Iterator<Item = usize> {
        self.lead.iter().chain(&self.elements).flatten().copied()
    }
}

/// Groups the elements of a clause round their verbs.
pub(super) fn units(text: &Text<'_>, elements: &[Stretch], setting: Setting) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut lead = Vec::new();
    for (number, element) in elements.iter().enumerate() {
        let later = elements.get(number + 1..).unwrap_or_default();
        let chained = units.last().is_some_and(|unit| unit.verb.is_some());
        let chained = chained || (setting == Setting::Item && is_instruction(text, element));
        let verb = predicate(text, element, later, chained);
        let stative = verb.is_none() && is_stative(text, element);
        if verb.is_some() || stative {
            let lead = std::mem::take(&mut lead);
            units.push(Unit {
                lead,
                elements: vec![element.clone()],
                verb,
                stative,
            });
        } else if let Some(unit) = units.last_mut() {
            unit.elements.push(element.clone());
        } else {
            lead.push(element.clone());
        }
    }
    if !lead.is_empty() {
        units.push(Unit {
            elements: lead,
            ..Unit::default()
        });
    }
    units
}

fn is_stative(text: &Text<'_>, element: &[usize]) -> bool {
    const VERBS: [Class; 5] = [
        Class::Be,
        Class::Have,
        Class::Modal,
        Class::Stative,
        Class::Subject,
    ];
    any_is(text, element, &VERBS)
}

/// `process invoices`, not `order processing`.
fn is_instruction(text: &Text<'_>, element: &[usize]) -> bool {
    element.len() > 1 && strength(text, element) < Strength::Deed
}
