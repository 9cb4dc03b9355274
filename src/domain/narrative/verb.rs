//! The forms of verbs of doing, made by rule.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::domain::text::Folded;
use crate::domain::vocabulary::Language;

/// How much a verb says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// It names the work: `reinigen`, `invoice`.
    Full,
    /// It names the work together with its object: `run a warehouse`.
    Carry,
    /// It says only that something is done: `erledigen`, `provide`.
    Offer,
}

/// What a word has of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Present, past, infinitive.
    Finite,
    /// `geprüft`, `checked`.
    Participle,
    /// `checking`.
    Gerund,
    /// `Prüfung`, `maintenance`.
    Noun,
}

/// A word as a form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deed {
    /// Number of the group of verbs of one kind of work; `None` for verbs that no list has.
    pub(super) group: Option<u16>,
    pub(super) weight: Weight,
    /// Whether two verbs of the group with one object are one activity.
    pub(super) one_trade: bool,
    pub(super) form: Form,
    /// Number of the infinitive.
    pub(super) lemma: Option<u16>,
}

/// A group of verbs of one kind of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeedGroup {
    /// How much its verbs say.
    pub weight: Weight,
    /// Whether two of its verbs with one object are one activity.
    pub one_trade: bool,
    /// German infinitives: `prüfen`, `her|stellen`, `bieten: bietet geboten`.
    pub german: Vec<String>,
    /// English infinitives: `sell: sold`.
    pub english: Vec<String>,
    /// Nouns made of the verbs.
    pub nouns: Vec<String>,
}

/// All forms of all verbs.
#[derive(Debug, Default)]
pub(super) struct Verbs {
    forms: BTreeMap<String, Deed>,
    nouns: BTreeMap<String, Deed>,
    /// Forms whose prefix stands elsewhere, by form: the prefix and the whole verb.
    parted: BTreeMap<String, Vec<(String, Deed)>>,
    prefixes: BTreeSet<String>,
    infinitives: Vec<(Language, String)>,
}

impl Verbs {
    pub(super) fn new(groups: &[DeedGroup]) -> Self {
        let mut verbs = Self::default();
        for (number, group) in (0_u16..).zip(groups) {
            let deed = Deed {
                group: Some(number),
                weight: group.weight,
                one_trade: group.one_trade,
                form: Form::Finite,
                lemma: None,
            };
            for verb in &group.german {
                verbs.german(verb, deed);
            }
            for verb in &group.english {
                verbs.english(verb, deed);
            }
            for noun in &group.nouns {
                verbs.add_noun(&folded(noun), deed);
            }
        }
        verbs
    }

    /// The verb that a folded word is a form of.
    pub(super) fn form(&self, word: &str) -> Option<Deed> {
        self.forms.get(word).copied()
    }

    /// The verb that a folded word is the noun of.
    pub(super) fn noun(&self, word: &str) -> Option<Deed> {
        self.nouns.get(word).copied()
    }

    /// Verbs that `word` is a form of once their prefix is found.
    pub(super) fn parted(&self, word: &str) -> &[(String, Deed)] {
        self.parted.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether `word` may be the parted prefix of a verb (`stellen ... her`).
    pub(super) fn is_prefix(&self, word: &str) -> bool {
        self.prefixes.contains(word)
    }

    pub(super) fn language(&self, deed: Deed) -> Option<Language> {
        self.infinitive(deed).map(|(language, _)| language)
    }

    /// The infinitive as it is written.
    pub(super) fn infinitive(&self, deed: Deed) -> Option<(Language, &str)> {
        let (language, infinitive) = self.infinitives.get(usize::from(deed.lemma?))?;
        Some((*language, infinitive.as_str()))
    }

    /// The first verb that claims a form keeps it: the order of the data decides.
    fn add(&mut self, form: &str, deed: Deed) {
        self.forms.entry(form.to_owned()).or_insert(deed);
    }

    /// Nouns of verbs that say little say nothing (`Leistung`).
    fn add_noun(&mut self, noun: &str, deed: Deed) {
        if deed.weight == Weight::Offer {
            return;
        }
        self.nouns.entry(noun.to_owned()).or_insert(Deed {
            form: Form::Noun,
            ..deed
        });
    }

    fn lemma(&mut self, deed: Deed, language: Language, infinitive: String) -> Deed {
        self.infinitives.push((language, infinitive));
        Deed {
            lemma: u16::try_from(self.infinitives.len() - 1).ok(),
            ..deed
        }
    }

    fn german(&mut self, entry: &str, deed: Deed) {
        let (infinitive, irregular) = parts(entry);
        let (prefix, verb) = infinitive.split_once('|').unwrap_or(("", infinitive));
        let deed = self.lemma(deed, Language::De, format!("{prefix}{verb}"));
        let (prefix, verb) = (folded(prefix), folded(verb));
        let stem = verb
            .strip_suffix("en")
            .or_else(|| verb.strip_suffix('n'))
            .unwrap_or(&verb);
        let finite = ["t", "et", "te", "ten", "ete", "eten"].map(|end| format!("{stem}{end}"));
        let finite = [verb.clone()].into_iter().chain(finite);
        for form in finite.chain(irregular.iter().cloned()) {
            self.add(&format!("{prefix}{form}"), deed);
            if !prefix.is_empty() {
                let parted = self.parted.entry(form).or_default();
                parted.push((prefix.clone(), deed));
                self.prefixes.insert(prefix.clone());
            }
        }
        let participle = Deed {
            form: Form::Participle,
            ..deed
        };
        for end in ["t", "et", "en"] {
            self.add(&format!("{prefix}ge{stem}{end}"), participle);
        }
        for form in irregular {
            self.add(&format!("{prefix}ge{form}"), participle);
        }
        self.add(&format!("{prefix}zu{verb}"), deed);
        for end in ["ung", "ungen"] {
            let stem = stem
                .strip_suffix("el")
                .map_or(stem.to_owned(), |stem| format!("{stem}l"));
            self.add_noun(&format!("{prefix}{stem}{end}"), deed);
        }
    }

    fn english(&mut self, entry: &str, deed: Deed) {
        let (infinitive, irregular) = parts(entry);
        let deed = self.lemma(deed, Language::En, infinitive.to_owned());
        let verb = folded(infinitive);
        let participle = Deed {
            form: Form::Participle,
            ..deed
        };
        let gerund = Deed {
            form: Form::Gerund,
            ..deed
        };
        for form in irregular {
            let deed = if form.ends_with("ing") {
                gerund
            } else {
                participle
            };
            self.add(&form, deed);
            if form.ends_with("ing") {
                self.add_noun(&form, deed);
            }
        }
        let mute = verb.strip_suffix('e').unwrap_or(&verb);
        let past = match verb.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ied"),
            _ => format!("{mute}ed"),
        };
        self.add(&verb, deed);
        self.add(&third_person(&verb), deed);
        self.add(&past, participle);
        self.add(&format!("{mute}ing"), gerund);
        self.add_noun(&format!("{mute}ing"), deed);
    }
}

/// `audits`, `processes`, `supplies`: the third person, and the plural of the noun.
pub(super) fn third_person(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("ch") || verb.ends_with("sh") => {
            format!("{verb}es")
        }
        _ => format!("{verb}s"),
    }
}

/// An infinitive and the folded forms that stand behind its colon.
fn parts(entry: &str) -> (&str, Vec<String>) {
    let (infinitive, forms) = entry.split_once(':').unwrap_or((entry, ""));
    (
        infinitive.trim(),
        forms.split_whitespace().map(folded).collect(),
    )
}

fn folded(word: &str) -> String {
    Folded::new(word).text
}
