/// A place in a sentence that is filled when it is said: `{name}` in the catalogue.
package enum Slot: String, CaseIterable, Hashable, Sendable {
  case a, b, giver, taker, learner, teacher, name, names, id, ids
  case value, low, high, from, to, count, shown, limit, rank, points, known, first, top3, levels
  case sheet, row, column, start, found, place, path
  case form, forms, axis, what, effect, reason, text, date, audience, letter
  case n, total, threshold, score, associations, links
  case command, option, other, choices, nearest, groups
}
