//! Other ways to say what a company is: `pump manufacturer` is also `pump maker` and
//! `manufacturer of pumps`, `Pumpenhersteller` is also `Hersteller von Pumpen`.

use crate::domain::text::Words;

/// Letters that have to remain before the end of a compound.
const SHORTEST_MODIFIER: usize = 4;

/// Words for organisations that may stand for each other.
#[derive(Debug, Clone, Default)]
pub struct Organisations {
    /// German ends of compounds, folded: `hersteller`, `kette`.
    pub ends: Vec<String>,
    /// German words for those who make, run or sell something, folded.
    pub makers: Vec<String>,
    /// English words, folded: `manufacturer`, `company`.
    pub words: Vec<String>,
}

impl Organisations {
    /// The other ways to write `term`; none for most.
    #[must_use]
    pub fn variants(&self, term: &str) -> Vec<String> {
        if term.contains('*') {
            return Vec::new();
        }
        let words = Words::new(term);
        match words.tokens.len() {
            0 => Vec::new(),
            1 => self.of_compound(words.word(0)),
            count => self.of_words(&words, count),
        }
    }

    fn of_compound(&self, word: &str) -> Vec<String> {
        let made = self.makers.iter().find_map(|maker| {
            let made = word.strip_suffix(maker.as_str())?.trim_end_matches('s');
            (made.len() >= SHORTEST_MODIFIER).then_some(made)
        });
        let Some(made) = made else {
            return Vec::new();
        };
        self.makers
            .iter()
            .map(|maker| format!("{maker} {made}"))
            .collect()
    }

    fn of_words(&self, words: &Words, count: usize) -> Vec<String> {
        let last = words.word(count - 1);
        if !self.words.iter().any(|word| word == last) {
            return Vec::new();
        }
        let first: Vec<&str> = (0..count - 1).map(|index| words.word(index)).collect();
        let first = first.join(" ");
        let others = self.words.iter().filter(|word| *word != last);
        let exchanged = others.map(|word| format!("{first} {word}"));
        let turned = self.words.iter().map(|word| format!("{word} of {first}"));
        exchanged.chain(turned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organisations() -> Organisations {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Organisations {
            ends: list(&["kette"]),
            makers: list(&["hersteller", "produzent"]),
            words: list(&["manufacturer", "maker"]),
        }
    }

    #[test]
    fn a_maker_may_be_called_by_another_word_and_in_another_order() {
        let variants = organisations().variants("pump manufacturer");

        assert_eq!(
            variants,
            ["pump maker", "manufacturer of pump", "maker of pump"]
        );
    }

    #[test]
    fn a_german_compound_is_taken_apart() {
        let variants = organisations().variants("Pumpenhersteller");

        assert_eq!(variants, ["hersteller pumpen", "produzent pumpen"]);
    }

    #[test]
    fn other_terms_have_no_variants() {
        assert!(organisations().variants("Bank").is_empty());
        assert!(organisations().variants("law firm").is_empty());
    }
}
