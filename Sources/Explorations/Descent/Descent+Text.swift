import Formatting
import Scalars

extension Descent {
  /// The path as a table, and what there is to say about the step size.
  package func text() -> String {
    let names = function.variables
    let shown = path.indices.filter { $0 <= 12 || $0 == path.count - 1 }
    let rows = shown.map { step in
      let place = path[step]
      let length = norm(place.gradient)
      return ["\(step)"]
        + (place.point + [place.value, length]).map { DecimalText($0).rounded(to: 6) }
    }
    var lines = TextTable([["step"] + names + ["f", "‖∇f‖"]] + rows).lines.map { "  " + $0 }
    if path.count > 14 { lines.insert("  …", at: lines.count - 1) }
    return """
      \(title)

      \(lines.joined(separator: "\n"))

      \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

      """
  }

  /// The path as a JSON object.
  package func json() -> String {
    func named(_ list: [Double]) -> JSON {
      .object(zip(function.variables, list).map { (key: $0, value: .number($1)) })
    }
    return JSON.object([
      (key: "stepSize", value: .number(stepSize)),
      (key: "curvatures", value: .numbers(curvatures)),
      (key: "limit", value: .number(limit ?? .infinity)),
      (
        key: "path",
        value: .array(
          path.map { place in
            .object([
              (key: "point", value: named(place.point)),
              (key: "value", value: .number(place.value)),
              (key: "gradient", value: named(place.gradient)),
            ])
          })
      ),
    ]).text + "\n"
  }

  /// The function as a definition.
  var title: String {
    let variables = function.variables.joined(separator: ", ")
    return terms.count == 1
      ? "f(\(variables)) = \(terms[0])"
      : "f(\(variables)) = the mean of \(terms.joined(separator: "; "))"
  }

  /// What there is to say, a sentence each.
  var sentences: [String] {
    let size = DecimalText(stepSize).rounded(to: 4)
    guard let limit, let steepest = curvatures.first else {
      let why =
        curvatures.contains(where: \.isNaN)
        ? "The Hessian at the start is not finite"
        : "The Hessian at the start has no positive eigenvalue"
      return ["\(why), so no curvature limits the step size \(size). The path \(outcomeWords)."]
    }
    let lambda = DecimalText(steepest).rounded(to: 6)
    let factor = DecimalText(1 - stepSize * steepest).rounded(to: 4)
    return [
      "The largest eigenvalue of the Hessian at the start is λ = \(lambda). In its direction a step of size η "
        + "multiplies the distance from the lowest place by 1 − ηλ: beyond η = 1/λ = "
        + "\(DecimalText(limit / 2).rounded(to: 4)) it changes sides, and beyond 2/λ = "
        + "\(DecimalText(limit).rounded(to: 4)) it grows.",
      "Step size \(size): the factor is \(factor), and the path \(outcomeWords).",
    ]
  }

  private var outcomeWords: String {
    let steps = counted(path.count - 1, "step")
    return switch outcome {
    case .slides:
      "slides down, to \(DecimalText(path.last?.value ?? .nan).rounded(to: 6)) in \(steps)"
    case .zigzags:
      "zigzags, and comes down to \(DecimalText(path.last?.value ?? .nan).rounded(to: 6)) in \(steps)"
    case .diverges: "diverges"
    }
  }
}
