use super::*;
use crate::domain::benefit::EstimateBasis;
use crate::domain::enquiry::ExchangeRate;

fn dollars_to_euros(rate: &str) -> ExchangeRate {
    ExchangeRate {
        from: Currency::USD,
        to: Currency::EUR,
        rate: decimal(rate),
    }
}

#[test]
fn a_stated_cost_comes_back_with_every_digit_and_its_currency() {
    let deal = Deal::of(ServiceType::Bpo).at_cost("850000.1000", Currency::EUR);

    let estimate = deal.estimate();

    assert_eq!(estimate.basis, EstimateBasis::StatedCost);
    assert_eq!(estimate.currency, Some(Currency::EUR));
    let stated = input(&estimate, "annual_cost");
    assert_eq!(
        (stated.value.to_string().as_str(), stated.source.as_str()),
        ("850000.1000", "request")
    );
}

#[test]
fn a_saving_is_the_cost_times_the_shown_rate_rounded_to_the_minor_unit() {
    for (currency, digits) in [(Currency::EUR, 2), (Currency::JPY, 0), (Currency::KWD, 3)] {
        let estimate = Deal::of(ServiceType::Bpo)
            .at_cost("1234567.89", currency)
            .estimate();

        let saving = estimate.annual_net_saving.unwrap();
        let expected = decimal("1234567.89") * estimate.saving_rate.expected;
        assert_eq!(saving.expected, Money::new(expected, currency).rounded());
        assert_eq!(saving.expected.amount().scale(), digits);
    }
}

#[test]
fn another_currency_in_the_request_does_not_change_a_stated_cost() {
    let deal = Deal::of(ServiceType::Bpo).at_cost("100", Currency::EUR);

    let asked = deal.clone().with(|o| {
        o.currency = Some(Currency::CHF);
        o.exchange_rates.push(ExchangeRate {
            from: Currency::EUR,
            to: Currency::CHF,
            rate: decimal("0.95"),
        });
    });

    assert_eq!(asked.estimate(), deal.estimate());
}

#[test]
fn people_cost_what_the_home_countrys_labour_costs_in_dollars() {
    let estimate = Deal::of(ServiceType::Bpo).with_fte(12).estimate();

    let cost =
        decimal("12") * decimal("49.43") * decimal("1720") * decimal("1.3") * decimal("0.85");
    assert_eq!(estimate.basis, EstimateBasis::FullTimeEquivalents);
    assert_eq!(estimate.currency, Some(Currency::USD));
    let saving = estimate.annual_net_saving.unwrap().expected;
    assert_eq!(
        saving,
        Money::new(cost * estimate.saving_rate.expected, Currency::USD).rounded()
    );
    assert_eq!(
        input(&estimate, "home_labour_cost_usd_per_hour").source,
        "ilo-labour-cost"
    );
}

#[test]
fn dollars_are_converted_only_with_a_rate_of_the_request() {
    let deal = Deal::of(ServiceType::Bpo)
        .with_fte(12)
        .with(|o| o.currency = Some(Currency::EUR));
    let rated = deal
        .clone()
        .with(|o| o.exchange_rates.push(dollars_to_euros("0.9")));

    let (without, with) = (deal.estimate(), rated.estimate());

    assert_eq!(without.currency, Some(Currency::USD));
    assert_eq!(with.currency, Some(Currency::EUR));
    assert_eq!(input(&with, "exchange_rate_from_usd").source, "request");
}

#[test]
fn a_rate_for_the_other_direction_is_turned_round() {
    let back = ExchangeRate {
        from: Currency::EUR,
        to: Currency::USD,
        rate: decimal("1.25"),
    };
    let deal = Deal::of(ServiceType::Bpo).with_fte(1).with(|o| {
        o.currency = Some(Currency::EUR);
        o.exchange_rates.push(back);
    });

    assert_eq!(
        input(&deal.estimate(), "exchange_rate_from_usd").value,
        decimal("0.8")
    );
}

#[test]
fn a_stated_cost_per_head_is_in_the_currency_of_the_request_or_of_the_home_country() {
    let deal = Deal::of(ServiceType::Bpo)
        .with_fte(10)
        .with(|o| o.home_cost_per_fte = Some(decimal("70000")));
    let swiss = deal.clone().between("CH", "PL", LocationOption::Nearshore);
    let asked = deal.clone().with(|o| o.currency = Some(Currency::GBP));

    assert_eq!(deal.estimate().currency, Some(Currency::EUR));
    assert_eq!(swiss.estimate().currency, Some(Currency::CHF));
    assert_eq!(asked.estimate().currency, Some(Currency::GBP));
    assert_eq!(
        input(&deal.estimate(), "home_cost_per_fte").source,
        "request"
    );
}
