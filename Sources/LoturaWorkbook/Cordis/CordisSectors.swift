/// What projects are about, as sectors: parts of the programmes and fields of science (EuroSciVoc),
/// each with those that are broader.
///
/// Parts of a programme are `H2020:SC4`, `FP7:ICT`, `HE:HORIZON.2.5`; fields are the codes of
/// EuroSciVoc, `/23/43/261`. Neither has a root above it all: two things would be half alike only
/// because both are research.
struct CordisSectors {
  private(set) var rows: [Row] = []
  private var places: [String: Int] = [:]

  /// One sector.
  struct Row {
    let id: String
    var name: String
    var spanish: String?
    let scheme: String
    let parent: String?
  }

  /// The part of a programme that an id names, taken in with those that are broader.
  mutating func place(of theme: CordisTheme) -> Int {
    if let known = places[theme.id] { return known }
    if let parent = theme.parent { _ = place(of: parent) }
    return add(
      Row(
        id: theme.id, name: theme.name, spanish: theme.spanish, scheme: theme.scheme,
        parent: theme.parent?.id))
  }

  /// Whether a part of a programme was taken in.
  func has(_ theme: CordisTheme) -> Bool { places[theme.id] != nil }

  /// Says what a part of a programme is called, where only its code was known.
  mutating func name(_ theme: CordisTheme, _ title: String) {
    guard let place = places[theme.id], rows[place].name == theme.id else { return }
    rows[place].name = "\(title) (\(theme.code))"
  }

  /// The field of science of a code such as `/23/43/261`, taken in with those that are broader;
  /// their names are the steps of the path. Nil where the code is none.
  mutating func place(ofField code: String, path: String?) -> Int? {
    let steps = code.split(separator: "/")
    guard code.hasPrefix("/"), !steps.isEmpty, code.utf8.count <= 64 else { return nil }
    let id = "/" + steps.joined(separator: "/")
    if let known = places[id] { return known }
    let names = path?.split(separator: "/").map(String.init) ?? []
    var parent: String?
    var place: Int?
    for depth in 1...steps.count {
      let id = "/" + steps.prefix(depth).joined(separator: "/")
      let name = names.count == steps.count ? names[depth - 1] : id
      place = places[id] ?? add(Row(id: id, name: name, scheme: "euroscivoc", parent: parent))
      parent = id
    }
    return place
  }

  private mutating func add(_ row: Row) -> Int {
    places[row.id] = rows.count
    rows.append(row)
    return rows.count - 1
  }
}
