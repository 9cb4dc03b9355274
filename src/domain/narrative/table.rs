//! Reads tables pasted as text: finds the column that names the activities.

use std::collections::BTreeSet;
use std::ops::Range;

use super::class::Class;
use super::found::Found;
use super::item::{self, Item};
use super::token::{Kind, Text};

type Cells = Vec<Range<usize>>;

/// The activities of a table.
pub(super) fn read(text: &Text<'_>, rows: &[Range<usize>]) -> Vec<Found> {
    let mark = separator(text, rows);
    let mut rows: Vec<Cells> = rows.iter().map(|row| cells(text, row, mark)).collect();
    rows.retain(|row| row.iter().any(|cell| has_word(text, cell)));
    let header = rows
        .split_first()
        .filter(|(row, body)| is_header(text, row, body))
        .map(|(row, _)| row.clone());
    let body: Vec<&Cells> = rows.iter().skip(usize::from(header.is_some())).collect();
    let body: Vec<&Cells> = body
        .into_iter()
        .filter(|row| !is_total(text, row))
        .collect();
    let named = header.and_then(|header| named(text, &header));
    let Some(column) = clearest(text, &body, named) else {
        return Vec::new();
    };
    let cells = body.iter().filter_map(|row| row.get(column));
    let cells = cells.filter(|cell| has_word(text, cell));
    let items: Vec<Item> = cells.map(|cell| item::read(text, cell.clone())).collect();
    item::settle(items)
}

/// The mark that parts the cells of most tables first.
fn separator(text: &Text<'_>, rows: &[Range<usize>]) -> char {
    let any = |mark: char| {
        rows.iter()
            .flat_map(Clone::clone)
            .any(|index| text.token(index).is_mark(mark))
    };
    ['|', '\t', ';']
        .into_iter()
        .find(|&mark| any(mark))
        .unwrap_or('\t')
}

fn cells(text: &Text<'_>, row: &Range<usize>, mark: char) -> Cells {
    let mut cells = Vec::new();
    let mut start = row.start;
    for index in row.clone() {
        if text.token(index).is_mark(mark) {
            cells.push(start..index);
            start = index + 1;
        }
    }
    cells.push(start..row.end);
    cells
}

fn has_word(text: &Text<'_>, cell: &Range<usize>) -> bool {
    cell.clone().any(|index| text.token(index).is_word())
}

/// A first row without numbers: half its cells are names of columns, or all other rows have
/// numbers.
fn is_header(text: &Text<'_>, row: &Cells, body: &[Cells]) -> bool {
    let named = row.iter().filter(|cell| {
        (*cell).clone().any(|index| {
            text.token(index)
                .classes
                .any(&[Class::Header, Class::SideHeader])
        })
    });
    let numbers = |row: &Cells| {
        row.iter()
            .flat_map(Clone::clone)
            .any(|index| text.token(index).kind == Kind::Number)
    };
    let alone = body.len() > 1 && body.iter().all(numbers);
    !numbers(row) && (named.count() * 2 >= row.len().max(1) || alone)
}

fn is_total(text: &Text<'_>, row: &Cells) -> bool {
    let words = row
        .iter()
        .flat_map(Clone::clone)
        .filter(|&index| text.token(index).is_word());
    words
        .take(2)
        .any(|index| text.token(index).is(Class::Total))
}

/// The column whose head says that it names activities.
fn named(text: &Text<'_>, header: &Cells) -> Option<usize> {
    let column = |class: Class| {
        header.iter().position(|cell| {
            let mut tokens = cell.clone();
            tokens.any(|index| text.token(index).is(class))
                && !cell
                    .clone()
                    .any(|index| text.token(index).is(Class::SideHeader))
        })
    };
    column(Class::Header)
}

/// The column with most cells that name activities, where the word of its head counts as half
/// of them; of two the one with more different cells.
fn clearest(text: &Text<'_>, rows: &[&Cells], named: Option<usize>) -> Option<usize> {
    const WIDEST: usize = 50;
    // Enough rows to tell the columns apart; reading all of them twice would cost much.
    const SAMPLE: usize = 40;
    let rows = rows.get(..rows.len().min(SAMPLE)).unwrap_or_default();
    let width = rows
        .iter()
        .map(|row| row.len())
        .max()
        .unwrap_or(0)
        .min(WIDEST);
    let mut best: Option<(usize, usize, usize)> = None;
    for column in 0..width {
        let cells: Vec<&Range<usize>> = rows.iter().filter_map(|row| row.get(column)).collect();
        let clear = cells
            .iter()
            .filter(|cell| !item::read(text, (**cell).clone()).found.is_empty());
        let different: BTreeSet<Vec<&str>> = cells
            .iter()
            .map(|cell| {
                (*cell)
                    .clone()
                    .filter(|&index| text.token(index).is_word())
                    .map(|index| text.word(index))
                    .collect()
            })
            .collect();
        let head = if named == Some(column) { rows.len() } else { 0 };
        let score = (2 * clear.count() + head, different.len());
        if score.0 > 0 && best.is_none_or(|(clear, distinct, _)| score > (clear, distinct)) {
            best = Some((score.0, score.1, column));
        }
    }
    best.map(|(_, _, column)| column)
}
