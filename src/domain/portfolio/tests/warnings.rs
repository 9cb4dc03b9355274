use super::*;

#[test]
fn half_and_half_is_no_concentration_but_two_thirds_are() {
    let two_of_four = ["PL", "PL", "CZ", "IN"];
    let two_of_three = ["PL", "PL", "IN"];
    let warnings = |countries: &[&'static str]| {
        let cases: Vec<Case> = countries
            .iter()
            .map(|country| outsourced("a", ServiceType::Bpo).to(country))
            .collect();
        plain(&cases).concentration
    };

    assert_eq!(warnings(&two_of_four), []);
    let [warning] = &warnings(&two_of_three)[..] else {
        panic!("one warning")
    };
    assert_eq!(warning.country, CountryCode::parse("PL").unwrap());
    assert!((warning.share - 0.6667).abs() < 1e-9);
    assert!(
        warning.text.starts_with("67 %") && warning.text.contains("(Polen)"),
        "{}",
        warning.text
    );
}

#[test]
fn work_that_stays_in_the_country_is_no_concentration() {
    let cases = ["DE", "DE", "DE", "PL"].map(|c| outsourced("a", ServiceType::Bpo).to(c));

    assert_eq!(plain(&cases).concentration, []);
}

#[test]
fn counts_and_coordinates_are_of_all_activities() {
    let portfolio = plain(&[
        outsourced("a", ServiceType::Bpo),
        outsourced("b", ServiceType::Ito).recommended(Recommendation::Retain),
    ]);

    assert_eq!(
        portfolio.counts.by_recommendation[&Recommendation::Retain],
        1
    );
    assert_eq!(portfolio.counts.by_service_type[&ServiceType::Bpo], 1);
    assert_eq!(portfolio.counts.by_location[&LocationOption::Nearshore], 1);
    let point = &portfolio.matrix[1];
    assert!((point.advantage - 0.1235).abs() < 1e-9 && (point.saving_rate - 0.2).abs() < 1e-9);
}

#[test]
fn nothing_to_add_up_is_an_empty_portfolio() {
    assert_eq!(plain(&[]), Portfolio::default());
}
