//! Onshore, nearshore or offshore: the product's rule, and how far the trade agrees with it.

use super::country::{Clock, Country};
use super::distance::kilometres;
use super::policy::LocationPolicy;
use super::rule::{Definition, OptionRule};
use crate::domain::vocabulary::LocationOption;

/// What lies between two countries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) hours_january: f64,
    pub(super) hours_july: f64,
    /// Smallest and largest difference between zones that business is done in.
    pub(super) hours_range: (f64, f64),
    pub(super) kilometres: f64,
    pub(super) border: bool,
    pub(super) same_region: bool,
    pub(super) same_continent: bool,
}

impl Span {
    pub(super) fn between(home: &Country, there: &Country) -> Self {
        let pairs = home.business_clocks.iter().flat_map(|&ours| {
            there
                .business_clocks
                .iter()
                .map(move |&theirs| hours(ours, theirs))
        });
        let (january, july) = hours_by_season(home.clock, there.clock);
        let main = january.max(july);
        let hours_range = pairs.fold((main, main), |(low, high), h| (low.min(h), high.max(h)));
        Self {
            hours_january: january,
            hours_july: july,
            hours_range,
            kilometres: kilometres(home, there),
            border: there.borders.contains(&home.code) || home.borders.contains(&there.code),
            same_region: home.region == there.region,
            same_continent: home.continent == there.continent,
        }
    }

    /// The larger of the differences in January and July.
    pub(super) fn hours(&self) -> f64 {
        self.hours_january.max(self.hours_july)
    }
}

/// Difference of two clocks in hours, in January and in July.
fn hours_by_season(a: Clock, b: Clock) -> (f64, f64) {
    let difference = |x: i32, y: i32| f64::from((x - y).abs()) / 60.0;
    (difference(a.january, b.january), difference(a.july, b.july))
}

fn hours(a: Clock, b: Clock) -> f64 {
    let (january, july) = hours_by_season(a, b);
    january.max(july)
}

/// The option of a country, and the trust in it: 0 to 1.
pub(super) fn option(
    policy: &LocationPolicy,
    span: &Span,
    same_country: bool,
) -> (LocationOption, f64) {
    if same_country {
        return (LocationOption::Onshore, 1.0);
    }
    let near = is_near(&policy.rule, span, span.hours());
    let option = if near {
        LocationOption::Nearshore
    } else {
        LocationOption::Offshore
    };
    (option, agreement(policy, span, near))
}

fn is_near(rule: &OptionRule, span: &Span, hours: f64) -> bool {
    let neighbour = span.border && hours <= rule.border_hours;
    let close = span.kilometres <= rule.near_kilometres && hours <= rule.near_hours;
    let related = (span.same_region || span.same_continent) && hours <= rule.region_hours;
    neighbour || close || related
}

/// Share of definitions that say the same as the rule does.
fn agreement(policy: &LocationPolicy, span: &Span, near: bool) -> f64 {
    let margin = &policy.agreement;
    let moved = |by: f64| OptionRule {
        border_hours: policy.rule.border_hours + by * margin.margin_hours,
        near_hours: policy.rule.near_hours + by * margin.margin_hours,
        near_kilometres: policy.rule.near_kilometres * (1.0 + by * margin.margin_share),
        region_hours: policy.rule.region_hours + by * margin.margin_hours,
        source: String::new(),
    };
    let (nearest, farthest) = span.hours_range;
    let own = [
        is_near(&moved(1.0), span, nearest),
        is_near(&moved(-1.0), span, farthest),
    ];
    let published = policy
        .definitions
        .iter()
        .map(|definition| holds(definition, span));
    let verdicts: Vec<bool> = published.chain(own).collect();
    let agreeing = verdicts.iter().filter(|&&verdict| verdict == near).count();
    let share =
        (as_f64(agreeing) + margin.smoothing) / (as_f64(verdicts.len()) + 2.0 * margin.smoothing);
    share.max(margin.floor)
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

fn holds(definition: &Definition, span: &Span) -> bool {
    definition.max_hours.is_none_or(|most| span.hours() <= most)
        && definition
            .max_kilometres
            .is_none_or(|most| span.kilometres <= most)
        && (!definition.border || span.border)
        && (!definition.same_continent || span.same_continent)
}

/// Hours that the working days of two places share all year round, at best; 0 to `day`.
pub(super) fn overlap(home: &Country, there: &Country, day: f64) -> f64 {
    let shared = |theirs: &Clock| {
        let (january, july) = hours_by_season(home.clock, *theirs);
        // Half a day away is the farthest that clocks can be apart.
        let apart = |hours: f64| hours.min((24.0 - hours).abs());
        (day - apart(january).max(apart(july))).max(0.0)
    };
    there.business_clocks.iter().map(shared).fold(0.0, f64::max)
}
