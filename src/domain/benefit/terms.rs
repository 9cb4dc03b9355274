//! The terms of one estimate: the catalogue's parameters and what the request puts in their
//! place.

use rust_decimal::Decimal;

use super::Case;
use super::decision::Range;
use super::destination::Destination;
use super::parameters::{Figure, OptionParameters, TypeParameters};
use super::relation::Relation;
use crate::domain::classification::CriterionSource;
use crate::domain::scalar::Unit;
use crate::domain::vocabulary::Criterion;

/// Source of what the caller stated.
pub(super) const REQUEST: &str = "request";

/// Source of what the catalogue knows of the activity.
pub(super) const CATALOGUE: &str = "activity-catalogue";

/// A markup that no provider asks; it keeps products far from the limits of decimals.
const MAX_MARKUP: Decimal = Decimal::ONE_THOUSAND;

/// A figure in use, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term<'k, T = Decimal> {
    pub(super) value: T,
    pub(super) source: &'k str,
}

impl<'k, T: Copy> Term<'k, T> {
    pub(super) fn of(figure: &'k Figure<T>) -> Self {
        Self {
            value: figure.value,
            source: &figure.source,
        }
    }

    pub(super) const fn stated(value: T) -> Self {
        Self {
            value,
            source: REQUEST,
        }
    }

    /// What the request says, else the catalogue's figure.
    fn or(stated: Option<T>, figure: &'k Figure<T>) -> Self {
        stated.map_or_else(|| Self::of(figure), Self::stated)
    }
}

/// The running hidden cost: as stated, or the option's and what coordination adds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Hidden<'k> {
    Stated(Decimal),
    Usual {
        base: Term<'k, Range<Decimal>>,
        surcharge: Term<'k>,
        coordination: Term<'k>,
    },
}

impl Hidden<'_> {
    /// Low, expected and high *saving*: the low one has the highest cost.
    pub(super) fn share(&self) -> Range<Decimal> {
        match self {
            Self::Stated(share) => Range::certain(*share),
            Self::Usual {
                base,
                surcharge,
                coordination,
            } => {
                let added = surcharge.value * coordination.value;
                base.value.map(|share| share + added)
            }
        }
    }
}

/// Everything that the rate, the money and the formula are computed from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'k> {
    pub(super) kind: &'k TypeParameters,
    pub(super) option: &'k OptionParameters,
    pub(super) destination: Destination,
    pub(super) relation: Relation<'k>,
    pub(super) markup: Term<'k>,
    pub(super) onsite_share: Term<'k>,
    pub(super) hidden: Hidden<'k>,
    pub(super) discount_rate: Term<'k>,
    pub(super) one_time_share: Term<'k>,
    /// Factor of the one-time share; `None` where the request states the share.
    pub(super) transfer: Option<Term<'k>>,
}

impl<'k> Terms<'k> {
    /// Gathers the terms for `case`; `None` where nothing is estimated: the type is `NONE`,
    /// or no country is feasible.
    pub(super) fn gather(case: &Case<'k>) -> Option<Self> {
        let parameters = &case.catalogue.benefit.estimate;
        let kind = parameters.of_type(case.service())?;
        let destination = super::destination::destination(case.home, case.advice)?;
        let option = parameters.of_option(destination.option);
        let stated = case.overrides;
        let general = &parameters.general;
        Some(Self {
            kind,
            option,
            destination,
            relation: Relation::find(case, destination, kind, option),
            markup: Term::or(stated.markup.map(bounded), &kind.markup),
            onsite_share: Term::or(stated.onsite_share.map(decimal), &kind.onsite_share),
            hidden: hidden(case, option),
            discount_rate: Term::or(stated.discount_rate.map(decimal), &general.discount_rate),
            one_time_share: Term::or(stated.one_time_share.map(decimal), &option.one_time_share),
            transfer: stated
                .one_time_share
                .is_none()
                .then(|| Term::of(&kind.transfer)),
        })
    }

    /// Cost of selection and transition as a share of a year's cost today; dearer where
    /// knowledge has to be handed over.
    pub(super) fn one_time(&self) -> Decimal {
        let factor = self
            .transfer
            .map_or(Decimal::ONE, |transfer| transfer.value);
        self.one_time_share.value * factor
    }
}

fn bounded(markup: Decimal) -> Decimal {
    markup.clamp(Decimal::ZERO, MAX_MARKUP)
}

/// The decimal that the caller wrote.
fn decimal(unit: Unit) -> Decimal {
    Decimal::try_from(unit.get()).unwrap_or_default()
}

fn hidden<'k>(case: &Case<'k>, option: &'k OptionParameters) -> Hidden<'k> {
    if let Some(stated) = case.overrides.hidden_cost_share {
        return Hidden::Stated(decimal(stated));
    }
    Hidden::Usual {
        base: Term::of(&option.hidden_cost_share),
        surcharge: Term::of(&option.coordination_surcharge),
        coordination: coordination(case),
    }
}

fn coordination<'k>(case: &Case<'k>) -> Term<'k> {
    let criteria = &case.activity.classification.service.criteria;
    let found = criteria.get(Criterion::Coordination.index());
    let value = found.map_or(0.5, |found| found.value);
    let source = match found.map(|found| found.source) {
        Some(CriterionSource::Stated) => REQUEST,
        Some(CriterionSource::Catalogue) | None => CATALOGUE,
    };
    Term {
        value: decimal(Unit::clamped(value)).round_dp(4),
        source,
    }
}
