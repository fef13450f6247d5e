"""Figures, assessments and the User's Voice of the fictional associations."""

from example_region import ACTIVE, FORMER, MATURITY, SIZE

YEARS = range(2020, 2026)

# Turnover (million euros) and employment of the members in 2020, exports and research as shares.
ECONOMY = {
    "AERO": (1450, 6900, .62, .085), "RAIL": (980, 5200, .58, .05), "SEA": (1720, 9300, .41, .03),
    "AUTO": (8900, 31000, .81, .032), "WIND": (2150, 8100, .55, .045),
    "GRID": (2380, 8700, .52, .05), "ICT": (3650, 18400, .24, .12), "GAME": (46, 610, .65, .18),
    "BIO": (310, 1900, .38, .27), "HEALTH": (890, 5600, .3, .1), "FOOD": (2900, 11800, .29, .012),
    "WINE": (240, 1350, .46, .006), "MACH": (2480, 12100, .74, .06),
    "STEEL": (3120, 7800, .5, .015), "CAST": (610, 4300, .44, .014),
    "PORT": (1150, 5100, .12, .008), "HABIT": (540, 4200, .27, .01), "LANG": (38, 900, .2, .03),
}
STAFF = {"AERO": 7, "RAIL": 6, "SEA": 7, "AUTO": 14, "WIND": 6, "GRID": 6, "ICT": 18, "GAME": 2,
         "BIO": 4, "HEALTH": 8, "FOOD": 10, "WINE": 2.5, "MACH": 21, "STEEL": 5, "CAST": 4,
         "PORT": 6, "HABIT": 5, "LANG": 1.5}
COST_OF_ONE = 92_000

# id, English, Basque, Spanish, unit, direction, definition
MEASURES = [
    ("turnover", "Turnover", "Fakturazioa", "Facturación", "EUR", "higher",
     "Yearly sales of the members, or of the sector where the scope says so."),
    ("employment", "Employment", "Enplegua", "Empleo", "persons", "higher",
     "Persons employed at the end of the year."),
    ("exports", "Exports", "Esportazioak", "Exportaciones", "EUR", "higher",
     "Sales outside the state."),
    ("members", "Members", "Bazkideak", "Socios", "organisations", "higher",
     "Members of the association at the end of the year."),
    ("budget", "Budget", "Aurrekontua", "Presupuesto", "EUR", "neutral",
     "Yearly spending of the association itself."),
    ("staff", "Staff", "Langileak", "Plantilla", "full-time equivalents", "neutral",
     "People who work for the association itself."),
    ("rd_spending", "Research and development", "Ikerketa eta garapena",
     "Investigación y desarrollo", "EUR", "higher", "Yearly spending of the members."),
    ("projects", "Cooperation projects", "Lankidetza-proiektuak", "Proyectos de cooperación",
     "projects", "higher", "Projects under way in the year with two members or more."),
    ("satisfaction", "Satisfaction of members", "Bazkideen gogobetetasuna",
     "Satisfacción de los socios", "points", "higher", "Mean of the yearly survey, 1 to 5."),
    ("own_income", "Own income", "Berezko diru-sarrerak", "Ingresos propios", "percent", "higher",
     "Fees and services in per cent of all income, 0 to 100."),
    ("women_on_board", "Women on the board", "Emakumeak zuzendaritza-batzordean",
     "Mujeres en la junta directiva", "percent", "neutral", "0 to 100."),
]
DIMENSIONS = ["strategy", "services", "governance", "internationalisation", "financing"]
QUESTIONS = ["usefulness", "voice_heard", "cluster_day"]


def measures():
    keys = ("id", "name_en", "name_eu", "name_es", "unit", "direction", "definition")
    return [{"name": row[1], "minimum_n": 5, **dict(zip(keys, row))} for row in MEASURES]


def rounded(value, step):
    return int(round(value / step) * step)


def figures(dice):
    rows = []

    def add(subject, measure, value, unit, year, scope, **more):
        rows.append({"subject": subject, "measure": measure, "value": value, "unit": unit,
                     "year": year, "scope": scope, **more})

    for a in ACTIVE:
        turnover, employment, exports, research = ECONOMY[a]
        growth = 1 + dice.around(.035, .9)
        for step, year in enumerate(YEARS):
            # LANG has few figures, WINE misses a year: both happen.
            if a == "LANG" and year < 2025 or a == "WINE" and year == 2022:
                continue
            shape = growth ** step * dice.around(1, .03) * (.93 if year == 2020 else 1)
            sales = turnover * 1e6 * shape
            count = round(SIZE[a] * (1 - .02 * (2025 - year)))
            add(a, "members", count, "organisations", year, "association")
            add(a, "turnover", rounded(sales, 100_000), "EUR", year, "members")
            add(a, "employment", rounded(employment * shape ** .6, 10), "persons", year,
                "members")
            if a == "LANG":
                continue
            add(a, "exports", rounded(sales * exports * dice.around(1, .08), 100_000), "EUR",
                year, "members")
            add(a, "rd_spending", rounded(sales * research * dice.around(1, .1), 10_000), "EUR",
                year, "members")
            staff = STAFF[a] * (1 + .02 * step)
            add(a, "staff", round(staff * 2) / 2, "full-time equivalents", year, "association")
            add(a, "budget", rounded(staff * COST_OF_ONE * dice.around(1, .06), 1000), "EUR",
                year, "association")
            add(a, "projects", max(0, round(STAFF[a] * .8 * dice.around(1, .6))), "projects",
                year, "association")
            if dice.chance(.9):
                add(a, "satisfaction", round(dice.around(3.9, .14), 2), "points", year,
                    "association")
            add(a, "own_income", rounded(dice.around(46, .5), 1), "percent", year, "association",
                access="agency")
            if year >= 2023:
                add(a, "women_on_board", rounded(dice.around(31, .7), 1), "percent", year,
                    "association")
            if year in (2021, 2023, 2025):
                wide = 1.25 + dice.unit()
                add(a, "turnover", rounded(sales * wide, 1_000_000), "EUR", year, "sector",
                    confidence="B", note="the whole sector, not only members")
                add(a, "employment", rounded(employment * wide, 100), "persons", year, "sector",
                    confidence="B", note="the whole sector, not only members")
    for row in FORMER:
        add(row[0], "members", 24 if row[0] == "TOOLS" else 18, "organisations",
            2019 if row[0] == "TOOLS" else 2020, "association")
    return rows


def assessments(dice):
    """Each dimension near the maturity of the association, a little better every two years."""
    rows = []
    for a in ACTIVE:
        if a == "LANG":
            continue
        level = MATURITY[a] or 3
        for year in (2021, 2023, 2025):
            for dimension in DIMENSIONS:
                if a == "WINE" and dimension == "financing":
                    continue
                grade = level + (year - 2025) * .2 + dice.around(0.5, 1.6) - .5
                rows.append({
                    "association": a, "dimension": dimension,
                    "level": min(5, max(1, round(grade))),
                    "date": f"{year}-11" if dice.chance(.7)
                    else f"{year}-11-{dice.between(3, 28):02d}",
                    "access": "agency" if dimension == "financing" else None})
    return rows


def survey(dice):
    """Answers per score; small associations give few, so their shares must be hidden."""
    rows = []
    for a in ACTIVE:
        for year in range(2021, 2026):
            if a == "LANG" and year < 2024:
                continue
            for question in QUESTIONS:
                row = {"association": a, "year": year, "question": question}
                answers = round(SIZE[a] * (.1 + .25 * dice.unit()))
                if a in ("LANG", "WINE", "GAME") and dice.chance(.5):
                    answers = dice.between(1, 4)
                if a == "PORT" and year == 2021:
                    # An old survey of which only the share was kept.
                    row["topbox"] = round(dice.around(.7, .2), 3)
                elif a == "BIO" and year <= 2022:
                    row["n"], row["topbox"] = answers, round(dice.around(.72, .2), 3)
                else:
                    mood = {"usefulness": .2, "voice_heard": 0, "cluster_day": .35}[question]
                    weights = {1: .04, 2: .1, 3: .26 - mood / 4, 4: .4, 5: .2 + mood}
                    scores = [dice.weighted(weights) for _ in range(answers)]
                    for score in range(1, 6):
                        row[f"n{score}"] = scores.count(score)
                    if year == 2025 and question == "voice_heard" and a == "CAST":
                        row["n1"] = None
                rows.append(row)
    return rows
