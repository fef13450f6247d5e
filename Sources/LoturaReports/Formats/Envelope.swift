package import LoturaNetwork

/// What stands around every answer in JSON: who answers, what was asked, of which data.
package struct Envelope: Sendable {
  /// The data that the answer rests on.
  package struct Source: Hashable, Sendable {
    /// The workbook's name.
    package var name: String
    /// SHA-256 of the workbook's bytes in hexadecimal; nil where it would tell whose data it is.
    package var hash: String?
    /// The day on which the rows are in force.
    package var asOf: Day

    /// Data by name, hash and day.
    package init(name: String, hash: String?, asOf: Day) {
      self.name = name
      self.hash = hash
      self.asOf = asOf
    }
  }

  /// The version of Lotura.
  package var version: String
  /// The command, as typed.
  package var command: String
  /// The data; nil for a command that reads none.
  package var source: Source?
  /// The options in force, by name.
  package var parameters: [String: JSONValue]
  /// The answer.
  package var result: JSONValue
  /// What people should know about the data, each as `IssueTelling` tells it.
  package var warnings: [JSONValue]

  /// An answer and what stands around it.
  package init(
    of command: String, version: String, source: Source?, parameters: [String: JSONValue] = [:],
    answer: (result: JSONValue, warnings: [JSONValue])
  ) {
    self.version = version
    self.command = command
    self.source = source
    self.parameters = parameters
    (result, warnings) = answer
  }

  /// The whole document as a value.
  package var json: JSONValue {
    let data: JSONValue =
      source.map {
        [
          "name": .string($0.name), "hash": .string(orNull: $0.hash),
          "as_of": .string($0.asOf.description),
        ]
      } ?? .null
    return [
      "lotura": .string(version), "command": .string(command), "data": data,
      "parameters": .object(parameters), "result": result, "warnings": .array(warnings),
    ]
  }
}
