import Fluxion
import Testing

/// Gradients: values, chunks, lane widths, in-place forms.
struct GradientTests {
  struct Rosenbrock: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      var sum: T = 0
      for i in 1..<x.count {
        let a = x[i] - x[i - 1] * x[i - 1]
        let b = 1 - x[i - 1]
        sum += 100 * a * a + b * b
      }
      return sum
    }
  }

  @Test func exampleOfTheLiterature() {
    let (value, slope) = valueWithGradient(at: [2, 5]) { x in
      log(x[0]) + x[0] * x[1] - sin(x[1])
    }
    #expect(value == 11.652071455223084)
    #expect(slope == [5.5, 1.7163378145367738])
  }

}
