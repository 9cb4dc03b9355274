//! The check of the defaults against published savings is the table of `docs/benefit.md`.

use super::*;

const DOCUMENT: &str = include_str!("../../../../docs/benefit.md");

/// A row of the table; shares are in per cent.
struct Row {
    deal: Deal,
    /// Low, expected, high, and after all cost over three years.
    shown: [Decimal; 4],
    /// The expected rate has to be in here.
    published: (Decimal, Decimal),
}

fn table() -> Vec<Row> {
    let begin = DOCUMENT.find("| Home |").expect("the table of the check");
    DOCUMENT[begin..]
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(row)
        .collect()
}

fn row(line: &'static str) -> Row {
    let cells: Vec<&'static str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [
        home,
        country,
        option,
        kind,
        low,
        expected,
        high,
        three_years,
        published,
    ] = cells[..]
    else {
        panic!("{line}");
    };
    let options = LocationOption::ALL;
    let option = options
        .into_iter()
        .find(|found| found.code() == option)
        .expect(line);
    let (from, to) = published.split_once(" to ").expect(line);
    Row {
        deal: Deal::of(ServiceType::parse(kind).expect(line)).between(home, country, option),
        shown: [low, expected, high, three_years].map(decimal),
        published: (decimal(from), decimal(to)),
    }
}

fn percent(rate: Decimal) -> Decimal {
    (rate * Decimal::ONE_HUNDRED).round_dp(1).normalize()
}

/// Saving of three years less the one-time cost, as a share of three years' cost today.
fn after_all_cost(deal: &Deal) -> Decimal {
    let undiscounted = deal.clone().at_cost("3000000", Currency::EUR).with(|o| {
        o.discount_rate = unit(0.0);
    });
    undiscounted.estimate().npv_three_years.unwrap().amount() / Decimal::from(9_000_000)
}

fn computed(deal: &Deal) -> [Decimal; 4] {
    let rate = deal.estimate().saving_rate;
    [rate.low, rate.expected, rate.high, after_all_cost(deal)].map(percent)
}

#[test]
fn the_documented_rates_are_those_that_the_estimate_gives() {
    let table = table();

    assert!(table.len() >= 25, "{}", table.len());
    let wrong: Vec<String> = table
        .iter()
        .filter(|row| row.shown.map(|shown| shown.normalize()) != computed(&row.deal))
        .map(|row| {
            let Deal {
                home,
                country,
                kind,
                ..
            } = &row.deal;
            format!("{home} {country:?} {kind:?}: {:?}", computed(&row.deal))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_documented_rate_is_inside_the_published_range() {
    for Row {
        deal,
        published: (from, to),
        ..
    } in table()
    {
        let [_, expected, ..] = computed(&deal);

        let Deal {
            home,
            country,
            kind,
            ..
        } = &deal;
        let inside = from <= expected && expected <= to;
        assert!(
            inside,
            "{home} {country:?} {kind:?}: {expected} not in {from} to {to}"
        );
    }
}

#[test]
fn the_mean_after_all_cost_is_near_the_published_fifteen_per_cent() {
    let rows = table();
    let onshore = |row: &&Row| row.deal.option == LocationOption::Onshore;

    let abroad: Vec<Decimal> = rows
        .iter()
        .filter(|row| !onshore(row))
        .map(|row| row.shown[3])
        .collect();

    let count = Decimal::from(abroad.len());
    let mean = abroad.iter().sum::<Decimal>() / count;
    assert!(decimal("12") <= mean && mean <= decimal("18"), "{mean}");
}

#[test]
fn what_german_and_american_firms_report_lies_between_low_and_high() {
    let german = decimal("0.24");
    let american = decimal("0.38");
    let bpo = || Deal::of(ServiceType::Bpo);

    for country in ["PL", "PT", "CZ", "RO"] {
        let rate = bpo()
            .between("DE", country, LocationOption::Nearshore)
            .estimate()
            .saving_rate;
        assert!(
            rate.low <= german && german <= rate.high,
            "{country}: {rate:?}"
        );
    }
    let india = |home| {
        bpo()
            .between(home, "IN", LocationOption::Offshore)
            .estimate()
            .saving_rate
    };
    assert!(india("DE").low <= german && german <= india("DE").high);
    assert!(india("US").low <= american && american <= india("US").high);
}

#[test]
fn neighbours_with_the_same_wages_save_nothing_and_the_estimate_says_so() {
    let rate = Deal::of(ServiceType::Bpo)
        .between("CH", "AT", LocationOption::Nearshore)
        .estimate()
        .saving_rate;

    assert!(rate.low < Decimal::ZERO, "{rate:?}");
}

#[test]
fn knowledge_work_saves_less_than_a_simple_process_at_the_same_place() {
    for (home, country, option) in [
        ("DE", "PL", LocationOption::Nearshore),
        ("US", "IN", LocationOption::Offshore),
        ("DE", "DE", LocationOption::Onshore),
    ] {
        let rate = |kind| {
            Deal::of(kind)
                .between(home, country, option)
                .estimate()
                .saving_rate
        };

        assert!(rate(ServiceType::Kpo).expected < rate(ServiceType::Bpo).expected);
    }
}

#[test]
fn work_that_needs_more_coordination_saves_less_the_farther_it_goes() {
    let loss = |country, option| {
        let deal = Deal::of(ServiceType::Kpo).between("DE", country, option);
        let rate = |coordination| {
            let deal = Deal {
                coordination: Some(coordination),
                ..deal.clone()
            };
            deal.estimate().saving_rate.expected
        };
        rate(0.0) - rate(1.0)
    };

    let near = loss("PL", LocationOption::Nearshore);
    let far = loss("IN", LocationOption::Offshore);
    assert!(Decimal::ZERO < near && near < far);
}
