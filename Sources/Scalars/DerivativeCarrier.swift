/// A number that carries derivatives along with its value.
///
/// One primitive makes such a number: a value and the local derivative with which it depends on
/// another number. Every function of the library, and every function you add, reaches dual
/// numbers and tape variables through it alone.
public protocol DerivativeCarrier: RealScalar where Plain == Primal.Plain {
  /// The type of the value and of the local derivatives.
  associatedtype Primal: RealScalar

  /// The value.
  var value: Primal { get }

  /// Creates a constant.
  init(_ value: Primal)

  /// Whether the number carries a derivative of its own, at this level of nesting.
  var isActive: Bool { get }

  /// The result of a function of one argument: the chain rule.
  ///
  /// - Parameters:
  ///   - value: The function's value f(x).
  ///   - derivative: The local derivative f′(x).
  ///   - x: The argument.
  /// - Returns: A number with that value that depends on `x` with that derivative.
  static func chain(value: Primal, derivative: Primal, of x: Self) -> Self

  /// The result of a function of two arguments: the chain rule.
  ///
  /// - Parameters:
  ///   - value: The function's value f(x, y).
  ///   - first: The local partial derivative ∂f/∂x.
  ///   - x: The first argument.
  ///   - second: The local partial derivative ∂f/∂y.
  ///   - y: The second argument.
  /// - Returns: A number with that value that depends on `x` and `y` with those derivatives.
  static func chain(
    value: Primal, partial first: Primal, of x: Self, partial second: Primal, of y: Self
  ) -> Self

  /// The result of a function of many arguments: the chain rule.
  ///
  /// The default chains the arguments one by one.
  ///
  /// - Parameters:
  ///   - value: The function's value.
  ///   - partials: The local partial derivatives ∂f/∂xᵢ.
  ///   - x: The arguments.
  /// - Returns: A number with that value that depends on each argument with its partial derivative.
  static func chain(
    value: Primal, partials: UnsafeBufferPointer<Primal>, of x: UnsafeBufferPointer<Self>
  ) -> Self
}

extension DerivativeCarrier {
  /// The plain value under all levels of nesting.
  @inlinable @inline(__always)
  public var plain: Plain { value.plain }

  /// Creates a constant from the plain type at the bottom.
  @inlinable @inline(__always)
  public init(plain: Plain) { self.init(Primal(plain: plain)) }

  /// Whether no level of nesting carries a derivative.
  @inlinable @inline(__always)
  public var isConstant: Bool { !isActive && value.isConstant }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(Primal(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(floatLiteral value: Double) { self.init(Primal(value)) }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(Primal(Double(value))) }

  /// Creates a constant, if the value type can hold the integer exactly.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Primal(exactly: source) else { return nil }
    self.init(value)
  }

  /// The absolute value; its derivative is 1 or −1 by the sign bit, so 1 at +0 and −1 at −0.
  @inlinable @inline(__always)
  public var magnitude: Self { Self.apply(Rules.Abs(), to: self) }

  /// Applies a rule by the chain rule.
  @inlinable @inline(__always)
  public static func apply<R: UnaryRule>(_ rule: R, to x: Self) -> Self {
    let (value, derivative) = rule.valueWithDerivative(at: x.value)
    return chain(value: value, derivative: derivative, of: x)
  }

  /// Applies a rule by the chain rule; a constant argument's partial is never computed.
  @inlinable @inline(__always)
  public static func apply<R: BinaryRule>(_ rule: R, to x: Self, _ y: Self) -> Self {
    let value = Primal.apply(rule, to: x.value, y.value)
    if !y.isActive {
      if !x.isActive { return Self(value) }
      let first = rule.firstPartial(at: x.value, y.value, value: value)
      return chain(value: value, derivative: first, of: x)
    }
    if !x.isActive {
      let second = rule.secondPartial(at: x.value, y.value, value: value)
      return chain(value: value, derivative: second, of: y)
    }
    let first = rule.firstPartial(at: x.value, y.value, value: value)
    let second = rule.secondPartial(at: x.value, y.value, value: value)
    return chain(value: value, partial: first, of: x, partial: second, of: y)
  }

  /// Both functions from one evaluation: sin′ = cos and cos′ = −sin.
  @inlinable @inline(__always)
  public static func sineAndCosine(of x: Self) -> (sine: Self, cosine: Self) {
    let (sine, cosine) = Primal.sineAndCosine(of: x.value)
    return (
      chain(value: sine, derivative: cosine, of: x), chain(value: cosine, derivative: -sine, of: x)
    )
  }

  /// The product and sum rule in one: x y + z.
  @inlinable @inline(__always)
  public func addingProduct(_ x: Self, _ y: Self) -> Self {
    let total = value.addingProduct(x.value, y.value)
    if !x.isActive {
      if !y.isActive { return Self.chain(value: total, derivative: 1, of: self) }
      return Self.chain(value: total, partial: x.value, of: y, partial: 1, of: self)
    }
    if !y.isActive {
      return Self.chain(value: total, partial: y.value, of: x, partial: 1, of: self)
    }
    let product = Self.chain(value: total, partial: y.value, of: x, partial: x.value, of: y)
    return Self.chain(value: total, partial: 1, of: product, partial: 1, of: self)
  }
}

extension DerivativeCarrier {
  /// The chain rule, one argument after another.
  @inlinable
  public static func chain(
    value: Primal, partials: UnsafeBufferPointer<Primal>, of x: UnsafeBufferPointer<Self>
  ) -> Self {
    var result = Self(value)
    for i in x.indices where x[i].isActive {
      result = chain(value: value, partial: partials[i], of: x[i], partial: 1, of: result)
    }
    return result
  }

  /// Applies the rule of a function of a whole array by the chain rule.
  @inlinable
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Self>
  ) -> Self {
    withUnsafeTemporaryAllocation(of: Primal.self, capacity: 2 * x.count) { numbers in
      let values = UnsafeMutableBufferPointer(rebasing: numbers[..<x.count])
      for i in x.indices { values.initializeElement(at: i, to: x[i].value) }
      defer { values.deinitialize() }
      if x.allSatisfy({ !$0.isActive }) {
        return Self(Primal.apply(rule, to: UnsafeBufferPointer(values)))
      }
      let partials = UnsafeMutableBufferPointer(rebasing: numbers[x.count...])
      partials.initialize(repeating: 0)
      defer { partials.deinitialize() }
      let value = rule.valueWithPartials(of: UnsafeBufferPointer(values), into: partials)
      return chain(value: value, partials: UnsafeBufferPointer(partials), of: x)
    }
  }
}
