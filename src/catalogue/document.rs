//! Reads one TOML file strictly, entry by entry, so that a fault in one entry does not hide
//! the faults of the next.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::faults::Faults;
use super::source::Source;

/// A value with the line that it begins in.
#[derive(Debug, Clone)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// A TOML file whose top-level keys are taken one after the other.
pub(crate) struct Document<'t> {
    file: &'t str,
    lines: Lines,
    table: DeTable<'t>,
}

impl<'t> Document<'t> {
    /// Opens a file that has to be there.
    pub(crate) fn open(source: &'t Source, file: &'t str, faults: &mut Faults) -> Option<Self> {
        match source.file(file) {
            Some(bytes) => Self::parse(file, bytes, faults),
            None => {
                faults.add(file, 0, "the file is missing");
                None
            }
        }
    }

    /// Parses a file; what is not UTF-8 or not TOML is one fault.
    pub(crate) fn parse(file: &'t str, bytes: &'t [u8], faults: &mut Faults) -> Option<Self> {
        let Ok(text) = str::from_utf8(bytes) else {
            faults.add(file, 0, "is not UTF-8");
            return None;
        };
        let lines = Lines::of(text);
        match DeTable::parse(text) {
            Ok(table) => Some(Self {
                file,
                lines,
                table: table.into_inner(),
            }),
            Err(error) => {
                let line = error.span().map_or(0, |span| lines.at(span.start));
                faults.add(file, line, error.message());
                None
            }
        }
    }

    /// Takes the table `key`, which has to be there.
    pub(crate) fn section<T: DeserializeOwned>(
        &mut self,
        key: &str,
        faults: &mut Faults,
    ) -> Option<Located<T>> {
        match self.table.remove(key) {
            Some(value) => self.read(key, value, faults),
            None => {
                faults.add(self.file, 0, format!("`[{key}]` is missing"));
                None
            }
        }
    }

    /// Takes the array of tables `key`; none is an empty list.
    pub(crate) fn entries<T: DeserializeOwned>(
        &mut self,
        key: &str,
        faults: &mut Faults,
    ) -> Vec<Located<T>> {
        let Some(value) = self.table.remove(key) else {
            return Vec::new();
        };
        let line = self.lines.at(value.span().start);
        let DeValue::Array(array) = value.into_inner() else {
            faults.add(
                self.file,
                line,
                format!("`{key}` must be an array of tables"),
            );
            return Vec::new();
        };
        array
            .into_iter()
            .filter_map(|entry| self.read(key, entry, faults))
            .collect()
    }

    fn read<T: DeserializeOwned>(
        &self,
        key: &str,
        value: Spanned<DeValue<'t>>,
        faults: &mut Faults,
    ) -> Option<Located<T>> {
        let line = self.lines.at(value.span().start);
        let mut unknown = Vec::new();
        let read = serde_ignored::deserialize(ValueDeserializer::from(value), |path| {
            unknown.push(path.to_string());
        });
        for path in unknown {
            faults.add(self.file, line, format!("unknown key `{key}.{path}`"));
        }
        match read {
            Ok(value) => Some(Located { value, line }),
            Err(error) => {
                let line = error.span().map_or(line, |span| self.lines.at(span.start));
                faults.add(self.file, line, format!("{key}: {}", error.message()));
                None
            }
        }
    }

    /// Reports the top-level keys that nothing has taken.
    pub(crate) fn finish(self, faults: &mut Faults) {
        for (key, value) in self.table {
            let line = self.lines.at(value.span().start);
            faults.add(self.file, line, format!("unknown key `{}`", key.get_ref()));
        }
    }
}

/// Where the lines of a text begin, in bytes.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(byte, _)| byte + 1).collect())
    }

    /// The line that holds `byte`, counted from 1.
    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|&start| start <= byte) + 1
    }
}
