//! What has to hold for one activity.

use std::collections::BTreeMap;

use super::Phrases;
use super::raw::NearMissRaw;
use crate::catalogue::faults::Faults;
use crate::catalogue::text::PhrasesRaw;
use crate::domain::knowledge::{ConceptIndex, Instead, NearMiss, Standing, Traits};
use crate::domain::vocabulary::{Criterion, Language, ServiceType};

/// Phrases that every activity needs in each language beside it: below that, no reader knows
/// what is meant.
const OWN_PHRASES: usize = 8;
/// Phrases that every activity needs in each language altogether: below that, the classifier
/// does not know what is meant.
const ALL_PHRASES: usize = 15;

/// The checks of one activity.
pub(super) struct Check<'c> {
    pub(super) file: &'c str,
    pub(super) line: usize,
    pub(super) id: &'c str,
    pub(super) faults: &'c mut Faults,
}

impl Check<'_> {
    fn fault(&mut self, detail: &str) {
        let detail = format!("activity `{}`: {detail}", self.id);
        self.faults.add(self.file, self.line, detail);
    }

    pub(super) fn id_form(&mut self) {
        let kebab = self.id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if !kebab {
            self.fault("the id must be words of a-z and 0-9 joined by `-`");
        }
    }

    fn unit(&mut self, name: &str, value: f64) -> f64 {
        if !(0.0..=1.0).contains(&value) {
            self.fault(&format!("`{name}` must be from 0 to 1"));
        }
        value
    }

    pub(super) fn criteria(&mut self, stated: &BTreeMap<Criterion, f64>) -> [f64; 9] {
        Criterion::ALL.map(|criterion| match stated.get(&criterion) {
            Some(&value) => self.unit(criterion.code(), value),
            None => {
                self.fault(&format!("criterion `{}` is missing", criterion.code()));
                0.0
            }
        })
    }

    pub(super) fn traits(&mut self, traits: &Traits) {
        let Traits {
            presence,
            contact,
            sensitivity,
            coordination,
            codifiability,
            measurability,
        } = *traits;
        self.unit("presence", presence);
        self.unit("contact", contact);
        self.unit("sensitivity", sensitivity);
        self.unit("coordination", coordination);
        self.unit("codifiability", codifiability);
        self.unit("measurability", measurability);
    }

    pub(super) fn standing(&mut self, standing: &Standing) {
        self.unit("advantage", standing.advantage);
        self.unit("criticality", standing.criticality);
    }

    pub(super) fn phrases(&mut self, phrases: &PhrasesRaw, read: Phrases) {
        let least = match read {
            Phrases::Own => OWN_PHRASES,
            Phrases::All => ALL_PHRASES,
        };
        for language in Language::ALL {
            let count = phrases.of(language).len();
            if count < least {
                let code = language.code();
                self.fault(&format!("has {count} phrases in `{code}`, needs {least}"));
            }
        }
    }

    pub(super) fn near_misses(&mut self, raw: Vec<NearMissRaw>, ids: &[String]) -> Vec<NearMiss> {
        raw.into_iter()
            .filter_map(|miss| {
                let instead = self.instead(&miss.instead, ids)?;
                Some(NearMiss {
                    language: miss.lang,
                    text: miss.text,
                    instead,
                })
            })
            .collect()
    }

    fn instead(&mut self, name: &str, ids: &[String]) -> Option<Instead> {
        if let Some(kind) = ServiceType::parse(name) {
            return Some(Instead::Type(kind));
        }
        let index = ids.binary_search_by(|id| id.as_str().cmp(name)).ok();
        let concept = index
            .and_then(|index| u16::try_from(index).ok())
            .map(ConceptIndex);
        if concept.is_none() {
            self.fault(&format!("near miss: there is no activity or type `{name}`"));
        }
        concept.map(Instead::Concept)
    }
}
