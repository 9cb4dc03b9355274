//! Hand-made assessments.

mod roadmaps;
mod savings;
mod warnings;

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::*;
use crate::catalogue::{Source, load};
use crate::domain::assessment::RecommendationDecision;
use crate::domain::benefit::{Benefit, Estimate, EstimateBasis, Range};
use crate::domain::classification::{CriterionSource, CriterionValue, ServiceDecision};
use crate::domain::enquiry::ActivityId;
use crate::domain::location::{CountryScore, LocationAdvice};
use crate::domain::money::{Currency, Money};
use crate::domain::role::RoleDecision;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Criterion, LocationOption, ServiceType, Status, StrategicRole};

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| load(&Source::embedded()).unwrap())
}

struct Case {
    id: &'static str,
    kind: ServiceType,
    recommendation: Recommendation,
    country: &'static str,
    saving: Option<(&'static str, Currency)>,
}

fn outsourced(id: &'static str, kind: ServiceType) -> Case {
    Case {
        id,
        kind,
        recommendation: Recommendation::Outsource,
        country: "PL",
        saving: Some(("100.00", Currency::EUR)),
    }
}

impl Case {
    fn saving(mut self, amount: &'static str, currency: Currency) -> Self {
        self.saving = Some((amount, currency));
        self
    }

    fn to(mut self, country: &'static str) -> Self {
        self.country = country;
        self
    }

    fn recommended(mut self, recommendation: Recommendation) -> Self {
        self.recommendation = recommendation;
        self
    }

    fn option(&self) -> LocationOption {
        match self.country {
            "DE" => LocationOption::Onshore,
            "PL" | "CZ" => LocationOption::Nearshore,
            _ => LocationOption::Offshore,
        }
    }

    fn assessed(&self) -> ActivityAssessment {
        ActivityAssessment {
            id: ActivityId::parse(self.id).unwrap(),
            description: String::new(),
            span: None,
            status: Status::Decided,
            concept: None,
            role: RoleDecision {
                value: StrategicRole::NonCore,
                confidence: 0.9,
                score: -2.0,
                advantage: 0.123_456,
                criticality: 0.4,
                own_duty: false,
                routine_part: false,
                reasons: Vec::new(),
            },
            service: self.service(),
            doubts: Vec::new(),
            recommendation: RecommendationDecision {
                value: self.recommendation,
                reasons: Vec::new(),
            },
            location: self.location(),
            benefit: self.benefit(),
            questions: Vec::new(),
            what_if: Vec::new(),
        }
    }

    fn service(&self) -> ServiceDecision {
        ServiceDecision {
            value: self.kind,
            confidence: 0.9,
            runner_up: ServiceType::None,
            probabilities: [0.25; 4],
            log_odds: 0.0,
            criteria: Criterion::ALL.map(|criterion| CriterionValue {
                criterion,
                value: 0.5,
                source: CriterionSource::Catalogue,
            }),
            reasons: Vec::new(),
        }
    }

    fn location(&self) -> LocationAdvice {
        LocationAdvice {
            option: self.option(),
            confidence: 0.8,
            scores: [None; 3],
            countries: vec![CountryScore {
                country: CountryCode::parse(self.country).unwrap(),
                option: self.option(),
                score: 0.7,
                factors: Vec::new(),
                obligations: Vec::new(),
            }],
            excluded: Vec::new(),
            feasible: true,
            stable: true,
            reasons: Vec::new(),
        }
    }

    fn benefit(&self) -> Benefit {
        let saving = self.saving.map(|(amount, currency)| {
            let expected = Decimal::from_str_exact(amount).unwrap();
            Range {
                low: Money::new(expected - Decimal::TEN, currency),
                expected: Money::new(expected, currency),
                high: Money::new(expected + Decimal::TEN, currency),
            }
        });
        Benefit {
            metric: self.kind.metric(),
            kpis: Vec::new(),
            success_criterion: String::new(),
            effect: String::new(),
            estimate: Some(Estimate {
                basis: EstimateBasis::StatedCost,
                destination: CountryCode::parse(self.country).unwrap(),
                currency: self.saving.map(|(_, currency)| currency),
                annual_net_saving: saving,
                saving_rate: Range::certain(Decimal::new(2, 1)),
                one_time_cost: None,
                payback_months: None,
                npv_three_years: None,
                lasting: None,
                knowledge: None,
                formula: String::new(),
                inputs: Vec::new(),
            }),
            risk: None,
        }
    }
}

fn summary(cases: &[Case], overrides: &BenefitOverrides) -> Portfolio {
    let activities: Vec<ActivityAssessment> = cases.iter().map(Case::assessed).collect();
    summarise(catalogue(), &activities, overrides, Language::De)
}

fn plain(cases: &[Case]) -> Portfolio {
    summary(cases, &BenefitOverrides::default())
}
