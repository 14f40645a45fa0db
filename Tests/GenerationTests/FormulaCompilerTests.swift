import Foundation
import Generation
import TestSupport
import Testing

/// What is written for formulas, compiled and run.
@Suite struct FormulaCompilerTests {
  static let valley = """
    # The valley in which minimisers are tested.
    public rosenbrock(x, y) = (1 - x)^2 + 100*(y - x^2)^2
      derivatives: gradient, hessian

    polar(r, t) = r*cos(t), r*sin(t)

    """

  @Test func text() throws {
    let (text, errors) = FormulaFile(Self.valley).swift(from: "Valley.formula")
    #expect(errors.isEmpty)
    try GoldenFile("valley.swift.txt").expect(text)
  }

  /// Every kind of result, and names of variables that are keywords or stand for something in the text.
  @Test func everyKind() throws {
    let formulas =
      Self.valley + """
        products(x, y) = x*y, x/y
          derivatives: jvp, vjp, jacobian
        product(x, y) = x*y
          derivatives: jvp, vjp, jacobian
        growth(x) = exp(2*x)
          derivatives: 3
        pair(x) = x^2, x^3
          derivatives: 2
        odd(in, results, odd, self, direction, _, π2) = in + 2*results + 3*odd + 4*self + direction*_ + π2
          derivatives: jvp
        answer() = 6*7
        long(\((0..<40).map { "x\($0)" }.joined(separator: ", "))) = x0*x39
        """
    let zeros = (1..<39).map { "x\($0): 0" }.joined(separator: ", ")
    let program = """
      print(rosenbrock(x: 2, y: 3), rosenbrockGradient(x: 2, y: 3), rosenbrockHessian(x: 2, y: 3))
      print(polar(r: 2, t: 0), polarJacobian(r: 2, t: 0))
      print(products(x: 6, y: 2), productsJVP(x: 6, y: 2, along: [10, 1]))
      print(productsVJP(x: 6, y: 2, weighing: [10, 4]), productsJacobian(x: 6, y: 2))
      print(product(x: 6, y: 2), productJVP(x: 6, y: 2, along: [10, 1]))
      print(productVJP(x: 6, y: 2, weighing: [10]), productJacobian(x: 6, y: 2))
      print(growthDerivatives(x: 0), pairDerivatives(x: 2))
      print(odd(in: 1, results: 1, odd: 1, self: 1, direction: 2, 3, π2: 4))
      print(oddJVP(in: 1, results: 1, odd: 1, self: 1, direction: 2, 3, π2: 4, along: [1, 1, 1, 1, 1, 1, 1]))
      print(answer())
      print(longGradient(x0: 2, \(zeros), x39: 3).gradient[39])
      var y = [0.0, 0, 0]
      rosenbrockGradient([2, 3], &y)
      print(y)

      """
    let expected = """
      101.0 (value: 101.0, gradient: [802.0, -200.0]) (value: 101.0, gradient: [802.0, -200.0], \
      hessian: [[3602.0, -800.0], [-800.0, 200.0]])
      [2.0, 0.0] (values: [2.0, 0.0], jacobian: [[1.0, -0.0], [0.0, 2.0]])
      [12.0, 3.0] (values: [12.0, 3.0], tangents: [26.0, 3.5])
      (values: [12.0, 3.0], cotangents: [22.0, 54.0]) (values: [12.0, 3.0], jacobian: [[2.0, 6.0], \
      [0.5, -1.5]])
      12.0 (value: 12.0, tangent: 26.0)
      (value: 12.0, cotangents: [20.0, 60.0]) (value: 12.0, jacobian: [[2.0, 6.0]])
      [1.0, 2.0, 4.0, 8.0] [[4.0, 8.0], [4.0, 12.0], [2.0, 12.0]]
      20.0
      (value: 20.0, tangent: 16.0)
      42.0
      2.0
      [101.0, 802.0, -200.0]

      """
    try inFolder { folder in
      let source = folder.appendingPathComponent("F.formula")
      try formulas.write(to: source, atomically: true, encoding: .utf8)
      try program.write(
        to: folder.appendingPathComponent("main.swift"), atomically: true, encoding: .utf8)
      let compile = "swiftc -warnings-as-errors -swift-version 6 -o main main.swift F.swift"
      let run = try ToolRun(
        "FormulaCompiler",
        shell: "cd '\(folder.path)' && \"$0\" F.formula F.swift && \(compile) && ./main")
      #expect(run.errors.isEmpty)
      #expect(run.output == expected)
      let text = try String(
        contentsOf: folder.appendingPathComponent("F.swift"), encoding: .utf8)
      let isWide = text.split(separator: "\n").contains { $0.count > 100 }
      #expect(!isWide)
      #expect(!text.contains("import Scalars"))
    }
  }

  /// The tool says where the mistakes are, and leaves the file alone that it would have written.
  @Test func mistakes() throws {
    try inFolder { folder in
      let source = folder.appendingPathComponent("F.formula")
      let output = folder.appendingPathComponent("F.swift")
      try "f(x) = y\ng(x) = z\n".write(to: source, atomically: true, encoding: .utf8)
      let run = try ToolRun("FormulaCompiler", [source.path, output.path])
      #expect(run.status == 1 && run.output.isEmpty)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 6)
      #expect(
        lines.first == "\(source.path):1:8: error: 'y' is not among the variables: x")
      #expect(!FileManager.default.fileExists(atPath: output.path))
      let missing = try ToolRun("FormulaCompiler", [source.path + "a", output.path])
      #expect(missing.status == 1 && missing.errors.contains("could not be read: No such file"))
      let usage = try ToolRun("FormulaCompiler", [])
      #expect(usage.status == 2 && usage.errors.contains("usage: FormulaCompiler "))
    }
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("formulas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
