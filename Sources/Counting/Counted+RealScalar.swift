extension Counted: RealScalar {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = T.Plain

  /// Creates a constant.
  @inlinable @inline(__always) @_disfavoredOverload
  public init(_ value: Double) { self.init(T(value)) }

  /// Creates a constant from the plain type at the bottom.
  @inlinable @inline(__always)
  public init(plain: T.Plain) { self.init(T(plain: plain)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(T(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(T(Double(value))) }

  /// Creates a constant, if the number inside can hold the integer exactly.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = T(exactly: source) else { return nil }
    self.init(value)
  }

  /// The plain value under all levels of nesting.
  @inlinable @inline(__always)
  public var plain: T.Plain { value.plain }

  /// Whether the number inside carries no derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { value.isConstant }

  /// The absolute value, counted as the function `abs`.
  @inlinable
  public var magnitude: Counted { Counted.apply(Rules.Abs(), to: self) }

  /// Adds, and counts an addition.
  @inlinable
  public static func + (a: Counted, b: Counted) -> Counted {
    OperationCount.record(.addition)
    return Counted(a.value + b.value)
  }

  /// Subtracts, and counts an addition.
  @inlinable
  public static func - (a: Counted, b: Counted) -> Counted {
    OperationCount.record(.addition)
    return Counted(a.value - b.value)
  }

  /// Multiplies, and counts a multiplication.
  @inlinable
  public static func * (a: Counted, b: Counted) -> Counted {
    OperationCount.record(.multiplication)
    return Counted(a.value * b.value)
  }

  /// Divides, and counts a division.
  @inlinable
  public static func / (a: Counted, b: Counted) -> Counted {
    OperationCount.record(.division)
    return Counted(a.value / b.value)
  }

  /// Changes the sign, and counts a negation.
  @inlinable
  public static prefix func - (a: Counted) -> Counted {
    OperationCount.record(.negation)
    return Counted(-a.value)
  }

  /// The operation in place.
  @inlinable
  public static func += (a: inout Counted, b: Counted) { a = a + b }

  /// The operation in place.
  @inlinable
  public static func -= (a: inout Counted, b: Counted) { a = a - b }

  /// The operation in place.
  @inlinable
  public static func *= (a: inout Counted, b: Counted) { a = a * b }

  /// The operation in place.
  @inlinable
  public static func /= (a: inout Counted, b: Counted) { a = a / b }

  /// Applies a rule, and counts one function of its name, or the arithmetic that it stands for.
  @inlinable
  public static func apply<R: UnaryRule>(_ rule: R, to x: Counted) -> Counted {
    if let arithmetic = rule.arithmetic {
      for _ in 0..<arithmetic.additions { OperationCount.record(.addition) }
      for _ in 0..<arithmetic.multiplications { OperationCount.record(.multiplication) }
      for _ in 0..<arithmetic.divisions { OperationCount.record(.division) }
    } else {
      OperationCount.recordFunction(rule.name)
    }
    return Counted(T.apply(rule, to: x.value))
  }

  /// Applies a rule of two arguments, and counts one function of its name.
  @inlinable
  public static func apply<R: BinaryRule>(_ rule: R, to x: Counted, _ y: Counted) -> Counted {
    OperationCount.recordFunction(rule.name)
    return Counted(T.apply(rule, to: x.value, y.value))
  }

  /// Both functions of one angle, counted as one `sin` and one `cos`.
  @inlinable
  public static func sineAndCosine(of x: Counted) -> (sine: Counted, cosine: Counted) {
    OperationCount.recordFunction("sin")
    OperationCount.recordFunction("cos")
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    return (Counted(sine), Counted(cosine))
  }

  /// The number `self + x * y`, counted as a multiplication and an addition.
  @inlinable
  public func addingProduct(_ x: Counted, _ y: Counted) -> Counted {
    OperationCount.record(.multiplication)
    OperationCount.record(.addition)
    return Counted(value.addingProduct(x.value, y.value))
  }

  /// Whether the values are equal, counted as a comparison.
  @inlinable
  public static func == (a: Counted, b: Counted) -> Bool {
    OperationCount.record(.comparison)
    return a.value == b.value
  }

  /// Whether the first value is the smaller, counted as a comparison.
  @inlinable
  public static func < (a: Counted, b: Counted) -> Bool {
    OperationCount.record(.comparison)
    return a.value < b.value
  }

  /// Whether the first value is the smaller or equal, counted as a comparison.
  @inlinable
  public static func <= (a: Counted, b: Counted) -> Bool {
    OperationCount.record(.comparison)
    return a.value <= b.value
  }

  /// Whether the first value is the larger, counted as a comparison.
  @inlinable
  public static func > (a: Counted, b: Counted) -> Bool {
    OperationCount.record(.comparison)
    return a.value > b.value
  }

  /// Whether the first value is the larger or equal, counted as a comparison.
  @inlinable
  public static func >= (a: Counted, b: Counted) -> Bool {
    OperationCount.record(.comparison)
    return a.value >= b.value
  }
}
