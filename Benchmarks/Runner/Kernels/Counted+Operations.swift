import Counting
import Fluxion

extension ScalarFunction {
  /// The operations of one evaluation at a point, counted exactly.
  func operations(at x: [Double]) -> OperationCount {
    countingOperations { self(x.map { Counted($0) }) }.count
  }
}

extension VectorKernel {
  /// The operations of one evaluation, counted exactly.
  var operations: OperationCount {
    countingOperations {
      var y = [Counted<Double>](repeating: 0, count: outputs)
      evaluate(point.map { Counted($0) }, into: &y)
      return y.count
    }.count
  }
}
