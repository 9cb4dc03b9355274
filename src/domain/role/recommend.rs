//! From role, type, confidence and criticality to what to do.

use crate::domain::assessment::{ReadActivity, RecommendationDecision};
use crate::domain::knowledge::{Catalogue, Traits};
use crate::domain::reason::Reason;
use crate::domain::role::RoleDecision;
use crate::domain::vocabulary::{Language, Recommendation, ServiceType, Status, StrategicRole};

/// Says what to do with an activity and what speaks against it.
#[must_use]
pub fn recommend(
    catalogue: &Catalogue,
    activity: &ReadActivity,
    role: &RoleDecision,
    status: Status,
    language: Language,
) -> RecommendationDecision {
    let service = activity.classification.service.value;
    let value = value(role, service, status);
    let traits = activity
        .classification
        .concept()
        .map(|found| catalogue.concept(found.concept).traits);
    let mut reasons = vec![leading(value, role, language)];
    match value {
        Recommendation::Outsource | Recommendation::CoSource => {
            reasons.extend(warning(catalogue, role, language));
            reasons.extend(
                traits
                    .into_iter()
                    .flat_map(|traits| handover(traits, language)),
            );
        }
        Recommendation::Retain => {
            reasons.extend(traits.and_then(|traits| forgone(traits, language)));
        }
        Recommendation::Review | Recommendation::NotApplicable => {}
    }
    RecommendationDecision { value, reasons }
}

fn value(role: &RoleDecision, service: ServiceType, status: Status) -> Recommendation {
    match (status, service) {
        (Status::Review, _) => Recommendation::Review,
        (Status::OutOfScope, _) | (Status::Decided, ServiceType::None) => {
            Recommendation::NotApplicable
        }
        (Status::Decided, ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito) => decided(role),
    }
}

fn decided(role: &RoleDecision) -> Recommendation {
    match (role.own_duty, role.value, role.routine_part) {
        (true, _, _) | (false, StrategicRole::Core, false) => Recommendation::Retain,
        (false, StrategicRole::Core, true) => Recommendation::CoSource,
        (false, StrategicRole::NonCore, _) => Recommendation::Outsource,
    }
}

fn say(language: Language, de: &str, en: &str) -> String {
    match language {
        Language::De => de.to_owned(),
        Language::En => en.to_owned(),
    }
}

/// The reason for the value itself, with the role's log-odds in its direction as weight.
fn leading(value: Recommendation, role: &RoleDecision, language: Language) -> Reason {
    let weight = role.score.abs();
    match value {
        Recommendation::Retain if role.own_duty => Reason::new(
            "recommendation.own_duty",
            weight,
            say(
                language,
                "Eigene Pflicht: Verantwortung und Entscheidung bleiben im Haus.",
                "Own duty: responsibility and decision stay in-house.",
            ),
        ),
        Recommendation::Retain => Reason::new(
            "recommendation.core",
            weight,
            say(
                language,
                "Kern: Das Unternehmen wird dafür bezahlt oder unterscheidet sich dadurch.",
                "Core: the company is paid for it or differs by it.",
            ),
        ),
        Recommendation::CoSource => Reason::new(
            "recommendation.routine_part",
            weight,
            say(
                language,
                "Kern mit Routineanteil: Das Urteil bleibt im Haus, der Routineanteil kann vergeben werden.",
                "Core with a routine part: the judgement stays in-house, the routine part can be given away.",
            ),
        ),
        Recommendation::Outsource if role.routine_part => Reason::new(
            "recommendation.routine_part",
            weight,
            say(
                language,
                "Routineanteil einer Kernfunktion: Er kann vergeben werden, Steuerung und Urteil bleiben im Haus.",
                "The routine part of a core function: it can be given away, steering and judgement stay in-house.",
            ),
        ),
        Recommendation::Outsource => Reason::new(
            "recommendation.non_core",
            weight,
            say(
                language,
                "Kein Kern: Ein Anbieter, der davon lebt, erbringt es in der Regel günstiger oder besser.",
                "Not core: a provider that lives by it usually does it at lower cost or better.",
            ),
        ),
        Recommendation::Review => Reason::new(
            "recommendation.uncertain",
            0.0,
            say(
                language,
                "Zu unsicher für eine Empfehlung: Die Antworten auf die Fragen würden sie klären.",
                "Too uncertain for a recommendation: the answers to the questions would settle it.",
            ),
        ),
        Recommendation::NotApplicable => Reason::new(
            "recommendation.not_applicable",
            0.0,
            say(
                language,
                "Weder BPO noch KPO noch ITO: Körperliche Arbeit vor Ort oder eine Lieferung.",
                "Neither BPO nor KPO nor ITO: physical work on site or a supply of goods.",
            ),
        ),
    }
}

/// What speaks against giving away what the business cannot do without.
fn warning(catalogue: &Catalogue, role: &RoleDecision, language: Language) -> Option<Reason> {
    let threshold = catalogue.role.policy.figures.criticality_warning;
    (role.criticality >= threshold).then(|| {
        Reason::new(
            "recommendation.critical",
            -role.criticality,
            say(
                language,
                "Kritisch: Ein Ausfall hält den Betrieb an oder verletzt Recht. Nur mit vereinbarten Ausfallzeiten, Notfallplan, Prüfrechten und Ausstiegsregelung vergeben.",
                "Critical: a failure stops the business or breaks the law. Give it away only with agreed outage times, an emergency plan, rights of audit and terms of exit.",
            ),
        )
    })
}

/// What makes a handover easy or hard (frameworks C4, C5, C6: codifiability, measurability,
/// coordination), each weighted by its distance from the middle.
fn handover(traits: Traits, language: Language) -> Vec<Reason> {
    let codifiability = traits.codifiability - 0.5;
    let measurability = traits.measurability - 0.5;
    let coordination = 0.5 - traits.coordination;
    let sensitivity = 0.5 - traits.sensitivity;
    let mut reasons = Vec::new();
    let mut add = |code, weight: f64, text: String| {
        if weight.abs() >= 0.25 {
            reasons.push(Reason::new(code, weight, text));
        }
    };
    let text = if codifiability > 0.0 {
        say(
            language,
            "Lässt sich als Regelwerk beschreiben und übergeben.",
            "Can be written down as rules and handed over.",
        )
    } else {
        say(
            language,
            "Lässt sich schwer als Regelwerk beschreiben: Die Übergabe dauert.",
            "Hard to write down as rules: the handover takes time.",
        )
    };
    add("recommendation.codifiability", codifiability, text);
    let text = if measurability > 0.0 {
        say(
            language,
            "Die Qualität ist von außen messbar.",
            "Its quality can be measured from outside.",
        )
    } else {
        say(
            language,
            "Die Qualität ist von außen schwer messbar.",
            "Its quality is hard to measure from outside.",
        )
    };
    add("recommendation.measurability", measurability, text);
    if coordination < 0.0 {
        let text = say(
            language,
            "Braucht enge Abstimmung mit den Fachleuten im Haus.",
            "Needs close coordination with the people in-house.",
        );
        add("recommendation.coordination", coordination, text);
    }
    if sensitivity < 0.0 {
        let text = say(
            language,
            "Verarbeitet personenbezogene oder geheime Daten: Vertrag zur Auftragsverarbeitung und Kontrollen nötig.",
            "Handles personal or secret data: a processing agreement and controls are needed.",
        );
        add("recommendation.sensitivity", sensitivity, text);
    }
    reasons
}

/// What retaining forgoes, where the activity would be easy to hand over.
fn forgone(traits: Traits, language: Language) -> Option<Reason> {
    const EASY: f64 = 0.7;
    let ease = traits.codifiability.min(traits.measurability);
    (ease >= EASY).then(|| {
        Reason::new(
            "recommendation.easy_to_hand_over",
            0.5 - ease,
            say(
                language,
                "Wäre leicht zu übergeben: regelhaft und messbar.",
                "Would be easy to hand over: by rules and measurable.",
            ),
        )
    })
}
