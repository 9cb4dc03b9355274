//! Small numbers and codes that are parsed once and are valid ever after.

use std::fmt;

/// A number from 0 to 1, both included.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Unit(f64);

/// A number outside 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("must be a number from 0 to 1")]
pub struct InvalidUnit;

impl Unit {
    /// Zero.
    pub const ZERO: Self = Self(0.0);
    /// One.
    pub const ONE: Self = Self(1.0);

    /// Accepts 0 to 1.
    ///
    /// # Errors
    /// Anything else, `NaN` included.
    pub fn parse(value: f64) -> Result<Self, InvalidUnit> {
        if (0.0..=1.0).contains(&value) {
            Ok(Self(value))
        } else {
            Err(InvalidUnit)
        }
    }

    /// The nearest value in range; `NaN` becomes 0.
    #[must_use]
    pub fn clamped(value: f64) -> Self {
        if value.is_nan() {
            Self(0.0)
        } else {
            Self(value.clamp(0.0, 1.0))
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// The nearest number of single precision, which the model's weights are kept in.
#[expect(
    clippy::cast_possible_truncation,
    reason = "rounding is what is asked for"
)]
#[must_use]
pub(crate) const fn single(value: f64) -> f32 {
    value as f32
}

/// A half-open range `[start, end)` of Unicode code points in a caller's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// The same range in a text that `self`'s text is a part of, beginning at `offset`.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self {
            start: self.start + offset,
            end: self.end + offset,
        }
    }

    /// The part of `text` that the range covers; empty where it lies outside.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        let mut bounds = text
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([text.len()]);
        let start = bounds.nth(self.start);
        let end = match self.end.checked_sub(self.start) {
            Some(0) => start,
            Some(length) => bounds.nth(length - 1),
            None => None,
        };
        match (start, end) {
            (Some(start), Some(end)) => &text[start..end],
            _ => "",
        }
    }
}

/// An ISO 3166-1 alpha-2 code in upper case. Whether the catalogue knows the country is
/// another question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

/// Not two letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be an ISO 3166-1 alpha-2 code such as `DE`")]
pub struct InvalidCountryCode;

impl CountryCode {
    /// Germany, the home country that is assumed when none is stated.
    pub const DE: Self = Self(*b"DE");

    /// Accepts two ASCII letters in any case, surrounded by any white space.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(code: &str) -> Result<Self, InvalidCountryCode> {
        match code.trim().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(InvalidCountryCode),
        }
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // INVARIANT: two ASCII letters, see `parse`.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An ISO 639-1 language code in lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode([u8; 2]);

/// Not a language code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be an ISO 639-1 code such as `de`")]
pub struct InvalidLanguageCode;

impl LanguageCode {
    /// Accepts two ASCII letters in any case, alone or at the head of a BCP 47 tag.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(code: &str) -> Result<Self, InvalidLanguageCode> {
        let primary = code.trim().split(['-', '_']).next().unwrap_or_default();
        match primary.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_lowercase(), b.to_ascii_lowercase()]))
            }
            _ => Err(InvalidLanguageCode),
        }
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // INVARIANT: two ASCII letters, see `parse`.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_counts_code_points_and_not_bytes() {
        let text = "Löhne prüfen";

        assert_eq!(Span { start: 6, end: 12 }.slice(text), "prüfen");
        assert_eq!(Span { start: 3, end: 3 }.slice(text), "");
        assert_eq!(Span { start: 9, end: 40 }.slice(text), "");
    }

    #[test]
    fn a_country_is_the_same_in_any_spelling_of_its_code() {
        assert_eq!(CountryCode::parse(" de "), Ok(CountryCode::DE));
        assert_eq!(CountryCode::parse("DEU"), Err(InvalidCountryCode));
        assert_eq!(CountryCode::parse("D1"), Err(InvalidCountryCode));
    }

    #[test]
    fn a_unit_refuses_what_is_not_between_zero_and_one() {
        assert!(Unit::parse(1.0).is_ok());
        assert!(Unit::parse(f64::NAN).is_err());
        assert!(Unit::parse(-0.01).is_err());
    }
}
