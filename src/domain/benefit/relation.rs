//! What the provider's people earn, as a share of what is paid at home.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Case;
use super::destination::Destination;
use super::labour::labour_cost;
use super::parameters::{OptionParameters, TypeParameters};
use super::terms::Term;
use crate::domain::vocabulary::LocationOption;

/// Decimals of a wage relation: more than the data are good for, few enough to be read.
const DIGITS: u32 = 4;

/// The wage relation and how it was found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Relation<'k> {
    /// Onshore: a cheaper region of the home country.
    Region(Term<'k>),
    /// Abroad: from the labour cost of both countries.
    Wages {
        home: Term<'k>,
        destination: Term<'k>,
        elasticity: Term<'k>,
        floor: Term<'k>,
        relation: Decimal,
    },
    /// Abroad, but a labour cost is not known.
    Typical(Term<'k>),
}

impl<'k> Relation<'k> {
    pub(super) fn find(
        case: &Case<'k>,
        destination: Destination,
        kind: &'k TypeParameters,
        option: &'k OptionParameters,
    ) -> Self {
        let catalogue = case.catalogue;
        match destination.option {
            LocationOption::Onshore => {
                Self::Region(Term::of(&catalogue.benefit.estimate.general.region_level))
            }
            LocationOption::Nearshore | LocationOption::Offshore => {
                let known = destination.named.then_some(destination.country);
                let there = known.and_then(|country| labour_cost(catalogue, country));
                match (labour_cost(catalogue, case.home), there) {
                    (Some(home), Some(there)) => Self::wages(home, there, kind, option),
                    _ => Self::Typical(Term::of(&option.typical_relation)),
                }
            }
        }
    }

    fn wages(
        home: Term<'k>,
        destination: Term<'k>,
        kind: &'k TypeParameters,
        option: &'k OptionParameters,
    ) -> Self {
        let elasticity = Term::of(&kind.elasticity);
        let floor = Term::of(&option.wage_floor);
        let gap = destination
            .value
            .checked_div(home.value)
            .unwrap_or(Decimal::ONE);
        let relation = power(gap, elasticity.value).max(floor.value);
        Self::Wages {
            home,
            destination,
            elasticity,
            floor,
            relation,
        }
    }

    /// The wage relation.
    pub(super) const fn value(&self) -> Decimal {
        match self {
            Self::Region(term) | Self::Typical(term) => term.value,
            Self::Wages { relation, .. } => *relation,
        }
    }
}

/// `base` to the power of `exponent`, to [`DIGITS`] decimals.
///
/// Through millionths and `libm`, so that every machine finds the same decimals.
fn power(base: Decimal, exponent: Decimal) -> Decimal {
    let result = libm::pow(approximate(base), approximate(exponent));
    let result = Decimal::try_from(result).unwrap_or(Decimal::ONE);
    result.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointNearestEven)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "millionths of a ratio stay far below 2^53"
)]
fn approximate(value: Decimal) -> f64 {
    let millionths = (value * Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND).round();
    millionths.to_i64().unwrap_or_default() as f64 / 1e6
}
