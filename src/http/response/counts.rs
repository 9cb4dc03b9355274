//! How many activities came out as what, as callers see it.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::portfolio::Counts;
use crate::domain::vocabulary::{
    LocationOption, Recommendation, ServiceType, Status, StrategicRole,
};

/// Activities by type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub struct TypeCounts {
    bpo: usize,
    kpo: usize,
    ito: usize,
    none: usize,
}

/// Activities by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoleCounts {
    core: usize,
    non_core: usize,
}

/// Activities by recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct RecommendationCounts {
    retain: usize,
    co_source: usize,
    outsource: usize,
    review: usize,
    not_applicable: usize,
}

/// Activities that are recommended to leave the house, by location option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct LocationCounts {
    onshore: usize,
    nearshore: usize,
    offshore: usize,
}

/// How many activities came out as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Counts)]
pub struct CountsAnswer {
    /// All activities of this answer.
    pub total: usize,
    /// Every decision is above its threshold.
    pub decided: usize,
    /// At least one decision is below its threshold.
    pub review: usize,
    /// None of BPO, KPO and ITO.
    pub out_of_scope: usize,
    /// Could not be read.
    pub invalid: usize,
    /// By type.
    pub by_service_type: TypeCounts,
    /// By role.
    pub by_role: RoleCounts,
    /// By recommendation.
    pub by_recommendation: RecommendationCounts,
    /// By location option, activities that are recommended to leave the house only.
    pub by_location: LocationCounts,
}

/// The counts of all values of a vocabulary, zeros included.
fn all<K: Ord + Copy, const N: usize>(counts: &BTreeMap<K, usize>, keys: [K; N]) -> [usize; N] {
    keys.map(|key| counts.get(&key).copied().unwrap_or_default())
}

impl CountsAnswer {
    pub(super) fn new(counts: &Counts, invalid: usize) -> Self {
        let statuses = [Status::Decided, Status::Review, Status::OutOfScope];
        let [decided, review, out_of_scope] = all(&counts.by_status, statuses);
        let [bpo, kpo, ito, none] = all(&counts.by_service_type, ServiceType::ALL);
        let [core, non_core] = all(&counts.by_role, StrategicRole::ALL);
        let [retain, co_source, outsource, unsure, not_applicable] =
            all(&counts.by_recommendation, Recommendation::ALL);
        let [onshore, nearshore, offshore] = all(&counts.by_location, LocationOption::ALL);
        Self {
            total: counts.total + invalid,
            decided,
            review,
            out_of_scope,
            invalid,
            by_service_type: TypeCounts {
                bpo,
                kpo,
                ito,
                none,
            },
            by_role: RoleCounts { core, non_core },
            by_recommendation: RecommendationCounts {
                retain,
                co_source,
                outsource,
                review: unsure,
                not_applicable,
            },
            by_location: LocationCounts {
                onshore,
                nearshore,
                offshore,
            },
        }
    }
}
