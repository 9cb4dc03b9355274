//! Finds activities of the catalogue by words.

use super::{Catalogue, Concept, ConceptIndex};
use crate::domain::vocabulary::{Language, ServiceType};

/// Points for a word, by the place where it stands: a name says more than an example.
const LABEL: u32 = 8;
const ID: u32 = 6;
const DEFINITION: u32 = 3;
const PHRASE: u32 = 2;
/// Points on top when the whole query is a name.
const EXACT_LABEL: u32 = 100;

/// An activity that a query found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Which activity.
    pub concept: ConceptIndex,
    /// Points; higher is better. Comparable within one query only.
    pub points: u32,
}

/// Finds the activities whose names, definitions or phrases hold every word of `query`,
/// best first and ties in order of their ids. A blank query finds all.
#[must_use]
pub fn search(catalogue: &Catalogue, query: &str, kind: Option<ServiceType>) -> Vec<Hit> {
    let words = words(query);
    let mut hits: Vec<Hit> = (0u16..)
        .zip(&catalogue.concepts)
        .filter(|(_, concept)| kind.is_none_or(|kind| concept.service_type == kind))
        .filter_map(|(index, concept)| {
            let points = points(concept, &words)?;
            Some(Hit {
                concept: ConceptIndex(index),
                points,
            })
        })
        .collect();
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.points), hit.concept));
    hits
}

/// The points of a concept; `None` where a word is nowhere in it.
fn points(concept: &Concept, query: &[String]) -> Option<u32> {
    let labels = Language::ALL.map(|language| words(concept.label.get(language)));
    let definitions = Language::ALL.map(|language| words(concept.definition.get(language)));
    let id = words(&concept.id);
    let phrases: Vec<Vec<String>> = concept
        .phrases
        .iter()
        .map(|(_, phrase)| words(phrase))
        .collect();
    let mut total = 0;
    for word in query {
        let best = [
            holds(&labels, word) * LABEL,
            holds(std::slice::from_ref(&id), word) * ID,
            holds(&definitions, word) * DEFINITION,
            holds(&phrases, word) * PHRASE,
        ];
        total += best.into_iter().max().filter(|&points| points > 0)?;
    }
    let named = !query.is_empty() && labels.iter().any(|label| label == query);
    Some(total + if named { EXACT_LABEL } else { 0 })
}

/// How well `word` stands in the texts: 2 as a word, 1 as a part of one, 0 not at all.
fn holds(texts: &[Vec<String>], word: &str) -> u32 {
    let all = || texts.iter().flatten();
    if all().any(|other| other == word) {
        2
    } else {
        u32::from(all().any(|other| other.contains(word)))
    }
}

/// The words of a text in lower case, umlauts in their spelling without dots.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.to_lowercase().chars().map(fold).collect();
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.replace('ß', "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
        })
        .collect()
}

/// `ä` and `ae` are spellings of the same word, so both become `a`.
const fn fold(c: char) -> char {
    match c {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_are_found_in_either_spelling() {
        assert_eq!(words("Gebäude-Reinigung"), words("gebaeude reinigung"));
        assert_eq!(words("Straße"), words("STRASSE"));
    }
}
