//! What an activity asks of a place.

use super::knowledge::LocationKnowledge;
use crate::domain::assessment::ReadActivity;
use crate::domain::classification::CriterionSource;
use crate::domain::enquiry::{Company, Constraints};
use crate::domain::knowledge::{Catalogue, Duty, Traits};
use crate::domain::scalar::LanguageCode;
use crate::domain::vocabulary::{Criterion, ServiceType};

/// What an activity asks of a place.
#[derive(Debug, Clone)]
pub(super) struct Demand<'a> {
    pub(super) constraints: &'a Constraints,
    pub(super) kind: ServiceType,
    /// Trust in `kind`, 0 to 1.
    pub(super) kind_confidence: f64,
    /// Shares of BPO, KPO and ITO; they sum to 1.
    pub(super) mix: [f64; 3],
    pub(super) traits: Traits,
    pub(super) duty: Option<Duty>,
    /// Whether law reserves the activity to persons or offices of the home country.
    pub(super) reserved: bool,
    /// Whether personal data is handled; stated, else read from the sensitivity.
    pub(super) personal_data: bool,
    /// Whether somebody must speak with people in `contact_languages`.
    pub(super) voice: bool,
    /// Languages of which one is enough in contact with people.
    pub(super) contact_languages: Vec<LanguageCode>,
    /// Languages that the company works in with a provider.
    pub(super) working_languages: Vec<LanguageCode>,
}

impl<'a> Demand<'a> {
    pub(super) fn of(
        catalogue: &Catalogue,
        company: &Company,
        home: &super::Country,
        activity: &'a ReadActivity,
    ) -> Self {
        let knowledge = &catalogue.location;
        let constraints = &activity.activity.constraints;
        let service = &activity.classification.service;
        let mix = mix(&service.probabilities);
        let mut traits = blended(catalogue, activity).unwrap_or_else(|| assumed(knowledge, &mix));
        let least = &knowledge.policy.requirement;
        apply_stated(activity, least.stated_sensitivity, &mut traits);
        let personal_data = constraints
            .personal_data
            .unwrap_or(traits.sensitivity >= least.personal_data);
        let clear = activity.classification.concept();
        let meant = clear.filter(|top| top.confidence >= least.duty_confidence);
        let meant = meant.map(|top| catalogue.concept(top.concept));
        let stated = &company.working_languages;
        let working_languages = if stated.is_empty() {
            usual_languages(home)
        } else {
            stated.clone()
        };
        Self {
            constraints,
            kind: service.value,
            kind_confidence: service.confidence,
            mix,
            voice: traits.contact >= least.contact,
            traits,
            duty: meant.and_then(|concept| concept.duty),
            reserved: meant.is_some_and(|concept| concept.reserved),
            personal_data,
            contact_languages: contact_languages(constraints, home, &company.working_languages),
            working_languages,
        }
    }
}

/// The home country's official languages and English.
pub(super) fn usual_languages(home: &super::Country) -> Vec<LanguageCode> {
    let mut languages = home.official_languages.clone();
    if let Ok(english) = LanguageCode::parse("en")
        && !languages.contains(&english)
    {
        languages.push(english);
    }
    languages
}

/// Stated languages; else those of the home that the company works in; else its own.
fn contact_languages(
    constraints: &Constraints,
    home: &super::Country,
    working: &[LanguageCode],
) -> Vec<LanguageCode> {
    if !constraints.languages.is_empty() {
        return constraints.languages.clone();
    }
    let official = home.official_languages.clone();
    if working.is_empty() {
        return official;
    }
    let shared: Vec<LanguageCode> = official
        .into_iter()
        .filter(|language| working.contains(language))
        .collect();
    if shared.is_empty() {
        working.to_vec()
    } else {
        shared
    }
}

/// Shares of BPO, KPO and ITO among themselves; equal where none is probable.
fn mix(probabilities: &[f64; 4]) -> [f64; 3] {
    let [bpo, kpo, ito, _] = *probabilities;
    let sum = bpo + kpo + ito;
    if sum > 0.0 {
        [bpo / sum, kpo / sum, ito / sum]
    } else {
        [1.0 / 3.0; 3]
    }
}

/// Mean of the traits of the activities that are meant, weighted by confidence.
fn blended(catalogue: &Catalogue, activity: &ReadActivity) -> Option<Traits> {
    let most = catalogue.location.policy.choice.blended_activities;
    let found = activity.classification.concepts.iter().take(most);
    weighted(found.map(|m| (m.confidence, catalogue.concept(m.concept).traits)))
}

fn assumed(knowledge: &LocationKnowledge, mix: &[f64; 3]) -> Traits {
    let kinds = knowledge.policy.types.iter().zip(mix);
    weighted(kinds.map(|(kind, &share)| (share, kind.traits))).unwrap_or_default()
}

fn weighted(parts: impl Iterator<Item = (f64, Traits)>) -> Option<Traits> {
    let mut sum = Traits::default();
    let mut weights = 0.0;
    for (weight, traits) in parts {
        weights += weight;
        sum.presence += weight * traits.presence;
        sum.contact += weight * traits.contact;
        sum.sensitivity += weight * traits.sensitivity;
        sum.coordination += weight * traits.coordination;
        sum.codifiability += weight * traits.codifiability;
        sum.measurability += weight * traits.measurability;
    }
    (weights > 0.0).then(|| Traits {
        presence: sum.presence / weights,
        contact: sum.contact / weights,
        sensitivity: sum.sensitivity / weights,
        coordination: sum.coordination / weights,
        codifiability: sum.codifiability / weights,
        measurability: sum.measurability / weights,
    })
}

/// What the caller states wins: coordination as it is, codifiability as the opposite of
/// judgement and of understanding of the business, and whether data is personal.
fn apply_stated(activity: &ReadActivity, personal: f64, traits: &mut Traits) {
    let criteria = &activity.classification.service.criteria;
    let stated = |criterion: Criterion| {
        let found = criteria.iter().find(|value| value.criterion == criterion)?;
        match found.source {
            CriterionSource::Stated => Some(found.value),
            CriterionSource::Catalogue => None,
        }
    };
    if let Some(coordination) = stated(Criterion::Coordination) {
        traits.coordination = coordination;
    }
    match (stated(Criterion::Basis), stated(Criterion::Definition)) {
        (Some(basis), Some(definition)) => {
            traits.codifiability = 1.0 - f64::midpoint(basis, definition);
        }
        (Some(value), None) | (None, Some(value)) => traits.codifiability = 1.0 - value,
        (None, None) => {}
    }
    match activity.activity.constraints.personal_data {
        Some(true) => traits.sensitivity = traits.sensitivity.max(personal),
        Some(false) => traits.sensitivity = 0.0,
        None => {}
    }
}
