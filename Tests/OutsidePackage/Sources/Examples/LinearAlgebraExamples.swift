// The Swift blocks of Docs/LinearAlgebra.md, word for word.

import Fluxion

func linearAlgebraExamples() throws {
  let a: Matrix = [[4.0, 1.0], [1.0, 3.0]]
  print(try solve(a, [1.0, 2.0]))  // [0.09090909090909091, 0.6363636363636364]

  // How the first unknown changes with the first element: −λ₀ x₀ with A λ = (1, 0).
  let slope = try derivative(at: 4.0) { t in try solve([[t, 1], [1, 3]], [1, 2])[0] }
  print(slope)  // -0.024793388429752067

  func spread<T: RealScalar>(_ x: [T]) throws -> T {
    let covariance: Matrix<T> = [[1 + x[0] * x[0], x[0] * x[1]], [x[0] * x[1], 2 + x[1] * x[1]]]
    let factor = try cholesky(covariance)
    return factor.logDeterminant + dot(x, factor.solve(x))
  }
  print(try Reverse.gradient(at: [0.5, 1.0]) { x in try spread(x) })
  // [0.8979591836734693, 0.8979591836734693]
  print(try Forward.hessian(at: [0.5, 1.0]) { x in try spread(x) }[0, 1])  // -0.6997084548104957

  do {
    _ = try solve([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [1.0, 1.0, 1.0])
  } catch LinearAlgebraError.singular(let pivot, _) {
    print(pivot)  // 2
  }

  let sum = derivative(at: 0.0) { t in
    let values = symmetricEigen([[1 + t, t], [t, 1 + 2 * t]]).values
    return values[0] + values[1]
  }
  print(sum)  // 3.0
}
