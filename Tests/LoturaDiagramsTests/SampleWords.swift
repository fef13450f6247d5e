import Foundation
import LoturaDiagrams
import LoturaNetwork

/// The words of pictures in the three languages, read from the catalogue that reports embed, so that
/// the pictures of tests say what those of users say.
enum SampleWords {
  static func words(_ language: LoturaNetwork.Language) -> PictureWords {
    PictureWords(language: language) { word in
      guard let row = table[word] else { return "" }
      return switch language {
      case .english: row.en
      case .spanish: row.es
      case .basque: row.eu
      }
    }
  }

  /// A word in English, Spanish and Basque.
  struct Row {
    let en: String
    let es: String
    let eu: String
  }

  /// The words that stand in all three files.
  static let table: [PictureWord: Row] = {
    let (en, es, eu) = (catalogue("en"), catalogue("es"), catalogue("eu"))
    return PictureWord.allCases.reduce(into: [:]) { table, word in
      guard let one = en[word.rawValue], let two = es[word.rawValue], let three = eu[word.rawValue]
      else { return }
      table[word] = Row(en: one, es: two, eu: three)
    }
  }()

  private static func catalogue(_ language: String) -> [String: String] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "\(root)/Sources/LoturaReports/Words/\(language).json"
    guard let bytes = FileManager.default.contents(atPath: path),
      let words = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    else { return [:] }
    return words.compactMapValues { $0 as? String }
  }
}
