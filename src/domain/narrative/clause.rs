//! Sentences and their clauses.

use std::ops::Range;

use super::class::Class;
use super::token::{Kind, Text, Token};
use super::verb::Form;

/// Tokens that belong together, in order; there may be gaps where something in brackets
/// was taken out.
pub(super) type Stretch = Vec<usize>;

/// A clause and what stood in brackets behind some of its tokens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) tokens: Stretch,
    /// Token before the bracket, and what it holds.
    pub(super) asides: Vec<(usize, Stretch)>,
    /// Whether a colon announced it.
    pub(super) announced: bool,
}

/// The sentences of `range`, each as a range of tokens without the mark at its end.
pub(super) fn sentences(text: &Text<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = range.start;
    for index in range.clone() {
        if ends_sentence(text, index, range.end) {
            sentences.push(start..index);
            start = index + 1;
        }
    }
    sentences.push(start..range.end);
    sentences.retain(|sentence| sentence.clone().any(|index| text.token(index).is_word()));
    sentences
}

fn ends_sentence(text: &Text<'_>, index: usize, end: usize) -> bool {
    let token = text.token(index);
    let last = index + 1 >= end;
    match token.kind {
        Kind::Mark('!' | '?') => true,
        Kind::Mark('.') => {
            let gap = last || text.token(index + 1).span.start > token.span.end;
            gap && (last
                || !index
                    .checked_sub(1)
                    .is_some_and(|before| is_abbreviated(text, before)))
        }
        Kind::Mark(_) | Kind::Word | Kind::Number | Kind::Break => false,
    }
}

/// `ca.`, `Nr.` and ordinals (`2. Los`) go on after their full stop.
fn is_abbreviated(text: &Text<'_>, index: usize) -> bool {
    let token = text.token(index);
    let length = token.span.end - token.span.start;
    match token.kind {
        Kind::Word => token.is(Class::Abbreviation),
        Kind::Number => length <= 2,
        Kind::Mark(_) | Kind::Break => false,
    }
}

/// The clauses of a sentence.
pub(super) fn clauses(text: &Text<'_>, sentence: Range<usize>) -> Vec<Clause> {
    let mut reader = Reader {
        text,
        done: Vec::new(),
        clause: Clause::default(),
        predicate: false,
    };
    let mut index = sentence.start;
    while index < sentence.end {
        index = reader.take(index, sentence.end);
    }
    reader.close(false);
    reader.done
}

struct Reader<'r, 't> {
    text: &'r Text<'t>,
    done: Vec<Clause>,
    clause: Clause,
    /// Whether the clause has something that makes it a sentence of its own.
    predicate: bool,
}

impl Reader<'_, '_> {
    /// Takes the token at `index` and gives the index of the next.
    fn take(&mut self, index: usize, end: usize) -> usize {
        let token = self.text.token(index);
        match token.kind {
            Kind::Break => {}
            Kind::Mark('(' | '[') => return self.bracket(index, end),
            Kind::Mark(':') if index + 1 < end => self.close(true),
            Kind::Mark(';') => {
                let goes_on = self.clause.announced
                    || self
                        .clause
                        .tokens
                        .iter()
                        .any(|&index| self.text.token(index).is(Class::Trigger));
                self.close(goes_on);
            }
            Kind::Mark('–' | '—' | '"' | '„' | '“' | '”' | '•' | '→') => {
                self.close(false);
            }
            Kind::Mark('-') if self.is_dash(index) => self.close(false),
            Kind::Mark(_) | Kind::Number => self.clause.tokens.push(index),
            Kind::Word if self.turns(index) => self.close(true),
            Kind::Word => self.word(index, end),
        }
        index + 1
    }

    /// `look after guests`: the word belongs to the verb before it.
    fn keeps(&self, token: Token) -> bool {
        let last = self.clause.tokens.last().map(|&last| self.text.token(last));
        let verb = last.is_some_and(|last| last.deed.is_some() && last.is(Class::Stative));
        verb && token.is(Class::Keeping)
    }

    /// `Finance reported | that ...`: who tells it does nothing else.
    fn is_told(&self, token: Token) -> bool {
        let told = token.is(Class::Particle) && token.is(Class::Pronoun);
        let last = self.clause.tokens.last();
        told && last.is_some_and(|&last| tells(self.text.token(last)))
    }

    /// `What we do | is | repair boats`: what is stressed stands behind the verb.
    fn turns(&self, index: usize) -> bool {
        let first = self.clause.tokens.first();
        let cleft = first.is_some_and(|&first| self.text.token(first).is(Class::Cleft));
        cleft && self.text.token(index).is(Class::Be)
    }

    fn is_dash(&self, index: usize) -> bool {
        let token = self.text.token(index);
        let before = index
            .checked_sub(1)
            .map_or(0, |before| self.text.token(before).span.end);
        let next = self.text.token(index + 1);
        token.span.start > before && (next.span.start > token.span.end || next.is_mark('>'))
    }

    fn bracket(&mut self, index: usize, end: usize) -> usize {
        let closing = |at: &usize| matches!(self.text.token(*at).kind, Kind::Mark(')' | ']'));
        let close = (index + 1..end).find(closing).unwrap_or(end);
        let inside = (index + 1..close).filter(|&at| self.text.token(at).kind != Kind::Break);
        let before = self.clause.tokens.last().copied().unwrap_or(index);
        self.clause.asides.push((before, inside.collect()));
        close + 1
    }

    fn word(&mut self, index: usize, end: usize) {
        let token = self.text.token(index);
        let after_comma = self
            .clause
            .tokens
            .last()
            .is_some_and(|&last| self.text.token(last).is_mark(','));
        let after_and = self
            .clause
            .tokens
            .last()
            .is_some_and(|&last| self.text.token(last).is(Class::And));
        let opens = token
            .classes
            .any(&[Class::Subordinate, Class::Relative, Class::But])
            && !self.keeps(token);
        let subject = token.is(Class::Subject) || self.begins_sentence(index, end);
        let starts = match (after_comma, after_and) {
            (true, _) => opens || subject || self.is_relative_pronoun(index, end),
            (_, true) => self.predicate && (subject || token.is(Class::Subordinate)),
            _ if self.is_told(token) => true,
            _ => {
                self.predicate
                    && opens
                    && !token.is(Class::Abbreviation)
                    && self.goes_on(index, end)
            }
        };
        if starts && self.is_told(token) {
            self.clause = Clause::default();
            self.predicate = false;
        } else if starts {
            self.close(false);
        }
        self.clause.tokens.push(index);
        self.predicate |=
            token
                .classes
                .any(&[Class::Be, Class::Have, Class::Modal, Class::Stative])
                || token.deed.is_some_and(|deed| deed.form != Form::Noun);
    }

    /// Whether a subordinate clause can follow: some words and a verb.
    fn goes_on(&self, index: usize, end: usize) -> bool {
        // Longer clauses are rare; the bound keeps the cost linear.
        const REACH: usize = 40;
        index + 2 < end && (index + 1..end.min(index + REACH)).any(|at| is_verb(self.text, at))
    }

    /// `our drivers deliver`, `die Kantine betreibt`: a noun with an article and soon a verb.
    fn begins_sentence(&self, index: usize, end: usize) -> bool {
        const REACH: usize = 5;
        let token = self.text.token(index);
        if !token.classes.any(&[Class::Article, Class::Possessive]) {
            return false;
        }
        let ahead = (index + 2..end.min(index + REACH)).take_while(|&at| {
            let next = self.text.token(at);
            !matches!(next.kind, Kind::Mark(_)) && !next.is(Class::And)
        });
        ahead.into_iter().any(|at| is_finite(self.text, at))
    }

    /// `, die Rechnungen prüft,`: an article after a comma and a verb before the next one.
    fn is_relative_pronoun(&self, index: usize, end: usize) -> bool {
        let ahead = index + 1..end;
        let mut until = ahead.take_while(|&at| !self.text.token(at).is_mark(','));
        self.text.token(index).is(Class::Pronoun)
            && until.any(|at| {
                is_finite(self.text, at) && (at + 1 >= end || !self.text.token(at + 1).is_word())
            })
    }

    fn close(&mut self, announces: bool) {
        let clause = std::mem::take(&mut self.clause);
        self.predicate = false;
        if !clause.tokens.is_empty() {
            self.done.push(clause);
        }
        self.clause.announced = announces;
    }
}

fn is_verb(text: &Text<'_>, index: usize) -> bool {
    let token = text.token(index);
    let deed = token.deed.is_some_and(|deed| deed.form != Form::Noun);
    deed || token
        .classes
        .any(&[Class::Be, Class::Have, Class::Modal, Class::Stative])
}

/// `reported`, `said`, not `models` and `building`.
fn tells(token: Token) -> bool {
    let deed = token.deed.is_some_and(|deed| match deed.form {
        Form::Finite | Form::Participle => true,
        Form::Gerund | Form::Noun => false,
    });
    (deed && !token.is(Class::NounToo)) || token.is(Class::Stative)
}

/// A verb that makes a sentence: English forms that are nouns as well do not count.
fn is_finite(text: &Text<'_>, index: usize) -> bool {
    let token = text.token(index);
    let deed = token.deed.is_some_and(|deed| deed.form == Form::Finite);
    let verb = deed && !token.is(Class::NounToo);
    verb || token.classes.any(&[Class::Be, Class::Have, Class::Modal])
}
