import LoturaNetwork

/// What a questionnaire tells those who fill it in, in each language.
struct QuestionnaireWords {
  let title: String
  let rules: [String]
  let scale: String
  let questions: String
  let association: String
  let year: String
  /// The wording of the usual questions, by their codes.
  let wordings: [String: String]

  static func of(_ language: Language) -> QuestionnaireWords {
    switch language {
    case .english: english
    case .spanish: spanish
    case .basque: basque
    }
  }

  private static let english = QuestionnaireWords(
    title: "What do you think of your association?",
    rules: [
      "Fill in the sheet answers: one row for each person who answers.",
      "Answer with a whole number from 1 to 5. Leave empty what you cannot or would not answer.",
      "Do not write names, addresses or anything else that says who you are.",
      "In each row stand the id of the association and the year; whoever counts the answers can"
        + " also give both for the whole file.",
      "Do not change the words before the colon in the first row: they are the questions' codes.",
    ],
    scale: "1 not at all · 2 hardly · 3 somewhat · 4 well · 5 very well",
    questions: "The questions", association: "The id of the association, as in the workbook.",
    year: "The year that the answers are about.",
    wordings: [
      "usefulness": "How useful was what the association did for you this year?",
      "voice_heard": "How well is your voice heard in the association?",
      "cluster_day": "How content are you with the Cluster Day as a whole?",
      "workshops": "How content are you with the workshops by topic?",
    ])

  private static let spanish = QuestionnaireWords(
    title: "¿Qué opina de su asociación?",
    rules: [
      "Rellene la hoja answers: una fila por cada persona que responde.",
      "Responda con un número entero del 1 al 5. Deje en blanco lo que no pueda o no quiera"
        + " responder.",
      "No escriba nombres, direcciones ni nada que diga quién es usted.",
      "En cada fila van el id de la asociación y el año; quien cuente las respuestas puede también"
        + " indicar ambos para todo el archivo.",
      "No cambie lo que hay antes de los dos puntos en la primera fila: son los códigos de las"
        + " preguntas.",
    ],
    scale: "1 nada · 2 poco · 3 algo · 4 bastante · 5 mucho",
    questions: "Las preguntas", association: "El id de la asociación, como en el libro de datos.",
    year: "El año al que se refieren las respuestas.",
    wordings: [
      "usefulness": "¿Cuánto le ha servido este año lo que ha hecho la asociación?",
      "voice_heard": "¿Hasta qué punto se escucha su voz en la asociación?",
      "cluster_day": "¿Cuánto le ha satisfecho el Cluster Day en conjunto?",
      "workshops": "¿Cuánto le han satisfecho los talleres temáticos?",
    ])

  private static let basque = QuestionnaireWords(
    title: "Zer iritzi duzu zure elkarteaz?",
    rules: [
      "Bete answers orria: errenkada bat erantzuten duen pertsona bakoitzeko.",
      "Erantzun 1etik 5era bitarteko zenbaki oso batekin. Utzi hutsik erantzun ezin edo nahi ez"
        + " duzuna.",
      "Ez idatzi izenik, helbiderik edo nor zaren esaten duen beste ezer.",
      "Errenkada bakoitzean elkartearen IDa eta urtea jartzen dira; erantzunak zenbatzen dituenak"
        + " fitxategi osorako ere eman ditzake biak.",
      "Ez aldatu lehen errenkadan bi punturen aurretik dagoena: galderen kodeak dira.",
    ],
    scale: "1 batere ez · 2 gutxi · 3 zertxobait · 4 nahikoa · 5 asko",
    questions: "Galderak", association: "Elkartearen IDa, datu-liburuan bezala.",
    year: "Erantzunei dagokien urtea.",
    wordings: [
      "usefulness": "Zenbateraino izan zaizu baliagarria elkarteak aurten egindakoa?",
      "voice_heard": "Zenbateraino entzuten da zure ahotsa elkartean?",
      "cluster_day": "Zenbateraino zaude pozik Cluster Day osoarekin?",
      "workshops": "Zenbateraino zaude pozik gaikako tailerrekin?",
    ])
}
