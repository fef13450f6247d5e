/// What sheets and columns are called and mean, in Spanish: a line each, with its name, its
/// heading, its meaning. `sheet.column` where a column means something of its own in one sheet.
enum SpanishWords {
  static let sheets =
    """
    associations|Asociaciones|Asociaciones clúster: las organizaciones que gestionan un clúster.
    companies|Empresas|Organizaciones miembro: empresas, centros tecnológicos, universidades, \
    organismos públicos.
    sectors|Sectores|Actividades económicas. Los códigos NACE no hace falta listarlos; los \
    sectores propios, sí.
    priorities|Prioridades|Prioridades de especialización inteligente (RIS3).
    partners|Socios externos|Socios internacionales y otros socios externos de las asociaciones.
    capabilities|Capacidades|Lo que se puede ofrecer o necesitar: servicios, tecnologías, \
    conocimiento, infraestructuras.
    projects|Proyectos|Proyectos de cooperación.
    groups|Grupos|Grupos de trabajo, talleres de un Cluster Day, redes.
    officers|Enlaces|Personas de enlace con los clústeres.
    calls|Convocatorias|Convocatorias de propuestas.
    topics|Temas|Temas propuestos para un Cluster Day o un grupo de trabajo.
    slots|Turnos de reunión|Turnos de reunión de un encuentro de cooperación.
    actions|Acciones|Planes de acción: lo que una asociación se propone hacer.
    explorations|Exploraciones|Casos acompañados: asociaciones que exploran unirse.
    practices|Buenas prácticas|Buenas prácticas vistas en otros lugares.
    measures|Indicadores|Qué significan los indicadores del cuadro de indicadores.
    memberships|Pertenencias|Qué empresa pertenece a qué asociación.
    activities|Actividades|En qué sectores trabaja cada sujeto.
    alignments|Alineamientos|En qué prioridades trabaja cada sujeto.
    offers|Ofertas|Lo que cada sujeto puede aportar.
    needs|Necesidades|Lo que le falta a cada sujeto.
    partnerships|Relaciones con socios|Vínculos de las asociaciones con socios externos.
    cooperations|Cooperaciones|Lo que dos sujetos han hecho juntos.
    participations|Participaciones en proyectos|Quién estuvo en qué proyecto.
    attendance|Asistencia a grupos|Quién está en qué grupo, y desde cuándo.
    sector_links|Vínculos entre sectores|Cómo se relacionan los sectores más allá de su árbol.
    figures|Cifras|El cuadro de indicadores: lo que se midió en un año.
    assessments|Evaluaciones|Qué madurez se vio en una asociación.
    survey|Respuestas de encuesta|La Voz del Usuario y la satisfacción con los eventos: cuántos \
    respondieron qué.
    votes|Votos|A quién le interesa qué tema.
    requests|Peticiones de reunión|Quién pide reunirse con quién.
    availability|Disponibilidad|Quién está libre y cuándo; sin fila, siempre.
    vetoes|Vetos|Parejas que no se deben juntar.
    assignments|Asignaciones|Qué persona de enlace atiende hoy a qué asociación.
    expertise|Especialidades|Qué sectores conoce cada persona de enlace.
    requirements|Requisitos|Lo que pide una convocatoria.
    costs|Costes|Lo que costaría un socio en un consorcio.
    rules|Reglas|Las reglas de los consorcios, una condición por fila.
    followups|Seguimientos|Qué fue de una sugerencia.
    judgements|Valoraciones|Órdenes de preferencia de varias personas, de los que se hace uno.
    activity_log|Registro de actividad|Horas que una persona de enlace dedicó de verdad.
    occupied|Horas ocupadas|Cuándo está alguien en otro sitio.
    identifiers|Identificadores|Identificadores abiertos de las organizaciones.
    coverage|Cobertura|Si las filas de un sujeto en una hoja son todas las que hay.
    exploration_parties|Partes de las exploraciones|Quién participa en un caso acompañado.
    adoptions|Prácticas adoptadas|Quién ha adoptado una buena práctica.
    """

  static let columns =
    """
    id|Id|El nombre corto con el que otras hojas señalan esta fila; único en todo el libro.
    name|Nombre|El nombre cuando no se elige idioma.
    name_eu|Nombre en euskera|El nombre en euskera.
    name_es|Nombre en castellano|El nombre en castellano.
    name_en|Nombre en inglés|El nombre en inglés.
    short_name|Nombre corto|Un nombre que cabe en un dibujo.
    territory|Territorio|Dónde tiene su sede: un código NUTS 2021 como ES213, o dos letras de un \
    país.
    country|País|Dos letras del país (ISO 3166-1).
    form|Forma|Su lugar en el programa de clústeres de la región.
    founded|Fundación|El año en que se fundó.
    status|Estado|El estado en que está.
    merged_into|Integrada en|La asociación de la que pasó a formar parte.
    host|Anfitrión|El socio o la empresa bajo cuyo techo trabaja.
    maturity|Madurez|Qué madurez tiene, de 1 a 5.
    support_hours|Horas de apoyo|Horas de una persona de enlace que quiere al año.
    website|Página web|Su página.
    kind|Tipo|De qué tipo es.
    size|Tamaño|Qué tamaño tiene, según la definición europea.
    scheme|Esquema|La lista a la que pertenece.
    parent|Superior|El más amplio al que pertenece.
    weight|Peso|Cuánto cuenta; 0 es un «no» sabido.
    programme|Programa|El programa de financiación.
    call|Convocatoria|La convocatoria.
    start|Inicio|Cuándo empieza.
    end|Fin|Cuándo termina.
    budget|Presupuesto|Dinero, en euros.
    theme|Tema|De qué trata.
    hours|Horas|Horas de trabajo.
    languages|Idiomas|Idiomas que habla, separados por punto y coma.
    role|Papel|El papel que desempeña.
    fte|Jornada|Personas equivalentes a jornada completa.
    opens|Apertura|Cuándo se abre.
    deadline|Plazo|El último día para presentar propuestas.
    rules|Reglas|El id de las reglas que rigen sus consorcios.
    max_partners|Socios como máximo|El mayor número de socios.
    max_budget|Presupuesto máximo|El mayor presupuesto, en euros.
    cost|Coste|Cuántos turnos ocupa.
    level|Nivel|Cuánto o con qué calidad, de 0 (un «no» sabido) a 5.
    tables|Mesas|Cuántas reuniones puede haber a la vez.
    association|Asociación|El id de la asociación.
    year|Año|El año natural.
    priority|Prioridad|El id de la prioridad.
    capability|Capacidad|El id de la capacidad.
    state|Estado|Hasta dónde ha llegado.
    opened|Abierta|Cuándo se abrió.
    closed|Cerrada|Cuándo se cerró.
    network|Red|Dónde se vio: TCI, ECCP, ESCA, un proyecto europeo.
    url|Dirección|La dirección de una página.
    unit|Unidad|La unidad del número.
    direction|Dirección|Si es mejor más, si es mejor menos, o ni lo uno ni lo otro.
    definition|Definición|Qué se cuenta exactamente.
    minimum_n|Grupo mínimo|Los resultados de grupos menores se ocultan.
    member|Miembro|El id de la empresa.
    since|Desde|Cuándo empezó; vacío: siempre.
    until|Hasta|Cuándo terminó; vacío: no ha terminado.
    subject|Sujeto|El id de una asociación, una empresa o un socio.
    sector|Sector|El id del sector: un código NACE o propio.
    share|Parte|Su parte de todo el trabajo, de 0 a 1.
    intensity|Intensidad|Cuánto trabaja en ella, de 0 (un «no» sabido) a 1.
    partner|Socio|El id del socio.
    strength|Fuerza|Qué fuerza tiene, de 0 a 1; vacío: la habitual de su tipo.
    a|Primero|El id del primero de los dos.
    b|Segundo|El id del segundo de los dos.
    date|Fecha|Cuándo: un año, un mes o un día.
    project|Proyecto|El id del proyecto.
    contribution|Aportación|El dinero público que recibió, en euros.
    group|Grupo|El id del grupo.
    relatedness|Afinidad|Cuánta relación tienen los dos, de 0 a 1.
    measure|Indicador|Lo que se midió: turnover, members, staff u otro propio.
    value|Valor|El valor.
    scope|Alcance|Lo que abarca.
    dimension|Dimensión|En qué aspecto.
    question|Pregunta|Lo que se preguntó.
    n1|Puntuación 1|Cuántos dieron un 1.
    n2|Puntuación 2|Cuántos dieron un 2.
    n3|Puntuación 3|Cuántos dieron un 3.
    n4|Puntuación 4|Cuántos dieron un 4.
    n5|Puntuación 5|Cuántos dieron un 5.
    n|Respuestas|Cuántos respondieron.
    topbox|Parte de 4 y 5|La parte de 4 y 5, de 0 a 1.
    topic|Tema|El id del tema.
    score|Puntuación|Cuánto interés, de 0 (un «no» sabido) a 5.
    slot|Turno|El id del turno.
    available|Disponible|Si está libre entonces.
    reason|Motivo|Por qué.
    officer|Enlace|El id de la persona de enlace.
    fixed|Fija|Si un plan nuevo debe mantenerla.
    mandatory|Obligatorio|Si la convocatoria lo exige.
    minimum|Mínimo|Cuántos socios deben tenerlo.
    key|Clave|Qué regla: min_partners, min_countries, max_share…
    owner|Responsable|Quién lo sigue: el id de una persona de enlace, o un nombre.
    useful|Utilidad|Cuánto sirvió, de 1 a 5.
    outcome|Resultado|Qué salió de ello.
    judge|Quién valora|Quién valora.
    item|Elemento|Lo que se valora.
    rank|Puesto|Su puesto; 1 es el primero.
    context|Contexto|La cuestión de que se trata.
    why|Por qué|Para qué.
    sheet|Hoja|El nombre de la hoja.
    exploration|Exploración|El id de la exploración.
    practice|Práctica|El id de la práctica.
    source|Fuente|Dónde se encontró.
    as_of|A fecha de|La fecha de la que habla.
    confidence|Confianza|Qué seguridad da: A, publicado por quien lo sabe; B, por otros; C, una \
    lectura nuestra.
    valid_from|Válida desde|Cuándo empieza a valer la fila; vacío: siempre.
    valid_to|Válida hasta|Cuándo deja de valer la fila; vacío: nunca.
    note|Nota|Lo demás que haya que decir.
    access|Acceso|Quién puede ver la fila; vacío: público.
    officers.hours|Horas|Horas que puede dar al año.
    assignments.hours|Horas|Horas que da a esta asociación al año.
    topics.level|Nivel|Para quién está pensado.
    assessments.level|Nivel|Qué madurez, de 1 a 5.
    figures.value|Valor|El número, en su unidad.
    requirements.value|Valor|Un id o un código, según el tipo.
    rules.value|Valor|El número o el texto de la regla.
    identifiers.value|Valor|El identificador.
    identifiers.scheme|Esquema|El registro: pic, vat, lei, ror, eccp u otro.
    sectors.scheme|Esquema|nace2.1, o el nombre de una lista propia.
    priorities.scheme|Esquema|La estrategia, como ris3-2030.
    requests.priority|Prioridad|Cuánto se desea: de 1 (lo que más) a 3.
    rules.id|Id|El nombre de estas reglas; lo comparten varias filas.
    coverage.state|Estado|complete: todas las que hay, aunque sea ninguna; partial: hay más; \
    unknown: no se sabe.
    costs.budget|Presupuesto|Lo que costaría, en euros.
    costs.call|Convocatoria|La convocatoria; vacío: cualquiera.
    figures.scope|Alcance|De quién es: de la propia asociación (también vacío), de sus miembros, \
    del sector.
    vetoes.scope|Alcance|Dónde no deben estar juntos; vacío: en ninguna parte.
    vetoes.a|Primero|El id del primero; también una persona de enlace.
    vetoes.b|Segundo|El id del segundo; también una persona de enlace.
    sector_links.kind|Tipo|similar (en ambos sentidos) o supplies (el primero suministra al \
    segundo).
    requirements.weight|Peso|Cuánto cuenta al lado de los demás.
    """
}
