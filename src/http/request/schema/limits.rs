//! Schemas of single fields, with the limits that the domain checks.

use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ArrayItems, KnownFormat, Object, SchemaFormat};
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

use super::{ActivityRequest, CodeRequest, ExchangeRateRequest};
use crate::domain::codes::Scheme;
use crate::domain::enquiry::{
    Activity, ActivityId, BenefitOverrides, Company, Constraints, CountryGroup, Description,
    Enquiry, ExchangeRate, Narrative,
};
use crate::http::request::company::INDUSTRY_SCHEMES;

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

pub(super) fn narrative() -> Object {
    text(
        Narrative::DEFAULT_LIMIT,
        "Free text in which a company describes what it does. Every activity named in it becomes an activity of the answer. Required unless `activities` has an entry.",
    )
}

pub(super) fn activities() -> Schema {
    list(
        reference::<ActivityRequest>(),
        Enquiry::DEFAULT_ACTIVITIES,
        "The activities one by one. Required unless there is a `narrative`.",
    )
}

pub(super) fn company_name() -> Object {
    text(
        Company::MAX_NAME_LENGTH,
        "Its name; never used as evidence.",
    )
}

pub(super) fn company_description() -> Object {
    text(
        Company::MAX_DESCRIPTION_LENGTH,
        "What the company says of itself.",
    )
}

pub(super) fn country() -> Object {
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

pub(super) fn working_languages() -> Schema {
    let about = "Languages that the company can work in with a provider.";
    list(language(), Company::MAX_LANGUAGES, about)
}

pub(super) fn industry_scheme() -> Object {
    word(INDUSTRY_SCHEMES.map(Scheme::code), "The classification.")
}

pub(super) fn scheme() -> Object {
    word(Scheme::ALL.map(Scheme::code), "The classification.")
}

pub(super) fn activity_id() -> Object {
    text(
        ActivityId::MAX_LENGTH,
        "Your name for the activity; comes back with the answer. Default: its position (`a1`).",
    )
}

pub(super) fn description() -> Object {
    text(
        Description::DEFAULT_LIMIT,
        "What is done, in German or English.",
    )
}

pub(super) fn codes() -> Schema {
    let about = "Codes of public classifications that your system holds for the activity.";
    list(reference::<CodeRequest>(), Activity::MAX_CODES, about)
}

pub(super) fn fte() -> Object {
    number(0, Activity::MAX_FTE, "Full-time equivalents that do it.")
}

pub(super) fn amount() -> Object {
    pattern(
        "^[0-9]+(\\.[0-9]+)?$",
        "Decimal number in a string, so that no cent is lost to binary fractions.",
        "850000.00",
    )
}

pub(super) fn currency() -> Object {
    pattern("^[A-Za-z]{3}$", "ISO 4217 code.", "EUR")
}

pub(super) fn data_residency() -> Schema {
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

pub(super) fn allowed_countries() -> Schema {
    list(
        country(),
        Constraints::MAX_COUNTRIES,
        "Only these countries.",
    )
}

pub(super) fn excluded_countries() -> Schema {
    list(
        country(),
        Constraints::MAX_COUNTRIES,
        "None of these countries.",
    )
}

pub(super) fn languages() -> Schema {
    let about = "Languages that the people who do the work must have.";
    list(language(), Constraints::MAX_LANGUAGES, about)
}

pub(super) fn min_overlap_hours() -> Object {
    let about = "Working hours a day that must overlap with the home country's.";
    number(0, Constraints::MAX_OVERLAP_HOURS, about)
}

pub(super) fn home_cost() -> Object {
    let about = "Loaded yearly cost of one full-time equivalent at home, in the answer's currency; decimal string.";
    pattern("^[0-9]+(\\.[0-9]+)?$", about, "71000")
}

pub(super) fn markup() -> Object {
    number(
        1,
        BenefitOverrides::MAX_MARKUP,
        "Provider's price over the wage that it pays.",
    )
}

pub(super) fn exchange_rates() -> Schema {
    let about = "Rates for totals over several currencies.";
    list(
        reference::<ExchangeRateRequest>(),
        ExchangeRate::MAX_RATES,
        about,
    )
}

pub(super) fn rate() -> Object {
    let about = "Units of `to` for one unit of `from`, above zero; decimal string.";
    pattern("^[0-9]+(\\.[0-9]+)?$", about, "0.92")
}
