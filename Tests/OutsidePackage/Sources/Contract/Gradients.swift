import Expectations
import Fluxion

/// Gradients, over closures, functions and lane widths.
func checkGradients() {
  let x = [1.0, 2.0, 3.0]
  let slope = [6.0, 3, 2]

  expect(gradient(at: x) { x in x[0] * x[1] * x[2] }, slope)
  expect(gradient(at: x) { $0[0] * $0[1] * $0[2] }, slope)
  expect(gradient(at: [1, 2, 3]) { x in x[0] * x[1] * x[2] }, slope)
  expect(gradient(at: x) { x in x.reduce(1, *) }, slope)
  expect(gradient(at: x, of: product), slope)
  expect(gradient(at: x, of: { x in product(x) }), slope)
  expect(gradient(at: x, of: Product()), slope)
  expect(ForwardMode.gradient(at: x) { x in x[0] * x[1] * x[2] }, slope)
  expect(ForwardMode.gradient(at: x, of: Product()), slope)
  typealias Number = VectorDual<Lanes16<Double>>
  expect(gradient(at: x) { (x: [Number]) -> Number in x[0] * x[1] * x[2] }, slope)
  expect(
    gradient(at: x) { x in
      var total: Number = 1
      for element in x { total *= element }
      return total
    }, slope)
  expect(gradient(at: x) { x in x.map { $0 * $0 }.reduce(0, +) }, [2, 4, 6])
  expect(gradient(at: x) { x in dot(x, x) }, [2, 4, 6])
  expect(gradient(at: [0.0, 2.0], of: norm), [0, 1])

  let (value, gradients) = valueWithGradient(at: x) { x in x[0] * x[1] * x[2] }
  expect(value, 6)
  expect(gradients, slope)
  expect(valueWithGradient(at: x, of: product).gradient, slope)
  expect(valueWithGradient(at: x, of: Product()).value, 6)

  // Lane widths: of closures by type, of functions by value.
  expect(Forward.gradient(at: x, lanes: Lanes4<Double>.self) { x in x[0] * x[1] * x[2] }, slope)
  expect(Forward.gradient(at: x, lanes: Lanes8<Double>.self, of: product), slope)
  expect(
    Forward.valueWithGradient(at: x, lanes: Lanes32<Double>.self) { x in product(x) }.gradient,
    slope)
  for width in LaneWidth.allCases {
    expect(Forward.gradient(at: x, lanes: width, of: Product()), slope)
    expect(Forward.valueWithGradient(at: x, lanes: width, of: Product()).gradient, slope)
  }
  expect(Forward.gradient(at: x, lanes: .four, of: Product()), slope)
  expect(LaneWidth(forInputs: 1), .four)
  expect(LaneWidth.sixteen.rawValue, 16)

  // More inputs than lanes, and none.
  let many = (0..<70).map { Double($0) }
  expect(gradient(at: many) { x in dot(x, x) }, many.map { 2 * $0 })
  expect(
    Forward.gradient(at: many, lanes: Lanes4<Double>.self) { x in dot(x, x) }, many.map { 2 * $0 })
  expect(gradient(at: [Double]()) { _ in 3 }, [])

  // Other plain numbers. Over `Double` an unqualified call means forward mode; else name it.
  expect(ForwardMode.gradient(at: [1, 2, 3] as [Float]) { x in x[0] * x[1] * x[2] }, [6, 3, 2])
  expect(ForwardMode.gradient(at: [1, 2, 3] as [Float], of: Product()), [6, 3, 2])
  expect(ForwardMode.valueWithGradient(at: [1, 2, 3] as [Float], of: product).value, 6)
  #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
    expect(
      ForwardMode.gradient(at: [1, 2, 3] as [Float80]) { x in x[0] * x[1] * x[2] }, [6, 3, 2])
    expect(ForwardMode.gradient(at: [1, 2, 3] as [Float80], of: Product()), [6, 3, 2])
  #endif

  // In generic code.
  expect(generalGradient(at: x), slope)
  expect(generalGradient(at: [1, 2, 3] as [Float]), [6, 3, 2])

  // A pole of one input leaves the others alone.
  expect(gradient(at: [0.0, 3.0]) { x in sqrt(x[0]) + x[1] * x[1] }, [.infinity, 6])

  expect(gradient(at: [0.0, 1.0]) { x in 1 / x[0] + x[1] }, [-.infinity, 1])

  // Nesting: the derivative of a gradient's element.
  let nested = gradient(at: [2.0, 3.0]) { x in derivative(at: x[0]) { y in y * y * Dual(x[1]) } }
  expect(nested, [6, 4])
  expect((try? gradient(at: [2.0]) { x in try refuse(x[0]) }) == nil, true)
}

func generalGradient<T: LaneScalar>(at x: [T]) -> [T] {
  ForwardMode.gradient(at: x) { x in product(x) }
}

func refuse<L: TangentLanes>(_ x: VectorDual<L>) throws -> VectorDual<L> {
  if x > 1 { throw Refusal() }
  return x
}
