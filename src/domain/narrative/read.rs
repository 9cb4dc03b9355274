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
use super::verb::Form;
use super::word::any_is;

/// Every activity of a narrative in order.
pub(super) fn narrative(text: &Text<'_>) -> Vec<Found> {
    let mut reader = Reader {
        text,
        found: Vec::new(),
        items: Vec::new(),
        heading: Vec::new(),
        muted: false,
    };
    for (number, block) in blocks(text).into_iter().enumerate() {
        // The first line is the title of the whole.
        let title = number == 0 && matches!(block, Block::Heading(_));
        reader.block(block);
        if title {
            reader.heading.clear();
        }
    }
    reader.end_list();
    reader.found
}

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    found: Vec<Found>,
    /// Items of the list that is being read.
    items: Vec<Item>,
    /// Activities that the heading just read names.
    heading: Vec<Found>,
    /// Whether the last heading announced values, places or what is not done.
    muted: bool,
}

impl Reader<'_, '_> {
    fn block(&mut self, block: Block) {
        let heading = std::mem::take(&mut self.heading);
        match block {
            Block::Item(range) => {
                if is_paragraph(self.text, &range) {
                    self.end_list();
                    self.prose(without_label(self.text, range));
                } else if !self.muted {
                    self.items.push(item::read(self.text, range));
                }
            }
            Block::Heading(range) => {
                self.end_list();
                let tokens: Vec<usize> = range.collect();
                self.muted = mutes(self.text, &tokens);
                if !self.muted {
                    self.heading = named_in_full(self.text, tokens);
                }
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
                let before = self.found.len();
                self.prose(range);
                // What is only described below its heading is named by the heading alone.
                if self.found.len() == before && !self.muted {
                    self.found.extend(heading);
                }
            }
        }
    }

    fn end_list(&mut self) {
        let items = std::mem::take(&mut self.items);
        self.found.extend(item::settle(items));
    }

    fn prose(&mut self, range: Range<usize>) {
        let sentences = sentences(self.text, range);
        let (label, rest) = sentences.split_at(usize::from(has_label(self.text, &sentences)));
        let before = self.found.len();
        self.sentences(rest);
        if self.found.len() == before {
            self.sentences(label);
        }
    }

    fn sentences(&mut self, sentences: &[Range<usize>]) {
        for sentence in sentences {
            if self.text.token(sentence.end).is_mark('?') {
                continue;
            }
            let clauses = clauses(self.text, sentence.clone());
            let fragment = !clauses.iter().any(|clause| has_verb(self.text, clause));
            let mut found: Vec<Found> = Vec::new();
            for (number, clause) in clauses.iter().enumerate() {
                let before = number.checked_sub(1).and_then(|before| clauses.get(before));
                if is_behind_colon(self.text, clause)
                    && !has_verb(self.text, clause)
                    && before.is_some_and(|before| mutes(self.text, &before.tokens))
                {
                    continue;
                }
                let setting = if clause.announced || fragment {
                    Setting::Item
                } else {
                    Setting::Prose
                };
                let named = in_clause(self.text, clause, setting);
                let labelled = number == 1 && is_label(before);
                if clause.announced && !named.is_empty() && labelled {
                    found.clear();
                }
                found.extend(named);
            }
            // A few words that only resemble an activity may be anything.
            if !(fragment && found.iter().all(|found| found.guessed)) {
                self.found.append(&mut found);
            }
        }
    }
}

/// Whether the words before a list announce something else than activities.
pub(super) fn mutes(text: &Text<'_>, tokens: &[usize]) -> bool {
    // `Was wir nicht können, geben wir ab:` announces what is done.
    let turn = tokens
        .iter()
        .rposition(|&index| text.token(index).is_mark(','));
    let tokens = tokens.get(turn.unwrap_or(0)..).unwrap_or_default();
    let has = |class: Class| any_is(text, tokens, &[class]);
    let denies = has(Class::Not) && !has(Class::Sourcing);
    denies || (has(Class::Cue) && !has(Class::Function))
}

/// A paragraph with a number: several sentences, of which a later one has a verb.
fn is_paragraph(text: &Text<'_>, range: &Range<usize>) -> bool {
    let mut later = sentences(text, range.clone()).into_iter().skip(1);
    later.any(|sentence| {
        let tokens: Vec<usize> = sentence.collect();
        has_verb_in(text, &tokens)
    })
}

/// A paragraph without the words that name its subject (`Background.`).
fn without_label(text: &Text<'_>, range: Range<usize>) -> Range<usize> {
    let first = sentences(text, range.clone()).into_iter().next();
    let label = first.filter(|first| {
        let tokens: Vec<usize> = first.clone().collect();
        !has_verb_in(text, &tokens) && !any_is(text, &tokens, &[Class::Function, Class::Nominal])
            || any_is(text, &tokens, &[Class::Generic, Class::NoDeed])
    });
    label.map_or(range.start, |label| label.end)..range.end
}

/// Whether a paragraph begins with the words that name its subject: `Shipping. We ...`.
fn has_label(text: &Text<'_>, sentences: &[Range<usize>]) -> bool {
    const LONGEST: usize = 3;
    let [label, next, ..] = sentences else {
        return false;
    };
    let label: Vec<usize> = label.clone().collect();
    let next: Vec<usize> = next.clone().collect();
    label.len() <= LONGEST && !has_verb_in(text, &label) && has_verb_in(text, &next)
}

/// The activities of a heading that say of what they are: `Repair of all makes`.
fn named_in_full(text: &Text<'_>, tokens: Vec<usize>) -> Vec<Found> {
    let announces = tokens
        .last()
        .is_some_and(|&last| text.token(last).is_mark(':'));
    if announces {
        return Vec::new();
    }
    let clause = Clause {
        tokens,
        ..Clause::default()
    };
    let mut found = in_clause(text, &clause, Setting::Item);
    found.retain(|found| !found.guessed && found.head < found.tokens.len());
    found
}

/// `Wir machen nicht:`, `Unsere Werte sind:` before a list.
fn announces_other(text: &Text<'_>, range: Range<usize>) -> bool {
    let colon = range
        .end
        .checked_sub(1)
        .is_some_and(|last| text.token(last).is_mark(':'));
    colon && mutes(text, &last_sentence(text, range))
}

fn is_behind_colon(text: &Text<'_>, clause: &Clause) -> bool {
    let before = clause.tokens.first().and_then(|first| first.checked_sub(1));
    before.is_some_and(|before| text.token(before).is_mark(':'))
}

fn last_sentence(text: &Text<'_>, range: Range<usize>) -> Vec<usize> {
    sentences(text, range)
        .pop()
        .map(Iterator::collect)
        .unwrap_or_default()
}

/// A few words before a colon.
fn is_label(clause: Option<&Clause>) -> bool {
    const LONGEST: usize = 4;
    clause.is_some_and(|clause| clause.tokens.len() <= LONGEST)
}

fn has_verb(text: &Text<'_>, clause: &Clause) -> bool {
    has_verb_in(text, &clause.tokens)
}

fn has_verb_in(text: &Text<'_>, tokens: &[usize]) -> bool {
    tokens.iter().any(|&index| {
        let token = text.token(index);
        let deed = token
            .deed
            .is_some_and(|deed| matches!(deed.form, Form::Finite | Form::Participle));
        (deed && !token.is(Class::NounToo))
            || token.classes.any(&[
                Class::Be,
                Class::Have,
                Class::Modal,
                Class::Stative,
                Class::Subject,
            ])
    })
}
