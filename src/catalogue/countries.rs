//! Reads `countries.toml` and computes each country's clocks from the embedded time zones.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::source::Source;
use super::sources;
use super::text::BilingualRaw;
use crate::domain::knowledge::SourceNote;
use crate::domain::location::{
    Adequacy, Clock, Country, Delivery, EnglishBand, Figure, Governance, IncomeLevel,
};
use crate::domain::scalar::{CountryCode, LanguageCode};

const FILE: &str = "countries.toml";
/// The days on which clocks are compared: far from any change to or from summer time.
const JANUARY: Date = date(2026, 1, 15);
const JULY: Date = date(2026, 7, 15);

#[derive(Deserialize)]
struct CountryRaw {
    code: String,
    name: BilingualRaw,
    capital: String,
    latitude: f64,
    longitude: f64,
    zone: String,
    #[serde(default)]
    business_zones: Vec<String>,
    borders: Vec<String>,
    continent: String,
    region: String,
    population: u64,
    official_languages: Vec<String>,
    business_languages: Vec<String>,
    #[serde(default)]
    eu: bool,
    #[serde(default)]
    eea: bool,
    adequacy: Option<AdequacyRaw>,
    delivery: Delivery,
    english: Option<Figure<EnglishBand>>,
    income: Option<Figure<IncomeLevel>>,
    gni: Option<Figure<u32>>,
    labour_cost: Option<Figure<f64>>,
    developer_salary: Option<Figure<f64>>,
    call_centre_wage: Option<Figure<f64>>,
    governance: Option<Governance>,
}

#[derive(Deserialize)]
struct AdequacyRaw {
    year: u16,
    scope: Option<BilingualRaw>,
}

/// Reads all countries.
pub(super) fn read(source: &Source, notes: &[SourceNote], faults: &mut Faults) -> Vec<Country> {
    let Some(mut document) = Document::open(source, FILE, faults) else {
        return Vec::new();
    };
    if let Some(columns) = document.section::<BTreeMap<String, String>>("columns", faults) {
        for id in columns.value.values() {
            sources::check(notes, id, FILE, columns.line, faults);
        }
    }
    let entries = document.entries::<CountryRaw>("country", faults);
    document.finish(faults);
    if entries.is_empty() {
        faults.add(FILE, 0, "no countries found");
    }
    let zones = TimeZoneDatabase::bundled();
    let countries: Vec<Country> = entries
        .into_iter()
        .filter_map(|entry| {
            let mut check = Check {
                line: entry.line,
                code: entry.value.code.clone(),
                notes,
                faults,
            };
            check.country(entry, &zones)
        })
        .collect();
    check_borders(&countries, faults);
    countries
}

/// A border has two sides, and a country is described once.
fn check_borders(countries: &[Country], faults: &mut Faults) {
    let mut by_code: BTreeMap<CountryCode, &Country> = BTreeMap::new();
    for country in countries {
        if by_code.insert(country.code, country).is_some() {
            faults.add(
                FILE,
                0,
                format!("country `{}` is defined twice", country.code),
            );
        }
    }
    for country in countries {
        for other in &country.borders {
            let back = by_code
                .get(other)
                .is_some_and(|other| other.borders.contains(&country.code));
            if !back {
                let detail = format!(
                    "`{}` borders `{other}`, but not the other way",
                    country.code
                );
                faults.add(FILE, 0, detail);
            }
        }
    }
}

/// The checks of one country.
struct Check<'c> {
    line: usize,
    code: String,
    notes: &'c [SourceNote],
    faults: &'c mut Faults,
}

impl Check<'_> {
    fn fault(&mut self, detail: &str) {
        let detail = format!("country `{}`: {detail}", self.code);
        self.faults.add(FILE, self.line, detail);
    }

    fn country(&mut self, entry: Located<CountryRaw>, zones: &TimeZoneDatabase) -> Option<Country> {
        let raw = entry.value;
        if raw.latitude.abs() > 90.0 || raw.longitude.abs() > 180.0 {
            self.fault("the capital lies outside the globe");
        }
        self.figures(&raw);
        let name = raw.name.read(FILE, self.line, "country.name", self.faults);
        let adequacy = raw.adequacy.map(|adequacy| self.adequacy(adequacy));
        let clock = self.clock(&raw.zone, zones);
        let mut business_clocks: Vec<Clock> = raw
            .business_zones
            .iter()
            .filter_map(|zone| self.clock(zone, zones))
            .collect();
        business_clocks.extend(clock.filter(|clock| !business_clocks.contains(clock)));
        Some(Country {
            code: self.country_code(&raw.code)?,
            name: name?,
            capital: raw.capital,
            latitude: raw.latitude,
            longitude: raw.longitude,
            zone: raw.zone,
            clock: clock?,
            business_clocks,
            borders: raw
                .borders
                .iter()
                .filter_map(|code| self.country_code(code))
                .collect(),
            continent: raw.continent,
            region: raw.region,
            population: raw.population,
            official_languages: self.languages(&raw.official_languages),
            business_languages: self.languages(&raw.business_languages),
            eu: raw.eu,
            eea: raw.eea,
            adequacy,
            delivery: raw.delivery,
            english: raw.english,
            income: raw.income,
            gni: raw.gni,
            labour_cost: raw.labour_cost,
            developer_salary: raw.developer_salary,
            call_centre_wage: raw.call_centre_wage,
            governance: raw.governance,
        })
    }

    fn adequacy(&mut self, raw: AdequacyRaw) -> Adequacy {
        let AdequacyRaw { year, scope } = raw;
        let scope =
            scope.and_then(|scope| scope.read(FILE, self.line, "adequacy.scope", self.faults));
        Adequacy { year, scope }
    }

    fn figures(&mut self, raw: &CountryRaw) {
        let amounts = [
            &raw.labour_cost,
            &raw.developer_salary,
            &raw.call_centre_wage,
        ];
        let amounts: Vec<&Figure<f64>> = amounts.into_iter().flatten().collect();
        if amounts
            .iter()
            .any(|figure| !figure.value.is_finite() || figure.value <= 0.0)
        {
            self.fault("a wage or cost must be above 0");
        }
        if raw.eu && !raw.eea {
            self.fault("is in the EU, but not in the EEA");
        }
        let ids = amounts.iter().map(|figure| &figure.source);
        let ids = ids.chain(raw.english.as_ref().map(|figure| &figure.source));
        let ids = ids.chain(raw.gni.as_ref().map(|figure| &figure.source));
        let ids = ids.chain(raw.income.as_ref().map(|figure| &figure.source));
        let ids = ids.chain(raw.governance.as_ref().map(|governance| &governance.source));
        for id in ids {
            sources::check(self.notes, id, FILE, self.line, self.faults);
        }
    }

    fn country_code(&mut self, code: &str) -> Option<CountryCode> {
        let parsed = CountryCode::parse(code).ok();
        if parsed.is_none() {
            self.fault(&format!("`{code}` is no country code"));
        }
        parsed
    }

    fn languages(&mut self, codes: &[String]) -> Vec<LanguageCode> {
        let parse = |code: &String| {
            let parsed = LanguageCode::parse(code).ok();
            if parsed.is_none() {
                self.fault(&format!("`{code}` is no language code"));
            }
            parsed
        };
        codes.iter().filter_map(parse).collect()
    }

    fn clock(&mut self, zone: &str, zones: &TimeZoneDatabase) -> Option<Clock> {
        let Ok(found) = zones.get(zone) else {
            self.fault(&format!("there is no time zone `{zone}`"));
            return None;
        };
        let offsets = minutes(&found, JANUARY).zip(minutes(&found, JULY));
        if offsets.is_none() {
            self.fault(&format!("time zone `{zone}` has no offset"));
        }
        offsets.map(|(january, july)| Clock { january, july })
    }
}

/// Difference to UTC at noon of a day, in minutes.
fn minutes(zone: &TimeZone, day: Date) -> Option<i32> {
    let noon = zone.to_zoned(day.at(12, 0, 0, 0)).ok()?;
    Some(noon.offset().seconds() / 60)
}
