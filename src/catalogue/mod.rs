//! Reads the knowledge in `catalogue/` into [`crate::domain::knowledge::Catalogue`]:
//! strictly, and with all complaints at once.

mod activities;
mod document;
mod faults;
mod narrative;
mod source;
mod text;

pub use faults::{Fault, InvalidCatalogue};
pub use source::{Source, UnreadableCatalogue};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::domain::benefit::BenefitKnowledge;
use crate::domain::classification::TextKnowledge;
use crate::domain::knowledge::Catalogue;
use crate::domain::location::LocationKnowledge;
use crate::domain::role::RoleKnowledge;
use document::Document;
use faults::Faults;

const CATALOGUE: &str = "catalogue.toml";

#[derive(Deserialize)]
struct CatalogueRaw {
    version: String,
}

/// Reads a whole catalogue.
///
/// # Errors
/// Every fault of every file, ordered by file and line.
pub fn load(source: &Source) -> Result<Catalogue, InvalidCatalogue> {
    let mut faults = Faults::default();
    let version = read_version(source, &mut faults);
    let (families, concepts) = activities::read(source, &mut faults);
    let narrative = narrative::read(source, &mut faults);
    let catalogue = version.map(|version| Catalogue {
        version,
        digest: digest(source),
        sources: Vec::new(),
        families,
        concepts,
        text: TextKnowledge {},
        narrative,
        role: RoleKnowledge {},
        location: LocationKnowledge {},
        benefit: BenefitKnowledge {},
    });
    faults.into_result(catalogue)
}

fn read_version(source: &Source, faults: &mut Faults) -> Option<String> {
    let mut document = Document::open(source, CATALOGUE, faults)?;
    let section = document.section::<CatalogueRaw>("catalogue", faults);
    document.finish(faults);
    section.map(|located| located.value.version)
}

/// Hash over names and contents of all files: what the answers depend on.
fn digest(source: &Source) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in source.files() {
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    format!("sha256:{:x}", hash.finalize())
}
