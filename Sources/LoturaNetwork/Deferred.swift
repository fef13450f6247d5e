internal import Synchronization

/// A list that is made when it is first asked for, once, however many ask at the same time.
///
/// A workbook of continental size has lists that most questions never read. Asking costs one lock;
/// who changes the list holds it as if it had been given.
@propertyWrapper
public struct Deferred<Value: Sendable & Equatable>: Sendable, Equatable {
  private var known: Value
  private var pending: Pending?

  /// A value that is there already.
  public init(wrappedValue: Value) { known = wrappedValue }

  /// A value that is made when it is asked for; until it is changed, nothing else holds it.
  ///
  /// - Parameters:
  ///   - placeholder: any value, which nobody sees.
  ///   - make: makes the value; the same whenever it is called.
  package init(inPlaceOf placeholder: Value, make: @escaping @Sendable () -> Value) {
    known = placeholder
    pending = Pending(make)
  }

  /// The value.
  public var wrappedValue: Value {
    get { pending?.value ?? known }
    _modify {
      if let pending {
        known = pending.value
        self.pending = nil
      }
      yield &known
    }
  }

  /// The value with how it comes to be.
  public var projectedValue: Deferred {
    get { self }
    set { self = newValue }
  }

  /// Whether two values are the same, however they came to be. Makes both.
  public static func == (one: Deferred, other: Deferred) -> Bool {
    one.wrappedValue == other.wrappedValue
  }

  private final class Pending: Sendable {
    private enum State: Sendable {
      case todo(@Sendable () -> Value)
      case done(Value)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.todo(make)) }

    var value: Value {
      state.withLock { state in
        switch state {
        case .done(let value): return value
        case .todo(let make):
          let value = make()
          state = .done(value)
          return value
        }
      }
    }
  }
}
