import Fluxion
import TestSupport
import Testing

/// Values have the bits of the plain factorisation whatever the numbers carry, at sizes on both sides of where
/// inner products and substitutions go several rows or columns at a time.
@Suite struct ValueBitsTests {
  /// Everything that is factored, in one list.
  struct Everything {
    let size: Int

    /// How many numbers a call takes.
    var count: Int { size * (2 * size + 7) + size + 3 }

    func callAsFunction<T: RealScalar>(_ x: [T]) throws -> [T] {
      let n = size
      var rest = x[...]
      func next(_ rows: Int, _ columns: Int) -> Matrix<T> {
        defer { rest = rest.dropFirst(rows * columns) }
        return Matrix(rows: rows, columns: columns, elements: Array(rest.prefix(rows * columns)))
      }
      let (a, b, many) = (next(n, n), next(n, 1).elements, next(n, 3))
      let (tall, right) = (next(n + 3, n), next(n + 3, 1).elements)
      // Large enough a diagonal for a symmetric part that is positive definite.
      let definite = a + Matrix<T>.diagonal([T](repeating: T(Double(4 * n)), count: n))
      var result = try solve(a, b) + solve(a, many).elements + inverse(a).elements
      result += [determinant(a), logDeterminant(a)]
      let (factors, factor, orthogonal) = (try lu(a), try cholesky(definite), qr(tall))
      result += factors.lower.elements + factors.upper.elements + factors.solve(b)
      result += factor.lower.elements + factor.solve(b) + factor.solve(many).elements
      result += [factor.determinant, factor.logDeterminant]
      result += try leastSquares(tall, right) + orthogonal.q.elements + orthogonal.r.elements
      let eigen = symmetricEigen(a)
      return result + eigen.values + eigen.vectors.elements + expm(a).elements
    }
  }

  /// The types of numbers that were met.
  final class Log {
    var kinds: Set<String> = []
  }

  @Test(arguments: 1...12) func everyMode(_ n: Int) throws {
    let everything = Everything(size: n)
    var generator = SeededGenerator(seed: UInt64(n))
    let point = generator.point(everything.count)
    let slopes = (0..<16).map { _ in generator.point(everything.count) }
    let truth = try everything(point)
    let a = Matrix(rows: n, columns: n, elements: Array(point[..<(n * n)]))
    #expect(try n < 3 || lu(a).rowOrder != Array(0..<n))
    let log = Log()
    // At 0 the numbers have the point's values, and carry something each.
    func value<T: RealScalar>(_ t: [T]) -> T {
      let x = point.indices.map { i in
        t.indices.reduce(T(point[i])) { $0 + t[$1] * T(slopes[$1][i]) }
      }
      let found = (try? everything(x)) ?? []
      #expect(found.count == truth.count)
      let places = truth.indices.filter { !haveSameBits(Double(found[$0].plain), truth[$0]) }
      #expect(places.isEmpty, "\(T.self), n = \(n), places \(places) of \(truth.count)")
      let isCarried = found.contains { !$0.isConstant }
      #expect(isCarried)
      log.kinds.insert("\(T.self)")
      return found[0]
    }
    _ = Forward.derivative(at: 0) { value([$0]) }
    _ = Forward.gradient(at: zeros(4), lanes: Lanes4<Double>.self) { value($0) }
    _ = Forward.gradient(at: zeros(8), lanes: Lanes8<Double>.self) { value($0) }
    _ = Forward.gradient(at: zeros(16), lanes: Lanes16<Double>.self) { value($0) }
    _ = Forward.secondDerivative(at: 0) { value([$0]) }
    _ = Forward.hessian(at: zeros(4)) { value($0) }
    _ = Forward.derivatives(at: 0.0, order: 3) { value([$0]) }
    _ = Reverse.gradient(at: zeros(2)) { value($0) }
    #expect(log.kinds.count == 8)
    if n % 4 != 1 { return }
    _ = Mixed.hessianVectorProduct(at: zeros(2), along: [1, 2]) { value($0) }
    _ = Forward.thirdDerivative(at: zeros(2), along: [1, 2]) { value($0) }
    _ = Forward.derivative(at: 0.0) { t in Forward.derivative(at: t) { value([$0]) } }
    _ = Reverse.gradient(at: zeros(2)) { x in Reverse.gradient(at: x) { value($0) }[0] }
    _ = Reverse.gradient(at: zeros(2)) { x in
      Forward.directionalDerivative(at: x, along: [1, 2]) { value($0) }
    }
    #expect(log.kinds.count == 13)
  }

  func zeros(_ count: Int) -> [Double] { [Double](repeating: 0, count: count) }
}
