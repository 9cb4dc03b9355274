//! Roadmap and concentration: `[roadmap]`, `[[phase]]`, `[concentration]`.

use serde::Deserialize;

use super::FILE;
use super::figure::{CountRaw, FigureRaw, Figures};
use super::texts::require;
use crate::catalogue::document::{Document, Located};
use crate::catalogue::faults::Faults;
use crate::catalogue::text::BilingualRaw;
use crate::domain::portfolio::{ConcentrationPolicy, PhasePolicy, PortfolioPolicy};
use crate::domain::vocabulary::ServiceType;

#[derive(Deserialize)]
struct RoadmapRaw {
    first_month: CountRaw,
}

#[derive(Deserialize)]
struct PhaseRaw {
    service_type: ServiceType,
    months: CountRaw,
    title: BilingualRaw,
    why_first: BilingualRaw,
    why_next: BilingualRaw,
}

#[derive(Deserialize)]
struct ConcentrationRaw {
    share: FigureRaw,
    minimum: CountRaw,
    text: BilingualRaw,
}

pub(super) fn read(document: &mut Document<'_>, faults: &mut Faults) -> Option<PortfolioPolicy> {
    let roadmap = document.section::<RoadmapRaw>("roadmap", faults);
    let phases = document.entries::<PhaseRaw>("phase", faults);
    let concentration = document.section::<ConcentrationRaw>("concentration", faults);
    refuse_repetition(&phases, faults);
    let phases = phases
        .into_iter()
        .filter_map(|phase| read_phase(phase, faults))
        .collect();
    let concentration = read_concentration(concentration?, faults);
    let roadmap = roadmap?;
    let mut check = Figures {
        file: FILE,
        table: "roadmap",
        line: roadmap.line,
        faults,
    };
    Some(PortfolioPolicy {
        phases,
        first_month: check.count("first_month", roadmap.value.first_month),
        concentration: concentration?,
    })
}

/// Each type moves once, and what is none of the three does not move at all.
fn refuse_repetition(phases: &[Located<PhaseRaw>], faults: &mut Faults) {
    for kind in ServiceType::ALL {
        let steps = phases
            .iter()
            .filter(|phase| phase.value.service_type == kind)
            .count();
        let wanted = usize::from(kind != ServiceType::None);
        if steps != wanted {
            let code = kind.code();
            faults.add(
                FILE,
                0,
                format!("`phase`: {steps} steps for `{code}`, not {wanted}"),
            );
        }
    }
}

fn read_phase(located: Located<PhaseRaw>, faults: &mut Faults) -> Option<PhasePolicy> {
    let Located { value: raw, line } = located;
    let title = raw.title.read(FILE, line, "phase.title", faults);
    let why_first = raw.why_first.read(FILE, line, "phase.why_first", faults);
    let why_next = raw.why_next.read(FILE, line, "phase.why_next", faults);
    let mut check = Figures {
        file: FILE,
        table: "phase",
        line,
        faults,
    };
    Some(PhasePolicy {
        service_type: raw.service_type,
        months: check.count("months", raw.months),
        title: title?,
        why_first: why_first?,
        why_next: why_next?,
    })
}

fn read_concentration(
    located: Located<ConcentrationRaw>,
    faults: &mut Faults,
) -> Option<ConcentrationPolicy> {
    let Located { value: raw, line } = located;
    let text = raw.text.read(FILE, line, "concentration.text", faults)?;
    for placeholder in [ConcentrationPolicy::SHARE, ConcentrationPolicy::COUNTRY] {
        require(&text, placeholder, "concentration.text", line, faults);
    }
    let mut check = Figures {
        file: FILE,
        table: "concentration",
        line,
        faults,
    };
    Some(ConcentrationPolicy {
        share: check.weight("share", raw.share),
        minimum: check.count("minimum", raw.minimum),
        text,
    })
}
