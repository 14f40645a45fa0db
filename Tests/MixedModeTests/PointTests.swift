import Fluxion
import TestSupport
import Testing

/// Points of a type of one's own: their derivatives are those of the same numbers in an array.
struct PointTests {
  struct Layer<T: RealScalar>: DifferentiablePoint {
    typealias Recorded = Layer<Variable<T>>
    typealias Moving = Layer<Dual<T>>
    var weights: Matrix<T>
    var bias: [T]

    func mapped<U: RealScalar>(_ transform: (T) -> U) -> Layer<U> {
      Layer<U>(weights: weights.map(transform), bias: bias.map(transform))
    }

    func callAsFunction(_ x: [T]) -> [T] {
      let scores = product(weights, x)
      return scores.indices.map { i in tanh(scores[i] + bias[i]) }
    }
  }

  struct Network<T: RealScalar>: DifferentiablePoint {
    typealias Recorded = Network<Variable<T>>
    typealias Moving = Network<Dual<T>>
    var name = "two layers"
    var layers: [Layer<T>]
    var output: [T]
    var range: (low: T, high: T)
    var offset: T?

    func mapped<U: RealScalar>(_ transform: (T) -> U) -> Network<U> {
      Network<U>(
        name: name, layers: layers.map { $0.mapped(transform) }, output: output.map(transform),
        range: (transform(range.low), transform(range.high)), offset: offset.map(transform))
    }

    func callAsFunction(_ x: [T]) -> T {
      let hidden = layers.reduce(x) { $1($0) }
      let score = dot(hidden, output) + (offset ?? 0)
      return range.low + (range.high - range.low) * sigmoid(score)
    }
  }

  private static let data: [(x: [Double], y: Double)] = [
    ([0.2, -1], 0.3), ([1, 0.5], -0.2), ([-0.7, 0.1], 0.9),
  ]

  private static func loss<T: RealScalar>(_ network: Network<T>) -> T {
    var sum: T = 0
    for (x, y) in data {
      let error = network(x.map { T($0) }) - T(y)
      sum += error * error
    }
    return sum / T(data.count)
  }

  private static func network(offset: Double? = 0.25) -> Network<Double> {
    var generator = SeededGenerator(seed: 7)
    func number() -> Double { Double.random(in: -1...1, using: &generator) }
    func layer(_ rows: Int, _ columns: Int) -> Layer<Double> {
      Layer(
        weights: Matrix(
          rows: rows, columns: columns, elements: (0..<rows * columns).map { _ in number() }),
        bias: (0..<rows).map { _ in number() })
    }
    return Network(
      layers: [layer(3, 2), layer(4, 3)], output: (0..<4).map { _ in number() }, range: (-1, 2),
      offset: offset)
  }

  /// The loss of the numbers in one array, put in their places by hand.
  private struct Flat: ScalarFunction {
    let offset: Double?

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      func matrix(_ first: Int, _ rows: Int, _ columns: Int) -> Matrix<T> {
        Matrix(rows: rows, columns: columns, elements: Array(x[first..<first + rows * columns]))
      }
      return PointTests.loss(
        Network(
          layers: [
            Layer(weights: matrix(0, 3, 2), bias: Array(x[6..<9])),
            Layer(weights: matrix(9, 4, 3), bias: Array(x[21..<25])),
          ], output: Array(x[25..<29]), range: (x[29], x[30]),
          offset: offset == nil ? nil : x[31]))
    }
  }

  @Test(arguments: [0.25, nil])
  func gradientsHaveTheBitsOfTheFlatForm(offset: Double?) {
    let network = Self.network(offset: offset)
    let flat = Reverse.valueWithGradient(at: network.numbers, of: Flat(offset: offset))
    let (value, slope) = valueWithGradient(at: network) { Self.loss($0) }
    #expect(network.numbers.count == (offset == nil ? 31 : 32))
    #expect(value == flat.value && value == Self.loss(network))
    #expect(slope.numbers == flat.gradient)
    #expect(slope.layers[1].weights[2, 1] == flat.gradient[9 + 7])
    #expect(
      slope.range.high == flat.gradient[30] && slope.offset == flat.gradient.dropFirst(31).first)
    #expect(slope.name == network.name)
    #expect(Reverse.gradient(at: network) { Self.loss($0) }.numbers == flat.gradient)
    let tape = Tape<Double>()
    #expect(tape.gradient(at: network) { Self.loss($0) }.numbers == flat.gradient)
    #expect(tape.valueWithGradient(at: network) { Self.loss($0) }.value == value)
  }

  @Test func productsHaveTheBitsOfTheFlatForm() {
    let network = Self.network()
    let direction = network.replacing(network.numbers.indices.map { sin(Double($0)) })
    let flat = Flat(offset: 0.25)
    let along = Forward.valueWithDirectionalDerivative(at: network, along: direction) {
      Self.loss($0)
    }
    let expected = Forward.valueWithDirectionalDerivative(
      at: network.numbers, along: direction.numbers, of: flat)
    #expect(along == expected)
    let product = hessianVectorProduct(at: network, along: direction) { Self.loss($0) }
    let flatProduct = Mixed.hessianVectorProduct(
      at: network.numbers, along: direction.numbers, of: flat)
    #expect(product.numbers == flatProduct)
  }

  @Test func stepsOfDescentGoDown() {
    var network = Self.network()
    var losses = [Self.loss(network)]
    for _ in 0..<20 {
      let (value, slope) = valueWithGradient(at: network) { Self.loss($0) }
      #expect(value == losses.last)
      network = network.moved(by: -0.1, along: slope)
      losses.append(Self.loss(network))
    }
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func numbersGoBackToTheirPlaces() {
    let network = Self.network()
    #expect(network.replacing(network.numbers).numbers == network.numbers)
    let doubled = network.moved(by: 1, along: network)
    #expect(doubled.numbers == network.numbers.map { 2 * $0 })
  }

  struct Line<T: RealScalar>: DifferentiablePoint {
    typealias Recorded = Line<Variable<T>>
    typealias Moving = Line<Dual<T>>
    var slope, intercept: T

    func mapped<U: RealScalar>(_ transform: (T) -> U) -> Line<U> {
      Line<U>(slope: transform(slope), intercept: transform(intercept))
    }
  }

  @Test func overFloatAndDualNumbers() {
    let slope = gradient(at: Line(slope: Float(2), intercept: 1)) { line in
      let error = line.slope * 3 + line.intercept - 5
      return error * error
    }
    #expect(slope.slope == 12 && slope.intercept == 4)
    // d/dt of the gradient at (t, 1), which is (6 (3t − 4), 2 (3t − 4)).
    let change = derivative(at: 2.0) { t in
      let slope = gradient(at: Line(slope: t, intercept: Dual(1))) { line in
        let error = line.slope * 3 + line.intercept - 5
        return error * error
      }
      return [slope.slope, slope.intercept]
    }
    #expect(change == [18, 6])
  }

  @Test func directionsOfAnotherShapeStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Self.network().moved(by: 1, along: Self.network(offset: nil))
    }
    expect(["DifferentiablePoint.moved(by:along:)", "31 numbers", "has more"], in: result)
  }

  @Test func tooManyNumbersStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Line(slope: 1.0, intercept: 2).replacing([1, 2, 3])
    }
    expect(["DifferentiablePoint.replacing(_:)", "3 numbers", "only 2"], in: result)
  }

  // MARK: Sums over data

  /// Enough data for many blocks of terms, each with variables of its own.
  @Test(arguments: [0, 1, 3, 700])
  func sumsOverDataAreThoseOfTheNumbersInAnArray(_ count: Int) throws {
    var generator = SeededGenerator(seed: 12)
    let data = (0..<count).map { _ in
      (x: generator.numbers(2, from: -1, to: 1), y: generator.numbers(1, from: -1, to: 1)[0])
    }
    func term<T: RealScalar>(_ network: Network<T>, _ datum: (x: [Double], y: Double)) -> T {
      let error = network(datum.x.map { T($0) }) - T(datum.y)
      return error * error
    }
    let network = Self.network()
    func rebuilt(_ x: [Variable<Double>]) -> Network<Variable<Double>> {
      var next = x.makeIterator()
      return network.mapped { (_: Double) -> Variable<Double> in next.next() ?? 0 }
    }
    let flat = Reverse.valueWithGradient(at: network.numbers, summingOver: data) { x, datum in
      term(rebuilt(x), datum)
    }
    let tape = Tape<Double>()
    let found = Reverse.valueWithGradient(at: network, summingOver: data) { term($0, $1) }
    let onTape = tape.valueWithGradient(at: network, summingOver: data) { term($0, $1) }
    let again = tape.gradient(at: network, summingOver: data) { term($0, $1) }
    let free = gradient(at: network, summingOver: data) { term($0, $1) }
    let freeValue = valueWithGradient(at: network, summingOver: data) { term($0, $1) }
    let alone = Reverse.gradient(at: network, summingOver: data) { term($0, $1) }
    for value in [found.value, onTape.value, freeValue.value] {
      #expect(value.bitPattern == flat.value.bitPattern)
    }
    #expect(flat.value == data.reduce(0.0) { $0 + term(network, $1) })
    for gradient in [found.gradient, onTape.gradient, again, free, freeValue.gradient, alone] {
      #expect(gradient.numbers.map(\.bitPattern) == flat.gradient.map(\.bitPattern))
      #expect(gradient.name == network.name)
    }
    // The sum of the gradients of the terms, one by one.
    var sums = [Double](repeating: 0, count: network.numbers.count)
    for datum in data {
      let slopes = Reverse.gradient(at: network) { term($0, datum) }.numbers
      for i in sums.indices { sums[i] += slopes[i] }
    }
    for (a, b) in zip(found.gradient.numbers, sums) {
      #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
    }
  }

  /// Memory for a few terms, and the point made of recorded numbers once for each few.
  @Test func pointsAreRebuiltOnceForEachBlock() {
    var (calls, mostEntries) = (0, 0)
    let line = CountingLine(slope: 1.5, intercept: 0.5) { calls += 1 }
    let tape = Tape<Double>()
    let data = (0..<10_000).map { Double($0) / 10_000 }
    let slope = tape.gradient(at: line, summingOver: data) { line, x in
      let error = line.slope * sin(line.intercept * x) - x
      mostEntries = max(mostEntries, tape.statistics.entries)
      return error * error
    }
    #expect(slope.slope != 0 && mostEntries > 0 && mostEntries < 4000)
    #expect(calls > 2 && calls < 100)
  }

  private struct CountingLine<T: RealScalar>: DifferentiablePoint {
    typealias Recorded = CountingLine<Variable<T>>
    typealias Moving = CountingLine<Dual<T>>
    var slope, intercept: T
    let note: () -> Void

    func mapped<U: RealScalar>(_ transform: (T) -> U) -> CountingLine<U> {
      note()
      return CountingLine<U>(
        slope: transform(slope), intercept: transform(intercept), note: note)
    }
  }

  @Test func sumsThrowWhatATermThrows() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try Reverse.gradient(at: Self.network(), summingOver: 0..<3) {
        (network, i) throws(Stop) -> Variable<Double> in
        if i == 2 { throw Stop() }
        return network.output[0]
      }
    }
  }
}
