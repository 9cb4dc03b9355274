//! A report for people.

use std::fmt::{self, Write};

use super::Report;
use crate::domain::vocabulary::ServiceType;

/// Characters of a text that are shown with an error.
const SHOWN: usize = 110;

/// The report as text of a fixed width.
#[must_use]
pub fn as_text(report: &Report) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = write(&mut out, report);
    out
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    let m = &report.measures;
    writeln!(
        out,
        "cases {}  accuracy {:.3}  macro-F1 {:.3}",
        m.cases, m.accuracy, m.macro_f1
    )?;
    writeln!(
        out,
        "decided {:.3}, of those right {:.3}",
        m.decided, m.decided_accuracy
    )?;
    writeln!(out, "calibration error {:.3}\n", m.calibration_error)?;
    writeln!(out, "type   cases  precision  recall     F1")?;
    for one in &m.types {
        let code = one.service_type.code();
        writeln!(
            out,
            "{code:<6}{:>6}{:>11.3}{:>8.3}{:>7.3}",
            one.cases, one.precision, one.recall, one.f1
        )?;
    }
    writeln!(out, "\nlabel \\ found    BPO   KPO   ITO  NONE")?;
    for (kind, row) in ServiceType::ALL.iter().zip(m.confusion) {
        let [bpo, kpo, ito, none] = row;
        writeln!(out, "{:<14}{bpo:>6}{kpo:>6}{ito:>6}{none:>6}", kind.code())?;
    }
    writeln!(out, "\nconfidence  cases   mean  right")?;
    for bin in &m.bins {
        writeln!(
            out,
            "from {:.1}   {:>8}  {:.3}  {:.3}",
            bin.from, bin.cases, bin.confidence, bin.accuracy
        )?;
    }
    writeln!(out, "\nthreshold  coverage  right")?;
    for point in &m.coverage {
        writeln!(
            out,
            "{:<9.2}  {:>8.3}  {:.3}",
            point.threshold, point.coverage, point.accuracy
        )?;
    }
    write_errors(out, report)
}

fn write_errors(out: &mut String, report: &Report) -> fmt::Result {
    writeln!(out, "\nsurest errors")?;
    for error in &report.worst_errors {
        let text: String = error.text.chars().take(SHOWN).collect();
        let (label, found) = (error.label.code(), error.found.code());
        writeln!(
            out,
            "{} {label} found as {found} ({:.2}): {text}",
            error.id, error.confidence
        )?;
        writeln!(out, "    because of: {}", error.evidence.join(", "))?;
    }
    Ok(())
}
