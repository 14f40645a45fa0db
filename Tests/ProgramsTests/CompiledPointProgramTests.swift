import CAllocationCounter
import Fluxion
import Foundation
import Scalars
import TestSupport
import Testing

@testable import Programs

#if os(Linux) || os(macOS)
  /// Programs that are compiled for many points compute at each what they compute at one.
  @Suite struct CompiledPointProgramTests {
    private static let functions = CompiledProgramTests.functions

    /// Counts with whole eights and with every remainder.
    private static let counts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 61]

    private static func rows(_ points: some Sequence<[Double]>) -> Matrix<Double> {
      Matrix(Array(points))
    }

    private func isSame(_ a: Double, _ b: Double) -> Bool {
      a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
    }

    // MARK: Values

    @Test(arguments: functions.indices, [false, true])
    func exactValuesHaveTheBitsOfTheProgram(_ i: Int, tuned isTuned: Bool) throws {
      let (name, program) = Self.functions[i]
      let compiled = try program.compiledForPoints(tuned: isTuned)
      #expect(compiled.accuracy == .exact && compiled.inputs == 2)
      #expect(compiled.outputNames == program.outputNames)
      let points = CompiledProgramTests.points
      let results = compiled.evaluate(atEach: Self.rows(points))
      for (k, x) in points.enumerated() {
        for (j, expected) in program(x).enumerated() {
          #expect(isSame(results[k, j], expected), "\(name) at \(x): \(results[k, j])")
        }
      }
    }

    /// Both are the same arithmetic, derivatives too.
    @Test(arguments: functions.indices)
    func exactDerivativesHaveTheBitsOfOnePoint(_ i: Int) throws {
      let program = Self.functions[i].program
      var derivatives = [program.valuesAndJacobian]
      if program.outputs == 1 { derivatives.append(program.valueGradientHessian) }
      for derivative in derivatives {
        let (one, many) = (try derivative.compiled(), try derivative.compiledForPoints())
        let points = CompiledProgramTests.points.suffix(300)
        let results = many.evaluate(atEach: Self.rows(points))
        for (k, x) in points.enumerated() {
          for (j, expected) in one(x).enumerated() {
            #expect(isSame(results[k, j], expected), "output \(j) at \(x)")
          }
        }
      }
    }

    /// Functions of lists are the C library's here, and so have other last digits.
    @Test(arguments: functions.indices.filter { functions[$0].name != "functions of lists" })
    func fastValuesHaveTheBitsOfBatches(_ i: Int) throws {
      let (name, program) = Self.functions[i]
      let compiled = try program.compiledForPoints(.fast)
      let points = CompiledProgramTests.points.prefix(400)
      let results = compiled.evaluate(atEach: Self.rows(points))
      for first in stride(from: 0, to: 400, by: 8) {
        let batch = (0..<2).map { k in
          let x = (first..<first + 8).map { points[$0][k] }
          return x.withUnsafeBufferPointer { Batch8(loading: $0.baseAddress!) }
        }
        let (expected, agreeing) = BatchDecisions.noted(accuracy: .fast) { program(batch) }
        #expect(agreeing == 0xff)
        for (j, value) in expected.enumerated() {
          for lane in 0..<8 {
            let found = results[first + lane, j]
            #expect(isSame(found, value[lane]), "\(name) at \(points[first + lane]): \(found)")
          }
        }
      }
    }

    // MARK: Functions of eight numbers

    /// What such a program brings along is the library's own code.
    @Test(arguments: EightLaneFunction.all.filter { $0.name != "gaussian" })
    func functionsHaveTheBitsOfTheLibrary(_ function: EightLaneFunction) throws {
      let rules = UnaryFunction.all.filter { $0.rule.vectorForm != nil }
      let called = function.name.replacing("_", with: "").lowercased()
      let rule = try #require(rules.first { $0.name.lowercased() == called }).rule
      let program = Program(inputs: 1) { (x: [Recorded]) in [applied(rule, to: x[0])] }
      let compiled = try program.derivatives(order: 2).compiledForPoints(.fast)
      var generator = SeededGenerator(seed: 3)
      let special = [0.0, -0.0, 1, -1, 0x1p-1030, 1e300, -1e300, .infinity, -.infinity, .nan]
      let far = generator.numbers(95, from: -300, to: 300).map { scalbn(1.7, Int($0)) }
      let x = generator.numbers(95, from: -3, to: 3) + far + special
      let results = compiled.evaluate(atEach: Matrix(rows: x.count, columns: 1, elements: x))
      for first in stride(from: 0, to: x.count, by: 8) {
        let expected = function.derivatives(at: Array(x[first..<first + 8]))
        for lane in 0..<8 {
          let at = "\(function.name) at \(x[first + lane])"
          #expect(isSame(results[first + lane, 0], expected.values[lane]), "\(at)")
          #expect(isSame(results[first + lane, 1], expected.first[lane]), "first, \(at)")
          #expect(isSame(results[first + lane, 2], expected.second[lane]), "second, \(at)")
        }
      }
    }

    private func applied<R: UnaryRule>(_ rule: R, to x: Recorded) -> Recorded {
      Recorded.apply(rule, to: x)
    }

    /// One call gives a sine, a cosine and their derivatives.
    @Test func sineAndCosineAreOneCall() {
      let program = Program(inputs: 1) { (x: [Recorded]) in sin(x[0]) * cos(x[0]) }
      let text = program.valueAndGradient.pointSource(named: "f", accuracy: .fast)
      let body = text.components(separatedBy: "void f_eight(").last ?? ""
      #expect(body.components(separatedBy: "_lanes(").count - 1 == 1, "\(body)")
      #expect(text.contains("sin_jet(a0)") && !text.contains("cos_jet(a0)"))
    }

    /// Sums of exponentials at once, with the cases that the plain functions have.
    @Test(arguments: [1, 2, 5, 8, 19])
    func functionsOfListsOfEightNumbers(_ count: Int) throws {
      let program = Program(inputs: count) { (x: [Recorded]) in
        [logSumExp(x), softmaxCrossEntropy(x, label: count / 2)]
      }
      let (fast, exact) = (
        try program.compiledForPoints(.fast), try program.compiledForPoints()
      )
      var generator = SeededGenerator(seed: 6)
      let special = [0.0, -0.0, 5, 5, -800, 800, .infinity, -.infinity, .nan, 1e-300]
      var points = (0..<300).map { _ in generator.numbers(count, from: -30, to: 30) }
      for _ in 0..<300 {
        points.append(generator.numbers(count, from: 0, to: 9.99).map { special[Int($0)] })
      }
      let (a, b) = (
        fast.evaluate(atEach: Self.rows(points)), exact.evaluate(atEach: Self.rows(points))
      )
      for (k, x) in points.enumerated() {
        let scale = x.map(\.magnitude).filter(\.isFinite).max() ?? 0
        for j in 0..<2 where !isSame(a[k, j], b[k, j]) {
          let bound = 4 * max(b[k, j].magnitude, j == 1 ? 0 : scale).ulp
          #expect((a[k, j] - b[k, j]).magnitude <= bound, "\(a[k, j]), not \(b[k, j]), at \(x)")
        }
      }
    }

    @Test func textBringsAlongWhatItCallsOnly() {
      let exponential = Program(inputs: 1) { (x: [Recorded]) in exp(x[0]) }
      let fast = exponential.pointSource(named: "f", accuracy: .fast)
      #expect(fast.contains("exponential_of(") && !fast.contains("circular_values("))
      let exact = exponential.pointSource(named: "f")
      #expect(exact.contains("f_each_exp") && !exact.contains("exponential_of("))
      for text in [fast, exact] { #expect(!text.contains("#include \"")) }
    }

    @Test(arguments: functions.indices)
    func fastDerivativesAreNear(_ i: Int) throws {
      let program = Self.functions[i].program.valuesAndJacobian
      let compiled = try program.compiledForPoints(.fast)
      let points = CompiledProgramTests.points.prefix(500)
      let results = compiled.evaluate(atEach: Self.rows(points))
      for (k, x) in points.enumerated() {
        let expected = program(x)
        let scale = expected.map(\.magnitude).filter(\.isFinite).max() ?? 0
        for (j, b) in expected.enumerated() where !(results[k, j].isNaN && b.isNaN) {
          let a = results[k, j]
          #expect(a == b || (a - b).magnitude <= 32 * scale.ulp, "\(a), not \(b), at \(x)")
        }
      }
    }

    // MARK: Points

    @Test(arguments: counts)
    func anyNumberOfPoints(_ count: Int) throws {
      let program = Self.functions[0].program.valueAndGradient
      let compiled = try program.compiledForPoints()
      let points = Matrix(
        rows: count, columns: 2, elements: CompiledProgramTests.points.prefix(count).flatMap { $0 })
      // What lies behind the results stays as it is.
      let results = compiled.evaluate(atEach: points)
      #expect(results.rows == count && results.columns == 3)
      var sums = [0.0, 0, 0]
      for k in 0..<count {
        let expected = program(points.row(k))
        for j in 0..<3 {
          #expect(isSame(results[k, j], expected[j]))
          sums[j] += expected[j]
        }
      }
      for (found, expected) in zip(compiled.sum(overEach: points), sums) {
        expect(found, near: expected)
      }
    }

    @Test func sharedInputsAreTheFirst() throws {
      let program = Program(inputs: 4) { (v: [Recorded]) in
        let residual = v[0] * exp(-v[1] * v[2]) - v[3]
        return residual * residual
      }.valueAndGradient
      var generator = SeededGenerator(seed: 8)
      let (shared, data) = ([1.5, 0.25], generator.numbers(2 * 50, from: -1, to: 1))
      let rows = Matrix(rows: 50, columns: 2, elements: data)
      let whole = Self.rows((0..<50).map { shared + rows.row($0) })
      for accuracy in [BatchAccuracy.exact, .fast] {
        let compiled = try program.compiledForPoints(accuracy)
        let (a, b) = (
          compiled.evaluate(atEach: rows, sharing: shared), compiled.evaluate(atEach: whole)
        )
        #expect(zip(a.elements, b.elements).allSatisfy(isSame))
        let (c, d) = (
          compiled.sum(overEach: rows, sharing: shared), compiled.sum(overEach: whole)
        )
        #expect(zip(c, d).allSatisfy(isSame))
        let all = [Double](repeating: 0.5, count: 4)
        let constant = Matrix(rows: 9, columns: 0, elements: [Double]())
        let tenth = compiled.evaluate(atEach: constant, sharing: all)
        #expect(zip(tenth.row(8), tenth.row(0)).allSatisfy(isSame))
        #expect(compiled.sum(overEach: constant, sharing: all)[0] != 0)
      }
    }

    /// The sums of runs are added in order, whoever computes them.
    @Test func threadsChangeNoBit() throws {
      let program = Self.functions[0].program.valueAndGradient
      let compiled = try program.compiledForPoints(.fast)
      var generator = SeededGenerator(seed: 9)
      let count = 3 * 512 + 5
      let points = Matrix(
        rows: count, columns: 2, elements: generator.numbers(2 * count, from: -2, to: 2))
      let (values, sums) = (compiled.evaluate(atEach: points), compiled.sum(overEach: points))
      for workers in [2, 3, 7, nil] {
        let found = compiled.evaluate(atEach: points, workers: workers)
        #expect(zip(found.elements, values.elements).allSatisfy(isSame))
        let total = compiled.sum(overEach: points, workers: workers)
        #expect(zip(total, sums).allSatisfy(isSame))
      }
      for j in 0..<3 {
        let plain = (0..<count).reduce(0.0) { $0 + values[$1, j] }
        let scale = (0..<count).reduce(0.0) { $0 + values[$1, j].magnitude }
        #expect((sums[j] - plain).magnitude <= 1e-13 * scale)
      }
    }

    /// Functions are set apart there.
    @Test(arguments: [BatchAccuracy.exact, .fast])
    func longProgramIsCut(_ accuracy: BatchAccuracy) throws {
      let program = Program(inputs: 130) { (x: [Recorded]) in
        var sum: Recorded = 0
        for i in 1..<x.count {
          let a = x[i] - x[i - 1] * x[i - 1]
          let (b, c) = (1 - x[i - 1], sin(x[i]))
          sum += 100 * a * a + b * c
          sum += pow(2 + x[i], 1.5)
        }
        return sum
      }.valueAndGradient
      var generator = SeededGenerator(seed: 5)
      let points = Matrix(
        rows: 11, columns: 130, elements: generator.numbers(11 * 130, from: -1, to: 1))
      let (one, many) = (try program.compiled(), try program.compiledForPoints(accuracy))
      let text = program.pointSource(named: "f", accuracy: accuracy)
      #expect(text.contains("f_part_2(") && text.contains("_apart(") == (accuracy == .fast))
      let results = many.evaluate(atEach: points)
      for k in 0..<11 {
        let expected: [Double] = one(points.row(k))
        for j in expected.indices {
          let (a, b): (Double, Double) = (results[k, j], expected[j])
          let bound: Double = accuracy == .fast ? 1e-14 * max(1, b.magnitude) : 0
          #expect(isSame(a, b) || abs(a - b) <= bound, "output \(j) of point \(k): \(a), not \(b)")
        }
      }
    }

    /// A Jacobian so large that a point's numbers do not lie on the stack.
    @Test func manyOutputs() throws {
      let program = Program(inputs: 40) { (x: [Recorded]) in
        (0..<60).map { i in x[i % 40] * x[(i + 7) % 40] + sin(x[(3 * i) % 40]) }
      }.jacobian
      let compiled = try program.compiledForPoints()
      #expect(program.pointSource(named: "f").contains("malloc("))
      var generator = SeededGenerator(seed: 4)
      let points = Matrix(
        rows: 9, columns: 40, elements: generator.numbers(360, from: -1, to: 1))
      let results = compiled.evaluate(atEach: points, workers: 2)
      let sums = compiled.sum(overEach: points)
      for j in [0, 41, 1000, 2399] {
        var sum = 0.0
        for k in 0..<9 {
          let expected = program(points.row(k))[j]
          #expect(isSame(results[k, j], expected))
          sum += expected
        }
        #expect((sums[j] - sum).magnitude <= 1e-14)
      }
    }

    @Test func programsWithoutInputsOrOutputs() throws {
      let constant = try Program(inputs: 0) { (_: [Recorded]) in [3] }.compiledForPoints()
      let nothing = Matrix(rows: 3, columns: 0, elements: [Double]())
      #expect(constant.evaluate(atEach: nothing).elements == [3, 3, 3])
      #expect(constant.sum(overEach: nothing) == [9])
      let silent = try Program(inputs: 1) { (_: [Recorded]) in [] }.compiledForPoints()
      let points: Matrix = [[1.0], [2]]
      #expect(silent.evaluate(atEach: points).elements.isEmpty)
      #expect(silent.sum(overEach: points).isEmpty)
    }

    @Test(.enabled(if: allocation_counter_is_available() != 0))
    func inPlaceNothingIsAllocated() throws {
      let compiled = try Self.functions[0].program.valueAndGradient.compiledForPoints()
      let points = Self.rows(CompiledProgramTests.points.prefix(100))
      var results = Matrix(repeating: 0.0, rows: 100, columns: 3)
      #expect(allocations { compiled.evaluate(atEach: points, into: &results) } == 0)
      #expect(results[1, 0] == Self.functions[0].program(points.row(1))[0])
    }

    // MARK: What is refused

    @Test func wrongShapesStop() async {
      let few = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let compiled = try Program(inputs: 3) { $0[0] * $0[1] * $0[2] }.compiledForPoints()
        _ = compiled.evaluate(atEach: [[1.0], [2]], sharing: [1])
      }
      expect(["evaluate(atEach:)", "1 shared input", "1 number", "make 2", "3 inputs"], in: few)
      let room = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let compiled = try Program(inputs: 1) { $0[0] * $0[0] }.compiledForPoints()
        var results = Matrix(repeating: 0.0, rows: 1, columns: 1)
        compiled.evaluate(atEach: [[1.0], [2]], into: &results)
      }
      expect(["evaluate(atEach:)", "1 row", "2 points", "1 output"], in: room)
      let lost = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let compiled = try Program(inputs: 1) { $0[0] * $0[0] }.compiledForPoints()
        var points: Matrix = [[1.0], [2]]
        points.elements.removeLast()
        _ = compiled.sum(overEach: points)
      }
      expect(["sum(overEach:)", "1 element", "2 × 1"], in: lost)
    }

    @Test func whatIsNotPrintableIsRefused() throws {
      let program = Program(inputs: 1) { (x: [Recorded]) in digamma(x[0]) }
      let problem = try #require(program.problem(printingForPoints: .fast))
      #expect(problem.contains("digamma"))
      let error = try #require(throws: CompilationError.self) {
        _ = try program.compiledForPoints(.fast)
      }
      #expect("\(error)".contains("digamma"))
      for name in ["Power", "exp_jet", "LaneBits", "Lanes", "sinh_part", "LANES_INLINE", "div"] {
        let (_, problem) = Program(inputs: 1) { $0[0] * $0[0] }.writtenForPoints(
          named: name, .exact)
        #expect(problem?.contains("'\(name)'") == true, "\(name)")
      }
      let stop = Program(inputs: 1) { (x: [Recorded]) in exp(x[0]) }
      #expect(stop.problem(printingForPoints: .exact) == nil)
    }
  }
#endif
