// Equations and systems in closures, over plain numbers and over those that carry derivatives.

import Fluxion
import Foundation

func plainKepler() throws -> Double {
  try root(near: 1.0, given: [0.8, 0.3]) { e, p in e - p[1] * sin(e) - p[0] }
}

func plainCircle() throws -> [Double] {
  try root(near: [2.0, 0.5], given: [4.0, 1.0]) { x, p in
    [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
  }
}

func keplerInForwardMode() throws -> Double {
  try derivative(at: 0.8) { m in
    try root(near: 1.0, given: [m, 0.3]) { e, p in e - p[1] * sin(e) - p[0] }
  }
}

func circleInReverseMode() throws -> [Double] {
  try Reverse.gradient(at: [4.0, 1.0]) { p in
    try root(near: [2.0, 0.5], given: p) { x, p in
      [x[0] * x[0] + x[1] * x[1] - p[0], x[0] * x[1] - p[1]]
    }[0]
  }
}

func bracketedRoot() throws -> Double {
  try root(in: 0...2, given: [2.0]) { x, p in x * x * x + 2 * x - exp(p[0]) / 3 }
}

func leastOfABowl() throws -> [Double] {
  try minimizer(near: [1.0, 1.0], given: [3.0]) { x, p in
    (x[0] - p[0]) * (x[0] - p[0]) + x[0] * x[1] + 2 * x[1] * x[1]
  }
}

func genericEquations<T: RealScalar>(_ p: [T]) throws -> [T] {
  try root(near: [1.0, 1.0], given: p) { x, p in
    let circle = x[0] * x[0] + x[1] * x[1] - p[0]
    return [circle, x[0] * x[1] - p[1]]
  }
}

func solutionInAClosure() throws -> [Double] {
  try gradient(at: [3.0, 1.0, 2.0]) { x in
    try solve([[x[0], x[1]], [x[1] * x[2], 4]], [1, x[2]])[0]
      + determinant([[x[0], 2], [1, x[1]]])
  }
}

func matrixExpression(_ a: Matrix<Double>, _ b: Matrix<Double>, _ x: [Double]) -> [Double] {
  (a * b + 2 * a - b.transposed / 3 + .identity(3)) * x
}
