//! The activities taken together: totals, roadmap, warnings.

mod concentration;
mod counting;
mod decision;
mod matrix;
mod policy;
mod roadmap;
mod saving;
#[cfg(test)]
mod tests;

pub use decision::{Concentration, Counts, MatrixPoint, Phase, Portfolio, Savings};
pub use policy::{ConcentrationPolicy, PhasePolicy, PortfolioPolicy};

use crate::domain::assessment::ActivityAssessment;
use crate::domain::enquiry::BenefitOverrides;
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::{Language, Recommendation};

/// Adds the activities up.
///
/// Totals, roadmap and warnings are of the activities that are recommended to leave the
/// house; a co-sourced one counts with its whole estimate, so that totals add up to what
/// each activity shows.
#[must_use]
pub fn summarise(
    catalogue: &Catalogue,
    activities: &[ActivityAssessment],
    overrides: &BenefitOverrides,
    language: Language,
) -> Portfolio {
    Portfolio {
        counts: counting::count(activities),
        savings: saving::total(activities, overrides),
        roadmap: roadmap::plan(&catalogue.benefit.portfolio, activities, language),
        matrix: matrix::points(activities),
        concentration: concentration::warnings(catalogue, activities, language),
    }
}

/// Whether an activity is recommended to leave the house, whole or in part.
fn leaves(activity: &ActivityAssessment) -> bool {
    match activity.recommendation.value {
        Recommendation::CoSource | Recommendation::Outsource => true,
        Recommendation::Retain | Recommendation::Review | Recommendation::NotApplicable => false,
    }
}
