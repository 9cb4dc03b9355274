//! Whether too much goes to one country.

use std::collections::BTreeMap;

use super::{Concentration, ConcentrationPolicy, leaves};
use crate::domain::assessment::ActivityAssessment;
use crate::domain::benefit::best_country;
use crate::domain::knowledge::Catalogue;
use crate::domain::reason::rounded;
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Language, LocationOption};

/// The countries that get more of the activities that go abroad than is prudent.
pub(super) fn warnings(
    catalogue: &Catalogue,
    activities: &[ActivityAssessment],
    language: Language,
) -> Vec<Concentration> {
    let policy = &catalogue.benefit.portfolio.concentration;
    let mut counts: BTreeMap<CountryCode, u32> = BTreeMap::new();
    for country in activities.iter().filter(|a| leaves(a)).filter_map(abroad) {
        *counts.entry(country).or_default() += 1;
    }
    let all: u32 = counts.values().sum();
    if all < policy.minimum.value {
        return Vec::new();
    }
    counts
        .into_iter()
        .map(|(country, count)| (country, f64::from(count) / f64::from(all)))
        .filter(|&(_, share)| share > policy.share.value)
        .map(|(country, share)| Concentration {
            country,
            share: rounded(share),
            text: text(policy, &name(catalogue, country, language), share, language),
        })
        .collect()
}

/// The country that an activity would go to, if it would leave the home country.
fn abroad(activity: &ActivityAssessment) -> Option<CountryCode> {
    match activity.location.option {
        LocationOption::Onshore => None,
        LocationOption::Nearshore | LocationOption::Offshore => best_country(&activity.location),
    }
}

fn name(catalogue: &Catalogue, country: CountryCode, language: Language) -> String {
    let known = catalogue.location.country(country);
    known.map_or_else(
        || country.to_string(),
        |known| known.name.get(language).to_owned(),
    )
}

fn text(policy: &ConcentrationPolicy, country: &str, share: f64, language: Language) -> String {
    let percent = format!("{:.0}", share * 100.0);
    policy
        .text
        .get(language)
        .replace(ConcentrationPolicy::SHARE, &percent)
        .replace(ConcentrationPolicy::COUNTRY, country)
}
