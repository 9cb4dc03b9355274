//! Reads the knowledge in `catalogue/` into [`crate::domain::knowledge::Catalogue`]:
//! strictly, and with all complaints at once.

mod activities;
mod benefit;
mod countries;
mod document;
mod faults;
mod industries;
mod location_policy;
mod narrative;
mod published;
mod relations;
mod role_policy;
mod source;
mod sources;
mod text;
mod text_knowledge;
mod vocabulary;

pub use faults::{Fault, InvalidCatalogue};
pub use source::{Source, UnreadableCatalogue};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::domain::knowledge::{Catalogue, SourceNote};
use crate::domain::location::LocationKnowledge;
use crate::domain::role::RoleKnowledge;
use crate::training::Lessons;
use activities::Phrases;
use document::Document;
use faults::Faults;

const CATALOGUE: &str = "catalogue.toml";

#[derive(Deserialize)]
struct CatalogueRaw {
    version: String,
}

/// Reads what a model is trained on; the model itself may be missing.
///
/// # Errors
/// Every fault of the files that training needs.
pub fn lessons(source: &Source) -> Result<Lessons, InvalidCatalogue> {
    let mut faults = Faults::default();
    let (_, concepts) = activities::read(source, Phrases::All, &mut faults);
    let teaching = text_knowledge::read(source, &mut faults);
    // The same faults once more, and fewer of them: those of the first reading are reported.
    let (_, own) = activities::read(source, Phrases::Own, &mut Faults::default());
    let trained_on = text_knowledge::fingerprint(source, &own, &teaching);
    let settings = teaching.policy.zip(teaching.training).zip(trained_on);
    let lessons = settings.map(|((policy, settings), trained_on)| Lessons {
        trained_on,
        policy,
        concepts,
        unclear: teaching.unclear,
        lexicon: teaching.lexicon,
        settings,
    });
    faults.into_result(lessons)
}

/// Reads a whole catalogue.
///
/// # Errors
/// Every fault of every file, ordered by file and line.
pub fn load(source: &Source) -> Result<Catalogue, InvalidCatalogue> {
    let mut faults = Faults::default();
    let version = read_version(source, &mut faults);
    let (families, concepts) = activities::read(source, Phrases::Own, &mut faults);
    let vocabulary = vocabulary::read(source, &mut faults);
    let policy = role_policy::read(source, &families, &mut faults);
    let industries = industries::read(source, &families, &concepts, &mut faults);
    let role = RoleKnowledge::new(industries, policy, &concepts);
    let notes = sources::read(source, &mut faults);
    let location = read_location(source, &notes, &mut faults);
    let narrative = narrative::read(source, &mut faults);
    let benefit = benefit::read(source, &families, &mut faults);
    let teaching = text_knowledge::read(source, &mut faults);
    let model = text_knowledge::read_model(source, &mut faults);
    if let Some(model) = &model {
        let trained_on = text_knowledge::fingerprint(source, &concepts, &teaching);
        text_knowledge::refuse_foreign(model, trained_on, &mut faults);
    }
    let text = model.and_then(|model| text_knowledge::assemble(teaching, model, &concepts));
    // Everything is read before anything may be missing, so that all faults are reported.
    let assemble = || {
        Some(Catalogue {
            published: published::read(source),
            version: version?,
            digest: digest(source),
            vocabulary: vocabulary?,
            sources: notes,
            families,
            concepts,
            text: text?,
            narrative,
            role,
            location: location?,
            benefit: benefit?,
        })
    };
    let catalogue = assemble();
    faults.into_result(catalogue)
}

fn read_location(
    source: &Source,
    notes: &[SourceNote],
    faults: &mut Faults,
) -> Option<LocationKnowledge> {
    let countries = countries::read(source, notes, faults);
    let policy = location_policy::read(source, notes, faults)?;
    Some(LocationKnowledge::new(countries, policy))
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
