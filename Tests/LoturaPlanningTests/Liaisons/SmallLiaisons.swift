import LoturaGraph

@testable import LoturaPlanning

/// Small seeded tasks, and what is best in them by trying everything.
enum SmallLiaisons {
  /// The three ways to ask.
  enum Way: CaseIterable {
    case everybody, someUnserved, shared
  }

  /// A task of up to four officers and six associations with many equal numbers, so that ties occur.
  static func random(_ chance: inout SplitMix64, _ way: Way) -> LiaisonTask {
    func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(chance.next() % UInt64(range.count))
    }
    func often(_ percent: Int) -> Bool { number(0...99) < percent }
    let (officers, associations) = (number(1...3), number(1...5))
    let wanted = (0..<associations).map { _ in Double(number(0...8) * 10) }
    let least = Double(number(0...3) * 5)
    let worths = [1.0, 1.0, 1.25, 1.4, 1.6, 2.0, 2.25]
    let isTight = often(40)
    return LiaisonTask(
      hours: (0..<officers).map { _ in Double(number(0...(isTight ? 4 : 16)) * 10) },
      wanting: way == .someUnserved
        ? LiaisonTask.Wanted(
          wanted: wanted, least: wanted.map { _ in 0 },
          needsOfficer: wanted.map { _ in often(10) })
        : LiaisonTask.Wanted(wanted: wanted, least: least),
      worth: wanted.map { _ in (0..<officers).map { _ in worths[number(0...6)] } },
      isAllowed: wanted.map { _ in (0..<officers).map { _ in often(85) } },
      isShared: way == .shared)
  }

  /// Every way to give each association an officer, in the order of the first of equals; one that
  /// nobody may serve has none.
  static func assignments(_ task: LiaisonTask) -> [[Int?]] {
    task.associations.reduce([[]]) { ways, association in
      let able = task.allowed(association)
      if able.isEmpty, task.needsOfficer[association] { return [] }
      return ways.flatMap { way in
        able.isEmpty ? [way + [nil]] : able.map { way + [$0] }
      }
    }
  }

  /// The best value and the first assignment that has it, by trying all; nil: there is none.
  ///
  /// The hours of a given assignment are found hour by hour, in steps of five: all numbers of these
  /// tasks are multiples of five, so nothing between is better.
  static func best(_ task: LiaisonTask) -> (value: Double, officers: [Int?])? {
    var best: (value: Double, officers: [Int?])?
    for chosen in assignments(task) {
      guard let value = valueByHours(task, chosen) else { continue }
      if value > (best?.value ?? -1) + 1e-9 { best = (value, chosen) }
    }
    return best
  }

  private static func valueByHours(_ task: LiaisonTask, _ chosen: [Int?]) -> Double? {
    var value = 0.0
    for officer in task.officers {
      // The best value of the associations so far for every number of hours spent.
      let room = Int(task.hours[officer] / 5)
      var best = [Double?](repeating: nil, count: room + 1)
      best[0] = 0
      for association in task.associations where chosen[association] == officer {
        var next = [Double?](repeating: nil, count: room + 1)
        let steps = Int(task.least[association] / 5)...Int(task.wanted[association] / 5)
        for spent in best.indices {
          guard let known = best[spent] else { continue }
          for step in steps where spent + step <= room {
            let gain = known + Double(step * 5) * task.worth[association][officer]
            if gain > next[spent + step] ?? -1 { next[spent + step] = gain }
          }
        }
        best = next
      }
      guard let most = best.compactMap(\.self).max() else { return nil }
      value += most
    }
    return value
  }

  /// The best value with shared hours: an augmenting path of greatest gain for every five hours.
  ///
  /// First every least is filled, gains counted with a bonus that outweighs all else.
  static func bestShared(_ task: LiaisonTask) -> Double? {
    for association in task.associations where task.needsOfficer[association] {
      if task.allowed(association).isEmpty { return nil }
    }
    let bonus = 1000.0
    var flow = task.associations.map { _ in task.officers.map { _ in 0 } }
    func gain(_ given: [[Int]]) -> (value: Double, isServed: Bool) {
      var value = 0.0
      var isServed = true
      for association in task.associations {
        for officer in task.officers {
          value += Double(given[association][officer] * 5) * task.worth[association][officer]
        }
        let sum = given[association].reduce(0, +)
        if Double(sum * 5) < task.least[association] { isServed = false }
      }
      return (value, isServed)
    }
    while let path = path(task, flow, bonus: bonus) {
      for (place, step) in path { flow[place.association][place.officer] += step }
    }
    let answer = gain(flow)
    return answer.isServed ? answer.value : nil
  }

  private struct Place {
    let association: Int
    let officer: Int
  }

  /// Bellman and Ford's longest path in the residual network, from an officer with hours left to an
  /// association that wants more.
  private static func path(
    _ task: LiaisonTask, _ flow: [[Int]], bonus: Double
  ) -> [(Place, Int)]? {
    let (o, a) = (task.hours.count, task.wanted.count)
    var worth = [Double](repeating: -.infinity, count: o + a)
    var from = [Int](repeating: -1, count: o + a)
    for officer in 0..<o
    where flow.reduce(0, { $0 + $1[officer] }) * 5 < Int(task.hours[officer]) {
      worth[officer] = 0
    }
    for _ in 0..<(o + a) {
      for association in 0..<a {
        for officer in 0..<o where task.isAllowed[association][officer] {
          let gain = task.worth[association][officer]
          if worth[officer] + gain > worth[o + association] + 1e-9 {
            worth[o + association] = worth[officer] + gain
            from[o + association] = officer
          }
          if flow[association][officer] > 0,
            worth[o + association] - gain > worth[officer] + 1e-9
          {
            worth[officer] = worth[o + association] - gain
            from[officer] = o + association
          }
        }
      }
    }
    func last(_ association: Int) -> Double {
      let sum = Double(flow[association].reduce(0, +) * 5)
      guard sum < task.wanted[association] else { return -.infinity }
      return worth[o + association] + (sum < task.least[association] ? bonus : 0)
    }
    guard let end = (0..<a).max(by: { last($0) < last($1) }), last(end) > 0 else { return nil }
    var steps: [(Place, Int)] = []
    var node = o + end
    while from[node] >= 0, steps.count <= o * a {
      let before = from[node]
      if node >= o {
        steps.append((Place(association: node - o, officer: before), 1))
      } else {
        steps.append((Place(association: before - o, officer: node), -1))
      }
      node = before
    }
    return steps
  }
}
