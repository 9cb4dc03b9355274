//! The request as the `OpenAPI` document describes it.
//!
//! These types are read by people and generators only: requests are read field by field, see
//! [`super::reader`], because that finds all faults and not only the first. A test holds both
//! together. Limits come from the domain's constants through `schema_with`, as attributes take
//! literals only.

mod limits;

use utoipa::ToSchema;

use self::limits::{
    activities, activity_id, allowed_countries, amount, codes, company_description, company_name,
    country, currency, data_residency, description, exchange_rates, excluded_countries, fte,
    home_cost, industry_scheme, languages, markup, min_overlap_hours, narrative, rate, scheme,
    working_languages,
};
use crate::http::response::vocabulary::Language;

/// A company, its activities, and how to answer. `null` in any optional field means not stated.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct AssessmentRequest {
    /// Language of labels and texts; else that of `Accept-Language`, else that of the input.
    #[schema(required = false)]
    language: Language,
    /// How much of its reasoning the answer shows. `brief` leaves out `reasons`, `criteria`,
    /// `factors`, `excluded`, `kpis`, `formula`, `questions` and `what_if`.
    #[schema(required = false, default = "full")]
    explain: Explain,
    /// Who asks.
    #[schema(required = false)]
    company: CompanyRequest,
    #[schema(required = false, schema_with = narrative)]
    narrative: String,
    #[schema(required = false, schema_with = activities)]
    activities: Vec<ActivityRequest>,
    /// Your own figures for the benefit estimate; they replace the catalogue's.
    #[schema(required = false)]
    parameters: ParametersRequest,
}

/// How much of its reasoning an answer shows.
#[derive(ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) enum Explain {
    Full,
    Brief,
}

/// What is known of the company; everything may be missing.
#[derive(ToSchema)]
#[schema(as = Company)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct CompanyRequest {
    #[schema(required = false, schema_with = company_name)]
    name: String,
    #[schema(required = false, schema_with = company_description)]
    description: String,
    /// The industry code that the company states.
    #[schema(required = false)]
    industry: IndustryRequest,
    #[schema(required = false, schema_with = country)]
    home_country: String,
    #[schema(required = false, schema_with = working_languages)]
    working_languages: Vec<String>,
}

/// A code of a classification of industries.
#[derive(ToSchema)]
#[schema(as = IndustryCode)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct IndustryRequest {
    #[schema(schema_with = industry_scheme)]
    scheme: String,
    /// The code as systems write it, with or without dots.
    #[schema(example = "2829")]
    code: String,
}

/// One activity.
#[derive(ToSchema)]
#[schema(as = Activity)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct ActivityRequest {
    #[schema(required = false, schema_with = activity_id)]
    id: String,
    #[schema(schema_with = description)]
    description: String,
    #[schema(required = false, schema_with = codes)]
    codes: Vec<CodeRequest>,
    /// What it costs a year, all in.
    #[schema(required = false)]
    annual_cost: MoneyRequest,
    #[schema(required = false, schema_with = fte)]
    fte: f64,
    /// Criteria that you know better than the text tells; they win over it.
    #[schema(required = false)]
    criteria: CriteriaRequest,
    /// How much the company differs by it, as the company itself sees it.
    #[schema(required = false, minimum = 0, maximum = 1)]
    strategic_importance: f64,
    /// Where it may be done and under which conditions.
    #[schema(required = false)]
    constraints: ConstraintsRequest,
}

/// A code of a public classification.
#[derive(ToSchema)]
#[schema(as = Code)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct CodeRequest {
    #[schema(schema_with = scheme)]
    scheme: String,
    /// The code as systems write it: `79211110-0`, `62.01`, `8010 1500`.
    #[schema(example = "79211110-0")]
    code: String,
}

/// An amount of money.
#[derive(ToSchema)]
#[schema(as = Money)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct MoneyRequest {
    #[schema(schema_with = amount)]
    amount: String,
    #[schema(schema_with = currency)]
    currency: String,
}

/// The nine criteria, 0 (BPO pole) to 1 (KPO pole).
#[derive(ToSchema)]
#[schema(as = StatedCriteria)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct CriteriaRequest {
    /// Rules (0) or judgement (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    basis: f64,
    /// Low (0) or high (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    complexity: f64,
    /// Process skill (0) or knowledge of the field (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    expertise: f64,
    /// Driven by volume (0) or by insight (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    driver: f64,
    /// Little (0) or much (1) coordination with the client.
    #[schema(required = false, minimum = 0, maximum = 1)]
    coordination: f64,
    /// Communication skill (0) or professional qualification (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    talent: f64,
    /// Low-level (0) or high-level (1) process.
    #[schema(required = false, minimum = 0, maximum = 1)]
    process_level: f64,
    /// Cost (0) or knowledge (1) arbitrage.
    #[schema(required = false, minimum = 0, maximum = 1)]
    arbitrage: f64,
    /// Predefined (0) or needs understanding of the business (1).
    #[schema(required = false, minimum = 0, maximum = 1)]
    definition: f64,
}

/// Conditions that a location has to meet; what is missing or empty does not constrain.
#[derive(ToSchema)]
#[schema(as = Constraints)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct ConstraintsRequest {
    #[schema(required = false, schema_with = data_residency)]
    data_residency: Vec<String>,
    #[schema(required = false, schema_with = allowed_countries)]
    allowed_countries: Vec<String>,
    #[schema(required = false, schema_with = excluded_countries)]
    excluded_countries: Vec<String>,
    #[schema(required = false, schema_with = languages)]
    languages: Vec<String>,
    #[schema(required = false, schema_with = min_overlap_hours)]
    min_overlap_hours: f64,
    /// Whether the work must be done at the company's site.
    #[schema(required = false)]
    on_site: bool,
    /// Whether personal data is handled.
    #[schema(required = false)]
    personal_data: bool,
}

/// Your own figures for the benefit estimate.
#[derive(ToSchema)]
#[schema(as = Parameters)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct ParametersRequest {
    #[schema(required = false, schema_with = home_cost)]
    home_cost_per_fte: String,
    #[schema(required = false, schema_with = markup)]
    markup: f64,
    /// Share of the work that stays on site at the home country's cost.
    #[schema(required = false, minimum = 0, maximum = 1)]
    onsite_share: f64,
    /// Cost of selection, transition and steering as a share of the contract value.
    #[schema(required = false, minimum = 0, maximum = 1)]
    hidden_cost_share: f64,
    /// Yearly rate that future savings are discounted with.
    #[schema(required = false, minimum = 0, maximum = 1)]
    discount_rate: f64,
    /// One-time cost of the transition as a share of a year's cost today.
    #[schema(required = false, minimum = 0, maximum = 1)]
    one_time_share: f64,
    #[schema(required = false, schema_with = currency)]
    currency: String,
    #[schema(required = false, schema_with = exchange_rates)]
    exchange_rates: Vec<ExchangeRateRequest>,
}

/// How much of `to` one unit of `from` is worth.
#[derive(ToSchema)]
#[schema(as = ExchangeRate)]
#[expect(dead_code, reason = "describes requests; they are read field by field")]
pub(crate) struct ExchangeRateRequest {
    #[schema(schema_with = currency)]
    from: String,
    #[schema(schema_with = currency)]
    to: String,
    #[schema(schema_with = rate)]
    rate: String,
}
