//! Reads the conditions of an activity.

use super::country;
use super::faults::Faults;
use super::reader::{Members, Place, one_of};
use crate::domain::enquiry::{Constraints, CountryGroup, Residency};
use crate::domain::scalar::{CountryCode, LanguageCode};

pub(super) const FIELDS: [&str; 7] = [
    "data_residency",
    "allowed_countries",
    "excluded_countries",
    "languages",
    "min_overlap_hours",
    "on_site",
    "personal_data",
];

/// Reads conditions; usable only if no fault was noted.
pub(super) fn read(place: &Place<'_>, faults: &mut Faults) -> Option<Constraints> {
    let members = place.members(&FIELDS, faults)?;
    Some(Constraints {
        data_residency: list(
            &members,
            "data_residency",
            Constraints::MAX_COUNTRIES,
            residency,
            faults,
        ),
        allowed_countries: countries(&members, "allowed_countries", faults),
        excluded_countries: countries(&members, "excluded_countries", faults),
        languages: list(
            &members,
            "languages",
            Constraints::MAX_LANGUAGES,
            LanguageCode::parse,
            faults,
        ),
        min_overlap_hours: members
            .get("min_overlap_hours")
            .and_then(|place| place.decimal(0, Constraints::MAX_OVERLAP_HOURS, faults)),
        on_site: members.get("on_site").and_then(|place| place.flag(faults)),
        personal_data: members
            .get("personal_data")
            .and_then(|place| place.flag(faults)),
    })
}

fn countries(members: &Members<'_>, name: &str, faults: &mut Faults) -> Vec<CountryCode> {
    list(
        members,
        name,
        Constraints::MAX_COUNTRIES,
        country::read,
        faults,
    )
}

fn list<T, E: std::fmt::Display>(
    members: &Members<'_>,
    name: &str,
    limit: usize,
    parse: impl Fn(&str) -> Result<T, E>,
    faults: &mut Faults,
) -> Vec<T> {
    let places = members.get(name).map(|place| place.items(limit, faults));
    let places = places.unwrap_or_default();
    places
        .iter()
        .filter_map(|place| place.parsed(&parse, faults))
        .collect()
}

fn residency(text: &str) -> Result<Residency, String> {
    if let Some(group) = CountryGroup::ALL
        .into_iter()
        .find(|group| group.code() == text)
    {
        return Ok(Residency::Group(group));
    }
    country::read(text)
        .map(Residency::Country)
        .map_err(|error| {
            let groups = CountryGroup::ALL.map(|group| format!("`{}`", group.code()));
            format!("{error}, or one of the groups {}", one_of(&groups))
        })
}
