package import LoturaDiagrams

extension Words {
  /// The words of pictures, from the same catalogue as all others.
  package var pictureWords: PictureWords {
    PictureWords(language: language) { word in
      // Every key of a picture is a sentence of the catalogue; a test holds us to it.
      Sentence(rawValue: word.rawValue).map { template(of: $0) } ?? word.rawValue
    }
  }
}
