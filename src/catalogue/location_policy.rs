//! Reads `policy/location.toml`.

use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use super::sources;
use super::text::BilingualRaw;
use crate::domain::knowledge::{SourceNote, Traits};
use crate::domain::location::{
    Agreement, Barred, ChoicePolicy, Definition, LocationPolicy, Modulation, OptionRule,
    RequirementPolicy, TypePolicy, ValuePolicy,
};
use crate::domain::scalar::CountryCode;

const FILE: &str = "policy/location.toml";

#[derive(Deserialize)]
struct RequirementRaw {
    presence: f64,
    contact: f64,
    personal_data: f64,
    stated_sensitivity: f64,
    duty_confidence: f64,
    working_day_hours: f64,
    political_stability: f64,
    rule_of_law: f64,
    gdpr_like_homes: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
struct BarredRaw {
    countries: Vec<String>,
    reason: BilingualRaw,
    source: String,
}

/// One value for each factor.
#[derive(Deserialize)]
struct PerFactor<T> {
    cost: T,
    skills: T,
    language: T,
    time_overlap: T,
    proximity: T,
    business_environment: T,
    data_protection: T,
}

impl<T> PerFactor<T> {
    /// In the order of [`crate::domain::location::Factor::ALL`].
    fn in_order(self) -> [T; 7] {
        [
            self.cost,
            self.skills,
            self.language,
            self.time_overlap,
            self.proximity,
            self.business_environment,
            self.data_protection,
        ]
    }
}

#[derive(Deserialize)]
struct TypeRaw {
    weights: PerFactor<f64>,
    wage_slope: f64,
    document_language: f64,
    traits: TraitsRaw,
    source: String,
}

#[derive(Deserialize)]
struct TraitsRaw {
    presence: f64,
    contact: f64,
    sensitivity: f64,
    coordination: f64,
    codifiability: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
struct TypesRaw {
    bpo: TypeRaw,
    kpo: TypeRaw,
    ito: TypeRaw,
}

#[derive(Deserialize)]
struct ModulationRaw {
    factors: PerFactor<Modulation>,
    source: String,
}

/// Reads the policy.
pub(super) fn read(
    source: &Source,
    notes: &[SourceNote],
    faults: &mut Faults,
) -> Option<LocationPolicy> {
    let mut document = Document::open(source, FILE, faults)?;
    let rule = document.section::<OptionRule>("option", faults);
    let agreement = document.section::<Agreement>("agreement", faults);
    let definitions = document.entries::<Definition>("definition", faults);
    let requirement = document.section::<RequirementRaw>("requirement", faults);
    let barred = document.entries::<BarredRaw>("barred", faults);
    let types = document.section::<TypesRaw>("type", faults);
    let modulation = document.section::<ModulationRaw>("modulation", faults);
    let value = document.section::<ValuePolicy>("value", faults);
    let choice = document.section::<ChoicePolicy>("choice", faults);
    document.finish(faults);
    let mut reader = Reader { notes, faults };
    let modulation = reader.sourced(modulation?, |modulation| &modulation.source);
    let types = types?;
    let line = types.line;
    let TypesRaw { bpo, kpo, ito } = types.value;
    Some(LocationPolicy {
        rule: reader.sourced(rule?, |rule| &rule.source),
        agreement: reader.sourced(agreement?, |agreement| &agreement.source),
        definitions: definitions
            .into_iter()
            .map(|definition| reader.sourced(definition, |definition| &definition.source))
            .collect(),
        requirement: reader.requirement(requirement?),
        barred: barred
            .into_iter()
            .filter_map(|entry| reader.barred(entry))
            .collect(),
        types: [bpo, kpo, ito].map(|kind| reader.kind(kind, line)),
        modulation: modulation.factors.in_order(),
        modulation_source: modulation.source,
        value: reader.value(value?),
        choice: reader.choice(choice?),
    })
}

/// The checks of the policy.
struct Reader<'r> {
    notes: &'r [SourceNote],
    faults: &'r mut Faults,
}

impl Reader<'_> {
    fn source(&mut self, id: &str, line: usize) {
        sources::check(self.notes, id, FILE, line, self.faults);
    }

    fn sourced<T>(&mut self, entry: Located<T>, id: impl Fn(&T) -> &String) -> T {
        self.source(id(&entry.value), entry.line);
        entry.value
    }

    fn unit(&mut self, name: &str, value: f64, line: usize) {
        if !(0.0..=1.0).contains(&value) {
            self.faults
                .add(FILE, line, format!("`{name}` must be from 0 to 1"));
        }
    }

    fn country_codes(&mut self, codes: &[String], line: usize) -> Vec<CountryCode> {
        let parse = |code: &String| {
            let parsed = CountryCode::parse(code).ok();
            if parsed.is_none() {
                self.faults
                    .add(FILE, line, format!("`{code}` is no country code"));
            }
            parsed
        };
        codes.iter().filter_map(parse).collect()
    }

    fn requirement(&mut self, entry: Located<RequirementRaw>) -> RequirementPolicy {
        let Located { value: raw, line } = entry;
        self.source(&raw.source, line);
        self.unit("requirement.presence", raw.presence, line);
        self.unit("requirement.contact", raw.contact, line);
        self.unit("requirement.personal_data", raw.personal_data, line);
        self.unit(
            "requirement.stated_sensitivity",
            raw.stated_sensitivity,
            line,
        );
        self.unit("requirement.duty_confidence", raw.duty_confidence, line);
        if !(1.0..=24.0).contains(&raw.working_day_hours) {
            self.faults
                .add(FILE, line, "`working_day_hours` must be from 1 to 24");
        }
        RequirementPolicy {
            presence: raw.presence,
            contact: raw.contact,
            personal_data: raw.personal_data,
            stated_sensitivity: raw.stated_sensitivity,
            duty_confidence: raw.duty_confidence,
            working_day_hours: raw.working_day_hours,
            political_stability: raw.political_stability,
            rule_of_law: raw.rule_of_law,
            gdpr_like_homes: self.country_codes(&raw.gdpr_like_homes, line),
            source: raw.source,
        }
    }

    fn barred(&mut self, entry: Located<BarredRaw>) -> Option<Barred> {
        let Located { value: raw, line } = entry;
        self.source(&raw.source, line);
        let countries = self.country_codes(&raw.countries, line);
        let reason = raw.reason.read(FILE, line, "barred.reason", self.faults)?;
        Some(Barred {
            countries,
            reason,
            source: raw.source,
        })
    }

    fn kind(&mut self, raw: TypeRaw, line: usize) -> TypePolicy {
        self.source(&raw.source, line);
        let weights = raw.weights.in_order();
        let sum: f64 = weights.iter().sum();
        if weights.iter().any(|weight| *weight < 0.0) || (sum - 1.0).abs() > 1e-9 {
            self.faults.add(
                FILE,
                line,
                "the weights of a type must sum to 1 and none be negative",
            );
        }
        self.unit("wage_slope", raw.wage_slope, line);
        self.unit("document_language", raw.document_language, line);
        let TraitsRaw {
            presence,
            contact,
            sensitivity,
            coordination,
            codifiability,
        } = raw.traits;
        for value in [presence, contact, sensitivity, coordination, codifiability] {
            self.unit("traits", value, line);
        }
        TypePolicy {
            weights,
            wage_slope: raw.wage_slope,
            document_language: raw.document_language,
            traits: Traits {
                presence,
                contact,
                sensitivity,
                coordination,
                codifiability,
                measurability: 0.5,
            },
            source: raw.source,
        }
    }

    fn choice(&mut self, entry: Located<ChoicePolicy>) -> ChoicePolicy {
        if entry.value.countries_per_option == 0 || entry.value.countries == 0 {
            self.faults
                .add(FILE, entry.line, "at least one country must be shown");
        }
        self.sourced(entry, |choice| &choice.source)
    }

    fn value(&mut self, entry: Located<ValuePolicy>) -> ValuePolicy {
        let line = entry.line;
        if entry.value.proximity_decay <= 0.0 || entry.value.governance_span <= 0.0 {
            self.faults.add(FILE, line, "a range must be above 0");
        }
        self.sourced(entry, |value| &value.source)
    }
}
