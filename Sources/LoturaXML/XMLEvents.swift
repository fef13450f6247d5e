internal import CExpat

/// An XML document as events: bytes go in piece by piece, what they say comes out.
///
///     let xml = XMLEvents(doctype: .refused)
///     for event in try xml.events(in: piece) { … }     once a piece
///     for event in try xml.finish() { … }              some events wait for the end
///
/// Text that meets no tag in between comes as one event for each piece. Comments and processing
/// instructions are passed over. After a failure every further call fails in the same way.
/// **Memory** one piece's events, and one unfinished tag. **Time** linear.
/// This is the only caller of expat.
@safe package final class XMLEvents {
  private let parser: OpaquePointer?
  private let limits: XMLLimits
  private let names: XMLNames
  private var found: [XMLEvent] = []
  private var text = ""
  private var depth = 0
  private var bytesRead = 0
  private var failure: XMLFailure?

  /// A reader at the beginning of a document.
  package init(
    limits: XMLLimits = XMLLimits(), doctype: XMLDoctype, names: XMLNames = .asWritten
  ) {
    self.limits = limits
    self.names = names
    unsafe parser = XML_ParserCreate(nil)
    if let parser = unsafe parser { unsafe listen(parser, doctype: doctype) }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// What a whole document in memory says.
  package static func events(
    of document: [UInt8], limits: XMLLimits = XMLLimits(), doctype: XMLDoctype,
    names: XMLNames = .asWritten
  ) throws(XMLFailure) -> [XMLEvent] {
    let xml = XMLEvents(limits: limits, doctype: doctype, names: names)
    let events = try xml.events(in: document[...])
    return try events + xml.finish()
  }

  /// What the next piece of the document says. A piece may end anywhere, even inside a character.
  package func events(in piece: ArraySlice<UInt8>) throws(XMLFailure) -> [XMLEvent] {
    bytesRead += piece.count
    if bytesRead > limits.bytes { fail(.tooLong) }
    try feed(piece, isLast: false)
    let understood = unsafe Int(XML_GetCurrentByteIndex(parser))
    if bytesRead - understood > limits.tag {
      fail(.tagTooLong)
      try check()
    }
    return take()
  }

  /// What is left to say at the end. **Errors** the document is not whole: an element is not
  /// closed, or something is cut off.
  package func finish() throws(XMLFailure) -> [XMLEvent] {
    try feed([], isLast: true)
    return take()
  }
}

// MARK: - Feeding expat

extension XMLEvents {
  private func feed(_ piece: ArraySlice<UInt8>, isLast: Bool) throws(XMLFailure) {
    try check()
    guard let parser = unsafe parser else {
      throw XMLFailure(.malformed("out of memory"), line: 1, column: 1)
    }
    let status = unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(clamping: bytes.count), isLast ? 1 : 0)
    }
    if status == XML_STATUS_ERROR {
      let message = unsafe XML_ErrorString(XML_GetErrorCode(parser))
      fail(.malformed(unsafe message.map { unsafe String(cString: $0) } ?? "unknown error"))
    }
    flushText()
    try check()
  }

  private func take() -> [XMLEvent] {
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  private func check() throws(XMLFailure) { if let failure { throw failure } }

  /// The first failure stands: stopping the parser makes it report another one.
  private func fail(_ kind: XMLFailure.Kind) {
    guard failure == nil else { return }
    failure = XMLFailure(
      kind, line: unsafe Int(clamping: XML_GetCurrentLineNumber(parser)),
      column: unsafe Int(clamping: XML_GetCurrentColumnNumber(parser)) + 1)
    unsafe _ = XML_StopParser(parser, 0)
  }
}

// MARK: - Listening to expat

extension XMLEvents {
  private func listen(_ parser: OpaquePointer, doctype: XMLDoctype) {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { unsafe XMLEvents.from($0)?.start($1, $2) },
      { unsafe XMLEvents.from($0)?.end($1) })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe XMLEvents.from($0)?.append($1, $2) }
    unsafe XML_SetSkippedEntityHandler(parser) { user, _, _ in
      unsafe XMLEvents.from(user)?.fail(.entity)
    }
    unsafe XML_SetEntityDeclHandler(parser) { user, _, _, _, _, _, _, _, _ in
      unsafe XMLEvents.from(user)?.fail(.entity)
    }
    if case .refused = doctype {
      unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
        unsafe XMLEvents.from(user)?.fail(.doctype)
      }
    }
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> XMLEvents? {
    unsafe user.map { unsafe Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name = unsafe name else { return }
    flushText()
    depth += 1
    if depth > limits.depth { return fail(.tooDeep) }
    var attributes: [XMLAttribute] = []
    var slot = 0
    while let key = unsafe pairs?[slot], let value = unsafe pairs?[slot + 1] {
      if attributes.count == limits.attributes { return fail(.tooManyAttributes) }
      attributes.append(
        XMLAttribute(name: unsafe self.name(key), value: unsafe String(cString: value)))
      slot += 2
    }
    found.append(.start(name: unsafe self.name(name), attributes: attributes))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name = unsafe name else { return }
    flushText()
    depth -= 1
    found.append(.end(name: unsafe self.name(name)))
  }

  private func append(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let bytes = unsafe bytes else { return }
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    text += unsafe String(decoding: piece, as: UTF8.self)
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    found.append(.text(text))
    text = ""
  }

  private func name(_ written: UnsafePointer<CChar>) -> String {
    guard case .local = names else { return unsafe String(cString: written) }
    var local = unsafe written
    var next = unsafe written
    while unsafe next.pointee != 0 {
      if unsafe next.pointee == 0x3A { unsafe local = next + 1 }
      unsafe next += 1
    }
    return unsafe String(cString: local)
  }
}
