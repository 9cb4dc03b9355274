//! What an operator can set, and where it is looked up.
//!
//! `config/base.yaml` < the environment's file < a file given on the command line < variables.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::path::Path;

use config::{Config, ConfigError, Environment as Variables, File, FileFormat};
use serde::Deserialize;

const BASE: &str = include_str!("../config/base.yaml");
const LOCAL: &str = include_str!("../config/local.yaml");
const PRODUCTION: &str = include_str!("../config/production.yaml");

/// Begins the name of every variable.
const PREFIX: &str = "SOURCING_ADVISOR";
/// Separates the levels of a variable's name. One underscore would not do: Kubernetes sets
/// `SOURCING_ADVISOR_PORT=tcp://..` beside a service of our name.
const SEPARATOR: &str = "__";
/// The variable that names the environment.
const ENVIRONMENT: &str = "SOURCING_ADVISOR_ENVIRONMENT";

/// Everything that can be set; `config/base.yaml` explains each setting.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Settings {
    /// Where and how requests are taken.
    pub server: ServerSettings,
    /// What one request may hold.
    pub limits: LimitSettings,
    /// What is logged.
    pub telemetry: TelemetrySettings,
    /// What is known.
    pub catalogue: CatalogueSettings,
    /// Which web pages may call.
    pub cors: CorsSettings,
}

/// Where and how requests are taken.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ServerSettings {
    /// Name or address.
    pub host: String,
    /// Port; 0 lets the system choose.
    pub port: u16,
    /// Threads; 0: one per core.
    pub workers: usize,
    /// Path under which a proxy publishes the service.
    pub path: String,
    /// Seconds for which an idle connection is kept.
    pub keep_alive_seconds: u64,
    /// Seconds for the head of a request.
    pub request_timeout_seconds: u64,
    /// Seconds between "not ready" and the end of new connections.
    pub drain_seconds: u64,
    /// Seconds for requests under way at shutdown.
    pub shutdown_timeout_seconds: u64,
}

/// What one request may hold.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct LimitSettings {
    /// Bytes of a body.
    pub body_bytes: NonZeroUsize,
    /// Activities.
    pub activities: NonZeroUsize,
    /// Code points of a description.
    pub description: NonZeroUsize,
    /// Code points of a narrative.
    pub narrative: NonZeroUsize,
}

/// What is logged.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct TelemetrySettings {
    /// A level, or levels by module.
    pub filter: String,
    /// For people or machines.
    pub format: LogFormat,
}

/// The shape of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Compact,
    /// For machines.
    Json,
}

/// What is known.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CatalogueSettings {
    /// Directory of a catalogue; empty: the one in the program.
    pub directory: String,
}

/// Which web pages may call.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CorsSettings {
    /// Their origins.
    pub allowed_origins: Vec<String>,
}

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum InvalidSettings {
    /// Not one of the environments.
    #[error("{ENVIRONMENT} must be `local` or `production`, not `{0}`")]
    Environment(String),
    /// Names that no setting has, in full.
    #[error("unknown settings: {}", .0.join(", "))]
    Unknown(Vec<String>),
    /// A value of the wrong kind, or a file that cannot be read.
    #[error(transparent)]
    Value(#[from] ConfigError),
}

impl Settings {
    /// Looks the settings up in the files and the process's variables.
    ///
    /// # Errors
    /// See [`InvalidSettings`].
    pub fn load(file: Option<&Path>) -> Result<Self, InvalidSettings> {
        Self::from_layers(file, std::env::vars().collect())
    }

    /// Looks the settings up in the files and in `variables`.
    ///
    /// # Errors
    /// See [`InvalidSettings`].
    pub fn from_layers(
        file: Option<&Path>,
        variables: HashMap<String, String>,
    ) -> Result<Self, InvalidSettings> {
        let environment = match variables.get(ENVIRONMENT).map(String::as_str) {
            None | Some("" | "local") => LOCAL,
            Some("production") => PRODUCTION,
            Some(other) => return Err(InvalidSettings::Environment(other.to_owned())),
        };
        let mut layers = Config::builder()
            .add_source(File::from_str(BASE, FileFormat::Yaml))
            .add_source(File::from_str(environment, FileFormat::Yaml));
        if let Some(path) = file {
            layers = layers.add_source(File::from(path).format(FileFormat::Yaml));
        }
        layers = layers.add_source(
            Variables::with_prefix(PREFIX)
                .prefix_separator(SEPARATOR)
                .separator(SEPARATOR)
                .try_parsing(true)
                .list_separator(",")
                .with_list_parse_key("cors.allowed_origins")
                .source(Some(variables)),
        );
        strictly(layers.build()?)
    }
}

/// Reads the settings and names all that are unknown; `deny_unknown_fields` would stop at the
/// first and name its last level only.
fn strictly(layers: Config) -> Result<Settings, InvalidSettings> {
    let mut unknown = Vec::new();
    let settings = serde_ignored::deserialize(layers, |path| unknown.push(path.to_string()));
    if unknown.is_empty() {
        Ok(settings?)
    } else {
        unknown.sort();
        Err(InvalidSettings::Unknown(unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<const N: usize>(variables: [(&str, &str); N]) -> Result<Settings, InvalidSettings> {
        let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Settings::from_layers(None, variables.into())
    }

    #[test]
    fn without_anything_set_the_service_listens_locally() {
        let settings = with([]).unwrap();

        assert_eq!(settings.server.host, "127.0.0.1");
        assert_eq!(settings.server.port, 8080);
        assert_eq!(settings.telemetry.format, LogFormat::Compact);
    }

    #[test]
    fn a_variable_wins_over_the_environment_and_the_environment_over_the_base() {
        let settings = with([
            ("SOURCING_ADVISOR_ENVIRONMENT", "production"),
            ("SOURCING_ADVISOR__SERVER__PORT", "9000"),
            (
                "SOURCING_ADVISOR__CORS__ALLOWED_ORIGINS",
                "https://a.example,https://b.example",
            ),
        ])
        .unwrap();

        assert_eq!(settings.server.port, 9000);
        assert_eq!(settings.server.host, "0.0.0.0");
        assert_eq!(
            settings.cors.allowed_origins,
            ["https://a.example", "https://b.example"]
        );
    }

    #[test]
    fn variables_that_kubernetes_sets_do_no_harm() {
        let settings = with([
            ("SOURCING_ADVISOR_PORT", "tcp://10.0.0.1:8080"),
            ("SOURCING_ADVISOR_SERVICE_HOST", "10.0.0.1"),
        ]);

        assert_eq!(settings.unwrap().server.port, 8080);
    }

    #[test]
    fn unknown_settings_are_named_in_full() {
        let error = with([
            ("SOURCING_ADVISOR__SERVER__PROT", "9000"),
            ("SOURCING_ADVISOR__COLOUR", "red"),
        ]);

        assert_eq!(
            error.unwrap_err().to_string(),
            "unknown settings: colour, server.prot"
        );
    }

    #[test]
    fn a_limit_of_nothing_is_refused() {
        let error = with([("SOURCING_ADVISOR__LIMITS__ACTIVITIES", "0")]).unwrap_err();

        assert!(error.to_string().contains("limits.activities"), "{error}");
    }

    #[test]
    fn an_unknown_environment_is_refused() {
        let error = with([("SOURCING_ADVISOR_ENVIRONMENT", "prod")]).unwrap_err();

        assert!(
            error.to_string().contains("`local` or `production`"),
            "{error}"
        );
    }
}
