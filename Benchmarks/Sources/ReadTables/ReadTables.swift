import Glibc
import LoturaTables

/// Reads a workbook and says what that cost; `Benchmarks/run` runs it beside Python.
///
///     ReadTables read PATH    CPU seconds and peak memory in KiB of reading
///     ReadTables texts PATH   the same, with the text of every cell asked for
///     ReadTables print PATH   every cell, so that the results can be compared
@main
struct ReadTables {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(64) }
    let set = try TableSet.read(arguments[2])
    guard set.problems.isEmpty else {
      print(set.problems)
      exit(65)
    }
    switch arguments[1] {
    case "print": set.tables.forEach(printCells)
    case "texts": report(set.tables.reduce(0) { $0 + textLength($1) })
    default: report(set.tables.reduce(0) { $0 + $1.rowCount })
    }
  }

  private static func textLength(_ table: Table) -> Int {
    var length = 0
    for row in 0..<table.rowCount {
      for column in table.header.indices {
        length += table.text(row: row, column: column)?.utf8.count ?? 0
      }
    }
    return length
  }

  private static func printCells(_ table: Table) {
    print(table.header.joined(separator: "\u{1F}"), terminator: "\u{1E}\n")
    for row in 0..<table.rowCount {
      let cells = table.header.indices.map { table.text(row: row, column: $0) ?? "" }
      print(cells.joined(separator: "\u{1F}"), terminator: "\u{1E}\n")
    }
  }

  private static func report(_ checksum: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    print(cpu, peak() ?? usage.ru_maxrss, checksum)
  }

  /// The most memory this process has held, in KiB, as the kernel counts it; `ru_maxrss` would also
  /// count what the parent held when it forked.
  private static func peak() -> Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM") { return text.split { !$0.isNumber }.first.flatMap { Int($0) } }
    }
    return nil
  }
}
