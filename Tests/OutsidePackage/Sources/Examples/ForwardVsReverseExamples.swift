// The Swift block of Docs/ForwardVsReverse.md, word for word.

import Counting
import Fluxion

func forwardVsReverseExamples() {
  func valley<T: RealScalar>(_ x: [T]) -> T {
    var sum: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }

  for n in [10, 1000] {
    let x = (0..<n).map { Counted<Double>(Double($0) / Double(n)) }
    let plain = countingOperations { valley(x) }.count.total
    let product = countingOperations { directionalDerivative(at: x, along: x, of: valley) }.count
    let gradient = countingOperations { Reverse.gradient(at: x, of: valley) }.count
    print(n, plain, product.total, gradient.total)
    // 10 72 192 272
    // 1000 7992 21972 29972
  }
}
