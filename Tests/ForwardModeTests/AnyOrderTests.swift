import Fluxion
import TestSupport
import Testing

/// Derivatives of any order in several variables, against closed forms.
@Suite struct AnyOrderTests {
  let a = [0.7, -1.3, 0.4, 1.1]

  /// f = exp(a · x), whose derivative of orders i is Π aₗ^iₗ times the value.
  func exponential<T: RealScalar>(_ x: [T]) -> T { exp(dot(x, a)) }

  /// f = sin x₀ · exp(2 x₁) · x₂³ / (1 + x₃), a product of functions of one variable each.
  func product<T: RealScalar>(_ x: [T]) -> T {
    let cube = x[2] * x[2] * x[2]
    return sin(x[0]) * exp(2 * x[1]) * cube / (1 + x[3])
  }

  /// The derivative of the product of orders i.
  func productTruth(_ x: [Double], _ i: [Int]) -> Double {
    let sines = [sin(x[0]), cos(x[0]), -sin(x[0]), -cos(x[0])]
    var power = 1.0
    for _ in 0..<i[1] { power *= 2 }
    let cubes = [x[2] * x[2] * x[2], 3 * x[2] * x[2], 6 * x[2], 6, 0, 0, 0]
    var pole = 1 / (1 + x[3])
    for n in 0..<i[3] { pole *= -Double(n + 1) / (1 + x[3]) }
    return sines[i[0] % 4] * power * exp(2 * x[1]) * cubes[i[2]] * pole
  }

  /// All vectors of four orders that add up to six at most.
  static let orders: [[Int]] = (0..<7 * 7 * 7 * 7).map {
    [$0 % 7, $0 / 7 % 7, $0 / 49 % 7, $0 / 343]
  }.filter { $0.reduce(0, +) <= 6 }

  @Test func mixedDerivativesToOrderSix() {
    let x = [0.3, -0.2, 0.9, 0.4]
    let largest = largestOfEachOrder(x)
    for i in Self.orders {
      let value = exponential(x)
      let truth = zip(a, i).reduce(value) { product, pair in
        (0..<pair.1).reduce(product) { p, _ in p * pair.0 }
      }
      let found = mixedDerivative(at: x, orders: i) { exponential($0) }
      let order = i.reduce(0, +)
      let scale = (0..<order).reduce(value) { p, _ in p * 1.3 }
      #expect(abs(found - truth) <= 1e-12 * scale, "\(i): \(found), not \(truth)")
      let other = mixedDerivative(at: x, orders: i) { product($0) }
      let otherTruth = productTruth(x, i)
      #expect(
        abs(other - otherTruth) <= 1e-12 * largest[order], "\(i): \(other), not \(otherTruth)")
    }
  }

  /// The largest derivative of `product` of each order to the sixth, which sets the scale of what cancels.
  private func largestOfEachOrder(_ x: [Double]) -> [Double] {
    (0...6).map { (order: Int) -> Double in
      let orders = Self.orders.filter { $0.reduce(0, +) == order }
      return orders.map { abs(productTruth(x, $0)) }.max() ?? 0
    }
  }

  @Test func tensors() {
    let x = [0.3, -0.2, 0.9, 0.4]
    let largest = largestOfEachOrder(x)
    for order in 1...5 {
      let tensor = derivativeTensor(at: x, order: order) { product($0) }
      let all = Self.orders.filter { $0.reduce(0, +) == order }
      #expect(tensor.elements.count == all.count)
      for i in all {
        let truth = productTruth(x, i)
        #expect(abs(tensor[orders: i] - truth) <= 1e-12 * largest[order], "\(i)")
      }
    }
    let third = derivativeTensor(at: [1.0, 2.0], order: 3) { x in x[0] * x[0] * x[1] }
    #expect(abs(third[0, 1, 0] - 2) <= 1e-15 && abs(third[1, 0, 0] - 2) <= 1e-15)
    #expect(abs(third[1, 1, 1]) <= 1e-15)
    let hessian = hessian(at: x) { product($0) }
    let second = derivativeTensor(at: x, order: 2) { product($0) }
    for i in 0..<4 {
      for j in 0..<4 { #expect(abs(second[i, j] - hessian[i, j]) <= 1e-13) }
    }
  }

  @Test func alongLines() {
    let (x, u) = ([0.5, 1.0], [2.0, -1.0])
    let found = derivatives(at: x, along: u, order: 4) { x in exp(x[0] * x[1]) }
    let truth = derivatives(at: 0.0, order: 4) { t in exp((0.5 + 2 * t) * (1 - t)) }
    for (found, truth) in zip(found, truth) { expect(found, near: truth) }
    #expect(derivatives(at: x, along: [0, 0], order: 2) { x in x[0] * x[1] } == [0.5, 0, 0])
  }

  /// A derivative of the derivatives: over dual numbers.
  @Test func overOtherNumbers() {
    let found = derivative(at: 0.3) { t in
      mixedDerivative(at: [t, t * t], orders: [1, 2]) { x in sin(x[0]) * exp(x[1]) }
    }
    // ∂₀∂₁² = cos x₀ exp x₁ at (t, t²)
    let truth = derivative(at: 0.3) { t in cos(t) * exp(t * t) }
    #expect(abs(found - truth) <= 1e-13)
  }

  @Test func fields() {
    let x = [0.4, -0.3, 0.8]
    // Harmonic: the Laplacian of exp(x) cos(y) vanishes, and that of r² is 6.
    let harmonic = laplacian(at: x) { x in exp(x[0]) * cos(x[1]) }
    #expect(abs(harmonic) <= 1e-15)
    #expect(laplacian(at: x) { x in dot(x, x) } == 6)
    let source = divergence(at: x) { x in [x[0] * x[1], sin(x[1]), x[2] * x[2]] }
    expect(source, near: -0.3 + cos(-0.3) + 1.6)
    let vortex = curl(at: x) { x in [x[1] * x[2], -x[0], exp(x[0])] }
    // (0 − 0, y − eˣ, −1 − z) of F = (y z, −x, eˣ)
    let truths: [Double] = [0, -0.3 - exp(0.4), -1.8]
    for (found, truth) in zip(vortex, truths) {
      #expect(abs(found - truth) <= 1e-15)
    }
    let gradientField = curl(at: x) { x in [x[1] * x[2], x[0] * x[2], x[0] * x[1]] }
    #expect(gradientField == [0, 0, 0])
  }

  /// x₀² x₁ exp x₂ as an object, and a field of three numbers.
  struct Monomial: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { x[0] * x[0] * x[1] * exp(x[2]) }
  }

  struct Field: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      [x[1] * x[2], x[0] * x[0] * x[1], sin(x[0]) + x[2] * x[2]]
    }
  }

  @Test func functionObjects() {
    let x = [0.5, -2.0, 0.25]
    let growth = exp(0.25)
    // (0.5 + t)² (−2 + 3 t) exp 0.25
    let line = Forward.derivatives(at: x, along: [1, 3, 0], order: 4, of: Monomial())
    for (found, factor) in zip(line, [-0.5, -1.25, 2, 18, 0]) {
      #expect(abs(found - factor * growth) <= 1e-14)
    }
    let mixed = Forward.mixedDerivative(at: x, orders: [2, 1, 3], of: Monomial())
    #expect(abs(mixed - 2 * growth) <= 1e-12)
    let tensor = Forward.derivativeTensor(at: x, order: 3, of: Monomial())
    #expect(abs(tensor[0, 1, 2] - growth) <= 1e-13)
    #expect(abs(tensor[2, 0, 0] + 4 * growth) <= 1e-13)
    expect(Forward.laplacian(at: x, of: Monomial()), near: -4.5 * growth)
    // 0 + x₀² + 2 x₂, and (0 − 0, x₁ − cos x₀, 2 x₀ x₁ − x₂)
    #expect(Forward.divergence(at: x, of: Field()) == 0.75)
    let vortex = Forward.curl(at: x, of: Field())
    let truths: [Double] = [0, -2 - cos(0.5), -2.25]
    for (found, truth) in zip(vortex, truths) { expect(found, near: truth) }
  }

  @Test func misuse() async {
    let orders = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = mixedDerivative(at: [1.0, 2.0], orders: [1]) { x in x[0] * x[1] }
    }
    expect(
      ["Forward.mixedDerivative(at:orders:of:)", "the list of orders", "expected 2"], in: orders)
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = mixedDerivative(at: [1.0, 2.0], orders: [1, -1]) { x in x[0] * x[1] }
    }
    expect(["order is -1"], in: negative)
    let plane = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = curl(at: [1.0, 2.0]) { x in x }
    }
    expect(["Forward.curl(at:of:)", "expected 3"], in: plane)
    let variable = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = derivativeTensor(at: [1.0, 2.0], order: 1) { x in x[0] * x[1] }[2]
    }
    expect(["DerivativeTensor[]", "there is no variable 2"], in: variable)
  }
}
