// The Swift blocks of Docs/AddingAFunction.md, word for word.

import Fluxion

func addingAFunctionExamples() {
  unaryRuleExample()
  sharedWorkExample()
  slopesOutOfRangeExample()
  recurrenceExample()
  binaryRuleExample()
  primitiveExample()
  ownNumberExample()
}

private func unaryRuleExample() {
  /// The relative exponential, (eˣ − 1) / x, and 1 at 0.
  struct RelativeExponential: UnaryRule {
    var name: String { "exprel" }

    func value<P: FloatingPointScalar>(_ x: P) -> P { x == 0 ? 1 : expm1(x) / x }

    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      if x.magnitude > 1 { return (exp(x) - value) / x }
      // The two terms above cancel near 0; 1/2 (1 + 2/3 x (1 + 3/8 x (1 + 4/15 x (1 + …)))) does not.
      var series: T = 1
      for k in (1...20).reversed() {
        let ratio = T(Double(k + 1) / Double(k * (k + 2)))
        series = 1 + ratio * x * series
      }
      return series / 2
    }
  }

  func exprel<T: RealScalar>(_ x: T) -> T { T.apply(RelativeExponential(), to: x) }

  print(exprel(0.0))  // 1.0
  print(derivative(at: 1e-9) { x in exprel(x) })  // 0.5000000003333334
  print(derivative(at: 2.0) { x in exprel(x) })  // 2.0972640247326626
  print(gradient(at: [0.0, 3.0]) { x in exprel(x[0]) * x[1] })  // [1.5, 1.0]
  print(secondDerivative(at: 0.0) { x in exprel(x) })  // 0.3333333333333333

  func exprel<T: RealScalar>(_ x: Dual<T>) -> Dual<T> { .apply(RelativeExponential(), to: x) }
}

private func sharedWorkExample() {
  /// The swish function x σ(x).
  struct Swish: UnaryRule {
    var name: String { "swish" }

    func value<P: FloatingPointScalar>(_ x: P) -> P { x * sigmoid(x) }

    func derivative<T: RealScalar>(at x: T, value: T) -> T { valueWithDerivative(at: x).derivative }

    func valueWithDerivative<T: RealScalar>(at x: T) -> (value: T, derivative: T) {
      let s = sigmoid(x)
      return (x * s, s * (1 + x * sigmoid(-x)))
    }
  }

  func swish<T: RealScalar>(_ x: T) -> T { T.apply(Swish(), to: x) }

  print(valueWithDerivative(at: 1.0) { x in swish(x) })
  // (value: 0.7310585786300049, derivative: 0.9276705118714869)
}

private func slopesOutOfRangeExample() {
  /// The reciprocal square root.
  struct ReciprocalRoot: UnaryRule {
    var name: String { "rsqrt" }

    func value<P: FloatingPointScalar>(_ x: P) -> P { 1 / x.squareRoot() }

    func derivative<T: RealScalar>(at x: T, value: T) -> T { -value / 2 / x }

    func scaledDerivative<T: RealScalar>(at x: T, value: T) -> ScaledSlope<T>? {
      ScaledSlope(near: x) { unit in -value / 2 / (x / unit) }
    }
  }

  func rsqrt<T: RealScalar>(_ x: T) -> T { T.apply(ReciprocalRoot(), to: x) }

  print(derivative(at: 1.0) { x in rsqrt(0x1p996 * x) * 0x1p498 })  // -0.5
  print(secondDerivative(at: 1.0) { x in rsqrt(0x1p996 * x) * 0x1p498 })  // 0.75
}

private func recurrenceExample() {
  /// The scaled complementary error function exp(x²) erfc x.
  struct ScaledErfc: UnaryRule {
    var name: String { "erfcx" }

    func value<P: FloatingPointScalar>(_ x: P) -> P { exp(x * x) * erfc(x) }

    func derivative<T: RealScalar>(at x: T, value: T) -> T {
      2 * x * value - T(2 / Double.pi.squareRoot())
    }

    func series<P: PowerSeries>(of x: Number<P>) -> Number<P>? {
      let constant = Number<P>(-2 / Double.pi.squareRoot())
      return P.linear(
        of: x, valueWithDerivative(at: x.value), constant: constant, factor: 2 * x)
    }
  }

  func erfcx<T: RealScalar>(_ x: T) -> T { T.apply(ScaledErfc(), to: x) }

  print(derivatives(at: 0.0, order: 4) { x in erfcx(x) })
  // [1.0, -1.1283791670955126, 2.0, -4.51351666838205, 12.0]
}

private func binaryRuleExample() {
  struct LogAddExp: BinaryRule {
    var name: String { "logAddExp" }

    func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P {
      max(x, y) + log1p(exp(-(x - y).magnitude))
    }

    func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { sigmoid(x - y) }

    func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { sigmoid(y - x) }
  }

  func logAddExp<T: RealScalar>(_ x: T, _ y: T) -> T { T.apply(LogAddExp(), to: x, y) }

  print(logAddExp(1000.0, 1000.0))  // 1000.6931471805599
  print(gradient(at: [1000.0, 1001.0]) { x in logAddExp(x[0], x[1]) })
  // [0.2689414213699951, 0.7310585786300049]
  print(derivative(at: 0.0) { x in logAddExp(x, 0) })  // 0.5
}

private func primitiveExample() {
  func eccentricAnomaly<P: FirstOrderPayload>(
    _ m: Number<P>, eccentricity: P.Value
  ) -> Number<P> {
    var anomaly = m.value
    for _ in 0..<20 {
      let excess = anomaly - eccentricity * sin(anomaly) - m.value
      anomaly -= excess / (1 - eccentricity * cos(anomaly))
    }
    let slope = 1 / (1 - eccentricity * cos(anomaly))
    return .chain(value: anomaly, derivative: slope, of: m)
  }

  print(derivative(at: 1.0) { m in eccentricAnomaly(m, eccentricity: 0.25) })  // 1.0894593289089463
  print(gradient(at: [1.0, 2.0]) { x in x[1] * eccentricAnomaly(x[0], eccentricity: 0.25) })
  // [2.1789186578178925, 1.2361299887020267]
}

private func ownNumberExample() {
  struct MeasuredPayload: FirstOrderPayload {
    let value: Double
    let error: Double

    var isActive: Bool { error != 0 }

    init(_ value: Double) { self.init(value, error: 0) }

    init(_ value: Double, error: Double) { (self.value, self.error) = (value, error) }

    static func chain(value: Double, derivative: Double, of x: Measured) -> Measured {
      guard x.isActive else { return Measured(value) }
      return Measured(payload: Self(value, error: derivative.magnitude * x.payload.error))
    }

    static func chain(
      value: Double, partial first: Double, of x: Measured, partial second: Double, of y: Measured
    ) -> Measured {
      guard x.isActive else { return chain(value: value, derivative: second, of: y) }
      guard y.isActive else { return chain(value: value, derivative: first, of: x) }
      let error = first.magnitude * x.payload.error + second.magnitude * y.payload.error
      return Measured(payload: Self(value, error: error))
    }
  }

  typealias Measured = Number<MeasuredPayload>

  func period<T: RealScalar>(_ length: T, _ gravity: T) -> T {
    T(2 * Double.pi) * sqrt(length / gravity)
  }

  let length = Measured(payload: MeasuredPayload(1.0, error: 0.001))
  let gravity = Measured(payload: MeasuredPayload(9.81, error: 0.01))
  let swing = period(length, gravity)
  print(swing.value, swing.payload.error)  // 2.0060666807106475 0.0020254934222669685
}
