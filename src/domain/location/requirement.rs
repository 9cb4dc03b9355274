//! What rules a country out before anything is weighed.

use rust_decimal::prelude::ToPrimitive;

use super::country::Country;
use super::demand::Demand;
use super::outlook::{Protection, StandingBar, View};
use super::policy::LocationPolicy;
use crate::domain::enquiry::{CountryGroup, Residency};
use crate::domain::knowledge::Duty;
use crate::domain::scalar::LanguageCode;
use crate::domain::vocabulary::{LocationOption, ServiceType};

/// A requirement that a country fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failed {
    /// The caller excluded it.
    ExcludedByCaller,
    /// The caller allows others only.
    NotAllowed,
    /// Data has to stay elsewhere.
    DataResidency,
    /// The caller says that the work is done on site.
    OnSite,
    /// The work is physical, or a supply of goods.
    PhysicalWork,
    /// The work needs presence.
    Presence,
    /// The work is a duty that stays at home.
    Duty(Duty),
    /// Law reserves the work to persons or offices of the home country.
    Reserved,
    /// Ruled out whatever the activity.
    Standing(StandingBar),
    /// A language that is needed is not offered.
    Language(LanguageCode),
    /// Too few common working hours.
    Overlap,
}

impl Failed {
    /// Stable name.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::ExcludedByCaller => "excluded_by_request",
            Self::NotAllowed => "not_allowed",
            Self::DataResidency => "data_residency",
            Self::OnSite => "on_site",
            Self::PhysicalWork => "physical_work",
            Self::Presence => "presence",
            Self::Duty(_) => "duty",
            Self::Reserved => "reserved",
            Self::Standing(StandingBar::Barred(_)) => "sanctions",
            Self::Standing(StandingBar::HighRisk) => "high_risk",
            Self::Standing(StandingBar::NoFigures) => "no_figures",
            Self::Language(_) => "language",
            Self::Overlap => "overlap",
        }
    }
}

/// The first requirement that `there` fails, the caller's own first.
pub(super) fn failed(
    policy: &LocationPolicy,
    demand: &Demand<'_>,
    there: &Country,
    view: &View,
) -> Option<Failed> {
    let foreign = match view.option {
        LocationOption::Onshore => false,
        LocationOption::Nearshore | LocationOption::Offshore => true,
    };
    stated_places(demand, there).or_else(|| {
        // Home meets what follows as it is: the work is done there today.
        foreign
            .then(|| abroad(policy, demand, there, view))
            .flatten()
    })
}

fn stated_places(demand: &Demand<'_>, there: &Country) -> Option<Failed> {
    let constraints = demand.constraints;
    let allowed = &constraints.allowed_countries;
    let residency = &constraints.data_residency;
    if constraints.excluded_countries.contains(&there.code) {
        Some(Failed::ExcludedByCaller)
    } else if !allowed.is_empty() && !allowed.contains(&there.code) {
        Some(Failed::NotAllowed)
    } else if !residency.is_empty() && !residency.iter().any(|place| holds_data(*place, there)) {
        Some(Failed::DataResidency)
    } else {
        None
    }
}

fn holds_data(place: Residency, there: &Country) -> bool {
    match place {
        Residency::Country(code) => there.code == code,
        Residency::Group(CountryGroup::Eu) => there.eu,
        Residency::Group(CountryGroup::Eea) => there.eea,
        Residency::Group(CountryGroup::Adequate) => there.eea || there.adequacy.is_some(),
    }
}

fn abroad(
    policy: &LocationPolicy,
    demand: &Demand<'_>,
    there: &Country,
    view: &View,
) -> Option<Failed> {
    bound_to_home(policy, demand)
        .or(view.standing_bar.map(Failed::Standing))
        .or_else(|| missing_language(demand, there))
        .or_else(|| {
            let least = demand.constraints.min_overlap_hours?.to_f64()?;
            (view.overlap_hours < least).then_some(Failed::Overlap)
        })
}

/// Why the work cannot leave the home country, whatever the destination.
pub(super) fn bound_to_home(policy: &LocationPolicy, demand: &Demand<'_>) -> Option<Failed> {
    let stated = demand.constraints.on_site;
    if demand.kind == ServiceType::None {
        Some(Failed::PhysicalWork)
    } else if stated == Some(true) {
        Some(Failed::OnSite)
    } else if let Some(duty) = demand.duty {
        Some(Failed::Duty(duty))
    } else if demand.reserved {
        Some(Failed::Reserved)
    } else if stated.is_none() && demand.traits.presence >= policy.requirement.presence {
        Some(Failed::Presence)
    } else {
        None
    }
}

fn missing_language(demand: &Demand<'_>, there: &Country) -> Option<Failed> {
    let stated = &demand.constraints.languages;
    if let Some(&missing) = stated.iter().find(|&&language| !there.speaks(language)) {
        return Some(Failed::Language(missing));
    }
    let first = *demand.contact_languages.first()?;
    let spoken = demand
        .contact_languages
        .iter()
        .any(|&language| there.speaks(language));
    (demand.voice && !spoken).then_some(Failed::Language(first))
}

/// Whether something must be arranged before personal data may go there.
pub(super) fn needs_obligation(demand: &Demand<'_>, view: &View) -> bool {
    demand.personal_data
        && match view.protection {
            Protection::Free => false,
            Protection::Adequate
            | Protection::Partial
            | Protection::Safeguards
            | Protection::OutsideGdpr => view.option != LocationOption::Onshore,
        }
}
