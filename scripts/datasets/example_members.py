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
    "c002": ["mach", "aero", "auto"], "c003": ["ict", "game", "lang"],
    "c004": ["auto", "rail", "ict"], "c005": ["wind", "grid", "sea"], "c006": ["port", "sea"],
    "c007": ["health", "bio"], "c008": ["food", "wine"], "c009": ["steel", "cast"],
    "c010": ["habit"],
}

# How much the members of one association are drawn to another.
NEAR = {
    "aero": {"mach": 3, "auto": 2, "ict": 1, "cast": 1},
    "rail": {"auto": 3, "mach": 1, "steel": 2, "ict": 1, "grid": 1},
    "sea": {"port": 4, "wind": 3, "steel": 2},
    "auto": {"mach": 4, "cast": 3, "steel": 2, "rail": 2, "ict": 1},
    "wind": {"grid": 5, "sea": 3, "mach": 2},
    "grid": {"wind": 5, "ict": 3, "rail": 1},
    "ict": {"game": 2, "health": 2, "mach": 2, "auto": 1, "grid": 2, "lang": 1, "habit": 1},
    "game": {"ict": 8, "lang": 2},
    "bio": {"health": 6, "food": 2},
    "health": {"bio": 5, "ict": 3},
    "food": {"wine": 4, "bio": 1, "port": 2, "habit": .5},
    "wine": {"food": 6},
    "mach": {"auto": 4, "aero": 2, "cast": 1, "ict": 2},
    "steel": {"cast": 4, "auto": 3, "mach": 1, "sea": 1},
    "cast": {"steel": 4, "auto": 3, "mach": 1},
    "port": {"sea": 5, "food": 2, "steel": 1},
    "habit": {"ict": 2, "food": .5, "port": .5},
    "lang": {"ict": 4, "game": 2},
}

# Shares of an association's members that have their first home elsewhere.
GUESTS = {"game": .4, "wine": .35, "lang": .35, "cast": .3, "bio": .3}
USUAL_GUESTS = .305

ROOTS_A = ["Bel", "Zur", "Or", "Kel", "Tam", "Ur", "Sal", "Gor", "Lek", "Mun", "Ar", "Nab", "Ir",
           "Ez", "Dor", "Pal", "Txin", "Hau", "Mer", "Oz"]
ROOTS_B = ["bar", "gor", "mil", "tza", "ri", "ken", "du", "lax", "men", "zor", "pe", "nti"]
ROOTS_C = ["ko", "lan", "tek", "nor", "via", "zan", "ra", "bil", "dei", "mor"]
TRADES = {
    "aero": ["Aerostructures", "Avionics", "Flight Parts"],
    "rail": ["Rail Systems", "Bogies", "Signalling"],
    "sea": ["Shipyard", "Marine Works", "Naval Design"],
    "auto": ["Automotive", "Mobility Parts", "Stamping", "Powertrain"],
    "wind": ["Wind Towers", "Blades", "Turbine Services"],
    "grid": ["Substations", "Switchgear", "Power Lines"],
    "ict": ["Software", "Data", "Electronics", "Networks", "Consulting", "Cloud"],
    "game": ["Games", "Studio", "Play"],
    "bio": ["Biotech", "Diagnostics", "Genomics"],
    "health": ["Medical Devices", "Care", "Health Systems"],
    "food": ["Foods", "Preserves", "Dairy", "Bakery"],
    "wine": ["Winery", "Vineyards"],
    "mach": ["Machine Tools", "Machining", "Automation", "Fixtures"],
    "steel": ["Steel", "Tubes", "Rolling"],
    "cast": ["Castings", "Foundry"],
    "port": ["Logistics", "Shipping", "Forwarding"],
    "habit": ["Furniture", "Timber", "Interiors", "Building"],
    "lang": ["Translations", "Languages"],
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
        others = [a for a in ACTIVE if a not in homes and a != "lang" and a != "wine"]
        inside[hub] = homes + dice.some(others, count - len(homes))
    return inside


def homes(inside):
    """First home of each company that is no hub: as many as the sizes leave after the guests."""
    count = {a: sum(a in places for places in inside.values()) for a in ACTIVE}
    first = {a: SIZE[a] - count[a] - guests_of(a, count[a]) for a in ACTIVE}
    # The largest takes what is left so that there are exactly as many companies as wanted.
    first["ict"] += COMPANIES - len(HUBS) - sum(first.values())
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
        first = max(first, 1996 if association not in ("game", "lang") else 2016)
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
    for association, members, until in (("tools", 24, "2019-12-31"), ("paper", 18, "2021-06-30")):
        near = [c for c in everybody if home_of[c] in ("mach", "habit", "auto")]
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
