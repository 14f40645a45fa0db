public import Scalars

extension Program {
  /// The program as a C function of many points, which works on eight of them at a time.
  ///
  /// It is `void NAME(const double *points, ptrdiff_t count, const double *shared, ptrdiff_t sharedCount,
  /// double *results, int adds)`. A point's inputs are the shared numbers, which all points have in common,
  /// and then its row of `points`. `results` receives a row of outputs for each point; where `adds` is not
  /// 0, one row, the sums over all points. Clang compiles it, for the vectors of the processor that it
  /// runs on.
  ///
  /// - Parameters:
  ///   - name: The function's name; one that is no identifier, or a keyword, stops the program.
  ///   - accuracy: How functions are computed: lane by lane by the C library, so that values have the
  ///     bits that the program computes, or by the library's own functions of eight numbers.
  /// - Returns: The text. A program that cannot be printed stops with a message; ask
  ///   ``problem(printingForPoints:)`` first where it comes from outside.
  public func pointSource(named name: String, accuracy: BatchAccuracy = .exact) -> String {
    Self.requireName(name, in: .c)
    let (text, problem) = writtenForPoints(named: name, accuracy)
    if let problem { fail("Program.pointSource(named:accuracy:): \(problem)") }
    return text
  }

  /// Why a program cannot be printed for many points; nil if it can.
  ///
  /// - Parameter accuracy: How functions would be computed.
  /// - Returns: The reason in a sentence.
  public func problem(printingForPoints accuracy: BatchAccuracy) -> String? {
    writtenForPoints(named: "f", accuracy).problem
  }

  package func writtenForPoints(
    named name: String, _ accuracy: BatchAccuracy, notes: [String] = []
  ) -> (text: String, problem: String?) {
    if !VectorSources.areThere {
      return (
        "",
        "this library was built by a C compiler without #embed (Clang has it from version 19 on), "
          + "so it has no sources for eight points; print a function of one point."
      )
    }
    if ReservedNames.isKnownToPoints(name) {
      return (
        "", "the text for many points has another use for the name '\(name)'; choose another."
      )
    }
    if hasChains { return ("", NodeOperation.refusal) }
    let program = simplified(relaxed: isRelaxed)
    if let problem = program.excess(in: .c) { return ("", problem) }
    let source = LanesSource(program.withFusedLoops(), name, accuracy, notes: notes).source
    if let problem = source.refusal(in: .c) { return ("", problem) }
    return (source.text, nil)
  }

  /// Whether there are derivatives of such high order that they have no formula of their own.
  var hasChains: Bool {
    graph.nodes.contains { if case .chain = $0.operation { true } else { false } }
  }
}
