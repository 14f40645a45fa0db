import Expressions
import Formatting
import Foundation
import TestSupport
import Testing

@testable import Tracing

/// The interpreter in pages beside the library.
struct InterpreterTests {
  /// Random expressions in all functions of the expression language, with arguments where they have values.
  private struct RandomExpressions {
    var generator: SeededGenerator

    private static let functions: [(call: String, argument: Argument)] = [
      ("exp", .small), ("expm1", .small), ("exp2", .small), ("exp10", .small), ("log", .positive),
      ("log1p", .positive), ("log2", .positive), ("log10", .positive), ("sqrt", .positive),
      ("cbrt", .any), ("sin", .any), ("cos", .any), ("tan", .share), ("asin", .share),
      ("acos", .share), ("atan", .any), ("sinc", .any), ("sinh", .small), ("cosh", .small),
      ("tanh", .any), ("sech", .small), ("asinh", .any), ("acosh", .fromOne), ("atanh", .share),
      ("erf", .any), ("erfc", .small), ("erfinv", .share), ("tgamma", .fromOne),
      ("logGamma", .positive), ("digamma", .positive), ("j0", .any), ("j1", .any),
      ("y0", .fromOne), ("y1", .fromOne),
      ("sigmoid", .any), ("logSigmoid", .any), ("logit", .fraction), ("softplus", .any),
      ("silu", .any), ("relu", .any), ("abs", .any), ("floor", .any), ("ceil", .any),
      ("round", .any), ("trunc", .any),
    ]

    private enum Argument { case any, positive, fromOne, share, fraction, small }

    private static let patterns = [
      "(A + B)", "(A - B)", "A*B", "A/(2 + B^2)", "pow(A, 3)", "abs(A)^1.5", "(1 + A^2)^B",
      "hypot(A, 1 + B)", "atan2(A, 2 + abs(B))", "max(A, B)", "min(A, B)", "fmod(A, 2 + abs(B))",
      "remainder(A, 3 + abs(B))", "fma(A, B, A)", "norm(A, B, 2)", "logSumExp(A, B, 0.5)",
      "sum(A, B)", "root(1 + A^2, 3)", "polygamma(2, 1 + abs(A))", "jn(3, A)", "yn(2, 1 + A^2)",
      "xlogy(A, 1 + B^2)", "log1mexp(-0.1 - A^2)",
    ]

    mutating func expression(depth: Int) -> String {
      if depth == 0 { return pick(["x", "y", "z", "0.7", "2.5"]) }
      if pick([true, true, false]) {
        let (name, argument) = pick(Self.functions)
        return "\(name)(\(self.argument(argument, of: expression(depth: depth - 1))))"
      }
      let pattern = pick(Self.patterns)
      let (a, b) = (expression(depth: depth - 1), expression(depth: depth - 1))
      return "(" + pattern.replacing("A", with: "(\(a))").replacing("B", with: "(\(b))") + ")"
    }

    private func argument(_ argument: Argument, of x: String) -> String {
      switch argument {
      case .any: x
      case .positive: "0.3 + (\(x))^2"
      case .fromOne: "1.25 + abs(\(x))"
      case .share: "0.9*sin(\(x))"
      case .fraction: "0.5 + 0.4*cos(\(x))"
      case .small: "1.5*tanh(\(x))"
      }
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
      list[Int(generator.next() % UInt64(list.count))]
    }
  }

  private func expectation(of trace: Trace<Double>) -> JSON {
    .object([
      (key: "title", value: .string(trace.title ?? "")),
      (key: "values", value: .numbers(trace.nodes.map(\.value))),
      (key: "partials", value: .array(trace.nodes.map { .numbers($0.partials) })),
      (key: "tangents", value: .numbers(trace.tangents)),
      (key: "adjoints", value: .numbers(trace.adjoints)),
    ])
  }

  private func outcome(_ traces: [Trace<Double>]) throws -> String {
    let models = traces.map { LiveModel(of: $0, mode: .both) }
    #expect(models.count { $0.isLive } == models.count)
    let expected = JSON.array(traces.map(expectation)).text
    let page = Page(
      title: "agreement", styles: [], body: "", script: PageScript.text(playing: models))
    return try Browser.outcome(of: "agreement", in: page.text, "const expected = \(expected);")
  }

  @Test("three hundred random expressions", .enabled(if: Browser.path != nil))
  func randomExpressions() throws {
    var random = RandomExpressions(generator: SeededGenerator(seed: 21))
    var traces: [Trace<Double>] = []
    while traces.count < 300 {
      let text = random.expression(depth: 2 + traces.count % 3)
      let f = try Expression(text, variables: ["x", "y", "z"])
      var evaluation = trace(at: [0.8, -1.3, 2.1], along: [1, -0.5, 0.25], of: f)
      evaluation.title = text
      if evaluation.outputValues[0].isFinite, evaluation.nodes.count > 4 {
        traces.append(evaluation)
      }
    }
    let found = try outcome(traces)
    #expect(found == "passed")
  }

  /// The functions, and those with a derivative, that pages have no arithmetic for: a trace with one of them is
  /// only stepped through.
  private static let isComputedElsewhere = [
    "erfcx", "exprel", "gelu", "besselI", "besselK", "lbeta", "gammaP", "gammaQ",
  ]

  /// Each function by itself, over its domain.
  @Test("every function", .enabled(if: Browser.path != nil))
  func everyFunction() throws {
    let points = [
      -30.25, -7.5, -2.6, -1.25, -0.75, -0.3, -1e-9, 0, 1e-9, 0.01, 0.3, 0.62, 0.95, 1, 1.07, 2.5,
      4.4,
      9.9, 17.5, 41, 160.3, 300.5,
    ]
    var traces: [Trace<Double>] = []
    for function in UnaryFunction.all {
      // The C library's Bessel functions of higher orders, and all of them near their zeros, are off by more
      // than the page's, which rounds once.
      let isBessel = ["j0", "j1", "jn", "y0", "y1", "yn"].contains(function.name.prefix(2))
      if isBessel && function.name.contains("n") { continue }
      if Self.isComputedElsewhere.contains(function.rule.name) { continue }
      for x in points where function.rule.domain.contains(x) {
        var evaluation = trace(at: x, name: "x") { x in Self.apply(function.rule, to: x) }
        evaluation.title = function.name
        let value = evaluation.nodes[1].value
        if value.isNaN || (isBessel && value.magnitude < 0.1) { continue }
        traces.append(evaluation)
      }
    }
    for function in BinaryFunction.all {
      guard let rule = function.rule else { continue }
      if Self.isComputedElsewhere.contains(rule.name) { continue }
      for (x, y) in [(1.75, -0.5), (0.3, 2.2), (3, 3), (2.5, 0), (-2, 3)] {
        var evaluation = trace(at: [x, y]) { v in Self.apply(rule, to: v[0], v[1]) }
        evaluation.title = rule.name
        traces.append(evaluation)
      }
    }
    #expect(traces.count > 700)
    let found = try outcome(traces)
    #expect(found == "passed")
  }

  private static func apply(_ rule: some UnaryRule, to x: Traced<Double>) -> Traced<Double> {
    .apply(rule, to: x)
  }

  private static func apply(
    _ rule: some BinaryRule, to x: Traced<Double>, _ y: Traced<Double>
  ) -> Traced<Double> {
    .apply(rule, to: x, y)
  }
}
