import Foundation
import FoundationXML

/// Whether bytes are XML, asked of another reader than ours.
enum WellFormed {
  static func isXML(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }
}
