package import LoturaNetwork

extension AxisTable {
  /// The lower bound of axis H for each two of some subjects, row after row: what they are known to
  /// have done together, 0 … 1; 0 on the diagonal. An unknown cooperation counts as none.
  ///
  /// Without the other axes, for hundreds of subjects. O(n²) and what they did together.
  package func knownCooperation(among subjects: [Subject.ID]) -> [Double] {
    let cooperation = measures.cooperation
    let sides = subjects.map {
      cooperation.side(
        of: $0, knowledge: measures.network.knowledge(of: $0, in: .cooperations))
    }
    var values = Array(repeating: 0.0, count: subjects.count * subjects.count)
    for row in sides.indices {
      for column in sides.indices.dropFirst(row + 1) {
        let value = cooperation.value(sides[row], sides[column]).low
        values[row * subjects.count + column] = value
        values[column * subjects.count + row] = value
      }
    }
    return values
  }
}
