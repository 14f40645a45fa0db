public import ForwardMode
public import ReverseMode
public import Scalars

/// A part of a computation with few inputs and outputs, recorded as one operation.
///
/// The part's Jacobian is taken at once, by forward mode, and only it goes onto the tape: m × n
/// numbers, however many operations there were between. That saves memory, and time in each of
/// several sweeps, where a long computation has few inputs.
///
/// ```swift
/// let slope = Reverse.gradient(at: [0.5, 2.0]) { x in
///   let angles = preaccumulated([x[0] * x[1], x[0]]) { p in
///     var (a, b) = (p[0], p[1])
///     for _ in 0..<1000 { (a, b) = (sin(a) + b / 2, cos(b)) }
///     return [a, b]
///   }
///   return angles[0] * angles[1]
/// }
/// ```
///
/// - Parameters:
///   - x: The part's n inputs.
///   - block: The part. It is called ⌈n / lanes⌉ times, and must use no other variables.
/// - Returns: The part's m outputs: their derivatives are those of the block itself.
@inlinable
public func preaccumulated(
  _ x: [Variable<Double>],
  _ block: ([VectorDual<Lanes4<Double>>]) -> [VectorDual<Lanes4<Double>>]
) -> [Variable<Double>] {
  preaccumulated(x, lanes: Lanes4<Double>.self, block)
}

/// A part of a computation, recorded as one operation, with a chosen number of lanes.
///
/// - Parameters:
///   - x: The part's n inputs.
///   - lanes: How many columns of its Jacobian one evaluation yields.
///   - block: The part. It is called ⌈n / lanes⌉ times, and must use no other variables.
/// - Returns: The part's m outputs.
@inlinable
public func preaccumulated<L: TangentLanes>(
  _ x: [Variable<L.Scalar>], lanes: L.Type,
  _ block: ([VectorDual<L>]) -> [VectorDual<L>]
) -> [Variable<L.Scalar>] {
  let (values, jacobian) = Forward.valueWithJacobian(
    at: x.map(\.value), lanes: lanes, of: block)
  return VariablePayload.recordJacobian(values: values, of: x, jacobian.elements)
}
