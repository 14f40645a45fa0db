import Fluxion
import Foundation
import Programs
import TestSupport
import Testing

/// Random functions with branches, printed with their Jacobians, compiled and run: the values have the bits
/// of the function, and the derivatives agree with the program.
///
/// `FLUXION_PROGRAMS=300` prints and compiles that many of them in each language; it takes no more.
struct PrintedProgramTests {
  private static let wanted = ProcessInfo.processInfo.environment["FLUXION_PROGRAMS"].flatMap {
    Int($0).map { min($0, 300) }
  }

  /// A program, the points at which it is run, and how much its derivatives may differ there.
  private struct Case {
    let name: String
    let function: RandomProgram
    let program: Program
    let points: [[Double]]

    init(seed: Int) {
      var generator = SeededGenerator(seed: UInt64(seed) + 1)
      let inputs = Int.random(in: 1...5, using: &generator)
      function = RandomProgram(
        inputs: inputs, outputs: Int.random(in: 1...3, using: &generator),
        length: Int.random(in: 4...14, using: &generator), using: &generator)
      name = "f\(seed)"
      program = Program(of: function, inputs: inputs).valuesAndJacobian
      points = (0..<4).map { k in generator.point(inputs).map { $0 * [1, 0.1, 4, 30][k] } }
    }

    /// The sum of the magnitudes of all paths to each output along all inputs.
    func scales(at point: [Double]) -> [Double] {
      function(point.map { PathSum(value: $0, slope: 1) }).map { Double($0.first) }
    }
  }

  @Test
  func printedAsC() throws {
    let cases = Self.cases(count: Self.wanted ?? 30, .c) { _ in true }
    var text = "#include <stdio.h>\n"
    for item in cases { text += item.program.source(.c, named: item.name) + "\n" }
    text += "int main(void) {\n"
    for item in cases {
      for point in item.points {
        let x = point.map { "\($0)" }.joined(separator: ", ")
        let count = item.program.outputs
        text += """
            { const double x[] = {\(x)}; double y[\(count)]; \(item.name)(x, y);
              for (int k = 0; k < \(count); k++) printf("%.17g\\n", y[k]); }

          """
      }
    }
    text += "  return 0;\n}\n"
    try check(
      cases,
      try run(text, as: "programs.c") { file, tool in
        [
          "clang", "-std=c99", "-O1", "-ffp-contract=off", "-Wall", "-Werror",
          "-Wno-unused-function", "-Wno-unused-variable", file, "-lm", "-o", tool,
        ]
      })
  }

  @Test
  func printedAsSwift() throws {
    // Those that need nothing of the library can be compiled by themselves.
    let cases = Self.cases(count: Self.wanted ?? 8, .swift) { !$0.contains("import Scalars") }
    var text = ""
    for item in cases { text += item.program.source(.swift, named: item.name) + "\n" }
    for (i, item) in cases.enumerated() {
      for (k, point) in item.points.enumerated() {
        text += """
          let x\(i)_\(k): [Double] = \(point)
          var y\(i)_\(k) = [Double](repeating: 0, count: \(item.program.outputs))
          \(item.name)(x\(i)_\(k), &y\(i)_\(k))
          for value in y\(i)_\(k) { print(value) }

          """
      }
    }
    try check(
      cases,
      try run(text, as: "main.swift") { file, tool in
        ["swiftc", "-swift-version", "6", "-Onone", file, "-o", tool]
      })
  }

  /// A gradient of more steps than are written as one function.
  private static let long: Program = {
    let valley = Program(inputs: 130) { (x: [Recorded]) -> Recorded in
      var sum: Recorded = 0
      for i in 1..<x.count {
        let a = x[i] - x[i - 1] * x[i - 1]
        sum += 100 * a * a + (1 - x[i - 1]) * sin(x[i])
      }
      return sum
    }
    return valley.valueAndGradient
  }()

  @Test(arguments: [SourceLanguage.c, .swift])
  func longProgramsAreCut(language: SourceLanguage) throws {
    var generator = SeededGenerator(seed: 17)
    let x = generator.numbers(Self.long.inputs, from: -1, to: 1)
    let text = Self.long.source(language, named: "valley")
    #expect(text.contains("valley_part_2("))
    let list = x.map { "\($0)" }.joined(separator: ", ")
    let count = Self.long.outputs
    let found =
      if language == .c {
        try run(
          """
          #include <stdio.h>
          \(text)
          int main(void) {
            const double x[] = {\(list)}; double y[\(count)]; valley(x, y);
            for (int k = 0; k < \(count); k++) printf("%.17g\\n", y[k]);
          }
          """, as: "long.c"
        ) { file, tool in
          ["clang", "-O1", "-ffp-contract=off", "-Wall", "-Werror", file, "-lm", "-o", tool]
        }
      } else {
        try run(
          """
          \(text)
          let x: [Double] = [\(list)]
          var y = [Double](repeating: 0, count: \(count))
          valley(x, &y)
          for value in y { print(value) }
          """, as: "main.swift"
        ) { file, tool in ["swiftc", "-swift-version", "6", "-Onone", file, "-o", tool] }
      }
    let expected = Self.long(x)
    try #require(found.count == expected.count)
    #expect(found[0].bitPattern == expected[0].bitPattern)
    for (k, (a, b)) in zip(found, expected).enumerated() {
      #expect((a - b).magnitude <= 4 * b.ulp, "output \(k): \(a), \(b)")
    }
  }

  private static func cases(
    count: Int, _ language: SourceLanguage, where isWanted: (String) -> Bool
  ) -> [Case] {
    var cases: [Case] = []
    var seed = 0
    while cases.count < count {
      let item = Case(seed: seed)
      seed += 1
      if item.program.problem(printingAs: language) == nil,
        isWanted(item.program.source(language, named: item.name))
      {
        cases.append(item)
      }
    }
    return cases
  }

  /// Compiles a text and runs it.
  private func run(
    _ text: String, as name: String, _ command: (_ file: String, _ tool: String) -> [String]
  ) throws -> [Double] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("printed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let tool = folder.appendingPathComponent("programs").path
    let words = command(file.path, tool)
    let compilation = try ToolRun(command: words[0], Array(words.dropFirst()))
    #expect(compilation.status == 0, "\(compilation.errors.prefix(2000))")
    let result = try ToolRun(command: tool, [])
    #expect(result.status == 0)
    return result.output.split(separator: "\n").map { Double($0) ?? .nan }
  }

  private func check(_ cases: [Case], _ found: [Double]) throws {
    try #require(found.count == cases.reduce(0) { $0 + $1.points.count * $1.program.outputs })
    var next = found[...]
    for item in cases {
      let (m, n) = (item.function.outputs, item.function.inputs)
      for point in item.points {
        let expected = item.program(point)
        let scales = item.scales(at: point)
        let values = Array(next.prefix(expected.count))
        next = next.dropFirst(expected.count)
        #expect(
          zip(values.prefix(m), item.function(point)).allSatisfy(haveSameBitsOrNaN),
          "\(item.name) at \(point): \(item.function)")
        for i in 0..<m where scales[i] < 1e250 {
          for j in 0..<n {
            let (a, b) = (values[m + i * n + j], expected[m + i * n + j])
            guard b.isFinite else { continue }
            let error = (a - b).magnitude / (Double.ulpOfOne * scales[i] + 1e-220)
            #expect(a == b || error <= 16, "\(item.name) ∂\(i)/∂\(j) at \(point): \(a), \(b)")
          }
        }
      }
    }
  }

  /// Text does not tell one NaN from another.
  private func haveSameBitsOrNaN(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }
}
