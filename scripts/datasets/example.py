#!/usr/bin/env python3
"""Make `datasets/example`: a complete workbook of a region that does not exist.

    python3 scripts/datasets/example.py [--to FOLDER]

Every sheet of the contract is filled. The story of the region is written by hand in the modules
`example_…`; the rest is drawn from one seed, so that the same script gives the same bytes.
"""

import argparse
from pathlib import Path

import example_agency as agency
import example_events as events
import example_facts as facts
import example_members as members
import example_region as region
import example_ties as ties
from contract import SHEETS
from dice import Dice
from tables import Dataset

ROOT = Path(__file__).resolve().parents[2]
SEED = 20260930

FICTION = ("Fictional: the region Ametsaldea, its associations, companies, partners, persons and "
           "figures are invented. Any likeness to real ones is by chance.")


def associations():
    rows = []
    for ident, en, eu, es, place, form, founded, maturity, hours, _, host in region.ASSOCIATIONS:
        rows.append({
            **names(en, eu, es), "id": ident, "short_name": ident, "territory": place,
            "form": form, "founded": founded, "host": host, "maturity": maturity,
            "support_hours": hours, "website": f"https://{ident.lower()}.example.org",
            "source": "fiction"})
    for ident, en, eu, es, place, form, founded, status, into, end in region.FORMER:
        rows.append({
            **names(en, eu, es), "id": ident, "short_name": ident, "territory": place,
            "form": form, "founded": founded, "status": status, "merged_into": into,
            "source": "fiction", "note": f"until {end}"})
    return rows


def names(en, eu, es):
    english = f"{region.REGION} {en}"
    return {"name": english, "name_en": english, "name_eu": f"{region.REGION_OF_EU} {eu}",
            "name_es": f"{es} de {region.REGION}"}


def translated(rows, *more):
    """Rows of (id, en, eu, es, more…) as nodes with names in three languages."""
    return [{"id": row[0], "name": row[1], "name_en": row[1], "name_eu": row[2],
             "name_es": row[3], **dict(zip(more, row[4:]))} for row in rows]


def shares(table, value):
    key = {"share": "sector", "intensity": "priority", "level": "capability"}[value]
    prefix = "cap-" if value == "level" else ""
    return [{"subject": subject, key: prefix + name, value: amount}
            for subject, amounts in table.items() for name, amount in amounts.items()]


def sector_links():
    rows = [{"a": a, "b": b, "relatedness": x, "kind": "similar"} for a, b, x in region.SIMILAR]
    return rows + [{"a": a, "b": b, "relatedness": x, "kind": "supplies"}
                   for a, b, x in region.SUPPLIES]


def partners():
    return [{"id": ident, "name": name, "kind": kind, "country": country, "territory": place,
             "website": f"https://{ident}.example.org", "source": "fiction"}
            for ident, name, kind, country, place, _ in ties.PARTNERS]


def sheets():
    """All sheets by name. The order of drawing is fixed, so it is part of the seed."""
    dice = Dice(SEED)
    companies, home_of, pairs = members.build(dice)
    offers, needs = members.company_offers(dice, home_of)
    projects, participations = ties.projects(dice, home_of)
    explorations, parties = agency.explorations()
    partner_activities = {row[0]: row[5] for row in ties.PARTNERS}
    return {
        "associations": associations(),
        "companies": companies,
        "sectors": [row | {"scheme": "own"} for row in translated(region.SECTORS, "parent")],
        "priorities": [row | {"scheme": "ametsaldea-s3"} for row in
                       translated(region.PRIORITIES, "kind", "parent", "weight")],
        "partners": partners(),
        "capabilities": translated(region.CAPABILITIES, "kind"),
        "projects": projects,
        "groups": ties.groups(),
        "officers": agency.officers(),
        "calls": events.calls(),
        "topics": events.topics(),
        "slots": events.slots(),
        "actions": events.actions(dice),
        "explorations": explorations,
        "practices": agency.practices(),
        "measures": facts.measures(),
        "memberships": members.membership_rows(dice, pairs, home_of),
        "activities": shares(region.ACTIVITIES | partner_activities, "share")
        + members.company_activities(dice, home_of),
        "alignments": shares(region.ALIGNMENTS | ties.PARTNER_ALIGNMENTS, "intensity"),
        "offers": shares(region.OFFERS | ties.PARTNER_OFFERS, "level") + offers,
        "needs": shares(region.NEEDS | ties.PARTNER_NEEDS, "level") + needs,
        "partnerships": ties.partnerships(dice),
        "cooperations": ties.cooperations(dice, home_of),
        "participations": participations,
        "attendance": ties.attendance(dice),
        "sector_links": sector_links(),
        "figures": facts.figures(dice),
        "assessments": facts.assessments(dice),
        "survey": facts.survey(dice),
        "votes": events.votes(dice),
        "requests": events.requests(dice),
        "availability": events.availability(dice),
        "vetoes": agency.vetoes(),
        "assignments": agency.assignments(),
        "expertise": agency.expertise(),
        "requirements": events.requirements(),
        "costs": events.costs(dice),
        "rules": events.rules(),
        "followups": agency.followups(),
        "judgements": agency.judgements(),
        "activity_log": agency.activity_log(dice),
        "occupied": events.occupied(),
        "identifiers": agency.identifiers(),
        "coverage": [dict(zip(("subject", "sheet", "state"), row)) for row in region.COVERAGE],
        "exploration_parties": parties,
        "adoptions": agency.adoptions(),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--to", type=Path, default=ROOT / "datasets/example")
    options = parser.parse_args()
    dataset = Dataset(
        options.to, "lotura-example", "FICTIONAL: the region Ametsaldea",
        f"{FICTION} Every sheet is filled, so that every feature can be tried. As of "
        f"{region.AS_OF}.",
        [{"title": "None: generated by scripts/datasets/example.py, seed "
                   f"{SEED}; sectors and priorities refer to datasets/reference"}],
        [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/",
          "title": "Creative Commons Zero 1.0"}])
    filled = sheets()
    if missing := set(SHEETS) - set(filled):
        raise SystemExit(f"sheets not filled: {sorted(missing)}")
    for name, rows in filled.items():
        dataset.add(name, rows)
    dataset.describe()


if __name__ == "__main__":
    main()
