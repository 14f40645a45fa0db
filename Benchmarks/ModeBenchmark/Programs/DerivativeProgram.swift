import Counting
package import Fluxion

/// The recorded derivative of a function, which is printed as Swift and compiled at run time.
package struct DerivativeProgram {
  /// The values, and behind them the gradient or the Jacobian by rows.
  package let program: Program

  /// The number of values before the derivatives.
  package let values: Int

  /// More operations than these make texts that a compiler takes minutes for.
  private static let largest = 50_000

  /// Why nothing is recorded of a function.
  package static let tooLarge =
    "its derivative takes more than \(largest) operations, each a line that a compiler reads"

  package init(_ program: Program, values: Int) {
    self.program = program
    self.values = values
  }

  /// Records the gradient of a function; nil if it would be too long.
  ///
  /// The function comes as `any`, so that nothing is compiled specially for symbols.
  package init?(gradientOf f: any MeasuredScalarFunction) {
    let count = countingOperations { f(f.point.map { Counted($0) }) }.count.total
    guard count <= Self.largest else { return nil }
    self.init(Program(of: f, inputs: f.point.count).valueAndGradient, values: 1)
  }

  /// Records the Jacobian of a function; nil if it would be too long.
  package init?(jacobianOf f: any MeasuredVectorFunction) {
    let sweeps = min(f.point.count, f.outputs)
    let count = countingOperations { f(f.point.map { Counted($0) }) }.count.total
    guard count * sweeps <= Self.largest else { return nil }
    self.init(Program(of: f, inputs: f.point.count).valuesAndJacobian, values: f.outputs)
  }
}
