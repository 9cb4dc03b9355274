//! What words do in a sentence.

use serde::Deserialize;

/// What a word does in a sentence; a word may do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// `der`, `the`, `every`, `two`.
    Article,
    /// `unser`, `their`, `eigene`.
    Possessive,
    /// `wir`, `they`.
    Subject,
    /// The pronouns that a company speaks of itself with: `wir`, `we`.
    Speaker,
    /// German words of classes that both languages have.
    German,
    /// `who` stands behind a comma and is an article elsewhere: `die`, `that`.
    Pronoun,
    /// An infinitive follows: `to`.
    Particle,
    /// `which`, `welche`.
    Relative,
    /// `während`, `because`.
    Subordinate,
    /// `und`, `sowie`, `or`.
    And,
    /// `aber`, `sondern`, `but`.
    But,
    /// `nicht`, `no`.
    Not,
    /// `nur`, `only`: with a negation it is none.
    Only,
    /// `ohne`, `instead`: takes the noun after it out.
    Without,
    /// Forms of `sein`, `werden`, `be`.
    Be,
    /// Forms of `haben`, `have`.
    Have,
    /// `können`, `must`, `do`.
    Modal,
    /// Verbs that say nothing of work: `glauben`, `employ`.
    Stative,
    /// `in`, `von`, `for`.
    Preposition,
    /// Prepositions that complete a noun: `of`, `für`.
    Complement,
    /// Prepositions that an activity may stand behind: `responsible for`.
    Lead,
    /// Prepositions that a doer stands behind: `by`, `durch`.
    Agent,
    /// `auch`, `mainly`, `intern`.
    Adverb,
    /// A full stop behind it does not end the sentence.
    Abbreviation,
    /// Who does the work: `Team`, `provider`, `GmbH`.
    Actor,
    /// Behind it who does the work is introduced: `ein Messdienst`, `a call centre`.
    Indefinite,
    /// Opens a clause that is turned to be stressed: `what we do is`.
    Cleft,
    /// Makes a verb of being a verb of care: `look after`.
    Keeping,
    /// Past of `werden`, `be`: tells what happened once.
    Past,
    /// Since when: what goes on since then is no past.
    Since,
    /// Whose doings are not the company's: `Kunden`, `competitors`.
    Outsider,
    /// Says that one does it himself: `selbst`, `ourselves`.
    Oneself,
    /// Formalities of tenders, minutes and reports: `Bieter`, `dividend`.
    Formal,
    /// Objects that the doer is himself: `sich`, `mich`.
    Reflexive,
    /// Says that something is done and not what: `services`, `Aufgaben`.
    Generic,
    /// Looks like the name of an activity and is none: `Zeitung`, `station`.
    NoDeed,
    /// Speaks of the company itself: `gegründet`, `turnover`.
    Cue,
    /// What amounts are counted in: `FTE`, `EUR`.
    Measure,
    /// Head of the column of a table that names activities.
    Header,
    /// Head of another column.
    SideHeader,
    /// `Summe`, `total`.
    Total,
    /// Announces that activities are named: `zuständig`, `includes`.
    Trigger,
    /// Speaks of giving work away: `ausgelagert`, `outsourced`.
    Sourcing,
    /// English verb forms that are nouns as well: `design`, `orders`.
    NounToo,
    /// Names of functions: `Einkauf`, `payroll`, `*buchhaltung`.
    Function,
    /// Endings of nouns made of verbs: `-ung`, `-ing`.
    Nominal,
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u64);

impl Classes {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u32;
    }

    pub(super) fn remove(&mut self, class: Class) {
        self.0 &= !(1 << class as u32);
    }

    pub(super) const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    pub(super) fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|&class| self.has(class))
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
