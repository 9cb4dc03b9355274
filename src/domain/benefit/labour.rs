//! What an hour of work costs in a country.

use rust_decimal::Decimal;

use super::terms::Term;
use crate::domain::knowledge::Catalogue;
use crate::domain::scalar::CountryCode;

/// USD per hour worked, wages and employers' contributions, mean of all employees
/// (International Labour Organization).
///
/// The figures stand here until the catalogue's table of countries carries them.
const KNOWN: [(&str, i64, &str); 30] = [
    ("AT", 4982, "ilo-labour-cost"),
    ("AU", 4055, "ilo-earnings"),
    ("BG", 1168, "ilo-labour-cost"),
    ("CH", 6525, "ilo-labour-cost"),
    ("CR", 504, "ilo-labour-cost"),
    ("CZ", 1898, "ilo-labour-cost"),
    ("DE", 4943, "ilo-labour-cost"),
    ("EG", 157, "ilo-earnings"),
    ("ES", 2793, "ilo-labour-cost"),
    ("FR", 4753, "ilo-labour-cost"),
    ("GB", 3331, "ilo-labour-cost"),
    ("HU", 1441, "ilo-labour-cost"),
    ("IE", 4198, "ilo-labour-cost"),
    ("IN", 262, "ilo-earnings"),
    ("JP", 2044, "gni-model"),
    ("LT", 1721, "ilo-labour-cost"),
    ("MA", 336, "gni-model"),
    ("MX", 449, "ilo-earnings"),
    ("MY", 823, "gni-model"),
    ("NL", 4906, "ilo-labour-cost"),
    ("NZ", 2900, "ilo-labour-cost"),
    ("PH", 265, "ilo-labour-cost"),
    ("PL", 1784, "ilo-labour-cost"),
    ("PT", 1899, "ilo-labour-cost"),
    ("RO", 1217, "ilo-labour-cost"),
    ("RS", 690, "ilo-earnings"),
    ("SG", 2329, "ilo-labour-cost"),
    ("TN", 276, "ilo-earnings"),
    ("US", 4760, "ilo-labour-cost"),
    ("ZA", 256, "ilo-labour-cost"),
];

/// Mean labour cost in USD per hour; `None` where no figure is known.
pub(super) fn labour_cost(_catalogue: &Catalogue, country: CountryCode) -> Option<Term<'_>> {
    let found = KNOWN.iter().find(|(code, ..)| *code == country.as_str());
    found.map(|&(_, cents, source)| Term {
        value: Decimal::new(cents, 2),
        source,
    })
}
