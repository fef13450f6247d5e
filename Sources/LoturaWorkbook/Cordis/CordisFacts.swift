import LoturaNetwork

/// What files of CORDIS say: who took part in which projects of the European Union, and what the
/// projects are about. A cell that is empty there is nil here: unknown.
struct CordisFacts {
  var organisations: [Organisation] = []
  var projects: [Project] = []
  var participations: [Participation] = []
  var sectors = CordisSectors()

  /// An organisation.
  struct Organisation {
    /// Its participant identification code, else the key of the source.
    let id: String
    /// Its participant identification code, where it has one.
    var pic: String?
    var name: String?
    var shortName: String?
    /// The code of CORDIS: `HES`, `REC`, `PRC`, `PUB`, `OTH`.
    var activityType: String?
    var isSmall: String?
    /// As the source has it.
    var country: String?
    /// As the source has it: of any version of NUTS.
    var nuts: String?
    var city: String?
    var website: String?
    var vat: String?
    var asOf: String?
    /// Whether a list in the folder says that it is a cluster organisation.
    var isListedCluster = false
    /// The subject of the region's workbook that has this PIC.
    var known: String?

    init(id: String) { self.id = id }
  }

  /// A project.
  struct Project {
    /// The key of the source.
    let id: String
    var programme: String?
    var grant: String?
    var acronym: String?
    var title: String?
    var start: String?
    var end: String?
    var call: String?
    /// Euro.
    var totalCost: String?
    /// Euro.
    var contribution: String?
    var asOf: String?
    /// Whether the title rests on a grant number that was guessed.
    var isGuessed = false
    /// Parts of the programme, as places in `sectors`.
    var themes: [Int] = []
    /// Fields of science, as places in `sectors`.
    var fields: [Int] = []

    init(id: String) { self.id = id }

    /// What people call it: its acronym, then its title; nil where both are unknown.
    var name: String? {
      guard let acronym, let title else { return acronym ?? title }
      return acronym == title ? title : "\(acronym): \(title)"
    }
  }

  /// Who took part in what.
  struct Participation {
    /// A place in `organisations`.
    let organisation: Int
    /// A place in `projects`.
    let project: Int
    var role: Role?
    /// Euro, of the European Union.
    var contribution: String?
  }

  /// The roles of the sheet `participations`; the first is the one that counts where there are two.
  enum Role: String {
    case coordinator, partner, associated
  }
}
