internal import Glibc
internal import GraphvizShim

/// The child's side: one task from standard input, one outcome to standard output.
///
/// The executable enters it by its hidden first argument `LayoutChild.argument`, before anything
/// else is started.
package enum LayoutChild {
  /// The hidden first argument.
  package static let argument = "__layout"

  /// Lays out one drawing within the limits that the parent asks for.
  ///
  /// - Returns: the exit code: 0, also where the library refused the drawing (the answer says so);
  ///   64 where the request was not understood; 71 where the limits could not be set or the answer
  ///   not be written.
  package static func serve() -> Int32 {
    guard let envelope = Envelope(FileBytes.readAll(0)), let task = LayoutTask(envelope),
      let limits = Confinement(envelope)
    else { return 64 }
    guard limits.enter() else { return 71 }
    var answer: Envelope
    do throws(LayoutRefusal) {
      answer = try Layout.run(task).envelope
    } catch {
      answer = Envelope(body: Array(error.messages.utf8))
      answer.values["refused"] = error.stage.rawValue
    }
    return FileBytes.write(answer.bytes, to: 1) ? 0 : 71
  }

  /// The limits of a child.
  struct Confinement: Hashable, Sendable {
    /// Seconds of processor time.
    var seconds: Int
    /// Bytes of address space.
    var memory: Int
    /// The process that the child must not outlive.
    var parent: Int32

    /// These limits.
    init(seconds: Int, memory: Int, parent: Int32) {
      self.seconds = seconds
      self.memory = memory
      self.parent = parent
    }

    /// The limits that a request asks for; nil where one is missing.
    init?(_ envelope: Envelope) {
      guard let seconds = envelope.values["seconds"].flatMap({ Int($0) }), seconds > 0,
        let memory = envelope.values["memory"].flatMap({ Int($0) }), memory > 0,
        let parent = envelope.values["parent"].flatMap({ Int32($0) })
      else { return nil }
      self.init(seconds: seconds, memory: memory, parent: parent)
    }

    /// Adds the limits to a request.
    func write(to envelope: inout Envelope) {
      envelope.values["seconds"] = String(seconds)
      envelope.values["memory"] = String(memory)
      envelope.values["parent"] = String(parent)
    }

    /// Puts the limits in force for this process; whether all are.
    func enter() -> Bool {
      lotura_confine(UInt32(clamping: seconds), UInt64(memory), 512 << 20, parent) == 0
    }
  }
}

/// Whole files by their descriptor.
enum FileBytes {
  /// Everything from the descriptor's place to the end; what was read so far where an error comes.
  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }

  /// Writes all bytes; whether that was possible.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { raw in
      var done = 0
      while done < raw.count {
        let count = unsafe Glibc.write(
          descriptor, raw.baseAddress?.advanced(by: done), raw.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
