//! Figures with their sources as they stand in the file.

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::catalogue::faults::Faults;
use crate::domain::benefit::{Figure, Range};

#[derive(Deserialize)]
pub(super) struct FigureRaw {
    value: f64,
    source: String,
}

#[derive(Deserialize)]
pub(super) struct CountRaw {
    value: u32,
    source: String,
}

#[derive(Deserialize)]
pub(super) struct BandRaw {
    low: f64,
    expected: f64,
    high: f64,
    source: String,
}

/// Which way a band runs from the low saving to the high.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// More of it saves more.
    Up,
    /// More of it saves less.
    Down,
}

/// The checks of the figures of one table.
pub(super) struct Figures<'f> {
    pub(super) file: &'f str,
    pub(super) table: &'f str,
    pub(super) line: usize,
    pub(super) faults: &'f mut Faults,
}

impl<'f> Figures<'f> {
    /// The same checks for another table.
    pub(super) const fn at(&mut self, table: &'f str) -> &mut Self {
        self.table = table;
        self
    }

    pub(super) fn fault(&mut self, name: &str, detail: &str) {
        let detail = format!("`{}.{name}` {detail}", self.table);
        self.faults.add(self.file, self.line, detail);
    }

    /// A number above 0 and at most `most`.
    pub(super) fn positive(&mut self, name: &str, raw: FigureRaw, most: f64) -> Figure {
        if !(raw.value > 0.0 && raw.value <= most) {
            self.fault(name, &format!("must be above 0 and at most {most}"));
        }
        self.figure(name, raw)
    }

    /// A number from 0 to 1.
    pub(super) fn share(&mut self, name: &str, raw: FigureRaw) -> Figure {
        self.unit(name, raw.value);
        self.figure(name, raw)
    }

    /// A number from 0 to 1 that is no money, such as a weight.
    pub(super) fn weight(&mut self, name: &str, raw: FigureRaw) -> Figure<f64> {
        self.unit(name, raw.value);
        Figure {
            value: raw.value,
            source: self.source(name, raw.source),
        }
    }

    pub(super) fn count(&mut self, name: &str, raw: CountRaw) -> Figure<u32> {
        Figure {
            value: raw.value,
            source: self.source(name, raw.source),
        }
    }

    /// Three numbers from 0 to 1 in the order in which the saving grows.
    pub(super) fn band(&mut self, name: &str, raw: BandRaw, run: Run) -> Figure<Range<Decimal>> {
        let BandRaw {
            low,
            expected,
            high,
            source,
        } = raw;
        for value in [low, expected, high] {
            self.unit(name, value);
        }
        let ordered = match run {
            Run::Up => low <= expected && expected <= high,
            Run::Down => low >= expected && expected >= high,
        };
        if !ordered {
            self.fault(name, "must run from the lowest saving to the highest");
        }
        Figure {
            value: Range {
                low,
                expected,
                high,
            }
            .map(decimal),
            source: self.source(name, source),
        }
    }

    fn figure(&mut self, name: &str, raw: FigureRaw) -> Figure {
        Figure {
            value: decimal(raw.value),
            source: self.source(name, raw.source),
        }
    }

    fn unit(&mut self, name: &str, value: f64) {
        if !(0.0..=1.0).contains(&value) {
            self.fault(name, "must be from 0 to 1");
        }
    }

    fn source(&mut self, name: &str, source: String) -> String {
        if source.trim().is_empty() {
            self.fault(name, "needs a source");
        }
        source
    }
}

/// The decimal that stands in the file.
fn decimal(value: f64) -> Decimal {
    Decimal::try_from(value).unwrap_or_default()
}
