//! All countries as seen from one home country: what does not depend on the activity.

use super::country::Country;
use super::policy::LocationPolicy;
use super::shore::{Span, option, overlap};
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::LocationOption;

/// Why a country is never recommended from this home, whatever the activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StandingBar {
    /// Named by the policy, at this position of its list.
    Barred(usize),
    /// Governance below the policy's threshold.
    HighRisk,
    /// The catalogue has no figures to weigh it by.
    NoFigures,
}

/// How a home's law sees personal data in another country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protection {
    /// The same country, or both in the European Economic Area.
    Free,
    /// A general decision that its protection is adequate.
    Adequate,
    /// A decision that is limited to some organisations.
    Partial,
    /// Safeguards and an assessment are needed.
    Safeguards,
    /// The home's law is not modelled on the GDPR.
    OutsideGdpr,
}

/// A country as seen from a home country.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct View {
    pub(super) span: Span,
    pub(super) option: LocationOption,
    pub(super) agreement: f64,
    pub(super) overlap_hours: f64,
    /// Saving for BPO, KPO, ITO, up to the policy's ceiling; negative where it is dearer.
    pub(super) saving: [f64; 3],
    /// Value of proximity before presence is looked at.
    pub(super) proximity: f64,
    pub(super) environment: f64,
    pub(super) protection: Protection,
    pub(super) standing_bar: Option<StandingBar>,
}

/// Every country as seen from `home`.
pub(super) fn views(policy: &LocationPolicy, countries: &[Country], home: &Country) -> Vec<View> {
    countries
        .iter()
        .map(|there| view(policy, home, there))
        .collect()
}

fn view(policy: &LocationPolicy, home: &Country, there: &Country) -> View {
    let same = home.code == there.code;
    let span = Span::between(home, there);
    let (option, agreement) = option(policy, &span, same);
    let day = policy.requirement.working_day_hours;
    View {
        option,
        agreement,
        overlap_hours: if same { day } else { overlap(home, there, day) },
        saving: saving(policy, home, there, option),
        proximity: proximity(policy, &span, same),
        environment: environment(policy, there, same),
        protection: protection(policy, home, there),
        standing_bar: standing_bar(policy, there, same),
        span,
    }
}

/// `1 - (fixed + (1 - fixed) * ratio ^ slope + governance)`; 0 at home or without figures.
fn saving(
    policy: &LocationPolicy,
    home: &Country,
    there: &Country,
    option: LocationOption,
) -> [f64; 3] {
    let value = &policy.value;
    let governance = match option {
        LocationOption::Onshore => return [0.0; 3],
        LocationOption::Nearshore => value.cost_nearshore,
        LocationOption::Offshore => value.cost_offshore,
    };
    let (Some(ours), Some(theirs)) = (&home.labour_cost, &there.labour_cost) else {
        return [0.0; 3];
    };
    let ratio = theirs.value / ours.value;
    policy.types.each_ref().map(|kind| {
        let wages = (1.0 - value.cost_fixed) * libm::pow(ratio, kind.wage_slope);
        (1.0 - (value.cost_fixed + wages + governance)).min(value.cost_ceiling)
    })
}

fn proximity(policy: &LocationPolicy, span: &Span, same: bool) -> f64 {
    let value = &policy.value;
    if same {
        return 1.0;
    }
    let border = if span.border {
        value.proximity_border
    } else {
        0.0
    };
    border + value.proximity_near * libm::exp(-span.kilometres / value.proximity_decay)
}

fn environment(policy: &LocationPolicy, there: &Country, same: bool) -> f64 {
    let mean = there
        .governance
        .as_ref()
        .map_or(0.0, super::country::Governance::mean);
    let value = (mean / policy.value.governance_span + 0.5).clamp(0.0, 1.0);
    if same {
        value.max(policy.value.environment_home)
    } else {
        value
    }
}

fn protection(policy: &LocationPolicy, home: &Country, there: &Country) -> Protection {
    let like_gdpr = |code: &CountryCode| policy.requirement.gdpr_like_homes.contains(code);
    if home.code == there.code {
        Protection::Free
    } else if !home.eea && !like_gdpr(&home.code) {
        Protection::OutsideGdpr
    } else if there.eea {
        Protection::Free
    } else {
        match &there.adequacy {
            Some(adequacy) if adequacy.scope.is_none() => Protection::Adequate,
            Some(_) => Protection::Partial,
            None => Protection::Safeguards,
        }
    }
}

fn standing_bar(policy: &LocationPolicy, there: &Country, same: bool) -> Option<StandingBar> {
    if same {
        return None;
    }
    let named = policy
        .barred
        .iter()
        .position(|barred| barred.countries.contains(&there.code));
    if let Some(position) = named {
        return Some(StandingBar::Barred(position));
    }
    let least = &policy.requirement;
    match &there.governance {
        Some(governance) if there.labour_cost.is_some() => {
            let risky = governance.political_stability < least.political_stability
                || governance.rule_of_law < least.rule_of_law;
            risky.then_some(StandingBar::HighRisk)
        }
        _ => Some(StandingBar::NoFigures),
    }
}
