import Formatting
import Scalars

// The sentences that stand around the tables of a trace, the same in every rendering.

extension Trace {
  /// What forward mode was asked for.
  var forwardSentence: String {
    "Forward mode, from the inputs down: a tangent beside every value, with \(seeds(.forward))."
  }

  /// What reverse mode was asked for.
  var reverseSentence: String {
    "Reverse mode, from the outputs up: first all values, then the adjoints, with \(seeds(.reverse))."
  }

  /// The seeds of one mode, shortened where there are many: `ẋ1 = 1, ẋ2 = 0`.
  func seeds(_ mode: TraceMode) -> String {
    let names =
      mode == .forward
      ? direction.indices.map { Formula.dotted(inputName($0)) }
      : weights.indices.map { Formula.barred(outputName($0)) }
    let values = mode == .forward ? direction : weights
    if names.isEmpty { return mode == .forward ? "no inputs" : "no outputs" }
    return listed(
      zip(names, values).map { "\($0) = \(Self.short($1))" }, atMost: 4)
  }

  /// What came out of a mode, a sentence each.
  func resultSentences(_ mode: TraceMode) -> [String] {
    var sentences: [String] = []
    let outputs = self.outputs.indices.map(outputName)
    if mode != .reverse {
      let results = zip(outputs, outputTangents).map {
        "\(Formula.dotted($0)) = \($1.plain.spelling)"
      }
      sentences.append("Forward mode yields \(listed(results, atMost: 4)): \(forwardMeaning).")
    }
    if mode != .forward {
      let results = zip(inputNames.indices, inputAdjoints).map {
        "\(Formula.barred(inputName($0))) = \($1.plain.spelling)"
      }
      sentences.append("Reverse mode yields \(listed(results, atMost: 4)): \(reverseMeaning).")
    }
    return sentences
  }

  private var forwardMeaning: String {
    let ones = direction.indices.filter { direction[$0] != 0 }
    let subject = outputs.count == 1 ? "the derivative" : "the derivatives"
    if ones.count == 1, direction[ones[0]] == 1 {
      return "\(subject) with respect to \(inputName(ones[0]))"
    }
    return "\(subject) along \(Formula.dotted("x"))"
  }

  private var reverseMeaning: String {
    let ones = weights.indices.filter { weights[$0] != 0 }
    if ones.count == 1, weights[ones[0]] == 1 {
      return "the whole gradient of \(outputName(ones[0]))"
    }
    return "the gradient of the outputs' sum weighted with \(Formula.barred(outputStem))"
  }

  /// Whether the two modes agree: ⟨ȳ, ẏ⟩ = ⟨x̄, ẋ⟩.
  var checkSentence: String {
    let (forward, reverse) = (outputProduct.plain, inputProduct.plain)
    let y = outputStem
    let outputs = "⟨\(Formula.barred(y)), \(Formula.dotted(y))⟩"
    let inputs = "⟨\(Formula.barred("x")), \(Formula.dotted("x"))⟩"
    let products = "\(outputs) = \(forward.spelling) and \(inputs) = \(reverse.spelling)"
    if forward.isNaN || reverse.isNaN { return "Check: \(products); nothing can be compared." }
    if forward == reverse { return "Check: \(products) are equal, as they must be." }
    let scale = max(forward.magnitude, reverse.magnitude)
    let gap = DecimalText(Double((forward - reverse).magnitude / scale)).rounded(to: 2)
    return "Check: \(products) must be equal; they differ by rounding, relatively by \(gap)."
  }

  /// How often each of the modes shown must run for all derivatives.
  func costSentence(_ mode: TraceMode) -> String {
    let costs = self.costs
    let what = costs.sweeps == 1 ? "The gradient" : "The Jacobian"
    let passes = counted(costs.passes, "tangent pass", plural: "tangent passes")
    let ways: [(TraceMode, String)] = [
      (.forward, "\(passes), one for each input"),
      (.reverse, "\(counted(costs.sweeps, "adjoint sweep")), one for each output"),
    ]
    let shown = ways.filter { mode == .both || mode == $0.0 }.map(\.1)
    return "\(what) takes \(shown.joined(separator: ", or "))."
  }

  private static func short(_ value: T) -> String {
    PaperNumber.text(Double(value.plain)).filter { !"()".contains($0) }
  }
}

/// The costs of a trace as the rows of a table.
struct CostTable {
  static let titles = [
    "", "additions", "products", "quotients", "functions", "operations", "numbers held in all",
  ]

  let rows: [[String]]

  /// The rows of the function and of the modes shown.
  init(_ costs: ModeCosts, _ mode: TraceMode) {
    var rows = [Self.row("the function alone", costs.primal, costs.primalNumbers)]
    if mode != .reverse {
      rows.append(Self.row("+ one tangent pass", costs.tangentPass, costs.forwardNumbers))
    }
    if mode != .forward {
      rows.append(Self.row("+ one adjoint sweep", costs.adjointSweep, costs.reverseNumbers))
    }
    self.rows = rows
  }

  private static func row(_ title: String, _ counts: StepCounts, _ numbers: Int) -> [String] {
    let kinds = [counts.additions, counts.multiplications, counts.divisions, counts.functions]
    return [title] + (kinds + [counts.total, numbers]).map(String.init)
  }
}
