//! What stands in the files of activities and phrases.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::catalogue::text::{BilingualRaw, PhrasesRaw};
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

#[derive(Deserialize)]
pub(super) struct FamilyRaw {
    pub(super) id: String,
    pub(super) label: BilingualRaw,
}

#[derive(Deserialize)]
pub(super) struct ActivityRaw {
    pub(super) id: String,
    pub(super) service_type: ServiceType,
    pub(super) label: BilingualRaw,
    pub(super) definition: BilingualRaw,
    pub(super) criteria: BTreeMap<Criterion, f64>,
    pub(super) traits: TraitsRaw,
    pub(super) standing: StandingRaw,
    pub(super) codes: CodesRaw,
    pub(super) source: String,
    pub(super) duty: Option<DutyRaw>,
    #[serde(default)]
    pub(super) reserved: bool,
    pub(super) phrases: PhrasesRaw,
    #[serde(default)]
    pub(super) near_misses: Vec<NearMissRaw>,
}

#[derive(Deserialize)]
pub(super) struct TraitsRaw {
    pub(super) presence: f64,
    pub(super) contact: f64,
    pub(super) sensitivity: f64,
    pub(super) coordination: f64,
    pub(super) codifiability: f64,
    pub(super) measurability: f64,
}

#[derive(Deserialize)]
pub(super) struct StandingRaw {
    pub(super) advantage: f64,
    pub(super) criticality: f64,
}

#[derive(Deserialize)]
pub(super) struct CodesRaw {
    pub(super) cpv: Vec<String>,
    pub(super) unspsc: Vec<String>,
    pub(super) isic: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum DutyRaw {
    Sovereign,
    NonDelegable,
}

#[derive(Deserialize)]
pub(super) struct NearMissRaw {
    pub(super) lang: Language,
    pub(super) text: String,
    pub(super) instead: String,
}

#[derive(Deserialize)]
pub(super) struct MorePhrasesRaw {
    pub(super) activity: String,
    pub(super) de: Vec<String>,
    pub(super) en: Vec<String>,
}
