//! From the bytes of a request to the bytes of its answer, for server and command line alike.

use super::problem::{Kind, Problem};
use super::request::{self, Handling, Limits, Refusal};
use super::response::{ActivityAnswer, AssessmentAnswer};
use crate::domain::knowledge::Catalogue;
use crate::domain::vocabulary::Language;

/// An answer and what is worth telling about it.
#[derive(Debug)]
pub struct Answer {
    /// The JSON that callers see.
    pub json: Vec<u8>,
    /// Language of its texts.
    pub language: Language,
    /// Activities by status.
    pub statuses: Vec<(&'static str, usize)>,
}

impl Answer {
    /// All activities of the answer.
    #[must_use]
    pub fn activities(&self) -> usize {
        self.statuses.iter().map(|(_, count)| count).sum()
    }

    /// Activities that could not be read.
    #[must_use]
    pub fn invalid(&self) -> usize {
        let invalid = self.statuses.iter().find(|(status, _)| *status == INVALID);
        invalid.map_or(0, |(_, count)| *count)
    }
}

const INVALID: &str = "invalid";

/// Answers a request; `language` is used where the request does not state one.
///
/// # Errors
/// The problem that the caller sees instead.
pub fn answer(
    catalogue: &Catalogue,
    body: &[u8],
    limits: &Limits,
    handling: Handling,
    language: Option<Language>,
) -> Result<Answer, Problem> {
    let mut reading = request::read(body, limits, handling).map_err(problem)?;
    reading.enquiry.language = reading.enquiry.language.or(language);
    let assessment = crate::domain::assess(catalogue, &reading.enquiry);
    let answer = AssessmentAnswer::new(catalogue, reading, &assessment);
    Ok(Answer {
        json: answer.to_json(),
        language: assessment.language,
        statuses: statuses(&answer),
    })
}

fn problem(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Unreadable(error) => Problem::new(Kind::UnreadableJson, error.to_string()),
        Refusal::Invalid(faults) => Problem::invalid(faults),
    }
}

fn statuses(answer: &AssessmentAnswer) -> Vec<(&'static str, usize)> {
    let mut counts = [
        ("decided", 0),
        ("review", 0),
        ("out_of_scope", 0),
        (INVALID, 0),
    ];
    for activity in &answer.activities {
        let status = match activity {
            ActivityAnswer::Assessed(activity) => activity.status.code(),
            ActivityAnswer::Invalid(_) => INVALID,
        };
        for (name, count) in &mut counts {
            if *name == status {
                *count += 1;
            }
        }
    }
    counts.to_vec()
}
