"""The fictional region Ametsaldea ("the land of dreams"), written by hand: who there is, what they
do, what they offer and need. All names are invented; the numbers are chosen so that the
associations differ in the ways that a facilitator meets.
"""

REGION = "Ametsaldea"
# "of the region" in Basque.
REGION_OF_EU = "Ametsaldeko"
AS_OF = "2026-09-30"
TODAY_YEAR = 2026

# id, English, Basque, Spanish, NUTS, form, founded, maturity, hours, members, host (a hub below)
# The codes of regions are borrowed so that maps can be drawn.
ASSOCIATIONS = [
    ("AERO", "Aerospace Cluster", "Aeroespazio Klusterra", "Clúster Aeroespacial",
     "ES213", "priority_cluster", 1998, 4, 120, 50, "c013"),
    ("RAIL", "Rail Cluster", "Trenbide Klusterra", "Clúster Ferroviario",
     "ES212", "priority_cluster", 2005, 4, 100, 40, "c004"),
    ("SEA", "Maritime Cluster", "Itsas Klusterra", "Clúster Marítimo",
     "ES213", "priority_cluster", 1996, 3, 110, 78, "c006"),
    ("AUTO", "Automotive Cluster", "Automobilgintza Klusterra", "Clúster de Automoción",
     "ES212", "priority_cluster", 1993, 5, 140, 130, "c004"),
    ("WIND", "Wind Energy Cluster", "Energia Eolikoaren Klusterra", "Clúster Eólico",
     "ES213", "priority_cluster", 2007, 3.5, 90, 66, "c005"),
    ("GRID", "Electric Grids Cluster", "Sare Elektrikoen Klusterra",
     "Clúster de Redes Eléctricas", "ES213", "priority_cluster", 2004, 3.5, 95, 72, "c005"),
    ("ICT", "Digital Technologies Cluster", "Teknologia Digitalen Klusterra",
     "Clúster de Tecnologías Digitales", "ES212", "priority_cluster", 1989, 4.5, 160, 313,
     "c003"),
    ("GAME", "Games Association", "Bideojokoen Elkartea", "Asociación de Videojuegos",
     "ES212", "pre_cluster", 2016, 2, 70, 26, "c003"),
    ("BIO", "Biosciences Cluster", "Biozientzien Klusterra", "Clúster de Biociencias",
     "ES213", "pre_cluster", 2011, 3, 85, 42, "c007"),
    ("HEALTH", "Health Cluster", "Osasun Klusterra", "Clúster de Salud",
     "ES213", "priority_cluster", 2009, 4, 100, 84, "c007"),
    ("FOOD", "Food Cluster", "Elikadura Klusterra", "Clúster de Alimentación",
     "ES211", "priority_cluster", 2008, 4, 115, 100, "c008"),
    ("WINE", "Wine Association", "Ardogintza Elkartea", "Asociación Vitivinícola",
     "ES211", "sectoral", 1987, 2, 60, 30, "c008"),
    ("MACH", "Machine Tool Cluster", "Makina-Erremintaren Klusterra",
     "Clúster de Máquina-Herramienta", "ES212", "priority_cluster", 1985, 5, 130, 120, "c002"),
    ("STEEL", "Steel Cluster", "Altzairugintza Klusterra", "Clúster Siderúrgico",
     "ES213", "pre_cluster", 2001, 3, 80, 56, "c009"),
    ("CAST", "Foundry Association", "Galdaketa Elkartea", "Asociación de Fundición",
     "ES213", "sectoral", 1979, 3, 75, 44, "c009"),
    ("PORT", "Port Cluster", "Portu Klusterra", "Clúster Portuario",
     "ES213", "priority_cluster", 1999, 3, 90, 62, "c006"),
    ("HABIT", "Habitat Cluster", "Habitat Klusterra", "Clúster del Hábitat",
     "ES212", "pre_cluster", 2010, None, 80, 60, "c010"),
    ("LANG", "Language Industries Association", "Hizkuntza Industrien Elkartea",
     "Asociación de Industrias de la Lengua", "ES212", "other", 2012, None, None, 20, None),
]
ACTIVE = [row[0] for row in ASSOCIATIONS]
SIZE = {row[0]: row[9] for row in ASSOCIATIONS}
MATURITY = {row[0]: row[7] for row in ASSOCIATIONS}
FOUNDED = {row[0]: row[6] for row in ASSOCIATIONS}

# No longer active: one joined another, one closed.
FORMER = [
    ("TOOLS", "Tool Makers Association", "Erremintagileen Elkartea",
     "Asociación de Fabricantes de Herramientas", "ES212", "sectoral", 1982, "merged", "MACH",
     "2019-12-31"),
    ("PAPER", "Paper Cluster", "Paperaren Klusterra", "Clúster del Papel",
     "ES212", "pre_cluster", 2003, "closed", None, "2021-06-30"),
]

# Sectors of our own, below NACE Rev. 2.1.
SECTORS = [
    ("own-offshore", "Offshore wind", "Itsasoko energia eolikoa", "Energía eólica marina",
     "35.1"),
    ("own-xr", "Immersive content", "Eduki murgilgarriak", "Contenidos inmersivos", "59.1"),
    ("own-hydrogen", "Renewable hydrogen", "Hidrogeno berriztagarria", "Hidrógeno renovable",
     "20.1"),
]

# Shares by association; `LANG` has none: it takes the mean of its members.
ACTIVITIES = {
    "AERO": {"30.3": .7, "25.5": .2, "71.1": .1},
    "RAIL": {"30.2": .7, "27.1": .15, "71.1": .15},
    "SEA": {"30.1": .65, "33.1": .2, "50.2": .15},
    "AUTO": {"29.3": .7, "25.5": .2, "22.2": .1},
    "WIND": {"35.1": .45, "28.1": .3, "own-offshore": .25},
    "GRID": {"35.1": .55, "27.1": .4, "own-hydrogen": .05},
    "ICT": {"62.1": .45, "62.2": .25, "58.2": .1, "26.1": .1, "63.1": .1},
    "GAME": {"58.2": .5, "62.1": .3, "own-xr": .2},
    "BIO": {"72.1": .6, "21.2": .4},
    "HEALTH": {"32.5": .5, "26.6": .3, "86.1": .2},
    "FOOD": {"10.8": .5, "10.1": .3, "46.3": .2},
    "WINE": {"11.0": 1},
    "MACH": {"28.4": .8, "25.6": .1, "62.1": .1},
    "STEEL": {"24.1": .6, "24.2": .25, "24.3": .15},
    "CAST": {"24.5": .8, "25.4": .2},
    "PORT": {"52.2": .6, "50.2": .2, "49.4": .2},
    "HABIT": {"31.0": .5, "16.2": .3, "41.0": .2},
}
# What the members of `LANG` do.
HOME_SECTORS = ACTIVITIES | {"LANG": {"74.3": .7, "85.5": .3}}

# a, b, relatedness: similar trades that the tree of NACE keeps apart.
SIMILAR = [
    ("28.4", "29.3", .6), ("58.2", "62.1", .8), ("27.1", "35.1", .6), ("28.1", "35.1", .5),
    ("24.1", "24.5", .7), ("21.2", "32.5", .6), ("29.3", "30.2", .6), ("10.8", "11.0", .6),
    ("30.1", "own-offshore", .4), ("35.1", "own-hydrogen", .5), ("59.1", "58.2", .5),
    ("62.1", "74.3", .3), ("25.5", "28.4", .6), ("72.1", "86.1", .4),
]
# From supplier to customer.
SUPPLIES = [
    ("24.1", "29.3", .7), ("24.5", "29.3", .8), ("24.1", "30.1", .6), ("24.1", "30.2", .5),
    ("24.5", "28.1", .6), ("28.4", "29.3", .7), ("28.4", "30.3", .6), ("27.1", "30.2", .6),
    ("26.1", "29.3", .6), ("62.1", "28.4", .4), ("28.1", "own-offshore", .7),
    ("10.8", "46.3", .5), ("52.2", "46.3", .5), ("62.2", "86.1", .3),
]

# Priorities of our own beside RIS3 2030, which comes from the reference dataset.
PRIORITIES = [
    ("s3-offshore", "Energy from the sea", "Itsasoko energia", "Energía del mar", "priority",
     None, 1.2),
    ("s3-digital", "Digital by design", "Digitala diseinutik", "Digital desde el diseño",
     "priority", None, 1),
    ("s3-talent", "Talent for industry", "Industriarako talentua", "Talento para la industria",
     "initiative", "s3-digital", .8),
]
ALIGNMENTS = {
    "AERO": {"P30-SI": 1, "P30-CE": .4, "I30-CE": .2},
    "RAIL": {"P30-SI": 1, "I30-EM": .9, "T30-CI": .5},
    "SEA": {"P30-SI": .5, "P30-CE": .6, "s3-offshore": .8},
    "AUTO": {"P30-SI": 1, "I30-EM": 1, "I30-CE": .4},
    "WIND": {"P30-CE": 1, "s3-offshore": 1, "I30-EM": .2},
    "GRID": {"P30-CE": 1, "I30-EM": .6, "s3-offshore": .6, "T30-CI": .3},
    "ICT": {"P30-SI": 1, "s3-digital": 1, "T30-CR": .6, "T30-CI": .4, "P30-PH": .3},
    "GAME": {"T30-CR": 1, "s3-digital": .9, "P30-SI": .3},
    "BIO": {"P30-PH": 1, "I30-HA": .7, "T30-FO": .3},
    "HEALTH": {"P30-PH": 1, "I30-HA": 1, "s3-digital": .2},
    "FOOD": {"T30-FO": 1, "I30-HA": .5, "T30-EI": .5, "I30-CE": .3},
    "WINE": {"T30-FO": .8, "T30-EI": .6},
    "MACH": {"P30-SI": 1, "s3-talent": .6, "I30-EM": .3},
    "STEEL": {"P30-SI": .7, "I30-CE": 1, "T30-EI": .5},
    "CAST": {"P30-SI": .6, "I30-CE": 1, "T30-EI": .4},
    "PORT": {"P30-CE": .5, "T30-EI": .6, "s3-offshore": .5, "T30-CI": .3},
    "HABIT": {"T30-CI": 1, "T30-EI": .7, "I30-CE": .6, "T30-CR": .4},
    "LANG": {"T30-CR": 1, "s3-digital": .5, "T30-CI": 0},
}

# id, English, Basque, Spanish, kind
CAPABILITIES = [
    ("cap-testing", "Testing laboratory", "Saiakuntza-laborategia", "Laboratorio de ensayos",
     "infrastructure"),
    ("cap-certification", "Certification support", "Ziurtapen-laguntza",
     "Apoyo a la certificación", "service"),
    ("cap-cyber", "Cybersecurity", "Zibersegurtasuna", "Ciberseguridad", "technology"),
    ("cap-ai", "Artificial intelligence", "Adimen artifiziala", "Inteligencia artificial",
     "technology"),
    ("cap-data", "Data spaces", "Datu-espazioak", "Espacios de datos", "technology"),
    ("cap-twin", "Digital twins", "Biki digitalak", "Gemelos digitales", "technology"),
    ("cap-robotics", "Robotics", "Robotika", "Robótica", "technology"),
    ("cap-additive", "Additive manufacturing", "Fabrikazio gehigarria", "Fabricación aditiva",
     "technology"),
    ("cap-composites", "Composite materials", "Material konposatuak", "Materiales compuestos",
     "technology"),
    ("cap-machining", "Precision machining", "Doitasunezko mekanizazioa",
     "Mecanizado de precisión", "technology"),
    ("cap-simulation", "Process simulation", "Prozesuen simulazioa", "Simulación de procesos",
     "technology"),
    ("cap-power", "Power electronics", "Potentzia-elektronika", "Electrónica de potencia",
     "technology"),
    ("cap-storage", "Energy storage", "Energia-biltegiratzea", "Almacenamiento de energía",
     "technology"),
    ("cap-hydrogen", "Hydrogen", "Hidrogenoa", "Hidrógeno", "technology"),
    ("cap-offshore", "Offshore engineering", "Itsasoko ingeniaritza", "Ingeniería marina",
     "knowledge"),
    ("cap-efficiency", "Energy efficiency", "Energia-eraginkortasuna", "Eficiencia energética",
     "knowledge"),
    ("cap-lca", "Life-cycle assessment", "Bizi-zikloaren analisia", "Análisis de ciclo de vida",
     "knowledge"),
    ("cap-recycling", "Recycling of materials", "Materialen birziklapena",
     "Reciclaje de materiales", "technology"),
    ("cap-ecodesign", "Ecodesign", "Ekodiseinua", "Ecodiseño", "knowledge"),
    ("cap-export", "Export promotion", "Esportazioaren sustapena", "Promoción de la exportación",
     "service"),
    ("cap-fairs", "Trade fairs abroad", "Atzerriko azokak", "Ferias en el extranjero", "service"),
    ("cap-funding", "European project office", "Europako proiektuen bulegoa",
     "Oficina de proyectos europeos", "service"),
    ("cap-watch", "Technology watch", "Zaintza teknologikoa", "Vigilancia tecnológica",
     "service"),
    ("cap-training", "Vocational training", "Lanbide-heziketa", "Formación profesional",
     "service"),
    ("cap-talent", "Talent attraction", "Talentua erakartzea", "Atracción de talento", "service"),
    ("cap-ip", "Intellectual property", "Jabetza intelektuala", "Propiedad intelectual",
     "knowledge"),
    ("cap-design", "Industrial design", "Industria-diseinua", "Diseño industrial", "service"),
    ("cap-xr", "Extended reality", "Errealitate hedatua", "Realidad extendida", "technology"),
    ("cap-content", "Audiovisual production", "Ikus-entzunezko ekoizpena",
     "Producción audiovisual", "service"),
    ("cap-gamification", "Gamification", "Gamifikazioa", "Gamificación", "knowledge"),
    ("cap-language", "Language technology", "Hizkuntza-teknologia", "Tecnología lingüística",
     "technology"),
    ("cap-trials", "Clinical trials", "Saiakuntza klinikoak", "Ensayos clínicos", "service"),
    ("cap-cleanroom", "Clean rooms", "Gela garbiak", "Salas limpias", "infrastructure"),
    ("cap-biotech", "Bioprocesses", "Bioprozesuak", "Bioprocesos", "technology"),
    ("cap-foodlab", "Food safety laboratory", "Elikagaien segurtasunerako laborategia",
     "Laboratorio de seguridad alimentaria", "infrastructure"),
    ("cap-coldchain", "Cold chain", "Hotz-katea", "Cadena de frío", "infrastructure"),
    ("cap-logistics", "Logistics planning", "Logistikaren plangintza", "Planificación logística",
     "service"),
    ("cap-quay", "Test quay", "Probetarako kaia", "Muelle de pruebas", "infrastructure"),
    ("cap-purchasing", "Joint purchasing", "Erosketa bateratuak", "Compras conjuntas", "service"),
    ("cap-standards", "Standardisation", "Normalizazioa", "Normalización", "knowledge"),
    ("cap-casting", "Casting know-how", "Galdaketari buruzko ezagutza",
     "Conocimiento de fundición", "knowledge"),
    ("cap-market", "Market intelligence", "Merkatu-adimena", "Inteligencia de mercado",
     "service"),
]

OFFERS = {
    "AERO": {"composites": 5, "certification": 5, "machining": 4, "watch": 3, "fairs": 3},
    "RAIL": {"certification": 5, "standards": 4, "power": 4, "export": 4},
    "SEA": {"quay": 4, "offshore": 4, "design": 3, "fairs": 3},
    "AUTO": {"robotics": 5, "testing": 5, "training": 4, "purchasing": 4, "fairs": 3},
    "WIND": {"offshore": 5, "testing": 4, "export": 4, "standards": 3, "watch": 3,
             "certification": 3},
    "GRID": {"power": 5, "storage": 4, "testing": 4, "standards": 4, "export": 3, "watch": 3,
             "certification": 3},
    "ICT": {"ai": 5, "cyber": 5, "data": 5, "funding": 4, "talent": 4, "twin": 3, "watch": 3,
            "xr": 3, "gamification": 2},
    "GAME": {"xr": 5, "gamification": 5, "content": 4, "ai": 2, "talent": 2},
    "BIO": {"biotech": 5, "cleanroom": 4, "ip": 3},
    "HEALTH": {"trials": 5, "ip": 4, "funding": 4, "cleanroom": 2},
    "FOOD": {"foodlab": 5, "export": 5, "market": 4, "fairs": 4},
    "WINE": {"fairs": 4, "market": 3, "design": 2},
    "MACH": {"machining": 5, "robotics": 4, "training": 5, "additive": 4, "fairs": 4,
             "watch": 4},
    "STEEL": {"testing": 4, "market": 4, "export": 4, "lca": 3},
    "CAST": {"casting": 5, "recycling": 4, "simulation": 4, "training": 3, "testing": 2},
    "PORT": {"coldchain": 5, "logistics": 5, "quay": 4},
    "HABIT": {"design": 5, "ecodesign": 4, "fairs": 2},
}
NEEDS = {
    "AERO": {"additive": 4, "data": 4, "talent": 4, "recycling": 2},
    "RAIL": {"testing": 4, "robotics": 3, "data": 4, "storage": 3},
    "SEA": {"hydrogen": 4, "composites": 3, "training": 4, "twin": 3},
    "AUTO": {"power": 5, "storage": 4, "recycling": 4, "certification": 3},
    "WIND": {"ai": 4, "twin": 4, "talent": 4, "hydrogen": 3},
    "GRID": {"cyber": 5, "ai": 4, "data": 4, "talent": 3},
    "ICT": {"training": 3, "design": 3, "market": 3, "content": 2},
    "GAME": {"funding": 5, "ip": 4, "talent": 4, "export": 3},
    "BIO": {"trials": 5, "funding": 4, "talent": 3, "data": 3},
    "HEALTH": {"gamification": 4, "xr": 3, "ai": 4, "biotech": 4},
    "FOOD": {"coldchain": 5, "logistics": 5, "lca": 3, "ecodesign": 3},
    "WINE": {"export": 5, "lca": 3, "watch": 3, "training": 2},
    "MACH": {"ai": 4, "cyber": 4, "talent": 5, "simulation": 3},
    "STEEL": {"recycling": 5, "simulation": 4, "casting": 2, "training": 3},
    "CAST": {"market": 4, "export": 4, "lca": 3, "efficiency": 4},
    "PORT": {"export": 4, "market": 4, "hydrogen": 4, "foodlab": 2},
    "HABIT": {"twin": 3, "export": 4, "lca": 4, "xr": 2},
}

# What is not all there: (subject, sheet, state). What has rows and is not named is complete.
COVERAGE = [
    ("WIND", "cooperations", "complete"), ("GRID", "cooperations", "complete"),
    ("ICT", "cooperations", "complete"), ("AUTO", "cooperations", "complete"),
    ("MACH", "cooperations", "complete"), ("FOOD", "cooperations", "complete"),
    ("HEALTH", "cooperations", "complete"), ("STEEL", "cooperations", "complete"),
    ("AERO", "cooperations", "complete"), ("WINE", "cooperations", "complete"),
    ("SEA", "offers", "partial"), ("HABIT", "memberships", "partial"),
    ("HABIT", "partnerships", "partial"), ("BIO", "needs", "partial"),
    ("PORT", "activities", "partial"), ("LANG", "offers", "unknown"),
    ("LANG", "needs", "unknown"), ("LANG", "partnerships", "unknown"),
    ("WINE", "partnerships", "complete"), ("LANG", "memberships", "complete"),
    ("CAST", "needs", "complete"), ("GAME", "offers", "complete"),
]
