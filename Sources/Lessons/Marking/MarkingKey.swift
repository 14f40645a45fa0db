import Calculations
import Expressions
import LessonWriting

/// What answers are compared with: the values of what is right and of what is typically wrong.
///
/// A formula is right if it has the right values at a few places; a number is a formula without
/// variables. What is right is computed by the library.
struct MarkingKey {
  /// A wrong answer with what is wrong with it.
  struct Mistake {
    let values: [[Double]]
    let words: [String]
    let note: String
  }

  /// The variables that an answer may have.
  let variables: [String]

  /// Where formulas are compared.
  let places: [[Double]]

  /// For each entry of the answer its values at the places.
  let values: [[Double]]

  /// The words of the answer, and those among which it is; empty if it is not in words.
  let words: [String]
  let choices: [String]

  /// How far off values may be, as a share of them.
  let tolerance: Double

  /// The mistakes that have names.
  let mistakes: [Mistake]

  /// The key to an exercise; one that cannot be computed stops the program.
  init(of exercise: Exercise) {
    do {
      var (variables, words, choices): ([String], [String], [String]) = ([], [], [])
      var places: [[Double]] = [[]]
      var tolerance = exercise.tolerance
      switch exercise.answer {
      case .numbers(let numbers):
        values = try Self.values(of: numbers, in: [], at: places)
      case .derivatives(let functions, let point):
        let system = try ExpressionSystem(functions, variables: point.map(\.name))
        let jacobian = system.valueWithJacobian(at: point.map(\.value), by: .reverse).jacobian
        values = jacobian.elements.map { [$0] }
      case .formula(let formula, let names):
        (variables, places, tolerance) = (names, Self.places(names.count), 1e-6)
        values = try Self.values(of: [formula], in: names, at: places)
      case .derivative(let formula, let name):
        (variables, places, tolerance) = ([name], Self.places(1), 1e-6)
        let f = try Expression(formula, variables: variables)
        values = [places.map { f.valueWithGradient(at: $0, by: .reverse).gradient[0] }]
      case .words(let answer, let among):
        (values, words, choices) = ([], answer, among)
      }
      self.variables = variables
      self.places = places
      self.words = words
      self.choices = choices
      self.tolerance = tolerance
      mistakes = try exercise.mistakes.map { mistake in
        let entries = Self.entries(of: mistake.answer)
        return choices.isEmpty
          ? Mistake(
            values: try Self.values(of: entries, in: variables, at: places), words: [],
            note: mistake.note)
          : Mistake(values: [], words: entries, note: mistake.note)
      }
    } catch {
      fatalError("MarkingKey: the exercise '\(exercise.task)' has no key: \(error)")
    }
  }

  /// Places at which formulas that differ are unlikely to agree; all are positive.
  private static func places(_ count: Int) -> [[Double]] {
    [0.37, 0.81, 1.43, 2.19].map { (first: Double) -> [Double] in
      (0..<count).map { first * (1 + 0.29 * Double($0)) }
    }
  }

  /// The values of formulas, for each of them at all places.
  static func values(of formulas: [String], in variables: [String], at places: [[Double]]) throws
    -> [[Double]]
  {
    try formulas.map { text in
      let formula = try Expression(text, variables: variables)
      return places.map { formula($0) }
    }
  }

  /// The entries of an answer: (a, b), [a; b] and `a b` are two, and what stands before `=` is none.
  static func entries(of answer: String) -> [String] {
    var text = answer.trimmed
    if let sign = text.firstIndex(of: "=") {
      text = String(text[text.index(after: sign)...]).trimmed
    }
    if let first = text.first, "([".contains(first), isOneGroup(text) {
      text = String(text.dropFirst().dropLast())
    }
    var entries = [""]
    var depth = 0
    for character in text {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if depth == 0 && ",;".contains(character) {
        entries.append("")
      } else {
        entries[entries.count - 1].append(character)
      }
    }
    if entries.count == 1 {
      let pieces = text.split(separator: " ").map(String.init)
      if pieces.allSatisfy({ Double(plain($0)) != nil || $0.allSatisfy(\.isLetter) }) {
        entries = pieces
      }
    }
    return entries.map { plain($0.trimmed) }
  }

  /// Whether the bracket that a text begins with closes at its end, and holds several entries.
  private static func isOneGroup(_ text: String) -> Bool {
    var depth = 0
    for (i, character) in text.enumerated() {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if depth == 0 { return i == text.count - 1 }
    }
    return false
  }

  /// A number without its degree sign, and a percentage as a product.
  private static func plain(_ entry: String) -> String {
    if entry.hasSuffix("°") { return String(entry.dropLast()) }
    if entry.hasSuffix("%") { return "(\(entry.dropLast()))/100" }
    return entry.replacing("−", with: "-")
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// With each occurrence of a character replaced.
  fileprivate func replacing(_ character: Character, with other: Character) -> String {
    String(map { $0 == character ? other : $0 })
  }
}
