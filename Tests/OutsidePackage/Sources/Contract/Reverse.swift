import Expectations
import Fluxion

/// Reverse mode by its qualified names, and by those that forward mode does not have.
func checkReverseMode() {
  checkReverseGradients()
  checkVectorProducts()
  checkPullbacks()
  checkReverseJacobians()
  checkReverseInPlaceForms()
  checkReverseNesting()
}

private func checkReverseGradients() {
  let x = [1.0, 2.0, 3.0]
  let slope = [6.0, 3, 2]
  expect(ReverseMode.gradient(at: x) { x in x[0] * x[1] * x[2] }, slope)
  expect(ReverseMode.gradient(at: x) { $0[0] * $0[1] * $0[2] }, slope)
  expect(ReverseMode.gradient(at: [1, 2, 3]) { x in x[0] * x[1] * x[2] }, slope)
  expect(ReverseMode.gradient(at: x) { x in x.reduce(1, *) }, slope)
  expect(ReverseMode.gradient(at: x) { x in x.map { $0 * $0 }.reduce(0, +) }, [2, 4, 6])
  expect(ReverseMode.gradient(at: x, of: product), slope)
  expect(ReverseMode.gradient(at: x, of: Product()), slope)
  expect(ReverseMode.gradient(at: x) { x in dot(x, x) }, [2, 4, 6])
  expect(ReverseMode.gradient(at: [0.0, 2.0], of: norm), [0, 1])
  expect(gradient(at: x) { (x: [Variable<Double>]) -> Variable<Double> in x[0] * x[1] }, [2, 1, 0])
  expect(
    ReverseMode.gradient(at: x) { x in
      var total: Variable<Double> = 1
      for element in x { total *= element }
      return total
    }, slope)

  let (value, gradients) = ReverseMode.valueWithGradient(at: x) { x in x[0] * x[1] * x[2] }
  expect(value, 6)
  expect(gradients, slope)
  expect(ReverseMode.valueWithGradient(at: x, of: product).gradient, slope)
  expect(ReverseMode.valueWithGradient(at: x, of: Product()).value, 6)

  let tape = Tape<Double>()
  for _ in 0..<2 {
    expect(ReverseMode.gradient(at: x, on: tape) { x in x[0] * x[1] * x[2] }, slope)
    expect(gradient(at: x, on: tape) { x in x[0] * x[1] * x[2] }, slope)
    expect(gradient(at: x, on: tape, of: product), slope)
    expect(gradient(at: x, on: tape, of: Product()), slope)
    expect(valueWithGradient(at: x, on: tape) { x in x[0] * x[1] * x[2] }.value, 6)
    expect(valueWithGradient(at: x, on: tape, of: Product()).gradient, slope)
  }
  expect(tape.statistics.inputs, 3)
  tape.reset()

  let singles: [Float] = [1, 2, 3]
  expect(ReverseMode.gradient(at: singles) { x in x[0] * x[1] * x[2] }, [6, 3, 2])
  expect(ReverseMode.gradient(at: singles, of: Product()), [6, 3, 2])
  expect(gradient(at: singles, on: Tape()) { x in x[0] * x[1] * x[2] }, [6, 3, 2])
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    expect(ReverseMode.gradient(at: [1, 2, 3] as [Float80], of: Product()), [6, 3, 2])
  #endif
  expect(reverseGradient(at: x), slope)
  expect(reverseGradient(at: singles), [6, 3, 2])

  // A pole of one input leaves the others alone; constants and inputs are results as well.
  let pole = ReverseMode.gradient(at: [0.0, 3.0]) { x in sqrt(x[0]) + x[1] * x[1] }
  expect(pole, [.infinity, 6])
  expect(ReverseMode.gradient(at: x) { _ in 7 }, [0, 0, 0])
  expect(ReverseMode.gradient(at: x) { x in x[1] }, [0, 1, 0])
  expect((try? ReverseMode.gradient(at: [2.0]) { x in try refuse(x[0]) }) == nil, true)
}

private func checkVectorProducts() {
  let (x, weights) = ([2.0, 3.0], [1.0, 10.0])
  let (value, cotangent) = vjp(at: x, along: weights) { x in [x[0] * x[1], x[0] + x[1]] }
  expect(value, [6, 5])
  expect(cotangent, [13, 12])
  expect(vjp(at: [2, 3], along: [1, 10]) { x in [x[0] * x[1], x[0] + x[1]] }.value, [6, 5])
  expect(vjp(at: x, along: weights) { [$0[0] * $0[1], $0[0]] }.cotangent, [13, 2])
  expect(ReverseMode.vjp(at: x, along: weights, of: productAndSum).cotangent, [13, 12])
  expect(vjp(at: x, along: weights, of: ProductAndSum()).cotangent, [13, 12])
  let tape = Tape<Double>()
  expect(vjp(at: x, along: weights, on: tape) { x in [x[0] * x[1], x[0]] }.cotangent, [13, 2])
  expect(vjp(at: x, along: weights, on: tape, of: ProductAndSum()).cotangent, [13, 12])
  expect(vjp(at: [2, 3] as [Float], along: [1]) { x in [x[0] * x[1]] }.cotangent, [3, 2])
}

private func checkPullbacks() {
  let x = [2.0, 3.0]
  let (value, pullback) = valueWithPullback(at: x) { x in [x[0] * x[1], x[0] + x[1]] }
  expect(value, [6, 5])
  expect(pullback([1, 0]), [3, 2])
  expect(pullback([0, 1]), [1, 1])
  expect(valueWithPullback(at: x, of: productAndSum).pullback([1, 10]), [13, 12])
  expect(ReverseMode.valueWithPullback(at: x, of: ProductAndSum()).pullback([1, 10]), [13, 12])
  let tape = Tape<Double>()
  let kept = valueWithPullback(at: x, on: tape) { x in [x[0] * x[1]] }
  expect(kept.pullback([2]), [6, 4])
  expect(kept.pullback([2]), [6, 4])
  expect(valueWithPullback(at: x, on: tape, of: ProductAndSum()).pullback([0, 1]), [1, 1])
}

private func checkReverseJacobians() {
  let x = [2.0, 3.0]
  let slopes: Matrix = [[3.0, 2.0], [1.0, 1.0]]
  expect(ReverseMode.jacobian(at: x) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(ReverseMode.jacobian(at: [2, 3]) { [$0[0] * $0[1], $0[0] + $0[1]] }, slopes)
  expect(ReverseMode.jacobian(at: x, of: productAndSum), slopes)
  expect(ReverseMode.jacobian(at: x, of: ProductAndSum()), slopes)
  let (value, matrix) = ReverseMode.valueWithJacobian(at: x) { x in [x[0] * x[1], x[0] + x[1]] }
  expect(value, [6, 5])
  expect(matrix, slopes)
  expect(ReverseMode.valueWithJacobian(at: x, of: ProductAndSum()).value, [6, 5])
  let tape = Tape<Double>()
  expect(jacobian(at: x, on: tape) { x in [x[0] * x[1], x[0] + x[1]] }, slopes)
  expect(valueWithJacobian(at: x, on: tape) { x in [x[0] * x[1]] }.jacobian, [[3, 2]])
  expect(ReverseMode.jacobian(at: x, on: tape, of: ProductAndSum()), slopes)
  expect(ReverseMode.jacobian(at: [2, 3] as [Float]) { x in [x[0] * x[1]] }, [[3, 2]])
}

private func checkReverseInPlaceForms() {
  let (x, tape) = ([2.0, 3.0], Tape<Double>())
  var slope = [0.0, 0.0]
  let product = tape.gradient(at: x, into: &slope) { x in x[0] * x[1] }
  expect(product, 6)
  expect(slope, [3, 2])
  tape.gradient(at: x, into: &slope) { dot($0, $0) }
  expect(slope, [4, 6])
  var (value, cotangent) = ([0.0, 0.0], [0.0, 0.0])
  tape.vjp(at: x, along: [1, 10], value: &value, cotangent: &cotangent) { x, y in
    y[0] = x[0] * x[1]
    y[1] = x[0] + x[1]
  }
  expect(value, [6, 5])
  expect(cotangent, [13, 12])
  var matrix = Matrix(repeating: 0.0, rows: 2, columns: 2)
  tape.jacobian(at: x, into: &matrix) { x, y in
    y[0] = x[0] * x[1]
    y[1] = x[0] + x[1]
  }
  expect(matrix, [[3, 2], [1, 1]])
}

private func checkReverseNesting() {
  // Forward over reverse, reverse over forward, reverse over reverse: ∂²/∂x∂y x² y³ at (2, 3).
  let forwardOverReverse = derivative(at: 2.0) { x in
    ReverseMode.gradient(at: [Dual(3)]) { y in Variable(x) * Variable(x) * y[0] * y[0] * y[0] }[0]
  }
  expect(forwardOverReverse, 108)
  let reverseOverForward = ReverseMode.gradient(at: [2.0]) { x in
    derivative(at: Variable(3)) { y in Dual(x[0]) * Dual(x[0]) * y * y * y }
  }
  expect(reverseOverForward, [108])
  let reverseOverReverse = ReverseMode.gradient(at: [2.0]) { x in
    ReverseMode.gradient(at: [Variable(3)]) { y in
      Variable(x[0]) * Variable(x[0]) * y[0] * y[0] * y[0]
    }[0]
  }
  expect(reverseOverReverse, [108])
  let point = [Dual(value: 2.0, tangent: 1), Dual(3.0)]
  let column = ReverseMode.gradient(at: point, of: Product()).map(\.tangent)
  expect(column, [0, 1])
  let rule = ReverseMode.gradient(at: [1.0, 2.0]) { x in x[0] * Doubling.twice(x[1]) }
  expect(rule, [4, 2])
  let chained = ReverseMode.gradient(at: [1.0, 2.0]) { x in
    Variable.chain(value: 5, partial: 3, of: x[0], partial: 4, of: x[1])
  }
  expect(chained, [3, 4])
  let every = ReverseMode.valueWithGradient(at: [0.5]) { x in everyElementary(x[0]) }
  expect(every.value, everyElementary(0.5))
  expectNear(every.gradient[0], derivative(at: 0.5) { x in everyElementary(x) })
}

func reverseGradient<T: RealScalar>(at x: [T]) -> [T] {
  ReverseMode.gradient(at: x) { x in product(x) }
}

private func refuse(_ x: Variable<Double>) throws -> Variable<Double> {
  if x > 1 { throw Refusal() }
  return x
}
