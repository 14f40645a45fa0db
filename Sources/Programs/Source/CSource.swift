import Scalars

/// A program as C99.
struct CSource {
  private(set) var source: ProgramSource

  /// From how many steps on the code is cut into functions.
  private static let longest = 2000
  private static let pieceSize = 500

  init(_ program: Program, _ name: String, notes: [String] = []) {
    let language = CDialect(prefix: "\(name)_")
    let parts = SourceParts(program, name, language, longest: Self.longest)
    var helpers = parts.helperFunctions()
    let signature = "void \(name)(const double *restrict x, double *restrict y)"
    func store(_ index: Int, _ value: String) -> String { "y[\(index)] = \(value);" }
    var body: [String] = []
    if parts.isCut {
      let pieces = Pieces(parts, size: Self.pieceSize, store: store)
      helpers.refusals += pieces.refusals
      for (i, piece) in pieces.pieces.enumerated() {
        body.append(
          "static __attribute__((noinline)) void \(name)_part_\(i + 1)"
            + "(const double *restrict x, double *restrict w, double *restrict y) {")
        body += piece.lines + ["}", ""]
      }
      body += ["\(signature) {", "  double w[\(max(1, pieces.slotCount))];"]
      body += pieces.pieces.indices.map { "  \(name)_part_\($0 + 1)(x, w, y);" }
      body += pieces.rest + ["}"]
    } else {
      let code = parts.statements(
        load: { "const double \($0) = x[\($1)];" }, store: store)
      helpers.refusals += code.refusals
      // Constants have nothing to read, and compilers may warn of that.
      let unused = code.lines.contains { $0.contains("x[") } ? [] : ["  (void)x;"]
      body = ["\(signature) {"] + unused + code.lines + ["}"]
    }
    let advice = [
      "Compile with -ffp-contract=off, or products and sums are rounded once where the",
      "function rounds twice; never with -ffast-math.",
      "",
    ]
    let text = (helpers.lines + body).joined(separator: "\n")
    source = ProgramSource(
      header: parts.description(notes + advice).map { $0.isEmpty ? "//" : "// \($0)" } + [""],
      preamble: ["#include <math.h>", ""] + Self.runtime(calledIn: text, prefix: "\(name)_")
        + helpers.lines,
      body: body,
      check: { Self.check(name, language, $0, $1) },
      refusals: Self.unique(parts.lowered.refusals + helpers.refusals))
  }

  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// What is called beside the C library, as far as it is called.
  static func runtime(calledIn text: String, prefix: String) -> [String] {
    runtimeFunctions.filter { text.contains("\(prefix)\($0.name)") }.flatMap { function in
      function.text.replacing("PREFIX_", with: prefix).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init) + [""]
    }
  }

  private static func check(
    _ name: String, _ language: CDialect, _ point: [Double], _ outputs: [Double]
  ) -> [String] {
    func array(_ values: [Double]) -> String {
      values.isEmpty ? "{0}" : "{\(values.map(language.literal).joined(separator: ", "))}"
    }
    let count = max(1, outputs.count)
    return [
      "// Whether the function finds what it is to find at one point: the number of outputs that differ.",
      "int \(name)_check(void) {",
      "  const double x[] = \(array(point));",
      "  const double expected[] = \(array(outputs));",
      "  double y[\(count)];",
      "  int wrong = 0;",
      "  \(name)(x, y);",
      "  for (int i = 0; i < \(outputs.count); i++) {",
      "    const double difference = fabs(y[i] - expected[i]);",
      "    const int isSame = y[i] == expected[i] || (isnan(y[i]) && isnan(expected[i]));",
      "    if (!isSame && !(difference <= 1e-12 * fabs(expected[i]) + 1e-300)) wrong++;",
      "  }",
      "  return wrong;",
      "}",
    ]
  }
}
