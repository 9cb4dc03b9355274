//! The words that narratives are read by.

use std::collections::{BTreeMap, BTreeSet};

use super::class::{Class, Classes};
use super::verb::{DeedGroup, Verbs, third_person};
use crate::domain::text::Folded;

/// The words that narratives are read by, as they stand in the catalogue.
#[derive(Debug, Clone, Default)]
pub struct NarrativeWords {
    /// Words, or endings (`*buchhaltung`), or two words (`help desk`) of each class.
    pub classes: Vec<(Class, Vec<String>)>,
    /// Verbs by kind of work.
    pub deeds: Vec<DeedGroup>,
    /// Pairs that name one function between them (`Forschung und Entwicklung`).
    pub pairs: Vec<String>,
    /// Last parts of compounds that a part before a hyphen may borrow, and whether the words
    /// are then functions of their own.
    pub heads: Vec<(String, bool)>,
    /// Joining words of several words (`as well as`).
    pub joints: Vec<String>,
    /// When a text counts as an activity by its resemblance to those of the catalogue.
    pub resemblance: Resemblance,
}

/// From when on the classifier's word counts that a text names an activity.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Resemblance {
    /// Share of the words that are known, 0 to 1.
    pub known: f64,
    /// Probability of the most probable activity, 0 to 1.
    pub concept: f32,
}

/// The words that narratives are read by, ready for look-up.
#[derive(Debug, Default)]
pub struct NarrativeKnowledge {
    words: BTreeMap<String, Classes>,
    endings: BTreeMap<String, Classes>,
    /// Last words of names of two words, so that few words are looked up twice.
    second_words: BTreeSet<String>,
    pairs: BTreeSet<(String, String)>,
    heads: BTreeMap<String, bool>,
    joints: Vec<Vec<String>>,
    pub(super) verbs: Verbs,
    pub(super) resemblance: Resemblance,
}

/// Letters that must stand before an ending: `*ing` is not in `ring`.
const BEFORE_ENDING: usize = 3;

impl NarrativeKnowledge {
    /// Folds the words and makes the forms of the verbs.
    #[must_use]
    pub fn new(raw: &NarrativeWords) -> Self {
        let mut knowledge = Self {
            verbs: Verbs::new(&raw.deeds),
            resemblance: raw.resemblance,
            joints: raw.joints.iter().map(|joint| words(joint)).collect(),
            pairs: raw
                .pairs
                .iter()
                .filter_map(|pair| outer_words(pair))
                .collect(),
            heads: raw
                .heads
                .iter()
                .map(|(head, apart)| (Folded::new(head).text, *apart))
                .collect(),
            ..Self::default()
        };
        for (class, words) in &raw.classes {
            for word in words {
                knowledge.add(*class, &Folded::new(word).text);
            }
        }
        knowledge
    }

    fn add(&mut self, class: Class, word: &str) {
        if class == Class::NounToo {
            let plural = self.words.entry(third_person(word)).or_default();
            plural.insert(class);
        }
        if let Some(ending) = word.strip_prefix('*') {
            self.endings
                .entry(ending.to_owned())
                .or_default()
                .insert(class);
            return;
        }
        if let Some((_, second)) = word.split_once(' ') {
            self.second_words.insert(second.to_owned());
        }
        self.words.entry(word.to_owned()).or_default().insert(class);
    }

    /// What a folded word does.
    pub(super) fn classes(&self, word: &str) -> Classes {
        let mut classes = self.words.get(word).copied().unwrap_or_default();
        if classes.has(Class::NoDeed) {
            return classes;
        }
        let known = !classes.is_empty();
        for (byte, _) in word.char_indices().skip(BEFORE_ENDING) {
            if let Some(found) = word.get(byte..).and_then(|ending| self.endings.get(ending)) {
                classes = classes.union(*found);
            }
        }
        if let Some((_, last)) = word.rsplit_once('-').filter(|_| !known) {
            classes = classes.union(self.last_part(last));
        }
        if classes.has(Class::NoDeed) {
            classes.remove(Class::Nominal);
        }
        classes
    }

    /// A word behind a hyphen gives its class as a noun to the whole (`IT-Support`).
    fn last_part(&self, word: &str) -> Classes {
        let found = self.classes(word);
        let mut kept = Classes::default();
        for class in [
            Class::Function,
            Class::Nominal,
            Class::Actor,
            Class::Generic,
            Class::NoDeed,
        ] {
            if found.has(class) {
                kept.insert(class);
            }
        }
        kept
    }

    /// Whether two folded words in a row name a function (`help desk`).
    pub(super) fn is_function_of_two(&self, first: &str, second: &str) -> bool {
        self.second_words.contains(second)
            && self
                .words
                .get(&format!("{first} {second}"))
                .is_some_and(|classes| classes.has(Class::Function))
    }

    /// Whether `first and second` names one function.
    pub(super) fn is_pair(&self, first: &str, second: &str) -> bool {
        self.pairs.contains(&(first.to_owned(), second.to_owned()))
    }

    /// Number of words of the joint of several words that begins with `word(0)`; 0 for none.
    pub(super) fn joint_length<'w>(&self, word: impl Fn(usize) -> &'w str) -> usize {
        let fits = |joint: &&Vec<String>| {
            joint
                .iter()
                .enumerate()
                .all(|(ahead, expected)| word(ahead) == expected)
        };
        self.joints.iter().find(fits).map_or(0, Vec::len)
    }

    /// The last part of a folded compound that another word may borrow, and whether the two
    /// are then functions of their own.
    pub(super) fn head_of<'w>(&self, compound: &'w str) -> Option<(&'w str, bool)> {
        let beginnings = compound.char_indices().skip(2);
        let mut endings = beginnings.filter_map(|(byte, _)| compound.get(byte..));
        endings.find_map(|ending| self.heads.get(ending).map(|&apart| (ending, apart)))
    }
}

/// First and last word of `a und b`.
fn outer_words(pair: &str) -> Option<(String, String)> {
    let words = words(pair);
    Some((words.first()?.clone(), words.last()?.clone()))
}

fn words(text: &str) -> Vec<String> {
    Folded::new(text)
        .text
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}
