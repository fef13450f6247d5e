import Glibc
import LoturaGraph
import LoturaSolver

/// Divides items into the best groups and says what that cost; `Benchmarks/regroup.py` runs it beside
/// HiGHS.
///
///     Regroup subsets FILE        the programme over subsets
///     Regroup partitioning FILE   prices, and branch and bound
///     Regroup cbc FILE            the plain set-partitioning model in CBC
///
/// FILE: a line `items groups`, then a line `members value` a group, members as a number whose bits
/// they are. Prints CPU seconds (from the groups to the answer), the value, whether it is proved.
@main
struct Regroup {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let task = Task(path: arguments[2]) else { exit(64) }
    let begin = cpu()
    let (value, isProved) =
      switch arguments[1] {
      case "subsets": task.bySubsets
      case "partitioning": task.byPartitioning
      default: task.byCBC
      }
    print(cpu() - begin, value, isProved)
  }

  /// CPU seconds of this process and of the children that have ended.
  private static func cpu() -> Double {
    [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, whose in
      var usage = rusage()
      getrusage(__rusage_who_t(whose), &usage)
      func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
      return sum + seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
  }
}

/// Items and groups.
private struct Task {
  let itemCount: Int
  let groups: [Partition.Group]

  init?(path: String) {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var lines: [[Substring]] = []
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, 256, file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      lines.append(line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 })
    }
    guard let first = lines.first?.first, let count = Int(first) else { return nil }
    itemCount = count
    groups = lines.dropFirst().compactMap { line in
      guard let items = UInt64(line[0]), let value = Double(line[1]) else { return nil }
      return Partition.Group(items, value: value)
    }
  }

  var bySubsets: (Double, Bool) {
    (SubsetPartition(itemCount: itemCount, groups: groups).best().first?.value ?? 0, true)
  }

  var byPartitioning: (Double, Bool) {
    let answer = SetPartitioning(itemCount: itemCount, groups: groups).best()
    return (answer?.partitions.first?.value ?? 0, answer?.proof.isOptimal ?? false)
  }

  var byCBC: (Double, Bool) {
    var programme = Programme(.maximise)
    var terms = [[Programme.Term]](repeating: [], count: itemCount)
    for group in groups {
      let isChosen = programme.add(.binary, worth: group.value)
      for item in group.items.items { terms[item].append(.init(1, isChosen)) }
    }
    for row in terms { programme.demand(row, .equal, 1) }
    guard case .found(let answer) = programme.solved() else { return (0, false) }
    return (answer.value, answer.proof.isOptimal)
  }
}
