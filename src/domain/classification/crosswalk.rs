//! From codes of public classifications to types: what a code says about an activity.

use std::collections::BTreeMap;

use crate::domain::codes::{Code, Scheme};
use crate::domain::vocabulary::ServiceType;

/// What codes with a certain beginning say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hint {
    /// The type that they speak for.
    pub kind: ServiceType,
    /// How clearly, 0 to 1.
    pub strength: f64,
}

/// Hints by scheme and beginning of the code; the longest beginning counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Crosswalk {
    hints: BTreeMap<(Scheme, String), Hint>,
}

impl Crosswalk {
    /// Takes hints; of two for the same beginning the later counts.
    #[must_use]
    pub fn new(hints: impl IntoIterator<Item = (Scheme, String, Hint)>) -> Self {
        let hints = hints
            .into_iter()
            .map(|(scheme, prefix, hint)| ((scheme, prefix), hint));
        Self {
            hints: hints.collect(),
        }
    }

    /// What `code` says: the hint with the longest beginning that fits. NACE and the German
    /// classification agree with ISIC in their first digits and fall back to its hints.
    #[must_use]
    pub fn hint(&self, code: &Code) -> Option<Hint> {
        let schemes: &[Scheme] = match code.scheme() {
            Scheme::Nace2 => &[Scheme::Nace2, Scheme::Isic4],
            Scheme::Wz2008 => &[Scheme::Wz2008, Scheme::Nace2, Scheme::Isic4],
            Scheme::Cpv => &[Scheme::Cpv],
            Scheme::Unspsc => &[Scheme::Unspsc],
            Scheme::Psc => &[Scheme::Psc],
            Scheme::Isic4 => &[Scheme::Isic4],
        };
        let lengths = (1..=code.digits().len()).rev();
        lengths.into_iter().find_map(|length| {
            let prefix = code.digits().get(..length)?;
            schemes
                .iter()
                .find_map(|&scheme| self.hints.get(&(scheme, prefix.to_owned())).copied())
        })
    }

    /// All hints in order of scheme and beginning.
    pub fn iter(&self) -> impl Iterator<Item = (Scheme, &str, Hint)> {
        self.hints
            .iter()
            .map(|((scheme, prefix), hint)| (*scheme, prefix.as_str(), *hint))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_counts() {
        let hint = |kind| Hint {
            kind,
            strength: 1.0,
        };
        let crosswalk = Crosswalk::new([
            (Scheme::Cpv, "79".to_owned(), hint(ServiceType::Bpo)),
            (Scheme::Cpv, "791".to_owned(), hint(ServiceType::Kpo)),
            (Scheme::Isic4, "62".to_owned(), hint(ServiceType::Ito)),
        ]);
        let ask = |scheme, code| {
            let code = Code::parse(scheme, code).unwrap();
            crosswalk.hint(&code).map(|hint| hint.kind)
        };

        assert_eq!(ask(Scheme::Cpv, "79110000-8"), Some(ServiceType::Kpo));
        assert_eq!(ask(Scheme::Cpv, "79211110-0"), Some(ServiceType::Bpo));
        assert_eq!(ask(Scheme::Cpv, "45000000-7"), None);
        assert_eq!(ask(Scheme::Wz2008, "62.01.9"), Some(ServiceType::Ito));
    }
}
