import Fluxion
import TestSupport
import Testing
import Tracing

/// The programs of traces: the path that was taken, to be run elsewhere.
struct ProgramTests {
  @Test func theWorkedExampleElsewhere() {
    let program = WorkedExampleTests.baydin.program
    #expect(program.inputNames == ["x1", "x2"])
    #expect(program([2.0, 5.0]) == [11.652071455223084])
    #expect(program.gradient([2.0, 5.0]) == [5.5, 1.7163378145367738])
    let elsewhere = [1.0, 3.0]
    let (value, gradient) = valueWithGradient(at: elsewhere, of: WorkedExampleTests.Baydin())
    #expect(program(elsewhere) == [value])
    #expect(program.gradient(elsewhere) == gradient)
    let text = program.gradient.source(.math, named: "slopes")
    #expect(text.hasPrefix("slopes(x1, x2)\n"))
    #expect(text.contains("x2_bar = x1 - ") && text.hasSuffix("\ndy/dx2 = x2_bar\n"))
  }

  @Test func outputsHaveNamesThatNoInputHas() {
    let product = trace(at: [2.0, 5.0], names: ["x", "y"]) { v in v[0] * v[1] + sin(v[1]) }.program
    #expect(product([3.0, 0.0]) == [0] && product.gradient([3.0, 0.0]) == [0, 4])
    #expect(product.gradient.source(.math, named: "slopes").contains("df/dx = y"))
    let one = trace(at: [1.0], names: ["y"]) { x in 2 * x[0] }.program
    #expect(one.outputNames == ["f"] && one.gradient.outputNames == ["df/dy"])
    let two = trace(at: [1.0], weights: [1, 0]) { x in [x[0], 2 * x[0]] }.program
    #expect(two.outputNames == ["y1", "y2"])
    let none = trace(at: [1.0], weights: []) { _ in [] }.program
    #expect(none.outputs == 0 && none([1.0]).isEmpty)
  }

  /// At the traced point a program has the bits of the trace, whatever the numbering.
  @Test(arguments: 0..<20)
  func valuesAreThoseOfTheTrace(block: Int) {
    let point = RandomProgramTests.point
    for seed in (50 * block)..<(50 * block + 50) {
      let f = RandomProgramTests.program(seed: seed, length: 12)
      let evaluation = trace(at: point, numbering: seed % 2 == 0 ? .byLevel : .asComputed, of: f)
      let program = evaluation.program
      for (found, expected) in zip(program(point), evaluation.outputValues) {
        #expect(haveSameBits(found, expected), "seed \(seed)")
      }
      let (_, tangent) = jvp(at: point, along: RandomProgramTests.direction, of: program)
      let (_, expected) = jvp(at: point, along: RandomProgramTests.direction, of: f)
      for (found, expected) in zip(tangent, expected) where expected.isFinite && found.isFinite {
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  /// A trace follows one path: what the function does on the other is not in its program.
  @Test func onePath() {
    let program = trace(at: 2.0, name: "x") { x in x > 1 ? x * x : -x }.program
    #expect(program([3.0]) == [9])
    #expect(program([-3.0]) == [9])
    let larger = trace(at: [2.0, 1.0]) { x in max(x[0], x[1]) * min(x[0], x[1]) }
    #expect(larger.nodes.map(\.operation) == ["input", "input", "multiply"])
    #expect(larger.program([3.0, 4.0]) == [12])
  }

  @Test func outputsThatAreInputsOrConstants() {
    let program = trace(at: [2.0, 3.0], weights: [1, 1, 1]) { x in [x[1], 7, x[0] * 2] }.program
    #expect(program([5.0, 6.0]) == [6, 7, 10])
    #expect(program.jacobian([5.0, 6.0]) == [0, 1, 0, 0, 2, 0])
  }

  /// Constants that are alike but for what they carry stay apart: here two with tangents of their own.
  @Test func constantsOfOtherNumbers() {
    typealias Number = Traced<Dual<Double>>
    let (first, second) = (Dual(value: 3.0, tangent: 1), Dual(value: 3.0, tangent: 10))
    let evaluation = trace(at: Dual(2.0), name: "x") { x in
      x * Number(first) + x * Number(second)
    }
    #expect(evaluation.outputValues[0].value == 12 && evaluation.outputValues[0].tangent == 22)
    #expect(evaluation.inputAdjoints[0].value == 6 && evaluation.inputAdjoints[0].tangent == 11)
    #expect(evaluation.nodes.map(\.operation) == ["input", "multiply", "multiply", "add"])
    #expect(evaluation.program([5.0]) == [30])
  }

  /// The value and the derivatives of a function that computed them itself are known at one point.
  static var ownDerivative: Program {
    trace(at: 16.0, name: "x") { x in
      let root = sqrt(x.value)
      return .chain(value: root, derivative: 0.5 / root, of: x) + 1
    }.program
  }

  @Test(arguments: [SourceLanguage.math, .swift, .c])
  func whatIsKnownAtOnePointIsNotPrinted(language: SourceLanguage) {
    let problem = Self.ownDerivative.problem(printingAs: language)
    #expect(problem?.contains("known at the traced point only") == true)
  }

  @Test(arguments: [true, false])
  func whatIsKnownAtOnePointIsNotRun(derivative: Bool) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [derivative] in
      let program = Self.ownDerivative
      _ = derivative ? program.gradient.nodeCount : Int(program([16.0])[0])
    }
    expect(["Program", "known at the traced point only", "rule"], in: result)
  }
}
