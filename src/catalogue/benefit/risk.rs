//! Weights, thresholds and texts of the risk: `[risk]`.

use serde::Deserialize;

use super::FILE;
use super::figure::{FigureRaw, Figures};
use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::catalogue::text::BilingualRaw;
use crate::domain::benefit::{Figure, RiskRules, RiskTexts};

/// Weights that sum to 1 may miss it by this much: they are written with few decimals.
const TOLERANCE: f64 = 1e-9;

#[derive(Deserialize)]
struct RiskRaw {
    codifiability: FigureRaw,
    measurability: FigureRaw,
    sensitivity: FigureRaw,
    advantage: FigureRaw,
    coordination: FigureRaw,
    unknown: FigureRaw,
    operational_threshold: FigureRaw,
    structural_threshold: FigureRaw,
    operational: RiskTextsRaw,
    structural: RiskTextsRaw,
    provider: BilingualRaw,
    joint_venture: BilingualRaw,
    captive: BilingualRaw,
}

#[derive(Deserialize)]
struct RiskTextsRaw {
    low: BilingualRaw,
    high: BilingualRaw,
}

impl RiskTextsRaw {
    fn read(self, line: usize, what: &str, faults: &mut Faults) -> Option<RiskTexts> {
        let low = self.low.read(FILE, line, &format!("{what}.low"), faults);
        let high = self.high.read(FILE, line, &format!("{what}.high"), faults);
        Some(RiskTexts {
            low: low?,
            high: high?,
        })
    }
}

pub(super) fn read(document: &mut Document<'_>, faults: &mut Faults) -> Option<RiskRules> {
    let located = document.section::<RiskRaw>("risk", faults)?;
    let (raw, line) = (located.value, located.line);
    let operational = raw.operational.read(line, "risk.operational", faults);
    let structural = raw.structural.read(line, "risk.structural", faults);
    let provider = raw.provider.read(FILE, line, "risk.provider", faults);
    let venture = raw
        .joint_venture
        .read(FILE, line, "risk.joint_venture", faults);
    let captive = raw.captive.read(FILE, line, "risk.captive", faults);
    let mut check = Figures {
        file: FILE,
        table: "risk",
        line,
        faults,
    };
    let rules = RiskRules {
        codifiability: check.weight("codifiability", raw.codifiability),
        measurability: check.weight("measurability", raw.measurability),
        sensitivity: check.weight("sensitivity", raw.sensitivity),
        advantage: check.weight("advantage", raw.advantage),
        coordination: check.weight("coordination", raw.coordination),
        unknown: check.weight("unknown", raw.unknown),
        operational_threshold: check.weight("operational_threshold", raw.operational_threshold),
        structural_threshold: check.weight("structural_threshold", raw.structural_threshold),
        operational: operational?,
        structural: structural?,
        governance: [provider?, venture?, captive?],
    };
    sum_to_one(
        &mut check,
        "codifiability",
        &[&rules.codifiability, &rules.measurability],
    );
    let structural = [&rules.sensitivity, &rules.advantage, &rules.coordination];
    sum_to_one(&mut check, "sensitivity", &structural);
    Some(rules)
}

fn sum_to_one(check: &mut Figures<'_>, first: &str, weights: &[&Figure<f64>]) {
    let sum: f64 = weights.iter().map(|weight| weight.value).sum();
    if (sum - 1.0).abs() > TOLERANCE {
        check.fault(
            first,
            &format!("and the weights beside it sum to {sum}, not 1"),
        );
    }
}
