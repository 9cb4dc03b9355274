//! How much each argument counts, and which words are arguments. The figures are data of
//! `policy/role.toml`.

use super::term::TermIndex;
use super::variants::Organisations;

/// A figure of the policy as it is published.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyFigure {
    /// Stable name.
    pub id: String,
    /// Its value.
    pub value: f64,
    /// What it is, in what unit, and where it comes from.
    pub source: String,
}

/// Weights and thresholds of the decision; weights in nats of log-odds of `core`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RoleFigures {
    /// Log-odds of `core` before anything is known.
    pub prior: f64,
    /// The company is paid for it.
    pub sold: f64,
    /// The company differs by it.
    pub differentiates: f64,
    /// It is a routine part of what the company sells (counts against core).
    pub routine_part: f64,
    /// It is neither sold nor a difference, though the company is known (against core).
    pub support: f64,
    /// Usual standing, for each unit of advantage above `standing_pivot`.
    pub usual_standing: f64,
    /// Advantage (0 to 1) at which the usual standing counts neither way.
    pub standing_pivot: f64,
    /// Words of direction in the activity's text: what any company differs by.
    pub direction: f64,
    /// Words of judgement in the activity's text.
    pub judgement: f64,
    /// Share of `judgement` that counts where the activity has nothing to do with what is sold.
    pub judgement_unrelated: f64,
    /// Criteria of the activity at the pole of judgement, for what is sold or a difference;
    /// the same weight with the opposite sign at the pole of rules.
    pub judgement_criteria: f64,
    /// The company's description of itself names it, or names what it creates.
    pub company_words: f64,
    /// The text says that it is done for clients.
    pub for_clients: f64,
    /// The text says that it serves the company itself (against core, where the like is sold).
    pub own_use: f64,
    /// The text says that others do it already (against core).
    pub given_away: f64,
    /// An act of public office at a public body.
    pub sovereign_duty: f64,
    /// The law makes the company itself answer for it.
    pub non_delegable_duty: f64,
    /// Log-odds that a stated importance of 1 stands for (0.5 stands for none).
    pub importance_scale: f64,
    /// Share of the other arguments that remains beside a stated importance.
    pub importance_remainder: f64,
    /// Probability = logistic(`slope` × |log-odds|).
    pub slope: f64,
    /// Highest confidence.
    pub confidence_cap: f64,
    /// Highest confidence where nothing is known of the company.
    pub unknown_cap: f64,
    /// Highest confidence where the company was inferred from the activities.
    pub inferred_cap: f64,
    /// Share of both, routine and core, from which a core activity has a part to give away.
    pub co_source_share: f64,
    /// Criticality from which a recommendation to outsource carries a warning.
    pub criticality_warning: f64,
    /// Weight of a term in a context that speaks of customers, owners or purchases.
    pub aside_weight: f64,
    /// Least score of a description's best industry.
    pub least_score: f64,
    /// Least share of the best industry's score for a further one.
    pub least_share: f64,
    /// How much likelier an activity is meant that the company is known for, at strength 1.
    pub related_prior: f64,
    /// How much likelier (below 1: less likely) one is meant that only other industries do.
    pub foreign_prior: f64,
    /// How much likelier an activity is meant that the text calls by its name.
    pub called_prior: f64,
    /// Probability from which a sentence of a description is taken to be about an activity.
    pub doing_from: f64,
    /// Least number of activities that must agree before a company is inferred from them.
    pub inferred_activities: f64,
}

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
    /// A word without meaning of its own.
    Function,
    /// A word that any company uses of itself.
    Generic,
    /// What the company owns and sells (`own brand`): no own use.
    OwnProduct,
}

impl Signal {
    /// All signals; their positions are the targets in a [`TermIndex`].
    pub const ALL: [Self; 18] = [
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
