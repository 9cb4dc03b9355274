//! Names and sentences of the advice in both languages.

use rust_decimal::prelude::ToPrimitive;

use super::Factor;
use super::choice::Candidate;
use super::demand::Demand;
use super::outlook::{Protection, StandingBar};
use super::policy::LocationPolicy;
use super::requirement::Failed;
use crate::domain::knowledge::Duty;
use crate::domain::vocabulary::{Language, LocationOption};

/// A number with a fixed count of decimals and the language's decimal sign.
pub(super) fn decimal(value: f64, places: usize, language: Language) -> String {
    let text = format!("{value:.places$}");
    match language {
        Language::De => text.replace('.', ","),
        Language::En => text,
    }
}

pub(super) const fn option_name(option: LocationOption, language: Language) -> &'static str {
    match (option, language) {
        (LocationOption::Onshore, Language::De) => "Onshore",
        (LocationOption::Nearshore, Language::De) => "Nearshore",
        (LocationOption::Offshore, Language::De) => "Offshore",
        (option, Language::En) => option.code(),
    }
}

pub(super) const fn factor_name(factor: Factor, language: Language) -> &'static str {
    match (language, factor) {
        (Language::De, Factor::Cost) => "Kosten",
        (Language::De, Factor::Skills) => "Fachkräfteangebot",
        (Language::De, Factor::Language) => "Sprache",
        (Language::De, Factor::TimeOverlap) => "Gemeinsame Arbeitszeit",
        (Language::De, Factor::Proximity) => "Nähe und Abstimmung",
        (Language::De, Factor::BusinessEnvironment) => "Geschäftsumfeld",
        (Language::De, Factor::DataProtection) => "Datenschutz",
        (Language::En, Factor::Cost) => "Cost",
        (Language::En, Factor::Skills) => "Supply of skills",
        (Language::En, Factor::Language) => "Language",
        (Language::En, Factor::TimeOverlap) => "Shared working hours",
        (Language::En, Factor::Proximity) => "Proximity and coordination",
        (Language::En, Factor::BusinessEnvironment) => "Business environment",
        (Language::En, Factor::DataProtection) => "Data protection",
    }
}

pub(super) const fn factor_code(factor: Factor) -> &'static str {
    match factor {
        Factor::Cost => "location.cost",
        Factor::Skills => "location.skills",
        Factor::Language => "location.language",
        Factor::TimeOverlap => "location.time_overlap",
        Factor::Proximity => "location.proximity",
        Factor::BusinessEnvironment => "location.business_environment",
        Factor::DataProtection => "location.data_protection",
    }
}

/// The facts behind a factor where there are any: " (17.84 and 49.43 USD/h)".
pub(super) fn facts(
    factor: Factor,
    a: &Candidate<'_>,
    b: &Candidate<'_>,
    language: Language,
) -> String {
    let and = match language {
        Language::De => "und",
        Language::En => "and",
    };
    let labour = |one: &Candidate<'_>| {
        let figure = one.country.labour_cost.as_ref()?;
        Some(decimal(figure.value, 2, language))
    };
    match factor {
        Factor::Cost => match (labour(a), labour(b)) {
            (Some(a), Some(b)) => format!(" ({a} {and} {b} USD/h)"),
            (Some(_) | None, Some(_) | None) => String::new(),
        },
        Factor::TimeOverlap => {
            let [a, b] = [a, b].map(|one| decimal(one.view.overlap_hours, 1, language));
            format!(" ({a} {and} {b} h)")
        }
        Factor::Proximity => {
            let [a, b] = [a, b].map(|one| decimal(one.view.span.kilometres, 0, language));
            format!(" ({a} {and} {b} km)")
        }
        Factor::Skills
        | Factor::Language
        | Factor::BusinessEnvironment
        | Factor::DataProtection => String::new(),
    }
}

/// Why a country is ruled out; without a candidate: why the work stays at home.
pub(super) fn failed(
    failed: Failed,
    candidate: Option<&Candidate<'_>>,
    policy: &LocationPolicy,
    demand: &Demand<'_>,
    language: Language,
) -> String {
    let presence = || decimal(demand.traits.presence, 2, language);
    let (german, english) = match failed {
        Failed::ExcludedByCaller => (
            "In der Anfrage ausgeschlossen.".to_owned(),
            "Excluded in the request.".to_owned(),
        ),
        Failed::NotAllowed => (
            "Nicht unter den zugelassenen Ländern der Anfrage.".to_owned(),
            "Not among the countries that the request allows.".to_owned(),
        ),
        Failed::DataResidency => (
            "Liegt außerhalb der Orte, an denen die Daten bleiben müssen.".to_owned(),
            "Outside the places where the data has to stay.".to_owned(),
        ),
        Failed::OnSite => (
            "Laut Anfrage wird vor Ort gearbeitet.".to_owned(),
            "The request says that the work is done on site.".to_owned(),
        ),
        Failed::PhysicalWork => (
            "Körperliche Arbeit, Arbeit vor Ort oder Warenlieferung: bleibt im Land.".to_owned(),
            "Physical or on-site work, or a supply of goods: stays in the country.".to_owned(),
        ),
        Failed::Presence => (
            format!(
                "Die Tätigkeit verlangt Anwesenheit vor Ort ({} von 1).",
                presence()
            ),
            format!("The activity needs presence on site ({} of 1).", presence()),
        ),
        Failed::Duty(duty) => duty_texts(duty),
        Failed::Reserved => (
            "Das Recht behält die Tätigkeit im Inland zugelassenen Personen oder Behörden vor."
                .to_owned(),
            "The law reserves the activity to persons licensed or offices seated in the country."
                .to_owned(),
        ),
        Failed::Standing(bar) => standing_texts(bar, policy),
        Failed::Language(missing) => (
            format!(
                "Die nötige Sprache ({missing}) wird dort nicht auf Geschäftsniveau angeboten."
            ),
            format!(
                "The language that is needed ({missing}) is not offered at business level there."
            ),
        ),
        Failed::Overlap => overlap_texts(candidate, demand, language),
    };
    match language {
        Language::De => german,
        Language::En => english,
    }
}

fn duty_texts(duty: Duty) -> (String, String) {
    match duty {
        Duty::Sovereign => (
            "Hoheitliche Aufgabe: nur eine Behörde im Inland darf sie wahrnehmen.".to_owned(),
            "A sovereign task: only a public authority of the country may do it.".to_owned(),
        ),
        Duty::NonDelegable => (
            "Das Unternehmen selbst muss dafür einstehen; die Aufgabe bleibt im Inland.".to_owned(),
            "The company itself has to answer for it; the task stays in the country.".to_owned(),
        ),
    }
}

fn standing_texts(bar: StandingBar, policy: &LocationPolicy) -> (String, String) {
    match bar {
        StandingBar::Barred(position) => {
            let reason = policy.barred.get(position).map(|barred| &barred.reason);
            let german = reason.map_or("", |reason| reason.de.as_str());
            let english = reason.map_or("", |reason| reason.en.as_str());
            (
                format!("Nicht empfohlen: {german}."),
                format!("Not recommended: {english}."),
            )
        }
        StandingBar::HighRisk => (
            "Politische Stabilität oder Rechtsstaatlichkeit liegen unter der Schwelle.".to_owned(),
            "Political stability or rule of law is below the threshold.".to_owned(),
        ),
        StandingBar::NoFigures => (
            "Keine Arbeitskosten oder Regierungsindikatoren bekannt; nicht zu bewerten.".to_owned(),
            "No labour cost or governance indicators known; it cannot be rated.".to_owned(),
        ),
    }
}

fn overlap_texts(
    candidate: Option<&Candidate<'_>>,
    demand: &Demand<'_>,
    language: Language,
) -> (String, String) {
    let shared = candidate.map_or(0.0, |one| one.view.overlap_hours);
    let shared = decimal(shared, 1, language);
    let needed = demand
        .constraints
        .min_overlap_hours
        .and_then(|hours| hours.to_f64());
    let needed = decimal(needed.unwrap_or(0.0), 1, language);
    (
        format!("Nur {shared} gemeinsame Arbeitsstunden am Tag, verlangt sind {needed}."),
        format!("Only {shared} shared working hours a day, {needed} are required."),
    )
}

/// What has to be done before personal data may go to a country.
pub(super) fn obligations(candidate: &Candidate<'_>, language: Language) -> Vec<String> {
    let scope = candidate
        .country
        .adequacy
        .as_ref()
        .and_then(|adequacy| adequacy.scope.as_ref());
    let scope = scope.map_or("", |scope| scope.get(language));
    let (german, english): (Vec<String>, Vec<String>) = match candidate.view.protection {
        Protection::Free => (Vec::new(), Vec::new()),
        Protection::Adequate => (
            vec!["Angemessenheitsbeschluss besteht: Auftragsverarbeitung vereinbaren (Art. 28 DSGVO), Fortbestand prüfen.".to_owned()],
            vec!["An adequacy decision exists: agree on the processing (Art. 28 GDPR) and watch that the decision lasts.".to_owned()],
        ),
        Protection::Partial => (
            vec![format!("Angemessenheitsbeschluss gilt beschränkt ({scope}): Geltung für den Anbieter nachweisen lassen, sonst Standardvertragsklauseln.")],
            vec![format!("The adequacy decision is limited ({scope}): have the provider prove that it applies, else standard contractual clauses.")],
        ),
        Protection::Safeguards => (
            vec![
                "Standardvertragsklauseln oder andere Garantien vereinbaren (Art. 46 DSGVO).".to_owned(),
                "Folgenabschätzung der Übermittlung (TIA) durchführen und dokumentieren.".to_owned(),
            ],
            vec![
                "Agree on standard contractual clauses or other safeguards (Art. 46 GDPR).".to_owned(),
                "Carry out and record a transfer impact assessment (TIA).".to_owned(),
            ],
        ),
        Protection::OutsideGdpr => (
            vec!["Recht des Sitzlandes zur Übermittlung personenbezogener Daten ins Ausland prüfen.".to_owned()],
            vec!["Check the home country's law on sending personal data abroad.".to_owned()],
        ),
    };
    match language {
        Language::De => german,
        Language::En => english,
    }
}
