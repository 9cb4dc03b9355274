//! Texts in both languages as they stand in the files.

use serde::Deserialize;

use super::faults::Faults;
use crate::domain::vocabulary::{Bilingual, Language};

/// A text in both languages; optional here, so that a missing language is reported beside
/// the other faults instead of ending the reading.
#[derive(Deserialize)]
pub(super) struct BilingualRaw {
    de: Option<String>,
    en: Option<String>,
}

impl BilingualRaw {
    pub(super) fn read(
        self,
        file: &str,
        line: usize,
        what: &str,
        faults: &mut Faults,
    ) -> Option<Bilingual> {
        let mut pick = |text: Option<String>, language: Language| {
            let text = text.filter(|text| !text.trim().is_empty());
            if text.is_none() {
                faults.add(
                    file,
                    line,
                    format!("`{what}`: `{}` is missing", language.code()),
                );
            }
            text
        };
        let de = pick(self.de, Language::De);
        let en = pick(self.en, Language::En);
        Some(Bilingual { de: de?, en: en? })
    }
}

/// Lists of phrases in both languages.
#[derive(Deserialize)]
pub(super) struct PhrasesRaw {
    #[serde(default)]
    de: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
}

impl PhrasesRaw {
    pub(super) fn of(&self, language: Language) -> &[String] {
        match language {
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }

    pub(super) fn extend(&mut self, de: Vec<String>, en: Vec<String>) {
        self.de.extend(de);
        self.en.extend(en);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL.into_iter().flat_map(|language| {
            self.of(language)
                .iter()
                .map(move |phrase| (language, phrase.as_str()))
        })
    }

    pub(super) fn into_pairs(self) -> Vec<(Language, String)> {
        let de = self.de.into_iter().map(|phrase| (Language::De, phrase));
        let en = self.en.into_iter().map(|phrase| (Language::En, phrase));
        de.chain(en).collect()
    }
}
