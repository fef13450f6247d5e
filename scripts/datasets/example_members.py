"""Companies of the fictional region, and who belongs to which association.

Sizes of associations are given; a few hubs (technology centres, universities, public bodies) sit
in many of them; about a third of the companies sit in two or three, the more often the nearer
the trades are.
"""

from example_region import ACTIVE, HOME_SECTORS, REGION, SIZE

COMPANIES = 900

# id, name, kind, size, NUTS, number of associations it belongs to
HUBS = [
    ("c001", "Zubilore Technology Centre", "technology_centre", "large", "ES212", 15),
    ("c002", "Harrobide Manufacturing Centre", "technology_centre", "medium", "ES212", 9),
    ("c003", "Izarpe Digital Park", "public_body", "small", "ES212", 7),
    ("c004", "Gurpilare Mobility Campus", "public_body", "small", "ES212", 6),
    ("c005", "Haizelore Energy Park", "public_body", "small", "ES213", 6),
    ("c006", "Portuberri Harbour House", "public_body", "small", "ES213", 5),
    ("c007", "Sendalore Health Park", "public_body", "small", "ES213", 5),
    ("c008", "Mahastilur Agrifood House", "public_body", "small", "ES211", 5),
    ("c009", "Suburdin Metal House", "association", "small", "ES213", 5),
    ("c010", "Etxelore Habitat House", "association", "small", "ES212", 4),
    ("c011", f"University of {REGION}", "university", "large", "ES213", 14),
    ("c012", "Mendilore Polytechnic", "university", "medium", "ES212", 11),
    ("c013", "Argilore Materials Centre", "technology_centre", "medium", "ES213", 10),
    ("c014", f"Development Agency of {REGION}", "public_body", "medium", "ES211", 13),
]
# Where each hub belongs first; further associations are drawn.
HUB_HOMES = {
    "c002": ["MACH", "AERO", "AUTO"], "c003": ["ICT", "GAME", "LANG"],
    "c004": ["AUTO", "RAIL", "ICT"], "c005": ["WIND", "GRID", "SEA"], "c006": ["PORT", "SEA"],
    "c007": ["HEALTH", "BIO"], "c008": ["FOOD", "WINE"], "c009": ["STEEL", "CAST"],
    "c010": ["HABIT"],
}

# How much the members of one association are drawn to another.
NEAR = {
    "AERO": {"MACH": 3, "AUTO": 2, "ICT": 1, "CAST": 1},
    "RAIL": {"AUTO": 3, "MACH": 1, "STEEL": 2, "ICT": 1, "GRID": 1},
    "SEA": {"PORT": 4, "WIND": 3, "STEEL": 2},
    "AUTO": {"MACH": 4, "CAST": 3, "STEEL": 2, "RAIL": 2, "ICT": 1},
    "WIND": {"GRID": 5, "SEA": 3, "MACH": 2},
    "GRID": {"WIND": 5, "ICT": 3, "RAIL": 1},
    "ICT": {"GAME": 2, "HEALTH": 2, "MACH": 2, "AUTO": 1, "GRID": 2, "LANG": 1, "HABIT": 1},
    "GAME": {"ICT": 8, "LANG": 2},
    "BIO": {"HEALTH": 6, "FOOD": 2},
    "HEALTH": {"BIO": 5, "ICT": 3},
    "FOOD": {"WINE": 4, "BIO": 1, "PORT": 2, "HABIT": .5},
    "WINE": {"FOOD": 6},
    "MACH": {"AUTO": 4, "AERO": 2, "CAST": 1, "ICT": 2},
    "STEEL": {"CAST": 4, "AUTO": 3, "MACH": 1, "SEA": 1},
    "CAST": {"STEEL": 4, "AUTO": 3, "MACH": 1},
    "PORT": {"SEA": 5, "FOOD": 2, "STEEL": 1},
    "HABIT": {"ICT": 2, "FOOD": .5, "PORT": .5},
    "LANG": {"ICT": 4, "GAME": 2},
}

# Shares of an association's members that have their first home elsewhere.
GUESTS = {"GAME": .4, "WINE": .35, "LANG": .35, "CAST": .3, "BIO": .3}
USUAL_GUESTS = .305

ROOTS_A = ["Bel", "Zur", "Or", "Kel", "Tam", "Ur", "Sal", "Gor", "Lek", "Mun", "Ar", "Nab", "Ir",
           "Ez", "Dor", "Pal", "Txin", "Hau", "Mer", "Oz"]
ROOTS_B = ["bar", "gor", "mil", "tza", "ri", "ken", "du", "lax", "men", "zor", "pe", "nti"]
ROOTS_C = ["ko", "lan", "tek", "nor", "via", "zan", "ra", "bil", "dei", "mor"]
TRADES = {
    "AERO": ["Aerostructures", "Avionics", "Flight Parts"],
    "RAIL": ["Rail Systems", "Bogies", "Signalling"],
    "SEA": ["Shipyard", "Marine Works", "Naval Design"],
    "AUTO": ["Automotive", "Mobility Parts", "Stamping", "Powertrain"],
    "WIND": ["Wind Towers", "Blades", "Turbine Services"],
    "GRID": ["Substations", "Switchgear", "Power Lines"],
    "ICT": ["Software", "Data", "Electronics", "Networks", "Consulting", "Cloud"],
    "GAME": ["Games", "Studio", "Play"],
    "BIO": ["Biotech", "Diagnostics", "Genomics"],
    "HEALTH": ["Medical Devices", "Care", "Health Systems"],
    "FOOD": ["Foods", "Preserves", "Dairy", "Bakery"],
    "WINE": ["Winery", "Vineyards"],
    "MACH": ["Machine Tools", "Machining", "Automation", "Fixtures"],
    "STEEL": ["Steel", "Tubes", "Rolling"],
    "CAST": ["Castings", "Foundry"],
    "PORT": ["Logistics", "Shipping", "Forwarding"],
    "HABIT": ["Furniture", "Timber", "Interiors", "Building"],
    "LANG": ["Translations", "Languages"],
}
SIZES = {"micro": .38, "small": .36, "medium": .19, "large": .07}
PLACES = {"ES211": .2, "ES212": .38, "ES213": .36, "ES220": .04, "ES230": .02}


def guests_of(association, hubs_inside):
    share = GUESTS.get(association, USUAL_GUESTS)
    return round((SIZE[association] - hubs_inside) * share)


def hub_memberships(dice):
    """Associations of each hub: its homes, then others drawn without regard to size."""
    inside = {}
    for hub, _, _, _, _, count in HUBS:
        homes = list(HUB_HOMES.get(hub, []))
        others = [a for a in ACTIVE if a not in homes and a != "LANG" and a != "WINE"]
        inside[hub] = homes + dice.some(others, count - len(homes))
    return inside


def homes(inside):
    """First home of each company that is no hub: as many as the sizes leave after the guests."""
    count = {a: sum(a in places for places in inside.values()) for a in ACTIVE}
    first = {a: SIZE[a] - count[a] - guests_of(a, count[a]) for a in ACTIVE}
    # The largest takes what is left so that there are exactly as many companies as wanted.
    first["ICT"] += COMPANIES - len(HUBS) - sum(first.values())
    return count, first


def company_name(dice, home, used):
    while True:
        root = dice.one(ROOTS_A) + dice.one(ROOTS_B) + dice.one(ROOTS_C)
        if root not in used:
            used.add(root)
            return f"{root} {dice.one(TRADES[home])}"


def build(dice):
    """Companies, their homes and the list of (association, company) memberships."""
    inside = hub_memberships(dice)
    hub_count, first = homes(inside)
    companies = [{"id": hub, "name": name, "kind": kind, "size": size, "territory": place,
                  "country": "ES"} for hub, name, kind, size, place, _ in HUBS]
    home_of, used = {}, set()
    for association in ACTIVE:
        for _ in range(first[association]):
            ident = f"c{len(companies) + 1:03d}"
            home_of[ident] = association
            size = dice.weighted(SIZES)
            companies.append({
                "id": ident, "name": company_name(dice, association, used),
                "kind": None if dice.chance(.97) else "other",
                "size": size if dice.chance(.96) else None,
                "territory": dice.weighted(PLACES) if dice.chance(.95) else None,
                "country": "ES"})
    pairs = [(a, hub) for hub, places in inside.items() for a in places]
    pairs += [(home, ident) for ident, home in home_of.items()]
    pairs += guest_memberships(dice, home_of, hub_count)
    return companies, home_of, sorted(pairs)


def guest_memberships(dice, home_of, hub_count):
    """Members that come from near trades."""
    pairs, by_home = [], {a: [] for a in ACTIVE}
    for ident, home in home_of.items():
        by_home[home].append(ident)
    for association in ACTIVE:
        near = {a: NEAR[a].get(association, 0) * len(by_home[a]) ** .5 for a in ACTIVE}
        near = {a: weight for a, weight in near.items() if weight}
        chosen = set()
        wanted = guests_of(association, hub_count[association])
        while near and len(chosen) < wanted:
            home = dice.weighted(near)
            left = [c for c in by_home[home] if c not in chosen]
            if left:
                chosen.add(dice.one(left))
            else:
                near.pop(home)
        pairs += [(association, ident) for ident in sorted(chosen)]
    return pairs


def membership_rows(dice, pairs, home_of):
    rows = []
    for association, member in pairs:
        first = 1988 if member in {h[0] for h in HUBS} else 1996
        first = max(first, 1996 if association not in ("GAME", "LANG") else 2016)
        since = dice.between(first, 2025)
        weight = None
        if home_of.get(member) == association and dice.chance(.08):
            weight = 2
        elif home_of.get(member) != association and dice.chance(.15):
            weight = .5
        rows.append({"association": association, "member": member, "weight": weight,
                     "since": since if dice.chance(.8) else None})
    # Members who left, members of the associations that are no more, and a known zero.
    everybody = list(home_of)
    for association, members, until in (("TOOLS", 24, "2019-12-31"), ("PAPER", 18, "2021-06-30")):
        near = [c for c in everybody if home_of[c] in ("MACH", "HABIT", "AUTO")]
        for member in dice.some(near, members):
            rows.append({"association": association, "member": member,
                         "since": dice.between(1998, 2012), "until": until})
    inside = set(pairs)
    for _ in range(20):
        association, member = dice.one(ACTIVE), dice.one(everybody)
        if (association, member) not in inside:
            inside.add((association, member))
            rows.append({"association": association, "member": member,
                         "since": dice.between(2008, 2018), "until": f"{dice.between(2019, 2025)}",
                         "note": "left the association"})
    return sorted(rows, key=lambda row: (row["association"], row["member"]))


def company_activities(dice, home_of):
    """One or two sectors a company, those of its home first."""
    rows = []
    for ident, home in home_of.items():
        if dice.chance(.06):
            continue
        weights = HOME_SECTORS[home]
        main = dice.weighted(weights)
        rows.append({"subject": ident, "sector": main, "share": None})
        if dice.chance(.25):
            near = dice.weighted(NEAR[home])
            other = dice.weighted(HOME_SECTORS[near])
            if other != main:
                rows[-1]["share"] = .7
                rows.append({"subject": ident, "sector": other, "share": .3})
    for hub, sector in (("c001", "72.1"), ("c002", "72.1"), ("c011", "85.4"), ("c012", "85.4"),
                        ("c013", "72.1"), ("c014", "84.1")):
        rows.append({"subject": hub, "sector": sector, "share": None})
    return rows


def company_offers(dice, home_of):
    """What hubs and a few companies can give, and what some companies lack."""
    hubs = {"c001": {"testing": 5, "simulation": 5, "ai": 4, "additive": 4},
            "c002": {"machining": 5, "robotics": 5, "training": 3},
            "c011": {"biotech": 4, "language": 4, "training": 5},
            "c012": {"training": 5, "power": 3, "twin": 4},
            "c013": {"composites": 5, "recycling": 4, "casting": 3},
            "c014": {"export": 5, "funding": 5, "market": 4}}
    offers = [{"subject": hub, "capability": f"cap-{name}", "level": level}
              for hub, levels in hubs.items() for name, level in levels.items()]
    needs = []
    names = ["ai", "cyber", "data", "robotics", "additive", "lca", "ecodesign", "design",
             "recycling", "storage", "language", "efficiency", "hydrogen"]
    for ident in dice.some(list(home_of), 60):
        target = offers if dice.chance(.5) else needs
        target.append({"subject": ident, "capability": f"cap-{dice.one(names)}",
                       "level": dice.between(1, 5) if dice.chance(.9) else None})
    return offers, needs
