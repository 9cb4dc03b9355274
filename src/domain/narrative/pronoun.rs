//! Tells the pronoun `it` from the function IT, also where it is not written in capitals.

use super::class::Class;
use super::token::{Kind, Text, Token};

/// Settles every `it`: it is the function behind an article, a joining word or a preposition,
/// and before another noun; before a verb in `-s` it is the pronoun.
pub(super) fn tell_apart(text: &mut Text<'_>) {
    for index in 0..text.tokens.len() {
        let token = text.token(index);
        if !(token.is(Class::Subject) && token.is(Class::Function)) {
            continue;
        }
        // `It` begins a sentence; the function is `IT`, or all in small letters.
        let begins = text.is_capitalised(index);
        let dropped = if !begins && (is_function(text, index) || is_in_capitals(text, index)) {
            Class::Subject
        } else {
            Class::Function
        };
        if let Some(token) = text.tokens.get_mut(index) {
            token.classes.remove(dropped);
        }
    }
}

/// `IT` among words in small letters.
fn is_in_capitals(text: &Text<'_>, index: usize) -> bool {
    let small = |index: usize| {
        let mut letters = text.written(text.token(index).span).chars();
        letters.any(char::is_lowercase)
    };
    let before = index.checked_sub(1).is_some_and(small);
    !text
        .written(text.token(index).span)
        .contains(char::is_lowercase)
        && (before || small(index + 1))
}

fn is_function(text: &Text<'_>, index: usize) -> bool {
    const VERBS: [Class; 4] = [Class::Be, Class::Have, Class::Modal, Class::Stative];
    const JOINTS: [Class; 5] = [
        Class::Article,
        Class::Possessive,
        Class::And,
        Class::Preposition,
        Class::Agent,
    ];
    let after = text.token(index + 1);
    if after.is_word() {
        let english_verb = text.word(index + 1).ends_with('s') && !after.is(Class::Function);
        let joined = is_before(text, index, |before| before.classes.any(&JOINTS));
        let noun = after.deed.is_none() && !after.classes.any(&VERBS);
        let empty = after
            .classes
            .any(&[Class::Adverb, Class::Preposition, Class::And]);
        return !english_verb && !after.is(Class::Modal) && (joined || (noun && !empty));
    }
    // At the end of its stretch it is the object of a verb, or a noun.
    is_before(text, index, |before| {
        let verb = before.deed.is_some() || before.classes.any(&VERBS);
        !verb && !before.is(Class::Adverb)
    })
}

/// Whether the token before `index` is as asked for; where there is none, nothing speaks
/// against a noun.
fn is_before(text: &Text<'_>, index: usize, asked: impl Fn(Token) -> bool) -> bool {
    index.checked_sub(1).is_none_or(|before| {
        let before = text.token(before);
        matches!(before.kind, Kind::Mark(_) | Kind::Break) || asked(before)
    })
}
