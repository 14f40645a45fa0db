/// What a lesson's code is written with, for programs of a reader's own: each piece as source text.
///
/// In the course a notebook collects what steps write; in a program it prints.
enum ProgramSupport {
  /// The pieces that a program makes use of.
  static func pieces(for code: String) -> [String] {
    let words = Set(SwiftColouring.identifiers(in: code))
    var pieces = [notebook(showsTraces: code.contains("out.show("))]
    if words.contains("short") || code.contains("out.table(") { pieces.append(short) }
    if words.contains("Generator") { pieces.append(generator) }
    if words.contains("monotonicSeconds") { pieces.append(stopwatch) }
    return pieces
  }

  private static func notebook(showsTraces: Bool) -> String {
    let traces = """

        func show(_ trace: Trace<Double>, mode: TraceMode = .both) { print(trace.text(mode: mode)) }
      """
    return """
      struct Notebook: Sendable {
        func callAsFunction(_ text: String) { print(text) }
        func callAsFunction(_ name: String, _ value: Double) { print("\\(name): \\(value)") }
        func callAsFunction(_ name: String, _ value: Int) { print("\\(name): \\(value)") }
        func callAsFunction(_ claim: String, _ isTrue: Bool) { print("\\(claim): \\(isTrue)") }
        func callAsFunction(_ name: String, _ list: [Double]) { print("\\(name): \\(list)") }
        func callAsFunction(_ name: String, _ matrix: Matrix<Double>) { print("\\(name):\\n\\(matrix)") }
        func table(_ titles: String..., rows: [[String]]) {
          let lines = [titles] + rows
          let widths = titles.indices.map { i in lines.map { $0[i].count }.max() ?? 0 }
          for line in lines {
            let cells = zip(line, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
            print(cells.joined(separator: "   "))
          }
        }
        func measured(_ text: String) { print("measured just now: \\(text)") }
        func progress(_ message: String) {}\(showsTraces ? traces : "")
      }
      """
  }

  private static let short = """
    /// A number to a given number of significant digits.
    func short(_ x: Double, _ digits: Int = 6) -> String {
      if !x.isFinite { return "\\(x)" }
      if x.magnitude < 1e9 && x == x.rounded() { return "\\(Int(x))" }
      // By powers of ten that are exact, or there would be more digits than asked for.
      let places = digits - 1 - Int(floor(log10(x.magnitude)))
      let unit = (0..<abs(places)).reduce(1.0) { unit, _ in unit * 10 }
      return "\\(places < 0 ? (x / unit).rounded() * unit : (x * unit).rounded() / unit)"
    }
    """

  private static let generator = """
    /// Random numbers that are the same in every run: the SplitMix64 sequence.
    struct Generator: RandomNumberGenerator {
      private var state: UInt64
      init(seed: UInt64) { state = seed }
      mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
      }
      mutating func uniform() -> Double { Double.random(in: -1...1, using: &self) }
      mutating func uniform(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }
      mutating func normal() -> Double {
        let radius = sqrt(-2 * log(Double.random(in: 1e-300...1, using: &self)))
        return radius * cos(2 * Double.pi * Double.random(in: 0...1, using: &self))
      }
      mutating func normal(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
    }
    """

  private static let stopwatch = """
    /// The time since the first call, in seconds.
    func monotonicSeconds() -> Double {
      let passed = beginning.duration(to: .now).components
      return Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    }
    let beginning = ContinuousClock.now
    """
}
