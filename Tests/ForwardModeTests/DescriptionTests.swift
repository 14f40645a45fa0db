import Fluxion
import Testing

/// Numbers in words, and as a debugger and `dump` show them.
struct DescriptionTests {
  typealias Lanes = VectorDual<Lanes4<Double>>

  @Test func dualNumbers() {
    #expect("\(Dual(value: 1.0, tangent: 2.0))" == "1.0 + 2.0 ε")
    #expect("\(Dual(value: 1.0, tangent: -2.0))" == "1.0 - 2.0 ε")
    #expect("\(Dual(value: -1.0, tangent: -0.0))" == "-1.0 - 0.0 ε")
    #expect("\(Dual(value: 1.0, tangent: -.infinity))" == "1.0 - inf ε")
    #expect("\(Dual(value: -Double.nan, tangent: -Double.nan))" == "nan + nan ε")
    #expect("\(Dual(3.0))" == "3.0")
  }

  @Test func nestedNumbers() {
    let inner = Dual(value: 1.0, tangent: -2.0)
    #expect("\(Dual(value: inner, tangent: inner))" == "(1.0 - 2.0 ε) + (1.0 - 2.0 ε) ε")
    #expect("\(Dual(value: inner, tangent: Dual(-1)))" == "(1.0 - 2.0 ε) - 1.0 ε")
    #expect(
      "\(TaylorSeries(coefficients: [inner, Dual(-1), inner]))"
        == "(1.0 - 2.0 ε) - 1.0 t + (1.0 - 2.0 ε) t² + O(t³)")
  }

  @Test func numbersOfSecondOrder() {
    let x = HyperDual(value: 1.0, first: -2, second: 0, mixed: -.nan)
    #expect("\(x)" == "1.0 - 2.0 ε₁ + 0.0 ε₂ + nan ε₁ε₂")
    #expect("\(HyperDual(2.0))" == "2.0")
    var block = ""
    _ = Forward.hessian(at: [2.0, 3.0]) { x in
      block = "\(x[0] * x[1])"
      return x[0] * x[1]
    }
    #expect(
      block == "6.0 + [3.0, 2.0, …] ε₁ + [3.0, 2.0, …] ε₂ + [[0.0, 1.0, …], [1.0, …], …] ε₁ε₂")
  }

  /// Lanes that no input has are zeros, of which two say no more than one.
  @Test func lanesInUse() {
    var texts: [String] = []
    _ = gradient(at: [2.0, 3.0]) { x in
      texts = x.map { "\($0)" } + ["\(x[0] * x[1])", "\(x[0] - x[0])", "\(x[0] * 0 + 1)"]
      return x[0]
    }
    #expect(
      texts == [
        "2.0 + [1.0, …] ε", "3.0 + [0.0, 1.0, …] ε", "6.0 + [3.0, 2.0, …] ε", "0.0 + […] ε",
        "1.0 + […] ε",
      ])
    let full = Lanes(value: 1, tangents: .unit(3))
    #expect("\(full)" == "1.0 + [0.0, 0.0, 0.0, 1.0] ε")
    #expect("\(Lanes(value: 1, tangents: .unit(2)))" == "1.0 + [0.0, 0.0, 1.0, 0.0] ε")
    #expect("\(Lanes(1))" == "1.0")
    #expect("\(full.tangents)" == "[0.0, 0.0, 0.0, 1.0]")
  }

  @Test func variables() {
    var texts: [String] = []
    _ = Reverse.gradient(at: [2.0, 3.0]) { x in
      texts = ["\(x[0])", "\(-x[1])", "\(Variable<Double>(4))"]
      return x[0]
    }
    #expect(texts == ["2.0 (∂/∂v1 = 1.0)", "-3.0 (∂/∂v2 = -1.0)", "4.0"])
  }

  private func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func dumps() {
    #expect(
      dumped(Dual(value: 1.0, tangent: -2.0)) == """
        ▿ 1.0 - 2.0 ε
          - value: 1.0
          - tangent: -2.0

        """)
    #expect(
      dumped(VectorDual<Lanes8<Double>>(value: 1, tangents: .unit(0))) == """
        ▿ 1.0 + [1.0, …] ε
          - value: 1.0
          ▿ tangents: 8 elements
            - 1.0
            - 0.0
            - 0.0
            - 0.0
            - 0.0
            - 0.0
            - 0.0
            - 0.0

        """)
    #expect(
      dumped(TaylorSeries(coefficients: [1.0, 2, 3])) == """
        ▿ 1.0 + 2.0 t + 3.0 t² + O(t³)
          ▿ coefficients: 3 elements
            - 1.0
            - 2.0
            - 3.0

        """)
    #expect(
      dumped(HyperDual(value: 1.0, first: 2, second: 3)) == """
        ▿ 1.0 + 2.0 ε₁ + 3.0 ε₂ + 0.0 ε₁ε₂
          - value: 1.0
          - first: 2.0
          - second: 3.0
          - mixed: 0.0

        """)
    var text = ""
    _ = Reverse.gradient(at: [2.0]) { x in
      text = dumped(x[0])
      return x[0]
    }
    #expect(
      text == """
        ▿ 2.0 (∂/∂v1 = 1.0)
          - value: 2.0
          - parent: 1
          - partial: 1.0

        """)
    #expect(
      Mirror(reflecting: HyperDualBlock<Lanes4<Double>>(2)).children.compactMap(\.label)
        == ["value", "first", "second", "mixed"])
    #expect(Mirror(reflecting: Lanes16(repeating: 1.0)).children.count == 16)
    #expect(Mirror(reflecting: Lanes32(repeating: 1.0)).children.count == 32)
  }
}
