import TestSupport
import Testing
import Tracing

/// The operators with concrete types, which exist for the type checker: each must be the operation
/// that its name says, in values and adjoints.
struct ConcreteOperatorTests {
  @Test func doublePrecision() {
    let table = OperatorTable<Traced<Double>>(
      [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
      right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
      inPlaceConstant: [(+=), (-=), (*=), (/=)])
    for entry in table.entries {
      let trace = trace(at: [3.0, 4.0]) { x in entry.function(x[0], x[1]) }
      #expect(trace.outputValues == [entry.value], "\(entry.name)")
      #expect(trace.inputAdjoints == [entry.first.x, entry.first.y], "\(entry.name)")
    }
  }

  @Test func singlePrecision() {
    let table = OperatorTable<Traced<Float>>(
      [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
      right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
      inPlaceConstant: [(+=), (-=), (*=), (/=)])
    for entry in table.entries {
      let trace = trace(at: [3, 4] as [Float]) { x in entry.function(x[0], x[1]) }
      #expect(trace.outputValues == [Float(entry.value)], "\(entry.name)")
      let slopes = [entry.first.x, entry.first.y].map { Float($0) }
      #expect(trace.inputAdjoints == slopes, "\(entry.name)")
    }
  }
}
