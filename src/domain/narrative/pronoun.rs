//! Tells the pronoun `it` from the function IT: spelling in capitals does not count.

use super::class::Class;
use super::token::{Kind, Text};

/// Settles every `it`: it is the function behind an article, a joining word or a preposition,
/// and before another noun; before a verb in `-s` it is the pronoun.
pub(super) fn tell_apart(text: &mut Text<'_>) {
    for index in 0..text.tokens.len() {
        let token = text.token(index);
        if !(token.is(Class::Subject) && token.is(Class::Function)) {
            continue;
        }
        let dropped = if is_function(text, index) { Class::Subject } else { Class::Function };
        if let Some(token) = text.tokens.get_mut(index) {
            token.classes.remove(dropped);
        }
    }
}

fn is_function(text: &Text<'_>, index: usize) -> bool {
    const JOINTS: [Class; 5] =
        [Class::Article, Class::Possessive, Class::And, Class::Preposition, Class::Agent];
    const VERBS: [Class; 4] = [Class::Be, Class::Have, Class::Modal, Class::Stative];
    let before = index.checked_sub(1).map(|before| text.token(before));
    let after = text.token(index + 1);
    let english_verb = text.word(index + 1).ends_with('s') && !after.is(Class::Function);
    let joined = before.is_none_or(|before| {
        before.classes.any(&JOINTS) || matches!(before.kind, Kind::Mark(_) | Kind::Break)
    });
    let alone = !after.is_word();
    let before_noun = after.is_word() && after.deed.is_none() && !after.classes.any(&VERBS) && !after.is(Class::Adverb) && !after.is(Class::Preposition) && !after.is(Class::And);
    (joined && !(after.is_word() && (english_verb || after.is(Class::Modal)))) && (alone || before_noun || before.is_some())
        || (before_noun && !english_verb)
}
