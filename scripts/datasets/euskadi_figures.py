"""Figures of the Basque associations: one measure and scope for each perimeter of the sources.

Two rows with one measure and scope may be compared, so a figure whose perimeter is unlike (the
world, the plants in the region, some of the members only) gets a measure of its own. What cannot
be a row of `figures` at all is kept apart, with the reason.
"""

from tables import read

# Metric → scope in the words of the source → measure. What is not listed keeps its metric.
OWN_MEASURES = {
    ("employment", "worldwide, rounded down"): "employment_worldwide",
    ("employment", "members worldwide"): "employment_worldwide",
    ("employment", "environmental areas of members"): "employment_environment",
    ("employment", "rail jobs of members, Spain"): "employment_spain",
    ("employment", "members, Spain"): "employment_spain",
    ("exports", "members worldwide"): "exports_worldwide",
    ("exports", "members, Spain"): "exports_spain",
    ("exports", "rail business of members, Spain"): "exports_spain",
    ("exports", "members of the four associations, Spain"): "exports_spain",
    ("turnover", "members worldwide"): "turnover_worldwide",
    ("turnover", "sector, worldwide"): "turnover_worldwide",
    ("turnover", "sector, worldwide turnover of companies with seat in the Basque Country"):
        "turnover_worldwide",
    ("turnover", "sector in the Basque Country and plants of Basque groups abroad; without the "
                 "Mercedes plant in Vitoria"): "turnover_with_plants_abroad",
    ("turnover", "sector without worldwide turnover of the two largest groups"): "turnover",
    ("turnover", "plants in the Basque Country"): "turnover_basque_plants",
    ("turnover", "only the 87 members in section H of NACE"): "turnover_logistics_members",
    ("turnover", "members (environmental activity)"): "turnover_environment",
    ("turnover", "members, Spain, upper bound"): "turnover_spain",
    ("turnover", "rail business of members, Spain"): "turnover_spain",
    ("turnover", "members of the four associations, Spain"): "turnover_spain",
}

# Scopes in the words of the source that speak of a sector or a territory, not of members.
SECTOR_WORDS = ("sector", "industry", "Basque Country", "direct", "share of turnover",
                "about 250 companies")
MEMBER_WORDS = ("members", "member companies", "before AVIC", "companies represented",
                "GAIA and AVIC together")

UNITS = {"MEUR": ("EUR", 1_000_000), "persons": ("persons", 1),
         "organisations": ("organisations", 1), "percent": ("percent", 1)}

# Rows that are a second telling of a row that is kept: (body, metric, year, value) → why.
SECOND_TELLINGS = {
    ("energia", "employment", "2018", "23500"): "second figure for the same year and scope",
    ("eraikune", "members", "2018", "80"): "second figure for the same year (April)",
    ("food", "members", "2024", "145"): "rounded; another source has 162 for the same year",
    ("gaia", "members", "2017-06", "281"): "GAIA and AVIC together at the vote, not GAIA",
    ("gaia", "employment", "2017-06", "18776"): "GAIA and AVIC together at the vote, not GAIA",
    ("gaia", "members", "2017-09", "286"): "GAIA and AVIC together in the press, not GAIA",
}


def scope_of(metric, words):
    """association, members or sector; a count of members speaks of the association itself."""
    if metric in ("members", "budget"):
        return "association"
    if words.startswith(("sector", "worldwide")) or "whole" in words or "industry" in words:
        return "sector"
    if any(word in words for word in MEMBER_WORDS):
        return "members"
    if any(word in words for word in SECTOR_WORDS):
        return "sector"
    return "members"


def why_apart(fact):
    if not fact["value"]:
        return "value not found"
    if not fact["ref_year"]:
        return "year not shown in the source"
    key = (fact["association_id"], fact["metric"], fact["ref_year"], fact["value"])
    return SECOND_TELLINGS.get(key)


def scaled(value, unit):
    name, factor = UNITS[unit]
    amount = round(float(value) * factor, 6)
    return (int(amount) if amount == int(amount) else amount), name


def figures(domain):
    rows = []
    for fact in read(domain / "association_figures.csv"):
        if why_apart(fact):
            continue
        words = fact["scope"]
        value, unit = scaled(fact["value"], fact["unit"])
        rows.append({
            "subject": fact["association_id"],
            "measure": OWN_MEASURES.get((fact["metric"], words), fact["metric"]),
            "value": value, "unit": unit, "year": fact["ref_year"],
            "scope": scope_of(fact["metric"], words), "source": fact["source"],
            "as_of": fact["as_of"], "confidence": fact["confidence"],
            "note": f"scope in the source: {words}"})
    for fact in read(domain / "partners.csv"):
        if fact["members"] and fact["members_year"]:
            rows.append({
                "subject": fact["id"], "measure": "members", "value": fact["members"],
                "unit": "organisations", "year": fact["members_year"], "scope": "association",
                "source": fact["source"], "as_of": fact["as_of"],
                "confidence": fact["confidence"], "note": fact["note"]})
    return rows


def other_figures(domain):
    rows = []
    for fact in read(domain / "association_figures.csv"):
        if why := why_apart(fact):
            value, unit = (scaled(fact["value"], fact["unit"]) if fact["value"]
                           else (None, UNITS[fact["unit"]][0]))
            rows.append({
                "subject": fact["association_id"], "measure": fact["metric"], "value": value,
                "unit": unit, "year": fact["ref_year"], "why": why, "source": fact["source"],
                "as_of": fact["as_of"] if fact["as_of"] != "undated" else None,
                "confidence": fact["confidence"], "note": f"scope in the source: {fact['scope']}"})
    for fact in read(domain / "partners.csv"):
        if fact["members"] and not fact["members_year"]:
            rows.append({"subject": fact["id"], "measure": "members", "value": fact["members"],
                         "unit": "organisations", "why": "year not shown in the source",
                         "source": fact["source"], "as_of": fact["as_of"],
                         "confidence": fact["confidence"], "note": fact["note"]})
    return rows


def measure(code, eu, es, en, unit, direction, definition):
    return {"id": code, "name": en, "name_eu": eu, "name_es": es, "name_en": en, "unit": unit,
            "direction": direction, "definition": definition, "minimum_n": 5,
            "source": "definition of this dataset", "as_of": "2026", "confidence": "C"}


MEASURES = [
    measure("turnover", "Fakturazioa", "Facturación", "Turnover", "EUR", "higher",
            "Yearly sales of the members or of the sector, as the scope says; perimeters that the "
            "source calls unlike have measures of their own."),
    measure("turnover_worldwide", "Mundu osoko fakturazioa", "Facturación mundial",
            "Turnover worldwide", "EUR", "higher", "Yearly sales with plants in other countries."),
    measure("turnover_spain", "Espainiako fakturazioa", "Facturación en España",
            "Turnover in Spain", "EUR", "higher",
            "Yearly sales of the members of a Spanish association."),
    measure("turnover_basque_plants", "Euskadiko lantegien fakturazioa",
            "Facturación de las plantas vascas", "Turnover of the Basque plants", "EUR", "higher",
            "Yearly sales of the plants in the Basque Country only."),
    measure("turnover_with_plants_abroad", "Fakturazioa, atzerriko lantegiak barne",
            "Facturación con las plantas en el extranjero", "Turnover with plants abroad", "EUR",
            "higher", "Yearly sales of the sector with the plants of Basque groups abroad, "
                      "without the Mercedes plant in Vitoria."),
    measure("turnover_environment", "Ingurumen-jardueraren fakturazioa",
            "Facturación de la actividad medioambiental", "Turnover of environmental activity",
            "EUR", "higher", "Yearly sales of the members in environmental activity only."),
    measure("turnover_logistics_members", "Logistika-bazkideen fakturazioa",
            "Facturación de los socios logísticos", "Turnover of the logistics members", "EUR",
            "higher", "Yearly sales of the members in section H of NACE only."),
    measure("employment", "Enplegua", "Empleo", "Employment", "persons", "higher",
            "Persons employed by the members or in the sector, as the scope says."),
    measure("employment_worldwide", "Mundu osoko enplegua", "Empleo mundial",
            "Employment worldwide", "persons", "higher",
            "Persons employed, plants in other countries included."),
    measure("employment_spain", "Espainiako enplegua", "Empleo en España",
            "Employment in Spain", "persons", "higher",
            "Persons employed by the members of a Spanish association."),
    measure("employment_environment", "Ingurumen-arloetako enplegua",
            "Empleo en las áreas medioambientales", "Employment in environmental areas", "persons",
            "higher", "Persons employed in the environmental areas of the members only."),
    measure("exports", "Esportazioak", "Exportaciones", "Exports", "EUR", "higher",
            "Yearly sales abroad of the members or of the sector, as the scope says."),
    measure("exports_worldwide", "Mundu osoko esportazioak", "Exportaciones mundiales",
            "Exports worldwide", "EUR", "higher",
            "Yearly exports with the plants in other countries."),
    measure("exports_spain", "Espainiako esportazioak", "Exportaciones desde España",
            "Exports from Spain", "EUR", "higher",
            "Yearly exports of the members of a Spanish association."),
    measure("export_share", "Esportazioen ehunekoa", "Porcentaje de exportación", "Export share",
            "percent", "higher", "Exports in per cent of turnover, 0 to 100."),
    measure("members", "Bazkideak", "Socios", "Members", "organisations", "higher",
            "Members of the association; companies only or institutions too, as the note says."),
    measure("budget", "Aurrekontua", "Presupuesto", "Budget", "EUR", "neutral",
            "Own yearly turnover of the association."),
]
