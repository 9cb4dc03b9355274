//! Reads a whole request.

use std::collections::BTreeSet;

use super::faults::Faults;
use super::reader::{Members, Place};
use super::tree::{self, UnreadableJson};
use super::{Limits, activity, company, parameters};
use crate::domain::enquiry::{Activity, ActivityId, Company, Enquiry, Narrative};
use crate::domain::vocabulary::Language;
use crate::http::problem::Fault;

/// Members of a request.
pub(super) const FIELDS: [&str; 6] = [
    "language",
    "explain",
    "company",
    "narrative",
    "activities",
    "parameters",
];

/// How much of its reasoning an answer shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Explain {
    /// Everything.
    #[default]
    Full,
    /// Values, scores and confidences only.
    Brief,
}

/// What a fault in one activity means for the others (RFC 7240).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Handling {
    /// The activity comes back as invalid, the others are assessed.
    #[default]
    Lenient,
    /// The whole request is refused.
    Strict,
}

/// An activity that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedActivity {
    /// Place in the request's list, counted from 0.
    pub position: usize,
    /// The caller's name for it, else its position.
    pub id: String,
    /// What is wrong with it.
    pub errors: Vec<Fault>,
}

/// A request that can be answered.
#[derive(Debug, Clone)]
pub struct Reading {
    /// What is asked.
    pub enquiry: Enquiry,
    /// Activities that were left out of it, in order of their positions.
    pub refused: Vec<RefusedActivity>,
    /// How to answer.
    pub explain: Explain,
}

/// Why a request cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not JSON.
    Unreadable(UnreadableJson),
    /// JSON that is no request; all faults.
    Invalid(Vec<Fault>),
}

/// Reads a request, for the server and the command line alike.
///
/// # Errors
/// See [`Refusal`].
pub fn read(body: &[u8], limits: &Limits, handling: Handling) -> Result<Reading, Refusal> {
    let tree = tree::parse(body).map_err(Refusal::Unreadable)?;
    let mut faults = Faults::of_request();
    let reading = read_root(&Place::root(&tree), limits, &mut faults);
    let faults = faults.into_list();
    let refused = reading.iter().flat_map(|reading| &reading.refused);
    let errors: Vec<Fault> = refused
        .flat_map(|activity| activity.errors.clone())
        .collect();
    match reading {
        Some(reading)
            if faults.is_empty() && (handling == Handling::Lenient || errors.is_empty()) =>
        {
            Ok(reading)
        }
        _ => Err(Refusal::Invalid(faults.into_iter().chain(errors).collect())),
    }
}

fn read_root(root: &Place<'_>, limits: &Limits, faults: &mut Faults) -> Option<Reading> {
    let members = root.members(&FIELDS, faults)?;
    let language = members
        .get("language")
        .and_then(|place| language(&place, faults));
    let explain = members
        .get("explain")
        .and_then(|place| explain(&place, faults));
    let company = members
        .get("company")
        .and_then(|place| company::read(&place, faults));
    let narrative = members.get("narrative").and_then(|place| {
        place.parsed(
            |text| Narrative::parse(text.to_owned(), limits.narrative),
            faults,
        )
    });
    let overrides = members
        .get("parameters")
        .map(|place| parameters::read(&place, faults));
    require_something(&members, faults);
    let (activities, refused) = activities(&members, limits, faults);
    Some(Reading {
        enquiry: Enquiry {
            language,
            company: company.unwrap_or_else(Company::default),
            narrative,
            activities,
            overrides: overrides.unwrap_or_default(),
        },
        refused,
        explain: explain.unwrap_or_default(),
    })
}

/// `de` or `en`.
pub(super) fn language(place: &Place<'_>, faults: &mut Faults) -> Option<Language> {
    place.choice(
        &Language::ALL.map(|language| (language.code(), language)),
        faults,
    )
}

fn explain(place: &Place<'_>, faults: &mut Faults) -> Option<Explain> {
    place.choice(
        &[("full", Explain::Full), ("brief", Explain::Brief)],
        faults,
    )
}

fn require_something(members: &Members<'_>, faults: &mut Faults) {
    let empty = |place: &Place<'_>| matches!(place.node, tree::Node::List(list) if list.is_empty());
    let activities = members.get("activities").filter(|place| !empty(place));
    if members.get("narrative").is_none() && activities.is_none() {
        faults.add(
            "",
            "`narrative` or at least one entry of `activities` is required",
        );
    }
}

/// The activities that could be read and those that could not.
fn activities(
    members: &Members<'_>,
    limits: &Limits,
    faults: &mut Faults,
) -> (Vec<Activity>, Vec<RefusedActivity>) {
    let Some(list) = members.get("activities") else {
        return (Vec::new(), Vec::new());
    };
    let places = list.items(limits.activities, faults);
    let stated: BTreeSet<&str> = places.iter().filter_map(activity::stated_id).collect();
    let mut taken = BTreeSet::new();
    let mut good = Vec::with_capacity(places.len());
    let mut refused = Vec::new();
    for (position, place) in places.iter().enumerate() {
        let mut faults = Faults::of_activity();
        let id = activity_id(place, position, &stated, &mut taken, &mut faults);
        let read = activity::read(place, &id, position, limits.description, &mut faults);
        match read {
            Some(activity) if faults.is_empty() => good.push(activity),
            _ => refused.push(RefusedActivity {
                position,
                id: id.as_str().to_owned(),
                errors: faults.into_list(),
            }),
        }
    }
    (good, refused)
}

/// The id that the caller gave or, without one, the position. Two activities of the same id
/// could not be told apart in the answer, so the later one is refused.
fn activity_id<'n>(
    place: &Place<'n>,
    position: usize,
    stated: &BTreeSet<&'n str>,
    taken: &mut BTreeSet<&'n str>,
    faults: &mut Faults,
) -> ActivityId {
    match activity::stated_id(place).map(|id| (id, ActivityId::parse(id))) {
        Some((text, Ok(id))) => {
            if !taken.insert(text) {
                faults.add(
                    &format!("{}/id", place.pointer),
                    "is the id of an earlier activity",
                );
            }
            id
        }
        Some((_, Err(_))) | None => free_id(position, stated),
    }
}

/// The position as an id (`a3`); where the caller uses that id for another activity, with
/// as many dashes as it takes.
fn free_id(position: usize, stated: &BTreeSet<&str>) -> ActivityId {
    let mut prefix = "a".to_owned();
    loop {
        let id = ActivityId::positional(&prefix, position);
        if !stated.contains(id.as_str()) {
            return id;
        }
        prefix.push('-');
    }
}
