import Fluxion

/// A number with the sets of inputs and of pairs that it depends on, by definition: the reference that
/// detection is compared with.
typealias Referenced = Number<ReferencedPayload>

struct ReferencedPayload: Payload {
  let value: Double
  var inputs: Set<Int> = []
  var pairs: Set<[Int]> = []

  /// Whether pairs are collected; else what depends on nothing to first order is a constant.
  var collectsPairs = false

  init(_ value: Double) { self.value = value }

  static func input(_ value: Double, _ index: Int, collectsPairs: Bool) -> Referenced {
    var payload = Self(value)
    payload.inputs = [index]
    payload.collectsPairs = collectsPairs
    return Referenced(payload: payload)
  }

  var isActive: Bool { !inputs.isEmpty || !pairs.isEmpty }

  private static func products(_ a: Set<Int>, _ b: Set<Int>) -> Set<[Int]> {
    Set(a.flatMap { i in b.map { [min(i, $0), max(i, $0)] } })
  }

  /// What a function of two numbers depends on, given which of its derivatives are zero.
  private static func joined(
    _ value: Double, _ a: Referenced, _ b: Referenced, first: Double, second: Double,
    firstTwice: Double, both: Double, secondTwice: Double
  ) -> Referenced {
    var result = Self(value)
    if first != 0 {
      result.inputs.formUnion(a.payload.inputs)
      result.pairs.formUnion(a.payload.pairs)
    }
    if second != 0 {
      result.inputs.formUnion(b.payload.inputs)
      result.pairs.formUnion(b.payload.pairs)
    }
    result.collectsPairs = a.payload.collectsPairs || b.payload.collectsPairs
    guard result.collectsPairs else { return Referenced(payload: result) }
    let (x, y) = (a.payload.inputs, b.payload.inputs)
    if firstTwice != 0 { result.pairs.formUnion(products(x, x)) }
    if both != 0 { result.pairs.formUnion(products(x, y)) }
    if secondTwice != 0 { result.pairs.formUnion(products(y, y)) }
    return Referenced(payload: result)
  }

  static func sum(_ a: Referenced, _ b: Referenced) -> Referenced {
    joined(
      a.value + b.value, a, b, first: 1, second: 1, firstTwice: 0, both: 0, secondTwice: 0)
  }

  static func difference(_ a: Referenced, _ b: Referenced) -> Referenced {
    joined(
      a.value - b.value, a, b, first: 1, second: 1, firstTwice: 0, both: 0, secondTwice: 0)
  }

  static func product(_ a: Referenced, _ b: Referenced) -> Referenced {
    joined(
      a.value * b.value, a, b, first: b.value, second: a.value, firstTwice: 0, both: 1,
      secondTwice: 0)
  }

  static func quotient(_ a: Referenced, _ b: Referenced) -> Referenced {
    let far = b.value.isInfinite ? 0.0 : 1
    return joined(
      a.value / b.value, a, b, first: far, second: far * a.value, firstTwice: 0, both: far,
      secondTwice: far * a.value)
  }

  static func negative(_ a: Referenced) -> Referenced {
    var payload = a.payload
    payload = Self(-a.value)
    (payload.inputs, payload.pairs) = (a.payload.inputs, a.payload.pairs)
    payload.collectsPairs = a.payload.collectsPairs
    return Referenced(payload: payload)
  }

  static func addingProduct(
    _ z: Referenced, _ x: Referenced, _ y: Referenced
  ) -> Referenced { sum(z, product(x, y)) }

  static func apply<R: UnaryRule>(_ rule: R, to x: Referenced) -> Referenced {
    let value = Double.apply(rule, to: x.value)
    let slope = Dual<Double>.valueWithDerivative(
      of: rule, at: Dual(value: x.value, tangent: 1)
    ).derivative
    return joined(
      value, x, x, first: slope.value, second: 0, firstTwice: slope.tangent, both: 0,
      secondTwice: 0)
  }

  static func apply<R: BinaryRule>(
    _ rule: R, to x: Referenced, _ y: Referenced
  ) -> Referenced {
    func number(_ x: Referenced, _ first: Double, _ second: Double) -> HyperDual<Double> {
      x.isActive
        ? HyperDual(value: x.value, first: first, second: second) : HyperDual(x.value)
    }
    let a = HyperDual.apply(rule, to: number(x, 1, 1), number(y, 0, 0))
    let b = HyperDual.apply(rule, to: number(x, 0, 0), number(y, 1, 1))
    let c = HyperDual.apply(rule, to: number(x, 1, 0), number(y, 0, 1))
    return joined(
      a.value, x, y, first: a.first, second: b.first, firstTwice: a.mixed, both: c.mixed,
      secondTwice: b.mixed)
  }

  static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Referenced>
  ) -> Referenced {
    let value = x.map(\.value).withUnsafeBufferPointer { Double.apply(rule, to: $0) }
    var all = Referenced(0)
    for number in x { all = sum(all, number) }
    return joined(value, all, all, first: 1, second: 0, firstTwice: 1, both: 0, secondTwice: 0)
  }
}
