import BenchmarkReporting

/// A case that is to be measured, as far as it is known beforehand.
struct PlannedCase {
  /// What filters match and reports show.
  let id: String

  /// Measures the case.
  let measure: (Measurer) -> Case
}

extension PlannedCase {
  /// A kernel's gradient by every program.
  init(gradientOf kernel: some ScalarKernel) {
    let shape = Case(
      group: .kernel, name: kernel.name, inputs: kernel.point.count, outputs: 1,
      operations: kernel.operations(at: kernel.point).total, results: [])
    id = shape.id
    measure = { measurer in
      let (programs, omitted) = ScalarCandidates.all(of: kernel)
      var result = shape
      result.omitted = omitted
      result.results = measurer.measure(
        programs, truth: Truth.gradient(of: kernel, at: kernel.point),
        rowLength: kernel.point.count)
      return result
    }
  }

  /// A kernel's gradient at each number of lanes.
  init(lanesOf kernel: some ScalarKernel) {
    let shape = Case(
      group: .lanes, name: kernel.name, inputs: kernel.point.count, outputs: 1,
      operations: kernel.operations(at: kernel.point).total, results: [])
    id = shape.id
    measure = { measurer in
      var result = shape
      result.results = measurer.measure(
        ScalarCandidates.lanes(of: kernel), truth: Truth.gradient(of: kernel, at: kernel.point),
        rowLength: kernel.point.count)
      return result
    }
  }

  /// A function's products and Jacobians by every program.
  init(jacobianOf kernel: some VectorKernel, group: Case.Group) {
    let shape = Case(
      group: group, name: kernel.name, inputs: kernel.inputs, outputs: kernel.outputs,
      operations: kernel.operations.total, results: [],
      omitted: [Omission(.swiftDifferentiation, because: SwiftDifferentiation.limit)])
    id = shape.id
    measure = { measurer in
      var result = shape
      result.results = measurer.measure(
        VectorCandidates(kernel).all(), truth: Truth.jacobian(of: kernel, at: kernel.point),
        rowLength: kernel.inputs)
      return result
    }
  }
}
