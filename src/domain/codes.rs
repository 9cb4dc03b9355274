//! Codes of public classifications that a caller's system holds for an activity or company.

/// A public classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Common Procurement Vocabulary 2008 of the European Union.
    Cpv,
    /// United Nations Standard Products and Services Code.
    Unspsc,
    /// Product and Service Code of the United States' federal procurement.
    Psc,
    /// International Standard Industrial Classification, revision 4.
    Isic4,
    /// European classification of economic activities, revision 2.
    Nace2,
    /// German classification of economic activities, edition 2008.
    Wz2008,
}

impl Scheme {
    /// All schemes.
    pub const ALL: [Self; 6] = [
        Self::Cpv,
        Self::Unspsc,
        Self::Psc,
        Self::Isic4,
        Self::Nace2,
        Self::Wz2008,
    ];

    /// The name that callers use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cpv => "cpv",
            Self::Unspsc => "unspsc",
            Self::Psc => "psc",
            Self::Isic4 => "isic4",
            Self::Nace2 => "nace2",
            Self::Wz2008 => "wz2008",
        }
    }

    /// Reads the name that callers use, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.code().eq_ignore_ascii_case(name.trim()))
    }

    /// Whether the scheme classes companies (industries) and not only purchases.
    #[must_use]
    pub const fn is_industry(self) -> bool {
        match self {
            Self::Isic4 | Self::Nace2 | Self::Wz2008 => true,
            Self::Cpv | Self::Unspsc | Self::Psc => false,
        }
    }
}

/// A code of a scheme in its bare form: upper case, no dots, no check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    scheme: Scheme,
    digits: String,
}

/// Not a code of its scheme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("is not a code of the scheme `{}`: {expected}", .scheme.code())]
pub struct InvalidCode {
    scheme: Scheme,
    expected: &'static str,
}

impl Code {
    /// Reads a code as systems write it: `79211110-0`, `62.01`, `K.64.19`, `8010 1500`.
    ///
    /// # Errors
    /// A text that cannot be a code of `scheme`.
    pub fn parse(scheme: Scheme, text: &str) -> Result<Self, InvalidCode> {
        let bare = Self::bare(scheme, text);
        let digits = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
        let (good, expected) = match scheme {
            Scheme::Cpv => (
                digits && (2..=8).contains(&bare.len()),
                "2 to 8 digits, a check digit may follow after `-`",
            ),
            Scheme::Unspsc => (digits && (2..=10).contains(&bare.len()), "2 to 10 digits"),
            Scheme::Psc => (
                (1..=4).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_alphanumeric()),
                "1 to 4 letters and digits",
            ),
            Scheme::Isic4 | Scheme::Nace2 => {
                (digits && (2..=4).contains(&bare.len()), "2 to 4 digits")
            }
            Scheme::Wz2008 => (digits && (2..=5).contains(&bare.len()), "2 to 5 digits"),
        };
        if good {
            Ok(Self {
                scheme,
                digits: bare,
            })
        } else {
            Err(InvalidCode { scheme, expected })
        }
    }

    fn bare(scheme: Scheme, text: &str) -> String {
        let text = text.trim();
        let body = match scheme {
            Scheme::Cpv => text.split('-').next().unwrap_or_default(),
            Scheme::Isic4 | Scheme::Nace2 | Scheme::Wz2008 => {
                text.trim_start_matches(|c: char| c.is_ascii_alphabetic())
            }
            Scheme::Unspsc | Scheme::Psc => text,
        };
        body.chars()
            .filter(|c| !matches!(c, '.' | ' ' | '-'))
            .map(|c| c.to_ascii_uppercase())
            .collect()
    }

    /// The classification that the code is of.
    #[must_use]
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The code without the zeros that only fill it up (`72000000` is all of division 72);
    /// at least two digits.
    #[must_use]
    pub fn stem(&self) -> &str {
        const SHORTEST: usize = 2;
        match self.scheme {
            Scheme::Cpv | Scheme::Unspsc => {
                let stem = self.digits.trim_end_matches('0').len().max(SHORTEST);
                self.digits.get(..stem).unwrap_or(&self.digits)
            }
            Scheme::Psc | Scheme::Isic4 | Scheme::Nace2 | Scheme::Wz2008 => &self.digits,
        }
    }

    /// The code in its bare form.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_systems_write_them() {
        let read = |scheme, text| Code::parse(scheme, text).map(|code| code.digits);

        assert_eq!(read(Scheme::Cpv, "79211110-0").as_deref(), Ok("79211110"));
        assert_eq!(read(Scheme::Nace2, "K64.19").as_deref(), Ok("6419"));
        assert_eq!(read(Scheme::Wz2008, "62.01.9").as_deref(), Ok("62019"));
        assert_eq!(read(Scheme::Unspsc, "8010 1500").as_deref(), Ok("80101500"));
        assert_eq!(read(Scheme::Psc, "d302").as_deref(), Ok("D302"));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        assert!(Code::parse(Scheme::Cpv, "IT services").is_err());
        assert!(Code::parse(Scheme::Isic4, "").is_err());
        assert!(Code::parse(Scheme::Isic4, "62010").is_err());
    }
}
