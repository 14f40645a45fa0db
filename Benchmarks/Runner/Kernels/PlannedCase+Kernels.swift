import BenchmarkReporting
import ModeBenchmark

extension PlannedCase {
  /// A kernel's gradient by every program, the one over fused primitives too.
  init(gradientOf kernel: some FusedScalarKernel) {
    self.init(gradientOf: kernel, and: [ScalarCandidates.fused(kernel)])
  }

  /// A kernel's gradient by every program.
  init(gradientOf kernel: some ScalarKernel, and others: [Candidate] = []) {
    let shape = Case(
      group: .kernel, name: kernel.name, inputs: kernel.point.count, outputs: 1,
      operations: CountTable.operations(of: kernel).total, results: [])
    self.init(id: shape.id) { measurer in
      let (programs, omitted) = ScalarCandidates.all(ofKernel: kernel)
      let generated = GeneratedCandidates.all(
        of: DerivativeProgram(gradientOf: kernel), at: kernel.point)
      var result = shape
      result.omitted = omitted + generated.omitted
      result.results = measurer.measure(
        programs + generated.programs + others, truth: Truth.gradient(of: kernel),
        rowLength: kernel.point.count)
      return result
    }
  }

  /// A kernel's gradient at each number of lanes.
  init(lanesOf kernel: some ScalarKernel) {
    let shape = Case(
      group: .lanes, name: kernel.name, inputs: kernel.point.count, outputs: 1,
      operations: CountTable.operations(of: kernel).total, results: [])
    self.init(id: shape.id) { measurer in
      var result = shape
      result.results = measurer.measure(
        ScalarCandidates.lanes(of: kernel), truth: Truth.gradient(of: kernel),
        rowLength: kernel.point.count)
      return result
    }
  }

  /// A function's products and Jacobians by every program.
  init(jacobianOf kernel: some VectorKernel, group: Case.Group, and others: [Candidate] = []) {
    let shape = Case(
      group: group, name: kernel.name, inputs: kernel.inputs, outputs: kernel.outputs,
      operations: CountTable.operations(of: kernel).total, results: [],
      omitted: [Omission(.swiftDifferentiation, because: SwiftDifferentiation.limit)])
    self.init(id: shape.id) { measurer in
      var result = shape
      var generated: [Candidate] = []
      if group == .kernel {
        let (programs, omitted) = GeneratedCandidates.all(
          of: DerivativeProgram(jacobianOf: kernel), at: kernel.point)
        generated = programs
        result.omitted += omitted
      }
      result.results = measurer.measure(
        VectorCandidates(kernel).withHandWritten() + generated + others,
        truth: Truth.jacobian(of: kernel),
        rowLength: kernel.inputs)
      return result
    }
  }
}
