package import LoturaNetwork

/// Where subjects stand in a list by id, asked for row after row of a sheet.
///
/// The rows of a sheet mostly ascend by subject, as the list does, so that the next answer is near the
/// last: O(log of how far), often one comparison. Rows in another order cost more, and are answered
/// as well.
package struct SubjectsInRows {
  private let subjects: [Subject.ID]
  /// The first place whose subject is not before the last one asked for.
  private var place = 0

  /// - Precondition: ids ascend.
  package init(_ subjects: [Subject.ID]) { self.subjects = subjects }

  /// Where a subject stands; nil: it is not in the list.
  package subscript(_ id: Subject.ID) -> Int? {
    mutating get {
      if place < subjects.count, subjects[place] == id { return place }
      if place > 0, id <= subjects[place - 1] {
        place = first(notBefore: id, in: 0..<place)
      } else if place < subjects.count, subjects[place] < id {
        var step = 1
        while place + step < subjects.count, subjects[place + step] < id { step *= 2 }
        place = first(
          notBefore: id, in: place + step / 2..<min(place + step, subjects.count))
      }
      return place < subjects.count && subjects[place] == id ? place : nil
    }
  }

  private func first(notBefore id: Subject.ID, in places: Range<Int>) -> Int {
    var places = places
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      places =
        subjects[middle] < id
        ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound
  }
}
