use super::*;
use crate::domain::enquiry::ExchangeRate;

fn rate(from: Currency, to: Currency, rate: &str) -> ExchangeRate {
    ExchangeRate {
        from,
        to,
        rate: Decimal::from_str_exact(rate).unwrap(),
    }
}

#[test]
fn currencies_are_totalled_apart_and_never_mixed() {
    let portfolio = plain(&[
        outsourced("a", ServiceType::Bpo).saving("100.10", Currency::EUR),
        outsourced("b", ServiceType::Ito)
            .saving("200.20", Currency::EUR)
            .to("IN"),
        outsourced("c", ServiceType::Bpo)
            .saving("50.00", Currency::USD)
            .recommended(Recommendation::CoSource),
        Case {
            saving: None,
            ..outsourced("d", ServiceType::Kpo)
        },
    ]);

    let Savings {
        by_currency,
        by_service_type,
        by_location,
        ..
    } = &portfolio.savings;
    assert_eq!(by_currency["EUR"].expected.to_string(), "300.30 EUR");
    assert_eq!(by_currency["EUR"].low.to_string(), "280.30 EUR");
    assert_eq!(by_currency["USD"].high.to_string(), "60.00 USD");
    let bpo = &by_service_type[&(ServiceType::Bpo, "EUR".to_owned())];
    assert_eq!(bpo.expected.to_string(), "100.10 EUR");
    let offshore = &by_location[&(LocationOption::Offshore, "EUR".to_owned())];
    assert_eq!(offshore.expected.to_string(), "200.20 EUR");
    assert_eq!(portfolio.savings.converted, None);
    assert_eq!(portfolio.savings.unquantified, 1);
}

#[test]
fn one_total_needs_a_rate_for_every_currency() {
    let cases = [
        outsourced("a", ServiceType::Bpo).saving("100.10", Currency::EUR),
        outsourced("b", ServiceType::Bpo).saving("50.00", Currency::USD),
        outsourced("c", ServiceType::Bpo).saving("1000", Currency::JPY),
    ];
    let mut overrides = BenefitOverrides {
        currency: Some(Currency::EUR),
        exchange_rates: vec![rate(Currency::USD, Currency::EUR, "0.9")],
        ..BenefitOverrides::default()
    };

    let missing = summary(&cases, &overrides).savings;
    overrides
        .exchange_rates
        .push(rate(Currency::EUR, Currency::JPY, "160"));
    let complete = summary(&cases, &overrides).savings;

    assert_eq!(
        (missing.converted, missing.missing_rates),
        (None, vec![Currency::JPY])
    );
    // 100.10 + 50 * 0.9 + 1000 / 160
    assert_eq!(
        complete.converted.unwrap().expected.to_string(),
        "151.35 EUR"
    );
    assert_eq!(complete.missing_rates, []);
}
