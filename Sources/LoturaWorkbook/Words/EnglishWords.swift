/// What sheets and columns are called and mean, in English: a line each, with its name, its
/// heading, its meaning. `sheet.column` where a column means something of its own in one sheet.
enum EnglishWords {
  static let sheets =
    """
    associations|Associations|Cluster associations: the organisations that manage a cluster.
    companies|Companies|Member organisations: companies, technology centres, universities, public \
    bodies.
    sectors|Sectors|Economic activities. NACE codes need not be listed; your own sectors must be.
    priorities|Priorities|Smart-specialisation priorities (RIS3).
    partners|Partners|International and other partners of the associations.
    capabilities|Capabilities|What can be offered or needed: services, technologies, knowledge, \
    infrastructure.
    projects|Projects|Cooperation projects.
    groups|Groups|Working groups, workshops of a Cluster Day, networks.
    officers|Liaison officers|Cluster liaison officers.
    calls|Calls|Calls for proposals.
    topics|Topics|Topics proposed for a Cluster Day or a working group.
    slots|Meeting slots|Meeting times of a matchmaking event.
    actions|Actions|Action plans: what an association means to do.
    explorations|Explorations|Facilitated cases: associations that explore coming together.
    practices|Practices|Best practices seen elsewhere.
    measures|Measures|What the measures of the scoreboard mean.
    memberships|Memberships|Which company belongs to which association.
    activities|Activities|In which sectors somebody works.
    alignments|Alignments|On which priorities somebody works.
    offers|Offers|What somebody can give.
    needs|Needs|What somebody lacks.
    partnerships|Partnerships|Links of the associations to partners.
    cooperations|Cooperations|What two did together.
    participations|Project participations|Who was in which project.
    attendance|Group attendance|Who sits in which group, and since when.
    sector_links|Sector links|How sectors relate beyond their tree.
    figures|Figures|The performance scoreboard: what was measured in a year.
    assessments|Assessments|How mature an association was found to be.
    survey|Survey answers|The User's Voice and event satisfaction: how many answered what.
    votes|Votes|Who is interested in which topic.
    requests|Meeting requests|Who asks to meet whom.
    availability|Availability|Who is free when; without a row, always.
    vetoes|Vetoes|Pairs that must not be put together.
    assignments|Assignments|Which officer looks after which association at present.
    expertise|Expertise|Which sectors an officer knows.
    requirements|Requirements|What a call asks for.
    costs|Costs|What a partner would cost in a consortium.
    rules|Rules|The rules of consortia, one condition a row.
    followups|Follow-ups|What became of a suggestion.
    judgements|Judgements|Several people's rankings, from which one is made.
    activity_log|Activity log|Hours that an officer really gave.
    occupied|Occupied times|When somebody sits elsewhere.
    identifiers|Identifiers|Open identifiers of organisations.
    coverage|Coverage|Whether the rows of somebody in a sheet are all there are.
    exploration_parties|Parties of explorations|Who takes part in a facilitated case.
    adoptions|Practices taken up|Who took up a best practice.
    """

  static let columns =
    """
    id|Id|The short name by which other sheets point to this row; unique in the whole workbook.
    name|Name|The name where no language is chosen.
    name_eu|Name in Basque|The name in Basque.
    name_es|Name in Spanish|The name in Spanish.
    name_en|Name in English|The name in English.
    short_name|Short name|A name that fits into a picture.
    territory|Territory|Where it is at home: a NUTS 2021 code such as ES213, or two letters of a \
    country.
    country|Country|Two letters of the country (ISO 3166-1).
    form|Form|Its place in the region's cluster programme.
    founded|Founded|The year it was founded.
    status|Status|The state it is in.
    merged_into|Merged into|The association it became part of.
    host|Host|The partner or company under whose roof it works.
    maturity|Maturity|How mature it is, from 1 to 5.
    support_hours|Support hours|Hours of a liaison officer that it wants in a year.
    website|Website|Its page.
    kind|Kind|What sort it is.
    size|Size|How large it is, by the European definition.
    scheme|Scheme|The list it belongs to.
    parent|Parent|The broader one that it belongs to.
    weight|Weight|How much it counts; 0 is a known 'no'.
    programme|Programme|The funding programme.
    call|Call|The call for proposals.
    start|Start|When it begins.
    end|End|When it ends.
    budget|Budget|Money, in euros.
    theme|Theme|What it is about.
    hours|Hours|Hours of work.
    languages|Languages|Languages spoken, parted by semicolons.
    role|Role|The part that it plays.
    fte|Full-time share|Full-time equivalents.
    opens|Opens|When it opens.
    deadline|Deadline|The last day for proposals.
    rules|Rules|The id of the rules that hold for its consortia.
    max_partners|Most partners|The largest number of partners.
    max_budget|Most money|The largest budget, in euros.
    cost|Cost|How many slots it takes.
    level|Level|How well or how much, from 0 (a known 'no') to 5.
    tables|Tables|How many meetings there can be at once.
    association|Association|The id of the association.
    year|Year|The calendar year.
    priority|Priority|The id of the priority.
    capability|Capability|The id of the capability.
    state|State|How far it has come.
    opened|Opened|When it was opened.
    closed|Closed|When it was closed.
    network|Network|Where it was seen: TCI, ECCP, ESCA, a European project.
    url|Address|The address of a page.
    unit|Unit|The unit of the number.
    direction|Direction|Whether more is better, less is better, or neither.
    definition|Definition|What exactly is counted.
    minimum_n|Smallest group|Results of smaller groups are hidden.
    member|Member|The id of the company.
    since|Since|When it began; empty: always.
    until|Until|When it ended; empty: it has not.
    subject|Subject|The id of an association, a company or a partner.
    sector|Sector|The id of the sector: a NACE code or your own.
    share|Share|Its part of all the work, from 0 to 1.
    intensity|Intensity|How much it works on it, from 0 (a known 'no') to 1.
    partner|Partner|The id of the partner.
    strength|Strength|How strong it is, from 0 to 1; empty: the usual of its kind.
    a|First|The id of the first of the two.
    b|Second|The id of the second of the two.
    date|Date|When: a year, a month or a day.
    project|Project|The id of the project.
    contribution|Contribution|The public money it received, in euros.
    group|Group|The id of the group.
    relatedness|Relatedness|How related the two are, from 0 to 1.
    measure|Measure|What was measured: turnover, members, staff or your own.
    value|Value|The value.
    scope|Scope|What it covers.
    dimension|Dimension|In which respect.
    question|Question|What was asked.
    n1|Score 1|How many gave 1.
    n2|Score 2|How many gave 2.
    n3|Score 3|How many gave 3.
    n4|Score 4|How many gave 4.
    n5|Score 5|How many gave 5.
    n|Answers|How many answered.
    topbox|Share of 4 and 5|The share of 4 and 5, from 0 to 1.
    topic|Topic|The id of the topic.
    score|Score|How interested, from 0 (a known 'no') to 5.
    slot|Slot|The id of the slot.
    available|Available|Whether it is free then.
    reason|Reason|Why.
    officer|Officer|The id of the liaison officer.
    fixed|Fixed|Whether a new plan must keep it.
    mandatory|Mandatory|Whether the call insists on it.
    minimum|Minimum|How many partners must have it.
    key|Key|Which rule: min_partners, min_countries, max_share …
    owner|Owner|Who follows it up: the id of an officer, or a name.
    useful|Useful|How useful it was, from 1 to 5.
    outcome|Outcome|What came of it.
    judge|Judge|Who judges.
    item|Item|What is judged.
    rank|Rank|Its place, 1 is first.
    context|Context|The question it is about.
    why|Why|What for.
    sheet|Sheet|The name of the sheet.
    exploration|Exploration|The id of the exploration.
    practice|Practice|The id of the practice.
    source|Source|Where it was found.
    as_of|As of|The date it speaks of.
    confidence|Confidence|How sure it is: A, published by who must know; B, by others; C, our \
    reading.
    valid_from|Valid from|When the row begins to hold; empty: always.
    valid_to|Valid to|When the row ceases to hold; empty: never.
    note|Note|Whatever else is to be said.
    access|Access|Who may see the row; empty: public.
    officers.hours|Hours|Hours it can give in a year.
    assignments.hours|Hours|Hours it gives this association in a year.
    topics.level|Level|For whom it is meant.
    assessments.level|Level|How mature, from 1 to 5.
    figures.value|Value|The number, in its unit.
    requirements.value|Value|An id or a code, as the kind says.
    rules.value|Value|The number or text of the rule.
    identifiers.value|Value|The identifier.
    identifiers.scheme|Scheme|The register: pic, vat, lei, ror, eccp or your own.
    sectors.scheme|Scheme|nace2.1, or the name of your own list.
    priorities.scheme|Scheme|The strategy, such as ris3-2030.
    requests.priority|Priority|How much it is wanted: 1 (most) to 3.
    rules.id|Id|The name of these rules; several rows share it.
    coverage.state|State|complete: all there are, even if none; partial: there are more; unknown.
    costs.budget|Budget|What it would cost, in euros.
    costs.call|Call|The call; empty: any.
    figures.scope|Scope|Whose number: of the association itself (also when empty), its members, \
    the sector.
    vetoes.scope|Scope|Where they must not be together; empty: anywhere.
    vetoes.a|First|The id of the first; a liaison officer, too.
    vetoes.b|Second|The id of the second; a liaison officer, too.
    sector_links.kind|Kind|similar (both ways) or supplies (the first supplies the second).
    requirements.weight|Weight|How much it counts beside the others.
    """
}
