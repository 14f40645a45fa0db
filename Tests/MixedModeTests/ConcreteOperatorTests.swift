import Fluxion
import TestSupport
import Testing

/// The operators with concrete types, which exist for the type checker: each must be the operation
/// that its name says, in value and derivatives.
struct ConcreteOperatorTests {
  @Test func duals() {
    expect(
      OperatorTable<Dual<Double>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<Dual<Float>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<T: RealScalar>(_ table: OperatorTable<Dual<T>>) {
    for entry in table.entries {
      let number = entry.function(Dual(value: 3, tangent: 2), Dual(value: 4, tangent: 5))
      #expect(number.value == T(entry.value), "\(entry.name)")
      #expect(number.tangent == T(entry.slope(along: (2, 5))), "\(entry.name)")
    }
  }

  @Test func vectorDuals() {
    expect(
      OperatorTable<VectorDual<Lanes16<Double>>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<VectorDual<Lanes16<Float>>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<L: TangentLanes>(_ table: OperatorTable<VectorDual<L>>) {
    for entry in table.entries {
      let number = entry.function(
        VectorDual(value: 3, tangents: .unit(1)), VectorDual(value: 4, tangents: .unit(2)))
      #expect(number.value == L.Scalar(entry.value), "\(entry.name)")
      let tangents = [0, entry.first.x, entry.first.y, 0].map { L.Scalar($0) }
      #expect((0..<4).map { number.tangents[$0] } == tangents, "\(entry.name)")
    }
  }

  @Test func hyperDuals() {
    expect(
      OperatorTable<HyperDual<Double>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<HyperDual<Float>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<T: RealScalar>(_ table: OperatorTable<HyperDual<T>>) {
    for entry in table.entries {
      let number = entry.function(
        HyperDual(value: 3, first: 2, second: 3, mixed: 0),
        HyperDual(value: 4, first: 5, second: 7, mixed: 0))
      #expect(number.value == T(entry.value), "\(entry.name)")
      #expect(number.first == T(entry.slope(along: (2, 5))), "\(entry.name)")
      #expect(number.second == T(entry.slope(along: (3, 7))), "\(entry.name)")
      #expect(number.mixed == T(entry.curvature(along: (2, 5), (3, 7))), "\(entry.name)")
    }
  }

  @Test func hyperDualBlocks() {
    expect(
      OperatorTable<HyperDualBlock<Lanes4<Double>>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<HyperDualBlock<Lanes4<Float>>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<T: RealScalar>(_ table: OperatorTable<HyperDualBlock<Lanes4<T>>>) {
    for entry in table.entries {
      let found = Forward.valueGradientHessian(at: [T(3.0), T(4.0)]) { x in
        entry.function(x[0], x[1])
      }
      expect(found, of: entry)
    }
  }

  @Test func taylorSeries() {
    expect(
      OperatorTable<TaylorSeries<Double>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<TaylorSeries<Float>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<T: RealScalar>(_ table: OperatorTable<TaylorSeries<T>>) {
    for entry in table.entries {
      let number = entry.function(
        TaylorSeries(coefficients: [3, 2, 0]), TaylorSeries(coefficients: [4, 5, 0]))
      let curvature = entry.curvature(along: (2, 5), (2, 5))
      let truth = [entry.value, entry.slope(along: (2, 5)), curvature / 2].map { T($0) }
      #expect((0...2).map { number[$0] } == truth, "\(entry.name)")
    }
  }

  @Test func variables() {
    expect(
      OperatorTable<Variable<Double>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
    expect(
      OperatorTable<Variable<Float>>(
        [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
        right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
        inPlaceConstant: [(+=), (-=), (*=), (/=)]))
  }

  private func expect<T: RealScalar>(_ table: OperatorTable<Variable<T>>) {
    for entry in table.entries {
      let found = Reverse.valueWithGradient(at: [T(3.0), T(4.0)]) { x in
        entry.function(x[0], x[1])
      }
      #expect(found.value == T(entry.value), "\(entry.name)")
      #expect(found.gradient == [entry.first.x, entry.first.y].map { T($0) }, "\(entry.name)")
    }
  }

  @Test func variablesOfDuals() {
    let table = OperatorTable<Variable<Dual<Double>>>(
      [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
      right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
      inPlaceConstant: [(+=), (-=), (*=), (/=)])
    for entry in table.entries {
      let found = Tape<Dual<Double>>().valueGradientHessianVectorProduct(
        at: [3, 4], along: [2, 5]
      ) { x in entry.function(x[0], x[1]) }
      #expect(found.value == entry.value, "\(entry.name)")
      #expect(found.gradient == [entry.first.x, entry.first.y], "\(entry.name)")
      let product = [
        entry.curvature(along: (1, 0), (2, 5)), entry.curvature(along: (0, 1), (2, 5)),
      ]
      #expect(found.product == product, "\(entry.name)")
    }
  }

  @Test func variablesOfVectorDuals() {
    let table = OperatorTable<Variable<VectorDual<Lanes16<Double>>>>(
      [(+), (-), (*), (/)], negative: (-), inPlace: [(+=), (-=), (*=), (/=)],
      right: [(+), (-), (*), (/)], left: [(+), (-), (*), (/)],
      inPlaceConstant: [(+=), (-=), (*=), (/=)])
    for entry in table.entries {
      let found = Mixed.valueGradientHessian(at: [3, 4]) { x in entry.function(x[0], x[1]) }
      expect(found, of: entry)
    }
  }

  private func expect<T: RealScalar, Number>(
    _ found: (value: T, gradient: [T], hessian: Matrix<T>), of entry: OperatorTable<Number>.Entry
  ) {
    let second = entry.second
    #expect(found.value == T(entry.value), "\(entry.name)")
    #expect(found.gradient == [entry.first.x, entry.first.y].map { T($0) }, "\(entry.name)")
    let rows = [[second.xx, second.xy], [second.xy, second.yy]].map { row in row.map { T($0) } }
    #expect(found.hessian == Matrix(rows), "\(entry.name)")
  }
}
