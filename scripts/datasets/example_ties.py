"""What the fictional associations did together and abroad: partners, projects, groups."""

from example_region import ACTIVE, FOUNDED
from example_members import NEAR

# id, name, kind, country, NUTS, sectors. All invented; the countries are real so that rules of
# calls can be tried.
PARTNERS = [
    ("p01", "Valkenmere Maritime Cluster", "cluster_organisation", "NL", "NL3",
     {"30.1": .7, "50.2": .3}),
    ("p02", "Nordhavel Wind Alliance", "cluster_organisation", "DK", "DK0", {"35.1": 1}),
    ("p03", "Rheinfels Automotive Network", "cluster_organisation", "DE", "DE1", {"29.3": 1}),
    ("p04", "Montclair Numérique", "cluster_organisation", "FR", "FRK",
     {"62.1": .6, "58.2": .4}),
    ("p05", "Santelmo Aeronáutica", "cluster_organisation", "PT", "PT1", {"30.3": 1}),
    ("p06", "Castelverde Foundry District", "cluster_organisation", "IT", "ITC",
     {"24.5": .6, "24.1": .4}),
    ("p07", "Lumihalla Health Cluster", "cluster_organisation", "FI", "FI1",
     {"32.5": .5, "86.1": .5}),
    ("p08", "Wrzosowa Machinery Cluster", "cluster_organisation", "PL", "PL5", {"28.4": 1}),
    ("p09", "Donaufeld Food Valley", "cluster_organisation", "AT", "AT3",
     {"10.8": .7, "46.3": .3}),
    ("p10", "Brightmoor Games Guild", "cluster_organisation", "IE", "IE0",
     {"58.2": .7, "59.1": .3}),
    ("p11", "Kirkevik Ocean Cluster", "cluster_organisation", "NO", "NO0",
     {"own-offshore": .6, "30.1": .4}),
    ("p12", "Silvamare Wine Region", "cluster_organisation", "IT", "ITF", {"11.0": 1}),
    ("p13", "Haldenberg Rail Valley", "cluster_organisation", "CZ", "CZ0", {"30.2": 1}),
    ("p14", "Oakhaven Grid Forum", "cluster_organisation", "GB", None, {"35.1": .6, "27.1": .4}),
    ("p15", "Bluefjord Ports", "cluster_organisation", "SE", "SE2", {"52.2": 1}),
    ("p16", "Terrassol Habitat Cluster", "cluster_organisation", "ES", "ES5",
     {"31.0": .6, "41.0": .4}),
    ("p17", "Vilnora Laser Institute", "research", "LT", "LT0", {"72.1": 1}),
    ("p18", "Institute of Grey Matter", "research", "BE", "BE2", {"72.1": 1}),
    ("p19", "Dubrava Materials Institute", "research", "HR", "HR0", {"72.1": 1}),
    ("p20", "Aegean Hydrogen Laboratory", "research", "GR", None,
     {"own-hydrogen": .5, "72.1": .5}),
    ("p21", "Northmarch Development Agency", "agency", "IE", "IE0", {"84.1": 1}),
    ("p22", "Agence de Valmorie", "agency", "FR", "FRF", {"84.1": 1}),
    ("p23", "League of Cluster Weavers", "network", "BE", None, {}),
    ("p24", "Circle of Northern Harbours", "network", "DE", None, {"52.2": 1}),
    ("p25", "European Games Lantern", "network", "DK", None, {"58.2": 1}),
    ("p26", "Steelwright Group", "company", "LU", "LU0", {"24.1": 1}),
    ("p27", "Medilux Devices", "company", "CH", "CH0", {"32.5": 1}),
    ("p28", "Region of Estervale", "region", "HU", "HU1", {}),
    ("p29", "Karpatia Digital Cluster", "cluster_organisation", "RO", "RO1",
     {"62.1": .8, "62.2": .2}),
    ("p30", "Anadolin Foundry Union", "cluster_organisation", "TR", None, {"24.5": 1}),
]
PARTNER_ALIGNMENTS = {
    "p02": {"P30-CE": 1, "s3-offshore": 1}, "p03": {"P30-SI": 1, "I30-EM": .8},
    "p04": {"s3-digital": 1, "T30-CR": .5}, "p07": {"P30-PH": 1, "I30-HA": .8},
    "p09": {"T30-FO": 1, "T30-EI": .4}, "p11": {"s3-offshore": 1, "P30-CE": .4},
    "p20": {"P30-CE": 1}, "p15": {"P30-CE": .5, "T30-EI": .5}, "p06": {"I30-CE": 1, "P30-SI": .5},
}
PARTNER_OFFERS = {
    "p01": {"offshore": 4, "quay": 3}, "p02": {"offshore": 5, "twin": 4, "ai": 3},
    "p03": {"power": 5, "storage": 5, "testing": 3}, "p04": {"ai": 4, "xr": 4, "funding": 3},
    "p06": {"casting": 4, "simulation": 5, "recycling": 3}, "p07": {"trials": 4, "data": 4},
    "p08": {"additive": 3, "robotics": 4}, "p09": {"lca": 4, "ecodesign": 3, "coldchain": 3},
    "p10": {"ip": 4, "export": 4, "funding": 2}, "p11": {"hydrogen": 4, "offshore": 4},
    "p17": {"additive": 5, "testing": 3}, "p18": {"ai": 5, "data": 4},
    "p19": {"recycling": 5, "composites": 3}, "p20": {"hydrogen": 5, "storage": 4},
    "p29": {"cyber": 4, "talent": 4},
}
PARTNER_NEEDS = {
    "p01": {"hydrogen": 3, "training": 3}, "p02": {"testing": 4, "standards": 3},
    "p03": {"robotics": 3, "training": 4}, "p04": {"language": 3, "export": 3},
    "p06": {"lca": 3, "export": 3}, "p07": {"gamification": 4, "ai": 3},
    "p09": {"foodlab": 4, "market": 3}, "p10": {"gamification": 2, "content": 3},
    "p11": {"testing": 4, "power": 4}, "p15": {"coldchain": 3, "hydrogen": 3},
    "p29": {"funding": 4, "xr": 3},
}

# Partners of each association. Wind and grid, steel and foundry go abroad with the same ones.
ABROAD = {
    "AERO": "p05 p08 p17 p23", "RAIL": "p13 p03 p08 p17", "SEA": "p01 p11 p15 p24",
    "AUTO": "p03 p08 p13 p17 p22", "WIND": "p02 p11 p14 p20", "GRID": "p02 p11 p14 p20 p18",
    "ICT": "p04 p18 p29 p10 p25 p22", "GAME": "p10 p25 p04", "BIO": "p07 p18 p27",
    "HEALTH": "p07 p27 p28 p18", "FOOD": "p09 p12 p22 p23", "WINE": "p12 p09",
    "MACH": "p08 p03 p17 p23 p06", "STEEL": "p06 p26 p30 p19", "CAST": "p06 p30 p19 p26",
    "PORT": "p15 p24 p01 p21", "HABIT": "p16 p19",
}
TIE_KINDS = {"member_of": 2, "agreement": 3, "project": 3, "contact": 2}

# What these two did is written by hand, because it makes their story. a, b, kind, date, note
TOLD = [
    ("GRID", "WIND", "joint_service", "2023-05-10", "one test field and one testing service"),
    ("GRID", "WIND", "agreement", "2021-02", "three-year agreement on common purchasing"),
    ("GRID", "WIND", "joint_project", "2024-11-30", "field trial of storage beside turbines"),
    ("GAME", "ICT", "joint_service", "2024-03-01", "the larger keeps the books of the smaller"),
    ("GAME", "ICT", "agreement", "2022-09-15", "shared incubator"),
    ("CAST", "STEEL", "joint_service", "2022-06", "one laboratory for scrap and slag"),
    ("CAST", "STEEL", "joint_event", "2025-04-02", "foundry and steel day"),
    ("AUTO", "RAIL", "working_group", "2023", "charging of heavy vehicles"),
    ("AUTO", "RAIL", "joint_event", "2025-10", "mobility week"),
    ("FOOD", "PORT", "joint_project", "2024-06", "cold corridor"),
    ("GAME", "HEALTH", "contact", "2025-06-19", "talks about games for rehabilitation"),
    ("BIO", "HEALTH", "agreement", "2019-03-20", "one voice on clinical trials"),
    ("BIO", "HEALTH", "joint_event", "2024-05-16", "biohealth day"),
    ("FOOD", "WINE", "joint_event", "2022-10-08", "stand at a fair abroad"),
    ("SEA", "WIND", "joint_project", "2022-12-31", "floating platform"),
    ("AUTO", "MACH", "agreement", "2018-11-05", "training of toolmakers"),
    ("AUTO", "MACH", "joint_service", "2021-09", "vocational school"),
    ("AERO", "MACH", "joint_project", "2020-06-30", "machining of titanium"),
    ("PORT", "SEA", "joint_service", "2019", "one harbour guide"),
    ("PORT", "SEA", "agreement", "2017-05-11", "use of the test quay"),
    ("MACH", "TOOLS", "agreement", "2019-12-12", "the tool makers join the machine tool cluster"),
    ("MACH", "TOOLS", "joint_service", "2016", "joint stand"),
]

# Themes of projects, by who leads them.
THEMES = {
    "AERO": ["Light structures", "Quiet wings", "Repair by printing"],
    "RAIL": ["Silent bogies", "Smart maintenance of track", "Battery trains"],
    "SEA": ["Clean ferries", "Floating platforms", "Hulls that last"],
    "AUTO": ["Fast charging", "Second life of batteries", "Digital passports for parts"],
    "WIND": ["Longer blades", "Turbines at sea", "Blades that come back"],
    "GRID": ["Networks that heal", "Storage beside turbines", "Flexible demand"],
    "ICT": ["Open data spaces", "Safe networks", "Learning machines for small firms"],
    "GAME": ["Playful learning", "Games for rehabilitation"],
    "BIO": ["Cells on demand", "Fast diagnostics"],
    "HEALTH": ["Smart ward", "Care at home", "Data for trials"],
    "FOOD": ["Cold corridor", "Protein from pulses", "Packaging without plastic"],
    "WINE": ["Vineyards without drought", "Wine routes abroad"],
    "MACH": ["Zero-defect machining", "Robots beside people", "Toolmakers' school"],
    "STEEL": ["Scrap that is known", "Heat recovery", "Steel with less carbon"],
    "CAST": ["Recycled alloys", "Sand that returns"],
    "PORT": ["Shore power", "One window for cargo"],
    "HABIT": ["Circular wood", "Homes for all ages"],
}
PROGRAMMES = ["Horizon Europe", "Interreg", "Eurostars", "Regional programme", "Erasmus+"]

# id, name, kind, theme, start, end
GROUPS = [
    ("g-all", "Evaluation of the programme", "working_group", "evaluation", "2015-01", None),
    ("g-watch", "Shared technology watch", "working_group", "technology watch", "2018-03", None),
    ("g-talent", "Talent for industry", "working_group", "talent", "2021-09", None),
    ("g-circular", "Circular materials", "working_group", "circular economy", "2022-01", None),
    ("g-sea-energy", "Energy from the sea", "working_group", "offshore energy", "2023-02", None),
    ("g-digital", "Digital by design", "working_group", "digitalisation", "2020-10", "2024-06"),
    ("g-day-2024", "Cluster Day 2024: how we govern", "workshop", "governance", "2024-10-16",
     "2024-10-16"),
    ("g-day-2025", "Cluster Day 2025: what we share", "workshop", "shared services",
     "2025-10-15", "2025-10-15"),
    ("g-care", "Games and care", "workshop", "rehabilitation", "2025-06-19", "2025-06-19"),
    ("g-abroad", "Going abroad together", "network", "internationalisation", "2016", None),
    ("g-young", "Young managers", "network", "leadership", "2024-01", None),
    ("g-old", "Quality circle", "working_group", "quality", "2012", "2017"),
]
ROSTERS = {
    "g-all": " ".join(ACTIVE),
    "g-watch": "AERO AUTO FOOD GRID HEALTH ICT MACH PORT RAIL SEA STEEL WIND",
    "g-talent": "AUTO BIO GAME ICT MACH RAIL WIND", "g-circular": "CAST HABIT PORT STEEL AUTO",
    "g-sea-energy": "GRID PORT SEA WIND", "g-digital": "ICT MACH AUTO HEALTH GAME HABIT",
    "g-day-2024": "AERO AUTO CAST GAME GRID HABIT ICT LANG MACH PORT SEA WINE",
    "g-day-2025": "AERO AUTO BIO CAST FOOD GAME GRID HABIT HEALTH ICT MACH RAIL STEEL WIND WINE",
    "g-care": "GAME HEALTH ICT", "g-abroad": "AERO AUTO FOOD MACH WINE",
    "g-young": "GAME WINE LANG BIO HABIT", "g-old": "AUTO MACH AERO STEEL TOOLS",
}
GUESTS_AT_GROUPS = [("c001", "g-watch"), ("c011", "g-talent"), ("c013", "g-circular"),
                    ("p11", "g-sea-energy"), ("c012", "g-talent")]


def partnerships(dice):
    rows = []
    for association, partners in ABROAD.items():
        for partner in partners.split():
            kind = dice.weighted(TIE_KINDS)
            rows.append({"association": association, "partner": partner, "kind": kind,
                         "since": dice.between(max(2009, FOUNDED[association]), 2025),
                         "strength": dice.between(3, 10) / 10 if dice.chance(.5) else None})
    rows.append({"association": "ICT", "partner": "p04", "kind": "project", "since": 2024,
                 "strength": .9, "note": "second tie beside the first"})
    # A tie that ended, and one that is not for everyone's eyes.
    rows.append({"association": "RAIL", "partner": "p08", "kind": "agreement", "since": 2014,
                 "valid_to": "2020-12-31"})
    rows.append({"association": "STEEL", "partner": "p21", "kind": "contact", "since": "2026-05",
                 "access": "agency", "note": "talks under way"})
    seen, kept = set(), []
    for row in rows:
        key = (row["association"], row["partner"], row["kind"], row["since"])
        if key not in seen:
            seen.add(key)
            kept.append(row)
    return kept


EVENT_KINDS = {"joint_event": 5, "contact": 4, "working_group": 2, "joint_project": 2,
               "agreement": .5}


def cooperations(dice, home_of):
    rows, seen = [], set()

    def add(a, b, kind, when, **more):
        a, b = sorted((a, b))
        if a != b and (a, b, kind, when) not in seen:
            seen.add((a, b, kind, when))
            rows.append({"a": a, "b": b, "kind": kind, "date": when, **more})

    for a, b, kind, when, note in TOLD:
        add(a, b, kind, when, note=note)
    for _ in range(70):
        a = dice.one(ACTIVE)
        # LANG keeps to itself.
        b = dice.weighted(NEAR[a]) if dice.chance(.75) else dice.one(ACTIVE)
        if {a, b} in TOO_QUIET or "LANG" in (a, b) and dice.chance(.6):
            continue
        year, month = dice.between(2012, 2025), dice.between(1, 12)
        when = dice.one([f"{year}", f"{year}-{month:02d}",
                         f"{year}-{month:02d}-{dice.between(1, 28):02d}"])
        add(a, b, dice.weighted(EVENT_KINDS), when,
            strength=dice.between(1, 6) / 10 if dice.chance(.12) else None)
    for _ in range(35):
        association = dice.one(list(ABROAD))
        add(association, dice.one(ABROAD[association].split()), dice.weighted(EVENT_KINDS),
            f"{dice.between(2014, 2026)}-{dice.between(1, 9):02d}")
    companies = list(home_of)
    for _ in range(45):
        first = dice.one(companies)
        mates = [c for c in companies if home_of[c] == home_of[first]]
        add(first, dice.one(mates), dice.one(["joint_project", "contact", "agreement"]),
            f"{dice.between(2015, 2026)}-{dice.between(1, 9):02d}")
    add("AERO", "AUTO", "contact", "2026-07-02", access="members", note="lunch of the presidents")
    add("BIO", "GAME", "contact", "2026-03-18", access="case", note="asked for discretion")
    return rows


# Pairs that never met: a hole in the region that a matchmaker should see.
TOO_QUIET = ({"FOOD", "ICT"}, {"BIO", "GAME"}, {"PORT", "STEEL"}, {"CAST", "FOOD"})


def projects(dice, home_of):
    """Forty projects of associations, companies and partners, 2012 to 2026."""
    rows, links, told = [], [], {}
    companies = list(home_of)
    for number in range(1, 41):
        ident = f"prj{number:02d}"
        lead = dice.one([a for a in ACTIVE if a != "LANG"])
        year, month = dice.between(2012, 2025), dice.between(1, 12)
        theme = dice.one(THEMES[lead])
        told[theme] = told.get(theme, 0) + 1
        rows.append({
            "id": ident, "name": theme if told[theme] == 1 else f"{theme} {told[theme]}",
            "programme": dice.one(PROGRAMMES),
            "call": f"call-{year}" if dice.chance(.3) else None,
            "start": f"{year}-{month:02d}-01",
            "end": f"{year + dice.between(1, 3)}-{month:02d}-28" if dice.chance(.9) else None,
            "budget": dice.between(8, 400) * 10_000 if dice.chance(.9) else None})
        inside = {lead: "coordinator"}
        for _ in range(dice.between(0, 2)):
            near = dice.weighted(NEAR[lead])
            inside.setdefault(near, "partner")
        for partner in dice.some(ABROAD[lead].split(), dice.between(0, 3)):
            inside.setdefault(partner, "partner")
        mates = [c for c in companies if home_of[c] == lead]
        for company in dice.some(mates, dice.between(1, 5)):
            inside.setdefault(company, "partner" if dice.chance(.8) else "associated")
        for hub in dice.some(["c001", "c011", "c012", "c013"], dice.between(0, 2)):
            inside.setdefault(hub, "partner")
        for subject, role in inside.items():
            links.append({"subject": subject, "project": ident, "role": role,
                          "contribution": dice.between(2, 90) * 5_000
                          if role != "associated" and dice.chance(.8) else None})
    return rows, links


def groups():
    return [dict(zip(("id", "name", "kind", "theme", "start", "end"), row)) for row in GROUPS]


def attendance(dice):
    rows = []
    starts = {row[0]: row[4] for row in GROUPS}
    for group, roster in ROSTERS.items():
        for place, subject in enumerate(roster.split()):
            late = group in ("g-watch", "g-abroad", "g-talent") and dice.chance(.3)
            rows.append({
                "subject": subject, "group": group,
                "since": f"{int(starts[group][:4]) + dice.between(1, 3)}" if late else None,
                "role": "lead" if place == 1 else "member"})
    rows += [{"subject": s, "group": g, "role": "member"} for s, g in GUESTS_AT_GROUPS]
    rows.append({"subject": "BIO", "group": "g-watch", "since": "2018-03", "until": "2020-06",
                 "role": "member", "note": "left for want of time"})
    return rows
