import Scalars

/// A number that stands for its value at all points at once: the number of recorded programs.
///
/// A generic function that runs on symbols computes nothing; it writes down what would be computed. The
/// closure of `Program(inputs:of:)` receives symbols and returns some:
///
/// ```swift
/// let program = Program(inputs: 2) { x in exp(x[0]) * x[1] }
/// program([0.0, 3.0])   // [3]
/// ```
///
/// A symbol is four bytes, the place of a step. Equal steps are one, what depends on constants alone is
/// computed at once, and no rewriting changes a bit of the result.
///
/// A comparison of symbols has no answer yet, so the function is run once for each of its paths, and the
/// program keeps them all; `max`, `min`, `abs` and `choose(_:_:_:then:else:)` are single steps and make no
/// paths. What needs the value of a symbol now, such as converting one to `Double` or `Int`, stops
/// the program with a message.
@frozen
public struct Symbol: Sendable {
  /// The recording's tag and the step's place in it.
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }
}

extension Symbol {
  /// The step of an operation in the calling thread's recording.
  static func step(_ operation: NodeOperation, _ x: Symbol, _ y: Symbol? = nil) -> Symbol {
    let recording = Recording.current
    let b = y.map { recording.place(of: $0) } ?? Node.none
    return recording.symbol(
      recording.builder.add(Node(operation, recording.place(of: x), b)))
  }

  /// The value, if it is that of a constant.
  package var constant: Double? {
    let recording = Recording.current
    return recording.builder.value(recording.place(of: self))
  }

  /// The value where one is needed; stops the program unless it is a constant's.
  func value(for purpose: StaticString) -> Double {
    guard let value = constant else {
      if Recording.current.isLowering {
        Recording.current.needsValues = true
        return 1
      }
      fail(
        "\(purpose): a symbol has no value while a program is recorded. Compare symbols, or write what "
          + "depends on one as max, min, abs or choose(_:_:_:then:else:).")
    }
    return value
  }

  /// A function of a constant computed at once, or the step of it.
  static func library(
    _ x: Symbol, _ operation: NodeOperation, _ value: (Double) -> Double
  ) -> Symbol {
    if let constant = x.constant { return Symbol(value(constant)) }
    return step(operation, x)
  }

  /// Likewise of two numbers.
  static func library(
    _ x: Symbol, _ y: Symbol, _ operation: NodeOperation, _ value: (Double, Double) -> Double
  ) -> Symbol {
    if let a = x.constant, let b = y.constant { return Symbol(value(a, b)) }
    return step(operation, x, y)
  }

  /// The answer to a comparison.
  static func decide(_ relation: Relation, _ x: Symbol, _ y: Symbol) -> Bool {
    if let a = x.constant, let b = y.constant { return relation.holds(a, b) }
    let recording = Recording.current
    return recording.decide(recording.comparison(relation, x, y))
  }

  /// The answer to a question about one number.
  func decide(_ test: NumberTest) -> Bool {
    if let value = constant { return test.holds(value) }
    let recording = Recording.current
    return recording.decide(Node(.test(test), recording.place(of: self)))
  }
}

extension Recording {
  /// The step of a comparison; of an equality, which has two sides alike, always the same one.
  func comparison(_ relation: Relation, _ x: Symbol, _ y: Symbol) -> Node {
    let (a, b) = (place(of: x), place(of: y))
    return relation == .equal
      ? Node(.comparison(relation), min(a, b), max(a, b)) : Node(.comparison(relation), a, b)
  }
}

// Arithmetic and comparison, put last by the type checker: no literal in plain code is to become a symbol.

extension Symbol {
  /// The sum.
  @_disfavoredOverload
  public static func + (a: Symbol, b: Symbol) -> Symbol { arithmetic(a, b) { $0.sum($1, $2) } }

  /// The difference.
  @_disfavoredOverload
  public static func - (a: Symbol, b: Symbol) -> Symbol {
    arithmetic(a, b) { $0.difference($1, $2) }
  }

  /// The product.
  @_disfavoredOverload
  public static func * (a: Symbol, b: Symbol) -> Symbol { arithmetic(a, b) { $0.product($1, $2) } }

  /// The quotient.
  @_disfavoredOverload
  public static func / (a: Symbol, b: Symbol) -> Symbol { arithmetic(a, b) { $0.quotient($1, $2) } }

  /// The negative.
  @_disfavoredOverload
  public static prefix func - (a: Symbol) -> Symbol {
    let recording = Recording.current
    return recording.symbol(recording.builder.negative(recording.place(of: a)))
  }

  /// Adds in place.
  @_disfavoredOverload
  public static func += (a: inout Symbol, b: Symbol) { a = a + b }

  /// Subtracts in place.
  @_disfavoredOverload
  public static func -= (a: inout Symbol, b: Symbol) { a = a - b }

  /// Multiplies in place.
  @_disfavoredOverload
  public static func *= (a: inout Symbol, b: Symbol) { a = a * b }

  /// Divides in place.
  @_disfavoredOverload
  public static func /= (a: inout Symbol, b: Symbol) { a = a / b }

  private static func arithmetic(
    _ a: Symbol, _ b: Symbol, _ operation: (GraphBuilder, NodeID, NodeID) -> NodeID
  ) -> Symbol {
    let recording = Recording.current
    return recording.symbol(
      operation(recording.builder, recording.place(of: a), recording.place(of: b)))
  }
}

extension Symbol: Comparable {
  /// Whether the first is less, on the path that is being recorded.
  @_disfavoredOverload
  public static func < (a: Symbol, b: Symbol) -> Bool { decide(.less, a, b) }

  /// Whether the first is less or equal, on the path that is being recorded.
  @_disfavoredOverload
  public static func <= (a: Symbol, b: Symbol) -> Bool { decide(.lessOrEqual, a, b) }

  /// Whether the first is greater, on the path that is being recorded.
  @_disfavoredOverload
  public static func > (a: Symbol, b: Symbol) -> Bool { decide(.less, b, a) }

  /// Whether the first is greater or equal, on the path that is being recorded.
  @_disfavoredOverload
  public static func >= (a: Symbol, b: Symbol) -> Bool { decide(.lessOrEqual, b, a) }

  /// Whether two are equal, on the path that is being recorded.
  @_disfavoredOverload
  public static func == (a: Symbol, b: Symbol) -> Bool { decide(.equal, a, b) }

  /// Symbols cannot be hashed: whether two are equal depends on the point.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value(for: "hash(into:)"))
  }
}

extension Symbol: CustomStringConvertible {
  /// The step's place, or a constant's value.
  public var description: String { "symbol \(bits & 0xff_ffff)" }
}
