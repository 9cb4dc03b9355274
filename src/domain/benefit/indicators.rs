//! Key performance indicators by family and type.

use std::collections::BTreeMap;

use super::decision::{Direction, Kpi};
use crate::domain::vocabulary::{Bilingual, Language, ServiceType};

/// An indicator in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Stable name.
    pub id: String,
    /// What is measured.
    pub name: Bilingual,
    /// In which unit.
    pub unit: Bilingual,
    /// Which direction is better.
    pub direction: Direction,
}

impl Indicator {
    fn in_language(&self, language: Language) -> Kpi {
        Kpi {
            id: self.id.clone(),
            name: self.name.get(language).to_owned(),
            unit: self.unit.get(language).to_owned(),
            direction: self.direction,
        }
    }
}

/// Which indicators belong to which work. The lists point into `indicators`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorBook {
    /// All indicators.
    pub indicators: Vec<Indicator>,
    /// Three to five for a family where it does work of a type, the family by its position
    /// in the catalogue.
    pub families: BTreeMap<(usize, ServiceType), Vec<usize>>,
    /// Three to five for a type where the family has none of its own, in the order of
    /// [`ServiceType::ALL`].
    pub types: [Vec<usize>; 4],
}

impl IndicatorBook {
    /// The indicators for work of type `kind` in `family`.
    #[must_use]
    pub fn select(&self, family: Option<usize>, kind: ServiceType, language: Language) -> Vec<Kpi> {
        let own = family.and_then(|family| self.families.get(&(family, kind)));
        let positions = own.or_else(|| self.types.get(kind.index()));
        positions
            .into_iter()
            .flatten()
            .filter_map(|&position| self.indicators.get(position))
            .map(|indicator| indicator.in_language(language))
            .collect()
    }
}
