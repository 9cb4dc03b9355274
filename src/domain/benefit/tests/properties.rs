use proptest::prelude::*;

use super::*;

fn any_kind() -> impl Strategy<Value = ServiceType> {
    prop::sample::select(OUTSOURCED.to_vec())
}

fn any_place() -> impl Strategy<Value = (&'static str, &'static str, LocationOption)> {
    let countries = ["DE", "US", "GB", "CH", "IN", "PL", "MX", "PH", "ZZ"];
    let options = LocationOption::ALL.to_vec();
    let country = prop::sample::select(countries.to_vec());
    (country.clone(), country, prop::sample::select(options))
}

fn any_share() -> impl Strategy<Value = Option<f64>> {
    prop::option::of((0..=1000_i32).prop_map(|thousandths| f64::from(thousandths) / 1000.0))
}

fn any_overrides() -> impl Strategy<Value = BenefitOverrides> {
    let markup = prop::option::of((0..=10_000_i64).prop_map(|cents| Decimal::new(cents, 2)));
    (markup, any_share(), any_share(), any_share(), any_share()).prop_map(
        |(markup, onsite, hidden, discount, one_time)| BenefitOverrides {
            markup,
            onsite_share: onsite.and_then(unit),
            hidden_cost_share: hidden.and_then(unit),
            discount_rate: discount.and_then(unit),
            one_time_share: one_time.and_then(unit),
            ..BenefitOverrides::default()
        },
    )
}

fn any_deal() -> impl Strategy<Value = Deal> {
    (
        any_kind(),
        any_place(),
        any_share(),
        any_overrides(),
        0..=1_000_000_000_000_000_i64,
    )
        .prop_map(
            |(kind, (home, country, option), coordination, overrides, thousandths)| {
                let mut deal = Deal::of(kind).between(home, country, option);
                deal.coordination = coordination;
                deal.overrides = overrides;
                deal.at_cost(&Decimal::new(thousandths, 3).to_string(), Currency::EUR)
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_saving_is_never_above_the_whole_cost_and_its_range_is_in_order(deal in any_deal()) {
        let estimate = deal.estimate();

        let rate = estimate.saving_rate;
        prop_assert!(rate.low <= rate.expected && rate.expected <= rate.high);
        prop_assert!(rate.high <= Decimal::ONE);
        let saving = estimate.annual_net_saving.unwrap();
        let cost = Money::parse_amount(&deal.cost.unwrap().0).unwrap();
        prop_assert!(saving.low.amount() <= saving.expected.amount());
        prop_assert!(saving.expected.amount() <= saving.high.amount());
        prop_assert!(saving.high.amount() <= Money::new(cost, Currency::EUR).rounded().amount());
    }

    #[test]
    fn stated_cost_survives_exactly(deal in any_deal()) {
        let estimate = deal.estimate();

        let stated = &input(&estimate, "annual_cost").value;
        prop_assert_eq!(stated.to_string(), deal.cost.unwrap().0);
        prop_assert_eq!(estimate.currency, Some(Currency::EUR));
    }

    #[test]
    fn what_makes_the_contract_dearer_never_makes_the_saving_larger(
        deal in any_deal(),
        markups in (0..=10_000_i64, 0..=10_000_i64),
        shares in (0..=1000_i32, 0..=1000_i32),
    ) {
        let markup = |cents| Some(Decimal::new(cents, 2));
        let share = |thousandths: i32| unit(f64::from(thousandths) / 1000.0);
        let rate = |deal: &Deal| deal.estimate().saving_rate.expected;

        let cheap = deal.clone().with(|o| o.markup = markup(markups.0.min(markups.1)));
        let dear = deal.clone().with(|o| o.markup = markup(markups.0.max(markups.1)));
        prop_assert!(rate(&cheap) >= rate(&dear));

        let cheap = deal.clone().with(|o| o.hidden_cost_share = share(shares.0.min(shares.1)));
        let dear = deal.clone().with(|o| o.hidden_cost_share = share(shares.0.max(shares.1)));
        prop_assert!(rate(&cheap) >= rate(&dear));
    }

    #[test]
    fn a_larger_one_time_cost_never_pays_back_sooner_nor_is_worth_more(
        deal in any_deal(),
        shares in (0..=1000_i32, 0..=1000_i32),
    ) {
        let share = |thousandths: i32| unit(f64::from(thousandths) / 1000.0);
        let small = deal.clone().with(|o| o.one_time_share = share(shares.0.min(shares.1)));
        let large = deal.clone().with(|o| o.one_time_share = share(shares.0.max(shares.1)));

        let (small, large) = (small.estimate(), large.estimate());

        prop_assert!(small.payback_months <= large.payback_months);
        let value = |estimate: &Estimate| estimate.npv_three_years.unwrap().amount();
        prop_assert!(value(&small) >= value(&large));
    }

    #[test]
    fn figures_beyond_all_reason_are_answered_and_do_not_panic(
        kind in any_kind(),
        mantissa in 0..=i128::from(i64::MAX),
        scale in 0..=28_u32,
    ) {
        let odd = Decimal::from_i128_with_scale(mantissa, scale);
        let mut deal = Deal::of(kind).with(|o| {
            o.markup = Some(odd);
            o.home_cost_per_fte = Some(odd);
        });
        deal.fte = Some(odd);

        let estimate = deal.estimate();

        prop_assert!(estimate.saving_rate.high <= Decimal::ONE);
    }
}
