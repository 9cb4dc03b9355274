//! What is said of a type's benefit: `[texts]`, and the knowledge that families bring:
//! `[[knowledge]]`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{FILE, position};
use crate::catalogue::document::{Document, Located};
use crate::catalogue::faults::Faults;
use crate::catalogue::text::BilingualRaw;
use crate::domain::benefit::{BenefitTexts, TypeTexts};
use crate::domain::knowledge::Family;
use crate::domain::vocabulary::Bilingual;

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
struct TextsRaw {
    bpo: TypeTextsRaw,
    kpo: TypeTextsRaw,
    ito: TypeTextsRaw,
    none: TypeTextsRaw,
}

#[derive(Deserialize)]
struct TypeTextsRaw {
    success_criterion: BilingualRaw,
    effect: BilingualRaw,
    quantified: Option<BilingualRaw>,
    source: String,
}

#[derive(Deserialize)]
struct KnowledgeRaw {
    family: String,
    effect: BilingualRaw,
}

pub(super) fn read(
    document: &mut Document<'_>,
    families: &[Family],
    faults: &mut Faults,
) -> Option<BenefitTexts> {
    let texts = document.section::<TextsRaw>("texts", faults);
    let knowledge = document.entries::<KnowledgeRaw>("knowledge", faults);
    let knowledge = read_knowledge(knowledge, families, faults);
    let Located {
        value:
            TextsRaw {
                bpo,
                kpo,
                ito,
                none,
            },
        line,
    } = texts?;
    let bpo = read_type("BPO", bpo, line, faults);
    let kpo = read_type("KPO", kpo, line, faults);
    let ito = read_type("ITO", ito, line, faults);
    let none = read_type("NONE", none, line, faults);
    Some(BenefitTexts {
        types: [bpo?, kpo?, ito?, none?],
        knowledge,
    })
}

fn read_type(code: &str, raw: TypeTextsRaw, line: usize, faults: &mut Faults) -> Option<TypeTexts> {
    let what = |key: &str| format!("texts.{code}.{key}");
    let success = raw
        .success_criterion
        .read(FILE, line, &what("success_criterion"), faults);
    let effect = raw.effect.read(FILE, line, &what("effect"), faults);
    let quantified = match raw.quantified {
        Some(raw) => Some(raw.read(FILE, line, &what("quantified"), faults)?),
        None => None,
    };
    if let Some(text) = &quantified {
        require(text, TypeTexts::SHARE, &what("quantified"), line, faults);
    }
    Some(TypeTexts {
        success_criterion: success?,
        effect: effect?,
        quantified,
        source: raw.source,
    })
}

/// Complains about a text that has no place for a figure.
pub(super) fn require(
    text: &Bilingual,
    placeholder: &str,
    what: &str,
    line: usize,
    faults: &mut Faults,
) {
    if !(text.de.contains(placeholder) && text.en.contains(placeholder)) {
        faults.add(
            FILE,
            line,
            format!("`{what}`: both texts must contain `{placeholder}`"),
        );
    }
}

fn read_knowledge(
    entries: Vec<Located<KnowledgeRaw>>,
    families: &[Family],
    faults: &mut Faults,
) -> BTreeMap<usize, Bilingual> {
    let mut knowledge = BTreeMap::new();
    for Located {
        value: KnowledgeRaw { family, effect },
        line,
    } in entries
    {
        let effect = effect.read(FILE, line, "knowledge.effect", faults);
        let Some(index) = position(families, &family) else {
            faults.add(
                FILE,
                line,
                format!("knowledge: there is no family `{family}`"),
            );
            continue;
        };
        if let Some(effect) = effect
            && knowledge.insert(index, effect).is_some()
        {
            faults.add(
                FILE,
                line,
                format!("knowledge: family `{family}` stands twice"),
            );
        }
    }
    knowledge
}
