//! Folds a text to the form in which it is compared: NFKC, lower case, without marks,
//! umlauts and sharp s written out, so that `Löhne`, `LOEHNE` and `Lo\u{308}hne` are one.

use icu_normalizer::DecomposingNormalizer;

/// A folded text that remembers where each of its characters comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For every *byte* of `text`, the code point of the original that it comes from.
    origin: Vec<u32>,
    /// Code points of the original.
    length: u32,
}

/// Combining diaeresis: turns a preceding a, o or u into an umlaut.
const DIAERESIS: char = '\u{308}';

impl Folded {
    /// Folds `text`. Every code point of it becomes none, one or several characters.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len() + 8),
            origin: Vec::with_capacity(text.len() + 8),
            length: 0,
        };
        for c in text.chars() {
            if c.is_ascii() {
                folded.push(c.to_ascii_lowercase());
            } else {
                folded.push_folded(c);
            }
            folded.length += 1;
        }
        folded
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.origin
            .extend(std::iter::repeat_n(self.length, c.len_utf8()));
    }

    fn push_folded(&mut self, c: char) {
        match c {
            'ä' | 'Ä' => self.push_all("ae"),
            'ö' | 'Ö' => self.push_all("oe"),
            'ü' | 'Ü' => self.push_all("ue"),
            'ß' | 'ẞ' => self.push_all("ss"),
            DIAERESIS => self.push_diaeresis(),
            _ => self.push_decomposed(c),
        }
    }

    fn push_all(&mut self, letters: &str) {
        for letter in letters.chars() {
            self.push(letter);
        }
    }

    fn push_diaeresis(&mut self) {
        if self.text.ends_with(['a', 'o', 'u']) {
            self.push('e');
        }
    }

    /// Compatibility decomposition without its marks, in lower case.
    fn push_decomposed(&mut self, c: char) {
        let mut bytes = [0; 4];
        let normalizer = DecomposingNormalizer::new_nfkd();
        let parts = normalizer.normalize(c.encode_utf8(&mut bytes));
        for part in parts.chars().filter(|part| !is_mark(*part)) {
            for lower in part.to_lowercase().filter(|lower| !is_mark(*lower)) {
                self.push(lower);
            }
        }
    }

    /// The code points of the original that the bytes `start..end` come from.
    #[must_use]
    pub fn origin(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.origin.get(start).copied().unwrap_or(self.length);
        let last = end.checked_sub(1).and_then(|last| self.origin.get(last));
        (first as usize, last.map_or(first, |last| last + 1) as usize)
    }
}

/// Combining marks and soft hyphens carry no meaning here.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_an_umlaut_fold_to_one() {
        for text in ["Löhne", "LÖHNE", "loehne", "Lo\u{308}hne"] {
            assert_eq!(Folded::new(text).text, "loehne", "{text}");
        }
        assert_eq!(Folded::new("Straße").text, Folded::new("STRASSE").text);
    }

    #[test]
    fn compatibility_forms_and_accents_fold_to_plain_letters() {
        assert_eq!(Folded::new("ﬁnance Café № １２").text, "finance cafe no 12");
    }

    #[test]
    fn a_place_in_the_folded_text_leads_back_to_the_original() {
        let folded = Folded::new("Prüf Löhne");

        let start = folded.text.find("loehne").unwrap();

        assert_eq!(folded.origin(start, start + "loehne".len()), (5, 10));
    }
}
