//! The closed vocabularies of the field.
//!
//! Every value a decision can take is an enum here, so that a new value stops the build
//! until each place that decides on it has said what it does with it.

mod criterion;

pub use criterion::Criterion;

use serde::{Deserialize, Serialize};

/// Language of labels and explanations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// Both languages, in the order in which they are listed to callers.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Reads an ISO 639-1 code or a BCP 47 tag that begins with one (`de-AT`).
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bilingual {
    /// German wording.
    pub de: String,
    /// English wording.
    pub en: String,
}

impl Bilingual {
    /// The wording in `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

/// The kind of outsourcing that an activity is, or would be if it were given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ServiceType {
    /// Business process outsourcing: rule-based, predefined, volume-driven work.
    Bpo,
    /// Knowledge process outsourcing: judgement by qualified people.
    Kpo,
    /// Information technology outsourcing: the object of the work is IT itself.
    Ito,
    /// None of the three: physical or on-site work, or a supply of goods.
    None,
}

impl ServiceType {
    /// All types in the order of the contract; [`ServiceType::index`] is the position in it.
    pub const ALL: [Self; 4] = [Self::Bpo, Self::Kpo, Self::Ito, Self::None];

    /// Position in [`ServiceType::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Bpo => 0,
            Self::Kpo => 1,
            Self::Ito => 2,
            Self::None => 3,
        }
    }

    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bpo => "BPO",
            Self::Kpo => "KPO",
            Self::Ito => "ITO",
            Self::None => "NONE",
        }
    }

    /// Reads the code that callers see; exact case.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What a deal of this type is judged by.
    #[must_use]
    pub const fn metric(self) -> BenefitMetric {
        match self {
            Self::Bpo => BenefitMetric::CostArbitrage,
            Self::Kpo => BenefitMetric::KnowledgeArbitrage,
            Self::Ito => BenefitMetric::ItCostSavings,
            Self::None => BenefitMetric::None,
        }
    }
}

/// Whether an activity is part of what a company is paid for and differs by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StrategicRole {
    /// The company sells it or differs by it.
    Core,
    /// It supports what the company sells.
    NonCore,
}

impl StrategicRole {
    /// Both roles.
    pub const ALL: [Self; 2] = [Self::Core, Self::NonCore];
}

/// What to do with an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recommendation {
    /// Keep it in-house.
    Retain,
    /// Keep the judgement, give the routine part away.
    CoSource,
    /// Give it to a provider.
    Outsource,
    /// Too uncertain: a person has to look.
    Review,
    /// Neither BPO, KPO nor ITO, so the question does not arise.
    NotApplicable,
}

impl Recommendation {
    /// All recommendations.
    pub const ALL: [Self; 5] = [
        Self::Retain,
        Self::CoSource,
        Self::Outsource,
        Self::Review,
        Self::NotApplicable,
    ];
}

/// How far away the work could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LocationOption {
    /// The same country.
    Onshore,
    /// A country nearby.
    Nearshore,
    /// A distant country.
    Offshore,
}

impl LocationOption {
    /// All options from near to far.
    pub const ALL: [Self; 3] = [Self::Onshore, Self::Nearshore, Self::Offshore];

    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Onshore => "onshore",
            Self::Nearshore => "nearshore",
            Self::Offshore => "offshore",
        }
    }

    /// Position in [`LocationOption::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Onshore => 0,
            Self::Nearshore => 1,
            Self::Offshore => 2,
        }
    }
}

/// What an outsourcing deal is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BenefitMetric {
    /// BPO: the same process at lower cost and better results.
    CostArbitrage,
    /// KPO: insight and expertise that the company does not have.
    KnowledgeArbitrage,
    /// ITO: savings on the cost of information technology.
    ItCostSavings,
    /// NONE: no outsourcing benefit is computed.
    None,
}

impl BenefitMetric {
    /// All metrics in the order of their service types.
    pub const ALL: [Self; 4] = [
        Self::CostArbitrage,
        Self::KnowledgeArbitrage,
        Self::ItCostSavings,
        Self::None,
    ];

    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CostArbitrage => "cost_arbitrage",
            Self::KnowledgeArbitrage => "knowledge_arbitrage",
            Self::ItCostSavings => "it_cost_savings",
            Self::None => "none",
        }
    }
}

/// How far an activity could be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Every decision is above its published threshold.
    Decided,
    /// At least one decision is below its threshold: best guess, runner-up, questions.
    Review,
    /// The activity is clearly none of BPO, KPO and ITO.
    OutOfScope,
}
