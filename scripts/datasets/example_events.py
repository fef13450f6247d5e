"""A Cluster Day, a matchmaking event and five calls in the fictional region."""

from example_region import ACTIVE, ALIGNMENTS, CAPABILITIES, NEEDS
from example_ties import ABROAD, TOO_QUIET

# id, English, Basque, Spanish, slots, level
TOPICS = [
    ("t-services", "Services we could share", "Parteka genitzakeen zerbitzuak",
     "Servicios que podríamos compartir", 1, "basic"),
    ("t-financing", "Financing beyond subsidies", "Diru-laguntzez haragoko finantzaketa",
     "Financiación más allá de las subvenciones", 1, "intermediate"),
    ("t-calls", "European calls step by step", "Europako deialdiak urratsez urrats",
     "Convocatorias europeas paso a paso", 1, "basic"),
    ("t-data", "Shared data spaces", "Datu-espazio partekatuak", "Espacios de datos compartidos",
     2, "advanced"),
    ("t-ai", "Artificial intelligence in small firms", "Adimen artifiziala enpresa txikietan",
     "Inteligencia artificial en la pequeña empresa", 1, "intermediate"),
    ("t-circular", "Circular value chains", "Balio-kate zirkularrak",
     "Cadenas de valor circulares", 1, "intermediate"),
    ("t-talent", "Keeping talent", "Talentuari eustea", "Retener el talento", 1, "basic"),
    ("t-hydrogen", "Hydrogen valley", "Hidrogenoaren harana", "Valle del hidrógeno", 2,
     "advanced"),
    ("t-govern", "Boards that work", "Ondo dabiltzan zuzendaritza-batzordeak",
     "Juntas que funcionan", 1, "basic"),
    ("t-measure", "Measuring what we achieve", "Lortzen duguna neurtzea",
     "Medir lo que logramos", 1, "intermediate"),
    ("t-abroad", "Going abroad together", "Elkarrekin atzerrira", "Salir juntos al exterior", 1,
     "basic"),
    ("t-cyber", "Safe supply chains", "Hornidura-kate seguruak",
     "Cadenas de suministro seguras", 1, "intermediate"),
    ("t-health", "Technology for ageing well", "Ondo zahartzeko teknologia",
     "Tecnología para envejecer bien", 1, "intermediate"),
    ("t-merge", "Joining forces: what others learnt", "Indarrak batzea: besteek ikasitakoa",
     "Unir fuerzas: lo que otros aprendieron", 1, "advanced"),
    ("t-language", "Working in three languages", "Hiru hizkuntzatan lan egitea",
     "Trabajar en tres lenguas", 1, "basic"),
    ("t-quality", "Labels and benchmarks", "Zigiluak eta erreferentzia-azterketak",
     "Sellos y comparativas", 1, "intermediate"),
]
# Votes lean to what an association lacks or works on.
LEANS = {
    "t-data": {"GRID", "RAIL", "AERO", "HEALTH", "BIO", "ICT"},
    "t-ai": {"WIND", "GRID", "MACH", "HEALTH", "ICT"},
    "t-circular": {"STEEL", "CAST", "HABIT", "AUTO", "FOOD", "AERO"},
    "t-talent": {"MACH", "AERO", "WIND", "GAME", "BIO", "SEA"},
    "t-hydrogen": {"SEA", "PORT", "WIND", "GRID"},
    "t-abroad": {"WINE", "GAME", "HABIT", "CAST", "PORT"}, "t-cyber": {"GRID", "MACH", "ICT"},
    "t-health": {"HEALTH", "BIO", "GAME", "FOOD"}, "t-language": {"LANG", "GAME"},
    "t-calls": {"GAME", "BIO", "WINE", "CAST", "SEA"}, "t-merge": {"WIND", "GRID", "STEEL"},
    "t-financing": {"GAME", "WINE", "LANG", "BIO"}, "t-services": {"STEEL", "CAST", "PORT"},
}

EVENT_DAY = "2026-10-14"
STARTS = ["09:30", "10:00", "10:30", "11:30", "12:00", "12:30", "15:00", "15:30", "16:00",
          "16:30"]

# id, name, programme, opens, deadline, rules, max partners, max budget, requirements
CALLS = [
    ("call-blue", "Energy from the sea, demonstrators", "Horizon Europe", "2026-05-05",
     "2026-11-18", "HE-IA", 6, 780_000,
     [("capability", "cap-offshore", 3, True, 1), ("capability", "cap-hydrogen", 2, False, 1),
      ("capability", "cap-power", 2, False, 1), ("sector", "35.1", 1, False, 2),
      ("priority", "s3-offshore", 1, False, 2), ("partner_kind", "research", 1, False, 1)]),
    ("call-care", "Playful care", "Horizon Europe", "2026-06-01", "2027-01-20", "HE-RIA", 6,
     760_000,
     [("capability", "cap-gamification", 3, True, 1), ("capability", "cap-trials", 3, True, 1),
      ("capability", "cap-xr", 1, False, 1), ("priority", "I30-HA", 1, False, 2),
      ("country", "FI", .5, False, 1)]),
    ("call-loop", "Circular metals", "Interreg", "2026-04-15", "2026-12-02", "INTERREG-EUROPE", 8,
     900_000,
     [("capability", "cap-recycling", 2, True, 2), ("capability", "cap-casting", 2, False, 1),
      ("capability", "cap-lca", 1, False, 1), ("sector", "24", 1, False, 3),
      ("partner_kind", "cluster_organisation", 1, False, 3)]),
    ("call-small", "Two firms, one product", "Eurostars", "2026-07-01", "2026-10-29", "EUROSTARS",
     4, 420_000,
     [("capability", "cap-ai", 2, False, 1), ("capability", "cap-robotics", 2, False, 1),
      ("sector", "28.4", 1, False, 1)]),
    ("call-home", "Tractor projects of the region", "Regional programme", "2026-09-01",
     "2026-12-15", "tractor-2026", 5, 560_000,
     [("capability", "cap-coldchain", 2, True, 1), ("capability", "cap-logistics", 2, False, 1),
      ("capability", "cap-foodlab", 2, False, 1), ("priority", "T30-EI", 1, False, 2),
      ("priority", "T30-FO", 1, False, 1)]),
]
# Rules of our own; the others are in the reference dataset.
RULES = [("tractor-2026", "min_partners", 3), ("tractor-2026", "max_partners", 5),
         ("tractor-2026", "max_share", .5), ("tractor-2026", "min_small_firms", 1)]


def topics():
    keys = ("id", "name_en", "name_eu", "name_es", "cost", "level")
    return [{"name": row[1], **dict(zip(keys, row))} for row in TOPICS]


def votes(dice):
    rows = []
    for a in ACTIVE:
        if a == "PORT":
            continue
        for topic, *_ in TOPICS:
            fond = a in LEANS.get(topic, ())
            if fond or dice.chance(.22):
                score = dice.between(3, 5) if fond else dice.between(0, 4)
                rows.append({"subject": a, "topic": topic,
                             "score": None if fond and dice.chance(.15) else score})
    return rows


def slots():
    rows = []
    for place, start in enumerate(STARTS, start=1):
        hour, minute = int(start[:2]), int(start[3:]) + 25
        rows.append({"id": f"slot{place:02d}", "start": f"{EVENT_DAY}T{start}",
                     "end": f"{EVENT_DAY}T{hour + minute // 60:02d}:{minute % 60:02d}",
                     "tables": 6 if place <= 6 else 5})
    return rows


def requests(dice):
    """Who asked for whom: associations among themselves and with partners that travel here."""
    rows, seen = [], set()

    def ask(a, b, priority):
        if a != b and (a, b) not in seen and {a, b} not in TOO_QUIET:
            seen.add((a, b))
            rows.append({"a": a, "b": b, "priority": priority})

    for a in ACTIVE:
        if a == "LANG":
            continue
        for _ in range(dice.between(2, 4)):
            ask(a, dice.one(ACTIVE), dice.one([1, 2, 2, 3, None]))
        for partner in dice.some(ABROAD[a].split(), dice.between(1, 2)):
            ask(a, partner, dice.between(1, 3))
            if dice.chance(.4):
                ask(partner, a, dice.between(1, 2))
    return rows


def availability(dice):
    rows = []
    for subject in ("p10", "p29", "WINE", "p02"):
        for slot in dice.some([row["id"] for row in slots()], 5):
            rows.append({"subject": subject, "slot": slot, "available": True})
    for subject in ("MACH", "FOOD", "HEALTH", "p06"):
        for slot in dice.some([row["id"] for row in slots()], 2):
            rows.append({"subject": subject, "slot": slot, "available": False})
    return rows


def occupied():
    rows = [("ICT", "09:30", "10:25", "opens the day"), ("HEALTH", "11:30", "11:55", "workshop"),
            ("GAME", "11:30", "11:55", "workshop"), ("WIND", "15:00", "15:55", "working group"),
            ("GRID", "15:00", "15:55", "working group"), ("p11", "16:00", "16:55", "leaves early")]
    return [{"subject": s, "start": f"{EVENT_DAY}T{a}", "end": f"{EVENT_DAY}T{b}", "why": why}
            for s, a, b, why in rows]


def calls():
    keys = ("id", "name", "programme", "opens", "deadline", "rules", "max_partners", "max_budget")
    return [dict(zip(keys, row)) for row in CALLS]


def requirements():
    rows = []
    for call, *_, wanted in CALLS:
        for kind, value, weight, mandatory, minimum in wanted:
            rows.append({"call": call, "kind": kind, "value": value, "weight": weight,
                         "mandatory": True if mandatory else None, "minimum": minimum})
    return rows


def rules():
    return [{"id": ident, "key": key, "value": value, "valid_from": "2026-01-01",
             "source": "regional programme of the fictional region"} for ident, key, value in RULES]


def costs(dice):
    """A budget for most possible partners of each call; who has none is left out by the planner."""
    rows = []
    likely = {
        "call-blue": "WIND GRID SEA PORT p02 p11 p20 p01 p14 c001 c011 c013 STEEL",
        "call-care": "GAME HEALTH BIO ICT p07 p10 p27 p18 p04 c011 c007",
        "call-loop": "STEEL CAST AUTO HABIT AERO p06 p30 p19 p26 c013 p16",
        "call-small": "c001 c002 c101 c102 c480 c481 p08 p17 MACH",
        "call-home": "FOOD PORT WINE ICT HABIT c008 c013 c014 c600 c601 STEEL",
    }
    for call, subjects in likely.items():
        for subject in subjects.split():
            low, high = (12, 60) if subject[0] == "c" and len(subject) == 4 else (15, 48)
            rows.append({"subject": subject, "call": call,
                         "budget": dice.between(low, high) * 5_000})
    for subject in ("p03", "p09", "p12", "p13", "p15", "p29"):
        rows.append({"subject": subject, "call": None, "budget": dice.between(15, 40) * 5_000})
    return rows


ACTION_KINDS = {"training": ["course", "school"], "internationalisation": ["mission", "stand"],
                "innovation": ["demonstrator", "pilot"], "watch": ["bulletin", "radar"],
                "talent": ["campaign", "grants"], "event": ["day", "forum"]}
KIND_OF_NEED = {"training": "training", "talent": "talent", "export": "internationalisation",
                "market": "watch", "watch": "watch"}


def actions(dice):
    """Action plans 2024 to 2026. Several plan the same thing in the same year: overlaps."""
    rows = []
    titles = {row[0]: row[1] for row in CAPABILITIES}
    for a in ACTIVE:
        if a == "LANG":
            continue
        plans = [(capability, KIND_OF_NEED.get(capability, "innovation"))
                 for capability in NEEDS[a]]
        for year in (2024, 2025, 2026):
            for capability, kind in plans[:dice.between(1, len(plans))]:
                what = dice.one(ACTION_KINDS[kind])
                month = dice.between(1, 9)
                last = month + dice.between(0, 3)
                rows.append({
                    "id": f"act-{a.lower()}-{year}-{capability}", "association": a,
                    "name": f"{titles['cap-' + capability]}: {what} {year}", "year": year,
                    "priority": dice.weighted({p: w for p, w in ALIGNMENTS[a].items() if w}),
                    "capability": f"cap-{capability}", "kind": kind,
                    "budget": dice.between(2, 24) * 5_000 if dice.chance(.85) else None,
                    "start": f"{year}-{month:02d}", "end": f"{year}-{last:02d}",
                    "status": status(dice, year, last)})
    return rows


def status(dice, year, last_month):
    """The plans are seen at the end of September 2026."""
    if year < 2026 or last_month < 9:
        return "done" if dice.chance(.85) else "dropped"
    return "running" if last_month < 11 else "planned"
