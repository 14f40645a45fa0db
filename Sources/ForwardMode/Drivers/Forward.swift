/// Forward mode: derivatives that are computed along with the value, from the inputs on.
///
/// One evaluation on numbers that carry tangents yields a Jacobian-vector product, so the cost of a
/// gradient or a Jacobian grows with the number of inputs, and not with that of outputs. Sixteen
/// inputs share an evaluation.
///
/// ```swift
/// Forward.derivative(at: 0.5) { x in exp(sin(x)) }           // 1.4174…
/// Forward.gradient(at: [2.0, 5.0]) { x in x[0] * x[1] }      // [5, 2]
/// ```
///
/// The commonest of these functions stand as free functions too, such as `gradient(at:of:)`. Where
/// nothing may be allocated, call the methods of a ``ForwardWorkspace``.
public enum Forward {}
