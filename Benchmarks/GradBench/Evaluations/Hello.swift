import Fluxion

extension Evaluation {
  /// The square of a number and its derivative: whether the protocol is spoken at all.
  static var hello: Evaluation {
    Evaluation(
      name: "hello",
      functions: ["square": function(Square.self), "double": function(SquareSlope.self)])
  }
}

private func square<T: RealScalar>(_ x: T) -> T { x * x }

private struct Square: EvaluatedFunction {
  let input: Double
  private(set) var output = 0.0

  init(_ input: Double) { self.input = input }

  mutating func compute() { output = square(input) }
}

private struct SquareSlope: EvaluatedFunction {
  let input: Double
  private(set) var output = 0.0

  init(_ input: Double) { self.input = input }

  mutating func compute() { output = derivative(at: input) { x in square(x) } }
}
