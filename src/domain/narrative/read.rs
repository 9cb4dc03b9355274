//! Reads a whole narrative, block by block.

use std::ops::Range;

use super::class::Class;
use super::clause::{Clause, clauses, sentences};
use super::find::{Setting, in_clause};
use super::found::Found;
use super::item::{self, Item};
use super::layout::{Block, blocks};
use super::table;
use super::token::Text;

/// Every activity of a narrative in order.
pub(super) fn narrative(text: &Text<'_>) -> Vec<Found> {
    let mut reader = Reader { text, found: Vec::new(), items: Vec::new(), muted: false };
    for block in blocks(text) {
        reader.block(block);
    }
    reader.end_list();
    reader.found
}

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    found: Vec<Found>,
    /// Items of the list that is being read.
    items: Vec<Item>,
    /// Whether the last heading announced values, places or what is not done.
    muted: bool,
}

impl Reader<'_, '_> {
    fn block(&mut self, block: Block) {
        match block {
            Block::Item(range) => {
                if !self.muted {
                    self.items.push(item::read(self.text, range));
                }
                return;
            }
            Block::Heading(range) => {
                self.end_list();
                self.muted = mutes(self.text, range);
            }
            Block::Table(rows) => {
                self.end_list();
                if !self.muted {
                    self.found.extend(table::read(self.text, &rows));
                }
            }
            Block::Prose(range) => {
                self.end_list();
                self.muted = announces_other(self.text, range.clone());
                self.prose(range);
            }
        }
    }

    fn end_list(&mut self) {
        let items = std::mem::take(&mut self.items);
        self.found.extend(item::settle(items));
    }

    fn prose(&mut self, range: Range<usize>) {
        for sentence in sentences(self.text, range) {
            let clauses = clauses(self.text, sentence);
            let fragment = !clauses.iter().any(|clause| has_verb(self.text, clause));
            let mut found: Vec<Found> = Vec::new();
            for clause in &clauses {
                let setting = if clause.announced || fragment { Setting::Item } else { Setting::Prose };
                let named = in_clause(self.text, clause, setting);
                if clause.announced && !named.is_empty() && is_label(self.text, clauses.first()) {
                    found.clear();
                }
                found.extend(named);
            }
            self.found.append(&mut found);
        }
    }
}

/// Whether a heading announces something else than activities.
fn mutes(text: &Text<'_>, range: Range<usize>) -> bool {
    let has = |class: Class| range.clone().any(|index| text.token(index).is(class));
    has(Class::Not) || (has(Class::Cue) && !has(Class::Function))
}

/// `Wir machen nicht:`, `Unsere Werte sind:` before a list.
fn announces_other(text: &Text<'_>, range: Range<usize>) -> bool {
    let colon = range.end.checked_sub(1).is_some_and(|last| text.token(last).is_mark(':'));
    colon && mutes(text, range)
}

/// A few words without a verb before a colon.
fn is_label(text: &Text<'_>, clause: Option<&Clause>) -> bool {
    const LONGEST: usize = 4;
    clause.is_some_and(|clause| clause.tokens.len() <= LONGEST && !has_verb(text, clause))
}

fn has_verb(text: &Text<'_>, clause: &Clause) -> bool {
    use super::verb::Form;
    clause.tokens.iter().any(|&index| {
        let token = text.token(index);
        let deed = token.deed.is_some_and(|deed| matches!(deed.form, Form::Finite | Form::Participle));
        (deed && !token.is(Class::NounToo)) || token.classes.any(&[Class::Be, Class::Have, Class::Modal, Class::Stative, Class::Subject])
    })
}
