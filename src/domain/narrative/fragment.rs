//! Cuts an element at verbs, prepositions and articles.

use super::class::Class;
use super::token::{Kind, Text};

/// A part of an element: a noun with what stands before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fragment {
    /// Preposition or article that it begins with.
    pub(super) opener: Option<usize>,
    pub(super) tokens: Vec<usize>,
}

const VERBS: [Class; 6] = [
    Class::Be,
    Class::Have,
    Class::Modal,
    Class::Stative,
    Class::Subject,
    Class::Relative,
];

const OPENERS: [Class; 5] = [
    Class::Preposition,
    Class::Article,
    Class::Possessive,
    Class::Without,
    Class::Agent,
];

/// Words that no noun group begins with.
const EMPTY: [Class; 5] = [
    Class::Adverb,
    Class::And,
    Class::But,
    Class::Only,
    Class::Subordinate,
];

/// The fragments of an element; `None` stands for a verb or a mark between them.
pub(super) fn fragments(
    text: &Text<'_>,
    element: &[usize],
    verb: Option<usize>,
) -> Vec<Option<Fragment>> {
    let mut cutter = Cutter {
        fragments: vec![Some(Fragment::default())],
    };
    for (at, &index) in element.iter().enumerate() {
        let token = text.token(index);
        let numeric = token.kind == Kind::Number;
        if verb == Some(at) || token.classes.any(&VERBS) || matches!(token.kind, Kind::Mark(_)) {
            cutter.cut();
        } else if token.classes.any(&OPENERS) {
            cutter.open(index, !token.is(Class::Preposition));
        } else if numeric && !cutter.is_opened() {
            // Numbers belong to complements (`for 300 people`); elsewhere they are amounts.
            cutter.cut();
        } else if cutter.is_begun() || !token.classes.any(&EMPTY) {
            cutter.push(index);
        }
    }
    cutter.fragments
}

struct Cutter {
    fragments: Vec<Option<Fragment>>,
}

impl Cutter {
    fn last(&mut self) -> Option<&mut Fragment> {
        self.fragments.last_mut().and_then(Option::as_mut)
    }

    fn is_opened(&mut self) -> bool {
        self.last().is_some_and(|last| last.opener.is_some())
    }

    fn is_begun(&mut self) -> bool {
        self.last().is_some_and(|last| !last.tokens.is_empty())
    }

    fn push(&mut self, index: usize) {
        if let Some(last) = self.last() {
            last.tokens.push(index);
        }
    }

    fn cut(&mut self) {
        self.fragments.push(None);
        self.fragments.push(Some(Fragment::default()));
    }

    /// Begins a fragment; an article behind a preposition belongs to it.
    fn open(&mut self, index: usize, article: bool) {
        match self.last() {
            Some(last) if last.tokens.is_empty() => {
                if last.opener.is_none() || !article {
                    last.opener = Some(index);
                }
            }
            Some(_) | None => {
                self.fragments.push(Some(Fragment {
                    opener: Some(index),
                    tokens: Vec::new(),
                }));
            }
        }
    }
}
