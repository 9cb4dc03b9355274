//! Keeps compression for answers that are worth it.

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, HeaderValue};
use actix_web::middleware::Next;

/// Bytes below which compressing costs more time than the network saves.
const WORTH_IT: u64 = 8 * 1024;

/// Marks small answers as finished, so that the compression around this leaves them alone;
/// [`super::finish`] takes the mark off again.
///
/// # Errors
/// Those of the layers below.
pub async fn leave_small(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let mut response = next.call(request).await?.map_into_boxed_body();
    let small = match response.response().body().size() {
        BodySize::Sized(bytes) => bytes < WORTH_IT,
        // A stream is sent on as it comes; compressing would hold it back.
        BodySize::None | BodySize::Stream => true,
    };
    if small && !response.headers().contains_key(CONTENT_ENCODING) {
        let identity = HeaderValue::from_static("identity");
        response.headers_mut().insert(CONTENT_ENCODING, identity);
    }
    Ok(response)
}
