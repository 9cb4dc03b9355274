#!/usr/bin/env python3
"""Writes catalogue/countries.toml from a table of public figures and the notes beside this script.

    python3 tools/countries.py FACTS.csv > catalogue/countries.toml

FACTS.csv holds one row a country: names, region, capital with coordinates and IANA zone, land
borders, languages, GNI, labour cost, English proficiency, governance indicators. It is not part
of the project; each figure that is taken over carries its year and the id of its source.
"""
import csv
import sys
import tomllib
from pathlib import Path

HEADER = """# Countries, written by tools/countries.py; do not edit by hand.
# Sources of the columns that are no figures are named once in [columns].

[columns]
names = "cldr"
region = "un-m49"
capital = "geonames"
borders = "geonames"
zone = "iana-tzdb"
population = "geonames"
official_languages = "cldr"
business_languages = "delivery-practice"
delivery = "delivery-practice"
adequacy = "eu-adequacy"
"""
LABOUR_SOURCE = {"A": "ilo-labour-cost", "B": "ilo-earnings", "C": "gni-model"}
# World Bank, fiscal year 2026: upper bounds of GNI per head (Atlas method, USD of 2024).
INCOME = [(1135, "low"), (4495, "lower_middle"), (13935, "upper_middle"), (float("inf"), "high")]
# EF EPI bands, by score.
ENGLISH = [(600, "very_high"), (550, "high"), (500, "moderate"), (450, "low"), (0, "very_low")]
WGI = [
    ("political_stability", "wgi_pv"),
    ("rule_of_law", "wgi_rl"),
    ("effectiveness", "wgi_ge"),
    ("regulation", "wgi_rq"),
    ("corruption_control", "wgi_cc"),
    ("accountability", "wgi_va"),
]
ALIASES = {"nb": "no", "nn": "no", "fil": "tl"}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def array(items):
    return "[" + ", ".join(quoted(item) for item in items) + "]"


def official(row, notes):
    code = row["iso2"]
    if code in notes["official"]:
        return notes["official"][code]
    stated = row["languages_cldr"] or row["languages"]
    found = [ALIASES.get(lang, lang) for lang in stated.split("|")]
    return list(dict.fromkeys(lang for lang in found if len(lang) == 2))


def english_band(row, notes, spoken):
    if row["english_native"] == "1":
        return None
    if row["ef_epi"]:
        band = next(name for floor, name in ENGLISH if float(row["ef_epi"]) >= floor)
        return band, int(row["ef_epi_edition"]), "ef-epi"
    if row["iso2"] in notes["english"]:
        return notes["english"][row["iso2"]], 2024, "delivery-practice"
    return ("high" if "en" in spoken else "low"), 2024, "delivery-practice"


def business(row, notes, spoken, english):
    found = {lang for lang, codes in notes["business"].items() if row["iso2"] in codes}
    if english and english[0] in ("very_high", "high"):
        found.add("en")
    return sorted(found - set(spoken))


def labour_cost(row, notes):
    code = row["iso2"]
    if code in notes["labour_cost"]:
        note = notes["labour_cost"][code]
        return note["usd_per_hour"], note["year"], note["source"]
    if not row["labour_cost_usd_h"]:
        return None
    source = LABOUR_SOURCE[row["labour_cost_method"]]
    return float(row["labour_cost_usd_h"]), int(row["labour_cost_year"]), source


def delivery(code, notes, kind):
    bands = notes["delivery"][kind]
    return next((band for band, codes in bands.items() if code in codes), "limited")


def figure(key, value, year, source):
    return f"{key} = {{ value = {value}, year = {year}, source = {quoted(source)} }}"


def place(row, notes):
    capital = notes["capital"].get(row["iso2"])
    if capital is None:
        capital = {
            "name": row["capital"],
            "latitude": row["cap_lat"],
            "longitude": row["cap_lon"],
            "zone": notes["capital_zone"].get(row["iso2"], row["capital_tz"]),
        }
    return capital if capital["name"] else None


def figures(row, notes):
    code = row["iso2"]
    if row["gni_pc_atlas_usd"]:
        gni, year = float(row["gni_pc_atlas_usd"]), row["gni_year"]
        level = next(name for bound, name in INCOME if gni <= bound)
        yield figure("income", quoted(level), year, "world-bank-income")
        yield figure("gni", int(gni), year, "world-bank-gni")
    if cost := labour_cost(row, notes):
        yield figure("labour_cost", *cost)
    if code in notes["wages"]["developer"] and row["dev_salary_usd_yr"]:
        salary = round(float(row["dev_salary_usd_yr"]), -3)
        yield figure("developer_salary", int(salary), 2022, "developer-salaries")
    if code in notes["wages"]["call_centre"] and row["bpo_wage_usd_h"]:
        yield figure("call_centre_wage", row["bpo_wage_usd_h"], 2024, "call-centre-wages")
    if all(row[column] for _, column in WGI):
        values = ", ".join(f"{name} = {float(row[column]):.2f}" for name, column in WGI)
        yield f'governance = {{ {values}, year = 2023, source = "wgi" }}'


def adequacy(code, notes):
    note = notes["adequacy"].get(code)
    if note is None:
        return None
    scope = note.get("scope")
    if scope is None:
        return f"adequacy = {{ year = {note['year']} }}"
    texts = f"{{ de = {quoted(scope['de'])}, en = {quoted(scope['en'])} }}"
    return f"adequacy = {{ year = {note['year']}, scope = {texts} }}"


def country(row, notes):
    code = row["iso2"]
    capital = place(row, notes)
    if capital is None:
        return None
    spoken = official(row, notes)
    english = english_band(row, notes, spoken)
    german = notes["name_de"].get(code, row["name_de"])
    name = notes["name_en"].get(code, row["name"])
    zones = notes["zones"].get(code, [])
    kinds = ", ".join(f'{k} = "{delivery(code, notes, k)}"' for k in notes["delivery"])
    lines = [
        "[[country]]",
        f"code = {quoted(code)}",
        f"name = {{ de = {quoted(german)}, en = {quoted(name)} }}",
        f"capital = {quoted(capital['name'])}",
        f"latitude = {float(capital['latitude']):.2f}",
        f"longitude = {float(capital['longitude']):.2f}",
        f"zone = {quoted(capital['zone'])}",
        f"business_zones = {array(zones)}" if zones else None,
        f"borders = {array(row['borders'].split('|') if row['borders'] else [])}",
        f"continent = {quoted(row['region'])}",
        f"region = {quoted(row['subregion'])}",
        f"population = {int(row['population'])}",
        f"official_languages = {array(spoken)}",
        f"business_languages = {array(business(row, notes, spoken, english))}",
        "eu = true" if row["eu"] == "1" else None,
        "eea = true" if row["eea"] == "1" else None,
        adequacy(code, notes),
        f"delivery = {{ {kinds} }}",
        figure("english", quoted(english[0]), *english[1:]) if english else None,
        *figures(row, notes),
    ]
    return "\n".join(line for line in lines if line)


def main():
    facts = Path(sys.argv[1])
    notes = tomllib.loads(Path(__file__).with_name("country_notes.toml").read_text("utf-8"))
    with facts.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["iso2"])
    entries = [entry for row in rows if (entry := country(row, notes))]
    print(HEADER)
    print("\n\n".join(entries))


if __name__ == "__main__":
    main()
