//! What is known of a country.

use serde::{Deserialize, Serialize};

use crate::domain::scalar::{CountryCode, LanguageCode};
use crate::domain::vocabulary::Bilingual;

/// A figure with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure<T> {
    /// The figure.
    pub value: T,
    /// Year that it describes.
    pub year: u16,
    /// Id of its source.
    pub source: String,
}

/// Difference to UTC in minutes, on 15 January and on 15 July.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// In January.
    pub january: i32,
    /// In July.
    pub july: i32,
}

/// Level of income by the World Bank's classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncomeLevel {
    /// Low.
    Low,
    /// Lower middle.
    LowerMiddle,
    /// Upper middle.
    UpperMiddle,
    /// High.
    High,
}

impl IncomeLevel {
    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::LowerMiddle => "lower_middle",
            Self::UpperMiddle => "upper_middle",
            Self::High => "high",
        }
    }
}

/// How well English is known in a country where it is no native language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnglishBand {
    /// Very low.
    VeryLow,
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High.
    High,
    /// Very high.
    VeryHigh,
}

impl EnglishBand {
    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::VeryLow => "very_low",
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
            Self::VeryHigh => "very_high",
        }
    }
}

/// How large a country's delivery industry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryBand {
    /// Little or none.
    Limited,
    /// Growing.
    Emerging,
    /// A settled industry.
    Established,
    /// One of the large places of its continent.
    Leading,
    /// One of the few places that serve the whole world.
    Global,
}

/// The delivery industry by kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Information technology.
    pub it: DeliveryBand,
    /// Business processes.
    pub process: DeliveryBand,
    /// Knowledge work.
    pub knowledge: DeliveryBand,
}

impl Delivery {
    /// The bands for BPO, KPO and ITO.
    #[must_use]
    pub const fn by_kind(self) -> [DeliveryBand; 3] {
        [self.process, self.knowledge, self.it]
    }
}

/// A decision of the European Commission that a country protects personal data adequately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adequacy {
    /// Year of the decision.
    pub year: u16,
    /// To whom it is limited; `None`: it is general.
    pub scope: Option<Bilingual>,
}

/// Worldwide Governance Indicators, each about -2.5 to 2.5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Governance {
    /// Political stability and absence of violence.
    pub political_stability: f64,
    /// Rule of law.
    pub rule_of_law: f64,
    /// Government effectiveness.
    pub effectiveness: f64,
    /// Regulatory quality.
    pub regulation: f64,
    /// Control of corruption.
    pub corruption_control: f64,
    /// Voice and accountability.
    pub accountability: f64,
    /// Year that they describe.
    pub year: u16,
    /// Id of their source.
    pub source: String,
}

impl Governance {
    /// Mean of the six indicators.
    #[must_use]
    pub fn mean(&self) -> f64 {
        (self.political_stability
            + self.rule_of_law
            + self.effectiveness
            + self.regulation
            + self.corruption_control
            + self.accountability)
            / 6.0
    }
}

/// A country.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code; `XK` for Kosovo.
    pub code: CountryCode,
    /// Name in both languages.
    pub name: Bilingual,
    /// Capital.
    pub capital: String,
    /// The capital's latitude in degrees, north positive.
    pub latitude: f64,
    /// The capital's longitude in degrees, east positive.
    pub longitude: f64,
    /// The capital's IANA time zone.
    pub zone: String,
    /// The capital's clock.
    pub clock: Clock,
    /// Clocks that business is done by, the capital's among them.
    pub business_clocks: Vec<Clock>,
    /// Countries with a common land border.
    pub borders: Vec<CountryCode>,
    /// Continent (UN M49 region).
    pub continent: String,
    /// Subregion (UN M49).
    pub region: String,
    /// Inhabitants.
    pub population: u64,
    /// Languages of state, the most used first.
    pub official_languages: Vec<LanguageCode>,
    /// Further languages that providers there offer at business level.
    pub business_languages: Vec<LanguageCode>,
    /// Member of the European Union.
    pub eu: bool,
    /// Member of the European Economic Area.
    pub eea: bool,
    /// Decision on the adequacy of its data protection.
    pub adequacy: Option<Adequacy>,
    /// Its delivery industry.
    pub delivery: Delivery,
    /// How well English is known; `None` where it is the native language.
    pub english: Option<Figure<EnglishBand>>,
    /// Level of income.
    pub income: Option<Figure<IncomeLevel>>,
    /// Gross national income per head, Atlas method, USD a year.
    pub gni: Option<Figure<u32>>,
    /// Labour cost of the whole economy, USD an hour.
    pub labour_cost: Option<Figure<f64>>,
    /// Salary of a software developer, USD a year.
    pub developer_salary: Option<Figure<f64>>,
    /// Wage in a call centre, USD an hour.
    pub call_centre_wage: Option<Figure<f64>>,
    /// Quality of government.
    pub governance: Option<Governance>,
}

impl Country {
    /// Whether `language` is a language of state or offered at business level.
    #[must_use]
    pub fn speaks(&self, language: LanguageCode) -> bool {
        self.official_languages.contains(&language) || self.business_languages.contains(&language)
    }
}
