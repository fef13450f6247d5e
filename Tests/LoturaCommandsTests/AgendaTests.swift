import Foundation
import LoturaCommands
import LoturaGraphviz
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import Testing

@Suite("lotura agenda")
struct AgendaTests {
  /// Example 15 of the specification as a workbook, with `slots` slots of one table each.
  private func example(slots: Int, more: [(name: String, text: String)] = []) throws
    -> WorkbookFolder
  {
    let rows = (0..<slots).map {
      "s\($0 + 1),2026-10-14T\(9 + $0 < 10 ? "0" : "")\(9 + $0):00,"
        + "2026-10-14T\(9 + $0 < 10 ? "0" : "")\(9 + $0):25,1\n"
    }
    return try WorkbookFolder(
      [
        ("associations", "id,name\na,Anchovies\nb,Bakers\nc,Cheeses\n"),
        ("slots", "id,start,end,tables\n" + rows.joined()),
        ("requests", "a,b,priority\na,b,1\nb,a,3\nb,c,1\na,c,\n"),
      ] + more)
  }

  private func meetings(_ result: [String: Any]) -> [[String]] {
    (result["meetings"] as? [[String: Any]] ?? []).map { meeting in
      ["slot", "a", "b"].compactMap { meeting[$0] as? String }
    }
  }

  @Test("JSON of example 15: one slot 5, two slots 9 with the least share 2/3, the shape as agreed")
  func json() throws {
    let single = try example(slots: 1)
    let one = try Asking(single.path).result(Agenda())
    #expect(one["value"] as? Int == 5 && meetings(one) == [["s1", "a", "b"]])
    #expect(one["met"] as? Int == 1 && one["requested"] as? Int == 3)
    #expect(one["min_share"] as? Double == 0)
    let folder = try example(slots: 2)
    for isFair in [false, true] {
      var question = Agenda()
      question.request.isFair = isFair
      let two = try Asking(folder.path).result(question)
      #expect(two["value"] as? Int == 9 && two["met"] as? Int == 2)
      #expect(Set(meetings(two).map { $0.dropFirst().joined() }) == ["ab", "bc"])
      #expect(two["min_share"] as? Double == 0.666_666_667)
      let proof = try #require(two["proof"] as? [String: Any])
      #expect(proof["optimal"] as? Bool == true && proof["bound"] as? Double == 9)
      #expect(proof["gap"] as? Double == 0)
      let unmet = try #require(two["unmet"] as? [[String: Any]])
      #expect(unmet.map { $0["a"] as? String } == ["a"] && unmet[0]["b"] as? String == "c")
      #expect(unmet[0]["code"] as? String == "busy")
    }
  }

  @Test("the text opens with how much and the proof, names who gets least, and gives every day")
  func text() throws {
    // Lines are broken anywhere.
    let folder = try example(slots: 2)
    let text = try Asking(folder.path).text(Agenda()).replacing("\n", with: " ")
    #expect(text.contains("2 of the 3 meetings asked for take place."))
    #expect(text.contains("They are worth 9 of 11 points. Proved: no agenda is worth more."))
    #expect(text.contains("All 2 tables of the day are taken"))
    #expect(text.contains("Least is met for Cheeses: 67% of what they could have."))
    #expect(text.contains("in each of the 2 slots that both could use one of the two meets"))
    #expect(text.contains("say nothing about when they can come"))
  }

  @Test("an earlier agenda is kept: only what must change changes, and the losses are told")
  func keep() throws {
    let folder = try example(slots: 3)
    let first = try Asking(folder.path).text(Agenda(), .json)
    let path = try folder.add("monday.json", Array(first.utf8))
    let old = meetings(try Asking(folder.path).result(Agenda()))
    #expect(old.count == 3)
    // c falls ill for the slot in which it meets a: that meeting is lost, whatever is planned.
    let lost = try #require(old.first { $0[1...] == ["a", "c"] })
    _ = try folder.add(
      "availability.csv", Array("subject,slot,available\nc,\(lost[0]),false\n".utf8))
    var question = Agenda()
    question.keep = path
    question.request.mostChanges = 0
    let result = try Asking(folder.path).result(question)
    let earlier = try #require(result["earlier"] as? [String: Any])
    #expect(earlier["could_stay"] as? Int == 2 && earlier["moved"] as? Int == 0)
    #expect((earlier["lost"] as? [[String: Any]])?.map { $0["code"] as? String } == ["not_free"])
    #expect(Set(meetings(result)).isSuperset(of: old.filter { $0 != lost }))
    let text = try Asking(folder.path).text(question)
    #expect(text.contains("Cheeses cannot come in this slot any more"))
  }

  @Test("what cannot be kept ends with 1 and the smallest conflict")
  func conflict() throws {
    let folder = try example(slots: 3)
    let path = try folder.add(
      "monday.json", Array(try Asking(folder.path).text(Agenda(), .json).utf8))
    var question = Agenda()
    question.keep = path
    question.request.mostChanges = 0
    question.request.mostPerPerson = 1
    let asking = Asking(folder.path)
    let result = try asking.result(question)
    #expect(
      result["conflict"] as? [[String]] == [["max_per_person", "c"], ["max_changes"]])
    #expect(asking.exit(question) == 1 && meetings(result).isEmpty)
    let text = try asking.text(question).replacing("\n", with: " ")
    #expect(text.contains("at most 1 meeting for Cheeses; at most 0 changes"))
    // Two of the three may go: any one of them stays.
    question.request.mostChanges = 2
    #expect(meetings(try asking.result(question)).count == 1)
  }

  @Test("no requests, no slots, no tables, all barred: a sentence each, exit 1")
  func nothing() throws {
    func ending(_ sheets: [(name: String, text: String)]) throws -> (Int32, String) {
      let folder = try WorkbookFolder(sheets)
      let asking = Asking(folder.path)
      return (asking.exit(Agenda()), try asking.text(Agenda()).replacing("\n", with: " "))
    }
    let people = ("associations", "id,name,status\na,Anchovies,\nb,Bakers,\nc,Cheeses,closed\n")
    let slots = ("slots", "id,start,end,tables\ns1,2026-10-14T09:00,2026-10-14T09:25,2\n")
    let requests = ("requests", "a,b\na,b\na,c\n")
    let empty = try ending([people, slots])
    #expect(empty.0 == 1 && empty.1.contains("nobody asks for a meeting"))
    let timeless = try ending([people, requests])
    #expect(timeless.0 == 1 && timeless.1.contains("there are no slots"))
    let full = try ending([people, requests, ("slots", "id,tables\ns1,0\n")])
    #expect(full.0 == 1 && full.1.contains("no slot has a table"))
    let barred = try ending([
      people, slots, requests, ("vetoes", "a,b,scope,reason\nb,a,meeting,old quarrel\n"),
    ])
    #expect(barred.0 == 1 && barred.1.contains("none of the 2 meetings asked for can take place"))
    #expect(barred.1.contains("a veto: old quarrel") && barred.1.contains("merged or closed"))
    let one = try ending([("associations", "id,name\na,Anchovies\n"), slots, ("requests", "a,b\n")])
    #expect(one.0 == 1 && one.1.contains("nobody asks for a meeting"))
  }

  @Test("wrong use says what is wrong and how to mend it")
  func wrongUse() throws {
    let folder = try example(slots: 2)
    func sentence(_ change: (inout Agenda) -> Void) -> (Int32, String) {
      var question = Agenda()
      change(&question)
      guard case .failure(let failure) = Asking(folder.path).ask(question) else { return (0, "") }
      return (failure.exit.rawValue, failure.sentences.joined())
    }
    #expect(sentence { $0.request.mostPerPerson = 0 }.0 == 64)
    #expect(sentence { $0.request.mostChanges = 3 }.1.contains("--keep"))
    #expect(sentence { $0.keep = "/nowhere" }.0 == 66)
    let wrong = try folder.add("wrong.json", Array("{\"command\": \"suggest\"}".utf8))
    let other = sentence { $0.keep = wrong }
    #expect(other.0 == 66 && other.1.contains("lotura agenda"))
    let unknown = sentence { $0.participant = "A" }
    #expect(unknown.0 == 66 && unknown.1.contains("a"))
    let calendars = sentence { $0.writesCalendars = true }
    #expect(calendars.0 == 64 && calendars.1.contains("--for"))
    var negative = Agenda()
    negative.keep = wrong
    negative.request.mostChanges = -1
    #expect(Asking(folder.path).exit(negative) == 64)
  }

  @Test("slots without times can be planned, but not written as calendars")
  func untimed() throws {
    let folder = try WorkbookFolder([
      ("associations", "id,name\na,Anchovies\nb,Bakers\n"),
      ("slots", "id,start,end\ns1,,2026-10-14T09:25\n"), ("requests", "a,b\na,b\n"),
    ])
    var asking = Asking(folder.path)
    let text = try asking.text(Agenda()).replacing("\n", with: " ")
    #expect(text.contains("no beginning or no end is known") && text.contains("1 of the 1"))
    var question = Agenda()
    question.writesCalendars = true
    asking.choices.output = "calendars"
    guard case .failure(let failure) = asking.ask(question) else {
      Issue.record("no time, no calendar")
      return
    }
    #expect(failure.exit == .none && failure.sentences.joined().contains("s1"))
  }

  @Test("one calendar a participant: names of files are safe and differ, lines are short and whole")
  func calendars() throws {
    let hostile =
      "\"Two; names, \\ and\r\nEND:VEVENT\nSUMMARY:stolen \(String(repeating: "ñ🌊", count: 60))\""
    let folder = try WorkbookFolder([
      ("associations", "id,name\na/../b,\(hostile)\nCON,Device\ncon,device\n"),
      (
        "slots",
        "id,start,end\ns1,2026-10-25T00:30+02:00,2026-10-25T00:55+02:00\n"
          + "s2,2026-10-25T01:30+02:00,2026-10-25T01:55+02:00\n"
      ),
      ("requests", "a,b\na/../b,CON\ncon,CON\n"),
    ])
    var asking = Asking(folder.path)
    asking.choices.output = "calendars"
    var question = Agenda()
    question.writesCalendars = true
    let answer = try asking.ask(question).get()
    let files = try #require(answer.folder)
    #expect(files.count == 3 && Set(files.map { $0.name.lowercased() }).count == 3)
    for file in files {
      #expect(file.name.hasPrefix("agenda-") && file.name.hasSuffix(".ics"))
      #expect(!file.name.contains("/") && !file.name.contains(".."))
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
      let whole = text.replacingOccurrences(of: "\r\n ", with: "")
      #expect(!whole.contains("\r\nSUMMARY:stolen"))
      #expect(
        whole.components(separatedBy: "END:VEVENT\r\n").count
          == whole.components(separatedBy: "BEGIN:VEVENT\r\n").count)
      // Half past midnight in Bilbao is half past ten the day before in UTC.
      #expect(
        whole.contains("DTSTART:20261024T223000Z") || whole.contains("DTSTART:20261024T233000Z"))
      #expect(whole.contains("DTSTAMP:20250101T000000Z"))
    }
    question.participant = "CON"
    asking.choices.output = nil
    let own = try asking.ask(question).get()
    #expect(files.contains { $0.bytes == own.bytes })
    #expect(String(decoding: own.bytes, as: UTF8.self).contains("LOCATION:Table 1"))
  }

  @Test("a meeting has one identity in both calendars, also after it has moved")
  func identity() throws {
    func ids(_ slot: String) throws -> Set<String> {
      let folder = try WorkbookFolder([
        ("associations", "id,name\na,Anchovies\nb,Bakers\n"),
        (
          "slots",
          "id,start,end\ns1,2026-10-14T09:00,2026-10-14T09:25\n"
            + "s2,2026-10-14T10:00,2026-10-14T10:25\n"
        ),
        ("requests", "a,b\na,b\n"), ("availability", "subject,slot\na,\(slot)\n"),
      ])
      var asking = Asking(folder.path)
      asking.choices.output = "calendars"
      var question = Agenda()
      question.writesCalendars = true
      let files = try #require(try asking.ask(question).get().folder)
      #expect(files.count == 2)
      return Set(
        files.flatMap { file in
          String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
            .filter { $0.hasPrefix("UID:") }.map(String.init)
        })
    }
    let first = try ids("s1")
    #expect(first.count == 1)
    #expect(try ids("s2") == first)
  }

  @Test("one day alone; stopped at once it says so; every option changes the answer")
  func options() throws {
    let folder = try example(slots: 2)
    let asking = Asking(folder.path)
    var question = Agenda()
    question.participant = "b"
    let text = try asking.text(question)
    #expect(text.contains("The day of Bakers") && text.contains("2 of the 2 meetings asked for"))
    #expect((try asking.result(question)["agendas"] as? [Any])?.count == 1)
    question = Agenda()
    question.request.mostPerPerson = 1
    #expect(try asking.result(question)["value"] as? Int == 5)
    question = Agenda()
    question.timeLimit = 0
    let result = try asking.result(question)
    let proof = try #require(result["proof"] as? [String: Any])
    #expect((proof["bound"] as? Double ?? 0) >= 9)
  }

  @Test("the picture in every format, theme and language", arguments: PictureFormat.allCases)
  func pictures(format: PictureFormat) throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    for (theme, language) in zip(Theme.Name.allCases, Language.allCases) {
      var draw = Draw(.agenda)
      draw.picture = format
      draw.theme = theme
      asking.choices.language = language
      let answer = try asking.ask(draw).get()
      #expect(answer.exit == .done && answer.bytes.count > 5000)
    }
  }

  @Test("all formats and languages are whole", arguments: Language.allCases)
  func languages(language: Language) throws {
    var asking = Asking(Asking.dataset("example"))
    asking.choices.language = language
    asking.choices.asOf = PartialDate("2026-09-30")!.firstDay
    for format in [Format.text, .html, .md, .csv] {
      let text = try asking.text(Agenda(), format)
      #expect(!text.contains("{") || format == .html, "\(format)")
      #expect(text.contains("AERO"))
      #expect(!text.contains("meeting") || language == .english || format == .html)
    }
  }
}
