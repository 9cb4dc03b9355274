use super::*;

fn ids(phase: &Phase) -> Vec<&str> {
    phase.activities.iter().map(ActivityId::as_str).collect()
}

#[test]
fn it_moves_first_then_processes_then_knowledge() {
    let portfolio = plain(&[
        outsourced("research", ServiceType::Kpo),
        outsourced("payroll", ServiceType::Bpo),
        outsourced("network", ServiceType::Ito),
        outsourced("invoices", ServiceType::Bpo),
    ]);

    let phases: Vec<(usize, Vec<&str>, Option<usize>)> = portfolio
        .roadmap
        .iter()
        .map(|p| (p.phase, ids(p), p.depends_on))
        .collect();
    assert_eq!(
        phases,
        [
            (1, vec!["network"], None),
            (2, vec!["payroll", "invoices"], Some(1)),
            (3, vec!["research"], Some(2)),
        ]
    );
    let months: Vec<u32> = portfolio
        .roadmap
        .iter()
        .map(|phase| phase.start_month)
        .collect();
    assert_eq!(months, [1, 7, 16]);
}

#[test]
fn a_phase_without_activities_is_left_out_and_the_next_moves_up() {
    let portfolio = plain(&[
        outsourced("research", ServiceType::Kpo),
        outsourced("payroll", ServiceType::Bpo),
        outsourced("cleaning", ServiceType::None).recommended(Recommendation::NotApplicable),
    ]);

    assert_eq!(portfolio.roadmap.len(), 2);
    assert_eq!(
        (portfolio.roadmap[0].phase, portfolio.roadmap[0].start_month),
        (1, 1)
    );
    assert!(
        portfolio.roadmap[0].why.contains("Ohne IT-Phase"),
        "{}",
        portfolio.roadmap[0].why
    );
    assert_eq!(portfolio.roadmap[1].depends_on, Some(1));
}

#[test]
fn what_stays_in_the_house_is_in_no_phase_and_no_total() {
    let portfolio = plain(&[
        outsourced("core", ServiceType::Ito).recommended(Recommendation::Retain),
        outsourced("unclear", ServiceType::Bpo).recommended(Recommendation::Review),
    ]);

    assert_eq!(portfolio.roadmap, []);
    assert_eq!(portfolio.savings, Savings::default());
    assert!(portfolio.counts.by_location.is_empty());
    assert_eq!((portfolio.counts.total, portfolio.matrix.len()), (2, 2));
}

#[test]
fn each_phase_shows_what_has_been_saved_up_to_it() {
    let portfolio = plain(&[
        outsourced("network", ServiceType::Ito).saving("40.10", Currency::EUR),
        outsourced("payroll", ServiceType::Bpo).saving("60.15", Currency::EUR),
        outsourced("invoices", ServiceType::Bpo).saving("7.00", Currency::USD),
    ]);

    let saved = |phase: usize, code: &str| {
        portfolio.roadmap[phase]
            .cumulated_saving
            .get(code)
            .map(ToString::to_string)
    };
    assert_eq!(saved(0, "EUR").as_deref(), Some("40.10 EUR"));
    assert_eq!(saved(0, "USD"), None);
    assert_eq!(saved(1, "EUR").as_deref(), Some("100.25 EUR"));
    assert_eq!(saved(1, "USD").as_deref(), Some("7.00 USD"));
}
