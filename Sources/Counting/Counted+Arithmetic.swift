extension CountedPayload {
  /// Adds, and counts an addition.
  @inlinable
  public static func sum(_ a: Counted<T>, _ b: Counted<T>) -> Counted<T> {
    OperationCount.record(.addition)
    return Counted(a.value + b.value)
  }

  /// Subtracts, and counts an addition.
  @inlinable
  public static func difference(_ a: Counted<T>, _ b: Counted<T>) -> Counted<T> {
    OperationCount.record(.addition)
    return Counted(a.value - b.value)
  }

  /// Multiplies, and counts a multiplication.
  @inlinable
  public static func product(_ a: Counted<T>, _ b: Counted<T>) -> Counted<T> {
    OperationCount.record(.multiplication)
    return Counted(a.value * b.value)
  }

  /// Divides, and counts a division.
  @inlinable
  public static func quotient(_ a: Counted<T>, _ b: Counted<T>) -> Counted<T> {
    OperationCount.record(.division)
    return Counted(a.value / b.value)
  }

  /// Changes the sign, and counts a negation.
  @inlinable
  public static func negative(_ a: Counted<T>) -> Counted<T> {
    OperationCount.record(.negation)
    return Counted(-a.value)
  }

  /// Applies a rule, and counts one function of its name, or the arithmetic that it stands for.
  @inlinable
  public static func apply<R: UnaryRule>(_ rule: R, to x: Counted<T>) -> Counted<T> {
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
  public static func apply<R: BinaryRule>(
    _ rule: R, to x: Counted<T>, _ y: Counted<T>
  ) -> Counted<T> {
    OperationCount.recordFunction(rule.name)
    return Counted(T.apply(rule, to: x.value, y.value))
  }

  /// Both functions of one angle, counted as one `sin` and one `cos`.
  @inlinable
  public static func sineAndCosine(
    of x: Counted<T>
  ) -> (sine: Counted<T>, cosine: Counted<T>) {
    OperationCount.recordFunction("sin")
    OperationCount.recordFunction("cos")
    let (sine, cosine) = T.sineAndCosine(of: x.value)
    return (Counted(sine), Counted(cosine))
  }

  /// The number z + x y, counted as a multiplication and an addition.
  @inlinable
  public static func addingProduct(
    _ z: Counted<T>, _ x: Counted<T>, _ y: Counted<T>
  ) -> Counted<T> {
    OperationCount.record(.multiplication)
    OperationCount.record(.addition)
    return Counted(z.value.addingProduct(x.value, y.value))
  }

  /// Whether the values are equal, counted as a comparison.
  @inlinable
  public static func isEqual(_ a: Counted<T>, _ b: Counted<T>) -> Bool {
    OperationCount.record(.comparison)
    return a.value == b.value
  }

  /// Whether the first value is the smaller, counted as a comparison.
  @inlinable
  public static func isLess(_ a: Counted<T>, _ b: Counted<T>) -> Bool {
    OperationCount.record(.comparison)
    return a.value < b.value
  }

  /// Whether the first value is the smaller or equal, counted as a comparison.
  @inlinable
  public static func isLessOrEqual(_ a: Counted<T>, _ b: Counted<T>) -> Bool {
    OperationCount.record(.comparison)
    return a.value <= b.value
  }
}
