//! Activities that only the row tells in which they stand.

use super::class::Class;
use super::find::Setting;
use super::found::Found;
use super::fragment::fragments;
use super::naming::Naming;
use super::noun::is_adjective;
use super::word::any_is;

/// How many elements of a row there are, and how many of them name an activity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Company {
    pub(super) named: usize,
    pub(super) all: usize,
}

/// Words of those who do something, of figures and of what is said of the company.
const NO_MEMBER: [Class; 7] = [
    Class::Actor,
    Class::Outsider,
    Class::Cue,
    Class::Measure,
    Class::Stative,
    Class::Not,
    Class::Without,
];

impl Naming<'_, '_> {
    /// A noun that stands in one row with activities: in lists where half of the elements name
    /// one, in sentences where it resembles one as well.
    pub(super) fn member(
        &self,
        element: &[usize],
        company: Company,
        last: Option<&Found>,
    ) -> Option<Found> {
        const LONGEST: usize = 4;
        let completes = last.is_some_and(|last| last.head < last.tokens.len());
        let noun = fragments(self.text, element, None).into_iter().next()??;
        let (fits, rest) = match self.setting {
            Setting::Item => (company.all > 2 && company.named * 2 >= company.all, element),
            Setting::Prose => (company.named > 0, noun.tokens.as_slice()),
        };
        let plain = noun.opener.is_none() && (1..=LONGEST).contains(&noun.tokens.len());
        let other = any_is(self.text, rest, &NO_MEMBER) || self.is_half(&noun.tokens);
        if !fits || !plain || other || completes {
            return None;
        }
        let resembles = self.setting == Setting::Item || self.text.resembles(&noun.tokens);
        resembles.then(|| Found {
            head: noun.tokens.len(),
            tokens: noun.tokens,
            guessed: true,
            ..Found::default()
        })
    }

    /// `electrical and mechanical installation`: an adjective that waits for its noun.
    fn is_half(&self, tokens: &[usize]) -> bool {
        let &[only] = tokens else {
            return false;
        };
        self.text.token(only + 1).is(Class::And) && is_adjective(self.text.word(only))
    }
}
