//! The company that asks.

use crate::domain::codes::Code;
use crate::domain::scalar::{CountryCode, LanguageCode};

/// What is known of the company; everything may be missing.
#[derive(Debug, Clone, Default)]
pub struct Company {
    /// Its name. Never used as evidence: names mislead.
    pub name: Option<String>,
    /// What it says of itself, free text.
    pub description: Option<String>,
    /// The industry code that it states.
    pub industry: Option<Code>,
    /// Where the work is done today; decides what is on-, near- and offshore.
    pub home_country: Option<CountryCode>,
    /// Languages that the company can work in with a provider.
    pub working_languages: Vec<LanguageCode>,
}

impl Company {
    /// Code points that are accepted in a name.
    pub const MAX_NAME_LENGTH: usize = 200;
    /// Code points that are accepted in a description: a page of a company profile.
    pub const MAX_DESCRIPTION_LENGTH: usize = 8_000;
    /// Working languages that are accepted.
    pub const MAX_LANGUAGES: usize = 20;
}
