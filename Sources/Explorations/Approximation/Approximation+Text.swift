import Formatting

extension Approximation {
  /// The numbers of bumps that tables have, each twice the one before.
  package static let counts = [5, 10, 20, 40, 80]

  /// The errors of more and more bumps as a table, and what it says.
  package func text() -> String {
    let errors = Self.counts.map { largestError(of: units(bumps: $0)) }
    let rows = Self.counts.indices.map { i in
      let ratio = i == 0 ? "" : DecimalText(errors[i - 1].error / errors[i].error).rounded(to: 3)
      return ["\(Self.counts[i])", "\(2 * Self.counts[i])"]
        + [errors[i].error, errors[i].place].map { DecimalText($0).rounded(to: 4) } + [ratio]
    }
    let table = TextTable([["bumps", "sigmoids", "largest error", "at", "times smaller"]] + rows)
    return """
      \(title)

      \(table.lines.map { "  " + $0 }.joined(separator: "\n"))

      \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

      """
  }

  /// The errors as a JSON object.
  package func json() -> String {
    JSON.object([
      (key: "from", value: .number(interval.lowerBound)),
      (key: "to", value: .number(interval.upperBound)),
      (key: "largestSlope", value: .number(largestSlope)),
      (
        key: "bumps",
        value: .array(
          Self.counts.map { count in
            let largest = largestError(of: units(bumps: count))
            return .object([
              (key: "count", value: .integer(count)), (key: "error", value: .number(largest.error)),
              (key: "at", value: .number(largest.place)),
            ])
          })
      ),
    ]).text + "\n"
  }

  var title: String {
    let ends = [interval.lowerBound, interval.upperBound].map { DecimalText($0).rounded(to: 6) }
    return "f(\(function.variables[0])) = \(function.source) on [\(ends[0]), \(ends[1])]"
  }

  private var sentences: [String] {
    let slope = largestSlope
    if !slope.isFinite {
      return [
        "The function has no finite slope somewhere, so that no number of bumps is sure to do."
      ]
    }
    return [
      "A step up and a step down make a bump; N bumps side by side follow the curve. Where it is steepest, |f′| = "
        + "\(DecimalText(slope).rounded(to: 4)), a bump of width \(DecimalText(length).rounded(to: 4))/N is off by "
        + "half its width times that: \(DecimalText(slope * length / 2).rounded(to: 4))/N. Twice as many bumps are "
        + "half the error."
    ]
  }
}
