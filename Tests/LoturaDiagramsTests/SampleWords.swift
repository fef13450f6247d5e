import LoturaDiagrams
import LoturaNetwork

/// The words of pictures in the three languages, as the catalogue has them: key, English, Spanish,
/// Basque. Pictures of tests and of the gallery are drawn with them.
enum SampleWords {
  static func words(_ language: LoturaNetwork.Language) -> PictureWords {
    PictureWords(language: language) { word in
      guard let row = table[word] else { return "" }
      return switch language {
      case .english: row.en
      case .spanish: row.es
      case .basque: row.eu
      }
    }
  }

  struct Row {
    let en: String
    let es: String
    let eu: String

    init(_ en: String, _ es: String, _ eu: String) {
      (self.en, self.es, self.eu) = (en, es, eu)
    }
  }

  static let table: [PictureWord: Row] = [
    .source: Row(
      "{name} · data of {date} · drawn with Lotura",
      "{name} · datos del {date} · dibujado con Lotura",
      "{name} · {date} datako datuak · Loturarekin marraztua"),
    .sourceFictional: Row(
      "Fictional data: {name} · data of {date} · drawn with Lotura",
      "Datos ficticios: {name} · datos del {date} · dibujado con Lotura",
      "Asmatutako datuak: {name} · {date} datako datuak · Loturarekin marraztua"),
    .associations: Row(
      "{n} cluster associations", "{n} asociaciones clúster", "{n} kluster-elkarte"),
    .associationsOne: Row(
      "1 cluster association", "1 asociación clúster", "kluster-elkarte 1"),
    .members: Row("{n} members", "{n} socios", "{n} bazkide"),
    .membersOne: Row("1 member", "1 socio", "bazkide 1"),
    .membersUnknown: Row(
      "members unknown", "número de socios desconocido", "bazkide kopurua ezezaguna"),
    .links: Row("{n} links", "{n} vínculos", "{n} lotura"),
    .linksOne: Row("1 link", "1 vínculo", "lotura 1"),
    .sectorUnknown: Row("sector not known", "sector desconocido", "sektore ezezaguna"),
    .startingPoint: Row(
      "a starting point for a conversation, not a recommendation",
      "un punto de partida para conversar, no una recomendación",
      "elkarrizketarako abiapuntua, ez gomendioa"),
    .strongestKept: Row(
      "Too much for one picture: only the {n} strongest lines are drawn",
      "Demasiado para un solo dibujo: solo se muestran las {n} líneas más fuertes",
      "Irudi bakarrerako gehiegi: {n} lerro indartsuenak baino ez dira marraztu"),
    .score: Row("{score} of 100", "{score} de 100", "{score} / 100"),
    .scoreBetween: Row(
      "{score} of 100, between {low} and {high} while facts are missing",
      "{score} de 100, entre {low} y {high} mientras falten datos",
      "{score} / 100, {low} eta {high} artean daturen bat falta den bitartean"),
    .scoreUnknown: Row("not known", "desconocido", "ezezaguna"),
    .likely: Row("likely {low}–{high}", "probable {low}–{high}", "litekeena {low}–{high}"),
    .exact: Row("all facts known", "todos los datos conocidos", "datu guztiak ezagunak"),

    .regionTitle: Row(
      "Who has most in common?", "¿Quiénes tienen más en común?", "Nortzuek dute gehien komunean?"),
    .regionBackbone: Row(
      "{associations}; the 2 strongest links of each, and every link with affinity above "
        + "{threshold}",
      "{associations}; los 2 vínculos más fuertes de cada una y todos los de afinidad superior a "
        + "{threshold}",
      "{associations}; bakoitzaren 2 lotura indartsuenak eta {threshold} baino afinitate handiagoa "
        + "duten guztiak"),
    .regionStrongest: Row(
      "{associations}; the 2 strongest links of each",
      "{associations}; los 2 vínculos más fuertes de cada una",
      "{associations}; bakoitzaren 2 lotura indartsuenak"),
    .regionAll: Row(
      "{associations} and all links between them",
      "{associations} y todos los vínculos entre ellas",
      "{associations} eta haien arteko lotura guztiak"),
    .regionNone: Row(
      "{associations}; no link between them is known yet",
      "{associations}; todavía no se conoce ningún vínculo entre ellas",
      "{associations}; oraindik ez da haien arteko loturarik ezagutzen"),
    .regionSummary: Row(
      "{associations} and {links}; the strongest joins {a} and {b}: {score}.",
      "{associations} y {links}; el más fuerte une {a} y {b}: {score}.",
      "{associations} eta {links}; indartsuenak {a} eta {b} lotzen ditu: {score}."),
    .regionAffinity: Row("Affinity", "Afinidad", "Afinitatea"),
    .regionArea: Row(
      "Circle area and number: members · letter: sector",
      "Área del círculo y número: socios · letra: sector",
      "Zirkuluaren azalera eta zenbakia: bazkideak · letra: sektorea"),
    .regionAreaEnlarged: Row(
      "Circle area and number: members (small circles enlarged for their name) · letter: sector",
      "Área del círculo y número: socios (círculos pequeños ampliados para el nombre) · letra: "
        + "sector",
      "Zirkuluaren azalera eta zenbakia: bazkideak (zirkulu txikiak izenerako handituta) · letra: "
        + "sektorea"),
    .regionMembersUnknown: Row(
      "Dashed box with ?: number of members not known",
      "Recuadro discontinuo con ?: número de miembros desconocido",
      "Lauki etena ? batekin: kide kopurua ezezaguna"),
    .regionUncertain: Row(
      "dashed: facts are missing, more than 25 points open",
      "discontinua: faltan datos, más de 25 puntos abiertos",
      "etena: datuak falta dira, 25 puntu baino gehiago zehazteke"),

    .egoTitle: Row(
      "Who should {name} meet first?", "¿Con quién debería reunirse primero {name}?",
      "{name}: norekin bildu beharko litzateke lehenik?"),
    .egoMatches: Row(
      "The {n} best matches, clockwise from the top, and why",
      "Las {n} mejores opciones, en el sentido de las agujas del reloj desde arriba, y por qué",
      "{n} aukera onenak, goitik hasita erlojuaren noranzkoan, eta zergatik"),
    .egoMatchesOne: Row(
      "The only match so far, and why", "La única opción por ahora, y por qué",
      "Oraingoz aukera bakarra, eta zergatik"),
    .egoBest: Row(
      "The best of {total} matches, and why", "La mejor de {total} opciones, y por qué",
      "{total} aukeretatik onena, eta zergatik"),
    .egoMatchesCut: Row(
      "The {n} best of {total} matches, clockwise from the top, and why",
      "Las {n} mejores de {total} opciones, en el sentido de las agujas del reloj desde arriba, y "
        + "por qué",
      "{total} aukeretatik {n} onenak, goitik hasita erlojuaren noranzkoan, eta zergatik"),
    .egoNone: Row(
      "No match for {name} is known yet", "Todavía no se conoce ninguna opción para {name}",
      "Oraindik ez da {name} elkartearentzako aukerarik ezagutzen"),
    .egoSummary: Row(
      "{name} and its {n} best of {total} matches; the first is {b}: {score}.",
      "{name} y sus {n} mejores opciones de {total}; la primera es {b}: {score}.",
      "{name} eta {total} aukeretatik bere {n} onenak; lehena {b} da: {score}."),
    .egoScore: Row(
      "Number and line width: score, 0–100", "Número y grosor de la línea: puntuación, 0–100",
      "Zenbakia eta lerroaren lodiera: puntuazioa, 0–100"),
    .egoRange: Row(
      "Pale part of the bar: where the score may lie while facts are missing",
      "Parte clara de la barra: donde puede estar la puntuación mientras falten datos",
      "Barraren zati argia: puntuazioa non egon daitekeen daturen bat falta den bitartean"),

    .alliancesTitle: Row(
      "Which form of cooperation suits whom?", "¿Qué forma de cooperación conviene a quién?",
      "Zein lankidetza-mota komeni zaio nori?"),
    .alliancesPairs: Row("{n} candidate pairs", "{n} parejas candidatas", "{n} bikote hautagai"),
    .alliancesPairsOne: Row("1 candidate pair", "1 pareja candidata", "bikote hautagai 1"),
    .alliancesNone: Row(
      "No pair stands out yet", "Todavía no destaca ninguna pareja",
      "Oraindik ez da bikoterik nabarmentzen"),
    .alliancesBackbone: Row(
      "the best of each association, and the best of all",
      "las mejores de cada asociación y las mejores de todas",
      "elkarte bakoitzaren onenak eta guztien artean onenak"),
    .alliancesSummary: Row(
      "{associations}, {n} candidate pairs; the best fit is {a} with {b} ({name}): {score}.",
      "{associations}, {n} parejas candidatas; la que mejor encaja es {a} con {b} ({name}): "
        + "{score}.",
      "{associations}, {n} bikote hautagai; ondoen {a} eta {b} datoz bat ({name}): {score}."),
    .alliancesFit: Row(
      "Number: fit, 0–100", "Número: ajuste, 0–100", "Zenbakia: egokitasuna, 0–100"),
    .alliancesRange: Row(
      "two numbers: between which it lies while facts are missing",
      "dos números: entre cuáles está mientras falten datos",
      "bi zenbaki: zein artean dagoen daturen bat falta den bitartean"),
    .alliancesAlone: Row(
      "Without a candidate so far: {names}", "Sin candidata por ahora: {names}",
      "Oraingoz hautagairik gabe: {names}"),
    .alliancesInto: Row(
      "{a} would join {b}", "{a} se uniría a {b}", "{a} {b} elkartean sartuko litzateke"),
    .allianceLetter: Row("A", "A", "A"),
    .allianceMeaning: Row(
      "Alliance: each stays itself, common goals", "Alianza: cada una sigue igual, metas comunes",
      "Aliantza: bakoitza bere horretan, helburu komunak"),
    .convergenceLetter: Row("C", "C", "K"),
    .convergenceMeaning: Row(
      "Convergence: shared services and plans", "Convergencia: servicios y planes comunes",
      "Konbergentzia: zerbitzu eta plan partekatuak"),
    .integrationLetter: Row("I", "I", "I"),
    .integrationMeaning: Row(
      "Integration: one joins the other", "Integración: una se une a la otra",
      "Integrazioa: bata bestean sartzen da"),
    .fusionLetter: Row("F", "F", "F"),
    .fusionMeaning: Row(
      "Fusion: two become one new body", "Fusión: dos forman una entidad nueva",
      "Fusioa: bik erakunde berri bat osatzen dute"),

    .flowTitle: Row(
      "Who needs what, and who can give it?", "¿Quién necesita qué y quién puede darlo?",
      "Nork zer behar du, eta nork eman dezake?"),
    .flowSubtitle: Row(
      "Capabilities in the middle; a path from left to right is a possible meeting",
      "Capacidades en el centro; un camino de izquierda a derecha es una posible reunión",
      "Gaitasunak erdian; ezkerretik eskuinerako bidea bilera posible bat da"),
    .flowNone: Row(
      "No need is known yet: ask what they are looking for",
      "Todavía no se conoce ninguna necesidad: pregunte qué buscan",
      "Oraindik ez da beharrik ezagutzen: galdetu zer bilatzen duten"),
    .flowCut: Row(
      "The {n} of {total} needed capabilities that most ask for; those without an offer first",
      "Las {n} capacidades más pedidas de {total}; primero las que nadie ofrece",
      "Eskatzen diren {total} gaitasunetatik {n} eskatuenak; lehenik eskaintzarik gabekoak"),
    .regionFaint: Row(
      "Links with affinity below {threshold} are left out",
      "Se omiten los vínculos de afinidad inferior a {threshold}",
      "{threshold} baino afinitate txikiagoko loturak kendu dira"),
    .ladderAllUncertain: Row(
      "No joint is sure yet: facts are missing, more than 25 points open for each",
      "Ninguna unión es segura todavía: faltan datos, más de 25 puntos abiertos en cada una",
      "Oraindik ez dago lotune ziurrik: datuak falta dira, bakoitzean 25 puntu baino gehiago zehazteke"
    ),
    .ladderSpans: Row(
      "grey with two numbers: may lie in more than one column",
      "gris con dos números: puede estar en más de una columna",
      "grisa bi zenbakirekin: zutabe batean baino gehiagotan egon daiteke"),
    .regionAllUncertain: Row(
      "No link is sure yet: facts are missing, more than 25 points open for each",
      "Ningún vínculo es seguro todavía: faltan datos, más de 25 puntos abiertos en cada uno",
      "Oraindik ez dago lotura ziurrik: datuak falta dira, bakoitzean 25 puntu baino gehiago zehazteke"
    ),
    .flowUnasked: Row(
      "{n} capabilities are offered that nobody asked for; they are left out",
      "Hay {n} capacidades ofrecidas que nadie ha pedido; no se muestran",
      "Inork eskatu ez dituen {n} gaitasun eskaintzen dira; ez dira erakusten"),
    .flowUnaskedOne: Row(
      "1 capability is offered that nobody asked for; it is left out",
      "Hay 1 capacidad ofrecida que nadie ha pedido; no se muestra",
      "Inork eskatu ez duen gaitasun 1 eskaintzen da; ez da erakusten"),
    .flowSummary: Row(
      "{total} capabilities are needed, {n} of them without a known offer; {links}.",
      "Se necesitan {total} capacidades, {n} de ellas sin oferta conocida; {links}.",
      "{total} gaitasun behar dira, horietatik {n} eskaintza ezagunik gabe; {links}."),
    .flowNeeds: Row(
      "needs (who looks for it)", "necesita (quién lo busca)", "behar du (nork bilatzen duen)"),
    .flowOffers: Row(
      "offers (who can give it)", "ofrece (quién puede darlo)",
      "eskaintzen du (nork eman dezakeen)"),
    .flowMet: Row(
      "capability with at least one offer", "capacidad con al menos una oferta",
      "gutxienez eskaintza bat duen gaitasuna"),
    .flowGap: Row("unmet need", "necesidad sin cubrir", "estali gabeko beharra"),
    .flowOpen: Row(
      "no offer known yet", "aún sin oferta conocida", "oraindik eskaintza ezagunik ez"),
    .flowLevel: Row(
      "thicker: higher level", "más gruesa: nivel más alto", "lodiagoa: maila handiagoa"),
    .flowNobodyOffers: Row(
      "nobody offers it yet: look abroad", "nadie lo ofrece aún: buscar fuera",
      "inork ez du eskaintzen oraindik: kanpoan bilatu"),
    .flowNoOfferKnown: Row(
      "no offer known yet; not told by {n}", "aún sin oferta conocida; {n} no han informado",
      "eskaintza ezagunik ez oraindik; {n} elkartek ez dute esan"),
    .flowNeedsLevel: Row(
      "{a} needs {b}, level {n} of 5", "{a} necesita {b}, nivel {n} de 5",
      "{a}: {b} behar du, {n}. maila 5etik"),
    .flowOffersLevel: Row(
      "{a} offers {b}, level {n} of 5", "{a} ofrece {b}, nivel {n} de 5",
      "{a}: {b} eskaintzen du, {n}. maila 5etik"),

    .heatmapTitle: Row("Who is like whom?", "¿Quién se parece a quién?", "Nor da noren antzekoa?"),
    .heatmapSubtitle: Row(
      "Likeness of members, sectors and priorities, 0–100; like ones stand side by side",
      "Parecido en socios, sectores y prioridades, 0–100; las parecidas están juntas",
      "Bazkide, sektore eta lehentasunen antzekotasuna, 0–100; antzekoak elkarren ondoan"),
    .heatmapOne: Row(
      "Fewer than two associations, or nothing known: there is nothing to compare yet",
      "Menos de dos asociaciones, o nada conocido: todavía no hay nada que comparar",
      "Bi elkarte baino gutxiago, edo ezer ez jakina: oraindik ez dago zer alderatu"),
    .heatmapCut: Row(
      "Shown are the {n} of {total} associations with the closest other one",
      "Se muestran las {n} de {total} asociaciones con otra más parecida",
      "{total} elkarteetatik antzekoena gertuen duten {n} erakusten dira"),
    .heatmapSummary: Row(
      "{associations}, {total} pairs, {n} of them unknown; most alike are {a} and {b}: {score}.",
      "{associations}, {total} parejas, {n} de ellas desconocidas; las más parecidas son {a} y "
        + "{b}: {score}.",
      "{associations}, {total} bikote, horietatik {n} ezezagunak; antzekoenak {a} eta {b}: {score}."
    ),
    .heatmapUnknown: Row("unknown", "desconocido", "ezezaguna"),
    .heatmapRange: Row(
      "two numbers: between which it lies while facts are missing",
      "dos números: entre cuáles está mientras falten datos",
      "bi zenbaki: zein artean dagoen daturen bat falta den bitartean"),
    .ladderTitle: Row(
      "How close are the associations?", "¿Qué cercanas están las asociaciones?",
      "Zein hurbil daude elkarteak?"),
    .ladderSubtitle: Row(
      "Joints further left are closer (likeness 0–100); the columns are only a rough guide to what may be worth discussing",
      "Más a la izquierda, más cercanas (parecido 0–100); las columnas solo orientan sobre qué puede valer la pena hablar",
      "Ezkerrago, hurbilago (antzekotasuna 0–100); zutabeak gutxi gorabeherako gida dira, zertaz hitz egin jakiteko"
    ),
    .ladderSummary: Row(
      "{associations}, joined from the most alike on; the first joint holds {names}: {score}.",
      "{associations}, unidas desde las más parecidas; la primera unión es {names}: {score}.",
      "{associations}, antzekoenetatik hasita elkartuta; lehen lotunea {names}: {score}."),
    .ladderJoint: Row(
      "{names}: likeness {score}", "{names}: parecido {score}", "{names}: antzekotasuna {score}"),
    .ladderJointUnknown: Row(
      "{names}: how alike is not known", "{names}: no se sabe cuánto se parecen",
      "{names}: ez dakigu zein antzekoak diren"),
    .ladderAxis: Row("Likeness", "Parecido", "Antzekotasuna"),
    .ladderUncertain: Row(
      "dashed: facts are missing, more than 25 points open",
      "discontinua: faltan datos, más de 25 puntos abiertos",
      "etena: datuak falta dira, 25 puntu baino gehiago zehazteke"),
    .ladderDelicate: Row(
      "Fusion or integration", "Fusión o integración", "Fusioa edo integrazioa"),
    .ladderConvergence: Row("Convergence", "Convergencia", "Konbergentzia"),
    .ladderAlliance: Row("Alliance", "Alianza", "Aliantza"),
    .ladderEvents: Row(
      "Shared events, learning", "Eventos y aprendizaje comunes", "Ekitaldiak eta ikaskuntza"),
    // merge and consortium
    .mergeTitleFusion: Row(
      "What if {names} became one?", "¿Y si {names} fueran una sola?", "Eta {names} bat balira?"),
    .mergeTitleInto: Row(
      "What if {a} joined {b}?", "¿Y si {a} se uniera a {b}?",
      "Eta {a} {b} elkartean sartuko balitz?"),
    .mergeTitleIntoSeveral: Row(
      "What if {a} joined {b}?", "¿Y si {a} se unieran a {b}?",
      "Eta {a} {b} elkartean sartuko balira?"),
    .mergeTitleConvergence: Row(
      "What if {names} shared services and plans?",
      "¿Y si {names} compartieran servicios y planes?",
      "Eta {names} elkarteek zerbitzuak eta planak partekatuko balituzte?"),
    .mergeTitleAlliance: Row(
      "What if {names} formed an alliance?", "¿Y si {names} formaran una alianza?",
      "Eta {names} elkarteek aliantza bat osatuko balute?"),
    .mergeSubtitle: Row("Before and after", "Antes y después", "Aurretik eta ondoren"),
    .mergeApart: Row(
      "Today and together: each stays itself", "Hoy y juntas: cada una sigue siendo ella misma",
      "Gaur eta elkarrekin: bakoitzak bere horretan jarraitzen du"),
    .mergeIntoUnknown: Row(
      "Who would join whom is open: a size is not known",
      "Está por ver quién se uniría a quién: falta conocer un tamaño",
      "Zehazteke dago nor norekin elkartuko litzatekeen: tamainaren bat ez da ezagutzen"),
    .mergeToday: Row("Today", "Hoy", "Gaur"),
    .mergeAfter: Row("After", "Después", "Ondoren"),
    .mergeTogether: Row("Together", "Juntas", "Elkarrekin"),
    .mergeChanges: Row("What changes", "Qué cambia", "Zer aldatzen da"),
    .mergeMembers: Row("members", "socios", "bazkideak"),
    .mergeOnlyIn: Row("only in {name}", "solo en {name}", "{name} elkartean soilik"),
    .mergeInBoth: Row("in both", "en ambas", "bietan"),
    .mergeInSeveral: Row("in several", "en varias", "hainbatetan"),
    .mergeFrom: Row("from {name}", "de {name}", "{name} elkartekoak"),
    .mergeOnce: Row(
      "counted once, not twice", "contados una vez, no dos", "behin zenbatuta, ez bitan"),
    .mergeOnceSeveral: Row(
      "each counted once", "cada uno contado una vez", "bakoitza behin zenbatuta"),
    .mergeWidth: Row(
      "Line width: number of members", "Grosor de la línea: número de socios",
      "Lerroaren lodiera: bazkide kopurua"),
    .mergeDashed: Row(
      "dashed, ?: not known", "discontinua, ?: no se sabe", "etena, ?: ez da ezagutzen"),
    .mergeBetter: Row("▲ better", "▲ mejor", "▲ hobeto"),
    .mergeWorse: Row("▼ worse", "▼ peor", "▼ okerrago"),
    .mergeFit: Row(
      "Fit for this form, 0–100", "Ajuste a esta forma, 0–100",
      "Forma honetarako egokitasuna, 0–100"),
    .mergeJoins: Row("joins", "se une", "sartzen da"),
    .mergeSummary: Row(
      "{names} together: {a}. Fit for this form: {score}.",
      "{names} juntas: {a}. Ajuste a esta forma: {score}.",
      "{names} elkarrekin: {a}. Forma honetarako egokitasuna: {score}."),
    .consortiumTitle: Row(
      "Who covers what in the call {name}?", "¿Quién cubre qué en la convocatoria {name}?",
      "{name} deialdian, nork zer estaltzen du?"),
    .consortiumTitleNone: Row(
      "Why does no consortium fit the call {name}?",
      "¿Por qué ningún consorcio encaja en la convocatoria {name}?",
      "Zergatik ez dator partzuergorik bat {name} deialdiarekin?"),
    .consortiumSubtitle: Row(
      "Left: partners by country; right: what the call asks for",
      "Izquierda: socios por país; derecha: lo que pide la convocatoria",
      "Ezkerrean: bazkideak herrialdeka; eskuinean: deialdiak eskatzen duena"),
    .consortiumNone: Row(
      "Left: what stands in the way; right: what the call asks for",
      "Izquierda: lo que lo impide; derecha: lo que pide la convocatoria",
      "Ezkerrean: zerk eragozten duen; eskuinean: deialdiak eskatzen duena"),
    .consortiumPartners: Row("{n} partners", "{n} socios", "{n} bazkide"),
    .consortiumPartnersOne: Row("1 partner", "1 socio", "bazkide 1"),
    .consortiumCountries: Row("{n} countries", "{n} países", "{n} herrialde"),
    .consortiumCountriesOne: Row("1 country", "1 país", "herrialde 1"),
    .consortiumCost: Row("{a} of {b}", "{a} de {b}", "{b}: {a} erabilita"),
    .consortiumCostUnknown: Row("cost ?", "coste ?", "kostua ?"),
    .consortiumMusts: Row(
      "musts met: {n} of {total}", "obligatorios cumplidos: {n} de {total}",
      "beteta: nahitaezko {total}etatik {n}"),
    .consortiumBest: Row("proved best", "el mejor, demostrado", "onena, frogatuta"),
    .consortiumAtMost: Row(
      "best found; another is at most {score} better",
      "el mejor encontrado; otro sería como mucho un {score} mejor",
      "aurkitutako onena; beste bat gehienez {score} hobea da"),
    .consortiumFound: Row(
      "best found so far, not proved", "el mejor encontrado hasta ahora, sin demostrar",
      "orain arte aurkitutako onena, frogatu gabe"),
    .consortiumMet: Row("✓ met", "✓ cumplido", "✓ beteta"),
    .consortiumOpen: Row("○ open", "○ abierto", "○ zehazteke"),
    .consortiumUnclear: Row("? not known", "? no se sabe", "? ez da ezagutzen"),
    .consortiumFilled: Row(
      "Filled box: coordinator", "Caja rellena: coordina", "Kutxa betea: koordinatzailea"),
    .consortiumThick: Row(
      "Thick frame: coordinator", "Marco grueso: coordina", "Marko lodia: koordinatzailea"),
    .consortiumCoordinator: Row("coordinator", "coordina", "koordinatzailea"),
    .consortiumPartner: Row("partner", "socio", "bazkidea"),
    .consortiumCountryUnknown: Row("country not known", "país desconocido", "herrialde ezezaguna"),
    .consortiumMust: Row("must", "obligatorio", "nahitaezkoa"),
    .consortiumWish: Row("wish", "deseable", "nahia"),
    .consortiumStillOpen: Row("open", "abierto", "zehazteke"),
    .consortiumCoveredBy: Row("covered by {n}", "lo cubren {n}", "{n} bazkidek estalia"),
    .consortiumCoveredByOne: Row("covered by 1", "lo cubre 1", "bazkide batek estalia"),
    .consortiumCandidates: Row(
      "{n} could cover it", "podrían cubrirlo {n}", "{n} hautagaik estal lezakete"),
    .consortiumCandidatesOne: Row(
      "1 could cover it", "podría cubrirlo 1", "hautagai batek estal lezake"),
    .consortiumNobody: Row("nobody can cover it", "nadie puede cubrirlo", "inork ezin du estali"),
    .consortiumConflict: Row(
      "This cannot hold together", "Esto no puede cumplirse a la vez", "Hau ezin da batera bete"),
    .consortiumCut: Row(
      "{n} of {total} requirements are shown, musts first",
      "Se muestran {n} de {total} requisitos, primero los obligatorios",
      "{total} eskakizunetatik {n} ageri dira, nahitaezkoak lehenik"),
    .consortiumUndecided: Row(
      "no consortium found yet: the search ended early",
      "aún no se ha hallado ningún consorcio: la búsqueda terminó antes de tiempo",
      "oraindik ez da partzuergorik aurkitu: bilaketa garaiz aurretik amaitu da"),
    .scoreboardTitle: Row(
      "How does {name} stand?",
      "¿Cómo está {name}?",
      "Nola dago {name}?"),
    .scoreboardTitleAll: Row(
      "How do the associations stand?",
      "¿Cómo están las asociaciones?",
      "Nola daude elkarteak?"),
    .scoreboardSubtitle: Row(
      "Compared with {names}; each panel has a scale of its own.",
      "En comparación con {names}; cada recuadro tiene su propia escala.",
      "Alderaketa: {names}; laukitxo bakoitzak bere eskala du."),
    .scoreboardNone: Row(
      "No figure is known.",
      "No se conoce ninguna cifra.",
      "Ez da zifrarik ezagutzen."),
    .scoreboardCut: Row(
      "{n} of {total} figures are shown.",
      "Se muestran {n} de {total} cifras.",
      "Erakutsitako zifrak: {n}/{total}."),
    .scoreboardBand: Row(
      "where the middle half lies",
      "donde está la mitad central",
      "non dagoen erdiko erdia"),
    .scoreboardMedian: Row(
      "the middle",
      "el centro",
      "erdia"),
    .scoreboardGap: Row(
      "A gap: the value is not known. No bar: too few values are known to be compared.",
      "Un hueco: no se conoce el valor. Sin barra: se conocen muy pocos valores para comparar.",
      "Hutsunea: balioa ez da ezagutzen. Barrarik ez: balio gutxiegi ezagutzen dira alderatzeko."),
    .scoreboardMiddle: Row(
      "middle {n}",
      "centro {n}",
      "erdia {n}"),
    .scoreboardSummary: Row(
      "Figures: {names}.",
      "Cifras: {names}.",
      "Zifrak: {names}."),
  ]
}
