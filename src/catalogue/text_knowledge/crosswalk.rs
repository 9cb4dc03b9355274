//! Reads what codes of public classifications say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::catalogue::source::Source;
use crate::domain::classification::{Crosswalk, Hint};
use crate::domain::codes::{Code, Scheme};
use crate::domain::knowledge::Concept;
use crate::domain::vocabulary::ServiceType;

const CROSSWALK: &str = "crosswalk.toml";

#[derive(Deserialize)]
struct HintRaw {
    scheme: String,
    prefix: String,
    #[serde(rename = "type")]
    kind: ServiceType,
    strength: f64,
}

pub(super) fn read(source: &Source, faults: &mut Faults) -> Crosswalk {
    let Some(mut document) = Document::open(source, CROSSWALK, faults) else {
        return Crosswalk::default();
    };
    let mut hints = Vec::new();
    for hint in document.entries::<HintRaw>("hint", faults) {
        let HintRaw {
            scheme,
            prefix,
            kind,
            strength,
        } = hint.value;
        let Some(scheme) = Scheme::parse(&scheme) else {
            faults.add(
                CROSSWALK,
                hint.line,
                format!("there is no scheme `{scheme}`"),
            );
            continue;
        };
        if !(0.0..=1.0).contains(&strength) {
            faults.add(CROSSWALK, hint.line, "`strength` must be from 0 to 1");
        }
        hints.push((scheme, prefix, Hint { kind, strength }));
    }
    document.finish(faults);
    Crosswalk::new(hints)
}

/// The codes of the activities say what their activities are. A code under which activities of
/// different types stand says nothing, and reviewed hints for the same code win.
pub(super) fn with_concepts(crosswalk: &Crosswalk, concepts: &[Concept]) -> Crosswalk {
    /// An activity's own code is one of several uses of it.
    const OWN_CODE: f64 = 0.8;
    let mut own: BTreeMap<(Scheme, String), BTreeSet<ServiceType>> = BTreeMap::new();
    for concept in concepts {
        let codes = &concept.codes;
        for (scheme, list) in [
            (Scheme::Cpv, &codes.cpv),
            (Scheme::Unspsc, &codes.unspsc),
            (Scheme::Isic4, &codes.isic),
        ] {
            for code in list
                .iter()
                .filter_map(|code| Code::parse(scheme, code).ok())
            {
                let kinds = own.entry((scheme, code.stem().to_owned())).or_default();
                kinds.insert(concept.service_type);
            }
        }
    }
    let clear = own.into_iter().filter_map(|((scheme, code), kinds)| {
        let mut kinds = kinds.into_iter();
        let (kind, None) = (kinds.next()?, kinds.next()) else {
            return None;
        };
        let strength = OWN_CODE;
        Some((scheme, code, Hint { kind, strength }))
    });
    let reviewed = crosswalk
        .iter()
        .map(|(scheme, prefix, hint)| (scheme, prefix.to_owned(), hint));
    Crosswalk::new(clear.collect::<Vec<_>>().into_iter().chain(reviewed))
}
