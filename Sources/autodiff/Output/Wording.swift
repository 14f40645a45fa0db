import Formatting
import Scalars

// Sentences about results.

/// Plain words for numbers and functions.
enum Wording {
  /// Names with commas between them, shortened where there are very many.
  static func list(_ names: [String]) -> String {
    listed(names, atMost: 12)
  }

  /// Results as text shows them: of zero's sign, which says nothing about a derivative, only JSON
  /// keeps a record.
  static func shown(_ results: [Double]) -> [Double] { results.map { $0 == 0 ? 0 : $0 } }

  /// The names of several functions: f1, f2 and so on, or f if there is one.
  static func functionNames(_ count: Int) -> [String] {
    count == 1 ? ["f"] : (1...count).map { "f\($0)" }
  }

  /// A derivative of a function by its order: f, f′, f″, f‴, f⁽⁴⁾ and so on.
  static func derivative(_ function: String, _ order: Int) -> String {
    switch order {
    case 0: function
    case 1: function + "′"
    case 2: function + "″"
    case 3: function + "‴"
    default: function + "⁽" + raised(order) + "⁾"
    }
  }

  /// Names in a sentence: commas between them, and a word before the last.
  static func enumeration(_ names: [String]) -> String {
    let most = 6
    if names.count > most { return counted(names.count, "variable") }
    return Formatting.enumeration(of: names)
  }
}
