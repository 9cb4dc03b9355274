//! The inputs of an estimate, in the order in which the formula uses them.

use rust_decimal::Decimal;

use super::baseline::{Baseline, CostPerHead};
use super::decision::{EstimateInput, Range};
use super::relation::Relation;
use super::terms::{Hidden, REQUEST, Term, Terms};

/// Everything that `terms` and `baseline` were made of.
pub(super) fn list(terms: &Terms<'_>, baseline: &Baseline<'_>) -> Vec<EstimateInput> {
    let mut inputs = Inputs(Vec::with_capacity(32));
    inputs.baseline(baseline);
    inputs.relation(&terms.relation);
    inputs.work(terms);
    inputs.hidden(&terms.hidden);
    inputs.add("one_time_share", terms.one_time_share);
    if let Some(transfer) = terms.transfer {
        inputs.add("transfer", transfer);
    }
    if !matches!(baseline, Baseline::Relative) {
        inputs.add("discount_rate", terms.discount_rate);
        inputs.add("price_drift", Term::of(&terms.option.price_drift));
        let months = &terms.option.transition_months;
        let value = Decimal::from(months.value);
        inputs.add(
            "transition_months",
            Term {
                value,
                source: &months.source,
            },
        );
    }
    inputs.0
}

struct Inputs(Vec<EstimateInput>);

impl Inputs {
    fn add(&mut self, name: &'static str, term: Term<'_>) {
        self.0.push(EstimateInput {
            name,
            value: term.value,
            source: term.source.to_owned(),
        });
    }

    fn range(&mut self, names: [&'static str; 3], term: Term<'_, Range<Decimal>>) {
        let Range {
            low,
            expected,
            high,
        } = term.value;
        for (name, value) in names.into_iter().zip([low, expected, high]) {
            self.add(
                name,
                Term {
                    value,
                    source: term.source,
                },
            );
        }
    }

    fn baseline(&mut self, baseline: &Baseline<'_>) {
        match baseline {
            Baseline::Stated(cost) => self.add("annual_cost", Term::stated(cost.amount())),
            Baseline::People { fte, each, .. } => {
                self.add("fte", Term::stated(*fte));
                self.cost_per_head(each);
            }
            Baseline::Relative => {}
        }
    }

    fn cost_per_head(&mut self, each: &CostPerHead<'_>) {
        match each {
            CostPerHead::Stated(amount) => self.add("home_cost_per_fte", Term::stated(*amount)),
            CostPerHead::Computed {
                labour,
                hours,
                overhead,
                pay_level,
                rate,
            } => {
                self.add("home_labour_cost_usd_per_hour", *labour);
                self.add("hours_per_year", *hours);
                self.add("overhead", *overhead);
                self.add("pay_level", *pay_level);
                if let Some(rate) = rate {
                    self.add(
                        "exchange_rate_from_usd",
                        Term {
                            value: *rate,
                            source: REQUEST,
                        },
                    );
                }
            }
        }
    }

    fn relation(&mut self, relation: &Relation<'_>) {
        match relation {
            Relation::Region(level) => self.add("region_level", *level),
            Relation::Typical(relation) => self.add("typical_relation", *relation),
            Relation::Wages {
                home,
                destination,
                elasticity,
                floor,
                ..
            } => {
                let known = self
                    .0
                    .iter()
                    .any(|i| i.name == "home_labour_cost_usd_per_hour");
                if !known {
                    self.add("home_labour_cost_usd_per_hour", *home);
                }
                self.add("destination_labour_cost_usd_per_hour", *destination);
                self.add("elasticity", *elasticity);
                self.add("wage_floor", *floor);
            }
        }
    }

    fn work(&mut self, terms: &Terms<'_>) {
        let kind = terms.kind;
        self.add("markup", terms.markup);
        self.add("load", Term::of(&kind.load));
        self.range(
            ["effort_low", "effort", "effort_high"],
            Term::of(&kind.effort),
        );
        self.add("onsite_share", terms.onsite_share);
        if !kind.technology_share.value.is_zero() {
            self.add("technology_share", Term::of(&kind.technology_share));
            let names = [
                "technology_saving_low",
                "technology_saving",
                "technology_saving_high",
            ];
            self.range(names, Term::of(&kind.technology_saving));
            self.add("adopted", Term::of(&kind.adopted));
        }
    }

    fn hidden(&mut self, hidden: &Hidden<'_>) {
        match hidden {
            Hidden::Stated(share) => self.add("hidden_cost_share", Term::stated(*share)),
            Hidden::Usual {
                base,
                surcharge,
                coordination,
            } => {
                let names = [
                    "hidden_cost_share_low",
                    "hidden_cost_share",
                    "hidden_cost_share_high",
                ];
                self.range(names, *base);
                self.add("coordination_surcharge", *surcharge);
                self.add("coordination", *coordination);
            }
        }
    }
}
