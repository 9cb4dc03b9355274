//! What stands in the files of activities and phrases.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::catalogue::text::{BilingualRaw, PhrasesRaw};
use crate::domain::knowledge::{Standing, Traits};
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
    pub(super) traits: Traits,
    pub(super) standing: Standing,
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
