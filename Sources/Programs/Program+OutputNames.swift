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
}
