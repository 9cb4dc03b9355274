//! Compares what was found with what is marked.
//!
//! A found and a marked span can match if they share at least half of the code points of the
//! shorter one. Each matches one other at most: pairs with the larger overlap come first, of
//! equal ones those further ahead; activities that must be found come before those that may.

use std::fmt;

use sourcing_advisor::domain::narrative::Mention;
use sourcing_advisor::domain::scalar::Span;

use crate::marks::{Mark, Marked};

/// Counts over one or several narratives, and what went wrong.
#[derive(Debug, Default)]
pub(crate) struct Score {
    matched: usize,
    missed: usize,
    wrong: usize,
    pub(crate) faults: Vec<String>,
}

impl Score {
    pub(crate) fn add(&mut self, other: &Self) {
        self.matched += other.matched;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }

    /// Share of the activities that must be found; 1 where there are none.
    pub(crate) fn recall(&self) -> f64 {
        share(self.matched, self.matched + self.missed)
    }

    /// Share of the found that is marked; what may be found counts neither way.
    pub(crate) fn precision(&self) -> f64 {
        share(self.matched, self.matched + self.wrong)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a few hundred")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (recall, precision) = (self.recall(), self.precision());
        write!(f, "recall {recall:.3} precision {precision:.3} ")?;
        write!(
            f,
            "({} found, {} missed, {} wrong)",
            self.matched, self.missed, self.wrong
        )
    }
}

/// Scores one narrative.
pub(crate) fn of(id: &str, marked: &Marked, found: &[Mention]) -> Score {
    let pairs = matches(&marked.marks, found);
    let mut score = Score::default();
    for (number, mark) in marked
        .marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| mark.must)
    {
        if pairs.iter().any(|&(of_mark, _)| of_mark == number) {
            score.matched += 1;
        } else {
            score.missed += 1;
            score
                .faults
                .push(format!("{id}: missed `{}`", mark.span.slice(&marked.text)));
        }
    }
    for (number, mention) in found.iter().enumerate() {
        if !pairs.iter().any(|&(_, of_found)| of_found == number) {
            score.wrong += 1;
            score.faults.push(format!("{id}: wrong `{}`", mention.text));
        }
    }
    score
}

fn matches(marks: &[Mark], found: &[Mention]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (m, mark) in marks.iter().enumerate() {
        for (f, mention) in found.iter().enumerate() {
            let shared = overlap(mark.span, mention.span);
            if shared > 0 && shared * 2 >= length(mark.span).min(length(mention.span)) {
                candidates.push((!mark.must, usize::MAX - shared, m, f));
            }
        }
    }
    candidates.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, m, f) in candidates {
        if !pairs
            .iter()
            .any(|&(mark, mention)| mark == m || mention == f)
        {
            pairs.push((m, f));
        }
    }
    pairs
}

fn length(span: Span) -> usize {
    span.end - span.start
}

fn overlap(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

#[test]
fn half_of_the_shorter_span_makes_a_match_and_each_matches_once() {
    let marked = Marked::parse("[[payroll]] and [[recruiting of staff]]").unwrap();
    let mention = |start, end| Mention {
        span: Span { start, end },
        text: String::new(),
    };

    let whole = of("id", &marked, &[mention(0, 31)]);
    let both = of("id", &marked, &[mention(4, 7), mention(12, 22)]);
    let little = of("id", &marked, &[mention(5, 14)]);

    assert_eq!((whole.matched, whole.missed, whole.wrong), (1, 1, 0));
    assert_eq!((both.matched, both.missed, both.wrong), (2, 0, 0));
    assert_eq!((little.matched, little.missed, little.wrong), (0, 2, 1));
}
