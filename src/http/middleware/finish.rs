//! The last word on every answer: a refusal is a problem document whoever refused, a panic is
//! a 500, and HEAD is GET without the body.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{ALLOW, CONTENT_ENCODING, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError};

use crate::http::problem::Problem;

/// Runs a request and finishes its answer.
///
/// # Errors
/// The problem of a panic, or what a layer below could not turn into an answer.
pub async fn finish(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let path = request.path().to_owned();
    if request.method() == Method::HEAD {
        // The connection remembers the method and leaves the body out.
        request.head_mut().method = Method::GET;
    }
    let answer = caught(Box::pin(async move { next.call(request).await })).await;
    match answer {
        Ok(Ok(response)) => Ok(finished(response.map_into_boxed_body(), &path)),
        Ok(Err(error)) => Err(problem_of(&error).at(&path).into()),
        // What went wrong was logged where it happened, see `telemetry`.
        Err(_) => Err(Problem::internal().at(&path).into()),
    }
}

/// The output of a future, or what it panicked with.
async fn caught<F: Future>(mut future: Pin<Box<F>>) -> Result<F::Output, Box<dyn Any + Send>> {
    poll_fn(|context| {
        // Nothing that the future could have left half done outlives it.
        let polled = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match polled {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

fn problem_of(error: &Error) -> Problem {
    let problem = error.as_error::<Problem>().cloned();
    problem.unwrap_or_else(|| Problem::of_status(error.as_response_error().status_code()))
}

fn finished(response: ServiceResponse<BoxBody>, path: &str) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let mut response = if status.is_client_error() || status.is_server_error() {
        let allow = response.headers().get(ALLOW).cloned();
        let problem = response.response().extensions().get::<Problem>().cloned();
        let problem = problem
            .unwrap_or_else(|| Problem::of_status(status))
            .at(path);
        let mut rendered = problem.error_response();
        if let Some(allow) = allow {
            rendered.headers_mut().insert(ALLOW, allow);
        }
        response.into_response(rendered)
    } else {
        response
    };
    // The mark of `leave_small`: no encoding needs no header.
    if response
        .headers()
        .get(CONTENT_ENCODING)
        .is_some_and(|mark| mark == "identity")
    {
        response.headers_mut().remove(CONTENT_ENCODING);
    }
    let nosniff = HeaderValue::from_static("nosniff");
    response
        .headers_mut()
        .insert(X_CONTENT_TYPE_OPTIONS, nosniff);
    response
}

#[cfg(test)]
mod tests {
    use actix_web::middleware::from_fn;
    use actix_web::{App, test, web};

    use super::*;

    async fn fails() -> &'static str {
        panic!("a secret of the caller")
    }

    #[actix_web::test]
    async fn a_panic_becomes_a_problem_without_internals() {
        let app = App::new()
            .wrap(from_fn(finish))
            .route("/x", web::get().to(fails));
        let app = test::init_service(app).await;

        let request = test::TestRequest::get().uri("/x").to_request();
        let error = test::try_call_service(&app, request).await.unwrap_err();

        let response = error.error_response();
        assert_eq!(response.status(), 500);
        let body = actix_web::body::to_bytes(response.into_body())
            .await
            .ok()
            .unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(body.contains(r#""instance":"/x""#), "{body}");
        assert!(!body.contains("secret"), "{body}");
    }

    #[actix_web::test]
    async fn a_refusal_of_a_layer_below_becomes_a_problem() {
        let app = test::init_service(App::new().wrap(from_fn(finish))).await;

        let request = test::TestRequest::get().uri("/nowhere").to_request();
        let response = test::call_service(&app, request).await;

        let body = test::read_body(response).await;
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(
            body.contains("urn:sourcing-advisor:problem:not-found"),
            "{body}"
        );
    }
}
