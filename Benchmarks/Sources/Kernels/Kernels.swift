import Glibc
import LoturaGraph

/// One kernel of LoturaGraph on one input, timed without reading and writing; `Benchmarks/kernels.py`
/// makes the input, runs this beside the library to compare with, and compares the results.
///
///     Kernels ITEM FOLDER OUT THREADS
///
/// FOLDER holds a sparse matrix as four plain files (shape, start, column, weight). OUT gets the result
/// as doubles. The last line of output says the CPU and wall seconds of the call as JSON.
@main
struct Kernels {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let threads = Int(arguments[4]),
      let answer = result(arguments[1], arguments[2], threads: threads),
      let file = fopen(arguments[3], "wb")
    else { exit(64) }
    fwrite(answer, MemoryLayout<Double>.size, answer.count, file)
    fclose(file)
  }
}

/// Numbers of one type from a file of nothing else.
func numbers<Number: BitwiseCopyable>(_ path: String, _ zero: Number) -> [Number] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let count = ftell(file) / MemoryLayout<Number>.size
  rewind(file)
  return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = fread(buffer.baseAddress, MemoryLayout<Number>.size, count, file)
  }
}

/// The matrix of a folder.
func matrix(_ folder: String) -> SparseRows {
  let shape = numbers(folder + "/shape", Int64(0))
  return SparseRows(
    columnCount: shape.count > 1 ? Int(shape[1]) : 0,
    rowStart: numbers(folder + "/start", Int64(0)).map { Int($0) },
    column: numbers(folder + "/column", Int32(0)), weight: numbers(folder + "/weight", 0.0))
}

/// CPU seconds of this process, of all its threads.
func cpu() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Does something, prints its seconds, gives its value.
func timed<Value>(_ work: () -> Value) -> Value {
  let (began, before) = (ContinuousClock.now, cpu())
  let value = work()
  let (spent, wall) = (cpu() - before, ContinuousClock.now - began)
  let (whole, rest) = wall.components
  print("{\"cpu\": \(spent), \"wall\": \(Double(whole) + Double(rest) * 1e-18)}")
  return value
}

/// The scores of a join, so many a row, greatest first, 0 where a row has fewer.
func join(_ measure: SimilarityMeasure, _ rows: SparseRows, threads: Int) -> [Double] {
  let top = 10
  let found = timed { try? SimilarityJoin(measure, top: top).run(on: rows, crew: Crew(threads)) }
  var scores = [Double](repeating: 0, count: rows.rowCount * top)
  // Without a limit of pairs there cannot be too many.
  guard let found else { return scores }
  for row in 0..<rows.rowCount {
    for (place, entry) in (found.rowStart[row]..<found.rowStart[row + 1]).enumerated() {
      scores[row * top + place] = found.score[entry]
    }
  }
  return scores
}

/// The result of an item as doubles; nil: there is no such item.
func result(_ item: String, _ folder: String, threads: Int) -> [Double]? {
  let kind = item.split(separator: ":").map(String.init)
  let input = matrix(folder)
  switch kind[0] {
  case "join":
    guard kind.count > 1, let measure = SimilarityMeasure(rawValue: kind[1]) else { return nil }
    return join(measure, input, threads: threads)
  case "pagerank":
    let walks = PersonalizedPageRank(on: input)
    return timed { walks.shares(from: 0) }.share
  case "betweenness":
    let graph = Neighbourhoods(of: input)
    return timed { graph.betweenness(from: Array(0..<64), crew: Crew(threads)) }
  case "cores":
    let graph = Neighbourhoods(of: input)
    return timed { graph.coreNumbers() }.map(Double.init)
  case "components":
    let graph = Neighbourhoods(of: input)
    return timed { graph.components() }.map(Double.init)
  case "communities":
    return timed { Leiden(input) }.communities.map(Double.init)
  case "matching":
    var edges: [WeightedMatching.Edge] = []
    for row in 0..<input.rowCount {
      for entry in input.entries(ofRow: row) where Int(input.column[entry]) > row {
        let weight = Int((input.weight[entry] * 1e6).rounded())
        edges.append(WeightedMatching.Edge(row, Int(input.column[entry]), weight: weight))
      }
    }
    return [Double(timed { WeightedMatching(nodeCount: input.rowCount, edges: edges) }.weight)]
  case "assignment":
    let weights = Assignment.Weights(
      rowCount: input.rowCount, columnCount: input.columnCount, input.weight.map { $0 - 1 })
    return timed { Assignment(weights, .most) }.map { [$0.value] }
  default: return nil
  }
}
