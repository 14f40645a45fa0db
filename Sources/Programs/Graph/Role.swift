/// What a step of a derivative program is to a step of the function.
package struct Role: Hashable, Sendable {
  /// The tangent of forward mode, or the adjoint of reverse mode.
  package enum Kind: String, Sendable { case tangent = "dot", adjoint = "bar" }

  let kind: Kind

  /// The step of which it is the tangent or adjoint.
  let place: NodeID
}
