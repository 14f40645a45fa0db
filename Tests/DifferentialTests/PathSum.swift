import Fluxion

/// A number that carries how much a rounding error can matter in its derivatives along a line.
///
/// A derivative is a sum over all paths from the inputs, each a product of local derivatives. The
/// modes form these products and sums in different orders, so they may differ by a few units in the
/// last place of the sum of the terms' *magnitudes*, however much of that cancels. This number
/// carries that sum, for the first and the second derivative.
struct PathSum: RealScalar {
  typealias Plain = Double

  /// The type of the sums: of wider range where there is one, since local derivatives far from 1 may be
  /// out of range although their products are not.
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    typealias Extent = Float80
  #else
    typealias Extent = Double
  #endif

  /// Whether that is so: else nothing tells what is out of a mode's range.
  static let hasWiderRange = Extent.self != Double.self

  var value: Double

  /// Σ |∂| over the paths: what bounds the first derivative.
  var first: Extent = 0

  /// The same for the second derivative.
  var second: Extent = 0

  /// The same for the second derivative from a recurrence.
  ///
  /// Series solve for each coefficient from products of the ones before. For v = √u the second
  /// derivative is (u″/2 − v′²) / v, so v′² / v belongs to the terms that may cancel.
  var solved: Extent = 0

  var isActive = false

  /// The graph that operations on this number are recorded in, and its place there, if there is one.
  private(set) var graph: PathGraph?
  private(set) var place = -1

  /// A number that depends on the place along the line with a slope.
  init(value: Double, slope: Double, in graph: PathGraph? = nil) {
    (self.value, first, isActive) = (value, Extent(slope.magnitude), true)
    if let graph { record(in: graph, of: []) }
  }

  private init(value: Double, first: Extent, second: Extent, solved: Extent) {
    (self.value, self.first, self.second, isActive) = (value, first, second, true)
    self.solved = solved + (first == 0 ? 0 : first * first / Extent(value.magnitude))
  }

  private mutating func record(in graph: PathGraph, of operands: [PathGraph.Operand]) {
    self.graph = graph
    place = graph.append(self, of: operands)
  }

  init(_ value: Double) { self.value = value }
  init(plain: Double) { value = plain }
  init(floatLiteral value: Double) { self.value = value }
  init(integerLiteral value: Int) { self.value = Double(value) }
  init?<I: BinaryInteger>(exactly source: I) {
    guard let value = Double(exactly: source) else { return nil }
    self.value = value
  }

  var plain: Double { value }
  var isConstant: Bool { !isActive }
  var magnitude: PathSum { Self.apply(Rules.Abs(), to: self) }

  static func == (a: PathSum, b: PathSum) -> Bool { a.value == b.value }
  static func < (a: PathSum, b: PathSum) -> Bool { a.value < b.value }

  static func + (a: PathSum, b: PathSum) -> PathSum {
    combined(a.value + b.value, a, b, slopes: (1, 1), curvatures: (0, 0, 0))
  }

  static func - (a: PathSum, b: PathSum) -> PathSum {
    combined(a.value - b.value, a, b, slopes: (1, 1), curvatures: (0, 0, 0))
  }

  static func * (a: PathSum, b: PathSum) -> PathSum {
    combined(
      a.value * b.value, a, b, slopes: (Extent(b.value), Extent(a.value)), curvatures: (0, 1, 0))
  }

  static func / (a: PathSum, b: PathSum) -> PathSum {
    let quotient = a.value / b.value
    let reciprocal = 1 / Extent(b.value)
    let turn = Extent(quotient) * reciprocal
    return combined(
      quotient, a, b, slopes: (reciprocal, turn),
      curvatures: (0, reciprocal * reciprocal, 2 * turn * reciprocal))
  }

  static prefix func - (a: PathSum) -> PathSum {
    var result = a
    result.value = -a.value
    return result
  }

  static func += (a: inout PathSum, b: PathSum) { a = a + b }
  static func -= (a: inout PathSum, b: PathSum) { a = a - b }
  static func *= (a: inout PathSum, b: PathSum) { a = a * b }
  static func /= (a: inout PathSum, b: PathSum) { a = a / b }

  func addingProduct(_ x: PathSum, _ y: PathSum) -> PathSum {
    var result = x * y + self
    result.value = value.addingProduct(x.value, y.value)
    return result
  }

  static func sineAndCosine(of x: PathSum) -> (sine: PathSum, cosine: PathSum) {
    (apply(Rules.Sin(), to: x), apply(Rules.Cos(), to: x))
  }

  static func apply<R: UnaryRule>(_ rule: R, to x: PathSum) -> PathSum {
    let value = rule.value(x.value)
    if !x.isActive { return PathSum(value) }
    let slope = rule.valueWithDerivative(at: Dual(value: Extent(x.value), tangent: 1)).derivative
    return combined(
      value, x, PathSum(0), slopes: (slope.value, 0), curvatures: (slope.tangent, 0, 0))
  }

  static func apply<R: BinaryRule>(_ rule: R, to x: PathSum, _ y: PathSum) -> PathSum {
    let value = rule.value(x.value, y.value)
    let (alongX, alongY) = (
      Dual(value: Extent(x.value), tangent: x.isActive ? 1 : 0, isActive: x.isActive),
      Dual(value: Extent(y.value), tangent: y.isActive ? 1 : 0, isActive: y.isActive)
    )
    let (fixedX, fixedY) = (Dual(Extent(x.value)), Dual(Extent(y.value)))
    var slopes: (Extent, Extent) = (0, 0)
    var curvatures: (Extent, Extent, Extent) = (0, 0, 0)
    if x.isActive {
      let known = Dual<Extent>.apply(rule, to: alongX, fixedY)
      let slope = rule.firstPartial(at: alongX, fixedY, value: known)
      slopes.0 = slope.value
      curvatures.0 = slope.tangent
    }
    if y.isActive {
      let known = Dual<Extent>.apply(rule, to: fixedX, alongY)
      let slope = rule.secondPartial(at: fixedX, alongY, value: known)
      slopes.1 = slope.value
      curvatures.2 = slope.tangent
      if x.isActive {
        curvatures.1 = rule.firstPartial(at: fixedX, alongY, value: known).tangent
      }
    }
    return combined(value, x, y, slopes: slopes, curvatures: curvatures)
  }

  /// A function of two numbers, given its partial derivatives and its second ones xx, xy and yy.
  private static func combined(
    _ value: Double, _ x: PathSum, _ y: PathSum, slopes: (Extent, Extent),
    curvatures: (Extent, Extent, Extent)
  ) -> PathSum {
    if !x.isActive && !y.isActive { return PathSum(value) }
    let (p, q) = (slopes.0.magnitude, slopes.1.magnitude)
    var (first, second, solved): (Extent, Extent, Extent) = (0, 0, 0)
    if x.isActive {
      let bent = curvatures.0 == 0 ? 0 : curvatures.0.magnitude * x.first * x.first
      first += p * x.first
      second += p * x.second + bent
      solved += p * x.solved + bent
    }
    if y.isActive {
      let bent = curvatures.2 == 0 ? 0 : curvatures.2.magnitude * y.first * y.first
      first += q * y.first
      second += q * y.second + bent
      solved += q * y.solved + bent
    }
    if x.isActive && y.isActive {
      let bent = 2 * curvatures.1.magnitude * x.first * y.first
      second += bent
      solved += bent
    }
    var result = PathSum(value: value, first: first, second: second, solved: solved)
    if let graph = x.graph ?? y.graph {
      let twist = curvatures.1.magnitude
      let rates = (
        curvatures.0.magnitude * x.first + twist * y.first,
        twist * x.first + curvatures.2.magnitude * y.first
      )
      let operands = [
        PathGraph.Operand(x, slope: p, rate: rates.0),
        PathGraph.Operand(y, slope: q, rate: rates.1),
      ]
      result.record(in: graph, of: operands.filter { $0.place >= 0 })
    }
    return result
  }
}

extension Dual<PathSum.Extent> {
  fileprivate init(value: PathSum.Extent, tangent: PathSum.Extent, isActive: Bool) {
    self = isActive ? Self(value: value, tangent: tangent) : Self(value)
  }
}
