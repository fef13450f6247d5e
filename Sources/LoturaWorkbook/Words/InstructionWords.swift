import LoturaNetwork

/// What the first page of the template tells people, in each language.
struct InstructionWords {
  let title: String
  let rules: [String]
  let required: String
  let usual: String
  let codes: String

  static func of(_ language: Language) -> InstructionWords {
    switch language {
    case .english: english
    case .spanish: spanish
    case .basque: basque
    }
  }

  private static let english = InstructionWords(
    title: "How to fill in this workbook",
    rules: [
      "Only the sheet associations is needed. Leave the others empty until you know something.",
      "Do not rename sheets, columns or codes. Columns and sheets of your own begin with x_.",
      "An empty cell means that we do not know. Write 0 only where you know that it is zero.",
      "Columns with a dark heading must be filled in every row; the others may stay empty.",
      "An id is used once in the whole workbook; other sheets point to it by the same letters.",
      "Dates: 2026, 2026-05 or 2026-05-31. Times: 2026-05-31T09:30. Yes and no: true or false.",
      "When it is done: lotura check --data FILE lists what is wrong and how to mend it.",
    ],
    required: "required", usual: "empty", codes: "codes")

  private static let spanish = InstructionWords(
    title: "Cómo rellenar este libro de datos",
    rules: [
      "Solo hace falta la hoja associations. Deje vacías las demás hasta que sepa algo.",
      "No cambie los nombres de hojas, columnas ni códigos. Las hojas y columnas propias"
        + " empiezan por x_.",
      "Una celda vacía quiere decir que no lo sabemos. Escriba 0 solo si sabe que es cero.",
      "Las columnas de cabecera oscura se rellenan en todas las filas; las demás pueden ir vacías.",
      "Un id se usa una sola vez en todo el libro; las otras hojas lo citan con las mismas letras.",
      "Fechas: 2026, 2026-05 o 2026-05-31. Horas: 2026-05-31T09:30. Sí y no: true o false.",
      "Al terminar: lotura check --data ARCHIVO dice qué está mal y cómo arreglarlo.",
    ],
    required: "obligatoria", usual: "vacía", codes: "códigos")

  private static let basque = InstructionWords(
    title: "Nola bete datu-liburu hau",
    rules: [
      "associations orria baino ez da behar. Utzi besteak hutsik, zerbait jakin arte.",
      "Ez aldatu orrien, zutabeen eta kodeen izenak. Zure orri eta zutabeen izenak x_ hasten dira.",
      "Gelaxka huts batek esan nahi du ez dakigula. Idatzi 0 zero dela badakizu bakarrik.",
      "Goiburu iluneko zutabeak errenkada guztietan bete behar dira; besteak hutsik gera daitezke.",
      "ID bakoitza behin erabiltzen da liburu osoan; beste orriek letra berberekin aipatzen dute.",
      "Datak: 2026, 2026-05 edo 2026-05-31. Orduak: 2026-05-31T09:30. Bai eta ez: true edo false.",
      "Amaitutakoan: lotura check --data FITXATEGIA aginduak esaten du zer dagoen gaizki eta"
        + " nola konpondu.",
    ],
    required: "nahitaezkoa", usual: "hutsik", codes: "kodeak")
}
