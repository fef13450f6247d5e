/// The second step of `Leiden`: each community is put together anew from single nodes, inside it.
///
/// A node that is still alone joins the part of its community where it gains most. Node and part
/// must be well connected to the rest of the community (more weight than chance would put there),
/// and a node joins only parts that it has links to: so every part is connected.
enum LeidenRefining {
  /// Puts the parts into `part`, numbered 0 ..< the count returned by their first nodes.
  ///
  /// - Parameters:
  ///   - community: by node, its community; `scratch.volume` holds their volumes.
  ///   - part: by node, its part; written.
  ///   - factor: γ / 2W.
  static func run(
    _ graph: borrowing LeidenGraph, _ community: borrowing ScratchArray<Int32>,
    into part: borrowing ScratchArray<Int32>, factor: Double, _ scratch: borrowing LeidenScratch
  ) -> Int {
    let count = graph.nodeCount
    beginAlone(graph, community, part, scratch)
    let (parts, order, communities) = (part.base, scratch.order.base, community.base)
    let (volume, size) = (scratch.partVolume.base, scratch.partSize.base)
    let (links, whole) = (scratch.partLinks.base, scratch.volume.base)
    for place in 0..<count {
      let node = Int(order[place])
      let strength = graph.strength[node]
      guard size[node] == 1, parts[node] == Int32(truncatingIfNeeded: node) else { continue }
      let volumeOfAll = whole[Int(communities[node])]
      guard links[node] > 0, links[node] >= factor * strength * (volumeOfAll - strength)
      else { continue }
      let (target, weight) = best(graph, node, (communities, parts), factor: factor, scratch)
      guard let target else { continue }
      let host = Int(target)
      links[host] += links[node] - 2 * weight
      volume[host] += strength
      size[host] += 1
      size[node] = 0
      parts[node] = target
    }
    return number(part, count, scratch)
  }

  /// The part where a node gains most, and the weight of its links to it; nil: it gains nowhere.
  @inline(__always)
  private static func best(
    _ graph: borrowing LeidenGraph, _ node: Int,
    _ groups: (communities: UnsafeMutablePointer<Int32>, parts: UnsafeMutablePointer<Int32>),
    factor: Double, _ scratch: borrowing LeidenScratch
  ) -> (Int32?, Double) {
    let (communities, parts) = groups
    let (weightTo, touched) = (scratch.weightTo.base, scratch.touched.base)
    let own = communities[node]
    let volumeOfAll = scratch.volume[own]
    let cost = factor * graph.strength[node]
    var count = 0
    for entry in graph.rowStart[node]..<graph.rowStart[node + 1] {
      let other = Int(graph.column[entry])
      guard communities[other] == own else { continue }
      let part = parts[other]
      let sum = weightTo[Int(part)]
      touched[count] = part
      count += sum == 0 ? 1 : 0
      weightTo[Int(part)] = sum + graph.weight[entry]
    }
    var (most, weight) = (0.0, 0.0)
    var target: Int32?
    for place in 0..<count {
      let part = touched[place]
      let toPart = weightTo[Int(part)]
      let volume = scratch.partVolume[part]
      weightTo[Int(part)] = 0
      let value = toPart - cost * volume
      guard value > most, scratch.partLinks[part] >= factor * volume * (volumeOfAll - volume)
      else { continue }
      (most, weight, target) = (value, toPart, part)
    }
    return (target, weight)
  }

  /// Every node a part of its own, with its links to the rest of its community.
  private static func beginAlone(
    _ graph: borrowing LeidenGraph, _ community: borrowing ScratchArray<Int32>,
    _ part: borrowing ScratchArray<Int32>, _ scratch: borrowing LeidenScratch
  ) {
    let (column, weight, communities) = (graph.column.base, graph.weight.base, community.base)
    for node in 0..<graph.nodeCount {
      part[node] = Int32(truncatingIfNeeded: node)
      scratch.partSize[node] = 1
      scratch.partVolume[node] = graph.strength[node]
      let own = communities[node]
      var sum = 0.0
      for entry in graph.rowStart[node]..<graph.rowStart[node + 1] {
        sum += communities[Int(column[entry])] == own ? weight[entry] : 0
      }
      scratch.partLinks[node] = sum
    }
  }

  /// Puts the connected pieces of the communities into `part`, numbered by their first nodes; how
  /// many there are.
  static func pieces(
    _ graph: borrowing LeidenGraph, _ community: borrowing ScratchArray<Int32>,
    into part: borrowing ScratchArray<Int32>, _ scratch: borrowing LeidenScratch
  ) -> Int {
    part.base.update(repeating: -1, count: graph.nodeCount)
    let waiting = scratch.order.base
    var found: Int32 = 0
    for first in 0..<graph.nodeCount where part[first] < 0 {
      part[first] = found
      waiting[0] = Int32(truncatingIfNeeded: first)
      var count = 1
      while count > 0 {
        count -= 1
        let node = Int(waiting[count])
        for entry in graph.rowStart[node]..<graph.rowStart[node + 1] {
          let other = graph.column[entry]
          guard part[other] < 0, community[other] == community[node] else { continue }
          part[other] = found
          waiting[count] = other
          count += 1
        }
      }
      found += 1
    }
    return Int(found)
  }

  /// Numbers groups by their first nodes; how many there are.
  static func number(
    _ group: borrowing ScratchArray<Int32>, _ count: Int, _ scratch: borrowing LeidenScratch
  ) -> Int {
    let numbers = scratch.touched.base
    numbers.update(repeating: -1, count: count)
    var next: Int32 = 0
    for node in 0..<count {
      let old = Int(group[node])
      if numbers[old] < 0 {
        numbers[old] = next
        next += 1
      }
      group[node] = numbers[old]
    }
    return Int(next)
  }
}
