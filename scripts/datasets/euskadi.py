#!/usr/bin/env python3
"""Make `datasets/euskadi`: the Basque cluster associations as far as public facts tell.

    python3 scripts/datasets/euskadi.py --facts FOLDER

FOLDER holds `domain/` of the facts that this project was given. The same facts give the same
bytes. Nothing is invented: an unknown cell stays empty, and a figure whose perimeter is unlike
that of the others gets a measure of its own, so that it can never be compared with them.
"""

import argparse
from pathlib import Path

from contract import date, must, number, text
from euskadi_figures import MEASURES, figures, other_figures
from tables import Dataset, read

ROOT = Path(__file__).resolve().parents[2]

# Roofs are partners and hosts of their parts: a roof and its parts are never both active
# associations, else the same members would be compared with themselves.
ROOFS = ("agex", "bff")
HOST = {"mafex": "agex", "siderex": "agex", "fundigex": "bff", "afv": "bff", "sife": "bff"}

FORMS = {
    "priority cluster": "priority_cluster",
    "priority cluster and group of associations": "priority_cluster",
    "pre-cluster, later cluster": "pre_cluster", "pre-cluster": "pre_cluster",
    "sectoral association": "sectoral",
    "cluster since 2016": "other", "cluster": "other", "cluster of another department": "other",
}

KINDS = {"cluster": "cluster_organisation", "network": "network"}

# Where the text of a source names one NUTS 2021 region; several regions have no code in common.
TERRITORIES = {
    "Auvergne-Rhône-Alpes": "FRK", "Hauts-de-France": "FRE", "Île-de-France": "FR1",
    "Nouvelle-Aquitaine": "FRI", "Provence-Alpes-Côte d’Azur": "FRL", "Grand Est": "FRF",
    "Bourgogne-Franche-Comté": "FRC", "Portugal": "PT", "Hamburg": "DE6", "Bayern": "DE2",
    "Germany": "DE", "Oberösterreich": "AT31", "Vlaanderen": "BE2", "Catalunya": "ES51",
    "Asturias": "ES12", "Castilla y León": "ES41", "España": "ES", "Norway": "NO",
    "Agder": "NO092", "Niš": "RS225", "France": "FR", "Romania": "RO", "Czechia": "CZ",
}

# NACE groups where one division hides several trades (our reading of the themes, C).
GROUPS = {
    ("fmv", "30"): "30.1", ("mafex", "30"): "30.2", ("hegan", "30"): "30.3",
    ("agex", "30"): "30.2", ("agex", "28"): "28.3",
    ("siderex", "24"): "24.1", ("fundigex", "24"): "24.5", ("afv", "24"): "24.5",
    ("bff", "24"): "24.5", ("sife", "25"): "25.4", ("bff", "25"): "25.4",
    ("uniport", "52"): "52.2", ("mlc", "52"): "52.1",
    ("fr-mermed", "30"): "30.1", ("be-blue", "30"): "30.1", ("es-cme", "30"): "30.1",
    ("es-railgrup", "30"): "30.2",
    ("fr-aerospace", "30"): "30.3", ("fr-safe", "30"): "30.3", ("pt-aed", "30"): "30.3",
    ("de-hamburg-av", "30"): "30.3", ("n-eacp", "30"): "30.3",
}

SECONDARY_SHARE = 0.333333
SECONDARY_INTENSITY = 0.5


def joined(*parts):
    return "; ".join(part for part in parts if part)


def facts_of(row):
    """Source, date and confidence, as the fact has them."""
    return {"source": row["source"], "as_of": row["as_of"] if row["as_of"] != "undated" else None,
            "confidence": row["confidence"]}


ASSOCIATION_EXTRA = (text("x_theme"), text("x_seat"), text("x_territorial_scope"),
                     text("x_form", "form in the words of the source"),
                     text("x_in_programme_2018", "part in the cluster programme of 2018"),
                     text("x_fields_not_sourced", "fields of the row that are only B"))


def associations(domain):
    rows = []
    for fact in read(domain / "associations.csv"):
        if fact["id"] in ROOFS:
            continue
        merged = fact["status"] == "merged"
        rows.append({
            "id": fact["id"], "name": fact["name_es"], "name_eu": fact["name_eu"],
            "name_es": fact["name_es"], "name_en": fact["name_en"],
            "short_name": fact["short_name"], "territory": fact["nuts3"],
            "form": FORMS[fact["form"]], "founded": fact["founded"],
            "status": "merged" if merged else "active",
            "merged_into": fact["successor_or_roof"] if merged else None,
            "host": HOST.get(fact["id"]), "x_theme": fact["theme"], "x_seat": fact["seat"],
            "x_territorial_scope": fact["territorial_scope"], "x_form": fact["form"],
            "x_in_programme_2018": fact["in_programme_2018"],
            "x_fields_not_sourced": fact["fields_not_sourced"], **facts_of(fact),
            "valid_from": "2024" if fact["id"] == "basquefik" else None,
            "note": joined(fact["note"], fact["status"] if "," in fact["status"] else "")})
    return rows


PARTNER_EXTRA = (text("x_theme"), text("x_territory", "territory in the words of the source"))


def partners(domain):
    rows = []
    for fact in read(domain / "associations.csv"):
        if fact["id"] in ROOFS:
            rows.append({"id": fact["id"], "name": fact["name_es"], "kind": "cluster_organisation",
                         "country": "ES", "territory": fact["nuts3"], "x_theme": fact["theme"],
                         **facts_of(fact),
                         "note": joined("roof of several associations, kept as a partner",
                                        fact["note"])})
    rows.append({"id": "adimde", "name": "ADIMDE", "kind": "other", "country": "ES",
                 "x_theme": "maritime industries", "source": "Diario del Puerto 2017-11-28",
                 "as_of": "2017", "confidence": "A",
                 "note": "sector association that works side by side with the Basque Maritime "
                         "Forum"})
    rows.append({"id": "feaf", "name": "FEAF", "kind": "network", "country": "ES",
                 "territory": "ES", "x_theme": "foundry",
                 "source": "Azaro Fundazioa news, 2020-06", "as_of": "2020", "confidence": "A",
                 "note": "Spanish federation of foundry associations"})
    for fact in read(domain / "partners.csv"):
        kind = "agency" if fact["theme"] == "cluster agency" else KINDS[fact["kind"]]
        rows.append({"id": fact["id"], "name": fact["name"], "kind": kind,
                     "country": fact["country"], "territory": TERRITORIES.get(fact["territory"]),
                     "x_theme": fact["theme"], "x_territory": fact["territory"],
                     **facts_of(fact), "note": fact["note"]})
    return rows


def activity(subject, code, share, source, as_of, note):
    refined = GROUPS.get((subject, code))
    if refined:
        note = joined(note, f"division {code} refined to the group by the theme")
    return {"subject": subject, "sector": refined or code, "share": share, "source": source,
            "as_of": as_of, "confidence": "C", "note": note}


def activities(domain):
    """Primary 1, secondary ⅓: no public shares were found. Divisions keep their number from NACE
    Rev. 2 to Rev. 2.1 for all of these (division 45, which is gone, does not occur)."""
    rows = []
    for fact in read(domain / "association_sectors.csv"):
        primary = fact["role"] == "primary"
        note = (f"{fact['role']}; no public share is known: primary counts 1, secondary 1/3; "
                "read as NACE Rev. 2, same division in Rev. 2.1")
        rows.append(activity(fact["association_id"], fact["code"],
                             1 if primary else SECONDARY_SHARE, fact["source"], fact["as_of"],
                             note))
    for fact in read(domain / "partners.csv"):
        for code in filter(None, fact["nace_primary"].split(";")):
            rows.append(activity(fact["id"], code, 1, "reading of the theme", fact["as_of"],
                                 "our reading of the theme; equal weights"))
    return rows


def alignments(domain):
    rows = []
    for fact in read(domain / "association_priorities.csv"):
        old = fact["priority_code"].split("-")[0].endswith("20")
        primary = fact["role"] == "primary"
        rows.append({
            "subject": fact["association_id"], "priority": fact["priority_code"],
            "intensity": 1 if primary else SECONDARY_INTENSITY, **facts_of(fact),
            "valid_from": None if old else "2021-01-01", "valid_to": "2020-12-31" if old else None,
            "note": f"{fact['role']}; convention of this dataset: primary 1, secondary 0.5"})
    return rows


def partnerships():
    agex = ("Deia 2018-07-23; MAFEX magazine 2014", "2018", "A", "one of the AGEX group",
            "member_of")
    bff = ("FEAF web page on the foundry and forging cluster", "2019", "A",
           "party of the grouped organisation of 2019", "agreement")
    ties = [("fundigex", "agex", agex, None), ("mafex", "agex", agex, "2004"),
            ("siderex", "agex", agex, None), ("afv", "bff", bff, "2019"),
            ("fundigex", "bff", bff, "2019"), ("sife", "bff", bff, "2019")]
    return [{"association": a, "partner": p, "kind": kind, "since": since, "source": source,
             "as_of": as_of, "confidence": confidence, "note": note}
            for a, p, (source, as_of, confidence, note, kind), since in ties]


def coverage(links):
    """The partnerships listed are those we met in the sources on roofs: there are more."""
    return [{"subject": subject, "sheet": "partnerships", "state": "partial", "as_of": "2026",
             "confidence": "C", "source": "our reading",
             "note": "only the ties to a roof are listed; there are more"}
            for subject in sorted({row["association"] for row in links})]


def cooperations():
    def row(a, b, kind, when, source, as_of, confidence, note):
        first, second = sorted((a, b))
        return {"a": first, "b": second, "kind": kind, "date": when, "source": source,
                "as_of": as_of, "confidence": confidence, "note": note}
    foundry = ("FEAF web page on the foundry and forging cluster", "2019", "A",
               "collaboration agreement of the grouped organisation; each keeps its legal form")
    shared = ("Deia 2018-07-23; MAFEX magazine 2014", "2018", "B",
              "shared export services and one office in the AGEX group; the date is when it was "
              "last seen, the group is older")
    rows = [row(a, b, "agreement", "2019", *foundry)
            for a, b in (("afv", "fundigex"), ("afv", "sife"), ("fundigex", "sife"))]
    rows += [row(a, b, "joint_service", "2018-07-23", *shared)
             for a, b in (("fundigex", "mafex"), ("fundigex", "siderex"), ("mafex", "siderex"))]
    rows.append(row("avic", "gaia", "agreement", "2017-06-09",
                    "ECCP community news 2017-06-09; Noticias de Gipuzkoa 2017-09-07", "2018", "A",
                    "integration approved at the GAIA assembly; the press also calls it fusion "
                    "and merger"))
    rows.append(row("eiken", "gaia", "joint_project", "2023-03-10",
                    "Drone by Drone news 2023-03", "2023", "A",
                    "joint work plan 2023-2024 for the audiovisual sector, with EiTB; a formal tie "
                    "was not found, so it is not an agreement here"))
    rows.append(row("adimde", "fmv", "joint_event", "2017-11", "Diario del Puerto 2017-11-28",
                    "2017", "A", "joint meeting of both boards"))
    for association in ("aclima", "food"):
        rows.append(row(association, "es-innovacc", "contact", "2022-03-30",
                        "INNOVACC news 2022-04-28", "2022", "A",
                        "study visit of Catalan project managers; whether the two Basque clusters "
                        "sat together is not told"))
    return rows


GROUP_KINDS = {"working_group": "working_group", "watch_theme": "working_group",
               "ris3_steering_group": "working_group", "stakeholder_group": "network"}
GROUP_EXTRA = (text("x_kind", "kind in the words of the source"), text("x_organiser"),
               number("x_participants", 0), text("x_participants_unit"),
               number("x_of_total", 0, None, "participants out of"),
               text("x_roster_complete"), text("x_information_weight"))


def groups(domain):
    rows = []
    for fact in read(domain / "working_groups.csv"):
        one_day = GROUP_KINDS.get(fact["kind"], "workshop") == "workshop"
        start, end = fact["date"], fact["date"] if one_day else None
        if fact["date"] == "2019-2020":
            start, end = "2019", "2020"
        # 2018 is the year of the record in which these groups were seen, not a start.
        if fact["source"].startswith("SPRI good practice record"):
            start = None
        rows.append({
            "id": fact["id"], "name": fact["theme"][0].upper() + fact["theme"][1:],
            "kind": GROUP_KINDS.get(fact["kind"], "workshop"), "theme": fact["theme"],
            "start": start, "end": end, "x_kind": fact["kind"], "x_organiser": fact["organiser"],
            "x_participants": fact["participants"],
            "x_participants_unit": fact["participants_unit"], "x_of_total": fact["of_total"],
            "x_roster_complete": fact["roster_complete"],
            "x_information_weight": fact["information_weight"], **facts_of(fact),
            "note": joined(fact["note"], "seen in the record of 2018; start and end not known"
                           if start is None else "")})
    return rows


def attendance(domain):
    """Rosters that are known; a stay is what was seen, from the first to the last date."""
    rows = []
    bodies = read(domain / "associations.csv")
    for fact in read(domain / "working_groups.csv"):
        if fact["roster"] == "all":
            for body in bodies:
                if body["in_programme_2018"] == "yes":
                    rows.append({
                        "subject": body["id"], "group": fact["id"], "since": "2018",
                        "until": "2018", "source": fact["source"], "as_of": fact["as_of"],
                        "confidence": "B",
                        "note": "all 17 of the programme took part; 16 of them are known, and "
                                "part in the programme is B. Seen in 2018; a group of everyone "
                                "tells nothing about pairs"})
        elif fact["roster"]:
            until = {"G05": "2020"}.get(fact["id"])
            if until is None and GROUP_KINDS.get(fact["kind"]) is None:
                until = fact["date"]
            for subject in fact["roster"].split(";"):
                if fact["id"] == "G18":
                    continue
                rows.append({
                    "subject": subject, "group": fact["id"], "since": fact["date"], "until": until,
                    "role": "lead" if (subject, fact["id"]) in LEADS else "member",
                    **facts_of(fact),
                    "note": "one year, extendable; last seen in 2020" if fact["id"] == "G05"
                            else ""})
    return rows


LEADS = {("energia", "G14"), ("eraikune", "G21")}


def sector_links():
    return [{"a": "28", "b": "29", "relatedness": 0.6, "kind": "similar", "confidence": "C",
             "source": "our reading", "as_of": "2026",
             "note": "machine tools and automotive: a tie that the tree of NACE does not tell"}]


HISTORY = (must("id"), date("date"), text("date_precision"), text("kind"), text("form_id"),
           text("parties"), number("n_parties", 0), text("result_name"), text("country"),
           text("territory"), text("sector"), text("driver"), number("merged_size", 0),
           text("size_unit"), text("sizes_before"), text("shared_members"), text("seat_rule"),
           date("reversed_on"), text("note"), text("source"), date("as_of"), text("confidence"))
CONTROLS = (must("id"), date("date"), text("kind"), text("parties"), text("result"),
            text("country"), text("note"), text("source"), date("as_of"), text("confidence"))

OTHER = (text("subject"), text("measure"), number("value"), text("unit"), text("year"),
         text("why", "why it is not in figures"), text("source"), date("as_of"),
         text("confidence"), text("note"))

SOURCES = [{"title": "Public web pages, press and official orders, named in the column source of "
                     "each row"}]
LICENSES = [{"name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0",
             "title": "Apache License 2.0 (our selection and arrangement; facts are free)"}]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--facts", type=Path, required=True, help="folder of the given facts")
    parser.add_argument("--to", type=Path, default=ROOT / "datasets/euskadi")
    options = parser.parse_args()
    domain = options.facts / "domain"
    dataset = Dataset(
        options.to, "lotura-euskadi", "Basque cluster associations: public facts",
        "Real, sourced facts about the Basque cluster associations and their neighbours. Much is "
        "unknown and stays so: members, needs, offers, maturity and most cooperations. Not for "
        "judging an organisation.", SOURCES, LICENSES)
    ties = partnerships()
    dataset.add("associations", associations(domain), ASSOCIATION_EXTRA)
    dataset.add("partners", partners(domain), PARTNER_EXTRA)
    dataset.add("groups", groups(domain), GROUP_EXTRA)
    dataset.add("measures", MEASURES)
    dataset.add("activities", activities(domain))
    dataset.add("alignments", alignments(domain))
    dataset.add("partnerships", ties)
    dataset.add("cooperations", cooperations())
    dataset.add("attendance", attendance(domain))
    dataset.add("sector_links", sector_links())
    dataset.add("figures", figures(domain))
    dataset.add("coverage", coverage(ties))
    dataset.add_own("x_other_figures", "figures that do not fit the sheet figures", OTHER,
                    other_figures(domain))
    dataset.add_own("x_history", "real cases of joining in Europe, open part", HISTORY,
                    read(domain / "alliances_history.csv"))
    dataset.add_own("x_history_controls", "things that look like a case of joining but are not",
                    CONTROLS, read(domain / "history_controls.csv"))
    dataset.describe()


if __name__ == "__main__":
    main()
