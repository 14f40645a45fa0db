import Scalars

/// A program as Swift.
struct SwiftSource {
  private(set) var source: ProgramSource

  /// The function and what it calls, without imports.
  let declarations: [String]

  /// Whether the library's own functions are called, and not those of the C library alone.
  let needsLibrary: Bool

  /// From how many steps on the code is cut into functions.
  ///
  /// One function of so many takes the compiler some 3 s, and of twice as many four times that. Between
  /// functions values go through memory, so shorter code is left whole.
  private static let longest = 2000
  private static let pieceSize = 500

  /// Writes a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The function's name.
  ///   - notes: Lines that the text says about itself.
  ///   - comment: Lines of documentation before the function.
  ///   - isPublic: Whether other modules can call the function.
  init(
    _ program: Program, _ name: String, notes: [String] = [], comment: [String] = [],
    isPublic: Bool = true
  ) {
    let access = isPublic ? "public " : ""
    let language = SwiftDialect(prefix: "\(name)_")
    let parts = SourceParts(program, name, language, longest: Self.longest)
    var helpers = parts.helperFunctions()
    let pointers = "_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>"
    func store(_ index: Int, _ value: String) -> String { "y[\(index)] = \(value)" }
    var body: [String] = []
    if parts.isCut {
      let pieces = Pieces(parts, size: Self.pieceSize, store: store)
      helpers.refusals += pieces.refusals
      for (i, piece) in pieces.pieces.enumerated() {
        body += [
          "@inline(never)", "private func \(name)_part_\(i + 1)(",
          "  \(pointers), _ w: UnsafeMutablePointer<Double>", ") {",
        ]
        body += Self.withMemory(piece.arrayCount, piece.lines) + ["}", ""]
      }
      body += comment
      body += [
        "\(access)func \(name)(\(pointers)) {",
        "  withUnsafeTemporaryAllocation(of: Double.self, capacity: \(max(1, pieces.slotCount))) { buffer in",
        "    guard let w = buffer.baseAddress else { return }",
      ]
      body += pieces.pieces.indices.map { "    \(name)_part_\($0 + 1)(x, y, w)" }
      body += ["  }"] + pieces.rest + ["}"]
    } else {
      let code = parts.statements(load: { "let \($0): Double = x[\($1)]" }, store: store)
      helpers.refusals += code.refusals
      let statements = Self.withMemory(code.arrayCount, code.lines)
      body = comment + ["\(access)func \(name)(\(pointers)) {"] + statements + ["}"]
    }
    helpers.lines = language.pair(calledIn: helpers.lines + body) + helpers.lines
    let text = (helpers.lines + body).joined(separator: "\n")
    needsLibrary = [
      "Double.lib", "Double.b", "Double.sinc", "Double.polygamma", "Double.computed",
      "Double.incompleteBeta", "norm(", "logSumExp(", "softmaxCrossEntropy(",
    ]
    .contains { text.contains($0) }
    declarations = helpers.lines + body
    source = ProgramSource(
      header: parts.description(notes).map { $0.isEmpty ? "//" : "// \($0)" } + [""],
      preamble: Self.imports(needsLibrary: needsLibrary) + helpers.lines, body: body,
      check: { Self.check(name, language, $0, $1) },
      refusals: parts.lowered.refusals + helpers.refusals)
  }

  /// Statements inside of what gives them memory for arrays, if they need any.
  private static func withMemory(_ count: Int, _ lines: [String]) -> [String] {
    if count == 0 { return lines }
    return [
      "  withUnsafeTemporaryAllocation(of: Double.self, capacity: \(count)) { memory in",
      "    guard let m = memory.baseAddress else { return }",
    ] + lines.map { "  " + $0 } + ["  }"]
  }

  /// What a file imports that has such functions.
  static func imports(needsLibrary: Bool) -> [String] {
    let library = needsLibrary ? ["import Scalars", ""] : []
    return library + [
      "#if canImport(Glibc)", "  import Glibc", "#elseif canImport(Musl)", "  import Musl",
      "#elseif canImport(Darwin)", "  import Darwin", "#else", "  import Foundation", "#endif", "",
    ]
  }

  private static func check(
    _ name: String, _ language: SwiftDialect, _ point: [Double], _ outputs: [Double]
  ) -> [String] {
    func array(_ values: [Double]) -> String {
      "[\(values.map(language.literal).joined(separator: ", "))]"
    }
    return [
      "/// Whether the function finds what it is to find at one point: the number of outputs that differ.",
      "public func \(name)_check() -> Int {",
      "  let x: [Double] = \(array(point))",
      "  let expected: [Double] = \(array(outputs))",
      "  var y = [Double](repeating: 0, count: \(max(1, outputs.count)))",
      "  \(name)(x, &y)",
      "  var wrong = 0",
      "  for i in expected.indices {",
      "    let isSame = y[i] == expected[i] || (y[i].isNaN && expected[i].isNaN)",
      "    let difference = (y[i] - expected[i]).magnitude",
      "    if !isSame && !(difference <= 1e-12 * expected[i].magnitude + 1e-300) { wrong += 1 }",
      "  }",
      "  return wrong",
      "}",
    ]
  }
}
