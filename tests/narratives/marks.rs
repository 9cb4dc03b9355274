//! Texts with their activities marked by `[[ ]]`, or by `[[? ]]` where a reader may doubt.

use sourcing_advisor::domain::scalar::Span;

/// An activity that a reader has marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// In code points of the text without marks.
    pub(crate) span: Span,
    /// Whether it has to be found.
    pub(crate) must: bool,
}

/// A text without its marks, and the marks.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
}

impl Marked {
    /// Takes the marks out of a text.
    pub(crate) fn parse(raw: &str) -> Result<Self, String> {
        let mut marked = Self::default();
        let mut rest = raw;
        while let Some(open) = rest.find("[[") {
            let inside = &rest[open + 2..];
            let close = inside.find("]]").ok_or("a mark is not closed")?;
            marked.text.push_str(&rest[..open]);
            marked.mark(&inside[..close])?;
            rest = &inside[close + 2..];
        }
        if rest.contains("]]") {
            return Err("a mark is closed that was not opened".to_owned());
        }
        marked.text.push_str(rest);
        Ok(marked)
    }

    fn mark(&mut self, inside: &str) -> Result<(), String> {
        let (words, must) = match inside.strip_prefix('?') {
            Some(words) => (words.strip_prefix(' ').unwrap_or(words), false),
            None => (inside, true),
        };
        if words.trim().is_empty() || words.contains("[[") {
            return Err(format!("`{inside}` is no mark"));
        }
        let start = self.text.chars().count();
        self.text.push_str(words);
        let end = self.text.chars().count();
        self.marks.push(Mark {
            span: Span { start, end },
            must,
        });
        Ok(())
    }
}

#[test]
fn marks_are_taken_out_and_counted_in_code_points() {
    let marked = Marked::parse("Für [[Löhne]] und [[? Ä]].").unwrap();

    assert_eq!(marked.text, "Für Löhne und Ä.");
    assert_eq!(
        marked.marks,
        [
            Mark {
                span: Span { start: 4, end: 9 },
                must: true
            },
            Mark {
                span: Span { start: 14, end: 15 },
                must: false
            },
        ]
    );
}
