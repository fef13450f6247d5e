/// What the parts of the framework programmes are called. A list of the world: exempt from sizes.
///
/// **Source.** The decisions on the programmes: 2006/971/EC to 2006/975/EC (FP7), Regulation (EU)
/// 1291/2013 (H2020), Regulation (EU) 2021/695 (Horizon Europe). Spanish: ours.
enum CordisThemeNames {
  /// A name in two languages.
  struct Name {
    let english: String
    let spanish: String

    init(_ english: String, _ spanish: String) {
      self.english = english
      self.spanish = spanish
    }
  }

  /// By programme and short name.
  static let all: [String: [String: Name]] = ["FP7": fp7, "H2020": h2020, "HE": horizonEurope]

  /// The short names of the parts of Horizon 2020 by their numbers in its legal basis.
  static let horizon2020: [String: String] = [
    "H2020-EU.1.1": "ERC", "H2020-EU.1.2": "FET", "H2020-EU.1.3": "MSCA", "H2020-EU.1.4": "RI",
    "H2020-EU.2.1": "LEIT", "H2020-EU.2.2": "ARF", "H2020-EU.2.3": "Innovation in SMEs",
    "H2020-EU.3.1": "SC1", "H2020-EU.3.2": "SC2", "H2020-EU.3.3": "SC3", "H2020-EU.3.4": "SC4",
    "H2020-EU.3.5": "SC5", "H2020-EU.3.6": "SC6", "H2020-EU.3.7": "SC7", "H2020-EU.4": "SEWP",
    "H2020-EU.5": "SWAFS", "H2020-Euratom": "Euratom", "H2020-Euratom-1": "Euratom",
  ]

  private static let h2020: [String: Name] = [
    "ERC": Name("European Research Council", "Consejo Europeo de Investigación"),
    "FET": Name("Future and emerging technologies", "Tecnologías futuras y emergentes"),
    "MSCA": Name("Marie Skłodowska-Curie actions", "Acciones Marie Skłodowska-Curie"),
    "RI": Name("Research infrastructures", "Infraestructuras de investigación"),
    "LEIT": Name(
      "Leadership in enabling and industrial technologies",
      "Liderazgo en tecnologías facilitadoras e industriales"),
    "ARF": Name("Access to risk finance", "Acceso a la financiación de riesgo"),
    "Innovation in SMEs": Name("Innovation in SMEs", "Innovación en las pymes"),
    "SC1": Name(
      "Health, demographic change and wellbeing", "Salud, cambio demográfico y bienestar"),
    "SC2": Name(
      "Food, agriculture, sea and bioeconomy", "Alimentación, agricultura, mar y bioeconomía"),
    "SC3": Name("Secure, clean and efficient energy", "Energía segura, limpia y eficiente"),
    "SC4": Name(
      "Smart, green and integrated transport", "Transporte inteligente, ecológico e integrado"),
    "SC5": Name(
      "Climate, environment, resources and raw materials",
      "Clima, medio ambiente, recursos y materias primas"),
    "SC6": Name("Inclusive and reflective societies", "Sociedades inclusivas y reflexivas"),
    "SC7": Name("Secure societies", "Sociedades seguras"),
    "SEWP": Name(
      "Spreading excellence and widening participation",
      "Difundir la excelencia y ampliar la participación"),
    "SWAFS": Name("Science with and for society", "Ciencia con y para la sociedad"),
    "Euratom": Name("Euratom", "Euratom"),
  ]

  private static let fp7: [String: Name] = [
    "PEOPLE": Name("People (Marie Curie actions)", "Personas (acciones Marie Curie)"),
    "IDEAS-ERC": Name(
      "Ideas (European Research Council)", "Ideas (Consejo Europeo de Investigación)"),
    "ICT": Name(
      "Information and communication technologies",
      "Tecnologías de la información y la comunicación"),
    "JTI": Name("Joint technology initiatives", "Iniciativas tecnológicas conjuntas"),
    "SME": Name("Research for SMEs", "Investigación para las pymes"),
    "SECURITY": Name("Security", "Seguridad"),
    "SSH": Name("Social sciences and humanities", "Ciencias sociales y humanidades"),
    "HEALTH": Name("Health", "Salud"),
    "NMP": Name(
      "Nanosciences, materials and production", "Nanociencias, materiales y producción"),
    "KBBE": Name(
      "Food, agriculture, fisheries and biotechnology",
      "Alimentación, agricultura, pesca y biotecnología"),
    "ENVIRONMENT": Name(
      "Environment and climate change", "Medio ambiente y cambio climático"),
    "INFRASTRUCTURES": Name("Research infrastructures", "Infraestructuras de investigación"),
    "ENERGY": Name("Energy", "Energía"),
    "SIS": Name("Science in society", "La ciencia en la sociedad"),
    "SPACE": Name("Space", "Espacio"),
    "REGPOT": Name("Research potential", "Potencial de investigación"),
    "TRANSPORT": Name("Transport", "Transporte"),
    "INCO": Name("International cooperation", "Cooperación internacional"),
    "GA": Name("General activities", "Actividades generales"),
    "EURATOM-FISSION": Name("Nuclear fission (Euratom)", "Fisión nuclear (Euratom)"),
    "EURATOM-FUSION": Name("Nuclear fusion (Euratom)", "Fusión nuclear (Euratom)"),
    "COH": Name("Coherent development of policies", "Desarrollo coherente de las políticas"),
    "REGIONS": Name("Regions of knowledge", "Regiones del conocimiento"),
  ]

  private static let horizonEurope: [String: Name] = [
    "HORIZON.1": Name("Excellent science", "Ciencia excelente"),
    "HORIZON.1.1": Name("European Research Council", "Consejo Europeo de Investigación"),
    "HORIZON.1.2": Name("Marie Skłodowska-Curie actions", "Acciones Marie Skłodowska-Curie"),
    "HORIZON.1.3": Name("Research infrastructures", "Infraestructuras de investigación"),
    "HORIZON.2": Name(
      "Global challenges and industrial competitiveness",
      "Desafíos mundiales y competitividad industrial"),
    "HORIZON.2.1": Name("Health", "Salud"),
    "HORIZON.2.2": Name(
      "Culture, creativity and inclusive society",
      "Cultura, creatividad y sociedad inclusiva"),
    "HORIZON.2.3": Name("Civil security for society", "Seguridad civil para la sociedad"),
    "HORIZON.2.4": Name("Digital, industry and space", "Mundo digital, industria y espacio"),
    "HORIZON.2.5": Name("Climate, energy and mobility", "Clima, energía y movilidad"),
    "HORIZON.2.6": Name(
      "Food, bioeconomy, resources, agriculture and environment",
      "Alimentación, bioeconomía, recursos, agricultura y medio ambiente"),
    "HORIZON.3": Name("Innovative Europe", "Europa innovadora"),
    "HORIZON.3.1": Name("European Innovation Council", "Consejo Europeo de Innovación"),
    "HORIZON.3.2": Name("European innovation ecosystems", "Ecosistemas europeos de innovación"),
    "HORIZON.3.3": Name(
      "European Institute of Innovation and Technology",
      "Instituto Europeo de Innovación y Tecnología"),
    "HORIZON.4": Name(
      "Widening participation and the European Research Area",
      "Ampliar la participación y Espacio Europeo de Investigación"),
    "HORIZON.4.1": Name(
      "Widening participation and spreading excellence",
      "Ampliar la participación y difundir la excelencia"),
    "HORIZON.4.2": Name(
      "Reforming and enhancing European research",
      "Reforma y mejora de la investigación europea"),
  ]
}
