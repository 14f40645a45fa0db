import Formatting

extension Perturbation {
  /// The wiggles and the steps as tables, and what they say.
  package func text() -> String {
    let rows = wiggles.map { right, left in
      [
        right.h, right.change, right.linear, right.rest, left.rest,
        [right, left].map { $0.rest.magnitude / $0.h.magnitude }.max() ?? .nan,
      ].map { DecimalText($0).rounded(to: 5) }
    }
    let head = [
      "h", "f(\(variable) + h) − f(\(variable))", "f′ h", "rest", "rest at −h", "rest / h",
    ]
    return """
      \(heading)

      \(TextTable([head] + rows).indented)

      Step by step, for h = \(brief(middle)):

      \(TextTable([["step", "value", "slope", "slope · h", "moves by"]] + boxes(for: middle).map(row)).indented)

      \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

      """
  }

  /// The wiggles and the steps as a JSON object.
  package func json() -> String {
    JSON.object([
      (key: "value", value: .number(value)), (key: "derivative", value: .number(derivative)),
      (
        key: "wiggles",
        value: .array(
          wiggles.flatMap { [$0, $1] }.map { wiggle in
            .object([
              (key: "h", value: .number(wiggle.h)), (key: "change", value: .number(wiggle.change)),
              (key: "linear", value: .number(wiggle.linear)),
              (key: "rest", value: .number(wiggle.rest)),
            ])
          })
      ),
      (
        key: "steps",
        value: .array(
          boxes(for: middle).map { box in
            .object([
              (key: "name", value: .string(box.name)),
              (key: "expression", value: .string(box.expression)),
              (key: "value", value: .number(box.value)), (key: "slope", value: .number(box.slope)),
            ])
          })
      ),
    ]).text + "\n"
  }

  /// The function, the point, and what is known there.
  var heading: String {
    "\(title) at \(variable) = \(brief(point)): the value is \(brief(value)), the slope \(brief(derivative))"
  }

  /// The wiggle that goes through the steps: large enough that what it leaves over is seen.
  private var middle: Double { width / 100 }

  private func row(_ box: Box) -> [String] {
    let isInput = box.name == box.expression
    return [isInput ? box.name : "\(box.name) = \(box.expression)"]
      + [box.value, box.slope, box.slope * middle].map(brief) + [box.change.map(brief) ?? "–"]
  }

  /// What there is to say, a sentence each.
  var sentences: [String] {
    let meaning: String =
      switch verdict {
      case .line: "There is no rest but rounding: the curve is its tangent."
      case .smooth:
        "The rest becomes small even compared with h: f(\(variable) + h) = f + f′ h + o(h). Zoomed in, the curve is "
          + "the line."
      case .kink:
        "The rest stays as large as h however small h is, on one side at least: there is a corner, of "
          + "\(corners.joined(separator: " and ")), and no line to zoom in on. f′ is the slope of the side that the "
          + "program takes."
      case .coarse:
        "Down to h = \(brief(width / 100_000)) the rest is as large as h: the curve bends within less than that."
      case .nothing:
        "There is no value or no finite slope here, and so no line to compare the curve with."
      }
    return [
      meaning,
      "Each step turns the wiggles that come in into one of its own, its slopes times theirs, added up where several "
        + "come in. From the input to the result that is h → g′ h → f′ g′ h: the chain rule.",
    ]
  }

  private func brief(_ x: Double) -> String { DecimalText(x).rounded(to: 6) }
}
