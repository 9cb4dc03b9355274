//! The policy of the decision: figures, and which words are arguments. All of it is data of
//! `policy/role.toml`.

use super::figures::{PolicyFigure, RoleFigures};
use super::term::TermIndex;
use super::variants::Organisations;

/// What a word of a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// The activity is routine: capture, sort, check by list, first contact.
    Routine,
    /// The activity is judgement: decide, negotiate, advise, form an opinion.
    Judgement,
    /// The activity sets the direction of any company: prices, brand, offer, big customers.
    Direction,
    /// The activity is a support function that any company has.
    Support,
    /// The activity is done by others already.
    GivenAway,
    /// The activity creates: develop, design, construct.
    Creating,
    /// It is done on behalf of clients.
    ForClients,
    /// It serves the company itself.
    OwnUse,
    /// Without it people are harmed, law is broken or the business stops.
    Critical,
    /// What follows `for` is what the company sells (`provider for`, `Dienstleister für`).
    Seller,
    /// What follows are customers.
    Customers,
    /// What follows is the owner.
    Owner,
    /// The sentence speaks of what the company buys.
    Bought,
    /// What follows is not so.
    Negation,
    /// The sentence describes the company.
    SelfDescription,
    /// A sentence that begins so tells what the company does, with things as its objects.
    FirstPerson,
    /// Such a sentence tells what the company is instead.
    Being,
    /// A word without meaning of its own.
    Function,
    /// A word that any company uses of itself.
    Generic,
    /// What the company owns and sells (`own brand`): no own use.
    OwnProduct,
}

impl Signal {
    /// All signals; their positions are the targets in a [`TermIndex`].
    pub const ALL: [Self; 20] = [
        Self::Routine,
        Self::Judgement,
        Self::Direction,
        Self::Support,
        Self::GivenAway,
        Self::Creating,
        Self::ForClients,
        Self::OwnUse,
        Self::Critical,
        Self::Seller,
        Self::Customers,
        Self::Owner,
        Self::Bought,
        Self::Negation,
        Self::SelfDescription,
        Self::FirstPerson,
        Self::Being,
        Self::Function,
        Self::Generic,
        Self::OwnProduct,
    ];

    /// The name in the policy file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Judgement => "judgement",
            Self::Direction => "direction",
            Self::Support => "support",
            Self::GivenAway => "given_away",
            Self::Creating => "creating",
            Self::ForClients => "for_clients",
            Self::OwnUse => "own_use",
            Self::Critical => "critical",
            Self::Seller => "seller",
            Self::Customers => "customers",
            Self::Owner => "owner",
            Self::Bought => "bought",
            Self::Negation => "negation",
            Self::SelfDescription => "self_description",
            Self::FirstPerson => "first_person",
            Self::Being => "being",
            Self::Function => "function",
            Self::Generic => "generic",
            Self::OwnProduct => "own_product",
        }
    }

    /// The signal with this target.
    #[must_use]
    pub fn of_target(target: u16) -> Option<Self> {
        Self::ALL.get(usize::from(target)).copied()
    }

    /// Position in [`Signal::ALL`].
    #[must_use]
    pub const fn target(self) -> u16 {
        self as u16
    }
}

/// The policy: figures, and words with what they say.
#[derive(Debug, Default)]
pub struct RolePolicy {
    /// Figures as the decisions use them.
    pub figures: RoleFigures,
    /// The same figures as they are published, in order of their names.
    pub published: Vec<PolicyFigure>,
    /// Words of activities: the targets are signals from `Routine` to `Critical`.
    pub activity_words: TermIndex,
    /// Words of descriptions.
    pub company_words: TermIndex,
    /// Function words, sorted.
    pub function_words: Vec<String>,
    /// Words for organisations that may stand for each other.
    pub organisations: Organisations,
    /// Families of activities that create something, as positions, sorted.
    pub creating_families: Vec<usize>,
    /// Families of activities that any company has, as positions, sorted.
    pub common_families: Vec<usize>,
}

impl RolePolicy {
    /// Whether a folded word has no meaning of its own.
    #[must_use]
    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words
            .binary_search_by(|known| known.as_str().cmp(word))
            .is_ok()
    }
}
