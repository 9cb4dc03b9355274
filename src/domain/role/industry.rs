//! An industry: what it sells, what it differs by, what of it can be given away.

use crate::domain::knowledge::ConceptIndex;
use crate::domain::vocabulary::{Bilingual, Language};

/// What customers pay an industry for. It decides whether routine work is a mere part of
/// what is sold or the very thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaidFor {
    /// Processes run for others: the routine is the product.
    Process,
    /// Knowledge and judgement.
    Knowledge,
    /// Information systems.
    Systems,
    /// Goods.
    Goods,
    /// Work at a place or on things: the routine is the product.
    Presence,
    /// Bearing risk, lending and investing money.
    Risk,
    /// Acts of a public office.
    Office,
}

impl PaidFor {
    /// Share of its routine work that is only a part of what is sold, 0 or 1.
    #[must_use]
    pub const fn routine_is_part(self) -> f64 {
        match self {
            Self::Process | Self::Presence => 0.0,
            Self::Knowledge | Self::Systems | Self::Goods | Self::Risk | Self::Office => 1.0,
        }
    }

    /// Whether whatever is done to the things that it names is what it is paid for.
    #[must_use]
    pub const fn is_process(self) -> bool {
        match self {
            Self::Process => true,
            Self::Office
            | Self::Presence
            | Self::Knowledge
            | Self::Systems
            | Self::Goods
            | Self::Risk => false,
        }
    }

    /// Whether duties of public offices are its own.
    #[must_use]
    pub const fn is_public(self) -> bool {
        match self {
            Self::Office => true,
            Self::Process
            | Self::Knowledge
            | Self::Systems
            | Self::Goods
            | Self::Presence
            | Self::Risk => false,
        }
    }
}

/// How an activity stands to what an industry sells; each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Relation {
    /// The industry is paid for it.
    pub sold: f32,
    /// Companies of the industry differ by it.
    pub differentiates: f32,
    /// It is a routine part of what is sold.
    pub routine: f32,
    /// The business stops without it.
    pub critical: f32,
}

impl Relation {
    /// The stronger of both in every respect, `other` counted with `weight` (0 to 1).
    #[must_use]
    pub fn or(self, other: Self, weight: f32) -> Self {
        Self {
            sold: self.sold.max(other.sold * weight),
            differentiates: self.differentiates.max(other.differentiates * weight),
            routine: self.routine.max(other.routine * weight),
            critical: self.critical.max(other.critical * weight),
        }
    }
}

/// An industry of the catalogue.
#[derive(Debug, Clone)]
pub struct Industry {
    /// Stable name, kebab case.
    pub id: String,
    /// Name in both languages.
    pub label: Bilingual,
    /// What its customers pay for, as it completes "is paid for …".
    pub product: Bilingual,
    /// What kind of thing that is.
    pub paid_for: PaidFor,
    /// Prefixes of ISIC Rev. 4 codes.
    pub isic: Vec<String>,
    /// Prefixes of NACE Rev. 2 and WZ 2008 codes.
    pub nace: Vec<String>,
    /// Words by which companies say that they belong to it.
    pub terms: Vec<(Language, String)>,
    /// What its products are called: an activity that creates one of them is close to core.
    pub objects: Vec<(Language, String)>,
    /// What its very doing is called: an activity in these words is what it sells.
    pub doing: Vec<(Language, String)>,
    /// What companies of it usually have others do.
    pub bought: Vec<(Language, String)>,
    /// How each activity of the catalogue stands to it, in the order of the activities.
    pub relations: Vec<Relation>,
}

impl Industry {
    /// How `concept` stands to the industry.
    #[must_use]
    pub fn relation(&self, concept: ConceptIndex) -> Relation {
        self.relations
            .get(concept.get())
            .copied()
            .unwrap_or_default()
    }
}
