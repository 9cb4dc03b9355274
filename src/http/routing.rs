//! Which paths exist and which methods they answer.

use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use utoipa::openapi::OpenApi;

use super::problem::{Kind, Problem};
use super::service::Service;

/// Paths that are served beside those of the document.
const UNDOCUMENTED: [&str; 2] = ["/docs", "/docs/{file:.*}"];

/// Every path with the methods that it answers.
#[derive(Debug)]
pub(crate) struct Routes(Vec<(ResourceDef, String)>);

impl Routes {
    /// The paths of `document`, which are those of the router, and the undocumented ones.
    pub(crate) fn of(document: &OpenApi) -> Self {
        let documented = document.paths.paths.iter().map(|(path, item)| {
            let methods = [("GET, HEAD", &item.get), ("POST", &item.post)];
            let there = methods
                .into_iter()
                .filter(|(_, operation)| operation.is_some());
            let names: Vec<&str> = there.map(|(name, _)| name).chain(["OPTIONS"]).collect();
            (ResourceDef::new(path.as_str()), names.join(", "))
        });
        let others =
            UNDOCUMENTED.map(|path| (ResourceDef::new(path), "GET, HEAD, OPTIONS".to_owned()));
        Self(documented.chain(others).collect())
    }

    /// The methods of `path` as an `Allow` header writes them.
    fn allowed(&self, path: &str) -> Option<&str> {
        let found = self.0.iter().find(|(route, _)| route.is_match(path));
        found.map(|(_, methods)| methods.as_str())
    }
}

/// Answers what no route takes: another method of a known path, or an unknown path.
pub(crate) async fn unrouted(
    request: HttpRequest,
    service: web::Data<Service>,
) -> Result<HttpResponse, Problem> {
    let Some(allowed) = service.routes.allowed(request.path()) else {
        return Err(Problem::new(
            Kind::NotFound,
            "there is nothing at this path",
        ));
    };
    let allow = HeaderValue::from_str(allowed).unwrap_or(HeaderValue::from_static(""));
    if request.method() == Method::OPTIONS {
        return Ok(HttpResponse::NoContent()
            .insert_header((ALLOW, allow))
            .finish());
    }
    let detail = format!("this path answers {allowed}");
    Err(Problem::new(Kind::MethodNotAllowed, detail).with_header(ALLOW, allow))
}
