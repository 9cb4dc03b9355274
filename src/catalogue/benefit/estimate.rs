//! The parameters of the estimate: `[general]`, `[types]`, `[options]`.

use serde::Deserialize;

use super::FILE;
use super::figure::{BandRaw, CountRaw, FigureRaw, Figures, Run};
use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::domain::benefit::{
    EstimateParameters, GeneralParameters, OptionParameters, TypeParameters,
};

/// More than any markup, load or pay level of the trade.
const MAX_FACTOR: f64 = 10.0;

/// Hours of a year.
const MAX_HOURS: f64 = 8_784.0;

#[derive(Deserialize)]
struct GeneralRaw {
    region_level: FigureRaw,
    overhead: FigureRaw,
    hours_per_year: FigureRaw,
    discount_rate: FigureRaw,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
struct TypesRaw {
    bpo: TypeRaw,
    kpo: TypeRaw,
    ito: TypeRaw,
}

#[derive(Deserialize)]
struct TypeRaw {
    markup: FigureRaw,
    load: FigureRaw,
    elasticity: FigureRaw,
    effort: BandRaw,
    onsite_share: FigureRaw,
    pay_level: FigureRaw,
    transfer: FigureRaw,
    technology_share: FigureRaw,
    technology_saving: BandRaw,
    adopted: FigureRaw,
}

#[derive(Deserialize)]
struct OptionsRaw {
    onshore: OptionRaw,
    nearshore: OptionRaw,
    offshore: OptionRaw,
}

#[derive(Deserialize)]
struct OptionRaw {
    wage_floor: FigureRaw,
    typical_relation: FigureRaw,
    hidden_cost_share: BandRaw,
    coordination_surcharge: FigureRaw,
    one_time_share: FigureRaw,
    transition_months: CountRaw,
    price_drift: FigureRaw,
}

pub(super) fn read(document: &mut Document<'_>, faults: &mut Faults) -> Option<EstimateParameters> {
    let general = document.section::<GeneralRaw>("general", faults);
    let types = document.section::<TypesRaw>("types", faults);
    let options = document.section::<OptionsRaw>("options", faults);
    let (general, types, options) = (general?, types?, options?);
    let mut check = Figures {
        file: FILE,
        table: "general",
        line: general.line,
        faults,
    };
    let general = read_general(general.value, &mut check);
    check.line = types.line;
    let TypesRaw { bpo, kpo, ito } = types.value;
    let types = [("types.BPO", bpo), ("types.KPO", kpo), ("types.ITO", ito)];
    let types = types.map(|(table, raw)| read_type(raw, check.at(table)));
    check.line = options.line;
    let OptionsRaw {
        onshore,
        nearshore,
        offshore,
    } = options.value;
    let options = [
        ("options.onshore", onshore),
        ("options.nearshore", nearshore),
        ("options.offshore", offshore),
    ];
    let options = options.map(|(table, raw)| read_option(raw, check.at(table)));
    Some(EstimateParameters {
        general,
        types,
        options,
    })
}

fn read_general(raw: GeneralRaw, check: &mut Figures<'_>) -> GeneralParameters {
    GeneralParameters {
        region_level: check.positive("region_level", raw.region_level, 1.0),
        overhead: check.positive("overhead", raw.overhead, MAX_FACTOR),
        hours_per_year: check.positive("hours_per_year", raw.hours_per_year, MAX_HOURS),
        discount_rate: check.share("discount_rate", raw.discount_rate),
    }
}

fn read_type(raw: TypeRaw, check: &mut Figures<'_>) -> TypeParameters {
    TypeParameters {
        markup: check.positive("markup", raw.markup, MAX_FACTOR),
        load: check.positive("load", raw.load, MAX_FACTOR),
        elasticity: check.positive("elasticity", raw.elasticity, 1.0),
        effort: check.band("effort", raw.effort, Run::Down),
        onsite_share: check.share("onsite_share", raw.onsite_share),
        pay_level: check.positive("pay_level", raw.pay_level, MAX_FACTOR),
        transfer: check.positive("transfer", raw.transfer, MAX_FACTOR),
        technology_share: check.share("technology_share", raw.technology_share),
        technology_saving: check.band("technology_saving", raw.technology_saving, Run::Up),
        adopted: check.share("adopted", raw.adopted),
    }
}

fn read_option(raw: OptionRaw, check: &mut Figures<'_>) -> OptionParameters {
    OptionParameters {
        wage_floor: check.positive("wage_floor", raw.wage_floor, 1.0),
        typical_relation: check.positive("typical_relation", raw.typical_relation, 1.0),
        hidden_cost_share: check.band("hidden_cost_share", raw.hidden_cost_share, Run::Down),
        coordination_surcharge: check.share("coordination_surcharge", raw.coordination_surcharge),
        one_time_share: check.share("one_time_share", raw.one_time_share),
        transition_months: check.count("transition_months", raw.transition_months),
        price_drift: check.share("price_drift", raw.price_drift),
    }
}
