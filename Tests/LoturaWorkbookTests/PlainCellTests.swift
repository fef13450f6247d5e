import LoturaGraph
import LoturaNetwork
import LoturaTables
import Testing

@testable import LoturaWorkbook

/// Spellings of chance: mostly right, some nearly so; always the same for one seed.
private struct Spellings {
  private var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(seed: seed) }

  private mutating func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(bound)) }

  private mutating func text(of letters: String, upTo length: Int) -> String {
    let all = Array(letters)
    return String((0..<below(length + 1)).map { _ in all[below(all.count)] })
  }

  mutating func number() -> String {
    switch below(4) {
    case 0: text(of: "0123456789.-+eE,x", upTo: 8)
    case 1: "\(below(100_000)).\(text(of: "0123456789", upTo: 12))"
    case 2: text(of: "0123456789", upTo: 20)
    default: "-\(below(50)).\(below(1_000_000))"
    }
  }

  mutating func date() -> String {
    switch below(3) {
    case 0: text(of: "0123456789-/", upTo: 10)
    case 1: "20\(10 + below(90))-\(10 + below(5))-\(10 + below(25))"
    default: "\(1000 + below(9999))-0\(below(10))"
    }
  }

  mutating func id() -> String {
    text(of: "abcXYZ019 .-_é\u{301}\u{A0}\u{7}\u{7F}K\u{212A}", upTo: below(10) == 0 ? 70 : 5)
  }

  mutating func place() -> String { text(of: "ESFRDELGRukes12ß", upTo: 5) }

  mutating func code(_ codes: [String]) -> String {
    below(3) == 0 ? text(of: codes.joined(), upTo: 12) : codes[below(codes.count)]
  }
}

extension String {
  fileprivate func asCell<Result>(_ body: (CellBytes) -> Result) -> Result {
    var text = self
    let result: Result = text.withUTF8(body)
    return result
  }
}

@Suite("Cells read by their bytes")
struct PlainCellTests {
  @Test("a number of the ordinary spelling is the number of its text, bit for bit")
  func numbers() {
    var spellings = Spellings(seed: 1)
    var read = 0
    for _ in 0..<20_000 {
      let text = spellings.number()
      guard let number = text.asCell(PlainCell.number) else { continue }
      read += 1
      #expect(
        number.bitPattern == CellText.number(text, allowsComma: false)?.bitPattern, "\(text)")
    }
    #expect(read > 5000)
  }

  @Test("the ordinary spellings are read, by hand")
  func numbersByHand() {
    for (text, number) in [
      ("0", 0.0), ("0.123456", 0.123456), ("-12.5", -12.5), ("007", 7),
      ("123456789012345", 123_456_789_012_345),
    ] {
      #expect(text.asCell(PlainCell.number) == number)
    }
    #expect("-0".asCell(PlainCell.number)?.sign == .minus)
    for text in ["", "-", ".", "1.", ".5", "1,5", "+1", "1e3", "1.2.3", "1234567890123456", " 1"] {
      #expect(text.asCell(PlainCell.number) == nil, "\(text)")
    }
  }

  @Test("a date of the ordinary spelling has the days of its text; no other text has any")
  func dates() {
    var spellings = Spellings(seed: 2)
    var read = 0
    for _ in 0..<20_000 {
      let text = spellings.date()
      let days = text.asCell(PlainCell.days)
      let date = PartialDate(text)
      #expect(days?.first == date?.firstDay, "\(text)")
      #expect(days?.last == date?.lastDay, "\(text)")
      if days != nil { read += 1 }
    }
    #expect(read > 3000)
  }

  @Test("what is surely an id has no fault")
  func ids() {
    var spellings = Spellings(seed: 3)
    for _ in 0..<20_000 {
      let text = spellings.id()
      if text.asCell(PlainCell.isID) {
        #expect(CellText.problem(withID: text) == nil, "\(text)")
      }
    }
    #expect("C0000001".asCell(PlainCell.isID))
    #expect("two words".asCell(PlainCell.isID))
    #expect(!"".asCell(PlainCell.isID))
  }

  @Test("a word and a key are the same for the same bytes, and only for them up to eight")
  func keys() {
    var spellings = Spellings(seed: 4)
    var byKey: [UInt64: String] = [:]
    for _ in 0..<5000 {
      let text = spellings.id()
      let bytes = Array(text.utf8)
      let key = bytes.withUnsafeBufferPointer(\.key)
      #expect(text.asCell(\.key) == key)
      #expect(text.asCell(\.isASCII) == bytes.allSatisfy { $0 < 0x80 })
      guard bytes.count <= 8 else { continue }
      #expect(byKey[key].map { Array($0.utf8) == bytes } ?? true)
      byKey[key] = text
    }
  }
}

@Suite("Columns checked by their bytes")
struct PlainCheckTests {
  private let kinds: [ColumnKind] = [
    .number(.any), .number(.share), .number(.count), .number(.positive), .year, .boolean, .date,
    .country, .territory, .code(["company", "technology_centre", "é", "other"]),
    .code(Audience.self),
  ]

  private func text(_ kind: ColumnKind, _ spellings: inout Spellings) -> String {
    switch kind {
    case .number, .year: spellings.number()
    case .date: spellings.date()
    case .country, .territory: spellings.place()
    case .code(let codes): spellings.code(codes)
    default: spellings.code(["true", "false", "yes", "no", "1", "0", "Yes"])
    }
  }

  @Test("what is surely right nothing is wrong with, for each kind of column", arguments: 0..<11)
  func same(place: Int) {
    let kind = kinds[place]
    var spellings = Spellings(seed: UInt64(place))
    let texts = (0..<3000).map { _ in [text(kind, &spellings)] }
    let table = Table(name: "votes", header: ["subject"], cells: texts)
    let rows = SheetRows(DataContract.sheet(.votes), of: table)
    let check = ValueCheck(kind: kind, reference: .embedded)
    let odd = Set(PlainCheck(check).oddRows(in: 0, of: rows, withEmpty: true))
    for row in 0..<rows.count where !odd.contains(Int32(row)) {
      let text = rows.written(row, 0) ?? ""
      #expect(check.problem(with: text) == nil, "\(text)")
    }
    // The ordinary spelling is most of it.
    #expect(odd.count < rows.count)
    #expect(check.takes("") == (check.problem(with: "") == nil))
  }
}

@Suite("Nodes found by the bytes of their ids")
struct NodeIndexTests {
  @Test("ids are found as a dictionary of texts finds them", arguments: 1...20)
  func likeADictionary(seed: UInt64) {
    var spellings = Spellings(seed: seed)
    var index = NodeIndex()
    var numbers: [String: Int] = [:]
    for row in 0..<400 {
      let id = spellings.id()
      let earlier = index.insert(
        .init(id: id, sheet: .companies, row: row, isReference: row % 3 == 0))
      #expect(earlier?.id == numbers[id].map { index.id($0) })
      if numbers[id] == nil { numbers[id] = index.count - 1 }
    }
    #expect(index.count == numbers.count)
    for (id, number) in numbers {
      #expect(index.number(of: id) == number)
      #expect(index[number].id == id)
    }
    for _ in 0..<400 {
      let id = spellings.id()
      #expect(index.number(of: id) == numbers[id], "\(id)")
    }
  }

  @Test("their order is the order of the texts", arguments: 1...20)
  func order(seed: UInt64) {
    var spellings = Spellings(seed: seed)
    var index = NodeIndex()
    for row in 0..<300 {
      _ = index.insert(
        .init(id: spellings.id(), sheet: .companies, row: row, isReference: false))
    }
    let ids = index.sorted.map { index.id(Int($0)) }
    #expect(ids == ids.sorted())
    #expect(Set(index.sorted).count == index.count)
  }

  @Test("letters that are canonically the same are one id, Kelvin's K too")
  func twins() {
    var index = NodeIndex()
    func insert(_ id: String) -> String? {
      index.insert(.init(id: id, sheet: .companies, row: 0, isReference: false))?.id
    }
    #expect(insert("añá") == nil)
    #expect(insert("an\u{303}a\u{301}") == "añá")
    #expect(insert("\u{212A}1") == nil)
    #expect(insert("K1") == "\u{212A}1")
    #expect(insert("K2") == nil)
    #expect(index.number(of: "\u{212A}2") == 2)
    #expect(index.number(of: "K") == nil)
  }
}

@Suite("Numbers sorted by some of their bits")
struct RadixSortTests {
  @Test("the order is that of these bits, and what is alike stays in its order", arguments: 1...10)
  func stable(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let low = Int(chance.next() % 20)
    let high = low + Int(chance.next() % 40)
    let words = (0..<3000).map { _ in chance.next() }
    var sorted = words
    RadixSort.sort(&sorted, by: low..<high)
    let mask: UInt64 = high - low == 0 ? 0 : (1 << UInt64(high - low)) - 1
    let expected = words.enumerated().sorted {
      let (x, y) = (($0.element >> UInt64(low)) & mask, ($1.element >> UInt64(low)) & mask)
      return x != y ? x < y : $0.offset < $1.offset
    }.map(\.element)
    #expect(sorted == expected)
  }
}
