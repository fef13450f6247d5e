import LoturaTables

/// The dataset that the program brings along: public facts about the Basque cluster associations.
enum EmbeddedDataset {
  /// The sheets of `datasets/euskadi`, as reading that folder gives them.
  static var euskadi: TableSet {
    TableSet.read(
      files: EuskadiSheets.files.map { ($0.name, Array($0.text.utf8)) }, name: "euskadi")
  }
}
