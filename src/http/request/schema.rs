//! The request as the `OpenAPI` document describes it.
//!
//! These types are read by people and generators only: requests are read field by field, see
//! [`super::reader`], because that finds all faults and not only the first. A test holds both
//! together. Limits come from the domain's constants through `schema_with`, as attributes take
//! literals only.

use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ArrayItems, KnownFormat, Object, SchemaFormat};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

use crate::domain::codes::Scheme;
use crate::domain::enquiry::{
    Activity, ActivityId, BenefitOverrides, Company, Constraints, CountryGroup, Description,
    Enquiry, ExchangeRate, Narrative,
};
use crate::http::request::company::INDUSTRY_SCHEMES;
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

fn text(limit: usize, about: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(limit))
        .description(Some(about))
        .build()
}

fn pattern(pattern: &str, about: &str, example: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(pattern))
        .description(Some(about))
        .examples([example])
        .build()
}

fn word(words: impl IntoIterator<Item = &'static str>, about: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words))
        .description(Some(about))
        .build()
}

fn number(low: u32, high: u32, about: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::Number)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Double)))
        .minimum(Some(low))
        .maximum(Some(high))
        .description(Some(about))
        .build()
}

fn list(items: impl Into<ArrayItems>, limit: usize, about: &str) -> Schema {
    ArrayBuilder::new()
        .items(items)
        .max_items(Some(limit))
        .description(Some(about))
        .build()
        .into()
}

fn reference<T: ToSchema>() -> RefOr<Schema> {
    utoipa::openapi::Ref::from_schema_name(T::name()).into()
}

fn narrative() -> Object {
    text(
        Narrative::DEFAULT_LIMIT,
        "Free text in which a company describes what it does. Every activity named in it becomes an activity of the answer. Required unless `activities` has an entry.",
    )
}

fn activities() -> Schema {
    list(
        reference::<ActivityRequest>(),
        Enquiry::DEFAULT_ACTIVITIES,
        "The activities one by one. Required unless there is a `narrative`.",
    )
}

fn company_name() -> Object {
    text(
        Company::MAX_NAME_LENGTH,
        "Its name; never used as evidence.",
    )
}

fn company_description() -> Object {
    text(
        Company::MAX_DESCRIPTION_LENGTH,
        "What the company says of itself.",
    )
}

fn country() -> Object {
    pattern(
        "^[A-Za-z]{2}$",
        "ISO 3166-1 alpha-2 code of the country in which the work is done today.",
        "DE",
    )
}

fn language() -> Object {
    pattern(
        "^[A-Za-z]{2}([-_].*)?$",
        "ISO 639-1 code, alone or at the head of a BCP 47 tag.",
        "de",
    )
}

fn working_languages() -> Schema {
    let about = "Languages that the company can work in with a provider.";
    list(language(), Company::MAX_LANGUAGES, about)
}

fn industry_scheme() -> Object {
    word(INDUSTRY_SCHEMES.map(Scheme::code), "The classification.")
}

fn scheme() -> Object {
    word(Scheme::ALL.map(Scheme::code), "The classification.")
}

fn activity_id() -> Object {
    text(
        ActivityId::MAX_LENGTH,
        "Your name for the activity; comes back with the answer. Default: its position (`a1`).",
    )
}

fn description() -> Object {
    text(
        Description::DEFAULT_LIMIT,
        "What is done, in German or English.",
    )
}

fn codes() -> Schema {
    let about = "Codes of public classifications that your system holds for the activity.";
    list(reference::<CodeRequest>(), Activity::MAX_CODES, about)
}

fn fte() -> Object {
    number(0, Activity::MAX_FTE, "Full-time equivalents that do it.")
}

fn amount() -> Object {
    pattern(
        "^[0-9]+(\\.[0-9]+)?$",
        "Decimal number in a string, so that no cent is lost to binary fractions.",
        "850000.00",
    )
}

fn currency() -> Object {
    pattern("^[A-Za-z]{3}$", "ISO 4217 code.", "EUR")
}

fn data_residency() -> Schema {
    let groups = CountryGroup::ALL.map(CountryGroup::code).join("`, `");
    let about = format!(
        "Data must stay in one of these places: ISO 3166-1 alpha-2 codes and the groups `{groups}` (the EEA and the countries with an EU adequacy decision)."
    );
    let place = pattern(
        "^[A-Za-z]{2}$|^EEA$|^ADEQUATE$",
        "A country or a group.",
        "EEA",
    );
    list(place, Constraints::MAX_COUNTRIES, &about)
}

fn allowed_countries() -> Schema {
    list(
        country(),
        Constraints::MAX_COUNTRIES,
        "Only these countries.",
    )
}

fn excluded_countries() -> Schema {
    list(
        country(),
        Constraints::MAX_COUNTRIES,
        "None of these countries.",
    )
}

fn languages() -> Schema {
    let about = "Languages that the people who do the work must have.";
    list(language(), Constraints::MAX_LANGUAGES, about)
}

fn min_overlap_hours() -> Object {
    let about = "Working hours a day that must overlap with the home country's.";
    number(0, Constraints::MAX_OVERLAP_HOURS, about)
}

fn home_cost() -> Object {
    let about = "Loaded yearly cost of one full-time equivalent at home, in the answer's currency; decimal string.";
    pattern("^[0-9]+(\\.[0-9]+)?$", about, "71000")
}

fn markup() -> Object {
    number(
        1,
        BenefitOverrides::MAX_MARKUP,
        "Provider's price over the wage that it pays.",
    )
}

fn exchange_rates() -> Schema {
    let about = "Rates for totals over several currencies.";
    list(
        reference::<ExchangeRateRequest>(),
        ExchangeRate::MAX_RATES,
        about,
    )
}

fn rate() -> Object {
    let about = "Units of `to` for one unit of `from`, above zero; decimal string.";
    pattern("^[0-9]+(\\.[0-9]+)?$", about, "0.92")
}
