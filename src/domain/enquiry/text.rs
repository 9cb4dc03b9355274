//! Texts of a caller, bounded and not blank.

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidText {
    /// Nothing but white space.
    #[error("must not be blank")]
    Blank,
    /// Longer than the limit that the service is run with.
    #[error("must be at most {limit} characters (Unicode code points), has {length}")]
    TooLong {
        /// Code points allowed.
        limit: usize,
        /// Code points found.
        length: usize,
    },
}

fn check(text: &str, limit: usize) -> Result<(), InvalidText> {
    let length = text.chars().count();
    if text.trim().is_empty() {
        Err(InvalidText::Blank)
    } else if length > limit {
        Err(InvalidText::TooLong { limit, length })
    } else {
        Ok(())
    }
}

/// The text of one activity, exactly as the caller wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description(String);

impl Description {
    /// Code points that are accepted unless the service is set otherwise: a tender notice
    /// with its boilerplate has about half as many.
    pub const DEFAULT_LIMIT: usize = 8_000;

    /// Accepts a text that is not blank and has at most `limit` code points.
    ///
    /// # Errors
    /// See [`InvalidText`].
    pub fn parse(text: String, limit: usize) -> Result<Self, InvalidText> {
        check(&text, limit)?;
        Ok(Self(text))
    }

    /// The text as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Free text in which a company describes what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrative(String);

impl Narrative {
    /// Code points that are accepted unless the service is set otherwise: some forty pages.
    pub const DEFAULT_LIMIT: usize = 100_000;

    /// Accepts a text that is not blank and has at most `limit` code points.
    ///
    /// # Errors
    /// See [`InvalidText`].
    pub fn parse(text: String, limit: usize) -> Result<Self, InvalidText> {
        check(&text, limit)?;
        Ok(Self(text))
    }

    /// The text as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
