//! Activities whose reading is certain, so that only the location is tested.
use std::collections::BTreeMap;

use sourcing_advisor::catalogue::{Source, load};
use sourcing_advisor::domain::assessment::ReadActivity;
use sourcing_advisor::domain::classification::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, ServiceDecision,
};
use sourcing_advisor::domain::enquiry::{Activity, ActivityId, Company, Constraints, Description};
use sourcing_advisor::domain::knowledge::{Catalogue, ConceptIndex};
use sourcing_advisor::domain::scalar::{CountryCode, LanguageCode};
use sourcing_advisor::domain::vocabulary::{Criterion, ServiceType};

/// The catalogue that the binary is built with.
pub(crate) fn catalogue() -> Catalogue {
    load(&Source::embedded()).unwrap()
}

/// A company of which only home and languages are known.
pub(crate) fn company(home: CountryCode, working_languages: Vec<LanguageCode>) -> Company {
    Company {
        home_country: Some(home),
        working_languages,
        ..Company::default()
    }
}

/// The activity with this id, read without doubt.
pub(crate) fn activity(
    catalogue: &Catalogue,
    id: &str,
    stated: &BTreeMap<Criterion, f64>,
    constraints: Constraints,
) -> ReadActivity {
    let concept = catalogue
        .find_concept(id)
        .unwrap_or_else(|| panic!("no activity `{id}`"));
    read(catalogue, concept, stated, constraints)
}

/// The activity at this position, read without doubt.
pub(crate) fn read(
    catalogue: &Catalogue,
    concept: ConceptIndex,
    stated: &BTreeMap<Criterion, f64>,
    constraints: Constraints,
) -> ReadActivity {
    let known = catalogue.concept(concept);
    let kind = known.service_type;
    let description = Description::parse(known.label.en.clone(), 8_000).unwrap();
    let mut activity = Activity::described(ActivityId::positional("a", 0), description);
    activity.constraints = constraints;
    let criteria = Criterion::ALL.map(|criterion| match stated.get(&criterion) {
        Some(&value) => CriterionValue {
            criterion,
            value,
            source: CriterionSource::Stated,
        },
        None => CriterionValue {
            criterion,
            value: known.criteria[criterion.index()],
            source: CriterionSource::Catalogue,
        },
    });
    let service = ServiceDecision {
        value: kind,
        confidence: 0.99,
        runner_up: ServiceType::Bpo,
        probabilities: ServiceType::ALL.map(|one| f64::from(u8::from(one == kind))),
        log_odds: 4.6,
        criteria,
        reasons: Vec::new(),
    };
    ReadActivity {
        activity,
        span: None,
        pointer: "/activities/0".to_owned(),
        classification: Classification {
            service,
            concepts: vec![ConceptMatch {
                concept,
                confidence: 1.0,
            }],
            doubts: Vec::new(),
        },
    }
}
