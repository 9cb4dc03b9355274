//! One activity of the catalogue and what is known of it.

use serde::Deserialize;

use crate::domain::vocabulary::{Bilingual, Language, ServiceType};

/// Position of an activity in the catalogue, in order of its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptIndex(pub u16);

impl ConceptIndex {
    /// The position as an index.
    #[must_use]
    pub fn get(self) -> usize {
        usize::from(self.0)
    }
}

/// A function family: the activities of one file of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Stable name.
    pub id: String,
    /// Name in both languages.
    pub label: Bilingual,
}

/// What decides where an activity can be done; each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
pub struct Traits {
    /// Must be done at a certain place or on physical things.
    pub presence: f64,
    /// Live contact with customers or citizens in their language.
    pub contact: f64,
    /// Handles personal or secret data.
    pub sensitivity: f64,
    /// Needs many working hours shared with the team at home.
    pub coordination: f64,
    /// Can be written down as rules and handed over.
    pub codifiability: f64,
    /// Its quality can be measured from outside.
    pub measurability: f64,
}

/// Standing of an activity in a company of which nothing is known; each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
pub struct Standing {
    /// Does it normally differentiate a company?
    pub advantage: f64,
    /// Does the business stop, or is law broken, when it fails?
    pub criticality: f64,
}

/// A duty that cannot be given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// Only a public authority may do it.
    Sovereign,
    /// The law makes the company itself answer for it.
    NonDelegable,
}

/// Codes of public classifications for an activity; each may be a prefix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CrossReference {
    /// Common Procurement Vocabulary 2008.
    pub cpv: Vec<String>,
    /// UNSPSC.
    pub unspsc: Vec<String>,
    /// ISIC revision 4.
    pub isic: Vec<String>,
}

/// A text that looks like the activity and is something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// Language of the text.
    pub language: Language,
    /// The text.
    pub text: String,
    /// What it is instead.
    pub instead: Instead,
}

/// What a near miss is instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Another activity of the catalogue.
    Concept(ConceptIndex),
    /// Something of another type.
    Type(ServiceType),
}

/// An activity of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Concept {
    /// Stable name, kebab case.
    pub id: String,
    /// Position of its family in [`crate::domain::knowledge::Catalogue::families`].
    pub family: usize,
    /// The kind of outsourcing that it is.
    pub service_type: ServiceType,
    /// Name in both languages.
    pub label: Bilingual,
    /// What it is, in one sentence.
    pub definition: Bilingual,
    /// The nine criteria in the order of [`crate::domain::vocabulary::Criterion::ALL`].
    pub criteria: [f64; 9],
    /// What decides where it can be done.
    pub traits: Traits,
    /// Its usual standing.
    pub standing: Standing,
    /// Whether it may be given away at all.
    pub duty: Option<Duty>,
    /// Whether law reserves the work to persons or offices of the country (licensed professions,
    /// public case work); unlike a duty it may be given to those.
    pub reserved: bool,
    /// Codes of public classifications.
    pub codes: CrossReference,
    /// Where the entry comes from.
    pub source: String,
    /// Texts that mean it.
    pub phrases: Vec<(Language, String)>,
    /// Texts that look like it and are something else.
    pub near_misses: Vec<NearMiss>,
}
