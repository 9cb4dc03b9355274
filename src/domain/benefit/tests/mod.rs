//! Hand-made readings and places, so that the tests see the estimate alone.

mod currencies;
mod figures;
mod properties;
mod ranges;
mod words;

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::{Benefit, Estimate, EstimateInput, estimate};
use crate::catalogue::{Source, load};
use crate::domain::assessment::ReadActivity;
use crate::domain::classification::{
    Classification, ConceptMatch, CriterionSource, CriterionValue, ServiceDecision,
};
use crate::domain::enquiry::{Activity, ActivityId, BenefitOverrides, Description};
use crate::domain::knowledge::Catalogue;
use crate::domain::location::{CountryScore, LocationAdvice};
use crate::domain::money::{Currency, Money};
use crate::domain::scalar::{CountryCode, Unit};
use crate::domain::vocabulary::{Criterion, Language, LocationOption, ServiceType};

/// The embedded catalogue.
pub(super) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| load(&Source::embedded()).unwrap())
}

/// One activity with everything that the estimate depends on.
#[derive(Debug, Clone)]
pub(super) struct Deal {
    pub(super) kind: ServiceType,
    pub(super) concept: Option<&'static str>,
    pub(super) home: &'static str,
    pub(super) option: LocationOption,
    pub(super) country: Option<&'static str>,
    pub(super) feasible: bool,
    pub(super) cost: Option<(String, Currency)>,
    pub(super) fte: Option<Decimal>,
    pub(super) importance: Option<f64>,
    pub(super) coordination: Option<f64>,
    pub(super) overrides: BenefitOverrides,
}

impl Deal {
    /// From Germany to Poland, nothing stated.
    pub(super) fn of(kind: ServiceType) -> Self {
        Self {
            kind,
            concept: None,
            home: "DE",
            option: LocationOption::Nearshore,
            country: Some("PL"),
            feasible: true,
            cost: None,
            fte: None,
            importance: None,
            coordination: None,
            overrides: BenefitOverrides::default(),
        }
    }

    pub(super) fn between(
        mut self,
        home: &'static str,
        country: &'static str,
        option: LocationOption,
    ) -> Self {
        (self.home, self.country, self.option) = (home, Some(country), option);
        self
    }

    pub(super) fn at_cost(mut self, amount: &str, currency: Currency) -> Self {
        self.cost = Some((amount.to_owned(), currency));
        self
    }

    pub(super) fn with_fte(mut self, fte: i64) -> Self {
        self.fte = Some(Decimal::from(fte));
        self
    }

    pub(super) fn with(mut self, change: impl FnOnce(&mut BenefitOverrides)) -> Self {
        change(&mut self.overrides);
        self
    }

    pub(super) fn benefit(&self, language: Language) -> Benefit {
        let (home, read, advice) = (code(self.home), self.read(), self.advice());
        estimate(catalogue(), home, &read, &advice, &self.overrides, language)
    }

    pub(super) fn estimate(&self) -> Estimate {
        self.benefit(Language::En).estimate.unwrap()
    }

    fn read(&self) -> ReadActivity {
        let description = Description::parse("anything".to_owned(), 100).unwrap();
        let mut activity = Activity::described(ActivityId::positional("a", 0), description);
        activity.fte = self.fte;
        activity.strategic_importance = self.importance.map(|value| Unit::parse(value).unwrap());
        activity.annual_cost = self
            .cost
            .as_ref()
            .map(|(amount, currency)| Money::new(Money::parse_amount(amount).unwrap(), *currency));
        ReadActivity {
            activity,
            span: None,
            pointer: "/activities/0".to_owned(),
            classification: self.classification(),
        }
    }

    fn classification(&self) -> Classification {
        let concept = self
            .concept
            .map(|id| catalogue().find_concept(id).expect(id));
        Classification {
            service: ServiceDecision {
                value: self.kind,
                confidence: 0.9,
                runner_up: ServiceType::None,
                probabilities: [0.25; 4],
                log_odds: 0.0,
                criteria: Criterion::ALL.map(|criterion| self.criterion(criterion)),
                reasons: Vec::new(),
            },
            concepts: concept
                .map(|concept| ConceptMatch {
                    concept,
                    confidence: 0.9,
                })
                .into_iter()
                .collect(),
            doubts: Vec::new(),
        }
    }

    /// Coordination as it is usual for the type, every other criterion in the middle.
    fn criterion(&self, criterion: Criterion) -> CriterionValue {
        let usual = match (criterion, self.kind) {
            (Criterion::Coordination, ServiceType::Bpo) => 0.2,
            (Criterion::Coordination, ServiceType::Kpo) => 0.7,
            _ => 0.5,
        };
        match (criterion, self.coordination) {
            (Criterion::Coordination, Some(value)) => CriterionValue {
                criterion,
                value,
                source: CriterionSource::Stated,
            },
            _ => CriterionValue {
                criterion,
                value: usual,
                source: CriterionSource::Catalogue,
            },
        }
    }

    fn advice(&self) -> LocationAdvice {
        let country = self.country.map(|country| CountryScore {
            country: code(country),
            option: self.option,
            score: 0.7,
            factors: Vec::new(),
            obligations: Vec::new(),
        });
        LocationAdvice {
            option: self.option,
            confidence: 0.8,
            scores: [None; 3],
            countries: country.into_iter().collect(),
            excluded: Vec::new(),
            feasible: self.feasible,
            stable: true,
            reasons: Vec::new(),
        }
    }
}

pub(super) fn code(country: &str) -> CountryCode {
    CountryCode::parse(country).unwrap()
}

pub(super) fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// A share as overrides hold it.
pub(super) fn unit(value: f64) -> Option<Unit> {
    Unit::parse(value).ok()
}

pub(super) fn input<'e>(estimate: &'e Estimate, name: &str) -> &'e EstimateInput {
    let found = estimate.inputs.iter().find(|input| input.name == name);
    found.unwrap_or_else(|| panic!("no input `{name}` in {:?}", estimate.inputs))
}

pub(super) const OUTSOURCED: [ServiceType; 3] =
    [ServiceType::Bpo, ServiceType::Kpo, ServiceType::Ito];
