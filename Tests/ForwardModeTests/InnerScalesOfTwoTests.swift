#if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
  import Fluxion
  import TestSupport
  import Testing

  /// Derivatives of f(c x, d y) with c and d far from 1 and from each other.
  ///
  /// Truth is the same program on `Float80`, whose exponents go to 10^±4932: no part of it overflows or
  /// underflows there.
  struct InnerScalesOfTwoTests {
    enum Function: CaseIterable, Sendable {
      case distance, angle, power, constantPower, quotient, logOfProduct, rootOfQuotient, norm
      case logSumOfSquares

      var isOfPlane: Bool { self == .distance || self == .angle || self == .norm }

      func callAsFunction<T: RealScalar>(_ x: T, _ y: T) -> T {
        switch self {
        case .distance: hypot(x, y)
        case .angle: atan2(y, x)
        case .power: pow(x, y)
        case .constantPower: pow(x, -0.25) * pow(y, 0.75)
        case .quotient: x / y
        case .logOfProduct: log(x) + log2(y) * log10(x)
        case .rootOfQuotient: sqrt(x) / cbrt(y)
        case .norm: Fluxion.norm([x, y])
        case .logSumOfSquares: asinh(x) * atan(y)
        }
      }
    }

    struct Scaled: ScalarFunction {
      let function: Function
      let scales: (Double, Double)

      func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
        let (c, d) = scales
        return function(T(c) * x[0], T(d) * x[1])
      }
    }

    static let scales: [Double] = [
      1e-300, 1e-200, 1e-160, 1e-150, 1e-100, 1e-20, 1, 1e20, 1e100, 1e150, 1e160, 1e200, 1e300,
    ]

    @Test(arguments: Function.allCases)
    func twoInnerScales(_ function: Function) {
      for c in Self.scales {
        for d in Self.scales {
          // What a distance or an angle still changes in its lesser argument's direction, the square
          // of their ratio, must not underflow.
          if function.isOfPlane && (c / d < 1e-90 || d / c < 1e-90) { continue }
          check(Scaled(function: function, scales: (c, d)))
        }
      }
    }

    private func check(_ f: Scaled) {
      let truth = Forward.valueGradientHessian(at: [1, 1] as [Float80]) { f($0) }
      let value = Double(truth.value)
      if !value.isNormal { return }
      // An infinite curvature leaves NaN beside it.
      let expected = (truth.gradient + truth.hessian.elements).map { Double($0) }
      if !expected.allSatisfy(\.isFinite) { return }
      func expect(_ mode: String, _ gradient: [Double], _ hessian: Matrix<Double>?) {
        let found = gradient + (hessian?.elements ?? [])
        // A mixed derivative is the sum of terms that can cancel, no larger than this.
        let cross = expected[2].magnitude.squareRoot() * expected[5].magnitude.squareRoot()
        for (i, (a, b)) in zip(found, expected).enumerated() {
          #expect(
            isClose(a, b, beside: i == 3 || i == 4 ? cross : 0),
            "\(f.function) \(f.scales), \(mode), element \(i): \(a), not \(b)")
        }
      }
      expect("VectorDual", Forward.gradient(at: [1, 1]) { f($0) }, nil)
      expect("Variable", Reverse.gradient(at: [1, 1]) { f($0) }, nil)
      let block = Forward.valueGradientHessian(at: [1, 1]) { f($0) }
      expect("block", block.gradient, block.hessian)
      let mixed = Mixed.valueGradientHessian(at: [1, 1]) { f($0) }
      expect("mixed", mixed.gradient, mixed.hessian)
      let nested = Matrix(
        (0..<2).map { i in
          (0..<2).map { j in Forward.mixedDerivative(at: [1, 1], i, j) { f($0) } }
        })
      expect("HyperDual", block.gradient, nested)
    }

    private func isClose(_ a: Double, _ b: Double, beside terms: Double) -> Bool {
      if a == b { return true }
      if a.isInfinite || b.isInfinite { return false }
      return (a - b).magnitude
        <= max(
          64 * Double.ulpOfOne * max(b.magnitude, terms), 16 * Double.leastNonzeroMagnitude)
    }
  }
#endif
