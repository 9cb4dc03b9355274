//! Answers that change only with the catalogue may be kept by callers.

use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderValue, IF_NONE_MATCH, VARY};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Five minutes: a new catalogue is seen soon, and a page that asks often asks once.
const CACHE: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// Hex digits of the hash in a tag: enough to tell versions of one resource apart.
const TAG_LENGTH: usize = 24;

/// JSON with a tag, or 304 where the caller has it already.
pub(super) fn json(request: &HttpRequest, body: &impl Serialize) -> HttpResponse {
    // Texts, finite numbers and maps with text keys: writing them cannot fail.
    let body = serde_json::to_vec(body).unwrap_or_default();
    let tag = tag(&body);
    let known = request
        .headers()
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    let known =
        known.is_some_and(|tags| tags.split(',').any(|t| t.trim() == tag || t.trim() == "*"));
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, CACHE))
        .insert_header((VARY, "accept-language, x-forwarded-prefix"));
    if known {
        response.finish()
    } else {
        response.content_type("application/json").body(body)
    }
}

/// Weak, because compression changes the bytes and not the meaning.
fn tag(body: &[u8]) -> String {
    let mut hex = format!("{:x}", Sha256::digest(body));
    hex.truncate(TAG_LENGTH);
    format!("W/\"{hex}\"")
}
