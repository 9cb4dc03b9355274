//! What the product knows: reviewed data, read once at start and never changed.

mod concept;
mod methodology;
mod search;
mod vocabulary;

pub use methodology::{Methodology, Parameter, Published, Section, methodology};
pub use search::{Hit, search};
pub use vocabulary::{CriterionText, ServiceTypeText, TermText, VocabularyTexts};

pub use concept::{
    Concept, ConceptIndex, CrossReference, Duty, Family, Instead, NearMiss, Standing, Traits,
};

use crate::domain::benefit::BenefitKnowledge;
use crate::domain::classification::TextKnowledge;
use crate::domain::location::LocationKnowledge;
use crate::domain::narrative::NarrativeKnowledge;
use crate::domain::role::RoleKnowledge;

/// A public source of a figure, a rule or a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceNote {
    /// Stable name that figures refer to.
    pub id: String,
    /// Author, title, year, place.
    pub citation: String,
    /// What was taken from it, and how far it can be trusted.
    pub note: String,
}

/// Everything that the decisions use.
#[derive(Debug)]
pub struct Catalogue {
    /// Version of the catalogue, `YYYY.MM`.
    pub version: String,
    /// Hash over all files of the catalogue, `sha256:` and 64 hex digits.
    pub digest: String,
    /// What the words of the closed vocabularies mean.
    pub vocabulary: VocabularyTexts,
    /// The figures that decide, by decision, as they stand in the policy files.
    pub published: Vec<Published>,
    /// Sources, in order of their ids.
    pub sources: Vec<SourceNote>,
    /// Function families.
    pub families: Vec<Family>,
    /// Activities, in order of their ids.
    pub concepts: Vec<Concept>,
    /// How texts are read: model, lexicon, crosswalk, thresholds.
    pub text: TextKnowledge,
    /// How narratives are read: words, verbs, joining words.
    pub narrative: NarrativeKnowledge,
    /// How the role is decided: industries, weights.
    pub role: RoleKnowledge,
    /// How the location is decided: countries, weights, thresholds.
    pub location: LocationKnowledge,
    /// How the benefit is estimated: parameters, key performance indicators.
    pub benefit: BenefitKnowledge,
}

impl Catalogue {
    /// The activity at `index`, which must come from this catalogue.
    #[must_use]
    pub fn concept(&self, index: ConceptIndex) -> &Concept {
        &self.concepts[index.get()]
    }

    /// The activity with this id.
    #[must_use]
    pub fn find_concept(&self, id: &str) -> Option<ConceptIndex> {
        let found = self
            .concepts
            .binary_search_by(|c| c.id.as_str().cmp(id))
            .ok()?;
        u16::try_from(found).ok().map(ConceptIndex)
    }

    /// The family of an activity.
    #[must_use]
    pub fn family_of(&self, index: ConceptIndex) -> &Family {
        &self.families[self.concept(index).family]
    }
}
