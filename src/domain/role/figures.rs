//! How much each argument counts, as numbers of `policy/role.toml`.

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
    /// How much likelier an activity of a common family is meant where plain words name a
    /// support function.
    pub support_prior: f64,
    /// How much likelier an activity is meant that the text calls by its name.
    pub called_prior: f64,
    /// Probability from which a sentence of a description is taken to be about an activity.
    pub doing_from: f64,
    /// Least number of activities that must agree before a company is inferred from them.
    pub inferred_activities: f64,
    /// How surely words for the doing of an industry mean what it sells, 0 to 1.
    pub doing_words: f64,
    /// How surely a provider of processes is paid for what it does to the things that it names, 0 to 1.
    pub provided_words: f64,
    /// Share of `differentiates` that judgement within a routine part is worth, 0 to 1.
    pub kept_judgement: f64,
    /// Share of an argument that is counted already where the activity is sold, 0 to 1.
    pub counted_already: f64,
    /// Share of `direction` that is counted already where the activity belongs to what is sold, 0 to 1.
    pub direction_counted: f64,
    /// Share of a listed routine part that words of judgement take away, 0 to 1.
    pub judged_listed: f64,
    /// Share of routine words that words of judgement take away, 0 to 1.
    pub judged_worded: f64,
    /// Weight of a term that is only the head of a compound or has another word in its midst, 0 to 1.
    pub head_term: f64,
    /// What each further word adds to the weight of a term.
    pub word_bonus: f64,
    /// What each earlier finding takes from the weight of a later one, as 1 / (1 + decay × rank).
    pub rank_decay: f64,
    /// Weight of each further term for the same industry, against the one before.
    pub further_terms: f64,
    /// Weight of what follows `provider for`, 0 to 1.
    pub after_seller: f64,
    /// Weight of the things that the company says it does something to, 0 to 1.
    pub doing_object: f64,
    /// Weight of industries that share a code of which nothing else is known, 0 to 1.
    pub shared_code: f64,
    /// Weight of industries that share the code with the one that the description names, 0 to 1.
    pub code_beside_description: f64,
    /// Weight of the description's industries that the stated code does not cover, 0 to 1.
    pub beside_code: f64,
    /// Share of a narrower industry's score from which the broader one is dropped.
    pub narrower: f64,
    /// How well a company is known of which only activities were recognised, 0 to 1.
    pub named_known: f64,
    /// How well a company is known that was inferred from its activities, 0 to 1.
    pub inferred_known: f64,
    /// What companies of the industry usually have others do (against core).
    pub usually_bought: f64,
    /// How much a duty that the law lays on companies belongs to any of them, 0 to 1.
    pub duty_related: f64,
    /// Usual advantage of BPO that the catalogue does not know.
    pub unknown_advantage_bpo: f64,
    /// Usual advantage of KPO that the catalogue does not know.
    pub unknown_advantage_kpo: f64,
    /// Usual advantage of ITO that the catalogue does not know.
    pub unknown_advantage_ito: f64,
    /// Usual advantage of on-site work or goods that the catalogue does not know.
    pub unknown_advantage_none: f64,
    /// Criticality of an activity that the catalogue does not know.
    pub unknown_criticality: f64,
    /// Weight of an industry from which the company is a public body.
    pub clearly_public: f64,
    /// Strength of one word for an argument; a second one makes it certain.
    pub first_word: f64,
    /// How much surer one plain word for a support function is than other words, as a factor.
    pub plain_word: f64,
    /// Criticality that words alone give.
    pub critical_words: f64,
    /// Share of what is sold that a listed routine part does not take away, 0 to 1.
    pub sold_routine: f64,
    /// Share of judgement that words of routine take away, 0 to 1.
    pub routine_judgement: f64,
    /// Factor on how specific bought-in words are when words for the doing stand beside them.
    pub bought_slack: f64,
    /// Weight of an industry from which its bought-in words count for the company, 0 to 1.
    pub bought_from: f64,
    /// Least share of `usually_bought` that counts, however little speaks for being sold, 0 to 1.
    pub bought_floor: f64,
}
