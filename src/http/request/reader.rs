//! Reads a JSON tree field by field. Every fault is noted with its JSON pointer (RFC 6901) and
//! reading goes on, so that a caller learns of all faults at once.

use std::fmt::Display;

use rust_decimal::Decimal;

use super::faults::Faults;
use super::suggestion;
use super::tree::Node;

/// Code points of an unknown name that are shown again.
const MAX_ECHO: usize = 64;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Place<'n> {
    pub(super) node: &'n Node,
    pub(super) pointer: String,
}

/// The members of an object whose names have been checked.
#[derive(Debug)]
pub(crate) struct Members<'n> {
    pointer: String,
    members: &'n [(String, Node)],
}

impl<'n> Place<'n> {
    /// The whole body.
    pub(crate) const fn root(node: &'n Node) -> Self {
        Self {
            node,
            pointer: String::new(),
        }
    }

    fn wrong_kind(&self, expected: &str, faults: &mut Faults) {
        let kind = self.node.kind();
        faults.add(&self.pointer, format!("must be {expected}, not {kind}"));
    }

    /// An object that has no other members than `known`, each at most once.
    pub(super) fn members(&self, known: &[&str], faults: &mut Faults) -> Option<Members<'n>> {
        let Node::Object(members) = self.node else {
            self.wrong_kind("an object", faults);
            return None;
        };
        let mut seen = Vec::with_capacity(known.len());
        for (name, _) in members {
            if !known.contains(&name.as_str()) {
                faults.add(&self.below(name), unknown(name, known));
            } else if seen.contains(&name) {
                faults.add(&self.below(name), "stands more than once");
            } else {
                seen.push(name);
            }
        }
        Some(Members {
            pointer: self.pointer.clone(),
            members,
        })
    }

    fn below(&self, name: &str) -> String {
        format!("{}/{}", self.pointer, escaped(name))
    }

    /// An array of at most `limit` entries.
    pub(super) fn items(&self, limit: usize, faults: &mut Faults) -> Vec<Self> {
        let Node::List(items) = self.node else {
            self.wrong_kind("an array", faults);
            return Vec::new();
        };
        if items.len() > limit {
            let detail = format!("must have at most {limit} entries, has {}", items.len());
            faults.add(&self.pointer, detail);
            return Vec::new();
        }
        let place = |(index, node)| Place {
            node,
            pointer: format!("{}/{index}", self.pointer),
        };
        items.iter().enumerate().map(place).collect()
    }

    /// A string.
    pub(super) fn text(&self, faults: &mut Faults) -> Option<&'n str> {
        if let Node::Text(text) = self.node {
            return Some(text);
        }
        self.wrong_kind("a string", faults);
        None
    }

    /// A string that `parse` accepts.
    pub(super) fn parsed<T, E: Display>(
        &self,
        parse: impl FnOnce(&str) -> Result<T, E>,
        faults: &mut Faults,
    ) -> Option<T> {
        let text = self.text(faults)?;
        self.checked(parse(text), faults)
    }

    /// A string that is one of a few words.
    pub(super) fn choice<T: Copy>(&self, words: &[(&str, T)], faults: &mut Faults) -> Option<T> {
        let text = self.text(faults)?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            faults.add(&self.pointer, format!("must be {}", one_of(&words)));
        }
        found.map(|(_, value)| *value)
    }

    /// `true` or `false`.
    pub(super) fn flag(&self, faults: &mut Faults) -> Option<bool> {
        if let Node::Flag(flag) = self.node {
            return Some(*flag);
        }
        self.wrong_kind("`true` or `false`", faults);
        None
    }

    /// A number.
    pub(super) fn number(&self, faults: &mut Faults) -> Option<f64> {
        if let Node::Number(number) = self.node {
            return number.as_f64();
        }
        self.wrong_kind("a number", faults);
        None
    }

    /// A number from `low` to `high` with the digits that it was written with.
    pub(super) fn decimal(&self, low: u32, high: u32, faults: &mut Faults) -> Option<Decimal> {
        let number = self.number(faults)?;
        // `Display` writes the shortest digits that mean this number, without an exponent.
        let exact = Decimal::from_str_exact(&number.to_string()).ok();
        let good = exact.filter(|n| (Decimal::from(low)..=Decimal::from(high)).contains(n));
        if good.is_none() {
            faults.add(
                &self.pointer,
                format!("must be a number from {low} to {high}"),
            );
        }
        good
    }

    /// The value of a result, or its error as a fault of this place.
    pub(super) fn checked<T, E: Display>(
        &self,
        result: Result<T, E>,
        faults: &mut Faults,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                faults.add(&self.pointer, error.to_string());
                None
            }
        }
    }
}

impl<'n> Members<'n> {
    /// A member; `None` where it is missing or `null`, which both mean not stated.
    pub(super) fn get(&self, name: &str) -> Option<Place<'n>> {
        let (_, node) = self.members.iter().find(|(other, _)| other == name)?;
        let stated = !matches!(node, Node::Null);
        stated.then(|| Place {
            node,
            pointer: format!("{}/{name}", self.pointer),
        })
    }

    /// A member that has to be there.
    pub(super) fn required(&self, name: &str, faults: &mut Faults) -> Option<Place<'n>> {
        let place = self.get(name);
        if place.is_none() {
            faults.add(&format!("{}/{name}", self.pointer), "is required");
        }
        place
    }
}

fn unknown(name: &str, known: &[&str]) -> String {
    let shown: String = name.chars().take(MAX_ECHO).collect();
    match suggestion::nearest(name, known) {
        Some(near) => format!("unknown field `{shown}`, did you mean `{near}`?"),
        None => format!("unknown field `{shown}`"),
    }
}

/// A member name as a part of a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// `a`, `b` or `c`.
pub(super) fn one_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;

    fn faults_of(json: &str, read: impl FnOnce(&Place<'_>, &mut Faults)) -> Vec<String> {
        let node = parse(json.as_bytes()).unwrap();
        let mut faults = Faults::of_request();
        read(&Place::root(&node), &mut faults);
        let list = faults.into_list();
        list.iter()
            .map(|fault| format!("{} {}", fault.place(), fault.detail))
            .collect()
    }

    #[test]
    fn unknown_and_double_members_are_named_with_escaped_pointers() {
        let found = faults_of(
            r#"{"a/b~c": 1, "Name": 2, "name": 3, "name": 4}"#,
            |place, faults| {
                place.members(&["name"], faults);
            },
        );

        assert_eq!(
            found,
            [
                "/a~1b~0c unknown field `a/b~c`",
                "/Name unknown field `Name`, did you mean `name`?",
                "/name stands more than once",
            ]
        );
    }

    #[test]
    fn a_decimal_keeps_the_digits_that_were_written() {
        let node = parse(b"0.1").unwrap();

        let read = Place::root(&node).decimal(0, 1, &mut Faults::of_request());

        assert_eq!(read, Some(Decimal::new(1, 1)));
    }

    #[test]
    fn a_decimal_out_of_range_is_a_fault() {
        let found = faults_of("1e300", |place, faults| {
            place.decimal(0, 8, faults);
        });

        assert_eq!(found, [" must be a number from 0 to 8"]);
    }
}
