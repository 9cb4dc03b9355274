//! Which language a text is in and an answer is given in.

use whatlang::{Detector, Lang};

use super::enquiry::{Enquiry, Narrative};
use super::vocabulary::Language;

/// Code points that are looked at: more do not change the finding.
const SAMPLE: usize = 2_000;

/// The language of the answer: as asked for, else the language of the input.
#[must_use]
pub fn of_answer(enquiry: &Enquiry) -> Language {
    enquiry.language.unwrap_or_else(|| {
        let narrative = enquiry.narrative.as_ref().map(Narrative::as_str);
        let company = enquiry.company.description.as_deref();
        let activities = enquiry.activities.iter().map(|a| a.description.as_str());
        let words: Vec<&str> = narrative
            .into_iter()
            .chain(company)
            .chain(activities)
            .collect();
        of_text(&words.join("\n"))
    })
}

/// German or English, whichever is nearer.
#[must_use]
pub fn of_text(text: &str) -> Language {
    let sample: String = text.chars().take(SAMPLE).collect();
    let detector = Detector::with_allowlist(vec![Lang::Deu, Lang::Eng]);
    match detector.detect_lang(&sample) {
        Some(Lang::Eng) => Language::En,
        _ => Language::De,
    }
}

/// Whether a text is clearly in neither German nor English.
#[must_use]
pub fn is_foreign(text: &str) -> bool {
    let sample: String = text.chars().take(SAMPLE).collect();
    let found = whatlang::detect(&sample);
    found.is_some_and(|info| info.is_reliable() && !matches!(info.lang(), Lang::Deu | Lang::Eng))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_of_the_trade_are_told_apart() {
        assert_eq!(of_text("Lohn- und Gehaltsabrechnung"), Language::De);
        assert_eq!(of_text("Processing of supplier invoices"), Language::En);
        assert_eq!(of_text("Reinigung der Büros"), Language::De);
    }
}
