public import ForwardMode
public import Scalars

// The arithmetic and the functions, as what a result depends on.

extension DependentPayload {
  /// The sum depends on both terms.
  @inlinable @inline(__always)
  public static func sum(_ a: Dependent, _ b: Dependent) -> Dependent {
    combined(a.value + b.value, a, b, .sum)
  }

  /// The difference depends on both terms.
  @inlinable @inline(__always)
  public static func difference(_ a: Dependent, _ b: Dependent) -> Dependent {
    combined(a.value - b.value, a, b, .sum)
  }

  /// The product depends on both factors, together.
  @inlinable @inline(__always)
  public static func product(_ a: Dependent, _ b: Dependent) -> Dependent {
    if !a.isActive { return product(constant: a.value, b) }
    if !b.isActive { return scaled(a, by: b.value) }
    let value = a.value * b.value
    // What most products are: of factors that are not zero, where first derivatives are wanted.
    if a.value != 0 && b.value != 0 && !options(of: a).contains(.secondOrder) {
      return isSame(a, b) ? linear(value, of: a) : joined(value, a, b, .sum)
    }
    return combined(value, a, b, .product) {
      var links = Links.both
      if b.value != 0 { links.insert(.first) }
      if a.value != 0 { links.insert(.second) }
      return links
    }
  }

  /// The multiple depends on the same, unless the factor is zero.
  @inlinable @inline(__always)
  public static func scaled(_ a: Dependent, by c: Double) -> Dependent {
    let value = a.value * c
    if c == 0, options(of: a).contains(.zeros) { return Dependent(value) }
    return linear(value, of: a)
  }

  /// The multiple depends on the same, unless the factor is zero.
  @inlinable @inline(__always)
  public static func product(constant c: Double, _ a: Dependent) -> Dependent {
    scaled(a, by: c)
  }

  /// The quotient depends on both operands, and bends in the divisor.
  @inlinable @inline(__always)
  public static func quotient(_ a: Dependent, _ b: Dependent) -> Dependent {
    let value = a.value / b.value
    if !a.isActive && !b.isActive { return Dependent(value) }
    return combined(value, a, b, .quotient) {
      if b.value.isInfinite { return [] }
      return a.value == 0 ? [.first, .both] : .quotient
    }
  }

  /// The negative depends on the same.
  @inlinable @inline(__always)
  public static func negative(_ a: Dependent) -> Dependent { linear(-a.value, of: a) }

  /// The shifted number depends on the same.
  @inlinable @inline(__always)
  public static func shifted(_ a: Dependent, by c: Double) -> Dependent {
    linear(a.value + c, of: a)
  }

  /// The number z + x y, a product and a sum.
  @inlinable @inline(__always)
  public static func addingProduct(
    _ z: Dependent, _ x: Dependent, _ y: Dependent
  ) -> Dependent {
    combined(z.value.addingProduct(x.value, y.value), z, product(x, y), .sum)
  }

  /// A function of one number, by how it bends.
  @inlinable
  public static func apply<R: UnaryRule>(_ rule: R, to x: Dependent) -> Dependent {
    let value = Double.apply(rule, to: x.value)
    if !x.isActive { return Dependent(value) }
    if rule.shape == .piecewiseConstant { return constant(value, decidedBy: x) }
    return combined(
      value, x, x, rule.shape == .piecewiseLinear ? .first : [.first, .firstTwice]
    ) {
      let slope = Dual<Double>.valueWithDerivative(of: rule, at: Dual(value: x.value, tangent: 1))
        .derivative
      var links: Links = []
      if slope.value != 0 { links.insert(.first) }
      if slope.tangent != 0 { links.insert(.firstTwice) }
      return links
    }
  }

  /// A function of two numbers, by how it bends.
  @inlinable
  public static func apply<R: BinaryRule>(
    _ rule: R, to x: Dependent, _ y: Dependent
  ) -> Dependent {
    let value = Double.apply(rule, to: x.value, y.value)
    if !x.isActive && !y.isActive { return Dependent(value) }
    if rule.shape == .piecewiseConstant { return constant(value, decidedBy: x.isActive ? x : y) }
    return combined(value, x, y, rule.shape == .piecewiseLinear ? .sum : .all) {
      links(of: rule, at: x, y)
    }
  }

  /// The derivatives of a function of two numbers that are not zero at the point.
  @inlinable
  static func links<R: BinaryRule>(of rule: R, at x: Dependent, _ y: Dependent) -> Links {
    typealias Second = HyperDual<Double>
    // A number that depends on nothing is a constant to the rule too.
    func number(_ x: Dependent, _ first: Double, _ second: Double) -> Second {
      x.isActive ? Second(value: x.value, first: first, second: second) : Second(x.value)
    }
    let first = Second.apply(rule, to: number(x, 1, 1), number(y, 0, 0))
    let second = Second.apply(rule, to: number(x, 0, 0), number(y, 1, 1))
    let both = Second.apply(rule, to: number(x, 1, 0), number(y, 0, 1))
    var links: Links = []
    if first.first != 0 { links.insert(.first) }
    if second.first != 0 { links.insert(.second) }
    if first.mixed != 0 { links.insert(.firstTwice) }
    if second.mixed != 0 { links.insert(.secondTwice) }
    if both.mixed != 0 { links.insert(.both) }
    return links
  }

  /// A function of a list, which depends on all of it together.
  @inlinable
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Dependent>
  ) -> Dependent {
    let value = x.map(\.value).withUnsafeBufferPointer { Double.apply(rule, to: $0) }
    let all = accumulated(x.count) { x[$0] }
    guard all.isActive else { return Dependent(value) }
    return combined(value, all, all, [.first, .firstTwice]) { [.first, .firstTwice] }
  }

  /// Whether the values are equal.
  @inlinable @inline(__always)
  public static func isEqual(_ a: Dependent, _ b: Dependent) -> Bool {
    requireValues(a, b)
    return a.value == b.value
  }

  /// Whether the first value is the smaller.
  @inlinable @inline(__always)
  public static func isLess(_ a: Dependent, _ b: Dependent) -> Bool {
    requireValues(a, b)
    return a.value < b.value
  }

  /// Whether the first value is the smaller or equal.
  @inlinable @inline(__always)
  public static func isLessOrEqual(_ a: Dependent, _ b: Dependent) -> Bool {
    requireValues(a, b)
    return a.value <= b.value
  }

  @inlinable @inline(__always)
  static func requireValues(_ a: Dependent, _ b: Dependent) {
    if a.isActive, options(of: a).contains(.bothSides) { stopForComparison() }
    if b.isActive, options(of: b).contains(.bothSides) { stopForComparison() }
  }

  /// A number that is constant between jumps: without values, one that others can depend on by comparing it.
  @inlinable
  static func constant(_ value: Double, decidedBy x: Dependent) -> Dependent {
    options(of: x).contains(.bothSides) ? joined(value, x, x, []) : Dependent(value)
  }

  /// One of two numbers; without values, a number that depends on what either does.
  @inlinable
  public static func choice(
    _ x: Dependent, _ relation: Relation, _ y: Dependent, then a: () -> Dependent,
    else b: () -> Dependent
  ) -> Dependent {
    let decision = x.isActive ? x : y
    if decision.isActive, options(of: decision).contains(.bothSides) {
      let (a, b) = (a(), b())
      if !a.isActive && !b.isActive { return constant(a.value, decidedBy: decision) }
      return combined(a.value, a, b, .sum)
    }
    return relation.holds(x.value, y.value) ? a() : b()
  }
}

@inline(never)
@usableFromInline
func stopForComparison() -> Never {
  fail(
    "SparsityPattern: the function compares numbers, so its pattern depends on the point. Record it as "
      + "a Program, which knows all branches, write the comparison with choose(_:_:_:then:else:), or ask "
      + "for the pattern of one branch: scope: .branch.")
}
