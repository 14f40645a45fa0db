/// The true derivatives of f(c x) at x = 1, where c is far from 1, computed by
/// `scaled_derivatives.py`.
public struct ScaledDerivatives: Sendable {
  /// The function's name.
  public let name: String

  /// The scale c.
  public let scale: Double

  /// f(c), c f′(c), c² f″(c) and c³ f‴(c).
  public let derivatives: [Double]

  /// Reads the table.
  ///
  /// - Throws: An error that says which line is malformed.
  public static func all() throws -> [ScaledDerivatives] {
    try ReferenceTable.lines(of: "scaled").map { fields in
      guard fields.count == 6 else {
        throw ReferenceTable.MalformedTable(name: "scaled", line: fields.joined(separator: " "))
      }
      let numbers = try fields[1...].map { try ReferenceTable.number($0, in: "scaled") }
      return ScaledDerivatives(
        name: String(fields[0]), scale: numbers[0], derivatives: Array(numbers[1...]))
    }
  }
}
