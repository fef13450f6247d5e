/// What a picture is to be.
package struct PictureOptions: Hashable, Sendable {
  /// What it is written as.
  package var format: PictureFormat
  /// Dots an inch of a PNG, 20 … 300; fewer where the picture would be larger than 8,000 dots.
  package var dotsPerInch = 96.0
  /// What every `id` of an SVG begins with, so that two pictures may stand on one page.
  package var prefix: ClassName?
  /// Whether an SVG stands alone and brings its own style; inside a page the page has it.
  package var standsAlone = true
  /// The sheet that the picture fills; nil: the picture is as large as its drawing.
  package var paper: Paper?
  /// The date that a PDF carries as its own.
  package var date = Day(year: 2000, month: 1, day: 1)

  /// A picture in this format.
  package init(_ format: PictureFormat) { self.format = format }

  /// A day of the calendar.
  package struct Day: Hashable, Sendable {
    /// 0 … 9999.
    package let year: Int
    /// 1 … 12.
    package let month: Int
    /// 1 … 31.
    package let day: Int

    /// This day.
    package init(year: Int, month: Int, day: Int) {
      precondition(
        (0...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day),
        "a day is within the calendar")
      self.year = year
      self.month = month
      self.day = day
    }

    /// `YYYYMMDD`.
    var digits: String {
      String((year * 100 + month) * 100 + day + 100_000_000).suffix(8).description
    }
  }
}

/// A picture that is ready to be written to a file or a page.
package struct Picture: Hashable, Sendable {
  /// The picture.
  package internal(set) var bytes: [UInt8]
  /// What somebody should know about it; usually empty.
  package internal(set) var notes: [Note]

  /// What somebody should know about a picture.
  package enum Note: Hashable, Sendable {
    /// A limit struck, so the picture was drawn by `sfdp` with only the strongest edges.
    case drawnSimpler(edges: Int, of: Int)
    /// The PNG has fewer dots an inch than wished, to keep within 8,000 dots.
    case coarser(dotsPerInch: Double)
    /// What the library said, in English.
    case said(String)
  }

  /// The picture that Graphviz's output becomes.
  static func made(
    from outcome: LayoutOutcome, template: DOTTemplate, of drawing: Drawing,
    _ options: PictureOptions
  ) throws(LayoutFailure) -> Picture {
    var notes: [Note] = []
    if !outcome.messages.isEmpty { notes.append(.said(outcome.messages)) }
    switch options.format {
    case .svg:
      do throws(SVGDefect) {
        let svg = try SVGPass.rewrite(outcome.bytes, of: drawing, options)
        return Picture(bytes: svg, notes: notes)
      } catch {
        throw LayoutFailure(.unexpected(error), drawing)
      }
    case .png:
      if let dots = outcome.filling.dotsPerInch, dots < options.dotsPerInch {
        notes.append(.coarser(dotsPerInch: dots))
      }
      return Picture(bytes: outcome.bytes, notes: notes)
    case .pdf:
      return Picture(bytes: PDFDate.written(options.date, into: outcome.bytes), notes: notes)
    case .dot:
      return Picture(bytes: Array(template.filled(outcome.filling).utf8), notes: notes)
    }
  }
}

/// The date inside a PDF, which cairo takes from the clock.
enum PDFDate {
  /// The document with each `/CreationDate` set to midnight of `day`, in the same number of bytes.
  static func written(_ day: PictureOptions.Day, into document: [UInt8]) -> [UInt8] {
    var document = document
    let key = Array("/CreationDate (D:".utf8)
    let stamp = Array((day.digits + "000000").utf8)
    var position = 0
    while position + key.count + stamp.count < document.count {
      guard document[position] == key[0], document[position...].starts(with: key) else {
        position += 1
        continue
      }
      position += key.count
      for digit in stamp {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(document[position]) else { break }
        document[position] = digit
        position += 1
      }
      while position < document.count, document[position] != UInt8(ascii: ")") {
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(document[position]) {
          document[position] = UInt8(ascii: "0")
        } else if document[position] == UInt8(ascii: "-") {
          document[position] = UInt8(ascii: "+")
        }
        position += 1
      }
    }
    return document
  }
}
