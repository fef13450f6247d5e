"""What the agency of the fictional region keeps: liaisons, cases, practices, follow-up."""

from example_region import ACTIVE, ASSOCIATIONS

# id, name, hours a year, languages, role, fte
OFFICERS = [
    ("off-ane", "Ane Irudigarai", 520, "eu es en", "liaison", .35),
    ("off-beñat", "Beñat Ametsola", 300, "eu es fr", "liaison", .2),
    ("off-clara", "Clara Lunazarra", 350, "es en", "liaison", .25),
    ("off-dani", "Dani Hodeiarte", 280, "eu es en de", "liaison", .2),
    ("off-elur", "Elur Izarmendi", 150, "eu es en fr", "coordinator", .1),
]
ASSIGNED = {
    "off-ane": "AERO AUTO RAIL MACH STEEL CAST", "off-beñat": "ICT GAME LANG HABIT",
    "off-clara": "WIND GRID SEA PORT", "off-dani": "BIO HEALTH FOOD WINE",
}
EXPERTISE = {
    "off-ane": {"28.4": 5, "29.3": 4, "30": 4, "24": 3},
    "off-beñat": {"62": 5, "58.2": 4, "59": 3, "31": 2},
    "off-clara": {"35": 5, "30.1": 4, "50": 3, "52": 3, "own-offshore": 4},
    "off-dani": {"10": 4, "11": 5, "72": 2, "32.5": 3, "21": 3},
    "off-elur": {"62": 2, "35": 3, "10": 3, "24": 2, "C": 2},
}
FIXED = {("off-dani", "WINE"), ("off-beñat", "LANG")}

# Pairs that must not be put together. a, b, scope, reason, access
VETOES = [
    ("STEEL", "CAST", "fusion", "the foundry assembly voted against a merger in 2023", "agency"),
    ("AUTO", "PORT", "any", "a lawsuit between the two presidents' companies", "agency"),
    ("FOOD", "WINE", "integration", "the wine assembly wants to stay on its own", "agency"),
    ("BIO", "HABIT", "meeting", "asked not to be put at one table", "members"),
    ("AERO", "WIND", "alliance", "competing bids for the same test tower", "agency"),
    ("LANG", "GAME", "convergence", "two strategies under way, to be compared first", "agency"),
    ("p26", "p30", "consortium", "competitors in one tender", "agency"),
    ("STEEL", "p26", "consortium", "conflict of interest of a board member", "case"),
    ("off-dani", "PORT", "liaison", "worked for a member until 2025", "agency"),
    ("RAIL", "p13", "consortium", "open claim from an earlier project", "agency"),
]

# id, name, kind, state, opened, closed, parties
EXPLORATIONS = [
    ("x-tools", "Tool makers join the machine tool cluster", "integration", "done", "2018-02",
     "2019-12", {"MACH": "host", "TOOLS": "joins"}),
    ("x-energy", "One body for wind and grids", "fusion", "talking", "2026-02", None,
     {"WIND": "party", "GRID": "party"}),
    ("x-play", "Games inside digital technologies", "integration", "idea", "2026-06", None,
     {"ICT": "host", "GAME": "party"}),
    ("x-metal", "Services in common for steel and foundry", "convergence", "agreed", "2024-09",
     None, {"STEEL": "party", "CAST": "party"}),
    ("x-cold", "Cold corridor alliance", "alliance", "talking", "2025-11", None,
     {"FOOD": "party", "PORT": "party"}),
    ("x-bio", "One door for biohealth", "fusion", "stopped", "2020-05", "2022-03",
     {"BIO": "party", "HEALTH": "party"}),
]

# id, name, network, theme, year, country
PRACTICES = [
    ("pr-desk", "One desk for European projects", "League of Cluster Weavers", "shared services",
     2021, "AT"),
    ("pr-fees", "One fee for double members", "League of Cluster Weavers", "financing", 2022, "DE"),
    ("pr-radar", "Technology radar with students", "Interregional project", "technology watch",
     2020, "FI"),
    ("pr-board", "Young board beside the board", "League of Cluster Weavers", "governance", 2023,
     "NL"),
    ("pr-loop", "Market place for scrap", "Interregional project", "circular economy", 2022,
     "IT"),
    ("pr-lab", "Laboratory vouchers", "Agency network", "testing", 2019, "CZ"),
    ("pr-play", "Game jam in hospitals", "European Games Lantern", "rehabilitation", 2024, "DK"),
    ("pr-port", "Shore power bought together", "Circle of Northern Harbours", "clean harbour",
     2023, "SE"),
    ("pr-voice", "Yearly survey with open numbers", "Agency network", "user's voice", 2018, "IE"),
    ("pr-twin", "Borrowed liaison officers", "Agency network", "liaison", 2025, "HU"),
    ("pr-skill", "Course passport", "Interregional project", "talent", 2021, "PL"),
    ("pr-wine", "Shared export manager", "Interregional project", "internationalisation", 2020,
     "IT"),
]
ADOPTIONS = [
    ("pr-desk", "ICT", "2023-01", "done"), ("pr-desk", "HEALTH", "2024-05", "done"),
    ("pr-fees", "WIND", "2024-01", "trying"), ("pr-fees", "GRID", "2024-01", "trying"),
    ("pr-radar", "MACH", "2021-09", "done"), ("pr-radar", "AUTO", "2022-02", "done"),
    ("pr-board", "ICT", "2024-10", "trying"), ("pr-loop", "STEEL", "2023-06", "done"),
    ("pr-loop", "CAST", "2023-06", "done"), ("pr-lab", "FOOD", "2021", "done"),
    ("pr-lab", "AERO", "2022", "dropped"), ("pr-play", "GAME", "2025-11", "trying"),
    ("pr-port", "PORT", "2025-03", "trying"), ("pr-voice", "FOOD", "2019", "done"),
    ("pr-voice", "MACH", "2019", "done"), ("pr-voice", "SEA", "2020", "done"),
    ("pr-skill", "AUTO", "2023-09", "done"), ("pr-skill", "RAIL", "2025-02", "trying"),
    ("pr-wine", "WINE", "2022-01", "dropped"), ("pr-wine", "HABIT", "2024-01", "done"),
]

# a, b, kind, state, date, owner, useful, outcome
FOLLOWUPS = [
    ("WIND", "GRID", "fusion", "talking", "2026-02-10", "off-elur", 5, "boards meet in autumn"),
    ("GAME", "ICT", "integration", "suggested", "2026-06-03", "off-beñat", 4, ""),
    ("STEEL", "CAST", "convergence", "agreed", "2025-01-20", "off-ane", 5, "laboratory in common"),
    ("FOOD", "PORT", "alliance", "talking", "2025-11-12", "off-dani", 4,
     "costs are being worked out"),
    ("HEALTH", "GAME", "alliance", "met", "2025-06-19", "off-dani", 4, "pilot in one ward"),
    ("AUTO", "RAIL", "convergence", "met", "2025-10-15", "off-ane", 3, "calendar compared"),
    ("SEA", "WIND", "matchmaking", "agreed", "2023-03-02", "off-clara", 5, "working group"),
    ("HABIT", "LANG", "matchmaking", "dropped", "2024-05-30", "off-beñat", 1, "nothing in common"),
    ("WINE", "FOOD", "convergence", "contacted", "2026-03-11", "off-dani", 3, ""),
    ("AERO", "MACH", "matchmaking", "agreed", "2022-04-07", "off-ane", 4, "project on titanium"),
    ("BIO", "HEALTH", "fusion", "dropped", "2022-03-15", "off-elur", 2, "one board said no"),
    ("ICT", "p29", "matchmaking", "met", "2025-05-21", "off-beñat", 4, ""),
    ("GAME", "p10", "matchmaking", "agreed", "2024-09-04", "off-beñat", 5, "exchange of studios"),
    ("PORT", "p15", "matchmaking", "talking", "2026-01-28", "off-clara", None, ""),
    ("GRID", "ICT", "matchmaking", "suggested", "2026-05-05", "off-clara", None, ""),
    ("HABIT", "ICT", "matchmaking", "contacted", "2026-04-22", "off-beñat", None, ""),
    ("MACH", "ICT", "matchmaking", "met", "2024-11-14", "off-ane", 4, "group on safe machines"),
    ("RAIL", "p13", "matchmaking", "dropped", "2023-02-09", "off-ane", 1, "open claim"),
]

JUDGES = {
    "Director": "WIND-GRID GAME-ICT FOOD-PORT AUTO-RAIL HEALTH-GAME",
    "Coordinator": "GAME-ICT WIND-GRID HEALTH-GAME FOOD-PORT AUTO-RAIL",
    "Professor": "WIND-GRID AUTO-RAIL GAME-ICT HEALTH-GAME FOOD-PORT",
    "Manager of another cluster": "FOOD-PORT WIND-GRID AUTO-RAIL GAME-ICT HEALTH-GAME",
    "Head of policy": "WIND-GRID FOOD-PORT GAME-ICT AUTO-RAIL HEALTH-GAME",
}
TOPIC_JUDGES = {
    "Director": "t-services t-ai t-circular t-merge t-talent t-abroad",
    "Coordinator": "t-circular t-services t-talent t-ai t-abroad t-merge",
    "Professor": "t-ai t-merge t-services t-circular t-talent t-abroad",
}


def associations_of_officers():
    return {a: officer for officer, names in ASSIGNED.items() for a in names.split()}


def officers():
    keys = ("id", "name", "hours", "languages", "role", "fte")
    return [dict(zip(keys, row)) for row in OFFICERS]


def assignments():
    hours = {row[0]: row[8] for row in ASSOCIATIONS}
    return [{"officer": officer, "association": a,
             "hours": round(hours[a] * .8) if hours[a] else None,
             "fixed": True if (officer, a) in FIXED else None}
            for officer, names in ASSIGNED.items() for a in names.split()]


def expertise():
    return [{"officer": officer, "sector": sector, "level": level}
            for officer, levels in EXPERTISE.items() for sector, level in levels.items()]


def activity_log(dice):
    """Hours really given in 2025 and 2026, about four in five of what was wanted."""
    hours = {row[0]: row[8] for row in ASSOCIATIONS}
    kinds = ["visit", "action plan", "call", "case", "event", "report"]
    rows, seen = [], set()
    for a, officer in associations_of_officers().items():
        for year, months in ((2025, 12), (2026, 9)):
            for _ in range(dice.between(4, 7)):
                when = f"{year}-{dice.between(1, months):02d}-{dice.between(1, 28):02d}"
                kind = dice.one(kinds)
                if (officer, a, when, kind) in seen:
                    continue
                seen.add((officer, a, when, kind))
                given = (hours[a] or 40) * months / 12 / 6 * dice.around(.85, .5)
                rows.append({"officer": officer, "association": a, "date": when,
                             "hours": max(.5, round(given * 2) / 2), "kind": kind,
                             "access": "case" if kind == "case" else "agency"})
    return sorted(rows, key=lambda row: (row["date"], row["officer"], row["association"]))


def vetoes():
    return [dict(zip(("a", "b", "scope", "reason", "access"), row)) for row in VETOES]


def explorations():
    keys = ("id", "name", "kind", "state", "opened", "closed")
    rows = [dict(zip(keys, row)) | {"access": "agency" if row[3] == "done" else "case"}
            for row in EXPLORATIONS]
    parties = [{"exploration": row[0], "association": a, "role": role,
                "access": "agency" if row[3] == "done" else "case"}
               for row in EXPLORATIONS for a, role in row[6].items()]
    return rows, parties


def practices():
    keys = ("id", "name", "network", "theme", "year", "country")
    return [dict(zip(keys, row)) | {"url": f"https://practices.example.org/{row[0]}"}
            for row in PRACTICES]


def adoptions():
    return [dict(zip(("practice", "association", "date", "state"), row)) for row in ADOPTIONS]


def followups():
    """Delicate forms are for the people of the case."""
    keys = ("a", "b", "kind", "state", "date", "owner", "useful", "outcome")
    return [dict(zip(keys, row))
            | {"access": "case" if row[2] in ("fusion", "integration") else "agency"}
            for row in FOLLOWUPS]


def judgements():
    rows = []
    for context, judges in (("pairs-2026", JUDGES), ("topics-2026", TOPIC_JUDGES)):
        for judge, items in judges.items():
            for rank, item in enumerate(items.split(), start=1):
                rows.append({"judge": judge, "item": item, "rank": rank, "context": context})
    return rows


def identifiers():
    """Numbers of a register that does not exist: real schemes would claim real bodies."""
    rows = [{"subject": a, "scheme": "example-register", "value": f"AM-{1000 + 7 * n}",
             "url": f"https://register.example.org/AM-{1000 + 7 * n}"}
            for n, a in enumerate(ACTIVE)]
    rows += [{"subject": f"p{n:02d}", "scheme": "example-register", "value": f"XX-{500 + 3 * n}",
              "url": None} for n in range(1, 31, 3)]
    return rows
