//! The smallest stated change that flips a decision, found by deciding again.

use rust_decimal::Decimal;

use crate::domain::assess::Context;
use crate::domain::assessment::{ReadActivity, WhatIf};
use crate::domain::classification;
use crate::domain::enquiry::{Activity, CountryGroup, Residency};
use crate::domain::location::{self, LocationAdvice};
use crate::domain::role::{self, RoleDecision};
use crate::domain::scalar::Unit;
use crate::domain::vocabulary::{Criterion, Language, LocationOption, ServiceType, StrategicRole};

/// Values between 0 and 1 that are tried, as tenths.
const TENTHS: std::ops::RangeInclusive<u8> = 0..=10;

/// Changes that flip the role, the type and the location, one each at most. An activity of
/// the narrative has no fields that could be changed.
pub(crate) fn what_if(
    context: &Context<'_>,
    read: &ReadActivity,
    role: &RoleDecision,
    location: &LocationAdvice,
) -> Vec<WhatIf> {
    if read.span.is_some() {
        return Vec::new();
    }
    let flips = [
        flip_role(context, read, role),
        flip_type(context, read),
        flip_location(context, read, location),
    ];
    flips.into_iter().flatten().collect()
}

fn with(read: &ReadActivity, change: impl FnOnce(&mut Activity)) -> ReadActivity {
    let mut changed = read.clone();
    change(&mut changed.activity);
    changed
}

/// The tenth nearest to the middle that `flips`, on the side that speaks for `up`.
fn nearest_tenth(up: bool, mut flips: impl FnMut(Unit) -> bool) -> Option<Unit> {
    let tenth = |tenths: u8| Unit::clamped(f64::from(tenths) / 10.0);
    let extreme = tenth(if up { *TENTHS.end() } else { *TENTHS.start() });
    // One look at the end tells whether it is worth looking in between.
    if !flips(extreme) {
        return None;
    }
    let towards_end = (0..=5).map(|step| tenth(if up { 5 + step } else { 5 - step }));
    towards_end.into_iter().find(|&value| flips(value))
}

fn flip_role(context: &Context<'_>, read: &ReadActivity, role: &RoleDecision) -> Option<WhatIf> {
    let up = role.value == StrategicRole::NonCore;
    let value = nearest_tenth(up, |importance| {
        let changed = with(read, |activity| {
            activity.strategic_importance = Some(importance);
        });
        role::decide(
            context.catalogue,
            context.profile,
            &changed,
            context.language,
        )
        .value
            != role.value
    })?;
    let (from, to) = match role.value {
        StrategicRole::Core => ("core", "non_core"),
        StrategicRole::NonCore => ("non_core", "core"),
    };
    Some(WhatIf {
        pointer: format!("{}/strategic_importance", read.pointer),
        value: value.get().to_string(),
        decision: "strategic_role.value",
        from,
        to,
        text: sentence(
            context.language,
            "strategic_importance",
            &value.get().to_string(),
            to,
        ),
    })
}

fn flip_type(context: &Context<'_>, read: &ReadActivity) -> Option<WhatIf> {
    let service = &read.classification.service;
    let up = match (service.value, service.runner_up) {
        (ServiceType::Bpo, ServiceType::Kpo) => true,
        (ServiceType::Kpo, ServiceType::Bpo) => false,
        (
            ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito | ServiceType::None,
            ServiceType::Bpo | ServiceType::Kpo | ServiceType::Ito | ServiceType::None,
        ) => return None,
    };
    let value = nearest_tenth(up, |basis| {
        let mut activity = read.activity.clone();
        activity.criteria.insert(Criterion::Basis, basis);
        let again = classification::classify(context.catalogue, &activity, context.language);
        again.service.value == service.runner_up
    })?;
    let to = service.runner_up.code();
    Some(WhatIf {
        pointer: format!("{}/criteria/basis", read.pointer),
        value: value.get().to_string(),
        decision: "service_type.value",
        from: service.value.code(),
        to,
        text: sentence(
            context.language,
            "criteria.basis",
            &value.get().to_string(),
            to,
        ),
    })
}

/// A change of an activity, with the field and the value that it stands for.
type Change = (&'static str, String, Box<dyn Fn(&mut Activity)>);

fn flip_location(
    context: &Context<'_>,
    read: &ReadActivity,
    advice: &LocationAdvice,
) -> Option<WhatIf> {
    changes(advice.option)
        .into_iter()
        .find_map(|(field, value, change)| {
            let changed = with(read, |activity| change(activity));
            let company = &context.enquiry.company;
            let again = location::advise(
                context.catalogue,
                company,
                context.home,
                &changed,
                context.language,
            );
            (again.feasible && again.option != advice.option).then(|| WhatIf {
                pointer: format!("{}/constraints/{field}", read.pointer),
                text: sentence(context.language, field, &value, again.option.code()),
                value,
                decision: "location.option",
                from: advice.option.code(),
                to: again.option.code(),
            })
        })
}

/// Changes that bring the work nearer, the smallest first.
fn changes(option: LocationOption) -> Vec<Change> {
    match option {
        LocationOption::Onshore => Vec::new(),
        LocationOption::Nearshore => vec![on_site()],
        LocationOption::Offshore => {
            let hours = [4_u32, 6, 8].into_iter().map(|hours| -> Change {
                let change = move |activity: &mut Activity| {
                    activity.constraints.min_overlap_hours = Some(Decimal::from(hours));
                };
                ("min_overlap_hours", hours.to_string(), Box::new(change))
            });
            hours.chain([residency(), on_site()]).collect()
        }
    }
}

fn residency() -> Change {
    let change = |activity: &mut Activity| {
        activity.constraints.data_residency = vec![Residency::Group(CountryGroup::Eea)];
    };
    ("data_residency", "[\"EEA\"]".to_owned(), Box::new(change))
}

fn on_site() -> Change {
    let change = |activity: &mut Activity| activity.constraints.on_site = Some(true);
    ("on_site", "true".to_owned(), Box::new(change))
}

fn sentence(language: Language, field: &str, value: &str, to: &str) -> String {
    match language {
        Language::De => format!("Mit {field} = {value} lautete die Antwort {to}."),
        Language::En => format!("With {field} = {value} the answer would be {to}."),
    }
}
