use super::term::TermIndex;
use crate::domain::text::Words;

fn found(terms: &[&str], text: &str) -> Vec<u16> {
    let mut index = TermIndex::default();
    for (number, term) in (0..).zip(terms) {
        assert!(index.add(term, number), "{term}");
    }
    let words = Words::new(text);
    let mut targets = Vec::new();
    for at in 0..words.tokens.len() {
        index.find_at(
            &words,
            at,
            |word| word == "der",
            |found| targets.push(found.target),
        );
        index.find_heads(&words, at, |found| targets.push(found.target));
    }
    targets
}

#[test]
fn a_term_is_found_in_any_inflection_case_and_umlaut_spelling() {
    assert_eq!(found(&["Bank"], "Wir sind BANKEN"), [0]);
    assert_eq!(found(&["Bäcker"], "Die Baeckerinnen"), [0]);
    assert_eq!(found(&["insurer"], "Life insurers"), [0]);
}

#[test]
fn a_term_is_found_as_the_head_of_a_compound_and_not_as_its_modifier() {
    assert_eq!(found(&["Versicherer"], "ein Sachversicherer"), [0]);
    assert_eq!(
        found(&["Versicherung"], "ein Versicherungsmakler"),
        Vec::<u16>::new()
    );
}

#[test]
fn word_groups_may_be_parted_by_function_words_but_not_by_a_sentence() {
    assert_eq!(found(&["Betrieb Netze"], "Betrieb der Netze"), [0]);
    assert_eq!(
        found(&["Betrieb Netze"], "Wir sichern den Betrieb. Netze fehlen."),
        Vec::<u16>::new()
    );
}

#[test]
fn an_open_term_stands_for_all_words_that_begin_so() {
    assert_eq!(found(&["erfass*"], "Erfassung und Prüfung"), [0]);
}
