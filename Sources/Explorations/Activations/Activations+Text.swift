import Formatting
import Fluxion

extension Activations {
  /// The functions' values and slopes as tables, and what they say.
  package func text() -> String {
    let corners = all.map { activation in
      let (left, right, central) = activation.quotients
      return [activation.name]
        + (activation.derivatives(at: 0) + [left, right, central]).map { brief($0) }
    }
    let bounds = all.map { activation in
      let (slope, place) = activation.steepest
      let curvatures = activation.curvatures(w1: 1, w2: 1, x: 1)
      return [activation.name, brief(slope), brief(place)] + curvatures.map { brief($0, 4) }
    }
    let depths = Self.depths.map { layers in
      ["\(layers)"]
        + all.map { brief($0.slope(through: layers, from: Self.start), 4) }
        + [brief(pow(0.25, layers), 4)]
    }
    return """
      At 0, beside the difference quotients:

      \(TextTable([["", "value", "slope", "from the left", "from the right", "central"]] + corners).indented)

      The slope through K layers with weight 1, from x = \(brief(Self.start)):

      \(TextTable([["K"] + all.map(\.name) + ["1/4^K"]] + depths).indented)

      The largest slope from −8 to 8, and the Hessian of w₂ a(w₁ x) at w = (1, 1) and x = 1:

      \(TextTable([["", "slope", "at", "its eigenvalues", ""]] + bounds).indented)

      \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

      """
  }

  /// The functions' values and slopes as a JSON object.
  package func json() -> String {
    let list = all.map { activation in
      let (left, right, central) = activation.quotients
      let (slope, place) = activation.steepest
      let here = activation.derivatives(at: 0)
      let products = Self.depths.map { layers in
        JSON.object([
          (key: "layers", value: .integer(layers)),
          (
            key: "slope",
            value: .number(activation.slope(through: layers, from: Self.start))
          ),
        ])
      }
      return JSON.object([
        (key: "name", value: .string(activation.name)), (key: "value", value: .number(here[0])),
        (key: "slope", value: .number(here[1])),
        (key: "quotients", value: .numbers([left, right, central])),
        (key: "largestSlope", value: .number(slope)), (key: "at", value: .number(place)),
        (key: "products", value: .array(products)),
        (
          key: "curvatures",
          value: .numbers(activation.curvatures(w1: 1, w2: 1, x: 1))
        ),
      ])
    }
    return JSON.object([(key: "activations", value: .array(list))]).text + "\n"
  }

  /// What there is to say, a sentence each.
  var sentences: [String] {
    let corners = all.filter(\.hasCorner).map { activation in
      let (left, right, _) = activation.quotients
      return
        "\(activation.name) has a corner at 0: from the left its slope is \(brief(left)), from the right "
        + "\(brief(right)). The derivative is that of the branch which the value takes, "
        + "\(brief(activation.derivatives(at: 0)[1]))."
    }
    let fading = all.filter { $0.steepest.slope.magnitude < 0.999 }.map { activation in
      let largest = activation.steepest.slope.magnitude
      return
        "The slope of \(activation.name) is at most \(brief(largest)), and through K layers with weight 1 at most "
        + "\(brief(largest)) to the power K: after 20 at most \(brief(pow(largest, 20), 2))."
    }
    return corners + fading + [
      "Without anything between them layers are one: w₂ (w₁ x) = (w₂ w₁) x. With something between them that is not "
        + "flat at w₁ x the Hessian has an eigenvalue of each sign, because its determinant is −(a′x)²: it is not convex."
    ]
  }

  private func brief(_ x: Double, _ digits: Int = 6) -> String {
    DecimalText(x).rounded(to: digits)
  }
}
