import Foundation
import TestSupport
import Testing

/// The command `autodiff generate`.
@Suite struct GenerateCommandTests {
  private struct Generated: Decodable {
    let language, name, source: String
    let inputs, outputs: [String]
    let steps: Int
  }

  static let rosenbrock = "(1 - x)^2 + 100*(y - x^2)^2"

  @Test(
    "texts",
    arguments: [
      ("gradient.swift", [rosenbrock, "x", "y", "--name", "rosenbrock"]),
      ("hessian.c", [rosenbrock, "--derivatives", "hessian", "--language", "c"]),
      ("hessian.math", [rosenbrock, "--derivatives", "hessian", "--language", "math"]),
      ("jacobian.c", ["r*cos(t)", "r*sin(t)", "r", "t", "--name", "polar", "--language", "c"]),
      ("vjp.math", ["r*cos(t)", "r*sin(t)", "--language", "math", "--derivatives", "vjp"]),
      ("check.swift", ["max(x, y)*tanh(y)", "x=1", "y=2", "--derivatives", "gradient"]),
      ("orders.math", ["x^3 - 2/sqrt(x)", "--derivatives", "3", "--language", "math"]),
    ])
  func text(_ name: String, _ arguments: [String]) throws {
    let run = try Autodiff(["generate"] + arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    try GoldenFile("generate-\(name).txt").expect(run.output)
  }

  /// Each function of the table is written, compiled and called, and finds what closed forms find.
  @Test("C and closed forms") func cClosedForms() throws {
    let results = try GeneratedCode(inC: ClosedForm.all.map(\.call)).results
    for (form, found) in zip(ClosedForm.all, results) { try form.expect(found) }
  }

  /// Without a module of this package.
  @Test("Swift and closed forms") func swiftClosedForms() throws {
    let forms = ClosedForm.all
    let results = try GeneratedCode(inSwift: forms.map(\.call)).results
    for (form, found) in zip(forms, results) { try form.expect(found) }
  }

  /// The text finds its own mistakes: here one is made.
  @Test(arguments: ["c", "swift"])
  func checks(language: String) throws {
    let call = GeneratedCode.Call(
      arguments: ["x*exp(-y)", "x + y", "x=1", "y=2"], points: [], outputs: 0)
    let right = try GeneratedCode.text(call, named: "f", in: language)
    let wrong = right.replacing("y[2] = ", with: "y[2] = 2 * ").replacing("f(", with: "g(")
      .replacing("f_check(", with: "g_check(")
    let files =
      language == "c"
      ? [
        "f.c": right, "g.c": wrong,
        "main.c": """
        #include <stdio.h>
        int f_check(void), g_check(void);
        int main(void) { printf("%d %d\\n", f_check(), g_check()); return 0; }

        """,
      ]
      : ["f.swift": right, "g.swift": wrong, "main.swift": "print(f_check(), g_check())\n"]
    let command = language == "c" ? "clang -o main *.c -lm" : "swiftc -o main *.swift"
    #expect(try GeneratedCode.output(of: files, compiledBy: command) == "0 1\n")
  }

  @Test(
    "which arguments are variables",
    arguments: [
      (["x*y"], ["f"], ["x", "y"]), (["x*y", "y", "x"], ["f"], ["y", "x"]),
      (["x*y", "y,x"], ["f"], ["y", "x"]), (["x*y", "x", "y", "z"], ["f"], ["x", "y", "z"]),
      (["x"], ["f"], ["x"]), (["x", "x", "y"], ["f"], ["x", "y"]), (["(x)", "x"], ["f"], ["x"]),
      (["x*y", "y", "x/y", "x", "y"], ["f1", "f2", "f3"], ["x", "y"]),
      (["x*y", "(y)", "x", "y"], ["f1", "f2"], ["x", "y"]),
      (["x*y", "y", "y=2,x=1"], ["f1", "f2"], ["y", "x"]),
      (["y=2", "x*y", "x=1"], ["f"], ["y", "x"]), (["2*3"], ["f"], []),
    ])
  func variables(_ arguments: [String], _ outputs: [String], _ inputs: [String]) throws {
    let run = try Autodiff(["generate", "--derivatives", "none", "--json"] + arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    let generated = try run.decoded(as: Generated.self)
    #expect(generated.outputs == outputs && generated.inputs == inputs)
  }

  /// The calls on the page about generated code print what the page says.
  @Test func documentation() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = try String(
      contentsOf: root.appendingPathComponent("Docs/GeneratingCode.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```\n$ swift run autodiff ").dropFirst()
    #expect(blocks.count == 2)
    for block in blocks {
      let lines = block.components(separatedBy: "\n```")[0].split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let run = try Autodiff(shell: "\"$0\" \(lines[0])")
      #expect(run.output == lines[1] + "\n")
    }
  }

  @Test func json() throws {
    let arguments = ["generate", "x*y", "x", "y", "--language", "c", "--name", "product"]
    let run = try Autodiff(arguments + ["--json"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let generated = try run.decoded(as: Generated.self)
    #expect(generated.language == "c" && generated.name == "product")
    #expect(generated.inputs == ["x", "y"])
    #expect(generated.outputs == ["product", "dproduct/dx", "dproduct/dy"])
    #expect(generated.steps == 3)
    #expect(try generated.source == Autodiff(arguments).output)
    #expect(run.output.hasPrefix(#"{"language":"c","name":"product","inputs":["x","y"],"#))
  }

  /// The text for many points is compiled and run in C, on five points of three numbers.
  @Test(arguments: ["exact", "fast"])
  func manyPoints(_ accuracy: String) throws {
    let run = try Autodiff("generate", "s*exp(-k*t)", "s", "k", "t", "--points", accuracy)
    #expect(run.status == 0 && run.errors.isEmpty)
    let main = """
      #include <stdio.h>
      void f(const double *, long, const double *, long, double *, int);
      int main(void) {
        const double shared[] = {2}, points[] = {0, 1, 1, 2, 0.5, 4, 3, 0, 1, 1};
        double results[20];
        f(points, 5, shared, 1, results, 0);
        for (int i = 0; i < 20; i++) printf("%.12g ", results[i]);
        f(points, 5, shared, 1, results, 1);
        printf("%.12g\\n", results[0]);
      }

      """
    let files = ["f.c": run.output, "main.c": main]
    let command = "clang -O1 -Wall -Wextra -Werror -fno-math-errno -o main f.c main.c -lm"
    let printed = try GeneratedCode.output(of: files, compiledBy: command)
    let found = printed.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    var expected: [Double] = []
    var sum = 0.0
    for (k, t) in [(0.0, 1.0), (1, 2), (0.5, 4), (3, 0), (1, 1)] {
      let e = Foundation.exp(-k * t)
      expected += [2 * e, e, -2 * t * e, -2 * k * e]
      sum += 2 * e
    }
    #expect(found.count == 21)
    for (a, b) in zip(found, expected + [sum]) {
      #expect(abs(a - b) <= 1e-11 * max(1, abs(b)), "\(a), not \(b)")
    }
  }

  @Test func relaxed() throws {
    let arguments = ["generate", "2*(3*x) + 0*y", "x", "y", "--json"]
    let strict = try Autodiff(arguments).decoded(as: Generated.self)
    let relaxed = try Autodiff(arguments + ["--relaxed"]).decoded(as: Generated.self)
    #expect(relaxed.steps < strict.steps)
    #expect(!relaxed.source.contains("let y_"))
  }

  /// The language follows from the name of the file.
  @Test(arguments: [
    ("a.swift", "public func f("), ("a.c", "void f("), ("a.h", "void f("), ("a.md", "df/dx = "),
    ("a.txt", "df/dx = "), ("a", "public func f("),
  ])
  func files(_ name: String, _ contents: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("autodiff-generate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    let run = try Autodiff("generate", "x*y", "-o", path)
    #expect(run.status == 0 && run.errors.isEmpty && run.output == "Wrote \(path).\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(contents))
    let other = try Autodiff("generate", "x*y", "-o", path, "--language", "math")
    #expect(other.status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("f(x, y)\n"))
    let impossible = folder.path + "/none/\(name)"
    let failed = try Autodiff("generate", "x", "-o", impossible)
    #expect(failed.status == 1 && failed.output.isEmpty)
    #expect(
      failed.errors
        == "autodiff generate: '\(impossible)' could not be written: No such file or directory\n")
  }
}
