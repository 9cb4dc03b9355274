//! Reads `kpis.toml`: the indicators, and which belong to which family and type.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::position;
use crate::catalogue::document::{Document, Located};
use crate::catalogue::faults::Faults;
use crate::catalogue::source::Source;
use crate::catalogue::text::BilingualRaw;
use crate::domain::benefit::{Direction, Indicator, IndicatorBook};
use crate::domain::knowledge::Family;
use crate::domain::vocabulary::ServiceType;

const FILE: &str = "kpis.toml";

/// Fewer do not cover cost, time and quality; more are not looked at.
const COUNT: std::ops::RangeInclusive<usize> = 3..=5;

#[derive(Deserialize)]
struct IndicatorRaw {
    id: String,
    name: BilingualRaw,
    unit: BilingualRaw,
    direction: DirectionRaw,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum DirectionRaw {
    Up,
    Down,
}

#[derive(Deserialize)]
struct TypeRaw {
    service_type: ServiceType,
    kpis: Vec<String>,
}

#[derive(Deserialize)]
struct FamilyRaw {
    family: String,
    service_type: ServiceType,
    kpis: Vec<String>,
}

pub(super) fn read(
    source: &Source,
    families: &[Family],
    faults: &mut Faults,
) -> Option<IndicatorBook> {
    let mut document = Document::open(source, FILE, faults)?;
    let raw = document.entries::<IndicatorRaw>("kpi", faults);
    let types = document.entries::<TypeRaw>("type", faults);
    let lists = document.entries::<FamilyRaw>("family", faults);
    document.finish(faults);
    let mut book = IndicatorBook {
        indicators: raw
            .into_iter()
            .filter_map(|raw| indicator(raw, faults))
            .collect(),
        ..IndicatorBook::default()
    };
    refuse_duplicates(&book.indicators, faults);
    for Located { value, line } in types {
        let list = positions(&book.indicators, &value.kpis, line, faults);
        if let Some(place) = book.types.get_mut(value.service_type.index()) {
            *place = list;
        }
    }
    refuse_missing_types(&book, faults);
    book.families = family_lists(&book.indicators, lists, families, faults);
    Some(book)
}

fn indicator(located: Located<IndicatorRaw>, faults: &mut Faults) -> Option<Indicator> {
    let Located { value: raw, line } = located;
    let name = raw
        .name
        .read(FILE, line, &format!("{}.name", raw.id), faults);
    let unit = raw
        .unit
        .read(FILE, line, &format!("{}.unit", raw.id), faults);
    Some(Indicator {
        name: name?,
        unit: unit?,
        direction: match raw.direction {
            DirectionRaw::Up => Direction::Up,
            DirectionRaw::Down => Direction::Down,
        },
        id: raw.id,
    })
}

fn refuse_duplicates(indicators: &[Indicator], faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for indicator in indicators {
        if !seen.insert(indicator.id.as_str()) {
            faults.add(FILE, 0, format!("kpi `{}` is defined twice", indicator.id));
        }
    }
}

fn refuse_missing_types(book: &IndicatorBook, faults: &mut Faults) {
    for (kind, list) in ServiceType::ALL.into_iter().zip(&book.types) {
        if list.is_empty() {
            faults.add(
                FILE,
                0,
                format!("`[[type]]` for `{}` is missing", kind.code()),
            );
        }
    }
}

fn positions(
    indicators: &[Indicator],
    ids: &[String],
    line: usize,
    faults: &mut Faults,
) -> Vec<usize> {
    if !COUNT.contains(&ids.len()) {
        let (least, most) = (COUNT.start(), COUNT.end());
        faults.add(
            FILE,
            line,
            format!("has {} kpis, not {least} to {most}", ids.len()),
        );
    }
    ids.iter()
        .filter_map(|id| {
            let found = indicators.iter().position(|indicator| &indicator.id == id);
            if found.is_none() {
                faults.add(FILE, line, format!("there is no kpi `{id}`"));
            }
            found
        })
        .collect()
}

fn family_lists(
    indicators: &[Indicator],
    lists: Vec<Located<FamilyRaw>>,
    families: &[Family],
    faults: &mut Faults,
) -> BTreeMap<(usize, ServiceType), Vec<usize>> {
    let mut read = BTreeMap::new();
    for Located {
        value: FamilyRaw {
            family,
            service_type,
            kpis,
        },
        line,
    } in lists
    {
        let list = positions(indicators, &kpis, line, faults);
        let Some(index) = position(families, &family) else {
            faults.add(FILE, line, format!("there is no family `{family}`"));
            continue;
        };
        if read.insert((index, service_type), list).is_some() {
            let code = service_type.code();
            faults.add(
                FILE,
                line,
                format!("family `{family}` stands twice for `{code}`"),
            );
        }
    }
    read
}
