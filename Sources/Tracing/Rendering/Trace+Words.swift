import Formatting
import Scalars

// The sentences that stand around the tables of a trace, the same in every rendering.

extension Trace {
  /// What forward mode was asked for.
  var forwardSentence: String {
    if showsAllInputs {
      let inputs = listed(inputNames.indices.map(inputName), atMost: 6)
      return
        "Forward mode, from the inputs down: beside every value its derivatives with respect to "
        + "\(inputs), which one pass with \(counted(inputNames.count, "tangent")) carries along."
    }
    return
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
    if mode != .reverse && showsAllInputs {
      let derivatives = inputDerivatives
      let results = self.outputs.enumerated().flatMap { output, node in
        inputNames.indices.map { input in
          "∂\(outputs[output])/∂\(inputName(input)) = \(derivatives[node][input].plain.spelling)"
        }
      }
      let whole = outputs.count == 1 ? "gradient of \(outputs[0])" : "Jacobian"
      sentences.append("Forward mode yields \(listed(results, atMost: 6)): the whole \(whole).")
    } else if mode != .reverse {
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
    if showsAllInputs { return gradientCheckSentence }
    let (forward, reverse) = (outputProduct.plain, inputProduct.plain)
    let y = hasNames && self.outputs.count == 1 ? outputName(0) : outputStem
    let x = hasNames && inputNames.count == 1 ? inputName(0) : "x"
    let outputs = "⟨\(Formula.barred(y)), \(Formula.dotted(y))⟩"
    let inputs = "⟨\(Formula.barred(x)), \(Formula.dotted(x))⟩"
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

  /// Whether the two modes yield the same gradient.
  private var gradientCheckSentence: String {
    let derivatives = inputDerivatives
    let gaps = inputNames.indices.map { input in
      let column = zip(outputs, weights).map { derivatives[$0][input] * $1 }
      let (forward, reverse) = (column.reduce(0, +).plain, adjoints[input].plain)
      if forward == reverse { return 0.0 }
      let scale = max(forward.magnitude, reverse.magnitude)
      return Double((forward - reverse).magnitude / scale)
    }
    if gaps.contains(where: \.isNaN) { return "Check: nothing can be compared." }
    let largest = gaps.max() ?? 0
    if largest == 0 { return "Check: both modes yield the same gradient, as they must." }
    let gap = DecimalText(largest).rounded(to: 2)
    return "Check: both modes must yield the same gradient; "
      + "they differ by rounding, relatively by at most \(gap)."
  }

  private static func short(_ value: T) -> String {
    PaperNumber.text(Double(value.plain)).filter { !"()".contains($0) }
  }
}

/// The costs of a trace as the rows of a table.
struct CostTable {
  /// The headings.
  let titles: [String]

  let rows: [[String]]

  /// The rows of the function and of the modes shown.
  init(_ costs: ModeCosts, _ mode: TraceMode, allInputs: Bool) {
    titles =
      ["", "additions", "products", "quotients", "functions", "operations"]
      + [allInputs ? "numbers held" : "numbers held in all"]
    if allInputs {
      rows = Self.wholeGradients(costs, mode)
      return
    }
    var rows = [Self.row("the function alone", costs.primal, costs.primalNumbers)]
    if mode != .reverse {
      rows.append(Self.row("+ one tangent pass", costs.tangentPass, costs.forwardNumbers))
    }
    if mode != .forward {
      rows.append(Self.row("+ one adjoint sweep", costs.adjointSweep, costs.reverseNumbers))
    }
    self.rows = rows
  }

  /// The rows of all ways to the derivatives with respect to all inputs, with the function's own operations.
  private static func wholeGradients(_ costs: ModeCosts, _ mode: TraceMode) -> [[String]] {
    let (n, m) = (costs.passes, costs.sweeps)
    let held = costs.primalNumbers
    var rows = [row("the function alone", costs.primal, held)]
    if mode != .reverse {
      let passes = counted(n, "pass", plural: "passes")
      var each = costs.primal
      each += costs.tangentPass
      rows.append(row("\(passes) of 1 tangent", each.repeated(n), 2 * held))
      var all = costs.primal
      all += costs.tangentPassForAllInputs
      rows.append(row("1 pass of \(counted(n, "tangent"))", all, (n + 1) * held))
    }
    if mode != .forward {
      // The local derivatives of the first sweep serve the others.
      var all = costs.adjointSweep.repeated(m)
      all.functions = m == 0 ? 0 : costs.adjointSweep.functions
      all += costs.primal
      rows.append(row("1 run and \(counted(m, "sweep"))", all, costs.reverseNumbers))
    }
    return rows
  }

  private static func row(_ title: String, _ counts: StepCounts, _ numbers: Int) -> [String] {
    let kinds = [counts.additions, counts.multiplications, counts.divisions, counts.functions]
    return [title] + (kinds + [counts.total, numbers]).map(String.init)
  }
}
