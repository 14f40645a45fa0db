import Formatting
import Scalars

extension JacobianChain {
  /// The products of both modes as tables, and what they say.
  package func text() -> String {
    """
    \(title)

    Forward mode, from the right: the identity of \(widths[0]) columns is pushed on.

    \(table(fromTheRight))

    Reverse mode, from the left: the identity of \(widths[widths.count - 1]) \
    \(widths[widths.count - 1] == 1 ? "row" : "rows") is pulled back.

    \(table(fromTheLeft))

    \(sentences.flatMap { wrapped($0) }.joined(separator: "\n"))

    """
  }

  /// The products as a JSON object.
  package func json() -> String {
    func list(_ products: [Product]) -> JSON {
      .array(
        products.map { product in
          .object([
            (
              key: "left",
              value: .array([product.left.rows, product.left.columns].map { .integer($0) })
            ),
            (
              key: "right",
              value: .array([product.right.rows, product.right.columns].map { .integer($0) })
            ),
            (key: "multiplications", value: .integer(product.multiplications)),
          ])
        })
    }
    return JSON.object([
      (key: "widths", value: .array(widths.map { .integer($0) })),
      (key: "forward", value: list(fromTheRight)), (key: "reverse", value: list(fromTheLeft)),
      (key: "fewest", value: .integer(fewestMultiplications)),
    ]).text + "\n"
  }

  /// The product of all Jacobians, outputs first.
  var title: String {
    let factors = jacobians.reversed().map { "(\($0.rows) × \($0.columns))" }
    return "J = " + factors.joined(separator: " · ")
  }

  private func table(_ products: [Product]) -> String {
    var total = 0
    let rows = products.map { product in
      total += product.multiplications
      return [
        "(\(product.left.rows) × \(product.left.columns)) · (\(product.right.rows) × \(product.right.columns))",
        "(\(product.left.rows) × \(product.right.columns))", "\(product.multiplications)",
        "\(total)",
      ]
    }
    return TextTable([["product", "result", "multiplications", "in all"]] + rows).lines
      .map { "  " + $0 }.joined(separator: "\n")
  }

  private var sentences: [String] {
    let (n, m) = (widths[0], widths[widths.count - 1])
    let forward = fromTheRight.reduce(0) { $0 + $1.multiplications }
    let reverse = fromTheLeft.reduce(0) { $0 + $1.multiplications }
    let one = jacobians.reduce(0) { $0 + $1.rows * $1.columns }
    let (less, more) = (min(forward, reverse), max(forward, reverse))
    let share = DecimalText(100 * Double(less) / Double(more)).rounded(to: 3)
    let winner =
      forward == reverse
      ? "They cost the same."
      : "\(forward < reverse ? "Forward" : "Reverse") mode takes \(share) % of what the other does."
    return [
      "A vector through the whole chain costs \(one) multiplications: forward mode sends \(n) of them, one for each "
        + "input, reverse mode \(m), one for each output. \(winner)",
      "If all Jacobians are there as matrices, the best bracketing of their product takes "
        + "\(fewestMultiplications).",
    ]
  }
}
