//! What is found in texts, and what holds of any text.

mod any_text;
mod verbs;

use std::sync::OnceLock;

use super::activities;
use crate::catalogue::{self, Source};
use crate::domain::knowledge::Catalogue;

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| catalogue::load(&Source::embedded()).unwrap())
}

fn texts(narrative: &str) -> Vec<String> {
    activities(catalogue(), narrative)
        .into_iter()
        .map(|mention| mention.text)
        .collect()
}

fn spans(narrative: &str) -> Vec<&str> {
    let mentions = activities(catalogue(), narrative);
    mentions
        .into_iter()
        .map(|mention| mention.span.slice(narrative))
        .collect()
}

#[test]
fn verbs_of_different_trades_share_their_object() {
    let narrative = "Wir entwickeln, bauen und warten Verpackungsmaschinen.";

    assert_eq!(
        texts(narrative),
        [
            "Verpackungsmaschinen entwickeln",
            "Verpackungsmaschinen bauen",
            "Verpackungsmaschinen warten"
        ]
    );
    assert_eq!(
        spans(narrative),
        ["entwickeln", "bauen", "warten Verpackungsmaschinen"]
    );
}

#[test]
fn verbs_and_nouns_of_one_trade_stay_one_activity() {
    assert_eq!(
        spans("Die Rechnungen werden in Hamburg geprüft und gebucht.").len(),
        1
    );
    assert_eq!(
        spans("We provide repair and maintenance of lifts."),
        ["repair and maintenance of lifts"]
    );
}

#[test]
fn an_incomplete_word_is_completed_where_it_is_a_function_of_its_own() {
    let narrative = "Kreditoren- und Debitorenbuchhaltung sowie Ein- und Verkauf";

    assert_eq!(
        texts(narrative),
        [
            "Kreditorenbuchhaltung",
            "Debitorenbuchhaltung",
            "Einkauf",
            "Verkauf"
        ]
    );
    assert_eq!(
        texts("Lohn- und Gehaltsabrechnung"),
        ["Lohn- und Gehaltsabrechnung"]
    );
}

#[test]
fn members_of_an_enumeration_are_activities_of_their_own() {
    let narrative = "Our team handles payroll, recruiting and the IT help desk.";

    assert_eq!(texts(narrative), ["payroll", "recruiting", "IT help desk"]);
    assert_eq!(texts("HR (payroll, recruiting)"), ["payroll", "recruiting"]);
    assert_eq!(
        texts("Finanzen: Mahnwesen, Zahlungsverkehr"),
        ["Mahnwesen", "Zahlungsverkehr"]
    );
}

#[test]
fn what_is_not_done_is_no_activity() {
    assert!(texts("We do not run our own data centre.").is_empty());
    assert!(texts("Ein eigenes Lager betreiben wir nicht.").is_empty());
    assert_eq!(texts("Not outsourced is payroll."), ["payroll"]);
}

#[test]
fn sentences_about_the_company_name_nothing() {
    let narrative = "Die Muster GmbH mit Sitz in Ulm wurde 1923 gegründet. Wir beschäftigen 400 \
        Mitarbeitende und erzielen 80 Mio. Euro Umsatz. Unsere Kunden sind Krankenhäuser. \
        Respekt und Vertrauen sind unsere Werte.";

    assert_eq!(texts(narrative), Vec::<String>::new());
}

#[test]
fn a_clause_of_its_own_names_its_own_activity() {
    let narrative = "Wir fertigen Pumpen, während ein Dienstleister die Gebäude reinigt.";

    assert_eq!(
        texts(narrative),
        ["Pumpen fertigen", "Dienstleister die Gebäude reinigt"]
    );
}

#[test]
fn a_table_is_read_by_the_column_that_names_activities() {
    let narrative =
        "Bereich\tTätigkeit\tFTE\nFinanzen\tMahnwesen\t2,0\nIT\tBetrieb der Server\t4\nSumme\t\t6";

    assert_eq!(texts(narrative), ["Mahnwesen", "Betrieb der Server"]);
}

#[test]
fn a_parted_verb_is_put_together() {
    assert_eq!(
        texts("Wir stellen Pumpen und Ventile her."),
        ["Pumpen und Ventile herstellen"]
    );
}

#[test]
fn capitals_do_not_tell_it_from_the_pronoun() {
    assert_eq!(texts("Einkauf, Buchhaltung und IT").len(), 3);
    assert_eq!(texts("We sell bread, and it is good.").len(), 1);
}
