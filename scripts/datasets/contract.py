"""The workbook contract as data: sheets, columns, types, codes, ranges, keys and references.

Every dataset is written, described (`datapackage.json`) and checked from this one table, so that
the three cannot drift apart. Python standard library only.
"""

from dataclasses import dataclass, field

# What a subject of a link can be.
SUBJECT = ("associations", "companies", "partners")

DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?$"
COUNTRY = r"^[A-Z]{2}$"
TERRITORY = r"^[A-Z]{2}[A-Z0-9]{0,3}$"


@dataclass(frozen=True)
class Column:
    """One column: what it holds, and what a cell of it may be."""

    name: str
    type: str = "string"
    required: bool = False
    codes: tuple = ()
    low: float | None = None
    high: float | None = None
    pattern: str | None = None
    nodes: tuple = ()
    about: str = ""


@dataclass(frozen=True)
class Sheet:
    """One sheet. `key` names the columns by which a row is recognised as repeated."""

    name: str
    is_node: bool
    columns: tuple
    key: tuple
    about: str
    # Keys of pairs without direction: {a, b} is one pair whichever is written first.
    unordered: bool = False


def text(name, about="", required=False, **rules):
    return Column(name, required=required, about=about, **rules)


def must(name, about="", **rules):
    return Column(name, required=True, about=about, **rules)


def code(name, codes, about="", required=False):
    return Column(name, codes=tuple(codes.split("|")), about=about, required=required)


def number(name, low=None, high=None, about="", required=False):
    return Column(name, "number", required, low=low, high=high, about=about)


def whole(name, low=None, high=None, about="", required=False):
    return Column(name, "integer", required, low=low, high=high, about=about)


def boolean(name, about=""):
    return Column(name, "boolean", about=about)


def date(name, about="", required=False):
    about = about or "YYYY, YYYY-MM or YYYY-MM-DD"
    return Column(name, required=required, pattern=DATE, about=about)


def instant(name, about="", required=False):
    about = about or "date and time, ISO 8601; without a zone: local"
    return Column(name, required=required, pattern=INSTANT, about=about)


def ref(name, *nodes, required=False, about=""):
    return Column(name, required=required, nodes=nodes, about=about)


NAMES = (text("name_eu", "name in Basque"), text("name_es", "name in Spanish"),
         text("name_en", "name in English"))
ID = Column("id", required=True, about="identifier, unique across all node sheets")
NAME = must("name", "name as shown where no language is chosen")

# Columns that every row of every sheet may carry.
EVERYWHERE = (
    text("source", "where the fact was read"),
    date("as_of", "date for which the fact is told"),
    code("confidence", "A|B|C", "A seen in public, B well known, C inferred"),
    date("valid_from", "first day in force; empty = always was"),
    date("valid_to", "last day in force; empty = still is"),
    text("note", "what a reader should know"),
    code("access", "public|members|agency|case", "who may see the row; default public"),
)

FORMS = "fusion|integration|convergence|alliance"


def node(name, about, *columns):
    return Sheet(name, True, (ID, NAME) + columns, ("id",), about)


def link(name, about, key, *columns, unordered=False):
    return Sheet(name, False, columns, tuple(key.split()), about, unordered)


NODES = (
    node("associations", "cluster associations",
         *NAMES, text("short_name"),
         Column("territory", pattern=TERRITORY, about="NUTS 2021 code of any level"),
         code("form", "priority_cluster|pre_cluster|sectoral|other"),
         whole("founded", 1000, 2100, "year"),
         code("status", "active|merged|closed", "default active"),
         ref("merged_into", "associations"), ref("host", "partners", "companies"),
         number("maturity", 1, 5), number("support_hours", 0, None, "liaison hours wanted a year"),
         text("website")),
    node("companies", "member organisations",
         code("kind", "company|technology_centre|university|public_body|association|other",
              "default company"),
         code("size", "micro|small|medium|large"),
         Column("territory", pattern=TERRITORY, about="NUTS 2021 code"),
         Column("country", pattern=COUNTRY, about="ISO 3166-1 alpha-2")),
    node("sectors", "economic activities, a forest", *NAMES,
         text("scheme", "nace2.1 = NACE Rev. 2.1, or an own scheme"),
         ref("parent", "sectors")),
    node("priorities", "smart-specialisation priorities", *NAMES,
         must("scheme", "strategy the priority belongs to"),
         code("kind", "priority|niche|initiative"), ref("parent", "priorities"),
         number("weight", 0, None, "default 1")),
    node("partners", "international and other partners",
         code("kind", "cluster_organisation|agency|network|research|company|region|other"),
         Column("country", pattern=COUNTRY, about="ISO 3166-1 alpha-2"),
         Column("territory", pattern=TERRITORY, about="NUTS 2021 code"), text("website")),
    node("capabilities", "what can be offered or needed", *NAMES,
         code("kind", "service|technology|knowledge|infrastructure")),
    node("projects", "cooperation projects",
         text("programme"), text("call"), date("start"), date("end"),
         number("budget", 0, None, "EUR")),
    node("groups", "working groups, workshops, networks",
         code("kind", "working_group|workshop|network"), text("theme"), date("start"), date("end")),
    node("officers", "cluster liaison officers",
         number("hours", 0, None, "hours a year", required=True), text("languages"),
         code("role", "liaison|coordinator"), number("fte", 0, None, "full-time equivalents")),
    node("calls", "calls for proposals",
         text("programme"), date("opens"), date("deadline"), text("rules", "an id of rules"),
         whole("max_partners", 1), number("max_budget", 0, None, "EUR")),
    node("topics", "topics proposed for a Cluster Day", *NAMES,
         whole("cost", 1, None, "slots, default 1"), code("level", "basic|intermediate|advanced")),
    Sheet("slots", True, (ID, instant("start"), instant("end"),
                          whole("tables", 1, None, "meetings at once")), ("id",),
          "meeting slots of a matchmaking event"),
    Sheet("actions", True, (
        ID, ref("association", "associations", required=True), NAME, whole("year", 1900, 2100),
        ref("priority", "priorities"), ref("capability", "capabilities"),
        code("kind", "training|internationalisation|innovation|watch|talent|event|other"),
        number("budget", 0, None, "EUR"), date("start"), date("end"),
        code("status", "planned|running|done|dropped")), ("id",), "action plans"),
    node("explorations", "facilitated cases", code("kind", FORMS),
         code("state", "idea|talking|agreed|done|stopped"), date("opened"), date("closed")),
    node("practices", "best practices watched", text("network"), text("theme"),
         whole("year", 1900, 2100), text("url"), Column("country", pattern=COUNTRY)),
    node("measures", "what a scoreboard measure means", *NAMES, text("unit"),
         code("direction", "higher|lower|neutral"), text("definition"), whole("minimum_n", 1)),
)

SUBJECT_REF = ref("subject", *SUBJECT, required=True)
ASSOCIATION = ref("association", "associations", required=True)
PAIR = (ref("a", *SUBJECT, required=True), ref("b", *SUBJECT, required=True))

LINKS = (
    link("memberships", "who belongs to which association", "association member since",
         ASSOCIATION, ref("member", "companies", required=True),
         number("weight", 0, None, "default 1"), date("since"), date("until")),
    link("activities", "what a subject does", "subject sector",
         SUBJECT_REF, ref("sector", "sectors", required=True),
         number("share", 0, 1, "relative weight, default 1; normalised per subject")),
    link("alignments", "which priorities a subject works on", "subject priority",
         SUBJECT_REF, ref("priority", "priorities", required=True),
         number("intensity", 0, 1, "default 1")),
    link("offers", "what a subject can give", "subject capability",
         SUBJECT_REF, ref("capability", "capabilities", required=True),
         number("level", 0, 5, "default 3")),
    link("needs", "what a subject lacks", "subject capability",
         SUBJECT_REF, ref("capability", "capabilities", required=True),
         number("level", 0, 5, "default 3")),
    link("partnerships", "international links", "association partner kind since",
         ASSOCIATION, ref("partner", "partners", required=True),
         code("kind", "member_of|agreement|project|contact"), date("since"),
         number("strength", 0, 1)),
    link("cooperations", "what two did together", "a b kind date", *PAIR,
         code("kind", "joint_project|agreement|joint_service|joint_event|working_group|contact",
              required=True),
         date("date", required=True), number("strength", 0, 1, "default by kind"), unordered=True),
    link("participations", "who was in which project", "subject project",
         SUBJECT_REF, ref("project", "projects", required=True),
         code("role", "coordinator|partner|associated"), number("contribution", 0, None, "EUR")),
    link("attendance", "who sits in which group", "subject group since",
         SUBJECT_REF, ref("group", "groups", required=True), date("since"), date("until"),
         code("role", "member|lead")),
    link("sector_links", "how sectors relate", "a b kind",
         ref("a", "sectors", required=True), ref("b", "sectors", required=True),
         number("relatedness", 0, 1), code("kind", "similar|supplies")),
    link("figures", "the performance scoreboard", "subject measure year scope",
         SUBJECT_REF, must("measure", "turnover, employment, exports, members, budget … or own"),
         number("value", required=True), text("unit"), whole("year", 1900, 2100, required=True),
         code("scope", "association|members|sector")),
    link("assessments", "maturity and action-plan assessment", "association dimension date",
         ASSOCIATION, must("dimension"), number("level", 1, 5, required=True), date("date")),
    link("survey", "the User's Voice: answers per score", "association year question",
         ASSOCIATION, whole("year", 1900, 2100, required=True), must("question"),
         *(whole(f"n{k}", 0, None, f"answers of score {k}") for k in range(1, 6)),
         whole("n", 0, None, "answers"), number("topbox", 0, 1, "share of scores 4 and 5")),
    link("votes", "interest in topics", "subject topic",
         SUBJECT_REF, ref("topic", "topics", required=True), number("score", 0, 5, "default 5")),
    link("requests", "meetings asked for", "a b", *PAIR, whole("priority", 1, 3, "1 highest")),
    link("availability", "when a subject is free", "subject slot",
         SUBJECT_REF, ref("slot", "slots", required=True), boolean("available", "default true")),
    link("vetoes", "pairs that must not be put together", "a b scope",
         ref("a", *SUBJECT, "officers", required=True),
         ref("b", *SUBJECT, "officers", required=True),
         code("scope", f"any|meeting|consortium|{FORMS}|liaison", "default any"),
         text("reason"), unordered=True),
    link("assignments", "present liaison assignments", "officer association",
         ref("officer", "officers", required=True), ASSOCIATION, number("hours", 0),
         boolean("fixed")),
    link("expertise", "what an officer knows", "officer sector",
         ref("officer", "officers", required=True), ref("sector", "sectors", required=True),
         number("level", 0, 5, "default 3")),
    link("requirements", "what a call asks for", "call kind value",
         ref("call", "calls", required=True),
         code("kind", "capability|sector|priority|partner_kind|country", required=True),
         must("value", "an id or a code"), number("weight", 0, None, "above 0, default 1"),
         boolean("mandatory", "default false"), whole("minimum", 1, None, "default 1")),
    link("costs", "what a partner would cost in a consortium", "subject call",
         SUBJECT_REF, ref("call", "calls"), number("budget", 0, None, "EUR", required=True)),
    link("rules", "consortium rules as data, several rows an id", "id key",
         must("id", "name of the set of rules"), must("key"), number("value", required=True)),
    link("followups", "what became of a suggestion", "a b kind date", *PAIR,
         text("kind"), code("state", "suggested|contacted|met|talking|agreed|dropped"),
         date("date"), text("owner", "an officer id or text"), whole("useful", 1, 5),
         text("outcome"), unordered=True),
    link("judgements", "several people's rankings", "judge item context",
         must("judge"), must("item"), number("rank", 1, None, "1 = first", required=True),
         text("context")),
    link("activity_log", "hours really given", "officer association date kind",
         ref("officer", "officers", required=True), ASSOCIATION, date("date", required=True),
         number("hours", 0, None, required=True), text("kind")),
    link("occupied", "times when somebody sits elsewhere", "subject start end",
         SUBJECT_REF, instant("start", required=True), instant("end", required=True), text("why")),
    link("identifiers", "open identifiers", "subject scheme",
         SUBJECT_REF, must("scheme", "pic, vat, lei, ror, eccp …"), must("value"), text("url")),
    link("coverage", "what is known about whom", "subject sheet",
         SUBJECT_REF, must("sheet"), code("state", "complete|partial|unknown", required=True)),
    link("exploration_parties", "who is in a facilitated case", "exploration association",
         ref("exploration", "explorations", required=True), ASSOCIATION, text("role")),
    link("adoptions", "who took a practice up", "practice association",
         ref("practice", "practices", required=True), ASSOCIATION, date("date"), text("state")),
)

SHEETS = {sheet.name: sheet for sheet in NODES + LINKS}


def columns_of(sheet_name):
    """All columns a sheet of the contract may have, by name, those of every row included."""
    own = SHEETS[sheet_name].columns
    named = {column.name: column for column in own}
    for column in EVERYWHERE:
        named.setdefault(column.name, column)
    return named
