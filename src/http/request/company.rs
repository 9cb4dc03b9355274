//! Reads the company.

use super::faults::Faults;
use super::reader::Place;
use super::{activity, country};
use crate::domain::codes::Scheme;
use crate::domain::enquiry::{Company, Description, InvalidText};
use crate::domain::scalar::LanguageCode;

pub(super) const FIELDS: [&str; 5] = [
    "name",
    "description",
    "industry",
    "home_country",
    "working_languages",
];

/// The schemes that class companies and not only purchases.
pub(super) const INDUSTRY_SCHEMES: [Scheme; 3] = [Scheme::Isic4, Scheme::Nace2, Scheme::Wz2008];

/// Reads a company; usable only if no fault was noted.
pub(super) fn read(place: &Place<'_>, faults: &mut Faults) -> Option<Company> {
    let members = place.members(&FIELDS, faults)?;
    let name = members
        .get("name")
        .and_then(|place| place.parsed(|text| bounded(text, Company::MAX_NAME_LENGTH), faults));
    let description = members.get("description").and_then(|place| {
        place.parsed(
            |text| bounded(text, Company::MAX_DESCRIPTION_LENGTH),
            faults,
        )
    });
    let industry = members
        .get("industry")
        .and_then(|place| activity::code(&place, &INDUSTRY_SCHEMES, faults));
    let home_country = members
        .get("home_country")
        .and_then(|place| place.parsed(country::read, faults));
    let languages = members.get("working_languages").map(|place| {
        let places = place.items(Company::MAX_LANGUAGES, faults);
        let read = places
            .iter()
            .filter_map(|place| place.parsed(LanguageCode::parse, faults));
        read.collect()
    });
    Some(Company {
        name,
        description,
        industry,
        home_country,
        working_languages: languages.unwrap_or_default(),
    })
}

fn bounded(text: &str, limit: usize) -> Result<String, InvalidText> {
    // The rules for a company's texts are those for a description.
    Description::parse(text.to_owned(), limit).map(|text| text.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_industry_schemes_are_those_that_the_domain_names_so() {
        let named: Vec<Scheme> = Scheme::ALL
            .into_iter()
            .filter(|s| s.is_industry())
            .collect();

        assert_eq!(named, INDUSTRY_SCHEMES);
    }
}
