//! A running service for tests: what production starts, at a port that the system chooses.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, mpsc};
use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::Value;
use sourcing_advisor::settings::{LogFormat, Settings, TelemetrySettings};
use sourcing_advisor::startup::Application;
use sourcing_advisor::telemetry;

/// Everything that the servers of this process have logged.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

pub(crate) struct TestApp {
    pub(crate) address: String,
    client: Client,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    async fn of(request: RequestBuilder) -> Self {
        let response: Response = request.send().await.unwrap();
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// Status and indented body, for snapshots.
    pub(crate) fn shown(&self) -> String {
        let media_type = self.header("content-type");
        let body = serde_json::to_string_pretty(&self.json()).unwrap();
        format!("{} {media_type}\n{body}", self.status.as_u16())
    }
}

impl TestApp {
    /// The service as it runs without any settings; one for all tests, which do not change it.
    pub(crate) fn spawn() -> &'static Self {
        static SHARED: OnceLock<TestApp> = OnceLock::new();
        SHARED.get_or_init(|| Self::with([]))
    }

    /// A service of its own with these variables.
    pub(crate) fn with<const N: usize>(variables: [(&str, &str); N]) -> Self {
        capture_log();
        let mut all: HashMap<String, String> =
            HashMap::from([("SOURCING_ADVISOR__SERVER__PORT".into(), "0".into())]);
        all.extend(variables.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let settings = Settings::from_layers(None, all).unwrap();
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let application = Application::build(settings).unwrap();
                tell.send(application.port()).unwrap();
                application.run_until_stopped().await.unwrap();
            });
        });
        let port = told.recv_timeout(Duration::from_mins(1)).unwrap();
        Self {
            address: format!("http://127.0.0.1:{port}"),
            // Every test has a runtime of its own, so no connection outlives its test.
            client: Client::builder()
                .timeout(Duration::from_mins(2))
                .pool_max_idle_per_host(0)
                .redirect(reqwest::redirect::Policy::none())
                .build()
                .unwrap(),
        }
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = method.parse().unwrap();
        self.client
            .request(method, format!("{}{path}", self.address))
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Answer {
        Answer::of(request).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request("GET", path)).await
    }

    /// Posts JSON to the main endpoint.
    pub(crate) async fn assess(&self, body: &Value) -> Answer {
        self.assess_text(&body.to_string()).await
    }

    pub(crate) async fn assess_text(&self, body: &str) -> Answer {
        Answer::of(self.assessment(body)).await
    }

    pub(crate) fn assessment(&self, body: &str) -> RequestBuilder {
        self.request("POST", "/v1/assessments")
            .header("content-type", "application/json")
            .body(body.to_owned())
    }
}

/// Lines of the log that hold `mark`.
pub(crate) fn log_lines(mark: &str) -> Vec<String> {
    let log = LOG.lock().unwrap();
    let text = String::from_utf8_lossy(&log);
    text.lines()
        .filter(|line| line.contains(mark))
        .map(str::to_owned)
        .collect()
}

/// Logs what production logs, and everything of our own, into memory.
fn capture_log() {
    static STARTED: OnceLock<()> = OnceLock::new();
    STARTED.get_or_init(|| {
        let settings = TelemetrySettings {
            filter: "info,sourcing_advisor=trace".to_owned(),
            format: LogFormat::Json,
        };
        let subscriber = telemetry::subscriber(&settings, || Memory).unwrap();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
}

struct Memory;

impl std::io::Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
