internal import LoturaXML

/// The parts of an `.xlsx` file, and how they name each other.
struct XLSXPackage {
  /// The most parts that one part may name.
  static let mostParts = 5000

  private let archive: ZipArchive

  init(_ bytes: [UInt8]) throws(XLSXFailure) {
    do throws(ZipFailure) { archive = try ZipArchive(bytes) } catch { throw .archive(error) }
  }

  /// Gives each XML event of a part to `body`. **Errors** missing, damaged, not XML, too large.
  func read(
    _ part: String, _ body: (XMLEvent) throws(XLSXFailure) -> Void
  ) throws(XLSXFailure) {
    guard let entry = try entry(part) else { throw .missing(part: part) }
    let xml = XMLEvents(doctype: .refused, names: .local)
    while let piece = try next(of: entry) {
      for event in try events(part, { () throws(XMLFailure) in try xml.events(in: piece) }) {
        try body(event)
      }
    }
    for event in try events(part, xml.finish) { try body(event) }
  }

  private func entry(_ part: String) throws(XLSXFailure) -> ZipEntry? {
    do throws(ZipFailure) { return try archive.entry(part) } catch { throw .archive(error) }
  }

  private func next(of entry: ZipEntry) throws(XLSXFailure) -> ArraySlice<UInt8>? {
    do throws(ZipFailure) { return try entry.next() } catch { throw .archive(error) }
  }

  private func events(
    _ part: String, _ read: () throws(XMLFailure) -> [XMLEvent]
  ) throws(XLSXFailure) -> [XMLEvent] {
    do throws(XMLFailure) { return try read() } catch { throw .xml(part: part, error) }
  }
}

/// That one part names another.
struct XLSXRelationship {
  /// What other parts call it.
  let id: String
  /// The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument` …
  let kind: String
  /// The path of the part in the archive.
  let part: String
}

extension XLSXPackage {
  /// The parts that this one names; the whole file's for the empty path.
  func relationships(of part: String) throws(XLSXFailure) -> [XLSXRelationship] {
    let folder = part.split(separator: "/").dropLast()
    let file = part.split(separator: "/").last ?? ""
    let list = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    var found: [XLSXRelationship] = []
    try read(list) { event throws(XLSXFailure) in
      guard case .start("Relationship", let attributes) = event,
        let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"], attributes["TargetMode"] != "External"
      else { return }
      if found.count == Self.mostParts { throw .tooManyParts(part: list) }
      found.append(
        XLSXRelationship(
          id: id, kind: String(type.split(separator: "/").last ?? ""),
          part: Self.path(target, from: folder.map(String.init))))
    }
    return found
  }

  /// Targets are written from the root (`/xl/…`) by some programs, from the folder by others.
  private static func path(_ target: String, from folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

extension [XMLAttribute] {
  /// The value of the first attribute of this name.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
