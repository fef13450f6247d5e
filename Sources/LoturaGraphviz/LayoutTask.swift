/// What the child that lays out is asked to do: one drawing as DOT, and how.
struct LayoutTask: Hashable, Sendable {
  /// The drawing.
  var template: DOTTemplate
  /// Who decides where things stand.
  var engine: Drawing.Engine
  /// How many starts are tried.
  var starts = 1
  /// What is made; for `.dot` only the start and the header's scale are found out.
  var format: PictureFormat
  /// Dots an inch wished for, where the format is made of dots.
  var dotsPerInch = 96.0
  /// Blank round the picture in inches.
  var pad = 0.35
  /// The sheet that the picture fills; nil for none.
  var paper: Paper?
}

/// What the child found.
struct LayoutOutcome: Hashable, Sendable {
  /// What was put into the open places of the drawing.
  var filling: DOTTemplate.Filling
  /// The picture, as Graphviz wrote it; empty for `.dot`.
  var bytes: [UInt8]
  /// What the library said, in English, one message a line; usually empty.
  var messages: String
}

/// What a picture is written as.
package enum PictureFormat: String, Sendable, CaseIterable {
  /// For the web and for print at any size.
  case svg
  /// Dots, at most 8,000 each way.
  case png
  /// For print.
  case pdf
  /// Text for Graphviz, to go on with by hand.
  case dot
}

// MARK: - How they travel

/// `name=value` lines, an empty line, then bytes. Written and read by this one program only.
struct Envelope {
  /// The values by name; every name once.
  var values: [String: String] = [:]
  /// What follows the empty line.
  var body: [UInt8] = []

  /// An envelope to fill.
  init(body: [UInt8] = []) { self.body = body }

  /// Reads an envelope; nil where it has no empty line.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while true {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: line[..<sign], as: UTF8.self)
      values[name] = String(decoding: line[(sign + 1)...], as: UTF8.self)
    }
    body = Array(rest)
  }

  /// The envelope as bytes, its names in alphabetical order.
  var bytes: [UInt8] {
    let lines = values.keys.sorted().map { "\($0)=\(values[$0] ?? "")\n" }
    return Array(lines.joined().utf8) + [UInt8(ascii: "\n")] + body
  }

  /// A number among the values.
  func number(_ name: String) -> Double? { values[name].flatMap { Double($0) } }
}

extension LayoutTask {
  /// The task, ready to travel.
  var envelope: Envelope {
    var envelope = Envelope(body: Array(template.text.utf8))
    envelope.values["engine"] = engine.rawValue
    envelope.values["starts"] = String(starts)
    envelope.values["format"] = format.rawValue
    envelope.values["dots"] = String(dotsPerInch)
    envelope.values["pad"] = String(pad)
    envelope.values["paper"] = paper?.rawValue
    return envelope
  }

  /// The task that travelled; nil where a part is missing.
  init?(_ envelope: Envelope) {
    guard let engine = envelope.values["engine"].flatMap(Drawing.Engine.init(rawValue:)),
      let starts = envelope.values["starts"].flatMap({ Int($0) }),
      let format = envelope.values["format"].flatMap(PictureFormat.init(rawValue:)),
      let dots = envelope.number("dots"), let pad = envelope.number("pad")
    else { return nil }
    self.init(
      template: DOTTemplate(text: String(decoding: envelope.body, as: UTF8.self)),
      engine: engine, starts: starts, format: format, dotsPerInch: dots, pad: pad,
      paper: envelope.values["paper"].flatMap(Paper.init(rawValue:)))
  }
}

extension LayoutOutcome {
  /// The outcome, ready to travel: the picture, then the messages.
  var envelope: Envelope {
    var envelope = Envelope(body: bytes + Array(messages.utf8))
    envelope.values["start"] = String(filling.start)
    envelope.values["scale"] = String(filling.scale)
    envelope.values["dots"] = filling.dotsPerInch.map { String($0) }
    envelope.values["paper"] = filling.sheet?.paper.rawValue
    envelope.values["zoom"] = filling.sheet.map { String($0.zoom) }
    envelope.values["bytes"] = String(bytes.count)
    return envelope
  }

  /// The outcome that travelled; nil where a part is missing.
  init?(_ envelope: Envelope) {
    guard let start = envelope.values["start"].flatMap({ Int($0) }),
      let scale = envelope.number("scale"),
      let count = envelope.values["bytes"].flatMap({ Int($0) }),
      (0...envelope.body.count).contains(count)
    else { return nil }
    filling = DOTTemplate.Filling(
      start: start, scale: scale, dotsPerInch: envelope.number("dots"))
    if let paper = envelope.values["paper"].flatMap(Paper.init(rawValue:)),
      let zoom = envelope.number("zoom")
    {
      filling.sheet = DOTTemplate.Filling.Sheet(paper: paper, zoom: zoom)
    }
    bytes = Array(envelope.body[..<count])
    messages = String(decoding: envelope.body[count...], as: UTF8.self)
  }
}
