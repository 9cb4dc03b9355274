use super::*;
use crate::domain::benefit::EstimateBasis;

#[test]
fn without_cost_and_people_there_is_a_rate_and_no_money() {
    let estimate = Deal::of(ServiceType::Ito).estimate();

    assert_eq!(estimate.basis, EstimateBasis::Relative);
    assert!(estimate.saving_rate.expected > Decimal::ZERO);
    assert_eq!(
        (
            estimate.currency,
            estimate.annual_net_saving,
            estimate.one_time_cost
        ),
        (None, None, None)
    );
    assert_eq!(
        (estimate.payback_months, estimate.npv_three_years),
        (None, None)
    );
    assert!(
        estimate
            .lasting
            .is_some_and(|lasting| lasting.annual.is_none())
    );
}

#[test]
fn zero_cost_and_zero_people_save_nothing_and_never_pay_back() {
    let cost = Deal::of(ServiceType::Bpo)
        .at_cost("0.00", Currency::EUR)
        .estimate();
    let people = Deal::of(ServiceType::Bpo).with_fte(0).estimate();

    for estimate in [cost, people] {
        let saving = estimate.annual_net_saving.unwrap();
        assert!(saving.low.amount().is_zero() && saving.high.amount().is_zero());
        assert!(estimate.one_time_cost.unwrap().amount().is_zero());
        assert!(estimate.npv_three_years.unwrap().amount().is_zero());
        assert_eq!(estimate.payback_months, None);
    }
}

#[test]
fn payback_counts_the_transition_and_then_the_months_of_saving() {
    let deal = Deal::of(ServiceType::Bpo)
        .at_cost("1200000", Currency::EUR)
        .with(|o| {
            o.one_time_share = unit(0.25);
        });

    let estimate = deal.estimate();

    let monthly = estimate.annual_net_saving.unwrap().expected.amount() / Decimal::from(12);
    let months = (Decimal::from(300_000) / monthly).ceil() + Decimal::from(6);
    assert_eq!(Decimal::from(estimate.payback_months.unwrap()), months);
}

#[test]
fn present_value_of_constant_savings_is_what_a_calculator_finds() {
    let deal = Deal::of(ServiceType::Bpo)
        .between("DE", "DE", LocationOption::Onshore)
        .at_cost("1000000", Currency::EUR)
        .with(|o| (o.discount_rate, o.one_time_share) = (unit(0.1), unit(0.05)));

    let estimate = deal.estimate();

    // Three months of transition, no price drift onshore.
    let yearly = Decimal::from(1_000_000) * estimate.saving_rate.expected;
    let growth = decimal("1.1");
    let value = yearly * decimal("0.75") / growth
        + yearly / (growth * growth)
        + yearly / (growth * growth * growth)
        - Decimal::from(50_000);
    assert_eq!(
        estimate.npv_three_years,
        Some(Money::new(value, Currency::EUR).rounded())
    );
}

#[test]
fn every_override_stands_among_the_inputs_as_the_callers_own() {
    let deal = Deal::of(ServiceType::Bpo).with_fte(3).with(|o| {
        o.home_cost_per_fte = Some(decimal("61000.50"));
        o.markup = Some(decimal("2.1"));
        o.onsite_share = unit(0.3);
        o.hidden_cost_share = unit(0.07);
        o.discount_rate = unit(0.03);
        o.one_time_share = unit(0.12);
    });

    let estimate = deal.estimate();

    let stated = [
        ("home_cost_per_fte", "61000.50"),
        ("markup", "2.1"),
        ("onsite_share", "0.3"),
        ("hidden_cost_share", "0.07"),
        ("discount_rate", "0.03"),
        ("one_time_share", "0.12"),
    ];
    for (name, value) in stated {
        let input = input(&estimate, name);
        assert_eq!(
            (input.value.to_string().as_str(), input.source.as_str()),
            (value, "request")
        );
    }
}

#[test]
fn every_other_input_names_a_source() {
    for kind in OUTSOURCED {
        let estimate = Deal::of(kind).with_fte(3).estimate();

        assert!(estimate.inputs.len() > 15);
        for input in &estimate.inputs {
            assert!(!input.source.is_empty(), "{}", input.name);
        }
    }
}

#[test]
fn the_formula_shows_the_figures_that_the_rate_came_from() {
    let estimate = Deal::of(ServiceType::Bpo)
        .at_cost("850000", Currency::EUR)
        .estimate();

    assert_eq!(
        estimate.formula,
        "wage_relation = max(wage_floor, (destination_labour_cost_usd_per_hour / \
         home_labour_cost_usd_per_hour) ^ elasticity) = max(0.55, (17.84 / 49.43) ^ 0.51) = \
         0.5947; contract = onsite_share + (1 - onsite_share) * wage_relation * markup / load * \
         effort = 0.1 + (1 - 0.1) * 0.5947 * 3.33 / 2.33 * 0.73 = 0.658408; hidden = \
         hidden_cost_share + coordination_surcharge * coordination = 0.16 + 0.06 * 0.2 = 0.172; \
         saving_rate = 1 - contract * (1 + hidden) = 1 - 0.658408 * (1 + 0.172) = 0.2283; \
         annual_net_saving = annual_cost * saving_rate = 850000 * 0.2283 = 194055.00 EUR; \
         one_time_cost = annual_cost * one_time_share * transfer = 850000 * 0.1 * 1 = \
         85000.00 EUR; payback_months = transition_months + ceil(12 * one_time_cost / \
         annual_net_saving) = 6 + ceil(12 * 85000.00 / 194055.00) = 12; npv_three_years = \
         sum(t = 1..3: annual_cost * (1 - (1 - saving_rate) * (1 + price_drift) ^ (t - 1)) * \
         months_after_transition(t) / 12 / (1 + discount_rate) ^ t) - one_time_cost = \
         309168.33 EUR"
    );
}

#[test]
fn nothing_is_estimated_for_physical_work_nor_where_no_country_is_feasible() {
    let physical = Deal::of(ServiceType::None).at_cost("5000", Currency::EUR);
    let mut impossible = Deal::of(ServiceType::Bpo).at_cost("5000", Currency::EUR);
    impossible.feasible = false;

    assert_eq!(physical.benefit(Language::De).estimate, None);
    assert_eq!(physical.benefit(Language::De).risk, None);
    assert_eq!(impossible.benefit(Language::De).estimate, None);
}

#[test]
fn a_country_of_unknown_labour_cost_is_priced_like_its_option() {
    let deal = Deal::of(ServiceType::Bpo).between("DE", "ZZ", LocationOption::Offshore);

    let estimate = deal.estimate();

    assert_eq!(input(&estimate, "typical_relation").value, decimal("0.45"));
    assert_eq!(estimate.destination, code("ZZ"));
}

#[test]
fn what_stays_after_an_it_engagement_is_less_than_the_engagement_saves() {
    let near = Deal::of(ServiceType::Ito)
        .at_cost("1000000", Currency::EUR)
        .estimate();
    let equal_wages = Deal::of(ServiceType::Ito).between("CH", "AT", LocationOption::Nearshore);

    let lasting = near.lasting.unwrap();
    assert!(lasting.rate > decimal("0.05") && lasting.rate < near.saving_rate.expected);
    assert_eq!(
        lasting.annual.unwrap().amount(),
        lasting.rate * Decimal::from(1_000_000)
    );
    assert!(equal_wages.estimate().lasting.unwrap().rate >= Decimal::ZERO);
}

#[test]
fn knowledge_work_shows_what_its_saving_buys() {
    let estimate = Deal::of(ServiceType::Kpo).with_fte(20).estimate();

    let gain = estimate.knowledge.unwrap();
    let bought = Decimal::ONE / (Decimal::ONE - estimate.saving_rate.expected) - Decimal::ONE;
    assert_eq!(gain.capacity.expected, bought.round_dp(4));
    assert_eq!(
        gain.fte,
        Some((gain.capacity.expected * Decimal::from(20)).round_dp(1))
    );
    assert_eq!(Deal::of(ServiceType::Bpo).estimate().knowledge, None);
}
