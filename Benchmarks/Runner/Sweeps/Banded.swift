import BenchmarkReporting
import Fluxion
import Randomness

/// A function of n inputs and n outputs whose Jacobian is a band, with or without a full row and column.
///
/// Output i is a sum over the inputs in a window of some width about i, each bent on its own, times the input in
/// the middle. With a border the first output depends on all inputs and the first input is in all outputs: then
/// neither columns nor rows alone can be compressed.
struct Banded: VectorFunction {
  let name: String
  let point: [Double]
  let width: Int
  private let isBordered: Bool

  /// - Parameters:
  ///   - n: The number of inputs and outputs.
  ///   - width: The number of inputs in each output, odd.
  ///   - isBordered: Whether there are a full row and a full column.
  ///   - seed: The seed of the point.
  init(size n: Int, width: Int, isBordered: Bool, seed: UInt64) {
    name = isBordered ? "bordered" : "banded"
    self.width = width
    self.isBordered = isBordered
    var generator = SeededGenerator(seed: seed &+ 90)
    point = generator.numbers(n, from: 0.5, to: 1.5)
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    let n = x.count
    for i in x.indices {
      var total: T = 0
      for j in max(0, i - width / 2)...min(n - 1, i + width / 2) { total += x[j] * x[j] }
      y[i] = total * x[i]
      if isBordered { y[i] += x[0] * x[i] }
    }
    if isBordered { for value in x { y[0] += value * value } }
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var y = x
    evaluate(x, into: &y)
    return y
  }
}
