//! Reads `vocabulary.toml`: what the words of the closed vocabularies mean.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use super::text::BilingualRaw;
use crate::domain::knowledge::{CriterionText, ServiceTypeText, TermText, VocabularyTexts};
use crate::domain::vocabulary::{BenefitMetric, Bilingual, Criterion, LocationOption, ServiceType};

const FILE: &str = "vocabulary.toml";

#[derive(Deserialize)]
struct ServiceTypeRaw {
    code: String,
    name: BilingualRaw,
    definition: BilingualRaw,
    criteria: BTreeMap<Criterion, BilingualRaw>,
    typical_services: Vec<BilingualRaw>,
    success: BilingualRaw,
}

#[derive(Deserialize)]
struct TermRaw {
    code: String,
    name: BilingualRaw,
    definition: BilingualRaw,
    criteria: BilingualRaw,
    typical_services: Vec<BilingualRaw>,
    success: BilingualRaw,
}

/// Reads the file; `None` where anything is missing.
pub(super) fn read(source: &Source, faults: &mut Faults) -> Option<VocabularyTexts> {
    let mut document = Document::open(source, FILE, faults)?;
    let mut types = document.entries::<ServiceTypeRaw>("service_type", faults);
    let mut options = document.entries::<TermRaw>("location_option", faults);
    let mut metrics = document.entries::<TermRaw>("benefit_metric", faults);
    document.finish(faults);
    let service_types = ServiceType::ALL.map(|kind| {
        let raw = take(
            &mut types,
            |raw| raw.code == kind.code(),
            kind.code(),
            faults,
        )?;
        service_type(kind, raw, faults)
    });
    let location_options =
        LocationOption::ALL.map(|option| term(&mut options, option, option.code(), faults));
    let benefit_metrics =
        BenefitMetric::ALL.map(|metric| term(&mut metrics, metric, metric.code(), faults));
    refuse_rest(
        types.iter().map(|raw| (raw.line, raw.value.code.as_str())),
        faults,
    );
    refuse_rest(
        options
            .iter()
            .map(|raw| (raw.line, raw.value.code.as_str())),
        faults,
    );
    refuse_rest(
        metrics
            .iter()
            .map(|raw| (raw.line, raw.value.code.as_str())),
        faults,
    );
    Some(VocabularyTexts {
        service_types: complete(service_types)?,
        location_options: complete(location_options)?,
        benefit_metrics: complete(benefit_metrics)?,
    })
}

fn complete<T, const N: usize>(parts: [Option<T>; N]) -> Option<[T; N]> {
    let parts: Vec<T> = parts.into_iter().collect::<Option<_>>()?;
    parts.try_into().ok()
}

fn take<T>(
    entries: &mut Vec<Located<T>>,
    wanted: impl Fn(&T) -> bool,
    code: &str,
    faults: &mut Faults,
) -> Option<Located<T>> {
    let found = entries.iter().position(|entry| wanted(&entry.value));
    if found.is_none() {
        faults.add(FILE, 0, format!("there is no entry for `{code}`"));
    }
    found.map(|index| entries.remove(index))
}

fn refuse_rest<'r>(rest: impl Iterator<Item = (usize, &'r str)>, faults: &mut Faults) {
    for (line, code) in rest {
        faults.add(FILE, line, format!("`{code}` is unknown or stands twice"));
    }
}

fn service_type(
    kind: ServiceType,
    raw: Located<ServiceTypeRaw>,
    faults: &mut Faults,
) -> Option<ServiceTypeText> {
    let Located { value, line } = raw;
    let mut criteria_raw = value.criteria;
    let criteria = Criterion::ALL.map(|criterion| {
        let what = format!("{}.criteria.{}", kind.code(), criterion.code());
        let Some(raw) = criteria_raw.remove(&criterion) else {
            faults.add(FILE, line, format!("`{what}` is missing"));
            return None;
        };
        let text = raw.read(FILE, line, &what, faults)?;
        Some(CriterionText { criterion, text })
    });
    let name = value
        .name
        .read(FILE, line, &format!("{}.name", kind.code()), faults);
    let definition =
        value
            .definition
            .read(FILE, line, &format!("{}.definition", kind.code()), faults);
    let success = value
        .success
        .read(FILE, line, &format!("{}.success", kind.code()), faults);
    let typical_services = texts(value.typical_services, line, kind.code(), faults);
    Some(ServiceTypeText {
        kind,
        name: name?,
        definition: definition?,
        criteria: complete(criteria)?.into(),
        typical_services: typical_services?,
        success: success?,
    })
}

fn term<T>(
    entries: &mut Vec<Located<TermRaw>>,
    term: T,
    code: &str,
    faults: &mut Faults,
) -> Option<TermText<T>> {
    let Located { value, line } = take(entries, |raw| raw.code == code, code, faults)?;
    let mut read =
        |raw: BilingualRaw, part: &str| raw.read(FILE, line, &format!("{code}.{part}"), faults);
    let name = read(value.name, "name");
    let definition = read(value.definition, "definition");
    let criteria = read(value.criteria, "criteria");
    let success = read(value.success, "success");
    let typical_services = texts(value.typical_services, line, code, faults);
    Some(TermText {
        term,
        name: name?,
        definition: definition?,
        criteria: criteria?,
        typical_services: typical_services?,
        success: success?,
    })
}

fn texts(
    raw: Vec<BilingualRaw>,
    line: usize,
    code: &str,
    faults: &mut Faults,
) -> Option<Vec<Bilingual>> {
    let what = format!("{code}.typical_services");
    if raw.is_empty() {
        faults.add(FILE, line, format!("`{what}` must not be empty"));
    }
    let read: Vec<Option<Bilingual>> = raw
        .into_iter()
        .map(|text| text.read(FILE, line, &what, faults))
        .collect();
    read.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_vocabularies_is_explained() {
        let mut faults = Faults::default();

        let texts = read(&Source::embedded(), &mut faults);

        faults.into_result(texts).unwrap();
    }

    #[test]
    fn missing_and_unknown_words_are_named() {
        let source = Source::from_files([(
            FILE,
            "[[location_option]]\ncode = \"moonshore\"\nname = {}\ndefinition = {}\ncriteria = {}\ntypical_services = []\nsuccess = {}\n",
        )]);
        let mut faults = Faults::default();

        let texts = read(&source, &mut faults);
        let error = faults.into_result(texts).unwrap_err().to_string();

        assert!(
            error.contains("there is no entry for `nearshore`"),
            "{error}"
        );
        assert!(
            error.contains("vocabulary.toml:1: `moonshore` is unknown"),
            "{error}"
        );
    }
}
