//! How an activity stands to the company: what is expected over the activities of the
//! catalogue that its text may mean and over the industries that the company may be.

use super::industry::Relation;
use super::profile::{CompanyProfile, ProfileIndustry};
use crate::domain::assessment::ReadActivity;
use crate::domain::knowledge::{Catalogue, ConceptIndex, Duty, Standing};
use crate::domain::reason::Evidence;
use crate::domain::vocabulary::ServiceType;

/// Activities of the catalogue that are looked at: the rest carries next to nothing.
const LOOKED_AT: usize = 5;
/// Standing of an activity that the catalogue does not know, by type.
const UNKNOWN_ADVANTAGE: [(ServiceType, f64); 4] = [
    (ServiceType::Bpo, 0.08),
    (ServiceType::Kpo, 0.3),
    (ServiceType::Ito, 0.1),
    (ServiceType::None, 0.2),
];
/// Criticality of an activity that the catalogue does not know.
const UNKNOWN_CRITICALITY: f64 = 0.4;

/// What is expected of an activity; each 0 to 1.
#[derive(Debug, Clone, Default)]
pub(super) struct View {
    pub(super) sold: f64,
    pub(super) differentiates: f64,
    pub(super) routine: f64,
    pub(super) critical: f64,
    pub(super) standing: Standing,
    /// Whether it creates something.
    pub(super) creating: f64,
    /// Whether the company's description names it.
    pub(super) named: f64,
    pub(super) naming: Vec<Evidence>,
    /// Whether routine is only a part of what the company sells.
    pub(super) routine_is_part: f64,
    /// A duty and the probability that it is meant.
    pub(super) duty: Option<(Duty, f64)>,
    /// Whether the company is a public body.
    pub(super) public: bool,
    /// The most probable activity of the catalogue.
    pub(super) concept: Option<ConceptIndex>,
    /// The industry that says most about it, as a position.
    pub(super) industry: Option<usize>,
}

impl View {
    /// Looks at `read` from the company of `profile`.
    pub(super) fn new(
        catalogue: &Catalogue,
        profile: &CompanyProfile,
        read: &ReadActivity,
    ) -> Self {
        let knowledge = &catalogue.role;
        let mut view = Self {
            concept: read.classification.concept().map(|found| found.concept),
            ..Self::default()
        };
        let looked_at = read.classification.concepts.iter().take(LOOKED_AT);
        let total: f64 = looked_at.clone().map(|found| found.confidence).sum();
        // Probabilities that are not of one distribution must not count twice.
        let scale = if total > 1.0 { 1.0 / total } else { 1.0 };
        let mut said_most = -1.0;
        let mut paid_for = None;
        for found in looked_at {
            let share = found.confidence * scale;
            let concept = catalogue.concept(found.concept);
            let (relation, industry) = relation(catalogue, profile, found.concept);
            view.add(relation, share);
            view.standing.advantage += share * concept.standing.advantage;
            view.standing.criticality += share * concept.standing.criticality;
            if knowledge.policy.creating_families.binary_search(&concept.family).is_ok() {
                view.creating += share * f64::min(concept.standing.advantage * 2.0, 1.0);
            }
            if let Some(evidence) = profile.words.naming(found.concept) {
                view.named += share;
                view.naming.push(evidence);
            }
            if let Some(duty) = concept.duty {
                let before = view.duty.map_or(0.0, |(_, share)| share);
                view.duty = Some((duty, before + share));
            }
            let says = share * f64::from(relation.sold + relation.differentiates + relation.routine);
            if says > said_most {
                said_most = says;
                view.industry = industry;
                paid_for = industry;
            }
        }
        view.add_unknown(read.classification.service.value, 1.0 - total * scale);
        let leading = profile.industries.first().map(|leading| leading.industry);
        view.industry = view.industry.or(leading);
        let kind = paid_for.or(leading).and_then(|index| knowledge.industries.get(index));
        view.routine_is_part = kind.map_or(1.0, |industry| industry.paid_for.routine_is_part());
        view.public = profile.industries.iter().any(|one| is_public(catalogue, one));
        view.naming.sort();
        view.naming.dedup();
        view
    }

    fn add(&mut self, relation: Relation, share: f64) {
        self.sold += share * f64::from(relation.sold);
        self.differentiates += share * f64::from(relation.differentiates);
        self.routine += share * f64::from(relation.routine);
        self.critical += share * f64::from(relation.critical);
    }

    fn add_unknown(&mut self, service: ServiceType, share: f64) {
        let usual = UNKNOWN_ADVANTAGE.iter().find(|(of, _)| *of == service);
        self.standing.advantage += share * usual.map_or(0.0, |(_, advantage)| *advantage);
        self.standing.criticality += share * UNKNOWN_CRITICALITY;
    }

    /// How closely the activity belongs to what the company sells, 0 to 1.
    pub(super) fn related(&self) -> f64 {
        f64::max(self.sold, self.differentiates)
    }
}

fn is_public(catalogue: &Catalogue, one: &ProfileIndustry) -> bool {
    /// Below that, the company has only a trait of a public body.
    const CLEARLY: f64 = 0.5;
    let industry = catalogue.role.industries.get(one.industry);
    one.weight >= CLEARLY && industry.is_some_and(|industry| industry.paid_for.is_public())
}

/// How a concept stands to the company's industries, and which of them says most.
fn relation(
    catalogue: &Catalogue,
    profile: &CompanyProfile,
    concept: ConceptIndex,
) -> (Relation, Option<usize>) {
    let mut all = Relation::default();
    let mut most = 0.0;
    let mut leading = None;
    for one in &profile.industries {
        let Some(industry) = catalogue.role.industries.get(one.industry) else {
            continue;
        };
        let relation = industry.relation(concept);
        #[expect(clippy::cast_possible_truncation, reason = "strengths need no more digits")]
        let weight = one.weight as f32;
        all = all.or(relation, weight);
        let says = weight * (relation.sold + relation.differentiates + relation.routine);
        if says > most {
            most = says;
            leading = Some(one.industry);
        }
    }
    (all, leading)
}
