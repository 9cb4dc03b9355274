//! The request fields whose values would help most.

use crate::domain::assess::Context;
use crate::domain::assessment::{Question, ReadActivity};
use crate::domain::classification::Doubt;
use crate::domain::location::LocationAdvice;
use crate::domain::role::RoleDecision;
use crate::domain::vocabulary::{Language, ServiceType, Status};

/// More questions than that are not answered.
const MOST: usize = 3;

/// Confidence in the role below which the company is asked about.
const ROLE_ASKED_BELOW: f64 = 0.75;

/// The most helpful questions, most helpful first.
pub(crate) fn questions(
    context: &Context<'_>,
    read: &ReadActivity,
    role: &RoleDecision,
    location: &LocationAdvice,
    status: Status,
) -> Vec<Question> {
    let asking = Asking {
        read,
        language: context.language,
    };
    let mut questions: Vec<Question> = Vec::new();
    questions.extend(
        read.classification
            .doubts
            .iter()
            .map(|doubt| asking.doubt(doubt)),
    );
    if status == Status::Review && questions.is_empty() {
        questions.extend(asking.unsure_type(context));
    }
    let business = read.classification.service.value != ServiceType::None;
    if business && role.confidence < ROLE_ASKED_BELOW {
        questions.push(asking.role(context));
    }
    if business && !location.stable {
        questions.push(asking.location());
    }
    let unpriced = read.activity.annual_cost.is_none() && read.activity.fte.is_none();
    if business && unpriced && read.span.is_none() {
        questions.push(asking.cost());
    }
    questions.truncate(MOST);
    questions
}

struct Asking<'r> {
    read: &'r ReadActivity,
    language: Language,
}

impl Asking<'_> {
    fn ask(&self, field: &str, de: &str, en: &str) -> Question {
        let text = match self.language {
            Language::De => de,
            Language::En => en,
        };
        // An activity of the narrative has no fields of its own.
        let pointer = match self.read.span {
            Some(_) => self.read.pointer.clone(),
            None => format!("{}/{field}", self.read.pointer),
        };
        Question {
            pointer,
            text: text.to_owned(),
        }
    }

    fn doubt(&self, doubt: &Doubt) -> Question {
        match doubt {
            Doubt::LittleEvidence => self.ask(
                "description",
                "Was wird hier konkret getan, woran und mit welchem Ergebnis?",
                "What exactly is done here, on what, and with which result?",
            ),
            Doubt::Mixture(_) => self.ask(
                "description",
                "Die Zeile nennt mehrere Tätigkeiten verschiedener Art: Lassen sie sich einzeln angeben?",
                "The line names several activities of different types: can they be given one by one?",
            ),
            Doubt::CodeConflict { .. } => self.ask(
                "codes",
                "Der angegebene Code passt nicht zum Text: Welcher von beiden gilt?",
                "The stated code does not fit the text: which of the two holds?",
            ),
            Doubt::OtherLanguage => self.ask(
                "description",
                "Der Text ist weder deutsch noch englisch: Gibt es ihn in einer der beiden Sprachen?",
                "The text is in neither German nor English: is there a version in one of them?",
            ),
        }
    }

    fn unsure_type(&self, context: &Context<'_>) -> Option<Question> {
        let service = &self.read.classification.service;
        if service.confidence >= context.catalogue.text.policy.decided_from {
            return None;
        }
        let between = [service.value, service.runner_up];
        let has = |kind| between.contains(&kind);
        Some(if has(ServiceType::Bpo) && has(ServiceType::Kpo) {
            self.ask(
                "criteria/basis",
                "Folgt die Arbeit festen Regeln (0) oder dem Urteil von Fachleuten (1)?",
                "Does the work follow fixed rules (0) or the judgement of experts (1)?",
            )
        } else if has(ServiceType::Ito) {
            self.ask(
                "description",
                "Ist die Informationstechnik selbst der Gegenstand der Arbeit oder nur ihr Werkzeug?",
                "Is information technology itself the object of the work, or only its tool?",
            )
        } else {
            self.ask(
                "description",
                "Wird vor Ort an Sachen oder Menschen gearbeitet oder am Schreibtisch mit Informationen?",
                "Is the work done on site on things or people, or at a desk with information?",
            )
        })
    }

    fn role(&self, context: &Context<'_>) -> Question {
        if context.enquiry.company.description.is_none()
            && context.enquiry.company.industry.is_none()
        {
            let text = match self.language {
                Language::De => "Was verkauft das Unternehmen und wodurch unterscheidet es sich?",
                Language::En => "What does the company sell, and what does it differ by?",
            };
            return Question {
                pointer: "/company/description".to_owned(),
                text: text.to_owned(),
            };
        }
        self.ask(
            "strategic_importance",
            "Wie stark unterscheidet sich das Unternehmen durch diese Tätigkeit (0 bis 1)?",
            "How much does the company differ by this activity (0 to 1)?",
        )
    }

    fn location(&self) -> Question {
        self.ask(
            "constraints/min_overlap_hours",
            "Wie viele gemeinsame Arbeitsstunden am Tag braucht die Zusammenarbeit?",
            "How many shared working hours a day does the cooperation need?",
        )
    }

    fn cost(&self) -> Question {
        self.ask(
            "annual_cost",
            "Was kostet die Tätigkeit heute im Jahr, alles eingerechnet?",
            "What does the activity cost a year today, all in?",
        )
    }
}
