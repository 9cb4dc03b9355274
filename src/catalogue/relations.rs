//! Resolves what industries and business models say of activities and families.
//!
//! Whoever names an activity itself wins over whoever names its family, and the industry
//! over its business model.

use super::faults::Faults;
use crate::domain::knowledge::{Concept, Family};
use crate::domain::role::Relation;

/// What marks a reference to a family.
const FAMILY: &str = "family:";

/// References of an industry or a business model: `id` or `id strength`.
#[derive(Debug)]
pub(super) struct RelationsRaw {
    pub(super) place: (String, usize),
    pub(super) sells: Vec<String>,
    pub(super) differentiates: Vec<String>,
    pub(super) routine: Vec<String>,
    pub(super) critical: Vec<String>,
}

/// What can be referred to.
pub(super) struct Names<'n> {
    pub(super) families: &'n [Family],
    pub(super) concepts: &'n [Concept],
}

#[derive(Clone, Copy)]
enum Kind {
    Sells,
    Differentiates,
    Routine,
    Critical,
}

#[derive(Clone, Copy)]
enum Target {
    Concept(usize),
    Family(usize),
}

struct Reference {
    kind: Kind,
    target: Target,
    strength: f32,
}

/// The relation of every activity, in the order of the activities; `layers` from the most
/// to the least specific.
pub(super) fn resolve(
    layers: &[&RelationsRaw],
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Relation> {
    let references: Vec<Vec<Reference>> = layers
        .iter()
        .map(|layer| layer.references(names, faults))
        .collect();
    let all = names.concepts.iter().enumerate();
    all.map(|(index, concept)| relation(&references, index, concept.family))
        .collect()
}

fn relation(layers: &[Vec<Reference>], concept: usize, family: usize) -> Relation {
    let named = layers.iter().find_map(|layer| {
        gather(
            layer,
            |target| matches!(target, Target::Concept(index) if index == concept),
        )
    });
    named
        .or_else(|| {
            layers.iter().find_map(|layer| {
                gather(
                    layer,
                    |target| matches!(target, Target::Family(index) if index == family),
                )
            })
        })
        .unwrap_or_default()
}

/// What a layer says of the targets that `fits` accepts; `None` where it says nothing.
fn gather(layer: &[Reference], fits: impl Fn(Target) -> bool) -> Option<Relation> {
    let mut relation = None;
    for reference in layer.iter().filter(|reference| fits(reference.target)) {
        let relation: &mut Relation = relation.get_or_insert_default();
        let field = match reference.kind {
            Kind::Sells => &mut relation.sold,
            Kind::Differentiates => &mut relation.differentiates,
            Kind::Routine => &mut relation.routine,
            Kind::Critical => &mut relation.critical,
        };
        *field = field.max(reference.strength);
    }
    relation
}

impl RelationsRaw {
    fn references(&self, names: &Names<'_>, faults: &mut Faults) -> Vec<Reference> {
        let lists = [
            (Kind::Sells, &self.sells),
            (Kind::Differentiates, &self.differentiates),
            (Kind::Routine, &self.routine),
            (Kind::Critical, &self.critical),
        ];
        let mut references = Vec::new();
        for (kind, list) in lists {
            for written in list {
                match names.read(written) {
                    Ok((target, strength)) => {
                        references.push(Reference {
                            kind,
                            target,
                            strength,
                        });
                    }
                    Err(detail) => faults.add(&self.place.0, self.place.1, detail),
                }
            }
        }
        references
    }
}

impl Names<'_> {
    fn read(&self, written: &str) -> Result<(Target, f32), String> {
        let (name, strength) = match written.split_once(' ') {
            Some((name, strength)) => (name, strength.trim().parse::<f32>().ok()),
            None => (written, Some(1.0)),
        };
        let strength = strength
            .filter(|strength| (0.0..=1.0).contains(strength))
            .ok_or_else(|| format!("`{written}`: the strength must be from 0 to 1"))?;
        let target = if let Some(family) = name.strip_prefix(FAMILY) {
            let found = self.families.iter().position(|known| known.id == family);
            found.map(Target::Family)
        } else {
            let found = self
                .concepts
                .binary_search_by(|known| known.id.as_str().cmp(name));
            found.ok().map(Target::Concept)
        };
        let target = target.ok_or_else(|| format!("there is no activity or family `{name}`"))?;
        Ok((target, strength))
    }
}
