extension Number: RealScalar {
  /// The plain type at the bottom of all nesting.
  public typealias Plain = P.Value.Plain

  /// The type of the value.
  public typealias Primal = P.Value

  @inlinable @inline(__always)
  public var plain: Plain { value.plain }

  @inlinable @inline(__always)
  public init(plain: Plain) { self.init(P.Value(plain: plain)) }

  @inlinable @inline(__always)
  public var isConstant: Bool { !isActive && value.isConstant }

  @inlinable @inline(__always)
  public var containsNaN: Bool { payload.containsNaN }

  @inlinable @inline(__always) @_disfavoredOverload
  public init(_ value: Double) { self.init(P.Value(value)) }

  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(P.Value(value)) }

  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(P.Value(Double(value))) }

  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = P.Value(exactly: source) else { return nil }
    self.init(value)
  }

  @inlinable @inline(__always)
  public var magnitude: Number { Number.apply(Rules.Abs(), to: self) }

  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Number) -> Number {
    P.apply(rule, to: x)
  }

  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Number, _ y: Number) -> Number {
    P.apply(rule, to: x, y)
  }

  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Number) -> (sine: Number, cosine: Number) {
    P.sineAndCosine(of: x)
  }

  @inlinable @inline(__always)
  public func addingProduct(_ x: Number, _ y: Number) -> Number {
    P.addingProduct(self, x, y)
  }

  @inlinable @inline(__always)
  public static func == (a: Number, b: Number) -> Bool { a.value == b.value }

  @inlinable @inline(__always)
  public static func < (a: Number, b: Number) -> Bool { a.value < b.value }

  @inlinable @inline(__always)
  public static func <= (a: Number, b: Number) -> Bool { a.value <= b.value }

  @inlinable @inline(__always)
  public static func > (a: Number, b: Number) -> Bool { a.value > b.value }

  @inlinable @inline(__always)
  public static func >= (a: Number, b: Number) -> Bool { a.value >= b.value }
}

extension Number: DerivativeCarrier where P: FirstOrderPayload {
  @inlinable @inline(__always)
  public static func chain(value: P.Value, derivative: P.Value, of x: Number) -> Number {
    P.chain(value: value, derivative: derivative, of: x)
  }

  @inlinable @inline(__always)
  public static func chain(
    value: P.Value, partial first: P.Value, of x: Number, partial second: P.Value, of y: Number
  ) -> Number {
    P.chain(value: value, partial: first, of: x, partial: second, of: y)
  }

  @inlinable @inline(__always)
  public static func chain(
    value: P.Value, partials: UnsafeBufferPointer<P.Value>, of x: UnsafeBufferPointer<Number>
  ) -> Number {
    P.chain(value: value, partials: partials, of: x)
  }
}

// Operations on whole arrays.

extension Number {
  @inlinable @inline(__always)
  public static func sum(of x: UnsafeBufferPointer<Number>) -> Number {
    P.sum(of: x)
  }

  @inlinable @inline(__always)
  public static func dot(
    _ x: UnsafeBufferPointer<Number>, _ y: UnsafeBufferPointer<Number>
  ) -> Number {
    P.dot(x, y)
  }

  @inlinable @inline(__always)
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Number>
  ) -> Number {
    P.dot(constant: a, x)
  }

  @inlinable @inline(__always)
  public static func multiply(
    _ a: UnsafeBufferPointer<Number>, _ x: UnsafeBufferPointer<Number>,
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(a, x, into: y)
  }

  @inlinable @inline(__always)
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Number>,
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(constant: a, x, into: y)
  }

  @inlinable @inline(__always)
  public static func multiply(
    _ a: UnsafeBufferPointer<Number>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Number>
  ) {
    P.multiply(a, constant: x, into: y)
  }

  @inlinable @inline(__always)
  public static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Number>) -> Number
  {
    P.apply(rule, to: x)
  }

  @inlinable @inline(__always)
  public static func apply<A: ArrayPrimitive>(_ primitive: A, to x: [Number]) -> [Number] {
    P.apply(primitive, to: x)
  }
}
