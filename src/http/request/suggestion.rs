//! Finds the name that was probably meant.

/// Edits that still count as a slip of the pen.
const MAX_EDITS: usize = 2;
/// Names longer than this are not typed by hand.
const MAX_LENGTH: usize = 40;

/// The nearest of `known` to `name`, spelling of case and word joints aside.
pub(super) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let wanted = folded(name);
    let distances = known
        .iter()
        .map(|other| (edits(&wanted, &folded(other)), *other));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    // A short name differs from any other short name by few edits.
    (distance <= MAX_EDITS.min(wanted.len() / 3)).then_some(nearest)
}

/// Letters and digits in lower case: `homeCountry` and `home-country` are `home_country`.
fn folded(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Levenshtein distance.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(b) {
            let substituted = diagonal + usize::from(from != to);
            diagonal = *cell;
            left = substituted.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_other_spellings_find_the_name_that_was_meant() {
        let known = ["home_country", "description", "fte"];

        assert_eq!(nearest("homeCountry", &known), Some("home_country"));
        assert_eq!(nearest("desciption", &known), Some("description"));
        assert_eq!(nearest("FTE", &known), Some("fte"));
        assert_eq!(nearest("salary", &known), None);
        assert_eq!(nearest("ft", &["id"]), None);
    }

    #[test]
    fn edits_are_counted() {
        let count = |a: &str, b: &str| edits(&folded(a), &folded(b));

        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
    }
}
