//! Tells what happened once from what is done.

use super::class::Class;
use super::predicate::Predicate;
use super::token::{Kind, Text};
use super::unit::Unit;
use super::verb::Form;
use super::word::{any_is, is_content};
use crate::domain::text::Folded;
use crate::domain::vocabulary::Language;

/// Whether a sentence tells what happened once: in the passive of the past (`trade unions were
/// consulted`), or in a year (`1998 bauten wir um`, not `since 1998`).
pub(super) fn is_event(text: &Text<'_>, unit: &Unit, verb: Predicate) -> bool {
    let has = |class: Class| unit.tokens().any(|index| text.token(index).is(class));
    let passive = match (text.knowledge.verbs.language(verb.deed), verb.deed.form) {
        (Some(Language::En), Form::Finite) | (_, Form::Gerund | Form::Noun) => false,
        (_, Form::Participle | Form::Finite) => true,
    };
    let past = has(Class::Past) && passive && !has(Class::Agent);
    let told = is_preterite(text, unit, verb);
    let year = unit.tokens().any(|index| is_year(text, index));
    told || past || (year && !has(Class::Since))
}

/// `baute Öfen`, `we built a mill`: what was done before.
fn is_preterite(text: &Text<'_>, unit: &Unit, verb: Predicate) -> bool {
    let Some(&at) = unit.first().get(verb.at) else {
        return false;
    };
    let verbs = &text.knowledge.verbs;
    let Some((language, infinitive)) = verbs.infinitive(verb.deed) else {
        return false;
    };
    let word = text.word(at);
    match (language, verb.deed.form) {
        (Language::De, Form::Finite) => {
            let past = word.ends_with("te") || word.ends_with("ten");
            past && word != Folded::new(infinitive).text && !infinitive.ends_with(word)
        }
        (Language::En, Form::Participle) => {
            let before = verb.at.checked_sub(1).and_then(|at| unit.first().get(at));
            before.is_some_and(|&before| text.token(before).is(Class::Subject))
        }
        (Language::De | Language::En, _) => false,
    }
}

/// `Our customers make cars`: done by those who are no part of the company.
pub(super) fn is_outside(text: &Text<'_>, unit: &Unit, verb: Predicate) -> bool {
    const INSIDE: [Class; 3] = [Class::Subject, Class::Possessive, Class::Article];
    let (before, behind) = unit.first().split_at(verb.at.min(unit.first().len()));
    let first = before.iter().find(|&&index| is_content(text, index));
    let outsider = first.is_some_and(|&first| text.token(first).is(Class::Outsider));
    let active = verb.deed.form == Form::Finite && !any_is(text, before, &[Class::Be]);
    outsider && active && unit.lead.is_empty() && !any_is(text, behind, &INSIDE)
}

fn is_year(text: &Text<'_>, index: usize) -> bool {
    let word = text.word(index);
    let century = word.starts_with("19") || word.starts_with("20");
    let whole = word.bytes().all(|byte| byte.is_ascii_digit());
    text.token(index).kind == Kind::Number && word.len() == 4 && century && whole
}
