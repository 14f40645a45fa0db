import Scalars

/// A program as C for many points, eight at a time.
struct LanesSource {
  private(set) var source: ProgramSource

  /// From how many steps on the code is cut into functions, and how many numbers may go between these.
  private static let longest = 2000
  private static let pieceSize = 500
  private static let mostSlots = 1 << 12

  /// How many numbers of a point's inputs and outputs may lie on the stack, of which threads have little.
  private static let mostOnStack = 1 << 11

  init(_ program: Program, _ name: String, _ accuracy: BatchAccuracy, notes: [String] = []) {
    let prefix = "\(name)_"
    let language = LanesDialect(prefix: prefix, hasVectorFunctions: accuracy == .fast)
    let parts = SourceParts(
      program, name, language, longest: Self.longest,
      calling: (0..<program.inputs).map { "x_\($0)" })
    var helpers = parts.helperFunctions()
    func store(_ index: Int, _ value: String) -> String { "y[\(index)] = \(value);" }
    var pieces: [String] = []
    var kernel = ["LANES_INLINE void \(name)_eight(const Lanes *restrict x, Lanes *restrict y) {"]
    if parts.isCut {
      let cut = Pieces(parts, size: Self.pieceSize, store: store)
      helpers.refusals += cut.refusals
      if cut.slotCount > Self.mostSlots {
        helpers.refusals.append("eight points of \(cut.slotCount) numbers between its functions")
      }
      for (i, piece) in cut.pieces.enumerated() {
        pieces.append(
          "LANES_PART static void \(name)_part_\(i + 1)"
            + "(const Lanes *restrict x, Lanes *restrict w, Lanes *restrict y) {")
        pieces += piece.lines + ["}", ""]
      }
      kernel.append("  Lanes w[\(max(1, cut.slotCount))];")
      kernel += cut.pieces.indices.map { "  \(name)_part_\($0 + 1)(x, w, y);" } + cut.rest
    } else {
      let code = parts.statements(load: { "const Lanes \($0) = x[\($1)];" }, store: store)
      helpers.refusals += code.refusals
      kernel += code.lines
    }
    kernel += ["}", ""]
    let body = pieces + kernel + Self.points(name, program.inputs, program.outputs)
    let own = helpers.lines + body
    let each = Self.laneByLane(calledIn: own.joined(separator: "\n"), language)
    let called = (each + own).joined(separator: "\n")
    let runtime = CSource.runtime(calledIn: called, prefix: prefix)
    source = ProgramSource(
      header: (parts.description(notes + Self.advice(name))).map { $0.isEmpty ? "//" : "// \($0)" }
        + [
          ""
        ],
      preamble: Self.preamble + VectorSources.lines(for: each + helpers.lines) + runtime + each
        + helpers.lines,
      body: body, check: { _, _ in [] },
      refusals: CSource.unique(parts.lowered.refusals + helpers.refusals))
  }

  private static func advice(_ name: String) -> [String] {
    [
      "\(name)(points, count, shared, sharedCount, results, adds) works on count points. A point's inputs are",
      "first the shared numbers, which all points have in common, and then a row of points; results receives",
      "a row of outputs for each point, or, where adds is not 0, one row: the sums over the points.",
      "",
      "Compile with Clang and -fno-math-errno.",
      "",
    ]
  }

  private static let preamble = [
    "#if !defined(__clang__)", "#error \"This takes Clang, whose vectors it is written in.\"",
    "#endif",
    "#include <math.h>", "#include <stddef.h>", "#include <stdlib.h>", "",
    "// The library's functions of eight numbers, with the same bits on every processor.",
    "#define LANES_PRINTED", "#pragma clang diagnostic ignored \"-Wunused-function\"",
    "#pragma clang diagnostic ignored \"-Wunused-const-variable\"", "",
  ]

  /// The function that goes from eight points to the next.
  private static func points(_ name: String, _ inputs: Int, _ outputs: Int) -> [String] {
    let (x, y) = (max(1, inputs), max(1, outputs))
    let isOnStack = x + 2 * y <= mostOnStack
    // Vectors are to lie at multiples of their size.
    let memory =
      isOnStack
      ? ["  Lanes x[\(x)], y[\(y)], sums[\(y)];"]
      : [
        "  char *memory = malloc(\(x + 2 * y + 1) * sizeof(Lanes));",
        "  if (memory == NULL) abort();",
        "  Lanes *x = (Lanes *)(memory + (sizeof(Lanes) - (uintptr_t)memory % sizeof(Lanes)));",
        "  Lanes *y = x + \(x), *sums = y + \(y);",
      ]
    return [
      "LANES_CLONES",
      "void \(name)(",
      "  const double *restrict points, ptrdiff_t count, const double *restrict shared,",
      "  ptrdiff_t sharedCount,",
      "  double *restrict results, int adds",
      ") {",
    ] + memory + [
      "  const ptrdiff_t width = \(inputs) - sharedCount;",
      "  for (ptrdiff_t i = 0; i < sharedCount; i++) x[i] = lanes_of(shared[i]);",
      "  for (int i = 0; i < \(outputs); i++) sums[i] = lanes_of(0.0);",
      "  for (ptrdiff_t first = 0; first < count; first += 8) {",
      "    const ptrdiff_t there = count - first;",
      "    const double *row = points + first * width;",
      "    if (there >= 8) {",
      "      for (ptrdiff_t i = 0; i < width; i++) {",
      "        const double *p = row + i;",
      "        x[sharedCount + i] = (Lanes){",
      "          p[0], p[width], p[2 * width], p[3 * width],",
      "          p[4 * width], p[5 * width], p[6 * width], p[7 * width],",
      "        };",
      "      }",
      "    } else {",
      "      for (ptrdiff_t i = 0; i < width; i++) {",
      "        for (ptrdiff_t k = 0; k < 8; k++) {",
      "          x[sharedCount + i][k] = row[(k < there ? k : 0) * width + i];",
      "        }",
      "      }",
      "    }",
      "    \(name)_eight(x, y);",
      "    if (adds) {",
      "      if (there < 8) {",
      "        for (int i = 0; i < \(outputs); i++) {",
      "          for (ptrdiff_t k = there; k < 8; k++) y[i][k] = 0.0;",
      "        }",
      "      }",
      "      for (int i = 0; i < \(outputs); i++) sums[i] += y[i];",
      "    } else {",
      "      double *to = results + first * \(outputs);",
      "      if (there >= 8) {",
      "        for (int k = 0; k < 8; k++) {",
      "          for (int i = 0; i < \(outputs); i++) to[k * \(outputs) + i] = y[i][k];",
      "        }",
      "      } else {",
      "        for (ptrdiff_t k = 0; k < there; k++) {",
      "          for (int i = 0; i < \(outputs); i++) to[k * \(outputs) + i] = y[i][k];",
      "        }",
      "      }",
      "    }",
      "  }",
      "  if (adds) {",
      "    for (int i = 0; i < \(outputs); i++) {",
      "      const Lanes s = sums[i];",
      "      results[i] = ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));",
      "    }",
      "  }",
    ] + (isOnStack ? [] : ["  free(memory);"]) + ["}"]
  }

  /// The functions that call others lane by lane, as far as a text calls them, or do the same for eight
  /// numbers at once.
  private static func laneByLane(calledIn text: String, _ language: LanesDialect) -> [String] {
    let prefix = language.prefix
    let start = "\(prefix)each_"
    var names: Set<String> = []
    for rest in text.split(separator: start, omittingEmptySubsequences: false).dropFirst() {
      names.insert(String(rest.prefix { $0 != "(" }))
    }
    let own = Set(CSource.runtimeFunctions.map(\.name))
    return names.sorted().flatMap { name in
      let function = own.contains(name) ? prefix + name : name
      let list = language.hasVectorFunctions ? vectorFunctionsOfLists[name] : nil
      return list?.replacing("PREFIX_", with: prefix).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
        ?? laneByLane("\(start)\(name)", name, calling: function)
    }
  }

  private static func laneByLane(
    _ each: String, _ name: String, calling function: String
  ) -> [String] {
    let loop = "for (int k = 0; k < 8; k++)"
    switch name {
    case "sincos":
      return [
        "LANES_INLINE void \(each)(Lanes a, Lanes *sine, Lanes *cosine) {",
        "  \(loop) {", "    double s, c;", "    \(function)(a[k], &s, &c);",
        "    (*sine)[k] = s;", "    (*cosine)[k] = c;", "  }", "}", "",
      ]
    case "norm", "log_sum_exp", "softmax_cross_entropy":
      let (more, label) = name.hasPrefix("softmax") ? (", int label", ", label") : ("", "")
      return [
        "LANES_INLINE Lanes \(each)(const Lanes *a, int n\(more)) {",
        "  Lanes result;", "  double list[n];", "  \(loop) {",
        "    for (int i = 0; i < n; i++) list[i] = a[i][k];",
        "    result[k] = \(function)(list, n\(label));", "  }", "  return result;", "}", "",
      ]
    default:
      let letters =
        switch name {
        case "pow", "atan2", "hypot", "fmod", "remainder": ["a", "b"]
        case "fma": ["a", "b", "c"]
        default: ["a"]
        }
      let parameters = letters.map { "Lanes \($0)" }.joined(separator: ", ")
      let arguments = letters.map { "\($0)[k]" }.joined(separator: ", ")
      return [
        "LANES_INLINE Lanes \(each)(\(parameters)) {",
        "  \(loop) a[k] = \(function)(\(arguments));", "  return a;", "}", "",
      ]
    }
  }
}
