//! Reads `industries/*.toml`: business models, and the industries that follow them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::document::{Document, Located};
use super::faults::Faults;
use super::relations::{Names, RelationsRaw, resolve};
use super::source::Source;
use super::text::{BilingualRaw, PhrasesRaw};
use crate::domain::knowledge::{Concept, Family};
use crate::domain::role::{Industry, PaidFor};
use crate::domain::vocabulary::Language;

/// Folder of the files.
const FOLDER: &str = "industries/";
/// The business model that every company shares.
const EVERYONE: &str = "everyone";
/// Terms that an industry needs in each language: below that it is not recognised.
const MIN_TERMS: usize = 3;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PaidForRaw {
    Process,
    Knowledge,
    Systems,
    Goods,
    Presence,
    Risk,
    Office,
}

impl From<PaidForRaw> for PaidFor {
    fn from(raw: PaidForRaw) -> Self {
        match raw {
            PaidForRaw::Process => Self::Process,
            PaidForRaw::Knowledge => Self::Knowledge,
            PaidForRaw::Systems => Self::Systems,
            PaidForRaw::Goods => Self::Goods,
            PaidForRaw::Presence => Self::Presence,
            PaidForRaw::Risk => Self::Risk,
            PaidForRaw::Office => Self::Office,
        }
    }
}

#[derive(Deserialize)]
struct ModelRaw {
    id: String,
    paid_for: PaidForRaw,
    doing: Option<PhrasesRaw>,
    bought: Option<PhrasesRaw>,
    #[serde(default)]
    sells: Vec<String>,
    #[serde(default)]
    differentiates: Vec<String>,
    #[serde(default)]
    routine: Vec<String>,
    #[serde(default)]
    critical: Vec<String>,
}

#[derive(Deserialize)]
struct IndustryRaw {
    id: String,
    model: String,
    label: BilingualRaw,
    product: BilingualRaw,
    isic: Vec<String>,
    nace: Option<Vec<String>>,
    terms: PhrasesRaw,
    objects: Option<PhrasesRaw>,
    doing: Option<PhrasesRaw>,
    bought: Option<PhrasesRaw>,
    #[serde(default)]
    sells: Vec<String>,
    #[serde(default)]
    differentiates: Vec<String>,
    #[serde(default)]
    routine: Vec<String>,
    #[serde(default)]
    critical: Vec<String>,
}

/// Words with their languages.
type Phrases = Vec<(Language, String)>;

struct Model {
    paid_for: PaidFor,
    relations: RelationsRaw,
    doing: Phrases,
    bought: Phrases,
}

impl Model {
    /// The model's words after the industry's own.
    fn added(own: Option<PhrasesRaw>, model: &Phrases) -> Phrases {
        let mut all = pairs(own);
        all.extend(model.iter().cloned());
        all
    }
}

fn pairs(raw: Option<PhrasesRaw>) -> Phrases {
    raw.map(PhrasesRaw::into_pairs).unwrap_or_default()
}

/// Reads all industries; every reference must lead to an activity or a family.
pub(super) fn read(
    source: &Source,
    families: &[Family],
    concepts: &[Concept],
    faults: &mut Faults,
) -> Vec<Industry> {
    let names = Names { families, concepts };
    let (models, raw) = read_files(source, faults);
    let everyone = models.get(EVERYONE);
    if everyone.is_none() && !raw.is_empty() {
        faults.add(
            FOLDER,
            0,
            format!("the business model `{EVERYONE}` is missing"),
        );
    }
    refuse_duplicates(&raw, faults);
    raw.into_iter()
        .filter_map(|(file, raw)| industry(&file, raw, &models, everyone, &names, faults))
        .collect()
}

type Files = (BTreeMap<String, Model>, Vec<(String, Located<IndustryRaw>)>);

fn read_files(source: &Source, faults: &mut Faults) -> Files {
    let mut models = BTreeMap::new();
    let mut industries = Vec::new();
    for (file, bytes) in source.tables_in(FOLDER) {
        let Some(mut document) = Document::parse(file, bytes, faults) else {
            continue;
        };
        for Located { value, line } in document.entries::<ModelRaw>("model", faults) {
            let relations = RelationsRaw {
                place: (file.to_owned(), line),
                sells: value.sells,
                differentiates: value.differentiates,
                routine: value.routine,
                critical: value.critical,
            };
            let model = Model {
                paid_for: value.paid_for.into(),
                relations,
                doing: pairs(value.doing),
                bought: pairs(value.bought),
            };
            if models.insert(value.id.clone(), model).is_some() {
                faults.add(
                    file,
                    line,
                    format!("business model `{}` is defined twice", value.id),
                );
            }
        }
        let read = document.entries::<IndustryRaw>("industry", faults);
        industries.extend(read.into_iter().map(|raw| (file.to_owned(), raw)));
        document.finish(faults);
    }
    (models, industries)
}

fn refuse_duplicates(raw: &[(String, Located<IndustryRaw>)], faults: &mut Faults) {
    let mut seen = BTreeMap::new();
    for (file, Located { value, line }) in raw {
        if let Some(first) = seen.insert(value.id.as_str(), format!("{file}:{line}")) {
            let detail = format!("industry `{}` is also defined at {first}", value.id);
            faults.add(file, *line, detail);
        }
    }
}

fn industry(
    file: &str,
    raw: Located<IndustryRaw>,
    models: &BTreeMap<String, Model>,
    everyone: Option<&Model>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Option<Industry> {
    let Located { value, line } = raw;
    check(file, line, &value, faults);
    let label = value
        .label
        .read(file, line, &format!("{}.label", value.id), faults);
    let product = value
        .product
        .read(file, line, &format!("{}.product", value.id), faults);
    let Some(model) = models.get(&value.model) else {
        let detail = format!(
            "industry `{}`: there is no business model `{}`",
            value.id, value.model
        );
        faults.add(file, line, detail);
        return None;
    };
    let own = RelationsRaw {
        place: (file.to_owned(), line),
        sells: value.sells,
        differentiates: value.differentiates,
        routine: value.routine,
        critical: value.critical,
    };
    let layers: Vec<&RelationsRaw> = [
        Some(&own),
        Some(&model.relations),
        everyone.map(|model| &model.relations),
    ]
    .into_iter()
    .flatten()
    .collect();
    Some(Industry {
        relations: resolve(&layers, names, faults),
        label: label?,
        product: product?,
        paid_for: model.paid_for,
        nace: value.nace.unwrap_or_else(|| value.isic.clone()),
        isic: value.isic,
        terms: value.terms.into_pairs(),
        doing: Model::added(value.doing, &model.doing),
        bought: Model::added(value.bought, &model.bought),
        objects: pairs(value.objects),
        id: value.id,
    })
}

fn check(file: &str, line: usize, raw: &IndustryRaw, faults: &mut Faults) {
    for language in Language::ALL {
        let count = raw.terms.of(language).len();
        if count < MIN_TERMS {
            let code = language.code();
            let detail = format!(
                "industry `{}` has {count} terms in `{code}`, needs {MIN_TERMS}",
                raw.id
            );
            faults.add(file, line, detail);
        }
    }
    let nace = raw.nace.iter().flatten();
    for code in raw.isic.iter().chain(nace) {
        if !(2..=5).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) {
            let detail = format!("industry `{}`: `{code}` must be 2 to 5 digits", raw.id);
            faults.add(file, line, detail);
        }
    }
}
