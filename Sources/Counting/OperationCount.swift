internal import CFluxion
internal import Scalars

/// How many operations a computation did, by kind.
public struct OperationCount: Equatable, Sendable {
  /// Additions and subtractions.
  public internal(set) var additions = 0

  /// Multiplications.
  public internal(set) var multiplications = 0

  /// Divisions.
  public internal(set) var divisions = 0

  /// Changes of sign.
  public internal(set) var negations = 0

  /// Comparisons, which steer a program and are no part of ``total``.
  public internal(set) var comparisons = 0

  /// Choices of one of two numbers that are there both, as recorded programs have them; like comparisons
  /// they are no part of ``total``.
  public internal(set) var choices = 0

  /// Elementary and special functions, by the name a program calls them by.
  public internal(set) var functions: [String: Int] = [:]

  /// Creates a count of nothing.
  public init() {}

  /// Creates a count.
  ///
  /// - Parameters:
  ///   - additions: Additions and subtractions.
  ///   - multiplications: Multiplications.
  ///   - divisions: Divisions.
  ///   - negations: Changes of sign.
  ///   - comparisons: Comparisons.
  ///   - choices: Choices of one of two numbers.
  ///   - functions: Elementary and special functions, by name.
  public init(
    additions: Int = 0, multiplications: Int = 0, divisions: Int = 0, negations: Int = 0,
    comparisons: Int = 0, choices: Int = 0, functions: [String: Int] = [:]
  ) {
    self.additions = additions
    self.multiplications = multiplications
    self.divisions = divisions
    self.negations = negations
    self.comparisons = comparisons
    self.choices = choices
    self.functions = functions
  }

  /// How many functions were evaluated, of any name.
  public var functionTotal: Int { functions.values.reduce(0) { $0 + $1 } }

  /// All operations on numbers, each function as one.
  public var total: Int {
    additions + multiplications + divisions + negations + functionTotal
  }

  /// The counts of two computations together.
  public static func + (a: OperationCount, b: OperationCount) -> OperationCount {
    OperationCount(
      additions: a.additions + b.additions, multiplications: a.multiplications + b.multiplications,
      divisions: a.divisions + b.divisions, negations: a.negations + b.negations,
      comparisons: a.comparisons + b.comparisons, choices: a.choices + b.choices,
      functions: a.functions.merging(b.functions) { $0 + $1 })
  }

  /// Adds the count of a further computation.
  public static func += (a: inout OperationCount, b: OperationCount) { a = a + b }
}

extension OperationCount: CustomStringConvertible {
  /// The kinds that occurred, for example `3 additions, 1 multiplication, 2 sin`.
  public var description: String {
    func phrase(_ count: Int, _ noun: String) -> String? {
      count == 0 ? nil : counted(count, noun)
    }
    let arithmetic = [
      phrase(additions, "addition"), phrase(multiplications, "multiplication"),
      phrase(divisions, "division"), phrase(negations, "negation"),
      phrase(comparisons, "comparison"), phrase(choices, "choice"),
    ]
    let byName = functions.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let phrases = arithmetic.compactMap { $0 } + byName
    return phrases.isEmpty ? "no operations" : phrases.joined(separator: ", ")
  }
}

extension OperationCount {
  /// The count that this thread's operations go to, if any.
  private static var current: UnsafeMutablePointer<OperationCount>? {
    fluxion_current_counter()?.assumingMemoryBound(to: OperationCount.self)
  }

  /// The kinds that counted numbers record by their operators.
  @usableFromInline
  enum Kind {
    case addition, multiplication, division, negation, comparison
  }

  /// Counts one operation on the current thread.
  @usableFromInline
  static func record(_ kind: Kind) {
    guard let current else { return }
    switch kind {
    case .addition: current.pointee.additions += 1
    case .multiplication: current.pointee.multiplications += 1
    case .division: current.pointee.divisions += 1
    case .negation: current.pointee.negations += 1
    case .comparison: current.pointee.comparisons += 1
    }
  }

  /// Counts one evaluation of a function on the current thread.
  @usableFromInline
  static func recordFunction(_ name: @autoclosure () -> String) {
    current?.pointee.functions[name(), default: 0] += 1
  }

  /// Runs a computation whose operations go to this count, and to the enclosing one afterwards.
  mutating func collect<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = Self.current
    defer {
      fluxion_set_current_counter(outer)
      outer?.pointee += self
    }
    return try withUnsafeMutablePointer(to: &self) { pointer in
      fluxion_set_current_counter(pointer)
      return try body()
    }
  }
}
