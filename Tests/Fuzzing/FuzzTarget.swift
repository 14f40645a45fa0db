import BenchmarkReporting
import Expressions
import Fluxion
import Formatting
import Foundation
import Generation

/// What is fed with arbitrary bytes: everything that reads what people or files bring along.
///
/// Each either takes its input or throws one of its own errors; whatever else happens is found by
/// the fuzzer as a crash, a hang or a broken condition.
enum FuzzTarget: String, CaseIterable {
  /// Tokenizer, parser and compiler of expressions, and their evaluation in both modes.
  case expression

  /// The arguments of `autodiff`, separated by zero bytes, and what its commands make of them.
  case arguments

  /// The arguments of `benchmarks`, separated by zero bytes.
  case options

  /// A benchmark report: read, compared with itself and written in every form.
  case report

  /// A file of formulas, and the Swift that is written for it.
  case formulas

  /// Feeds the target.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .expression: Self.readExpression(String(decoding: bytes, as: UTF8.self))
    case .arguments: Self.callTool(bytes.split(separator: 0).map(Array.init))
    case .options:
      let words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      if case .failure(let error) = Result(catching: { try Options(words, families: ["mlp"]) }
      ) {
        require(error is UsageError, "an error of another kind: \(error)")
      }
    case .report: Self.readReport(Data(bytes))
    case .formulas: Self.readFormulas(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func readExpression(_ text: String) {
    do {
      let f = try Expression(text)
      let x = f.variables.indices.map { 0.75 + Double($0) / 8 }
      // A long text with many variables would spend the time in its derivatives.
      guard x.count <= 8, text.utf8.count <= 512 else { return }
      let value = f(x)
      let (forward, _) = Forward.valueWithGradient(at: x, of: f)
      let (reverse, _) = Reverse.valueWithGradient(at: x, of: f)
      require(haveSameBits(value, forward), "forward mode changes the value of \(text)")
      require(haveSameBits(value, reverse), "reverse mode changes the value of \(text)")
    } catch {
      require(error.position >= 0 && error.position <= text.count, "no such place: \(error)")
      require(!error.description.isEmpty, "an error without a message")
    }
  }

  private static func callTool(_ arguments: [[UInt8]]) {
    do {
      let words = try CommandLineArguments.decode(arguments)
      guard case .run(let command, let invocation) = try Request(words) else { return }
      // Lessons train networks, a comparison takes times, and nothing is to be written to files.
      if ["lesson", "compare"].contains(command.name) || invocation.has(.output) { return }
      if let order = invocation.value(of: .order), order.utf8.count > 2 { return }
      // Formulas of high derivatives take seconds to be written.
      if let order = invocation.value(of: .derivatives).flatMap({ Int($0) }), order > 2 { return }
      require(!(try command.run(invocation)).isEmpty, "a command without a result")
    } catch {
      let isKnown = error is UsageError || error is ExpressionError || error is Unprintable
      require(isKnown, "an error of another kind: \(error)")
      require(!"\(error)".isEmpty, "an error without a message")
    }
  }

  private static func readFormulas(_ text: String) {
    let file = FormulaFile(text)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isShort = file.formulas.allSatisfy { formula in
      formula.system.variables.count <= 8
        && !formula.derivatives.contains { $0.takesOneVariable }
    }
    let written = text.utf8.count <= 512 && isShort ? file.swift(from: "F.formula").errors : []
    for error in file.errors + written {
      let isPlace =
        lines.indices.contains(error.line - 1)
        && (1...lines[error.line - 1].count + 1).contains(error.column)
      require(isPlace, "no such place: \(error)")
      require(!error.diagnostic(in: "F.formula", of: text).isEmpty, "an error without a message")
    }
  }

  private static func readReport(_ data: Data) {
    do {
      let report = try Report(json: data, named: "report.json")
      require(
        try Report(json: report.json(), named: "again.json").cases.count == report.cases.count,
        "a report does not survive being written and read")
      let comparison = Comparison(from: report, to: report, threshold: 1.1)
      for format in [Options.Format.text, .markdown, .json] {
        _ = try comparison.text(in: format)
      }
    } catch {
      require(error is ReportError, "an error of another kind: \(error)")
    }
  }

  private static func haveSameBits(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }
}

/// Stops the fuzzer, which then keeps the input, unless a condition holds.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
