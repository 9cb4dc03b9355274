//! By which names a request is found again in logs and traces.

use std::hash::{BuildHasher, RandomState};

use actix_web::http::header::HeaderMap;

/// Header with the caller's or our name for the request.
pub(super) const REQUEST_ID: &str = "x-request-id";
/// Header of W3C Trace Context.
pub(super) const TRACEPARENT: &str = "traceparent";
/// Characters that are accepted in a caller's request id.
const MAX_REQUEST_ID: usize = 128;

/// Who a request is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    /// The caller's id where it is harmless, else a new one.
    pub(super) request_id: String,
    /// 32 hex digits: the caller's trace, else a new one.
    pub(super) trace_id: String,
    /// 16 hex digits: our part of the trace.
    pub(super) span_id: String,
    /// 16 hex digits: the caller's part of the trace.
    pub(super) parent_id: Option<String>,
    flags: String,
}

impl Identity {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let request_id = text(REQUEST_ID)
            .filter(|id| harmless(id))
            .map(str::to_owned);
        let parent = text(TRACEPARENT).and_then(parse);
        let (trace_id, parent_id, flags) = match parent {
            Some((trace, parent, flags)) => {
                (trace.to_owned(), Some(parent.to_owned()), flags.to_owned())
            }
            None => (format!("{}{}", random(), random()), None, "00".to_owned()),
        };
        Self {
            request_id: request_id.unwrap_or_else(|| format!("{}{}", random(), random())),
            trace_id,
            span_id: random(),
            parent_id,
            flags,
        }
    }

    /// The header that names our part of the trace.
    pub(super) fn traceparent(&self) -> String {
        format!("00-{}-{}-{}", self.trace_id, self.span_id, self.flags)
    }
}

/// Whether an id can be written to logs and headers as it is.
fn harmless(id: &str) -> bool {
    (1..=MAX_REQUEST_ID).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':'))
}

/// Trace id, parent id and flags of a `traceparent` of version 00 or a later one.
fn parse(header: &str) -> Option<(&str, &str, &str)> {
    let mut parts = header.trim().split('-');
    let (version, trace, parent, flags) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let complete = version != "00" || parts.next().is_none();
    let good = hex(version, 2)
        && version != "ff"
        && complete
        && hex(trace, 32)
        && hex(parent, 16)
        && hex(flags, 2)
        && [trace, parent]
            .iter()
            .all(|id| id.bytes().any(|b| b != b'0'));
    good.then_some((trace, parent, flags))
}

fn hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// 16 random hex digits: unique names, not secrets, so the seed of the standard library's hash
/// maps is random enough.
fn random() -> String {
    format!("{:016x}", RandomState::new().hash_one(0u8).max(1))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_str(value).unwrap(),
        );
        headers
    }

    #[test]
    fn the_trace_of_the_caller_is_continued() {
        let sent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        let identity = Identity::of(&headers(TRACEPARENT, sent));

        assert_eq!(identity.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(identity.parent_id.as_deref(), Some("00f067aa0ba902b7"));
        assert!(identity.traceparent().ends_with("-01"));
        assert_ne!(identity.traceparent(), sent);
    }

    #[test]
    fn a_trace_that_is_not_well_formed_is_replaced() {
        for sent in [
            "",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
        ] {
            let identity = Identity::of(&headers(TRACEPARENT, sent));

            assert_eq!(identity.parent_id, None, "{sent}");
            assert_eq!(identity.trace_id.len(), 32);
        }
    }

    #[test]
    fn an_id_that_could_forge_a_log_line_is_replaced() {
        let identity = Identity::of(&headers(REQUEST_ID, "a b"));

        assert_ne!(identity.request_id, "a b");
        assert_eq!(identity.request_id.len(), 32);
    }
}
