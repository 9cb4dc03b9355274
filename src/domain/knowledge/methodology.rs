//! How decisions are made: every weight, threshold, formula and source, for reading.

use super::{Catalogue, SourceNote};
use crate::domain::vocabulary::{Language, LocationOption, ServiceType};

/// A weight, a threshold or a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Stable name.
    pub name: String,
    /// The figure, or a code, as text.
    pub value: String,
    /// In which unit; empty for a pure number.
    pub unit: String,
    /// Id of a source that the methodology lists; empty where it is a rule of the product.
    pub source: String,
}

/// The figures that one decision uses.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Published {
    /// The decision, by the name of its field in the answer.
    pub decision: String,
    /// Its figures, in the order of their file.
    pub parameters: Vec<Parameter>,
}

/// One decision explained.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable name.
    pub id: String,
    /// Heading in the answer's language.
    pub title: String,
    /// Rule and formula in words, in the answer's language.
    pub text: String,
    /// The figures that the rule uses.
    pub parameters: Vec<Parameter>,
}

/// How decisions are made.
#[derive(Debug, Clone, PartialEq)]
pub struct Methodology {
    /// One section per decision, in the order in which they are made.
    pub sections: Vec<Section>,
    /// Sources, in order of their ids.
    pub sources: Vec<SourceNote>,
}

/// Explains how `catalogue` is used to decide, in `language`.
#[must_use]
pub fn methodology(catalogue: &Catalogue, language: Language) -> Methodology {
    Methodology {
        sections: vec![
            figures(language),
            decision(catalogue, language, "service_type"),
            decision(catalogue, language, "strategic_role"),
            decision(catalogue, language, "location"),
            locations(catalogue, language),
            decision(catalogue, language, "benefit"),
            metrics(catalogue, language),
        ],
        sources: catalogue.sources.clone(),
    }
}

fn pick(language: Language, de: &str, en: &str) -> String {
    match language {
        Language::De => de,
        Language::En => en,
    }
    .to_owned()
}

fn rule(name: &str, value: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        value: value.to_owned(),
        unit: String::new(),
        source: String::new(),
    }
}

/// The rule of one decision in words, with all figures that it uses.
fn decision(catalogue: &Catalogue, language: Language, id: &str) -> Section {
    let published = catalogue.published.iter().find(|one| one.decision == id);
    let (title, text) = explained(id, language);
    Section {
        id: id.to_owned(),
        title,
        text,
        parameters: published
            .map(|one| one.parameters.clone())
            .unwrap_or_default(),
    }
}

fn explained(id: &str, language: Language) -> (String, String) {
    let [title_de, title_en, de, en] = match id {
        "service_type" => [
            "Art der Leistung",
            "Service type",
            "score(Art) = f · (Σ Wort-Gewichte + Σ ln p(Tätigkeiten der Art)) + Verschiebung + Codes + \
             angegebene Kriterien; Log-Odds = score(beste) − score(zweite) − ln Σ exp(score(übrige) − score(zweite)). \
             Wort-Gewichte und Tätigkeiten sind an den Formulierungen des Katalogs gelernt, Faktor und Verschiebung an \
             Tätigkeiten, die das Modell nicht kannte. Der erste Satz zählt am meisten.",
            "score(type) = f · (Σ word weights + Σ ln p(activities of the type)) + offset + codes + stated criteria; \
             log-odds = score(best) − score(second) − ln Σ exp(score(others) − score(second)). Word weights and activities \
             are learned from the catalogue's phrases, factor and offset on activities that the model had not seen. \
             The first sentence counts most.",
        ],
        "strategic_role" => [
            "Strategische Rolle",
            "Strategic role",
            "score = Σ Gewicht · Stärke: Grundannahme, wird verkauft, unterscheidet, Routineteil, Unterstützung, übliche \
             Stellung, Urteil, Worte des Unternehmens, eigene Pflicht. Kern ab score > 0. Angegebene Bedeutung geht vor.",
            "score = Σ weight · strength: prior, is sold, differentiates, routine part, support, usual standing, judgement, \
             the company's own words, own duty. Core where score > 0. Stated importance wins.",
        ],
        "location" => [
            "Standort",
            "Location",
            "Erst Anforderungen, die ausschließen, dann Vorlieben: Bewertung eines Landes = Σ Gewicht · Erfüllung über die \
             Faktoren. Die Option ist die des besten zulässigen Landes.",
            "Requirements that exclude come first, then preferences: a country's score = Σ weight · value over the factors. \
             The option is that of the best feasible country.",
        ],
        _ => [
            "Nutzen",
            "Benefit",
            "netto = 1 − V · (1 + g) / H; H: heutige Kosten, V: Vertragswert aus Lohnverhältnis, Aufschlag und Anteil vor \
             Ort, g: versteckte Kosten. Kapitalwert über drei Jahre mit dem Abzinsungssatz.",
            "net = 1 − V · (1 + g) / H; H: cost today, V: contract value from the relation of wages, the markup and the \
             share on site, g: hidden cost. Present value over three years at the discount rate.",
        ],
    };
    (pick(language, title_de, title_en), pick(language, de, en))
}

fn figures(language: Language) -> Section {
    Section {
        id: "figures".to_owned(),
        title: pick(language, "Zahlen und Gründe", "Figures and reasons"),
        text: pick(
            language,
            "Jeder Grund trägt ein Gewicht in Nat mit Vorzeichen. Die Gewichte einer Entscheidung \
             einschließlich der Grundannahme ergeben zusammen ihre Log-Odds; \
             p = 1 / (1 + exp(-Log-Odds)). Gewichte werden vor dem Summieren gerundet, damit sich \
             die Summe aus der Antwort nachrechnen lässt. Geld wird dezimal gerechnet und auf die \
             kleinste Einheit der Währung gerundet, bei der Hälfte zur geraden Ziffer.",
            "Every reason carries a signed weight in nats. The weights of a decision, the prior \
             among them, add up to its log-odds; p = 1 / (1 + exp(-log-odds)). Weights are rounded \
             before they are added up, so that the sum can be checked from the answer. Money is \
             computed in decimals and rounded to the minor unit of its currency, half to even.",
        ),
        parameters: vec![rule("decimal_places", "4")],
    }
}

fn locations(catalogue: &Catalogue, language: Language) -> Section {
    let texts = LocationOption::ALL.map(|option| {
        let text = catalogue.vocabulary.location_option(option);
        format!("{}: {}", option.code(), text.definition.get(language))
    });
    Section {
        id: "location_options".to_owned(),
        title: pick(
            language,
            "Onshore, nearshore, offshore",
            "Onshore, nearshore, offshore",
        ),
        text: texts.join("\n"),
        parameters: Vec::new(),
    }
}

fn metrics(catalogue: &Catalogue, language: Language) -> Section {
    let texts = ServiceType::ALL.map(|kind| {
        let text = catalogue.vocabulary.benefit_metric(kind.metric());
        format!("{}: {}", kind.code(), text.success.get(language))
    });
    Section {
        id: "benefit_metrics".to_owned(),
        title: pick(
            language,
            "Woran ein Vertrag gemessen wird",
            "What a deal is judged by",
        ),
        text: texts.join("\n"),
        parameters: ServiceType::ALL
            .map(|kind| rule(kind.code(), kind.metric().code()))
            .to_vec(),
    }
}
