//! Amounts of money: decimal, never binary floating point.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// A currency of ISO 4217.
pub use iso_currency::Currency;

/// An amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

/// Why a text is no amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidMoney {
    /// Not a plain decimal number.
    #[error("must be a decimal number in a string, such as \"850000.00\"")]
    NotDecimal,
    /// Below zero.
    #[error("must not be negative")]
    Negative,
    /// More than [`Money::MAX_AMOUNT`].
    #[error("must be at most {}", Money::MAX_AMOUNT)]
    TooLarge,
    /// Not a code of ISO 4217.
    #[error("must be an ISO 4217 code such as `EUR`")]
    UnknownCurrency,
}

impl Money {
    /// A thousand billion: above any company's cost, and small enough that sums over a full
    /// batch and products with rates stay far from the limits of 96-bit decimals.
    pub const MAX_AMOUNT: i64 = 1_000_000_000_000;

    /// An amount that is already known to be good.
    #[must_use]
    pub const fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// Reads a plain decimal number (`850000`, `0.50`), not negative.
    ///
    /// # Errors
    /// See [`InvalidMoney`].
    pub fn parse_amount(text: &str) -> Result<Decimal, InvalidMoney> {
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        let amount = if plain {
            Decimal::from_str_exact(text).ok()
        } else {
            None
        };
        let amount = amount.ok_or(InvalidMoney::NotDecimal)?;
        if amount.is_sign_negative() && !amount.is_zero() {
            Err(InvalidMoney::Negative)
        } else if amount > Decimal::from(Self::MAX_AMOUNT) {
            Err(InvalidMoney::TooLarge)
        } else {
            Ok(amount)
        }
    }

    /// Reads an ISO 4217 code in any case.
    ///
    /// # Errors
    /// [`InvalidMoney::UnknownCurrency`].
    pub fn parse_currency(code: &str) -> Result<Currency, InvalidMoney> {
        Currency::from_code(&code.trim().to_ascii_uppercase()).ok_or(InvalidMoney::UnknownCurrency)
    }

    /// The amount.
    #[must_use]
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    /// The currency.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Rounded to the minor unit of the currency, half to even.
    #[must_use]
    pub fn rounded(&self) -> Self {
        let digits = u32::from(self.currency.exponent().unwrap_or(2));
        let mut amount = self
            .amount
            .round_dp_with_strategy(digits, RoundingStrategy::MidpointNearestEven);
        amount.rescale(digits);
        Self { amount, ..*self }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_every_digit() {
        let amount = Money::parse_amount("850000.10").unwrap();

        assert_eq!(amount.to_string(), "850000.10");
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for text in ["", "1e6", "1,5", "+1", "NaN", "1 000", "--1", "."] {
            assert_eq!(
                Money::parse_amount(text),
                Err(InvalidMoney::NotDecimal),
                "{text}"
            );
        }
        assert_eq!(Money::parse_amount("-1"), Err(InvalidMoney::Negative));
        assert_eq!(
            Money::parse_amount("1000000000000.01"),
            Err(InvalidMoney::TooLarge)
        );
    }

    #[test]
    fn rounding_follows_the_minor_unit_of_the_currency() {
        let euro = Money::new(Decimal::new(12_345, 3), Currency::EUR);
        let yen = Money::new(Decimal::new(12_345, 1), Currency::JPY);

        assert_eq!(euro.rounded().to_string(), "12.34 EUR");
        assert_eq!(yen.rounded().to_string(), "1234 JPY");
    }
}
