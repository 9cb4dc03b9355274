//! From settings to a running server.

use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use actix_cors::Cors;
use actix_web::dev::{Server, ServerHandle};
use actix_web::http::{Method, header};
use actix_web::middleware::{Compress, Condition, from_fn};
use actix_web::{App, HttpServer, web};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing::info;
use utoipa_actix_web::AppExt;

use crate::catalogue::{self, InvalidCatalogue, Source, UnreadableCatalogue};
use crate::domain::knowledge::Catalogue;
use crate::http::request::Limits;
use crate::http::{self, Service, middleware};
use crate::settings::{CatalogueSettings, CorsSettings, LimitSettings, ServerSettings, Settings};

/// Connections that wait to be accepted: a short burst from a load balancer.
const BACKLOG: u32 = 1_024;

/// Why the service cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The catalogue's directory cannot be read.
    #[error(transparent)]
    UnreadableCatalogue(#[from] UnreadableCatalogue),
    /// The catalogue has faults.
    #[error(transparent)]
    InvalidCatalogue(#[from] InvalidCatalogue),
    /// The address is taken or does not exist.
    #[error("cannot listen at {address}: {cause}")]
    Listen {
        /// Host and port.
        address: String,
        /// What the system says.
        #[source]
        cause: std::io::Error,
    },
    /// The system does not let the program wait for signals.
    #[error("cannot wait for signals: {0}")]
    Signals(#[source] std::io::Error),
    /// The server stopped for a reason of its own.
    #[error("the server failed: {0}")]
    Server(#[source] std::io::Error),
}

/// The catalogue that the settings name.
///
/// # Errors
/// A directory that cannot be read, or a catalogue with faults.
pub fn load_catalogue(settings: &CatalogueSettings) -> Result<Catalogue, StartError> {
    let source = match settings.directory.as_str() {
        "" => Source::embedded(),
        directory => Source::directory(Path::new(directory))?,
    };
    Ok(catalogue::load(&source)?)
}

/// The limits that the settings name.
#[must_use]
pub fn limits(settings: &LimitSettings) -> Limits {
    Limits {
        body: settings.body_bytes.get(),
        activities: settings.activities.get(),
        description: settings.description.get(),
        narrative: settings.narrative.get(),
    }
}

/// A server that is bound to its address and not yet running.
pub struct Application {
    host: String,
    port: u16,
    drain: Duration,
    service: web::Data<Service>,
    server: Server,
}

impl Application {
    /// Loads the catalogue and binds the address.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn build(settings: Settings) -> Result<Self, StartError> {
        let Settings {
            server,
            limits: limit_settings,
            catalogue,
            cors,
            telemetry: _,
        } = settings;
        let catalogue = load_catalogue(&catalogue)?;
        let service = Service::new(catalogue, limits(&limit_settings), server.path.clone());
        let service = web::Data::new(service);
        let address = format!("{}:{}", server.host, server.port);
        let unbound = |cause| StartError::Listen {
            address: address.clone(),
            cause,
        };
        let listener = TcpListener::bind((server.host.as_str(), server.port)).map_err(unbound)?;
        let port = listener.local_addr().map_err(unbound)?.port();
        Ok(Self {
            drain: Duration::from_secs(server.drain_seconds),
            server: serve(listener, service.clone(), &server, cors).map_err(unbound)?,
            host: server.host,
            port,
            service,
        })
    }

    /// The port that is listened at, also where the system chose it.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Answers requests until the process is told to stop; then says that it is not ready,
    /// waits for load balancers to notice, and ends with the last request under way.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn run_until_stopped(self) -> Result<(), StartError> {
        let stop = Stop::listen().map_err(StartError::Signals)?;
        let handle = self.server.handle();
        let watch = tokio::spawn(stop_gracefully(
            stop,
            self.service.clone(),
            handle,
            self.drain,
        ));
        self.service.set_ready(true);
        let catalogue = &self.service.catalogue;
        info!(
            catalogue.version,
            catalogue.digest,
            catalogue.concepts = catalogue.concepts.len(),
            "listening at http://{host}:{port}, Swagger UI at http://{host}:{port}/docs/",
            host = shown(&self.host),
            port = self.port,
        );
        let ended = self.server.await.map_err(StartError::Server);
        watch.abort();
        info!("stopped");
        ended
    }
}

/// All addresses of a machine are no address that a browser can open.
fn shown(host: &str) -> &str {
    match host {
        "0.0.0.0" | "::" => "127.0.0.1",
        host => host,
    }
}

fn serve(
    listener: TcpListener,
    service: web::Data<Service>,
    settings: &ServerSettings,
    cors: CorsSettings,
) -> std::io::Result<Server> {
    let app = move || {
        let (app, _) = App::new()
            .into_utoipa_app()
            .configure(http::configure)
            .split_for_parts();
        app.configure(http::configure_rest)
            .app_data(web::PayloadConfig::new(service.limits.body))
            .app_data(service.clone())
            // The last one listed is the first to see a request.
            .wrap(from_fn(middleware::leave_small))
            .wrap(Compress::default())
            .wrap(from_fn(middleware::finish))
            .wrap(Condition::new(
                !cors.allowed_origins.is_empty(),
                allow(&cors),
            ))
            .wrap(from_fn(middleware::observe))
    };
    let mut server = HttpServer::new(app)
        .backlog(BACKLOG)
        .keep_alive(Duration::from_secs(settings.keep_alive_seconds))
        .client_request_timeout(Duration::from_secs(settings.request_timeout_seconds))
        .shutdown_timeout(settings.shutdown_timeout_seconds)
        // `Stop` waits for signals, so that load balancers are told first.
        .disable_signals()
        // Without it, the end of a chunked answer waits 40 ms for the caller's acknowledgement.
        .tcp_nodelay(true);
    if settings.workers > 0 {
        server = server.workers(settings.workers);
    }
    Ok(server.listen(listener)?.run())
}

/// Lets pages of the listed origins call.
fn allow(settings: &CorsSettings) -> Cors {
    let exposed = [
        "x-request-id",
        "traceparent",
        "etag",
        "preference-applied",
        "content-language",
    ];
    settings.allowed_origins.iter().fold(
        Cors::default()
            .allowed_methods([Method::GET, Method::HEAD, Method::POST])
            .allowed_headers([
                header::ACCEPT,
                header::ACCEPT_LANGUAGE,
                header::CONTENT_TYPE,
                header::IF_NONE_MATCH,
                header::HeaderName::from_static("prefer"),
                header::HeaderName::from_static("traceparent"),
                header::HeaderName::from_static("x-request-id"),
            ])
            .expose_headers(exposed)
            // Other origins get an answer without permission; the browser refuses it.
            .block_on_origin_mismatch(false)
            .max_age(3_600),
        |cors, origin| cors.allowed_origin(origin),
    )
}

/// The signals that end the process.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

async fn stop_gracefully(
    mut stop: Stop,
    service: web::Data<Service>,
    handle: ServerHandle,
    drain: Duration,
) {
    stop.asked().await;
    info!(drain.seconds = drain.as_secs(), "stopping");
    service.set_ready(false);
    // A second signal means: now.
    tokio::select! {
        () = tokio::time::sleep(drain) => {}
        () = stop.asked() => {}
    }
    handle.stop(true).await;
}
