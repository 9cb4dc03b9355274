//! What a caller accepts: media type and language.

use std::future::{Ready, ready};

use actix_web::http::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderName};
use actix_web::{FromRequest, HttpRequest, dev};

use super::problem::{Kind, Problem};
use crate::domain::vocabulary::Language;

/// A caller that accepts JSON, and the language that it prefers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caller {
    /// From `Accept-Language`; `None` where it names neither German nor English.
    pub(super) language: Option<Language>,
}

impl FromRequest for Caller {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let accept = header(request, &ACCEPT);
        ready(if accepts_json(&accept) {
            Ok(Self {
                language: language(&header(request, &ACCEPT_LANGUAGE)),
            })
        } else {
            Err(Problem::new(
                Kind::NotAcceptable,
                "the answer is `application/json`, which the `Accept` header excludes",
            ))
        })
    }
}

/// All lines of a header as one list.
fn header(request: &HttpRequest, name: &HeaderName) -> String {
    let lines = request
        .headers()
        .get_all(name)
        .filter_map(|value| value.to_str().ok());
    lines.collect::<Vec<_>>().join(",")
}

/// The entries of a list header with their quality, 0 to 1, in the order of the header.
pub(crate) fn weighted(header: &str) -> impl Iterator<Item = (&str, f32)> {
    header.split(',').filter_map(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let value = parts.next().filter(|value| !value.is_empty())?;
        let quality = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
        let quality = quality.and_then(|q| q.trim().parse().ok()).unwrap_or(1.0);
        Some((value, quality))
    })
}

/// The most specific range that covers JSON decides (RFC 9110, 12.5.1).
fn accepts_json(accept: &str) -> bool {
    let quality = |range: &str| {
        let found = weighted(accept).find(|(value, _)| value.eq_ignore_ascii_case(range));
        found.map(|(_, quality)| quality)
    };
    let best = quality("application/json")
        .or_else(|| quality("application/*"))
        .or_else(|| quality("*/*"));
    accept.trim().is_empty() || best.is_some_and(|quality| quality > 0.0)
}

fn language(accept: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for (tag, quality) in weighted(accept) {
        if let Some(language) = Language::parse(tag)
            && quality > best.map_or(0.0, |(_, quality)| quality)
        {
            best = Some((language, quality));
        }
    }
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_accepted_unless_it_is_excluded() {
        for accept in [
            "",
            "*/*",
            "text/html, application/*;q=0.2",
            "application/JSON",
        ] {
            assert!(accepts_json(accept), "{accept}");
        }
        for accept in [
            "text/html",
            "application/json;q=0, */*",
            "application/problem+json",
        ] {
            assert!(!accepts_json(accept), "{accept}");
        }
    }

    #[test]
    fn the_preferred_language_that_we_write_is_chosen() {
        assert_eq!(language("fr, en;q=0.8, de;q=0.9"), Some(Language::De));
        assert_eq!(language("en-GB,en;q=0.9,de;q=0.9"), Some(Language::En));
        assert_eq!(language("de;q=0, fr"), None);
        assert_eq!(language("*"), None);
    }
}
