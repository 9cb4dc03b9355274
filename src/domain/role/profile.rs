//! What is known of the company that asks.

use super::description::{Scored, SelfDescription};
use super::doings;
use super::knowledge::RoleKnowledge;
use super::own_words::OwnWords;
use super::policy::Signal;
use crate::domain::assessment::{Assumption, ReadActivity};
use crate::domain::codes::Code;
use crate::domain::enquiry::{Company, Narrative};
use crate::domain::knowledge::{Catalogue, ConceptIndex};
use crate::domain::reason::{Evidence, EvidenceSource};
use crate::domain::text::Words;
use crate::domain::vocabulary::Language;

/// Weight of industries that share a code of which nothing else is known.
const SHARED_CODE: f64 = 0.95;
/// Weight of those that share the code with the one that the description names.
const CODE_BESIDE_DESCRIPTION: f64 = 0.3;
/// Weight of a description's industry that the stated code does not cover.
const BESIDE_CODE: f64 = 0.85;
/// Share of a narrower industry's score that removes the broader one.
const NARROWER: f64 = 0.5;
/// Digits of a division's code.
const DIVISION: usize = 2;
/// How well a company is known of which only activities were recognised.
const NAMED_ACTIVITIES_KNOWN: f64 = 0.7;
/// How well a company is known that was inferred from its activities.
const INFERRED_KNOWN: f64 = 0.4;

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

    fn nothing() -> Self {
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
        profile = infer(knowledge, activities, language);
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
        best = best_score(&scored);
    }
    let industries = if best >= figures.least_score {
        select(knowledge, scored, best, source)
    } else {
        Vec::new()
    };
    let (basis, known) = match (industries.is_empty(), words.names_an_activity()) {
        (false, _) => (basis_of(source), f64::min(best, 1.0)),
        (true, true) => (basis_of(source), NAMED_ACTIVITIES_KNOWN),
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

/// The best industry and those that are nearly as good, without broader ones of the same.
fn select(
    knowledge: &RoleKnowledge,
    scored: Vec<Scored>,
    best: f64,
    source: EvidenceSource,
) -> Vec<ProfileIndustry> {
    let least = best * knowledge.policy.figures.least_share;
    let broader = |one: &Scored| {
        scored.iter().any(|other| {
            other.score >= one.score * NARROWER
                && is_broader(knowledge, one.industry, other.industry)
        })
    };
    let kept = scored
        .iter()
        .filter(|one| one.score >= least && !broader(one));
    let mut industries: Vec<ProfileIndustry> = kept
        .map(|one| ProfileIndustry {
            industry: one.industry,
            weight: one.score,
            evidence: one
                .spans
                .iter()
                .map(|&span| Evidence { source, span })
                .collect(),
        })
        .collect();
    industries.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.industry.cmp(&b.industry))
    });
    let leading = industries.first().map_or(1.0, |first| first.weight);
    for industry in &mut industries {
        industry.weight /= leading;
    }
    industries
}

/// Whether `one` is the division that `other` is a part of.
fn is_broader(knowledge: &RoleKnowledge, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (
        knowledge.industries.get(one),
        knowledge.industries.get(other),
    ) else {
        return false;
    };
    one.id != other.id
        && one.isic.iter().any(|division| {
            division.len() == DIVISION
                && other
                    .isic
                    .iter()
                    .any(|code| code.len() > division.len() && code.starts_with(division))
        })
}

/// The industries of a stated code, refined by what the description says.
fn with_code(knowledge: &RoleKnowledge, code: &Code, described: &CompanyProfile) -> CompanyProfile {
    let coded = knowledge.of_code(code);
    let mut industries: Vec<ProfileIndustry> = Vec::new();
    let mut refined = false;
    for known in &described.industries {
        let covered = coded
            .iter()
            .any(|&coded| coded == known.industry || is_broader(knowledge, coded, known.industry));
        refined |= covered;
        let weight = if covered {
            1.0
        } else {
            BESIDE_CODE * known.weight
        };
        industries.push(ProfileIndustry {
            weight,
            ..known.clone()
        });
    }
    let weight = match (refined, coded.len()) {
        (true, _) => CODE_BESIDE_DESCRIPTION,
        (false, 1) => 1.0,
        (false, _) => SHARED_CODE,
    };
    for industry in coded {
        if industries.iter().all(|known| known.industry != industry) {
            industries.push(ProfileIndustry {
                industry,
                weight,
                evidence: Vec::new(),
            });
        }
    }
    industries.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.industry.cmp(&b.industry))
    });
    let basis = if industries.is_empty() {
        Basis::Nothing
    } else {
        Basis::Code
    };
    let known = if industries.is_empty() { 0.0 } else { 1.0 };
    CompanyProfile {
        industries,
        basis,
        known,
        ..described.clone()
    }
}

/// Guesses the industry from words of the activities that belong to one industry only.
fn infer(
    knowledge: &RoleKnowledge,
    activities: &[ReadActivity],
    language: Language,
) -> CompanyProfile {
    let mut votes = vec![0_u32; knowledge.industries.len()];
    for read in activities {
        let words = Words::new(read.activity.description.as_str());
        let mut told: Vec<usize> = Vec::new();
        for at in 0..words.tokens.len() {
            let skip = |word: &str| knowledge.policy.is_function_word(word);
            knowledge
                .objects
                .find_at(&words, at, skip, |found| told.push(found.target.into()));
        }
        told.sort_unstable();
        told.dedup();
        for industry in told {
            if let Some(votes) = votes.get_mut(industry) {
                *votes += 1;
            }
        }
    }
    let most = votes.iter().copied().max().unwrap_or(0);
    let leaders: Vec<usize> = votes
        .iter()
        .enumerate()
        .filter(|(_, count)| **count == most)
        .map(|(industry, _)| industry)
        .collect();
    let enough = f64::from(most) >= knowledge.policy.figures.inferred_activities;
    match leaders.as_slice() {
        [one] if enough => inferred(knowledge, *one, language),
        _ => unknown(language),
    }
}

fn inferred(knowledge: &RoleKnowledge, industry: usize, language: Language) -> CompanyProfile {
    let label = knowledge
        .industries
        .get(industry)
        .map(|industry| industry.label.get(language));
    let reason = match language {
        Language::De => {
            "Nicht angegeben: aus den Tätigkeiten erschlossen. Eine Beschreibung des Unternehmens macht die Einordnung als Kern oder Nicht-Kern verlässlich."
        }
        Language::En => {
            "Not stated: inferred from the activities. A description of the company makes the decision on core and non-core reliable."
        }
    };
    CompanyProfile {
        assumptions: vec![Assumption {
            pointer: "/company/description".to_owned(),
            value: label.unwrap_or_default().to_owned(),
            reason: reason.to_owned(),
        }],
        industries: vec![ProfileIndustry {
            industry,
            weight: 1.0,
            evidence: Vec::new(),
        }],
        basis: Basis::Activities,
        known: INFERRED_KNOWN,
        ..CompanyProfile::nothing()
    }
}

fn unknown(language: Language) -> CompanyProfile {
    let (value, reason) = match language {
        Language::De => (
            "unbekannt",
            "Nicht erkennbar, wofür das Unternehmen bezahlt wird: Die Einordnung als Kern oder Nicht-Kern folgt der üblichen Stellung der Tätigkeit.",
        ),
        Language::En => (
            "unknown",
            "What the company is paid for cannot be told: core or non-core follows the activity's usual standing.",
        ),
    };
    CompanyProfile {
        assumptions: vec![Assumption {
            pointer: "/company/description".to_owned(),
            value: value.to_owned(),
            reason: reason.to_owned(),
        }],
        ..CompanyProfile::nothing()
    }
}

/// Signals by which a sentence shows that it describes the company.
pub(super) const TELLING: [Signal; 2] = [Signal::SelfDescription, Signal::Seller];
