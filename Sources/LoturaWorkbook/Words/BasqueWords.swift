/// What sheets and columns are called and mean, in Basque: a line each, with its name, its
/// heading, its meaning. `sheet.column` where a column means something of its own in one sheet.
enum BasqueWords {
  static let sheets =
    """
    associations|Elkarteak|Kluster-elkarteak: kluster bat kudeatzen duten erakundeak.
    companies|Enpresak|Kide diren erakundeak: enpresak, teknologia-zentroak, unibertsitateak, \
    erakunde publikoak.
    sectors|Sektoreak|Jarduera ekonomikoak. NACE kodeak ez dira zerrendatu behar; sektore \
    propioak, bai.
    priorities|Lehentasunak|Espezializazio adimentsuaren lehentasunak (RIS3).
    partners|Kanpoko bazkideak|Elkarteen nazioarteko bazkideak eta kanpoko beste batzuk.
    capabilities|Gaitasunak|Eskain edo behar daitekeena: zerbitzuak, teknologiak, ezagutza, \
    azpiegiturak.
    projects|Proiektuak|Elkarlaneko proiektuak.
    groups|Taldeak|Lantaldeak, Cluster Day bateko tailerrak, sareak.
    officers|Lotura-arduradunak|Klusterrekiko lotura egiten duten pertsonak.
    calls|Deialdiak|Proposamenen deialdiak.
    topics|Gaiak|Cluster Day baterako edo lantalde baterako proposatutako gaiak.
    slots|Bilera-txandak|Lankidetza-topaketa bateko bilera-txandak.
    actions|Ekintzak|Ekintza-planak: elkarte batek egin nahi duena.
    explorations|Azterketak|Kasu lagunduak: bat egitea aztertzen ari diren elkarteak.
    practices|Jardunbide egokiak|Beste leku batzuetan ikusitako jardunbide egokiak.
    measures|Adierazleak|Adierazle-taulako adierazleek zer esan nahi duten.
    memberships|Kidetzak|Zein enpresa den zein elkartetako kide.
    activities|Jarduerak|Subjektu bakoitzak zein sektoretan egiten duen lan.
    alignments|Lerrokatzeak|Subjektu bakoitzak zein lehentasunetan egiten duen lan.
    offers|Eskaintzak|Subjektu bakoitzak eman dezakeena.
    needs|Beharrak|Subjektu bakoitzari falta zaiona.
    partnerships|Bazkidetzak|Elkarteek kanpoko bazkideekin dituzten loturak.
    cooperations|Lankidetzak|Bi subjektuk elkarrekin egin dutena.
    participations|Proiektuetako parte-hartzeak|Nor egon den zein proiektutan.
    attendance|Taldeetako parte-hartzea|Nor dagoen zein taldetan, eta noiztik.
    sector_links|Sektoreen arteko loturak|Sektoreek elkarren artean duten harremana, zuhaitzaz gain.
    figures|Zifrak|Adierazle-taula: urte batean neurtu zena.
    assessments|Ebaluazioak|Elkarte batean ikusi den heldutasuna.
    survey|Inkestako erantzunak|Erabiltzailearen Ahotsa eta ekitaldiekiko gogobetetzea: zenbatek \
    zer erantzun duten.
    votes|Botoak|Nori interesatzen zaion zein gai.
    requests|Bilera-eskaerak|Nork norekin bildu nahi duen.
    availability|Erabilgarritasuna|Nor dagoen libre eta noiz; errenkadarik gabe, beti.
    vetoes|Betoak|Elkarrekin jarri behar ez diren bikoteak.
    assignments|Esleipenak|Gaur egun zein lotura-arduradunek artatzen duen zein elkarte.
    expertise|Espezialitateak|Lotura-arduradun bakoitzak zein sektore ezagutzen dituen.
    requirements|Betekizunak|Deialdi batek eskatzen duena.
    costs|Kostuak|Bazkide batek partzuergo batean izango lukeen kostua.
    rules|Arauak|Partzuergoen arauak, baldintza bat errenkadako.
    followups|Jarraipenak|Iradokizun batekin zer gertatu den.
    judgements|Balorazioak|Hainbat pertsonaren sailkapenak, bat egiteko.
    activity_log|Jarduera-erregistroa|Lotura-arduradun batek benetan emandako orduak.
    occupied|Ordu okupatuak|Noiz dagoen norbait beste leku batean.
    identifiers|Identifikatzaileak|Erakundeen identifikatzaile irekiak.
    coverage|Estaldura|Subjektu batek orri batean dituen errenkadak dauden guztiak diren ala ez.
    exploration_parties|Azterketetako aldeak|Nork hartzen duen parte kasu lagundu batean.
    adoptions|Hartutako jardunbideak|Nork bere egin duen jardunbide egoki bat.
    """

  static let columns =
    """
    id|ID|Beste orriek errenkada hau adierazteko darabilten izen laburra; bakarra liburu osoan.
    name|Izena|Izena, hizkuntzarik aukeratzen ez denean.
    name_eu|Izena euskaraz|Izena euskaraz.
    name_es|Izena gaztelaniaz|Izena gaztelaniaz.
    name_en|Izena ingelesez|Izena ingelesez.
    short_name|Izen laburra|Marrazki batean sartzen den izena.
    territory|Lurraldea|Egoitza non duen: NUTS 2021 kode bat, hala nola ES213, edo herrialde baten \
    bi letrak.
    country|Herrialdea|Herrialdearen bi letrak (ISO 3166-1).
    form|Era|Eskualdeko kluster-programan duen lekua.
    founded|Sorrera|Sortu zen urtea.
    status|Egoera|Zein egoeratan dagoen.
    merged_into|Zeinekin bat egina|Zein elkarteren parte izatera pasatu den.
    host|Ostalaria|Zein bazkide edo enpresaren aterpean lan egiten duen.
    maturity|Heldutasuna|Zenbateko heldutasuna duen, 1etik 5era.
    support_hours|Laguntza-orduak|Urtean lotura-arduradun baten zenbat ordu nahi dituen.
    website|Webgunea|Bere orria.
    kind|Mota|Zein motatakoa den.
    size|Tamaina|Zer tamaina duen, Europako definizioaren arabera.
    scheme|Eskema|Zein zerrendatakoa den.
    parent|Goragokoa|Bere barnean hartzen duen zabalagoa.
    weight|Pisua|Zenbateko pisua duen; 0 jakindako «ez» bat da.
    programme|Programa|Finantzaketa-programa.
    call|Deialdia|Deialdia.
    start|Hasiera|Noiz hasten den.
    end|Amaiera|Noiz amaitzen den.
    budget|Aurrekontua|Dirua, eurotan.
    theme|Gaia|Zeri buruzkoa den.
    hours|Orduak|Lan-orduak.
    languages|Hizkuntzak|Hitz egiten dituen hizkuntzak, puntu eta komaz bereizita.
    role|Rola|Betetzen duen rola.
    fte|Lanaldia|Lanaldi osoko baliokideak.
    opens|Irekiera|Noiz irekitzen den.
    deadline|Epea|Proposamenak aurkezteko azken eguna.
    rules|Arauak|Haren partzuergoetan balio duten arauen IDa.
    max_partners|Gehieneko bazkideak|Bazkideen gehieneko kopurua.
    max_budget|Gehieneko aurrekontua|Gehieneko aurrekontua, eurotan.
    cost|Kostua|Zenbat txanda hartzen dituen.
    level|Maila|Zenbat edo zein ongi, 0tik (jakindako «ez» bat) 5era.
    tables|Mahaiak|Aldi berean zenbat bilera egon daitezkeen.
    association|Elkartea|Elkartearen IDa.
    year|Urtea|Urte naturala.
    priority|Lehentasuna|Lehentasunaren IDa.
    capability|Gaitasuna|Gaitasunaren IDa.
    state|Egoera|Noraino iritsi den.
    opened|Irekia|Noiz ireki zen.
    closed|Itxia|Noiz itxi zen.
    network|Sarea|Non ikusi zen: TCI, ECCP, ESCA, Europako proiektu bat.
    url|Helbidea|Orri baten helbidea.
    unit|Unitatea|Zenbakiaren unitatea.
    direction|Norabidea|Gehiago izatea den hobea, gutxiago izatea, ala bata ez bestea.
    definition|Definizioa|Zehazki zer zenbatzen den.
    minimum_n|Gutxieneko taldea|Talde txikiagoen emaitzak ezkutatu egiten dira.
    member|Kidea|Enpresaren IDa.
    since|Noiztik|Noiz hasi zen; hutsik: beti.
    until|Noiz arte|Noiz amaitu zen; hutsik: ez da amaitu.
    subject|Subjektua|Elkarte, enpresa edo bazkide baten IDa.
    sector|Sektorea|Sektorearen IDa: NACE kodea edo propioa.
    share|Zatia|Lan guztitik dagokion zatia, 0tik 1era.
    intensity|Intentsitatea|Zenbat lan egiten duen horretan, 0tik (jakindako «ez» bat) 1era.
    partner|Bazkidea|Bazkidearen IDa.
    strength|Indarra|Zenbateko indarra duen, 0tik 1era; hutsik: bere motako ohikoa.
    a|Lehena|Bietako lehenaren IDa.
    b|Bigarrena|Bietako bigarrenaren IDa.
    date|Data|Noiz: urte bat, hilabete bat edo egun bat.
    project|Proiektua|Proiektuaren IDa.
    contribution|Ekarpena|Jaso zuen diru publikoa, eurotan.
    group|Taldea|Taldearen IDa.
    relatedness|Hurbiltasuna|Biek zenbateko erlazioa duten, 0tik 1era.
    measure|Adierazlea|Zer neurtu zen: turnover, members, staff edo propio bat.
    value|Balioa|Balioa.
    scope|Esparrua|Zer hartzen duen barne.
    dimension|Dimentsioa|Zein alderditan.
    question|Galdera|Zer galdetu zen.
    n1|1 puntua|Zenbatek eman zuten 1.
    n2|2 puntu|Zenbatek eman zuten 2.
    n3|3 puntu|Zenbatek eman zuten 3.
    n4|4 puntu|Zenbatek eman zuten 4.
    n5|5 puntu|Zenbatek eman zuten 5.
    n|Erantzunak|Zenbatek erantzun zuten.
    topbox|4 eta 5 zatia|4 eta 5 erantzun dutenen zatia, 0tik 1era.
    topic|Gaia|Gaiaren IDa.
    score|Puntuazioa|Zenbateko interesa, 0tik (jakindako «ez» bat) 5era.
    slot|Txanda|Txandaren IDa.
    available|Libre|Orduan libre dagoen ala ez.
    reason|Arrazoia|Zergatik.
    officer|Lotura-arduraduna|Lotura-arduradunaren IDa.
    fixed|Finkoa|Plan berri batek mantendu behar duen ala ez.
    mandatory|Nahitaezkoa|Deialdiak exijitzen duen ala ez.
    minimum|Gutxienekoa|Zenbat bazkidek eduki behar duten.
    key|Gakoa|Zein arau: min_partners, min_countries, max_share…
    owner|Arduraduna|Nork egiten dion jarraipena: lotura-arduradun baten IDa, edo izen bat.
    useful|Baliagarritasuna|Zenbaterainoko baliagarria izan zen, 1etik 5era.
    outcome|Emaitza|Zer atera den hortik.
    judge|Baloratzailea|Nork baloratzen duen.
    item|Elementua|Zer baloratzen den.
    rank|Postua|Haren postua; 1 lehena da.
    context|Testuingurua|Zein gairi buruzkoa den.
    why|Zergatik|Zertarako.
    sheet|Orria|Orriaren izena.
    exploration|Azterketa|Azterketaren IDa.
    practice|Jardunbidea|Jardunbidearen IDa.
    source|Iturria|Non aurkitu zen.
    as_of|Zein datatakoa|Zein datari buruz ari den.
    confidence|Konfiantza|Zenbateko segurtasuna duen: A, dakienak argitaratua; B, beste batzuek; \
    C, gure irakurketa.
    valid_from|Noiztik baliozkoa|Errenkada noiz hasten den balio izaten; hutsik: beti.
    valid_to|Noiz arte baliozkoa|Errenkadak noiz uzten dion balio izateari; hutsik: inoiz ez.
    note|Oharra|Esateko dagoen beste guztia.
    access|Sarbidea|Nork ikus dezakeen errenkada; hutsik: publikoa.
    officers.hours|Orduak|Urtean eman ditzakeen orduak.
    assignments.hours|Orduak|Elkarte honi urtean ematen dizkion orduak.
    topics.level|Maila|Norentzat pentsatua den.
    assessments.level|Maila|Zenbateko heldutasuna, 1etik 5era.
    figures.value|Balioa|Zenbakia, bere unitatean.
    requirements.value|Balioa|ID bat edo kode bat, motaren arabera.
    rules.value|Balioa|Arauaren zenbakia edo testua.
    identifiers.value|Balioa|Identifikatzailea.
    identifiers.scheme|Eskema|Erregistroa: pic, vat, lei, ror, eccp edo beste bat.
    sectors.scheme|Eskema|nace2.1, edo zerrenda propio baten izena.
    priorities.scheme|Eskema|Estrategia, hala nola ris3-2030.
    requests.priority|Lehentasuna|Zenbat nahi den: 1etik (gehien) 3ra.
    rules.id|ID|Arau hauen izena; hainbat errenkadak partekatzen dute.
    coverage.state|Egoera|complete: dauden guztiak, bat ere ez bada ere; partial: gehiago dago; \
    unknown: ez dakigu.
    costs.budget|Aurrekontua|Zenbat kostako litzatekeen, eurotan.
    costs.call|Deialdia|Deialdia; hutsik: edozein.
    figures.scope|Esparrua|Norena den: elkartearena berarena (hutsik ere bai), kideena, \
    sektorearena.
    vetoes.scope|Esparrua|Non ez duten elkarrekin egon behar; hutsik: inon ere ez.
    vetoes.a|Lehena|Lehenaren IDa; lotura-arduradun batena ere bai.
    vetoes.b|Bigarrena|Bigarrenaren IDa; lotura-arduradun batena ere bai.
    sector_links.kind|Mota|similar (bi noranzkoetan) edo supplies (lehenak bigarrena hornitzen du).
    requirements.weight|Pisua|Besteen aldean zenbateko pisua duen.
    """
}
