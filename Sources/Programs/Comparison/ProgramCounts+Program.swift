public import MixedMode

extension ModeComparison.ProgramCounts {
  /// Counts the operations of a program, and of the programs of its products with the Jacobian.
  ///
  /// - Parameter program: The function, recorded; its ``Program/jvp`` and its ``Program/vjp`` are counted.
  public init(of program: Program) {
    self.init(
      function: program.operations, jvp: program.jvp.operations, vjp: program.vjp.operations)
  }
}

/// Computes all first derivatives of a program by several methods, says what each costs and how exact it
/// is, and what the programs of the derivatives take.
///
/// The function `compareModes(at:of:)` of other functions knows no programs: recording a function is for
/// whoever wrote it to ask for.
///
/// ```swift
/// let comparison = compareModes(at: [1.2, 0.7], of: Program(of: Rosenbrock(), inputs: 2))
/// print(comparison.programs?.jvp.total ?? 0, comparison.programs?.vjp.total ?? 0)
/// ```
///
/// - Parameters:
///   - x: The point, of as many coordinates as the program has inputs.
///   - program: The function, recorded.
/// - Returns: The figures, which the module `Comparison` prints.
@inlinable
public func compareModes(at x: [Double], of program: Program) -> ModeComparison {
  var comparison = MixedMode.compareModes(at: x, of: program)
  comparison.programs = ModeComparison.ProgramCounts(of: program)
  return comparison
}
