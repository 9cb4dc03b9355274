//! Figures as callers see them: money as decimal strings, shares as numbers.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::benefit::Range;
use crate::domain::money::Money;
use crate::domain::reason::rounded;

/// An amount as a decimal string, rounded to the minor unit of its currency.
pub(super) fn amount(money: &Money) -> String {
    money.rounded().amount().to_string()
}

/// A share as a number.
pub(super) fn share(decimal: Decimal) -> f64 {
    rounded(decimal.to_f64().unwrap_or_default())
}

/// Low, expected and high amounts; decimal strings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MoneyRange {
    /// Cautious.
    #[schema(example = "68000.00")]
    pub low: String,
    /// Expected.
    #[schema(example = "161500.00")]
    pub expected: String,
    /// Favourable.
    #[schema(example = "263500.00")]
    pub high: String,
}

impl From<&Range<Money>> for MoneyRange {
    fn from(range: &Range<Money>) -> Self {
        Self {
            low: amount(&range.low),
            expected: amount(&range.expected),
            high: amount(&range.high),
        }
    }
}

/// Low, expected and high shares of today's cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct ShareRange {
    /// Cautious.
    #[schema(maximum = 1)]
    pub low: f64,
    /// Expected.
    #[schema(maximum = 1)]
    pub expected: f64,
    /// Favourable.
    #[schema(maximum = 1)]
    pub high: f64,
}

impl From<&Range<Decimal>> for ShareRange {
    fn from(range: &Range<Decimal>) -> Self {
        Self {
            low: share(range.low),
            expected: share(range.expected),
            high: share(range.high),
        }
    }
}
