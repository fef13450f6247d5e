import LoturaNetwork
import LoturaScoring
import Testing

@testable import LoturaPlanning

@Suite("Who sits in which group")
struct GroupBookTests {
  /// Four associations a, b, c, d, the last merged; groups of today, over, and to come.
  static func network(_ change: (inout Network) -> Void = { _ in }) -> Network {
    var network = Network(asOf: PartialDate("2025-01-01")!.firstDay)
    network.associations = ["a", "b", "c", "d"].map {
      Association(id: .init($0), name: LocalizedName($0))
    }
    network.associations[3].status = .merged
    network.groups = [
      group("past", "2020", "2022-06"), group("soon", "2026", nil), group("today", "2019", nil),
    ]
    network.attendance = [
      stay("a", "today", role: .member), stay("b", "today", role: .lead),
      stay("c", "today", until: "2023"), stay("d", "today"), stay("p", "today"),
      stay("a", "past", until: "2021"), stay("b", "past"), stay("c", "soon"),
    ]
    network.subjectsWithRows = [.attendance: ["a", "b", "c", "d", "p"]]
    change(&network)
    return network
  }

  static func group(_ id: String, _ start: String?, _ end: String?) -> Group {
    var group = Group(id: .init(id), name: LocalizedName(id))
    group.start = start.flatMap { PartialDate($0) }
    group.end = end.flatMap { PartialDate($0) }
    return group
  }

  static func stay(
    _ subject: String, _ group: String, since: String? = nil, until: String? = nil,
    role: Attendance.Role? = nil
  ) -> Attendance {
    var stay = Attendance(
      subject: .init(subject), group: .init(group), since: since.flatMap { PartialDate($0) },
      until: until.flatMap { PartialDate($0) })
    stay.role = role
    return stay
  }

  @Test("by hand: of today's group two of three sit there, the lead first; one left")
  func today() throws {
    let book = GroupBook(Self.network())
    #expect(book.rosters.map(\.group.id) == ["today", "soon", "past"])
    #expect(book.rosters.map(\.season) == [.today, .future, .past])
    let roster = try #require(book.roster(of: "today"))
    #expect(roster.members.map(\.subject) == ["b", "a"])
    #expect(roster.others.map(\.subject) == ["d", "p"])
    #expect(roster.earlier.map(\.subject) == ["c"])
    // c left: that is known, whatever else is not.
    #expect(roster.absent == ["c"] && roster.unknown.isEmpty)
    #expect(book.presence(of: "b", in: roster) == .sits(isLead: true))
    #expect(book.presence(of: "c", in: roster) == .left)
  }

  @Test("by hand: of a group that is over, who sat there on its last day")
  func past() throws {
    let book = GroupBook(Self.network())
    let roster = try #require(book.roster(of: "past"))
    #expect(roster.members.map(\.subject) == ["b"] && roster.earlier.map(\.subject) == ["a"])
    // On the last day, in June 2022, c sat in another group: its groups are listed.
    #expect(roster.absent == ["a", "c"])
  }

  @Test("an old stay says nothing of today; coverage does")
  func unknown() throws {
    // All that is known of c is that it left in 2023.
    var network = Self.network { network in
      network.groups.append(Self.group("other", "2020", nil))
      network.attendance.append(Self.stay("a", "other"))
      network.attendance.removeAll { $0.subject == "c" && $0.group == "soon" }
    }
    let other = try #require(GroupBook(network).roster(of: "other"))
    #expect(other.absent == ["b"] && other.unknown == ["c"])
    network.coverage[.init("c", .attendance)] = .complete
    network.coverage[.init("b", .attendance)] = .partial
    let told = try #require(GroupBook(network).roster(of: "other"))
    #expect(told.absent == ["c"] && told.unknown == ["b"])
  }

  @Test("a group in which nobody is listed is unknown, not empty, unless coverage says so")
  func empty() throws {
    var network = Self.network { $0.groups.append(Self.group("blank", nil, nil)) }
    let blank = try #require(GroupBook(network).roster(of: "blank"))
    #expect(!blank.isKnown && blank.unknown == ["a", "b", "c"] && blank.absent.isEmpty)
    for id in ["a", "b", "c"] { network.coverage[.init(.init(id), .attendance)] = .complete }
    let empty = try #require(GroupBook(network).roster(of: "blank"))
    #expect(empty.isKnown && empty.absent == ["a", "b", "c"] && empty.members.isEmpty)
  }

  @Test("who came back sits there; who will come does not yet")
  func comings() throws {
    let network = Self.network { network in
      network.attendance.append(Self.stay("c", "today", since: "2024"))
      network.attendance.removeAll { $0.subject == "a" && $0.group == "today" }
      network.attendance.append(Self.stay("a", "today", since: "2025-02"))
    }
    let roster = try #require(GroupBook(network).roster(of: "today"))
    #expect(roster.members.map(\.subject) == ["b", "c"] && roster.earlier.isEmpty)
  }

  @Test("without groups, and with one association, there is nothing to trip over")
  func edges() throws {
    #expect(GroupBook(Network(asOf: PartialDate("2025")!.firstDay)).rosters.isEmpty)
    let alone = Self.network { $0.associations = [$0.associations[0]] }
    let roster = try #require(GroupBook(alone).roster(of: "today"))
    #expect(roster.members.map(\.subject) == ["a"] && roster.absent.isEmpty)
    #expect(GroupBook(alone).roster(of: "nothing") == nil)
  }
}

@Suite("Who is absent from a group and would gain")
struct GroupGainTests {
  /// c is absent from a group of a and b; all lists are complete.
  private func network(_ change: (inout Network) -> Void = { _ in }) -> Network {
    GroupBookTests.network { network in
      network.needs = [
        Need(subject: "c", capability: "x", level: 5),
        Need(subject: "c", capability: "y", level: 4),
        Need(subject: "c", capability: "z", level: 2),
      ]
      network.offers = [
        Offer(subject: "a", capability: "x", level: 3),
        Offer(subject: "b", capability: "x", level: 4),
        Offer(subject: "b", capability: "y", level: 1),
        Offer(subject: "c", capability: "y", level: 2),
        Offer(subject: "c", capability: "z", level: 3),
      ]
      network.alignments = [
        Alignment(subject: "c", priority: "p", intensity: 1),
        Alignment(subject: "c", priority: "q", intensity: 0.5),
        Alignment(subject: "a", priority: "p"), Alignment(subject: "a", priority: "q"),
        Alignment(subject: "b", priority: "p"),
      ]
      for sheet in [SheetName.needs, .offers, .alignments] {
        network.subjectsWithRows[sheet] = ["a", "b", "c"]
      }
      change(&network)
    }
  }

  private func gains(_ network: Network) throws -> GroupGains {
    GroupGains(try #require(GroupBook(network).roster(of: "today")), in: network)
  }

  @Test("by hand: help 4/7 and work 5/6 are a gain of half their sum")
  func byHand() throws {
    // Gaps of c: x 1 − 0, y .8 − .4, z none. Best of the members: x .8, y .2 (below its own). Filled:
    // .8 of 1.4 = 4/7. Work: p both of two, q one: (1 · 1 + .5 · ½)/1.5 = 5/6.
    let gain = try #require(gains(network()).suggested.first)
    #expect(gain.association == "c" && gain.gain.isExact)
    #expect(abs(gain.help.used - 4.0 / 7) < 1e-12)
    #expect(abs(gain.work.used - 5.0 / 6) < 1e-12)
    #expect(abs(gain.gain.used - (4.0 / 7 + 5.0 / 6) / 2) < 1e-12)
    #expect(gain.finds.map(\.capability) == ["x"] && gain.finds[0].givers == ["b", "a"])
    #expect(gain.shares.map(\.priority) == ["p", "q"] && gain.shares.map(\.members) == [2, 1])
  }

  @Test("what is not known widens: members' offers upwards, its own needs both ways")
  func unknown() throws {
    let members = try #require(
      gains(network { $0.coverage[.init("a", .offers)] = .partial }).suggested.first)
    #expect(abs(members.help.low - 4.0 / 7) < 1e-12 && members.help.high == 1)
    let own = try #require(
      gains(network { $0.coverage[.init("c", .needs)] = .partial }).suggested.first)
    // The usual help of the model: .25.
    #expect(own.help.isUnknown && own.help.used == 0.25 && !own.finds.isEmpty)
    // b may work on q too: 5/6 … 1.
    let work = try #require(
      gains(network { $0.coverage[.init("b", .alignments)] = .partial }).suggested.first)
    #expect(abs(work.work.low - 5.0 / 6) < 1e-12 && work.work.high == 1)
    // Known to need nothing: no help, and that is exact.
    let content = try #require(
      gains(
        network {
          $0.needs = []
          $0.subjectsWithRows[.needs] = []
          $0.coverage[.init("c", .needs)] = .complete
        }
      ).suggested.first)
    #expect(content.help == .init(exactly: 0))
  }

  @Test("learning more never leaves the interval", arguments: [1.0, 2, 3, 4, 5])
  func completion(level: Double) throws {
    let before = try #require(
      gains(
        network {
          $0.coverage[.init("a", .offers)] = .partial
          $0.coverage[.init("b", .alignments)] = .partial
        }
      ).suggested.first)
    let after = try #require(
      gains(
        network {
          $0.offers.append(Offer(subject: "a", capability: "y", level: level))
          $0.alignments.append(Alignment(subject: "b", priority: "q", intensity: level / 5))
        }
      ).suggested.first)
    #expect(after.help.isExact && after.work.isExact)
    #expect(before.help.low <= after.help.low + 1e-12 && after.help.high <= before.help.high)
    #expect(before.work.low <= after.work.low && after.work.high <= before.work.high)
  }

  @Test(
    "who must not meet a member is told apart; a veto of another scope, or with one who left, is none"
  )
  func vetoes() throws {
    for scope in [Veto.Scope.any, .meeting] {
      let gains = try gains(network { $0.vetoes = [Veto("c", "a", scope: scope, reason: "why")] })
      #expect(gains.suggested.isEmpty && gains.vetoed.map(\.association) == ["c"])
      #expect(gains.vetoed[0].vetoes.map(\.reason) == ["why"])
    }
    let others = try gains(
      network { $0.vetoes = [Veto("c", "a", scope: .fusion), Veto("c", "d", scope: .any)] })
    #expect(others.suggested.map(\.association) == ["c"] && others.vetoed.isEmpty)
  }
}
