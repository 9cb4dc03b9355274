//! What is known of the company that asks.

use super::description::{Scored, SelfDescription};
use super::doings;
use super::knowledge::RoleKnowledge;
use super::own_words::OwnWords;
use super::policy::Signal;
use super::selection::{select, with_code};
use crate::domain::assessment::{Assumption, ReadActivity};
use crate::domain::enquiry::{Company, Narrative};
use crate::domain::knowledge::{Catalogue, ConceptIndex};
use crate::domain::reason::{Evidence, EvidenceSource};
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Where the industries come from, the most trusted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The stated industry code.
    Code,
    /// The company's description.
    Description,
    /// Sentences of the narrative that describe the company.
    Narrative,
    /// The activities: an assumption.
    Activities,
    /// Nothing tells.
    Nothing,
}

/// An industry that the company belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileIndustry {
    /// Position in [`RoleKnowledge::industries`].
    pub industry: usize,
    /// How much the company is it, 0 to 1; the leading one has 1.
    pub weight: f64,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// The company as the decisions see it.
#[derive(Debug, Clone)]
pub struct CompanyProfile {
    /// What had to be assumed to get here.
    pub assumptions: Vec<Assumption>,
    /// What the company is, the leading industry first.
    pub industries: Vec<ProfileIndustry>,
    /// Where that comes from.
    pub basis: Basis,
    /// How well the company is known, 0 to 1.
    pub known: f64,
    pub(super) words: OwnWords,
}

impl CompanyProfile {
    /// Whether anything is known of what the company sells.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.basis != Basis::Nothing
    }

    pub(super) fn nothing() -> Self {
        Self {
            assumptions: Vec::new(),
            industries: Vec::new(),
            basis: Basis::Nothing,
            known: 0.0,
            words: OwnWords::default(),
        }
    }
}

/// Reads everything that tells what the company sells: stated industry, description,
/// narrative and, as a last resort, the activities. Its name tells nothing.
#[must_use]
pub fn profile(
    catalogue: &Catalogue,
    company: &Company,
    narrative: Option<&Narrative>,
    activities: &[ReadActivity],
    language: Language,
) -> CompanyProfile {
    let knowledge = &catalogue.role;
    let described = company
        .description
        .as_deref()
        .map_or_else(CompanyProfile::nothing, |text| {
            read_text(catalogue, text, EvidenceSource::CompanyDescription)
        });
    let coded = company
        .industry
        .as_ref()
        .map(|code| with_code(knowledge, code, &described));
    let mut profile = coded.filter(CompanyProfile::is_known).unwrap_or(described);
    if !profile.is_known()
        && let Some(narrative) = narrative
    {
        profile = super::narrative::read(catalogue, narrative.as_str());
    }
    if !profile.is_known() {
        profile = super::inference::infer(knowledge, activities, language);
    }
    profile
}

/// Reads a text in which the company speaks of itself.
pub(super) fn read_text(
    catalogue: &Catalogue,
    text: &str,
    source: EvidenceSource,
) -> CompanyProfile {
    let words = Words::new(text);
    let description = SelfDescription::new(&catalogue.role.policy, &words);
    from_description(catalogue, &description, source)
}

/// The profile that a description gives.
pub(super) fn from_description(
    catalogue: &Catalogue,
    description: &SelfDescription<'_>,
    source: EvidenceSource,
) -> CompanyProfile {
    let knowledge = &catalogue.role;
    let figures = &knowledge.policy.figures;
    let mut words = OwnWords::read(knowledge, description, source);
    let doings = doings::read(catalogue, description);
    for &(concept, share) in doings
        .iter()
        .filter(|(_, share)| *share >= figures.doing_from)
    {
        words.add_doing(concept, share);
    }
    let mut scored = description.industries(knowledge);
    let mut best = best_score(&scored);
    if best < figures.least_score {
        scored = by_doings(knowledge, &doings);
    } else if description.tells_doing {
        scored = added(scored, by_doings(knowledge, &doings));
    }
    best = best_score(&scored).max(best);
    let industries = if best >= figures.least_score {
        select(knowledge, &scored, best, source)
    } else {
        Vec::new()
    };
    let (basis, known) = match (industries.is_empty(), words.names_an_activity()) {
        (false, _) => (basis_of(source), f64::min(best, 1.0)),
        (true, true) => (basis_of(source), figures.named_known),
        (true, false) => (Basis::Nothing, 0.0),
    };
    CompanyProfile {
        industries,
        basis,
        known,
        words,
        ..CompanyProfile::nothing()
    }
}

/// The scores of both lists together.
fn added(mut scored: Vec<Scored>, further: Vec<Scored>) -> Vec<Scored> {
    for one in further {
        match scored
            .iter_mut()
            .find(|known| known.industry == one.industry)
        {
            Some(known) => known.score += one.score,
            None => scored.push(one),
        }
    }
    scored
}

fn best_score(scored: &[Scored]) -> f64 {
    scored.iter().map(|scored| scored.score).fold(0.0, f64::max)
}

/// The industries that sell what the description is about.
fn by_doings(knowledge: &RoleKnowledge, doings: &[(ConceptIndex, f64)]) -> Vec<Scored> {
    let all = knowledge.industries.iter().enumerate();
    all.map(|(industry, known)| {
        let sold = doings
            .iter()
            .map(|&(concept, share)| share * f64::from(known.relation(concept).sold));
        Scored {
            industry,
            score: sold.sum(),
            spans: Vec::new(),
        }
    })
    .filter(|scored| scored.score > 0.0)
    .collect()
}

const fn basis_of(source: EvidenceSource) -> Basis {
    match source {
        EvidenceSource::CompanyDescription => Basis::Description,
        EvidenceSource::Narrative => Basis::Narrative,
        EvidenceSource::Description => Basis::Activities,
    }
}

/// Signals by which a sentence shows that it describes the company.
pub(super) const TELLING: [Signal; 2] = [Signal::SelfDescription, Signal::Seller];
