import Scalars

// Derivatives of which only some are wanted: tangents of several inputs at once, and of each output those of
// them that it depends on.

extension Program {
  /// An element of a matrix of derivatives, and the group of inputs whose tangents hold it.
  package struct CompressedEntry {
    /// The row whose tangent is taken.
    package let row: Int

    /// The group of inputs.
    package let group: Int

    /// The element's row and column, for its name.
    package let place: (row: Int, column: Int)

    /// Creates an element.
    package init(row: Int, group: Int, place: (row: Int, column: Int)) {
      self.row = row
      self.group = group
      self.place = place
    }
  }

  /// The program of some elements of the Jacobian.
  ///
  /// - Parameters:
  ///   - entries: The elements.
  ///   - groups: Groups of inputs, of which each output that is asked for depends on one.
  /// - Returns: The program of the elements.
  package func compressedJacobian(
    _ entries: [CompressedEntry], groups: [[Int]]
  ) -> Program {
    let names = entries.map {
      "d\(outputNames[$0.place.row])/d\(inputNames[$0.place.column])"
    }
    return extended(naming: names) { recording, results in
      recording.compressedColumns(of: results, entries, groups)
    }
  }

  /// The program of some elements of the Hessian of the one output.
  ///
  /// - Parameters:
  ///   - entries: The elements.
  ///   - groups: Groups of inputs, of which each partial derivative that is asked for depends on one.
  /// - Returns: The program of the elements.
  package func compressedHessian(
    _ entries: [CompressedEntry], groups: [[Int]]
  ) -> Program {
    requireOneOutput("sparseHessian")
    let names = entries.map {
      "d2\(outputNames[0])/d\(inputNames[$0.place.row])d\(inputNames[$0.place.column])"
    }
    return extended(naming: names) { recording, results in
      let gradient = recording.gradient(of: results[0], inputs: inputs)
      return recording.compressedColumns(
        of: gradient.map { recording.place(of: $0) }, entries, groups)
    }
  }
}

extension Recording {
  /// Elements of the Jacobian of some steps.
  fileprivate func compressedColumns(
    of steps: [NodeID], _ entries: [Program.CompressedEntry], _ groups: [[Int]]
  ) -> [Symbol] {
    var elements = [Symbol](repeating: 0, count: entries.count)
    let byGroup = Dictionary(grouping: entries.indices) { entries[$0].group }
    for (group, members) in groups.enumerated() {
      guard let wanted = byGroup[group] else { continue }
      let tangents = tangents(
        of: wanted.map { steps[entries[$0].row] }, from: members.map { (NodeID($0), 1) })
      for (entry, tangent) in zip(wanted, tangents) { elements[entry] = tangent ?? 0 }
    }
    return elements
  }
}
