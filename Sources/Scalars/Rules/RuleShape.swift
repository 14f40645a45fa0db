/// How a function bends: what its derivatives can be by their form alone, at whatever point.
///
/// It decides which second derivatives a sparsity pattern has to make room for.
public enum RuleShape: Sendable {
  /// No derivative is known to be zero.
  case curved

  /// Made of straight pieces, such as `abs`: second derivatives are zero between the kinks.
  case piecewiseLinear

  /// Made of steps, such as `floor`: all derivatives are zero between the jumps.
  case piecewiseConstant
}
