/// Finite differences, as is customary.
@usableFromInline
package enum FiniteDifferences {
  /// The step with the smallest error for a function of unit curvature: √ε of the input's scale.
  @inlinable
  package static func step(at x: Double) -> Double { 1.5e-8 * max(1, x.magnitude) }
}
