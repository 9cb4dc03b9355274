//! What the lines of a narrative look like.

use std::ops::Range;

use super::class::Class;
use super::token::{Kind, Text};

/// What a line looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Blank,
    Bullet,
    Row,
    /// Ends in a colon or begins with `#`.
    Heading,
    /// Short and without a verb: an item or a heading, as its neighbours tell.
    Short,
    Sentence,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) look: Look,
    /// Its tokens without bullet.
    pub(super) range: Range<usize>,
    /// How deep it stands: its indentation and its numbers (`2.1`); of two lines that agree in
    /// this, that with a number stands higher.
    pub(super) depth: (usize, bool),
    pub(super) indented: bool,
}

/// Words of a line that is no sentence, at most.
const SHORT: usize = 9;
/// Number of words, counted up to `most`.
pub(super) fn words(text: &Text<'_>, range: &Range<usize>, most: usize) -> usize {
    range
        .clone()
        .filter(|&index| text.token(index).is_word())
        .take(most)
        .count()
}

/// The lines of a narrative.
pub(super) fn lines(text: &Text<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in 0..=text.tokens.len() {
        if end == text.tokens.len() || text.token(end).kind == Kind::Break {
            lines.push(line(text, start..end));
            start = end + 1;
        }
    }
    refuse_lone_semicolons(text, &mut lines);
    lines
}

fn line(text: &Text<'_>, range: Range<usize>) -> Line {
    let indentation = indentation(text, &range);
    let bare = range.start + bullet(text, &range);
    let points = text
        .word(range.start)
        .bytes()
        .filter(|&byte| byte == b'.')
        .count();
    let unnumbered = text.token(range.start).kind != Kind::Number;
    let look = look(text, &range, &(bare..range.end));
    let mut kept = if look == Look::Row {
        range
    } else {
        bare..range.end
    };
    while kept.end > kept.start && text.token(kept.end - 1).is_mark('\t') {
        kept.end -= 1;
    }
    Line {
        look,
        range: kept,
        depth: (indentation + points, unnumbered),
        indented: indentation >= 2,
    }
}

/// Code points between the beginning of the line and its first token.
fn indentation(text: &Text<'_>, range: &Range<usize>) -> usize {
    let first = text.token(range.start).span.start;
    let before = range
        .start
        .checked_sub(1)
        .map_or(0, |before| text.token(before).span.end);
    first.saturating_sub(before)
}

fn look(text: &Text<'_>, line: &Range<usize>, bare: &Range<usize>) -> Look {
    let is = |mark: char| move |index: usize| text.token(index).is_mark(mark);
    if words(text, bare, SHORT + 1) == 0
        && line
            .clone()
            .all(|index| text.token(index).kind != Kind::Number)
    {
        return if line.clone().any(is('|')) {
            Look::Row
        } else {
            Look::Blank
        };
    }
    let last = text.token(bare.end.saturating_sub(1));
    let announces = last.is_mark(':') && words(text, bare, SHORT + 1) <= SHORT;
    if is_row(text, line) {
        Look::Row
    } else if text.token(line.start).is_mark('#') || announces {
        Look::Heading
    } else if bare.start > line.start {
        Look::Bullet
    } else if is_short(text, bare) {
        Look::Short
    } else {
        Look::Sentence
    }
}

fn is_row(text: &Text<'_>, line: &Range<usize>) -> bool {
    let count = |mark: char| {
        line.clone()
            .filter(|&index| text.token(index).is_mark(mark))
            .count()
    };
    let inner = line
        .clone()
        .skip(1)
        .filter(|&index| text.token(index).is_mark('\t'))
        .count();
    let bullet_gap = text.token(line.start + 1).is_mark('\t') && bullet(text, line) > 0;
    count('|') > 0 || inner > usize::from(bullet_gap) || is_semicolon_row(text, line)
}

/// Semicolons part cells where no sentence is: no full stop at the end, short cells.
fn is_semicolon_row(text: &Text<'_>, line: &Range<usize>) -> bool {
    let semicolons = line
        .clone()
        .filter(|&index| text.token(index).is_mark(';'))
        .count();
    let ended = text.token(line.end.saturating_sub(1)).is_mark('.');
    let verbs = line.clone().any(|index| is_predicate(text, index));
    semicolons > 0 && !ended && !verbs
}

/// A line with semicolons alone is an enumeration, not a table.
fn refuse_lone_semicolons(text: &Text<'_>, lines: &mut [Line]) {
    let rows: Vec<bool> = lines.iter().map(|line| line.look == Look::Row).collect();
    for (number, line) in lines.iter_mut().enumerate() {
        let neighbours = [number.checked_sub(1), Some(number + 1)];
        let alone = !neighbours
            .into_iter()
            .flatten()
            .any(|near| rows.get(near) == Some(&true));
        let marked = |mark| {
            line.range
                .clone()
                .any(|index| text.token(index).is_mark(mark))
        };
        if line.look == Look::Row && alone && !marked('|') && !marked('\t') {
            let numbers = line
                .range
                .clone()
                .any(|index| text.token(index).kind == Kind::Number);
            line.look = if numbers { Look::Row } else { Look::Bullet };
        }
    }
}

/// Whether a token makes a sentence of its line.
fn is_predicate(text: &Text<'_>, index: usize) -> bool {
    text.token(index)
        .classes
        .any(&[Class::Subject, Class::Be, Class::Have, Class::Modal])
}

fn is_short(text: &Text<'_>, line: &Range<usize>) -> bool {
    let last = text.token(line.end.saturating_sub(1));
    let ended = matches!(last.kind, Kind::Mark('.' | '!' | '?'));
    !ended
        && words(text, line, SHORT + 1) <= SHORT
        && !line.clone().any(|index| is_predicate(text, index))
}

/// `a. Payroll`, not `z. B. Payroll`.
fn is_letter(text: &Text<'_>, line: &Range<usize>) -> bool {
    text.word(line.start).len() == 1 && text.word(line.start + 2).len() > 1
}

/// Numbers such as `2.1.3`.
fn is_outline(number: &str) -> bool {
    number.contains('.') && number.split('.').all(|part| (1..=2).contains(&part.len()))
}

/// Number of tokens of the bullet that a line begins with.
fn bullet(text: &Text<'_>, line: &Range<usize>) -> usize {
    let first = text.token(line.start);
    let second = text.token(line.start + 1);
    let apart = second.span.start > first.span.end;
    match first.kind {
        Kind::Mark(
            '-' | '–' | '—' | '*' | '•' | '·' | '▪' | '►' | '▸' | '‣' | '◦' | '→' | '✓' | '+' | '#'
            | '●' | '○' | '■' | '>',
        ) => {
            let more = line.clone().skip(1).take_while(|&index| {
                matches!(text.token(index).kind, Kind::Mark('#' | '*' | '-' | '\t'))
            });
            1 + more.count()
        }
        Kind::Mark('(') if text.token(line.start + 2).is_mark(')') => 3,
        Kind::Number if is_outline(text.word(line.start)) && second.is_word() && apart => 1,
        Kind::Number if matches!(second.kind, Kind::Mark('.' | ')')) && !apart => 2,
        Kind::Word if second.is_mark('.') && is_letter(text, line) => 2,
        Kind::Word if second.is_mark(')') && text.word(line.start).len() == 1 => 2,
        Kind::Word | Kind::Number | Kind::Mark(_) | Kind::Break => 0,
    }
}
