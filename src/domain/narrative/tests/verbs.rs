//! Forms of verbs.

use crate::domain::narrative::verb::{DeedGroup, Form, Verbs, Weight};
use crate::domain::vocabulary::Language;

fn verbs() -> Verbs {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    Verbs::new(&[DeedGroup {
        weight: Weight::Full,
        one_trade: true,
        german: words(&["prüfen", "her|stellen", "entwickeln"]),
        english: words(&["supply", "sell: sold", "invoice"]),
        nouns: words(&["Montage"]),
    }])
}

#[test]
fn the_forms_of_a_german_verb_are_made_by_rule() {
    let verbs = verbs();

    for finite in [
        "pruefen",
        "prueft",
        "pruefte",
        "herstellen",
        "entwickelt",
        "herzustellen",
    ] {
        assert_eq!(verbs.form(finite).unwrap().form, Form::Finite, "{finite}");
    }
    for participle in ["geprueft", "hergestellt"] {
        assert_eq!(
            verbs.form(participle).unwrap().form,
            Form::Participle,
            "{participle}"
        );
    }
    for noun in ["pruefung", "herstellung", "montage"] {
        assert_eq!(verbs.noun(noun).unwrap().form, Form::Noun, "{noun}");
    }
}

#[test]
fn a_parted_verb_knows_its_prefix_and_its_infinitive() {
    let verbs = verbs();

    let (prefix, deed) = &verbs.parted("stellen")[0];

    assert_eq!(prefix, "her");
    assert_eq!(verbs.infinitive(*deed), Some((Language::De, "herstellen")));
}

#[test]
fn the_forms_of_an_english_verb_are_made_by_rule() {
    let verbs = verbs();

    assert_eq!(verbs.form("supplies").unwrap().form, Form::Finite);
    assert_eq!(verbs.form("supplied").unwrap().form, Form::Participle);
    assert_eq!(verbs.form("sold").unwrap().form, Form::Participle);
    assert_eq!(verbs.form("invoicing").unwrap().form, Form::Gerund);
}
