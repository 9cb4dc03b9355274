//! The one question of the product, answered for a whole enquiry.

use super::assessment::{ActivityAssessment, Assessment, Assumption, Concept, ReadActivity};
use super::enquiry::{Activity, ActivityId, Company, Description, Enquiry};
use super::knowledge::Catalogue;
use super::role::CompanyProfile;
use super::scalar::CountryCode;
use super::vocabulary::Language;
use super::{benefit, classification, follow_up, language, location, narrative, portfolio, role};

/// What every activity of an enquiry is decided with.
pub(crate) struct Context<'e> {
    pub(crate) catalogue: &'e Catalogue,
    pub(crate) enquiry: &'e Enquiry,
    pub(crate) profile: &'e CompanyProfile,
    pub(crate) home: CountryCode,
    pub(crate) language: Language,
}

/// Assesses every activity of `enquiry`, those of its narrative included.
///
/// Total and deterministic: any enquiry has an answer, and always the same.
#[must_use]
pub fn assess(catalogue: &Catalogue, enquiry: &Enquiry) -> Assessment {
    let language = language::of_answer(enquiry);
    let read = read_all(catalogue, enquiry, language);
    let company = &enquiry.company;
    let profile = role::profile(
        catalogue,
        company,
        enquiry.narrative.as_ref(),
        &read,
        language,
    );
    let context = Context {
        catalogue,
        enquiry,
        profile: &profile,
        home: company.home_country.unwrap_or(CountryCode::DE),
        language,
    };
    let activities: Vec<ActivityAssessment> = read
        .iter()
        .map(|activity| decide(&context, activity))
        .collect();
    let portfolio = portfolio::summarise(catalogue, &activities, &enquiry.overrides, language);
    Assessment {
        language,
        assumptions: assumptions(&context),
        activities,
        portfolio,
    }
}

fn read_all(catalogue: &Catalogue, enquiry: &Enquiry, language: Language) -> Vec<ReadActivity> {
    let listed = enquiry
        .activities
        .iter()
        .enumerate()
        .map(|(index, activity)| ReadActivity {
            classification: classification::classify(catalogue, activity, language),
            pointer: format!("/activities/{}", activity.position.unwrap_or(index)),
            span: None,
            activity: activity.clone(),
        });
    let mut read: Vec<ReadActivity> = listed.collect();
    if let Some(text) = &enquiry.narrative {
        read.extend(read_narrative(
            catalogue,
            text.as_str(),
            &narrative_prefix(enquiry),
            language,
        ));
    }
    read
}

/// What the ids of the narrative's activities begin with: `n`, lengthened until no id of the
/// caller begins so.
fn narrative_prefix(enquiry: &Enquiry) -> String {
    let mut prefix = "n".to_owned();
    let is_taken = |prefix: &str| {
        let mut ids = enquiry
            .activities
            .iter()
            .map(|activity| activity.id.as_str());
        ids.any(|id| id.starts_with(prefix))
    };
    while is_taken(&prefix) {
        prefix.push('-');
    }
    prefix
}

fn read_narrative(
    catalogue: &Catalogue,
    text: &str,
    prefix: &str,
    language: Language,
) -> Vec<ReadActivity> {
    narrative::activities(catalogue, text)
        .into_iter()
        .enumerate()
        .filter_map(|(index, mention)| {
            let description = Description::parse(mention.text, usize::MAX).ok()?;
            let activity = Activity::described(ActivityId::positional(prefix, index), description);
            Some(ReadActivity {
                classification: classification::classify(catalogue, &activity, language),
                pointer: "/narrative".to_owned(),
                span: Some(mention.span),
                activity,
            })
        })
        .collect()
}

/// Decides one activity whose text has been read.
pub(crate) fn decide(context: &Context<'_>, read: &ReadActivity) -> ActivityAssessment {
    let Context {
        catalogue,
        enquiry,
        home,
        language,
        ..
    } = *context;
    let role = role::decide(catalogue, context.profile, read, language);
    let status = follow_up::status(catalogue, read, &role);
    let recommendation = role::recommend(catalogue, read, &role, status, language);
    let location = location::advise(catalogue, &enquiry.company, home, read, language);
    let benefit = benefit::estimate(
        catalogue,
        home,
        read,
        &location,
        &enquiry.overrides,
        language,
    );
    let questions = follow_up::questions(context, read, &role, &location, status);
    let what_if = follow_up::what_if(context, read, &role, &location);
    ActivityAssessment {
        id: read.activity.id.clone(),
        description: read.activity.description.as_str().to_owned(),
        span: read.span,
        status,
        concept: concept(catalogue, read, language),
        role,
        service: read.classification.service.clone(),
        doubts: read.classification.doubts.clone(),
        recommendation,
        location,
        benefit,
        questions,
        what_if,
    }
}

fn concept(catalogue: &Catalogue, read: &ReadActivity, language: Language) -> Option<Concept> {
    let found = read.classification.concept()?;
    if found.confidence < catalogue.text.policy.concept_from {
        return None;
    }
    let concept = catalogue.concept(found.concept);
    Some(Concept {
        index: found.concept,
        id: concept.id.clone(),
        label: concept.label.get(language).to_owned(),
        confidence: found.confidence,
    })
}

fn assumptions(context: &Context<'_>) -> Vec<Assumption> {
    let Context {
        catalogue,
        enquiry,
        profile,
        language,
        ..
    } = *context;
    let mut assumptions = Vec::new();
    let Company {
        home_country,
        working_languages,
        ..
    } = &enquiry.company;
    if enquiry.language.is_none() {
        assumptions.push(Assumption {
            pointer: "/language".to_owned(),
            value: language.code().to_owned(),
            reason: match language {
                Language::De => "Nicht angegeben: Sprache der Eingabe.",
                Language::En => "Not stated: the language of the input.",
            }
            .to_owned(),
        });
    }
    if home_country.is_none() {
        assumptions.push(Assumption {
            pointer: "/company/home_country".to_owned(),
            value: CountryCode::DE.to_string(),
            reason: match language {
                Language::De => "Nicht angegeben: Deutschland als Sitz angenommen. Davon hängen Standort, Kosten und Recht ab.",
                Language::En => "Not stated: Germany is assumed as home. Location, cost and law depend on it.",
            }
            .to_owned(),
        });
    }
    if working_languages.is_empty() {
        assumptions.push(Assumption {
            pointer: "/company/working_languages".to_owned(),
            value: location::working_languages(catalogue, &enquiry.company).join(","),
            reason: match language {
                Language::De => {
                    "Nicht angegeben: Amtssprachen des Sitzlandes und Englisch angenommen."
                }
                Language::En => {
                    "Not stated: the home country's official languages and English are assumed."
                }
            }
            .to_owned(),
        });
    }
    assumptions.extend(profile.assumptions.iter().cloned());
    assumptions
}
