// The Swift blocks of Docs/Performance.md, word for word.

import Fluxion

func performanceExamples() {
  genericCodeExample()
  laneTypesExample()
  laneWidthsExample()
  keptWorkspaceExample()
  whatIsRecordedExample()
}

private func genericCodeExample() {
  func logLikelihood<T: RealScalar>(_ parameters: [T], _ data: [Double]) -> T {
    let mean = parameters[0]
    let deviation = parameters[1]
    var sum: T = 0
    for value in data {
      let z = (T(value) - mean) / deviation
      sum -= 0.5 * z * z
    }
    return sum - T(Double(data.count)) * log(deviation)
  }

  let sample = [1.0, 2.0, 4.0]
  print(gradient(at: [2.0, 1.0]) { p in logLikelihood(p, sample) })  // [1.0, 2.0]
}

private func laneTypesExample() {
  let narrow = Forward.gradient(at: [1.0, 2.0], lanes: Lanes4<Double>.self) { x in x[0] * x[1] }
  print(narrow)  // [2.0, 1.0]
}

private func laneWidthsExample() {
  struct Quartic: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      sum(x.map { $0 * $0 * $0 * $0 })
    }
  }

  print(LaneWidth(forInputs: 3), LaneWidth(forInputs: 10))  // four sixteen
  print(gradient(at: [1.0, 2.0], of: Quartic()))  // [4.0, 32.0]
  print(Forward.gradient(at: [1.0, 2.0], lanes: .thirtyTwo, of: Quartic()))  // [4.0, 32.0]
}

private func keptWorkspaceExample() {
  let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
  var matrix = Matrix(repeating: 0.0, rows: 2, columns: 2)
  for step in 1...3 {
    let point = [Double(step), 2.0]
    workspace.jacobian(at: point, into: &matrix) { x, y in
      y[0] = x[0] * x[1]
      y[1] = x[0] + x[1]
    }
  }
  print(matrix.elements)  // [2.0, 3.0, 1.0, 1.0]
}

private func whatIsRecordedExample() {
  let record = Tape<Double>()
  _ = record.gradient(at: [1.5]) { x in 2.5 * sin(x[0]) * x[0] }
  print(record.statistics.recordedBytes)  // 0
  _ = record.gradient(at: [1.5, 2.5]) { x in x[1] * sin(x[0]) * x[0] }
  print(record.statistics.recordedBytes)  // 64
  _ = record.gradient(at: [1.5, 2.5]) { x in x[1] * (sin(x[0]) * x[0]) }
  print(record.statistics.recordedBytes)  // 32
}
