//! The elements of a clause: what stands between its commas and joining words.

use super::class::Class;
use super::clause::Stretch;
use super::token::Text;

/// What stands between the commas and joining words of a stretch.
pub(super) fn elements(text: &Text<'_>, stretch: &[usize]) -> Vec<Stretch> {
    let mut elements: Vec<Stretch> = vec![Vec::new()];
    let mut at = 0;
    while let Some(&index) = stretch.get(at) {
        let length = joint(text, stretch, at);
        if length > 0 {
            elements.push(Vec::new());
        } else if let Some(element) = elements.last_mut() {
            element.push(index);
        }
        at += length.max(1);
    }
    elements.retain(|element| element.iter().any(|&index| text.token(index).is_word()));
    elements
}

/// Number of tokens of the joint at `at`: comma, `und`, `as well as`; 0 where there is none.
fn joint(text: &Text<'_>, stretch: &[usize], at: usize) -> usize {
    let index_at = |at: usize| stretch.get(at).copied().unwrap_or(usize::MAX);
    let word = |at: usize| text.word(index_at(at));
    let token = text.token(index_at(at));
    let before = at.checked_sub(1).map_or("", word);
    let incomplete = at.checked_sub(1).is_some_and(|before| {
        let before = index_at(before);
        text.token(before).ellipsis && !text.completions.contains_key(&before)
    });
    if incomplete {
        0
    } else if token.is_mark(',') || token.is_mark(';') || token.is_mark('\t') || token.is_mark('•')
    {
        1
    } else if token.is_mark('/') {
        let functions =
            [at.wrapping_sub(1), at + 1].map(|at| text.token(index_at(at)).is(Class::Function));
        usize::from(functions == [true, true])
    } else if token.is_mark('&') || token.is_mark('+') || token.is(Class::And) {
        usize::from(!text.knowledge.is_pair(before, word(at + 1)))
    } else {
        text.knowledge.joint_length(|ahead| word(at + ahead))
    }
}
