//! The advice in words.

use super::choice::{Candidate, Choice};
use super::country::Country;
use super::demand::Demand;
use super::policy::LocationPolicy;
use super::preference::Values;
use super::requirement::{Failed, bound_to_home};
use super::wording::{self, decimal, factor_name, option_name};
use super::{Factor, LocationAdvice};
use crate::domain::reason::{Reason, log_odds, logit, probability, rounded};
use crate::domain::scalar::CountryCode;
use crate::domain::vocabulary::{Language, LocationOption};

/// What explanations are written from.
pub(super) struct Explain<'e> {
    pub(super) policy: &'e LocationPolicy,
    pub(super) demand: &'e Demand<'e>,
    pub(super) home: &'e Country,
    pub(super) weights: &'e Values,
    pub(super) language: Language,
}

impl Explain<'_> {
    /// The summands of the log-odds of the chosen option against the runner-up.
    pub(super) fn reasons(&self, choice: &Choice<'_>) -> Vec<Reason> {
        let mut reasons = match (bound_to_home(self.policy, self.demand), choice.runner_up) {
            (Some(bound), _) => vec![self.bound(bound)],
            (None, None) => vec![self.only_option(choice)],
            (None, Some(runner_up)) => self.factors(choice.winner, runner_up),
        };
        reasons.extend(self.definition(choice.winner, &reasons));
        reasons.extend(
            choice
                .flips
                .map(|(factor, option)| self.flip(factor, option)),
        );
        reasons
    }

    /// A requirement keeps the work at home.
    fn bound(&self, bound: Failed) -> Reason {
        let choice = &self.policy.choice;
        let weight = match bound {
            Failed::PhysicalWork => {
                let away = choice.away_doubt * (1.0 - self.demand.traits.presence);
                logit((self.demand.kind_confidence * (1.0 - away)).clamp(0.5, 0.99))
            }
            Failed::Presence => {
                let above = self.demand.traits.presence - self.policy.requirement.presence;
                let weight = choice.presence_least_log_odds + choice.presence_log_odds * above;
                weight.min(choice.forced_log_odds)
            }
            Failed::ExcludedByCaller
            | Failed::NotAllowed
            | Failed::DataResidency
            | Failed::OnSite
            | Failed::Duty(_)
            | Failed::Reserved
            | Failed::Standing(_)
            | Failed::Language(_)
            | Failed::Overlap => choice.forced_log_odds,
        };
        Reason::new("location.requirement", weight, self.failed_text(bound))
    }

    fn only_option(&self, choice: &Choice<'_>) -> Reason {
        let option = option_name(choice.option(), self.language);
        let text = match self.language {
            Language::De => format!("Nur {option} erfüllt alle Anforderungen."),
            Language::En => format!("Only {option} meets every requirement."),
        };
        Reason::new(
            "location.requirement",
            self.policy.choice.forced_log_odds,
            text,
        )
    }

    fn factors(&self, winner: &Candidate<'_>, other: &Candidate<'_>) -> Vec<Reason> {
        let worth = self.policy.choice.log_odds_per_point;
        let summand = |factor: Factor| {
            let at = factor.index();
            let difference = winner.values[at] - other.values[at];
            let weight = worth * self.weights[at] * difference;
            (rounded(weight) != 0.0).then(|| {
                let text = self.comparison(factor, winner, other);
                Reason::new(wording::factor_code(factor), weight, text)
            })
        };
        Factor::ALL.into_iter().filter_map(summand).collect()
    }

    /// "Labour cost: Poland 0.61, Germany 0.30 (17.84 and 49.43 USD/h)".
    fn comparison(&self, factor: Factor, a: &Candidate<'_>, b: &Candidate<'_>) -> String {
        let name = |one: &Candidate<'_>| one.country.name.get(self.language).to_owned();
        let value = |one: &Candidate<'_>| decimal(one.values[factor.index()], 2, self.language);
        let facts = wording::facts(factor, a, b, self.language);
        format!(
            "{}: {} {}, {} {}{facts}",
            factor_name(factor, self.language),
            name(a),
            value(a),
            name(b),
            value(b),
        )
    }

    /// Less trust where published definitions call the winner's country something else.
    fn definition(&self, winner: &Candidate<'_>, reasons: &[Reason]) -> Option<Reason> {
        if winner.view.option == LocationOption::Onshore {
            return None;
        }
        let before = log_odds(reasons);
        let trust = probability(before);
        let doubt = self.policy.agreement.weight * (1.0 - winner.view.agreement);
        let weight = logit(trust * (1.0 - doubt)) - before;
        let country = winner.country.name.get(self.language);
        let option = option_name(winner.view.option, self.language);
        let percent = decimal(winner.view.agreement * 100.0, 0, self.language);
        let text = match self.language {
            Language::De => format!(
                "{percent} % der verbreiteten Definitionen zählen {country} von hier aus zu {option}."
            ),
            Language::En => {
                format!(
                    "{percent} % of the published definitions call {country} {option} from here."
                )
            }
        };
        (rounded(weight) != 0.0).then(|| Reason::new("location.definition", weight, text))
    }

    fn flip(&self, factor: Factor, option: LocationOption) -> Reason {
        let name = factor_name(factor, self.language);
        let option = option_name(option, self.language);
        let percent = decimal(self.policy.choice.sensitivity * 100.0, 0, self.language);
        let text = match self.language {
            Language::De => format!(
                "Knapp: Zählt „{name}“ um {percent} % mehr oder weniger, liegt {option} vorn."
            ),
            Language::En => format!(
                "Close: if \"{name}\" counts {percent} % more or less, {option} comes first."
            ),
        };
        Reason::new("location.unstable", 0.0, text)
    }

    /// Why no country at all is left.
    pub(super) fn infeasible(&self, candidates: &[Candidate<'_>]) -> Reason {
        let home = candidates
            .iter()
            .find(|candidate| candidate.country.code == self.home.code);
        let at_home = home.and_then(|candidate| Some(self.failed(candidate.failed?, candidate)));
        let abroad = bound_to_home(self.policy, self.demand).map(|bound| self.failed_text(bound));
        let (opening, rest) = match self.language {
            Language::De => (
                "Kein Land erfüllt alle Anforderungen zugleich.",
                "Eine der Vorgaben müsste gelockert werden.",
            ),
            Language::En => (
                "No country meets all requirements at once.",
                "One of the constraints would have to be relaxed.",
            ),
        };
        let name = self.home.name.get(self.language);
        let at_home = at_home.map(|reason| format!("{name}: {reason}"));
        let parts = [
            Some(opening.to_owned()),
            at_home,
            abroad,
            Some(rest.to_owned()),
        ];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        Reason::new("location.infeasible", 0.0, text.join(" "))
    }

    /// Why a candidate is ruled out.
    pub(super) fn failed(&self, failed: Failed, candidate: &Candidate<'_>) -> String {
        wording::failed(
            failed,
            Some(candidate),
            self.policy,
            self.demand,
            self.language,
        )
    }

    fn failed_text(&self, failed: Failed) -> String {
        wording::failed(failed, None, self.policy, self.demand, self.language)
    }

    /// What has to be done before personal data may go to a candidate.
    pub(super) fn obligations(&self, candidate: &Candidate<'_>) -> Vec<String> {
        if super::requirement::needs_obligation(self.demand, candidate.view) {
            wording::obligations(candidate, self.language)
        } else {
            Vec::new()
        }
    }
}

/// The advice for a home country that the catalogue does not know.
pub(super) fn unknown_home(home: CountryCode, language: Language) -> LocationAdvice {
    let text = match language {
        Language::De => format!(
            "Das Sitzland {home} ist nicht im Katalog; andere Länder lassen sich nicht vergleichen."
        ),
        Language::En => format!(
            "The home country {home} is not in the catalogue; other countries cannot be compared."
        ),
    };
    LocationAdvice {
        option: LocationOption::Onshore,
        confidence: 0.5,
        scores: [None; 3],
        countries: Vec::new(),
        excluded: Vec::new(),
        feasible: true,
        stable: true,
        reasons: vec![Reason::new("location.unknown_home", 0.0, text)],
    }
}
