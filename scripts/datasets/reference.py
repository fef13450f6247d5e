#!/usr/bin/env python3
"""Make `datasets/reference`: NACE sectors, RIS3 priorities, consortium rules, countries, regions.

    python3 scripts/datasets/reference.py --facts FOLDER

FOLDER holds `domain/` and `data/reference/` of the facts that this project was given. The same
facts give the same bytes. Nothing is added to them: a label that is not there stays empty.
"""

import argparse
from pathlib import Path

from contract import boolean, date, must, number, text, whole
from tables import Dataset, read

ROOT = Path(__file__).resolve().parents[2]

SCHEMES = {"RIS3-2020": "ris3-2020", "RIS3-2030": "ris3-2030", "PCTI-2030R": "pcti-2030r"}
# First and last day of each strategy.
IN_FORCE = {"RIS3-2020": (None, "2020-12-31"), "RIS3-2030": ("2021-01-01", None),
            "PCTI-2030R": ("2025-11", None)}
KINDS = {"strategic_priority": "priority", "opportunity_niche": "niche",
         "territory_of_opportunity": "niche", "cross_cutting_tractor_initiative": "initiative"}
# The reformulation has categories, not priorities: the nearest kind is our reading.
REFORMULATION = {"R30-IR": "priority", "R30-HZ": "niche", "R30-FB": "initiative"}

SOURCES = [
    {"title": "NACE Rev. 2.1, European Union (Eurostat), as packaged in naceconverter 1.0.1 (MIT)",
     "path": "https://pypi.org/project/naceconverter/1.0.1/"},
    {"title": "NUTS 2021 label points, European Union (Eurostat, GISCO), EuroGeographics for the "
              "administrative boundaries",
     "path": "https://ec.europa.eu/eurostat/web/gisco"},
    {"title": "Basque science, technology and innovation plans Euskadi 2020 and Euskadi 2030"},
    {"title": "European Commission, List of participating countries in Horizon Europe"},
    {"title": "Work programmes and guides of the funding calls (row by row in rules.csv)"},
]
LICENSES = [
    {"name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0",
     "title": "Apache License 2.0 (our selection and arrangement)"},
    {"name": "eu-reuse", "path": "https://eur-lex.europa.eu/eli/dec/2011/833/oj",
     "title": "NACE and NUTS: European Union, reuse authorised with acknowledgement "
              "(Decision 2011/833/EU)"},
]


def sectors(facts):
    return [{"id": row["code"], "name": row["name_en"], "name_en": row["name_en"],
             "scheme": "nace2.1", "parent": row["parent"],
             "source": "NACE Rev. 2.1, Eurostat (naceconverter 1.0.1)", "as_of": "2025",
             "confidence": "A"}
            for row in read(facts / "data/reference/nace_rev2_1.csv")]


def priorities(facts):
    rows = []
    for fact in read(facts / "domain/priorities.csv"):
        scheme, code = fact["scheme"], fact["code"]
        first, last = IN_FORCE[scheme]
        notes = [fact["note"], "Basque label not found in official text (B)"]
        if code in REFORMULATION:
            notes.append("category of the reformulation; the kind is our reading (C)")
        rows.append({
            "id": code, "name": fact["name_en"], "name_eu": fact["name_eu"],
            "name_es": fact["name_es"], "name_en": fact["name_en"], "scheme": SCHEMES[scheme],
            "kind": REFORMULATION.get(code) or KINDS[fact["kind"]], "parent": fact["parent"],
            "x_kind": fact["kind"], "x_coordinator": fact["coordinator"],
            "x_crosswalk_to": fact["crosswalk_to"],
            "x_crosswalk_strength": fact["crosswalk_strength"],
            "source": fact["source"], "as_of": fact["as_of"], "confidence": fact["confidence"],
            "valid_from": first, "valid_to": last,
            "note": "; ".join(note for note in notes if note)})
    return rows


PRIORITY_EXTRA = (text("x_kind", "kind in the words of the strategy"),
                  text("x_coordinator", "who coordinates the priority"),
                  text("x_crosswalk_to", "the priority of the other strategy it answers to"),
                  text("x_crosswalk_strength", "strong or partial"))


def rule_values(fact):
    """The numbers of one rule set as (key, value, note); a cell that was not seen gives no row."""
    for key in ("min_partners", "min_countries", "min_member_states", "max_partners"):
        if not fact[key]:
            continue
        if fact["id"] == "R11" and key == "min_member_states":
            yield "min_in_programme_area", int(fact[key]), fact["note"]
        else:
            yield key, int(fact[key]), ""
    if fact["independence"] == "1":
        yield "independent_partners", 1, "partners are independent of each other"
    if fact["max_share_pct"]:
        share = int(fact["max_share_pct"]) / 100
        # MSCA limits the share of a country, Eurostars that of a participant and of a country.
        if fact["id"] == "R17":
            yield "max_share", share, "largest share of one participant"
        yield "max_share_of_country", share, "largest share of one country"


def rules(facts):
    rows = []
    for fact in read(facts / "domain/consortium_rules.csv"):
        for key, value, note in rule_values(fact):
            rows.append({"id": fact["call_family"], "key": key, "value": value,
                         "valid_from": fact["valid_from"], "valid_to": fact["valid_to"],
                         "source": fact["source"], "as_of": fact["as_of"],
                         "confidence": fact["confidence"], "note": note})
    return rows


RULE_NOTES = (must("id", "as in rules.csv"), text("programme"), text("eligible_set"),
              text("extra_condition"), text("recommended_partners"), text("note"),
              date("valid_from"), date("valid_to"), text("source"), date("as_of"),
              text("confidence"))


def rule_notes(facts):
    """What the rules say in words, and the sets whose numbers were not seen."""
    return [{"id": fact["call_family"]}
            | {c.name: fact[c.name].replace("as R01", "as HE-RIA") for c in RULE_NOTES[1:]}
            for fact in read(facts / "domain/consortium_rules.csv")]


COUNTRIES = (must("code", "ISO 3166-1 alpha-2"), text("name_en"), text("name_es"), text("name_eu"),
             boolean("eu27", "member state of the European Union"),
             text("horizon_status", "member_state, associated or third_country"),
             text("horizon_scope", "full, pillar II, none …"), date("associated_from"),
             date("agreement_signed"),
             boolean("widening", "widening country of Horizon Europe; empty = not checked"),
             text("dates_confidence"), text("note"), text("source"), date("as_of"),
             text("confidence"))


def countries(facts):
    rows = []
    for fact in read(facts / "data/reference/countries.csv"):
        rows.append({
            "code": fact["code"], "name_en": fact["name_en"], "name_es": fact["name_es"],
            "name_eu": fact["name_eu"], "eu27": fact["eu_member"] == "1",
            "horizon_status": fact["he_status"], "horizon_scope": fact["he_scope"],
            "associated_from": fact["he_associated_from"],
            "agreement_signed": fact["he_agreement_signed"],
            "widening": {"1": True, "0": False, "": None}[fact["widening"]],
            "dates_confidence": fact["dates_confidence"], "note": fact["note"],
            "source": fact["source"], "as_of": fact["as_of"], "confidence": fact["confidence"]})
    return rows


TERRITORIES = (must("code", "NUTS 2021; countries in the style of NUTS (EL, UK)"),
               whole("level", 0, 3, required=True), must("country"), must("name"),
               text("name_latin", "name in Latin letters"),
               number("lon", -180, 180, "degrees, label point"),
               number("lat", -90, 90, "degrees, label point"))


def territories(facts):
    return [{c.name: row[c.name] for c in TERRITORIES}
            for row in read(facts / "data/reference/nuts_2021.csv")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--facts", type=Path, required=True, help="folder of the given facts")
    parser.add_argument("--to", type=Path, default=ROOT / "datasets/reference")
    options = parser.parse_args()
    facts = options.facts
    dataset = Dataset(
        options.to, "lotura-reference", "Reference tables",
        "NACE Rev. 2.1 sectors, Basque RIS3 priorities, consortium rules, countries and NUTS 2021 "
        "regions. A sector, priority or rules id that a workbook uses and does not define is "
        "taken from here, with its parents.", SOURCES, LICENSES)
    dataset.add("associations", [])
    dataset.add("sectors", sectors(facts))
    dataset.add("priorities", priorities(facts), PRIORITY_EXTRA)
    dataset.add("rules", rules(facts))
    dataset.add_own("x_rule_notes", "consortium rules in words", RULE_NOTES, rule_notes(facts))
    dataset.add_own("x_countries", "countries and their status in Horizon Europe", COUNTRIES,
                    countries(facts))
    dataset.add_own("x_territories", "NUTS 2021 regions with a point for maps", TERRITORIES,
                    territories(facts))
    dataset.describe()


if __name__ == "__main__":
    main()
