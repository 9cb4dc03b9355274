//! How far an activity could be answered, by the published thresholds.

use crate::domain::assessment::ReadActivity;
use crate::domain::classification::Doubt;
use crate::domain::knowledge::Catalogue;
use crate::domain::role::RoleDecision;
use crate::domain::vocabulary::{ServiceType, Status};

/// `review` where a decision is below its threshold or the text leaves something open that a
/// person has to see; `out_of_scope` where it is clear that the activity is of no type.
pub(crate) fn status(catalogue: &Catalogue, read: &ReadActivity, role: &RoleDecision) -> Status {
    let policy = &catalogue.text.policy;
    let service = &read.classification.service;
    let doubtful = read.classification.doubts.iter().any(stops_decision);
    let sure_of_type = service.confidence >= policy.decided_from;
    let sure_of_role = role.confidence >= policy.role_decided_from;
    match service.value {
        _ if doubtful || !sure_of_type => Status::Review,
        ServiceType::None => Status::OutOfScope,
        ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito if sure_of_role => Status::Decided,
        ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito => Status::Review,
    }
}

fn stops_decision(doubt: &Doubt) -> bool {
    match doubt {
        Doubt::LittleEvidence
        | Doubt::Mixture(_)
        | Doubt::CodeConflict { .. }
        | Doubt::OtherLanguage => true,
    }
}
