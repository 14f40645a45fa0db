public import Scalars

// Functions of symbols: a rule is one step while a function is recorded, and its own arithmetic where a
// program is written out.

extension Symbol: FloatingPointScalar {
  /// See `FloatingPointScalar`.
  public typealias Plain = Symbol

  /// None: a symbol stands for its value at all points.
  public static var derivativeLevels: Int? { nil }

  /// The symbol itself, for comparisons; `detached` is what stops derivatives.
  public var plain: Symbol { self }

  /// Creates a constant; stops the program if the symbol is none, since its derivative would be lost in
  /// other modes and kept here.
  public init(plain: Symbol) {
    if !Recording.current.isLowering && plain.constant == nil {
      fail(
        "T(plain: x.plain): a symbol has no value while a program is recorded. Write x.detached for a "
          + "number through which no derivative flows.")
    }
    self = plain
  }

  /// A step with the same value, through which no derivative flows.
  public var detached: Symbol {
    if constant != nil || Recording.current.isLowering { return self }
    return Symbol.step(.detached, self)
  }

  /// The step that chooses; both numbers are recorded.
  public static func choice(
    _ x: Symbol, _ relation: Relation, _ y: Symbol, then a: () -> Symbol, else b: () -> Symbol
  ) -> Symbol {
    if let first = x.constant, let second = y.constant {
      return relation.holds(first, second) ? a() : b()
    }
    let recording = Recording.current
    let decision = recording.builder.add(recording.comparison(relation, x, y))
    let (first, second) = (recording.place(of: a()), recording.place(of: b()))
    return recording.symbol(recording.builder.selection(decision, first, second))
  }

  /// The step of a function of one number.
  public static func apply<R: UnaryRule>(_ rule: R, to x: Symbol) -> Symbol {
    let recording = Recording.current
    if let value = x.constant { return Symbol(rule.value(value)) }
    if recording.isLowering { return Recording.merged { rule.value(x) } }
    let number = recording.builder.rules.number(of: rule)
    return step(.unary(rule: number, order: 0), x)
  }

  /// The step of a function of two numbers.
  public static func apply<R: BinaryRule>(_ rule: R, to x: Symbol, _ y: Symbol) -> Symbol {
    let recording = Recording.current
    if let a = x.constant, let b = y.constant { return Symbol(rule.value(a, b)) }
    if recording.isLowering { return Recording.merged { rule.value(x, y) } }
    let number = recording.builder.rules.number(of: rule)
    return step(.binary(rule: number, first: 0, second: 0), x, y)
  }

  /// The step of a function of a list, or its own arithmetic where it has no formulas for its partial
  /// derivatives.
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Symbol>
  ) -> Symbol {
    let recording = Recording.current
    if x.allSatisfy({ $0.constant != nil }) {
      let values = x.map { $0.value(for: "a constant") }
      return Symbol(values.withUnsafeBufferPointer { rule.value(of: $0) })
    }
    if !(rule is any ClosedReduction), rule.partials(of: x, value: x[0]) == nil {
      return rule.value(of: x)
    }
    let number = recording.builder.rules.number(of: rule)
    return recording.symbol(
      recording.builder.add(
        .reduction(rule: number), list: x.map { recording.place(of: $0) }))
  }

  /// The sum, as a single step.
  public static func sum(of x: UnsafeBufferPointer<Symbol>) -> Symbol {
    if x.count < 2 { return x.first ?? 0 }
    let recording = Recording.current
    if recording.isLowering || x.allSatisfy({ $0.constant != nil }) {
      return accumulated(x.count) { x[$0] }
    }
    return recording.symbol(
      recording.builder.add(.sum, list: x.map { recording.place(of: $0) }))
  }

  /// The normalised exponentials relative to the largest number; beside +∞, where plain numbers make a
  /// distinction, they are NaN.
  public static func softmax(of x: UnsafeBufferPointer<Symbol>) -> [Symbol] {
    x.isEmpty ? [] : shares(of: x, offset: largest(of: x))
  }

  /// The sine and the cosine, a step each.
  public static func sineAndCosine(of x: Symbol) -> (sine: Symbol, cosine: Symbol) {
    (apply(Rules.Sin(), to: x), apply(Rules.Cos(), to: x))
  }

  /// See `FloatingPointScalar`.
  public static func libm(_ function: LibraryFunction, _ x: Symbol) -> Symbol {
    library(x, .library(function)) { Double.libm(function, $0) }
  }

  /// See `FloatingPointScalar`.
  public static func libm(_ function: LibraryBinaryFunction, _ x: Symbol, _ y: Symbol) -> Symbol {
    library(x, y, .libraryOfTwo(function)) { Double.libm(function, $0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func libmSinCos(_ x: Symbol) -> (sine: Symbol, cosine: Symbol) {
    (libm(.sin, x), libm(.cos, x))
  }

  /// See `FloatingPointScalar`.
  public static func libmBesselJ(_ order: Int, _ x: Symbol) -> Symbol {
    special(.besselJ, order, x) { Double.libmBesselJ($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func besselJDerivative(_ order: Int, _ x: Symbol) -> Symbol {
    special(.besselJDerivative, order, x) { Double.besselJDerivative($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func libmBesselY(_ order: Int, _ x: Symbol) -> Symbol {
    special(.besselY, order, x) { Double.libmBesselY($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func besselYDerivative(_ order: Int, _ x: Symbol) -> Symbol {
    special(.besselYDerivative, order, x) { Double.besselYDerivative($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func sinc(_ order: Int, _ x: Symbol) -> Symbol {
    special(.sinc, order, x) { Double.sinc($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func polygamma(_ order: Int, _ x: Symbol) -> Symbol {
    special(.polygamma, order, x) { Double.polygamma($0, $1) }
  }

  /// See `FloatingPointScalar`.
  public static func computed(
    _ function: ComputedFunction, order: Int, _ x: Symbol, _ y: Symbol
  ) -> Symbol {
    if function.takesTwo {
      return library(x, y, .special(.computed(function), order: Int32(order))) {
        Double.computed(function, order: order, $0, $1)
      }
    }
    return special(.computed(function), order, x) {
      Double.computed(function, order: $0, $1, 0)
    }
  }

  /// See `FloatingPointScalar`; stops the program, since the function is a step as a whole.
  public static func incompleteBeta(
    _ orders: BetaOrders, _ a: Symbol, _ b: Symbol, _ x: Symbol
  ) -> Symbol {
    let values = [a, b, x].map { $0.value(for: "betaI(a, b, x)") }
    return Symbol(Double.incompleteBeta(orders, values[0], values[1], values[2]))
  }

  private static func special(
    _ function: SpecialFunction, _ order: Int, _ x: Symbol, _ value: (Int, Double) -> Double
  ) -> Symbol {
    library(x, .special(function, order: Int32(order))) { value(order, $0) }
  }
}
