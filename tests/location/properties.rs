//! What holds for every activity, home and set of constraints.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::support::{company, read};
use proptest::prelude::*;
use rust_decimal::Decimal;
use sourcing_advisor::domain::enquiry::{Constraints, CountryGroup, Residency};
use sourcing_advisor::domain::knowledge::{Catalogue, ConceptIndex};
use sourcing_advisor::domain::location::{self, LocationAdvice};
use sourcing_advisor::domain::reason::{log_odds, probability, rounded};
use sourcing_advisor::domain::scalar::{CountryCode, LanguageCode};
use sourcing_advisor::domain::vocabulary::{Language, LocationOption, ServiceType};

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(crate::support::catalogue)
}

fn advise(home: CountryCode, concept: ConceptIndex, constraints: &Constraints) -> LocationAdvice {
    let activity = read(catalogue(), concept, &BTreeMap::new(), constraints.clone());
    location::advise(
        catalogue(),
        &company(home, Vec::new()),
        home,
        &activity,
        Language::De,
    )
}

/// Every country that meets the requirements: those listed when nothing else is allowed.
fn feasible(
    home: CountryCode,
    concept: ConceptIndex,
    given: &Constraints,
) -> BTreeSet<CountryCode> {
    let alone = |code: CountryCode| {
        let only = Constraints {
            allowed_countries: vec![code],
            ..given.clone()
        };
        let permitted =
            given.allowed_countries.is_empty() || given.allowed_countries.contains(&code);
        permitted && advise(home, concept, &only).feasible
    };
    sample().into_iter().filter(|&code| alone(code)).collect()
}

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

/// Countries of all kinds: near, far, rich, poor, barred, tiny.
fn sample() -> Vec<CountryCode> {
    let codes = [
        "DE", "PL", "RO", "CH", "GB", "UA", "TR", "MA", "IN", "PH", "US", "MX", "ZA", "RU", "LI",
        "AQ",
    ];
    codes.map(code).to_vec()
}

fn any_home() -> impl Strategy<Value = CountryCode> {
    prop::sample::select(
        [
            "DE", "AT", "CH", "FR", "GB", "US", "IN", "AU", "BR", "JP", "VA",
        ]
        .map(code)
        .to_vec(),
    )
}

fn any_concept() -> impl Strategy<Value = ConceptIndex> {
    (0..catalogue().concepts.len()).prop_map(|at| ConceptIndex(u16::try_from(at).unwrap()))
}

fn any_constraints() -> impl Strategy<Value = Constraints> {
    let country = || prop::sample::select(sample());
    let residency = prop_oneof![
        country().prop_map(Residency::Country),
        prop::sample::select(CountryGroup::ALL.to_vec()).prop_map(Residency::Group),
    ];
    let language = prop::sample::select(vec!["de", "en", "fr", "es", "ja"])
        .prop_map(|text| LanguageCode::parse(text).unwrap());
    (
        prop::collection::vec(residency, 0..2),
        prop::collection::vec(country(), 0..3),
        prop::collection::vec(country(), 0..3),
        prop::collection::vec(language, 0..2),
        prop::option::of((0_i64..=8).prop_map(Decimal::from)),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
    )
        .prop_map(
            |(
                data_residency,
                allowed_countries,
                excluded_countries,
                languages,
                hours,
                on_site,
                personal,
            )| {
                Constraints {
                    data_residency,
                    allowed_countries,
                    excluded_countries,
                    languages,
                    min_overlap_hours: hours,
                    on_site,
                    personal_data: personal,
                }
            },
        )
}

fn best(advice: &LocationAdvice) -> Option<f64> {
    advice.countries.first().map(|first| first.score)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn excluding_the_winner_never_improves_the_score(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        let before = advise(home, concept, &given);
        prop_assume!(before.feasible);
        let winner = before.countries[0].country;
        let mut excluded = given.excluded_countries.clone();
        excluded.push(winner);

        let after = advise(home, concept, &Constraints { excluded_countries: excluded, ..given });

        prop_assert!(best(&after) <= best(&before));
        prop_assert!(after.countries.iter().all(|one| one.country != winner));
        prop_assert!(after.excluded.iter().any(|one| one.country == winner));
    }

    #[test]
    fn tightening_a_constraint_never_adds_a_country(
        home in any_home(), concept in any_concept(), given in any_constraints(), which in 0..5_usize,
    ) {
        let mut tighter = given.clone();
        match which {
            0 => tighter.excluded_countries.push(code("PL")),
            1 => tighter.min_overlap_hours =
                Some(given.min_overlap_hours.unwrap_or_default() + Decimal::ONE),
            2 => tighter.on_site = Some(true),
            3 if given.data_residency.is_empty() =>
                tighter.data_residency.push(Residency::Group(CountryGroup::Eea)),
            _ if !given.languages.is_empty() =>
                tighter.languages.push(LanguageCode::parse("it").unwrap()),
            _ => tighter.personal_data = Some(true),
        }

        let before = feasible(home, concept, &given);
        let after = feasible(home, concept, &tighter);

        prop_assert!(after.is_subset(&before), "{after:?} from {before:?}");
    }

    #[test]
    fn no_country_is_listed_that_breaks_a_stated_constraint(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        let advice = advise(home, concept, &given);

        for one in &advice.countries {
            let known = catalogue().location.country(one.country).unwrap();
            prop_assert!(!given.excluded_countries.contains(&one.country));
            prop_assert!(given.allowed_countries.is_empty() || given.allowed_countries.contains(&one.country));
            if one.option != LocationOption::Onshore {
                prop_assert!(given.on_site != Some(true));
                prop_assert!(given.languages.iter().all(|&language| known.speaks(language)));
                prop_assert!(one.country != code("RU"));
            }
        }
    }

    #[test]
    fn an_answer_is_either_feasible_with_countries_or_says_why_not(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        let advice = advise(home, concept, &given);

        prop_assert_eq!(advice.feasible, !advice.countries.is_empty());
        prop_assert_eq!(advice.feasible, advice.scores.iter().any(Option::is_some));
        prop_assert!(!advice.reasons.is_empty());
        prop_assert!(advice.countries.len() <= 8);
        if advice.feasible {
            prop_assert_eq!(advice.option, advice.countries[0].option);
            prop_assert_eq!(advice.scores[advice.option.index()], best(&advice));
        } else {
            prop_assert!(!advice.excluded.is_empty());
        }
    }

    #[test]
    fn reasons_add_up_to_the_confidence_and_weights_to_one(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        let advice = advise(home, concept, &given);
        prop_assume!(advice.feasible);

        let told = rounded(probability(log_odds(&advice.reasons)));
        prop_assert!((advice.confidence - told).abs() < 1e-12);
        prop_assert!((0.0..=1.0).contains(&advice.confidence));
        prop_assert_eq!(advice.stable, advice.reasons.iter().all(|one| one.code != "location.unstable"));
        for one in &advice.countries {
            let weights: f64 = one.factors.iter().map(|factor| factor.weight).sum();
            let mean: f64 = one.factors.iter().map(|factor| factor.weight * factor.value).sum();
            prop_assert!((weights - 1.0).abs() < 1e-3);
            prop_assert!((mean - one.score).abs() < 1e-3);
            prop_assert!(one.factors.iter().all(|factor| (0.0..=1.0).contains(&factor.value)));
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        prop_assert_eq!(advise(home, concept, &given), advise(home, concept, &given));
    }

    #[test]
    fn work_that_is_none_of_the_three_stays_in_the_country(
        home in any_home(), concept in any_concept(), given in any_constraints(),
    ) {
        prop_assume!(catalogue().concept(concept).service_type == ServiceType::None);

        let advice = advise(home, concept, &given);

        prop_assert_eq!(advice.option, LocationOption::Onshore);
        prop_assert!(advice.countries.iter().all(|one| one.country == home));
    }

    #[test]
    fn a_home_country_is_the_same_in_any_spelling(
        concept in any_concept(), lower in any::<[bool; 2]>(), spaces in 0..3_usize,
    ) {
        let spelled: String = "DE"
            .chars()
            .zip(lower)
            .map(|(letter, lower)| if lower { letter.to_ascii_lowercase() } else { letter })
            .collect();
        let spelled = format!("{:spaces$}{spelled}{:spaces$}", "", "");

        let advice = advise(code(&spelled), concept, &Constraints::default());

        prop_assert_eq!(advice, advise(CountryCode::DE, concept, &Constraints::default()));
    }
}
