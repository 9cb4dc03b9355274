//! What is known of industries and how much each argument counts.

use super::industry::Industry;
use super::policy::RolePolicy;
use super::term::TermIndex;
use crate::domain::codes::{Code, Scheme};
use crate::domain::knowledge::Concept;
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// How the role is decided.
#[derive(Debug, Default)]
pub struct RoleKnowledge {
    /// Industries, in order of their ids.
    pub industries: Vec<Industry>,
    /// Their terms; targets are positions in `industries`.
    pub terms: TermIndex,
    /// What their products are called; targets are positions in `industries`.
    pub objects: TermIndex,
    /// What their very doing is called; targets are positions in `industries`.
    pub doing: TermIndex,
    /// What they usually have others do; targets are positions in `industries`.
    pub bought: TermIndex,
    /// Names of activities; targets are positions in the catalogue.
    pub activity_names: TermIndex,
    /// Weights, thresholds, word lists.
    pub policy: RolePolicy,
}

impl RoleKnowledge {
    /// Puts the industries in order and files their terms and the activities' names.
    #[must_use]
    pub fn new(mut industries: Vec<Industry>, policy: RolePolicy, concepts: &[Concept]) -> Self {
        industries.sort_by(|a, b| a.id.cmp(&b.id));
        let organisations = &policy.organisations;
        let mut terms = TermIndex::with_organisations(&organisations.ends);
        let mut objects = TermIndex::default();
        let mut doing = TermIndex::default();
        let mut bought = TermIndex::default();
        for (target, industry) in (0..=u16::MAX).zip(&industries) {
            for (_, term) in &industry.terms {
                terms.add(term, target);
                for variant in organisations.variants(term) {
                    terms.add(&variant, target);
                }
            }
            for (_, term) in &industry.doing {
                doing.add(term, target);
            }
            for (_, term) in &industry.bought {
                bought.add(term, target);
            }
            for (language, object) in &industry.objects {
                objects.add(object, target);
                if *language == Language::De && is_compound_part(object) {
                    objects.add(&format!("{object}*"), target);
                }
            }
        }
        let activity_names = file_names(concepts, &policy);
        Self {
            industries,
            terms,
            objects,
            doing,
            bought,
            activity_names,
            policy,
        }
    }

    /// The industries with the longest prefix of `code`, as positions; empty for codes of
    /// schemes that do not class companies.
    #[must_use]
    pub fn of_code(&self, code: &Code) -> Vec<usize> {
        let prefixes = |industry: &Industry| match code.scheme() {
            Scheme::Isic4 => industry.isic.clone(),
            Scheme::Nace2 | Scheme::Wz2008 => industry.nace.clone(),
            Scheme::Cpv | Scheme::Unspsc | Scheme::Psc => Vec::new(),
        };
        let fit = |industry: &Industry| {
            let fitting = prefixes(industry)
                .into_iter()
                .filter(|p| code.digits().starts_with(p));
            fitting.map(|prefix| prefix.len()).max().unwrap_or(0)
        };
        let fits: Vec<usize> = self.industries.iter().map(fit).collect();
        let longest = fits.iter().copied().max().unwrap_or(0);
        let all = fits.into_iter().enumerate();
        all.filter(|&(_, fit)| fit > 0 && fit == longest)
            .map(|(index, _)| index)
            .collect()
    }
}

/// Whether compounds that begin with the word speak of the same thing.
fn is_compound_part(object: &str) -> bool {
    const SHORTEST: usize = 6;
    object.len() >= SHORTEST && object.chars().all(char::is_alphabetic)
}

/// Letters that a name of one word needs to be told from everyday language.
const SHORTEST_NAME: usize = 9;

/// Files the parts of every label (`A, B and C`), but no halves of words (`Lohn-`).
fn file_names(concepts: &[Concept], policy: &RolePolicy) -> TermIndex {
    let mut names = TermIndex::default();
    for (target, concept) in (0..=u16::MAX).zip(concepts) {
        for language in Language::ALL {
            let label = concept.label.get(language);
            for part in label.split([',', '/']).flat_map(split_at_and) {
                let whole = !part.ends_with('-') && !part.starts_with('-');
                if let Some(name) = content(part, policy).filter(|_| whole) {
                    names.add(&name, target);
                }
            }
        }
    }
    names
}

fn split_at_and(text: &str) -> impl Iterator<Item = &str> {
    text.split(" und ")
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
}

/// The words of a name that mean something; `None` where too little is left.
fn content(name: &str, policy: &RolePolicy) -> Option<String> {
    let words = Words::new(name);
    let all = (0..words.tokens.len()).map(|index| words.word(index));
    let content: Vec<&str> = all.filter(|word| !policy.is_function_word(word)).collect();
    let long_enough = match content.as_slice() {
        [] => false,
        [one] => one.len() >= SHORTEST_NAME,
        [_, _, ..] => true,
    };
    long_enough.then(|| content.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Source, load};

    #[test]
    fn the_embedded_industries_have_no_faults() {
        let loaded = load(&Source::embedded());

        assert!(
            loaded.is_ok(),
            "{}",
            loaded.err().map(|e| e.to_string()).unwrap_or_default()
        );
    }
}
