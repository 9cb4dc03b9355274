//! `sourcing-advisor serve`.

use super::exit::Failure;
use crate::settings::Settings;
use crate::startup::Application;
use crate::telemetry;

/// Serves until the process is told to stop.
pub(super) fn run(settings: Settings) -> Result<(), Failure> {
    telemetry::start(&settings.telemetry).map_err(Failure::start)?;
    actix_web::rt::System::new().block_on(async {
        let application = Application::build(settings).map_err(Failure::start)?;
        application
            .run_until_stopped()
            .await
            .map_err(Failure::start)
    })
}
