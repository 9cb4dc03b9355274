//! What holds of any text.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{activities, catalogue};

/// Pieces of which texts with every kind of joint can be made.
const PIECES: [&str; 32] = [
    "Wir ",
    "entwickeln",
    "prüfen ",
    "Löhne",
    "Kreditoren-",
    " und ",
    ", ",
    "Debitorenbuchhaltung",
    ". ",
    "\n",
    "- ",
    "payroll",
    " and ",
    "IT",
    "(",
    ")",
    ": ",
    "; ",
    "\t",
    "|",
    "1. ",
    "our team ",
    "handles ",
    "werden ",
    "geprüft",
    "nicht ",
    "während ",
    "die ",
    "Größe der Straße",
    "850.000 €",
    " of ",
    "her",
];

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..60)
        .prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<usize, TestCaseError> {
    let mentions = activities(catalogue(), text);
    let length = text.chars().count();
    let mut end = 0;
    for mention in &mentions {
        prop_assert!(mention.span.start >= end, "{:?} overlaps", mention);
        prop_assert!(mention.span.end > mention.span.start && mention.span.end <= length);
        prop_assert!(!mention.text.trim().is_empty());
        end = mention.span.end;
    }
    Ok(mentions.len())
}

proptest! {
    #[test]
    fn spans_lie_in_the_text_in_order(text in "\\PC{0,300}") {
        check(&text)?;
    }

    #[test]
    fn spans_of_texts_of_the_trade_lie_in_the_text_in_order(text in pieces()) {
        check(&text)?;
    }

    #[test]
    fn written_out_umlauts_do_not_change_the_number_of_activities(text in pieces()) {
        let written_out = text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");

        let count = check(&text)?;

        prop_assert_eq!(check(&written_out)?, count);
    }

    // Beside small letters a capital tells a German noun or a name; alone it tells nothing.
    #[test]
    fn texts_of_one_case_are_read_alike(text in pieces()) {
        let small = check(&text.to_lowercase())?;

        prop_assert_eq!(check(&text.to_uppercase())?, small);
    }
}

/// Texts on which a reader that looks back and forth too far would take minutes.
#[test]
fn no_text_of_the_longest_kind_takes_long() {
    let prose = "Wir prüfen Rechnungen, buchen Zahlungen und mahnen Kunden in Hamburg. ";
    let units = [
        prose,
        "a, ",
        "(",
        "() ",
        "und ",
        "Ein- ",
        "stellen ",
        "während ",
        "die, ",
        "\n",
        "- x\n",
        "a;b\n",
        "| a | b |\n",
        "it ",
        "also clean ",
        ": ",
        "x",
        "Kreditoren-, ",
        "we build, ",
        "nicht ",
        "payroll (a, b) ",
    ];
    for unit in units {
        let text: String = unit.chars().cycle().take(100_000).collect();

        let start = Instant::now();
        let found = activities(catalogue(), &text).len();

        // Far above what is needed, far below what a quadratic cost would take.
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{unit:?}: {found} in {:?}",
            start.elapsed()
        );
    }
}
