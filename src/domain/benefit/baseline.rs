//! What the activity costs today.

use rust_decimal::Decimal;

use super::Case;
use super::currency;
use super::decision::EstimateBasis;
use super::labour::labour_cost;
use super::parameters::TypeParameters;
use super::terms::Term;
use crate::domain::money::{Currency, Money};

/// Today's yearly cost and how it was found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Baseline<'k> {
    /// As the caller stated it.
    Stated(Money),
    /// Full-time equivalents times what one costs.
    People {
        fte: Decimal,
        each: CostPerHead<'k>,
        cost: Money,
    },
    /// Unknown.
    Relative,
}

/// What a full-time equivalent costs a year.
#[derive(Debug, Clone, Copy)]
pub(super) enum CostPerHead<'k> {
    /// As the caller stated it.
    Stated(Decimal),
    /// From the home country's labour cost.
    Computed {
        labour: Term<'k>,
        hours: Term<'k>,
        overhead: Term<'k>,
        pay_level: Term<'k>,
        /// Units of the answer's currency for a US dollar; `None`: the answer is in USD.
        rate: Option<Decimal>,
    },
}

impl<'k> Baseline<'k> {
    pub(super) fn find(case: &Case<'k>, kind: &'k TypeParameters) -> Self {
        if let Some(cost) = case.activity.activity.annual_cost {
            return Self::Stated(cost);
        }
        let people = case
            .activity
            .activity
            .fte
            .and_then(|fte| Self::people(case, kind, fte));
        people.unwrap_or(Self::Relative)
    }

    fn people(case: &Case<'k>, kind: &'k TypeParameters, fte: Decimal) -> Option<Self> {
        let (each, currency) = match case.overrides.home_cost_per_fte {
            Some(stated) => (CostPerHead::Stated(stated), currency::of_answer(case)),
            None => CostPerHead::computed(case, kind)?,
        };
        let amount = fte.checked_mul(each.amount()?)?;
        let in_range = amount <= Decimal::from(Money::MAX_AMOUNT);
        in_range.then_some(Self::People {
            fte,
            each,
            cost: Money::new(amount, currency),
        })
    }

    pub(super) const fn basis(&self) -> EstimateBasis {
        match self {
            Self::Stated(_) => EstimateBasis::StatedCost,
            Self::People { .. } => EstimateBasis::FullTimeEquivalents,
            Self::Relative => EstimateBasis::Relative,
        }
    }

    pub(super) const fn cost(&self) -> Option<Money> {
        match self {
            Self::Stated(cost) | Self::People { cost, .. } => Some(*cost),
            Self::Relative => None,
        }
    }
}

impl<'k> CostPerHead<'k> {
    fn computed(case: &Case<'k>, kind: &'k TypeParameters) -> Option<(Self, Currency)> {
        let general = &case.catalogue.benefit.estimate.general;
        let wanted = case
            .overrides
            .currency
            .filter(|&currency| currency != Currency::USD);
        let converted = wanted.and_then(|currency| {
            let rate = currency::rate(case.overrides, Currency::USD, currency)?;
            Some((rate, currency))
        });
        let each = Self::Computed {
            labour: labour_cost(case.catalogue, case.home)?,
            hours: Term::of(&general.hours_per_year),
            overhead: Term::of(&general.overhead),
            pay_level: Term::of(&kind.pay_level),
            rate: converted.map(|(rate, _)| rate),
        };
        Some((
            each,
            converted.map_or(Currency::USD, |(_, currency)| currency),
        ))
    }

    /// The amount; `None` where it is beyond what decimals hold.
    fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Stated(amount) => Some(*amount),
            Self::Computed {
                labour,
                hours,
                overhead,
                pay_level,
                rate,
            } => labour
                .value
                .checked_mul(hours.value)?
                .checked_mul(overhead.value)?
                .checked_mul(pay_level.value)?
                .checked_mul(rate.unwrap_or(Decimal::ONE)),
        }
    }
}
