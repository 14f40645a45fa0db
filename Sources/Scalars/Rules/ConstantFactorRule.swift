/// A rule for the product or the quotient with a constant, which whoever counts operations counts as
/// just that and not as a function.
package protocol ConstantFactorRule: UnaryRule {
  /// Whether the constant divides.
  var isQuotient: Bool { get }
}
