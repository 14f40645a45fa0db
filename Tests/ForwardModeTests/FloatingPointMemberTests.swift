import Fluxion
import Testing

/// What generic code knows from floating-point numbers: values as the standard library's, and derivatives.
struct FloatingPointMemberTests {
  private static let values = [
    0.0, -0.0, 0.3, -0.3, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 1e300, -1e300, .leastNonzeroMagnitude,
    .infinity,
    -.infinity,
    .nan, 4_503_599_627_370_497.5, -7,
  ]

  private static let rules: [FloatingPointRoundingRule] = [
    .up, .down, .towardZero, .awayFromZero, .toNearestOrEven, .toNearestOrAwayFromZero,
  ]

  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }

  private func rounding<T: RealScalar>(_ x: T, _ rule: FloatingPointRoundingRule) -> T {
    x.rounded(rule)
  }

  @Test(arguments: rules)
  func roundedAsTheStandardLibrary(rule: FloatingPointRoundingRule) {
    for x in Self.values {
      #expect(same(rounding(x, rule), x.rounded(rule)), "plain \(x)")
      let (value, slope) = valueWithDerivative(at: x) { x in 2 * self.rounding(x, rule) }
      #expect(same(value, 2 * x.rounded(rule)), "\(x)")
      if x.isFinite { #expect(slope == 0, "\(x)") }
    }
  }

  private func questions<T: RealScalar>(_ x: T) -> [Bool] {
    [x.isNaN, x.isFinite, x.isInfinite]
  }

  @Test func questionsLookAtTheValue() {
    for x in Self.values {
      let expected = [x.isNaN, x.isFinite, x.isInfinite]
      #expect(questions(x) == expected && questions(Dual(x)) == expected, "\(x)")
      #expect(questions(TaylorSeries(x)) == expected, "\(x)")
      #expect(questions(Float(x)) == [Float(x).isNaN, Float(x).isFinite, Float(x).isInfinite])
    }
  }

  private func area<T: RealScalar>(_ radius: T) -> T { T.pi * radius * radius }

  @Test func pi() {
    #expect(area(1.0) == .pi && area(Float(1)) == .pi)
    #expect(derivative(at: 2.0) { r in self.area(r) } == 4 * Double.pi)
    #expect(Reverse.gradient(at: [2.0]) { r in self.area(r[0]) } == [4 * Double.pi])
  }

  private func leftOver<T: RealScalar>(_ x: T, _ y: T) -> T {
    3 * x.truncatingRemainder(dividingBy: y) + x.remainder(dividingBy: y)
  }

  @Test func remainders() {
    let (value, (x, y)) = valueWithGradient(at: 7.75, 2.0) { x, y in self.leftOver(x, y) }
    #expect(value == 3 * 1.75 - 0.25 && x == 4 && y == -3 * 3 - 4)
    #expect(leftOver(7.75, 2.0) == value)
  }

  private func root<T: RealScalar>(_ x: T) -> T { x.squareRoot() }

  @Test func squareRoots() {
    #expect(root(2.0) == 2.0.squareRoot())
    #expect(derivative(at: 4.0) { x in self.root(x * x * x) } == 3)
    #expect(derivative(at: 0.0) { x in self.root(x) } == .infinity)
  }

  @Test func clamping() {
    for (x, slope) in [(-1.0, 0.0), (0, 6), (0.25, 6), (0.5, 6), (0.75, 0)] {
      let found = derivative(at: x) { x in 2 * clamp(3 * x, 0, 1.5) }
      #expect(found == slope, "\(x)")
      #expect(derivative(at: x) { x in 2 * (3 * x).clamped(to: 0...1.5) } == slope, "\(x)")
    }
    // The bounds' own derivatives, where the number lies beyond.
    let (x, lower, upper) = gradient(at: 5.0, 0.0, 2.0) { clamp($0 * $0, $1, 3 * $2) }
    #expect((x, lower, upper) == (0, 0, 3))
    #expect(clamp(Double.nan, 0, 1).isNaN)
    #expect(clamp(7, 3, 1) == 1)
  }

  @Test func signs() {
    for x in Self.values {
      let expected = x > 0 ? 1.0 : x < 0 ? -1 : x
      #expect(same(sign(x), expected), "\(x)")
      let (value, slope) = valueWithDerivative(at: x) { x in x * x + sign(x) }
      #expect(same(value, x * x + expected) && (slope == 2 * x || x.isNaN), "\(x)")
    }
  }

  private func moved<T: RealScalar>(_ x: T, _ y: T) -> T { copysign(x, y) }

  @Test func copiedSigns() {
    for x in Self.values {
      for y in [
        0.0, -0.0, 2, -2, .infinity, -.infinity, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
      ] {
        let expected = Double(signOf: y, magnitudeOf: x)
        #expect(same(moved(x, y), expected), "\(x), \(y)")
        let (value, (dx, dy)) = valueWithGradient(at: x, y) { x, y in self.moved(x, y) }
        #expect(same(value, expected), "\(x), \(y)")
        if !x.isNaN {
          let flips = (x.sign == .minus) != (y.sign == .minus)
          #expect(dx == (flips ? -1 : 1) && dy == 0, "\(x), \(y)")
        }
      }
    }
  }

  @Test func distancesInSpace() {
    let (value, (x, y, z)) = valueWithGradient(at: 2.0, 3.0, 6.0) { hypot($0, $1, $2) }
    #expect(value == 7)
    #expect(abs(x - 2.0 / 7) < 1e-16 && abs(y - 3.0 / 7) < 1e-16 && abs(z - 6.0 / 7) < 1e-15)
    #expect(hypot(1e200, 1e200, 1e200).isFinite)
    #expect(hypot(3e-200, 4e-200, 0) == 5e-200)
  }

  @Test func recordedProgramsHaveBothOutcomes() {
    let program = Program(inputs: 1) { x in
      x[0].isFinite ? sign(x[0]) * clamp(x[0], -2, 2) : copysign(1, x[0])
    }
    for x in [-3.0, -1, 0, 1, 3, .infinity, -.infinity] {
      let expected = x.isFinite ? sign(x) * clamp(x, -2, 2) : (x < 0 ? -1 : 1)
      #expect(program([x]) == [expected], "\(x)")
    }
    let rounded = Program(inputs: 1) { x in
      x[0].rounded(.toNearestOrEven) + x[0].rounded(.awayFromZero)
    }
    for x in [-2.5, -0.3, 0.5, 1.5] {
      #expect(rounded([x]) == [x.rounded(.toNearestOrEven) + x.rounded(.awayFromZero)], "\(x)")
    }
  }
}
