import Scalars

extension Program {
  /// The same program with other names for its outputs.
  ///
  /// - Parameter names: The names; any other number of them stops the program.
  /// - Returns: The program.
  package func namingOutputs(_ names: [String]) -> Program {
    requireCount(names.count, outputs, of: "names", in: "Program.namingOutputs(_:)")
    return Program(
      graph, results: results, inputNames: inputNames, outputNames: names, roles: roles,
      sharesSteps: sharesSteps, isRelaxed: isRelaxed)
  }

  /// The program of some of the outputs, without the steps that only others need.
  ///
  /// Where the first inputs are parameters and the others data, this is the gradient in the parameters
  /// alone:
  ///
  /// ```swift
  /// let loss = Program(inputs: 4) { v in pow(v[0] + v[1] * v[2] - v[3], 2) }
  /// let gradient = loss.gradient.keeping(outputs: 0..<2)
  /// ```
  ///
  /// - Parameter kept: Which outputs, counted from 0, in the order in which the program is to have them; one
  ///   that does not exist stops the program.
  /// - Returns: The program.
  public func keeping(outputs kept: some Sequence<Int>) -> Program {
    let kept = Array(kept)
    if let wrong = kept.first(where: { !(0..<outputs).contains($0) }) {
      fail(
        "Program.keeping(outputs:): there is no output \(wrong) among \(counted(outputs, "output")), "
          + "which are counted from 0.")
    }
    return Program(
      graph, results: kept.map { results[$0] }, inputNames: inputNames,
      outputNames: kept.map { outputNames[$0] }, roles: roles, sharesSteps: sharesSteps,
      isRelaxed: isRelaxed)
  }
}
