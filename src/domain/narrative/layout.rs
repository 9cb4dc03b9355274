//! Tells lines of prose, items of lists, rows of tables and headings apart.

use std::ops::Range;

use super::class::Class;
use super::line::{Line, Look, lines, words};
use super::token::{Kind, Text};

/// A part of a narrative, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// Whole sentences.
    Prose(Range<usize>),
    /// An item of a list, without its bullet.
    Item(Range<usize>),
    /// Rows of one table.
    Table(Vec<Range<usize>>),
    /// Names what follows.
    Heading(Range<usize>),
}

/// Tokens of a line that was broken for its length, at least.
const FULL: usize = 7;

/// The parts of a narrative in order.
pub(super) fn blocks(text: &Text<'_>) -> Vec<Block> {
    let lines = lines(text);
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    let mut before = None;
    let after = looks_after(&lines);
    for (number, line) in lines.iter().enumerate() {
        let range = line.range.clone();
        let next = lines.get(number + 1).map_or(Look::Blank, |line| line.look);
        let after = after.get(number).copied().flatten();
        let continued = open && continues(text, line, blocks.last());
        match (line.look, blocks.last_mut()) {
            (Look::Blank, _) => {}
            (Look::Sentence | Look::Short, Some(Block::Prose(last) | Block::Item(last)))
                if continued =>
            {
                last.end = range.end;
            }
            (Look::Row, Some(Block::Table(rows))) if open => rows.push(range),
            (Look::Row, _) => blocks.push(Block::Table(vec![range])),
            (Look::Bullet, _)
                if !(is_numbered_title(text, line, next)
                    || next == Look::Bullet && deeper(&lines, number)) =>
            {
                blocks.push(Block::Item(range));
            }
            (Look::Short, _) if !heads(next, after, open) && !titles(next, after, before) => {
                blocks.push(Block::Item(range));
            }
            (Look::Bullet | Look::Heading | Look::Short, _) => blocks.push(Block::Heading(range)),
            (Look::Sentence, _) => blocks.push(Block::Prose(range)),
        }
        open = line.look != Look::Blank;
        before = if open { Some(line.look) } else { before };
    }
    blocks
}

/// For every line, what the next line that is not blank looks like.
fn looks_after(lines: &[Line]) -> Vec<Option<Look>> {
    let mut next = None;
    let mut after: Vec<Option<Look>> = lines
        .iter()
        .rev()
        .map(|line| {
            let look = if line.look == Look::Blank {
                next
            } else {
                Some(line.look)
            };
            std::mem::replace(&mut next, look)
        })
        .collect();
    after.reverse();
    after
}

/// Whether a short line with these looks after it is a heading; it is none below other lines
/// and directly above a sentence.
fn heads(next: Look, after: Option<Look>, below: bool) -> bool {
    (next == Look::Sentence && !below) || matches!(after, Some(Look::Bullet | Look::Row))
}

/// Whether a short line among blank ones is the title of the prose after it; `before` is what
/// the line before looked like.
fn titles(next: Look, after: Option<Look>, before: Option<Look>) -> bool {
    let listed = matches!(before, Some(Look::Short | Look::Bullet | Look::Heading));
    next == Look::Blank && after == Some(Look::Sentence) && !listed
}

/// `3. Risks` directly above a sentence.
fn is_numbered_title(text: &Text<'_>, line: &Line, next: Look) -> bool {
    const LONGEST: usize = 4;
    let bullet = line.range.start.checked_sub(1);
    let numbered = bullet.is_some_and(|at| {
        let number = |at: usize| text.token(at).kind == Kind::Number;
        number(at) || at.checked_sub(1).is_some_and(number)
    });
    let last = text.token(line.range.end.saturating_sub(1));
    let goes_on = last.is_mark(',') || last.is(Class::And) || last.is_mark('.');
    next == Look::Sentence
        && numbered
        && !goes_on
        && words(text, &line.range, LONGEST + 1) <= LONGEST
}

/// Whether the next line stands deeper: this one is the head of a list within the list.
fn deeper(lines: &[Line], number: usize) -> bool {
    match (lines.get(number), lines.get(number + 1)) {
        (Some(line), Some(next)) => next.depth > line.depth,
        (None, _) | (_, None) => false,
    }
}

/// Whether a line goes on with the block before it.
fn continues(text: &Text<'_>, line: &Line, last: Option<&Block>) -> bool {
    let (range, prose) = match last {
        Some(Block::Prose(range)) => (range, true),
        Some(Block::Item(range)) => (range, false),
        Some(Block::Table(_) | Block::Heading(_)) | None => return false,
    };
    let Some(end) = range.end.checked_sub(1).map(|last| text.token(last)) else {
        return false;
    };
    let closed = matches!(end.kind, Kind::Mark('.' | '!' | '?' | ':'));
    let hanging = end.is_mark(',') || end.is(Class::And) || end.ellipsis;
    let broken = prose && words(text, range, FULL) >= FULL && !closed;
    hanging || broken || (!prose && line.indented && !closed && words(text, range, FULL) >= FULL)
}
