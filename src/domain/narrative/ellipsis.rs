//! Completes words that end in a hyphen (`Kreditoren- und Debitorenbuchhaltung`).

use super::class::Class;
use super::token::{Kind, Text};

/// Tokens within which the word stands that lends its last part.
const REACH: usize = 6;

/// Finds what every incomplete word borrows. Where the last part makes functions of their own
/// (`Ein- und Verkauf`) the word counts as the name of one; elsewhere (`Lohn- und
/// Gehaltsabrechnung`) it is left to go together with the words after it.
pub(super) fn complete(text: &mut Text<'_>) {
    for index in (0..text.tokens.len()).rev() {
        if !text.token(index).ellipsis {
            continue;
        }
        let Some((donor, part)) = borrowed(text, index) else {
            continue;
        };
        text.completions.insert(index, (donor, part));
        if let Some(token) = text.tokens.get_mut(index) {
            token.classes.insert(Class::Function);
        }
    }
}

/// The last part that a word may lend, and whether it keeps the words apart.
fn lends<'t>(text: &'t Text<'_>, index: usize) -> Option<(&'t str, bool)> {
    let word = text.word(index);
    text.knowledge
        .head_of(word)
        .filter(|_| text.token(index).is_word() && word.len() <= LONGEST)
}

/// Bytes of the longest word that lends its last part: longer ones are no words.
const LONGEST: usize = 60;

/// The word that lends its last part, and the part, if it keeps the words apart.
fn borrowed(text: &Text<'_>, index: usize) -> Option<(usize, String)> {
    for ahead in index + 1..=index + REACH {
        let token = text.token(ahead);
        if let Some(lent) = text.completions.get(&ahead) {
            return Some(lent.clone());
        }
        if let Some((part, apart)) = lends(text, ahead) {
            return apart.then(|| (ahead, part.to_owned()));
        }
        if matches!(token.kind, Kind::Break | Kind::Mark('.' | ';' | ':')) || token.ellipsis {
            return None;
        }
    }
    None
}
