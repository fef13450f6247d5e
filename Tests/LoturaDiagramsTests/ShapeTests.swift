import LoturaGraphviz
import LoturaNetwork
import LoturaScoring
import Testing

@testable import LoturaDiagrams

@Suite("What a score, a name and a circle look like")
struct ShapeTests {
  @Test("a score is shown as one number, and as a range where it is wider than ten points")
  func shown() {
    #expect(Estimate(exactly: 0.645).shown == "65")
    #expect(Estimate(low: 0.6, high: 0.7, used: 0.64).shown == "64")
    #expect(Estimate(low: 0.5, high: 0.78, used: 0.64).shown == "50–78")
    #expect(!Estimate(low: 0.5, high: 0.75, used: 0.6).isUncertain)
    #expect(Estimate(low: 0.5, high: 0.76, used: 0.6).isUncertain)
  }

  @Test("the six largest sectors keep a colour, the others are grey, and each has its letter")
  func sectors() {
    func subject(_ number: Int, _ sector: String?) -> PictureSubject {
      PictureSubject(
        id: Subject.ID("s\(number)"), label: "S", name: "",
        sector: sector.map { PictureSector(id: Sector.ID($0), name: $0) })
    }
    // Sizes: z 3, y 2, then five of one each in the order of their ids, and one unknown.
    let sectors = ["z", "z", "z", "y", "y", "e", "d", "c", "b", "a"]
    let subjects = sectors.enumerated().map { subject($0, $1) } + [subject(99, nil)]
    let groups = SectorGroups(of: subjects)
    #expect(groups.sectors.map(\.name) == ["z", "y", "a", "b", "c", "d", "e"])
    #expect(groups.rank(of: subjects[0]) == 0)
    #expect(groups.letter(of: subjects[0]) == "a")
    #expect(groups.rank(of: subjects[5]) == 6)
    #expect(groups.letter(of: subjects[5]) == "g")
    #expect(groups.rank(of: subjects[10]) >= SectorGroups.colored)
    #expect(groups.letter(of: subjects[10]) == "?")
    #expect(groups.hasUnknown)
  }

  @Test("of sectors with as many associations those with most members keep a colour")
  func sectorTies() {
    let sizes = [("a", 10), ("b", 90), ("c", 40), ("c", 1), ("d", 91)]
    let subjects = sizes.enumerated().map { place, size in
      PictureSubject(
        id: Subject.ID("s\(place)"), label: "S", name: "",
        sector: PictureSector(id: Sector.ID(size.0), name: size.0), members: size.1)
    }
    // c has two associations; then by members: d 91, b 90, a 10.
    #expect(SectorGroups(of: subjects).sectors.map(\.name) == ["c", "d", "b", "a"])
  }

  @Test("the area of a circle is as the number of members, but a name always fits")
  func circles() {
    func subject(_ label: String, _ members: Int?) -> PictureSubject {
      PictureSubject(id: Subject.ID(label), label: label, name: label, members: members)
    }
    let circles = Circles(of: [
      subject("A", 400), subject("B", 100), subject("C", 1), subject("D", nil),
    ])
    let sizes = circles.circles.map(\.diameter)
    // A quarter of the members, half the diameter.
    #expect(sizes[0] == Circles.largest)
    #expect(abs(sizes[1] - Circles.largest / 2) < 0.011)
    // An unknown number is a box as large as its text, never a circle of some size.
    #expect(circles.circles.map { $0.height == nil } == [true, true, true, false])
    #expect(sizes[3] < sizes[2])
    #expect(sizes[2] > Circles.largest / 20)
    #expect(circles.isEnlarged)
    #expect(!Circles(of: [subject("A", 400), subject("B", 300)]).isEnlarged)
    let long = Circles(of: [subject("MMMMMMMMMMMM WWWWWWWWWWWW MMMMMMMMM", 3)])
    #expect(long.circles[0].fontSize >= Circles.leastFont)
    #expect(long.circles[0].diameter > 1.6)
    #expect(Circles(of: []).circles.isEmpty)
  }

  @Test("text is broken between words, and what is too long ends with an ellipsis")
  func wrapping() {
    #expect(WrappedText.lines("one two three", characters: 7) == ["one two", "three"])
    #expect(WrappedText.lines("a b c d e", characters: 1, limit: 2) == ["a", "…"])
    #expect(WrappedText.lines("", characters: 5) == [" "])
    #expect(WrappedText.cut("abcdef", characters: 4) == "abc…")
    #expect(WrappedText.cut("abcd", characters: 4) == "abcd")
  }

  @Test("cards stand clockwise from the top, clear of each other and of the hub", arguments: 1...12)
  func ring(count: Int) {
    let sizes = (0..<count).map { (width: 3.2, height: 1.2 + 0.3 * Double($0 % 4)) }
    let places = CardRing(sizes, hub: 1.85).places
    #expect(places.count == count)
    for one in 0..<count {
      for other in 0..<one {
        let apartX =
          abs(places[one].x - places[other].x) - (sizes[one].width + sizes[other].width) / 2
        let apartY =
          abs(places[one].y - places[other].y) - (sizes[one].height + sizes[other].height) / 2
        #expect(max(apartX, apartY) > 0.2, "cards \(one) and \(other) touch")
      }
      let across = max(0, abs(places[one].x) - sizes[one].width / 2)
      let up = max(0, abs(places[one].y) - sizes[one].height / 2)
      #expect((across * across + up * up).squareRoot() > 1.85 / 2 + 0.4)
    }
    if count > 2 {
      #expect(places[0].x == 0)
      #expect(places[0].y > 0)
      #expect(places[1].x > 0)
      // With the clock: each step turns to the right.
      for place in 1..<count {
        let (from, to) = (places[place - 1], places[place])
        #expect(from.x * to.y - from.y * to.x < 0)
      }
    }
  }

  @Test("eight cards and a hub fit the width of a page", arguments: [1.4, 1.7, 2.0])
  func page(height: Double) {
    let sizes = Array(repeating: (width: 3.2, height: height), count: 8)
    let places = CardRing(sizes, hub: 1.7).places
    let right = places.map { $0.x + 1.6 }.max() ?? 0
    #expect(right <= MapPlan.page.x / 2 + 0.01)
    // Three above, one at each side, three below.
    #expect(Set(places.map(\.y)).count == 3)
  }

  @Test("a ring of no cards has no places")
  func emptyRing() { #expect(CardRing([], hub: 1.85).places.isEmpty) }
}
