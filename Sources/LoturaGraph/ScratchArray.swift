/// Working space of a fixed size for one computation, without the checks of an array.
///
/// Kernels take it once, before their loops, and give it back when they end. Whoever uses it
/// promises to stay inside.
struct ScratchArray<Element: BitwiseCopyable>: ~Copyable {
  /// How many elements there are.
  let count: Int
  /// The first element.
  let base: UnsafeMutablePointer<Element>

  /// So many elements, all the same.
  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  /// So many elements that must be written before they are read.
  init(unwritten count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
  }

  deinit { base.deallocate() }

  /// The elements as an array of its own.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Makes all elements the same.
  func fill(_ value: Element) { base.update(repeating: value, count: count) }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { base[place] }
    nonmutating set { base[place] = newValue }
  }

  @inline(__always)
  subscript(place: Int32) -> Element {
    get { base[Int(place)] }
    nonmutating set { base[Int(place)] = newValue }
  }
}
