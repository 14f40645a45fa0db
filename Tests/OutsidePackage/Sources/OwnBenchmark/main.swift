import Fluxion
import ModeBenchmark

struct Valley: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    sum(over: 1..<x.count) { i in (x[i] - x[i - 1] * x[i - 1]) * (1.0 - x[i - 1]) }
  }
}

let start = (0..<100).map { 1 / Double($0 + 1) }
ModeBenchmark.run([ModeBenchmark("valley", at: start, of: Valley())])
