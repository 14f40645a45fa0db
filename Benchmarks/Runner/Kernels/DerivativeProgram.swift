import Fluxion

/// The recorded derivative of a kernel, which is printed as Swift and compiled at run time.
struct DerivativeProgram {
  /// The values, and behind them the gradient or the Jacobian by rows.
  let program: Program

  /// The number of values before the derivatives.
  let values: Int

  /// More operations than these make texts that a compiler takes minutes for.
  private static let largest = 50_000

  /// Why nothing is recorded of a kernel.
  static let tooLarge =
    "its derivative takes more than \(largest) operations, each a line that a compiler reads"

  /// Records the gradient of a kernel; nil if it would be too long.
  ///
  /// The kernel comes as `any`, so that nothing is compiled specially for symbols.
  init?(gradientOf f: any ScalarKernel) {
    guard CountTable.operations(of: f).total <= Self.largest else { return nil }
    program = Program(of: f, inputs: f.point.count).valueAndGradient
    values = 1
  }

  /// Records the Jacobian of a kernel; nil if it would be too long.
  init?(jacobianOf f: any VectorKernel) {
    let sweeps = min(f.inputs, f.outputs)
    guard CountTable.operations(of: f).total * sweeps <= Self.largest else { return nil }
    program = Program(of: f, inputs: f.inputs).valuesAndJacobian
    values = f.outputs
  }

  /// Records the derivative of the scalar formula.
  init() {
    program = Program(inputs: 1) { ScalarFormula.value($0[0]) }.valueAndGradient
    values = 1
  }
}
