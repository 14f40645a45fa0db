import Fluxion
import TestSupport
import Testing

/// Searches from starts that are far, or where Newton's own step leads away.
@Suite struct SearchTests {
  /// How often the equations are called: with numbers that carry something, and with others.
  final class Calls {
    var carrying = 0
    var plain = 0

    func count<T: RealScalar>(_ numbers: [T]) {
      if numbers.allSatisfy(\.isConstant) { plain += 1 } else { carrying += 1 }
    }
  }

  /// A solution of the parameter, found from some start.
  enum Kind: String, CaseIterable {
    case root, fixedPoint, minimizer

    /// A start next to the solution at 3, and one far away.
    var starts: (near: Double, far: Double) {
      switch self {
      case .root: (1.2, 1e3)
      case .fixedPoint: (2.3, 1e6)
      case .minimizer: (2.9, 40)
      }
    }

    func solution<T: RealScalar>(_ parameter: T, near start: Double, _ calls: Calls) throws -> T {
      switch self {
      case .root:
        try Fluxion.root(near: [start], given: [parameter]) { x, p in
          calls.count(x + p)
          return [x[0] * x[0] * x[0] + x[0] - p[0]]
        }[0]
      case .fixedPoint:
        try Fluxion.fixedPoint(near: [start], given: [parameter]) { x, p in
          calls.count(x + p)
          return [sqrt(p[0] + x[0])]
        }[0]
      case .minimizer:
        try Fluxion.minimizer(near: [start], given: [parameter]) { x, p in
          calls.count((x + p).map { $0.value })
          let distance = x[0] - p[0]
          return distance * distance * distance * distance + x[0] * x[0] / 8
        }[0]
      }
    }
  }

  @Test(arguments: Kind.allCases) func costDoesNotDependOnTheSearch(_ kind: Kind) throws {
    /// The derivatives found, and the calls for them, in each mode.
    func all(near start: Double) throws -> [(derivative: Double, calls: Calls)] {
      var found: [(Double, Calls)] = []
      func counting(_ mode: (Calls) throws -> Double) rethrows {
        let calls = Calls()
        found.append((try mode(calls), calls))
      }
      try counting { calls in
        try Forward.derivative(at: 3.0) { try kind.solution($0, near: start, calls) }
      }
      try counting { calls in
        try Forward.gradient(at: [3.0]) { try kind.solution($0[0], near: start, calls) }[0]
      }
      try counting { calls in
        try Forward.secondDerivative(at: 3.0) { try kind.solution($0, near: start, calls) }
      }
      try counting { calls in
        try Forward.derivatives(at: 3.0, order: 5) { try kind.solution($0, near: start, calls) }[5]
      }
      try counting { calls in
        try Reverse.gradient(at: [3.0]) { try kind.solution($0[0], near: start, calls) }[0]
      }
      return found
    }
    let (near, far) = (try all(near: kind.starts.near), try all(near: kind.starts.far))
    for (near, far) in zip(near, far) {
      #expect(near.calls.carrying > 0)
      #expect(near.calls.carrying == far.calls.carrying)
      #expect(near.calls.plain < far.calls.plain)
      #expect(abs(near.derivative - far.derivative) <= 1e-9 * abs(near.derivative))
    }
    // The work for derivatives grows with their order alone.
    #expect(far[0].calls.carrying < 10 && far[3].calls.carrying < 25)
  }

  /// From 3 the full step for atan leads to −9.5 and further away each time.
  @Test func shortenedSteps() throws {
    let slope = try derivative(at: 0.5) { p in
      try root(near: 3.0, given: [p]) { x, p in atan(x) - p[0] }
    }
    // x = tan p
    expect(slope, near: 1 + tan(0.5) * tan(0.5))
    let far = try derivative(at: 0.5) { p in
      try root(near: -20.0, given: [p]) { x, p in atan(x) - p[0] }
    }
    expect(far, near: 1 + tan(0.5) * tan(0.5))
  }

  @Test func shortenedStepsOfSeveralUnknowns() throws {
    func solution<T: RealScalar>(_ p: [T]) throws -> [T] {
      try root(near: [3.0, -40], given: p) { x, p in
        let (first, second) = (atan(x[0]), atan(x[0] + x[1]))
        return [first - p[0], 1e6 * (second - p[1])]
      }
    }
    let point = [0.5, -0.25]
    let found = try Forward.jacobian(at: point) { try solution($0) }
    // x₀ = tan p₀ and x₀ + x₁ = tan p₁
    let (first, second): (Double, Double) = (1 + tan(0.5) * tan(0.5), 1 + tan(0.25) * tan(0.25))
    let truth: Matrix<Double> = [[first, 0], [-first, second]]
    for (found, truth) in zip(found.elements, truth.elements) {
      #expect(abs(found - truth) <= 1e-14, "\(found), not \(truth)")
    }
    let adjoint = try Reverse.gradient(at: point) { try solution($0)[1] }
    #expect(abs(adjoint[0] + first) <= 1e-14 && abs(adjoint[1] - second) <= 1e-14)
  }

  /// A start so near to the end of a domain that a difference forwards leaves it.
  @Test func edgeOfADomain() throws {
    let slope = try derivative(at: 0.5) { p in
      try root(near: 1 - 1e-12, given: [p]) { x, p in sqrt(1 - x) - p[0] }
    }
    expect(slope, near: -1)  // x = 1 − p²
  }

  /// Two wells with a ridge between them: at the start the Hessian is indefinite.
  @Test func startOnARidge() throws {
    func least<T: RealScalar>(_ p: [T]) throws -> [T] {
      try minimizer(near: [0.1, 0.3], given: p) { x, p in
        let (well, valley) = (x[0] * x[0] - p[0], x[1] - p[1] * x[0])
        return well * well / 4 + valley * valley / 2
      }
    }
    // (√p₀, p₁ √p₀)
    let root = 2.0.squareRoot()
    let truth: Matrix<Double> = [[0.5 / root, 0], [0.25 / root, root]]
    let found = try Forward.jacobian(at: [2.0, 0.5]) { try least($0) }
    for (found, truth) in zip(found.elements, truth.elements) {
      #expect(abs(found - truth) <= 1e-14, "\(found), not \(truth)")
    }
  }

  /// Rosenbrock's valley from the start that he gave it.
  @Test func rosenbrocksValley() throws {
    func least<T: RealScalar>(_ p: [T]) throws -> [T] {
      try minimizer(near: [-1.2, 1], given: p) { x, p in
        let (across, along) = (x[1] - x[0] * x[0], p[0] - x[0])
        return 100 * (across * across) + along * along
      }
    }
    // (p, p²)
    let found = try derivatives(at: 1.0, order: 2) { try least([$0])[1] }
    for (found, truth) in zip(found, [1.0, 2, 2]) { #expect(abs(found - truth) <= 1e-11) }
    let slope = try Reverse.gradient(at: [1.0]) { try least($0)[0] }
    #expect(abs(slope[0] - 1) <= 1e-12)
  }

  @Test func fixedPointOfOneNumber() throws {
    let found = try fixedPoint(near: 1.0, given: [1.0]) { x, p in cos(p[0] * x) }
    expect(found, near: 0.7390851332151607)
    // x′ = −x sin (p x) / (1 + p sin (p x))
    let sine = sin(found)
    let truth = -found * sine / (1 + sine)
    let forward = try derivative(at: 1.0) { p in
      try fixedPoint(near: 1.0, given: [p]) { x, p in cos(p[0] * x) }
    }
    expect(forward, near: truth)
    let reverse = try Reverse.gradient(at: [1.0]) { p in
      try fixedPoint(near: 1.0, given: p) { x, p in cos(p[0] * x) }
    }
    expect(reverse[0], near: truth)
  }

  /// An iteration that leads away from its fixed point, which Newton's method finds all the same.
  @Test func fixedPointThatRepels() throws {
    let slope = try derivative(at: 3.5) { p in
      try fixedPoint(near: 0.7, given: [p]) { x, p in p[0] * x * (1 - x) }
    }
    expect(slope, near: 1 / (3.5 * 3.5))  // x = 1 − 1 / p
  }

  /// Two unknowns that a solver of one's own has found.
  @Test func solutionOfSeveralUnknowns() {
    // x² + y² = p and x y = q: with s = √(p + 2 q) and d = √(p − 2 q), x = (s + d) / 2 and y = (s − d) / 2.
    func explicit<T: RealScalar>(_ p: [T]) -> [T] {
      let (s, d) = (sqrt(p[0] + 2 * p[1]), sqrt(p[0] - 2 * p[1]))
      return [(s + d) / 2, (s - d) / 2]
    }
    let (point, along) = ([4.0, 1.0], [0.5, -2.0])
    let solution = explicit(point)
    func given<T: RealScalar>(_ p: [T]) -> [T] {
      implicit(at: solution, given: p) { x, p in
        [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
      }
    }
    for k in 0..<2 {
      let found = Forward.derivatives(at: point, along: along, order: 4) { given($0)[k] }
      let truths = Forward.derivatives(at: point, along: along, order: 4) { explicit($0)[k] }
      for (found, truth) in zip(found, truths) {
        #expect(abs(found - truth) <= 1e-13 * max(1, abs(truth)), "\(found), not \(truth)")
      }
      let adjoint = Reverse.gradient(at: point) { given($0)[k] }
      for (found, truth) in zip(adjoint, Forward.gradient(at: point) { explicit($0)[k] }) {
        expect(found, near: truth)
      }
    }
  }
}
