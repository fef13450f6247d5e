package import LoturaNetwork

/// Who tells of very many nodes: in which words, and what those that are told of are called. Names
/// are looked up only when they are said.
package struct BulkVoice {
  /// The words.
  package let words: Words
  /// The ids of all nodes.
  let ids: [NetworkNode.ID]
  /// The name of a node by its id.
  let name: (NetworkNode.ID) -> String
  private let shortName: (NetworkNode.ID) -> String

  /// A voice.
  ///
  /// - Parameters:
  ///   - full: the name of a node.
  ///   - short: the name of a node for a sentence.
  package init(
    words: Words, ids: [NetworkNode.ID], full: @escaping (NetworkNode.ID) -> String,
    short: @escaping (NetworkNode.ID) -> String
  ) {
    self.words = words
    self.ids = ids
    name = full
    shortName = short
  }

  /// The id of a node, by its place.
  func id(_ node: Int32) -> String { ids[Int(node)].text }

  /// The name of a node.
  func full(_ node: Int32) -> String { name(ids[Int(node)]) }

  /// The name of a node for a sentence.
  func short(_ node: Int32) -> String { shortName(ids[Int(node)]) }

  /// The names of some nodes for a sentence; of more than ten the first ten.
  func list(_ nodes: [Int32]) -> String {
    guard nodes.count > 10 else { return words.numerals.list(nodes.map(short)) }
    return nodes.prefix(10).map(short).joined(separator: ", ") + ", …"
  }
}
