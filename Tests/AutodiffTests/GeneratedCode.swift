import Foundation
import Testing

/// Functions that `autodiff generate` has written, compiled by the toolchain's own compilers and run.
struct GeneratedCode {
  /// A function to be written, and where it is to be called.
  struct Call {
    /// What stands behind `autodiff generate`.
    let arguments: [String]

    /// The numbers that x holds, for each call.
    let points: [[Double]]

    /// How many numbers y receives.
    let outputs: Int
  }

  /// What the calls of each function found, in order.
  let results: [[[Double]]]

  /// Writes functions in C, named f0, f1 and so on, compiles them in one program and runs it.
  init(inC calls: [Call]) throws {
    var files: [String: String] = [:]
    var program = "#include <stdio.h>\n"
    var body = ""
    for (i, call) in calls.enumerated() {
      files["f\(i).c"] = try Self.text(call, named: "f\(i)", in: "c")
      program += "void f\(i)(const double *x, double *y);\n"
      for point in call.points {
        let inputs = point.isEmpty ? "0" : point.map(Self.literal).joined(separator: ", ")
        body += """
            {
              const double x[] = {\(inputs)};
              double y[\(call.outputs)];
              f\(i)(x, y);
              for (int k = 0; k < \(call.outputs); k++) printf("%a ", y[k]);
              printf("\\n");
            }

          """
      }
    }
    files["main.c"] = program + "int main(void) {\n" + body + "  return 0;\n}\n"
    let options = "-std=c99 -pedantic -Wall -Wextra -Werror -O1 -ffp-contract=off"
    results = try Self.numbers(
      of: calls, Self.output(of: files, compiledBy: "clang \(options) -o main *.c -lm"))
  }

  /// Writes functions in Swift, compiles them in one program without any module of this package, and
  /// runs it.
  init(inSwift calls: [Call]) throws {
    var files: [String: String] = [:]
    var program = ""
    for (i, call) in calls.enumerated() {
      files["f\(i).swift"] = try Self.text(call, named: "f\(i)", in: "swift")
      program += """
        for x in \(call.points) as [[Double]] {
          var y = [Double](repeating: 0, count: \(call.outputs))
          f\(i)(x, &y)
          print(y.map { "\\($0)" }.joined(separator: " "))
        }

        """
    }
    files["main.swift"] = program
    let options = "-warnings-as-errors -swift-version 6 -module-name main"
    results = try Self.numbers(
      of: calls, Self.output(of: files, compiledBy: "swiftc \(options) -o main *.swift"))
  }

  /// What a call of the tool prints.
  static func text(_ call: Call, named name: String, in language: String) throws -> String {
    let run = try Autodiff(["generate", "--name", name, "--language", language] + call.arguments)
    #expect(run.status == 0 && run.errors.isEmpty, "\(call.arguments): \(run.errors)")
    return run.output
  }

  /// Compiles files in a folder of their own and runs the program `main` that they become.
  static func output(of files: [String: String], compiledBy command: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("generated-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let run = try Autodiff(shell: "cd '\(folder.path)' && \(command) && ./main")
    try #require(run.status == 0, "\(run.errors)")
    return run.output
  }

  private static func literal(_ x: Double) -> String {
    x.isFinite ? "\(x)" : x.isNaN ? "0.0 / 0.0" : x < 0 ? "-1.0 / 0.0" : "1.0 / 0.0"
  }

  /// The numbers on the lines of an output, of which each call at a point has one.
  private static func numbers(of calls: [Call], _ output: String) throws -> [[[Double]]] {
    var lines = try output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      try line.split(separator: " ").map { try #require(Double($0), "\($0)") }
    }[...]
    return calls.map { call in
      defer { lines = lines.dropFirst(call.points.count) }
      return Array(lines.prefix(call.points.count))
    }
  }
}
