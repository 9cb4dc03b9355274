//! Tells German verbs from nouns by their first letter: `das Drucken der Klausuren`, `23 Schulen`.

use super::class::Class;
use super::token::{Kind, Text};
use super::verb::{Deed, Form};
use crate::domain::vocabulary::Language;

/// Settles every German infinitive within a sentence: in small letters it is a verb, with a
/// capital a noun, and that of the verb unless it is also the plural of another.
pub(super) fn tell_apart(text: &mut Text<'_>) {
    for index in 0..text.tokens.len() {
        let token = text.token(index);
        let Some(deed) = token.deed.filter(|&deed| is_infinitive(text, index, deed)) else {
            continue;
        };
        let capital = text.is_capitalised(index);
        if capital && begins(text, index) {
            continue;
        }
        let Some(token) = text.tokens.get_mut(index) else {
            continue;
        };
        if !capital {
            token.classes.remove(Class::NounToo);
            continue;
        }
        token.deed = None;
        if !token.is(Class::NounToo) {
            token.noun = token.noun.or(Some(Deed {
                form: Form::Noun,
                ..deed
            }));
        }
    }
}

/// Whether the word is the German infinitive of its verb.
fn is_infinitive(text: &Text<'_>, index: usize, deed: Deed) -> bool {
    let verbs = &text.knowledge.verbs;
    verbs
        .infinitive(deed)
        .is_some_and(|(language, _)| match language {
            Language::De => deed.form == Form::Finite && text.word(index).ends_with('n'),
            Language::En => false,
        })
}

/// Whether a capital says nothing: at the beginning of a sentence or a line.
fn begins(text: &Text<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return true;
    };
    match text.token(before).kind {
        Kind::Word | Kind::Mark(',' | '/' | '(' | '&' | '+') => false,
        Kind::Number => text.token(before).span.end == text.token(index).span.start,
        Kind::Mark(_) | Kind::Break => true,
    }
}
