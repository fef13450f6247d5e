import LoturaGraph
import LoturaTables

/// A workbook of chance in which some rows are for the case team only: every id and name of theirs
/// contains `hush`, and rows of every sheet point to them, well written or nearly.
struct SecretWorkbook {
  let set: TableSet

  init(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    func id(_ kind: String, _ place: Int) -> String {
      place % 3 == 0 ? "hush-\(kind)\(place)" : "seen-\(kind)\(place)"
    }
    func any(_ kinds: String...) -> String {
      id(kinds[Int(chance.next() % UInt64(kinds.count))], Int(chance.next() % 9))
    }
    func nodes(_ kind: String, _ header: String, _ more: () -> String) -> String {
      (0..<9).reduce(into: "id,name,access,x_friend,\(header)\n") { text, place in
        let name = id(kind, place)
        let access = name.hasPrefix("hush") ? "case" : ""
        let host = name.hasPrefix("hush") || chance.next() % 2 == 0 ? "" : any(kind)
        text += "\(name),\(name),\(access),\(host),\(more())\n"
      }
    }
    func links(_ header: String, _ row: () -> String) -> String {
      (0..<30).reduce(into: header + ",access,x_friend\n") { text, _ in
        text += "\(row()),\(chance.next() % 5 == 0 ? "case" : ""),\(any("a"))\n"
      }
    }
    let sheets = [
      ("associations", nodes("a", "host") { chance.next() % 3 == 0 ? any("p", "c") : "" }),
      ("companies", nodes("c", "country") { chance.next() % 9 == 0 ? "Nowhere" : "ES" }),
      ("partners", nodes("p", "country") { "FR" }),
      ("sectors", nodes("s", "parent") { "" }),
      ("officers", nodes("o", "hours") { "10" }),
      ("memberships", links("association,member") { "\(any("a")),\(any("c"))" }),
      ("activities", links("subject,sector") { "\(any("a", "c", "p")),\(any("s"))" }),
      ("partnerships", links("association,partner") { "\(any("a")),\(any("p"))" }),
      ("cooperations", links("a,b,kind,date") { "\(any("a")),\(any("a", "p")),contact,2020" }),
      ("vetoes", links("a,b,scope") { "\(any("a")),\(any("o")),liaison" }),
      ("followups", links("a,b,owner") { "\(any("a")),\(any("p")),\(any("o"))" }),
      ("judgements", links("judge,item,rank") { "\(any("o")),\(any("a")),1" }),
      ("needs", links("subject,capability") { "seen-\(any("a").dropFirst(5)),none" }),
      ("offers", links("subject,capability") { "hsh\(any("a").dropFirst(4)),none" }),
      ("x_history", links("who,what") { "\(any("a")),\(any("p"))" }),
      ("unknown_things", links("who,what") { "\(any("a")),\(any("p"))" }),
    ]
    set = TableSet.read(files: sheets.map { ($0.0 + ".csv", Array($0.1.utf8)) }, name: "secret")
  }
}
