//! What every request is answered with.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Semaphore;

use super::metrics::Metrics;
use super::request::Limits;
use super::routing::Routes;
use crate::domain::knowledge::Catalogue;

/// The service behind the routes; one for all worker threads.
pub struct Service {
    /// What is known.
    pub catalogue: Catalogue,
    /// How much is accepted.
    pub limits: Limits,
    /// Path under which a proxy publishes the service, where it does not say so itself.
    pub path: String,
    pub(crate) metrics: Metrics,
    pub(crate) document: utoipa::openapi::OpenApi,
    pub(crate) routes: Routes,
    /// Large requests that may be computed at once.
    pub(crate) large: Semaphore,
    ready: AtomicBool,
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("catalogue", &self.catalogue.version)
            .field("limits", &self.limits)
            .field("ready", &self.ready)
            .finish_non_exhaustive()
    }
}

impl Service {
    /// A service that is not ready yet.
    #[must_use]
    pub fn new(catalogue: Catalogue, limits: Limits, path: String) -> Self {
        let document = super::openapi::document();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            catalogue,
            limits,
            path,
            metrics: Metrics::new(),
            routes: Routes::of(&document),
            document,
            // One core stays free for small requests and probes, where there is more than one.
            large: Semaphore::new(cores.saturating_sub(1).max(1)),
            ready: AtomicBool::new(false),
        }
    }

    /// Whether new requests should be sent here.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready.load(Ordering::Relaxed)
    }

    /// Says whether new requests should be sent here.
    pub fn set_ready(&self, ready: bool) {
        self.ready.store(ready, Ordering::Relaxed);
    }
}
