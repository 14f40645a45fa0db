// Uses what the build plugin has written for the formulas, and checks its numbers.

/// Ends the program unless numbers are as expected, to a few units in the last place.
func expect(_ found: [Double], _ expected: [Double], line: Int = #line) {
  let isNear =
    found.count == expected.count
    && zip(found, expected).allSatisfy { ($0 - $1).magnitude <= 8 * $1.ulp }
  if !isNear { fatalError("line \(line): found \(found), expected \(expected)") }
}

let start = rosenbrockGradient(x: -1.2, y: 1)
print(start)  // (value: 24.199999999999996, gradient: [-215.59999999999997, -87.99999999999999])
expect([start.value] + start.gradient, [24.2, -215.6, -88])
expect([rosenbrock(x: -1.2, y: 1)], [24.2])

// Newton's method, to the bottom of the valley.
var (x, y) = (-1.2, 1.0)
for _ in 0..<8 {
  let (_, g, h) = rosenbrockHessian(x: x, y: y)
  let determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0]
  x -= (h[1][1] * g[0] - h[0][1] * g[1]) / determinant
  y -= (h[0][0] * g[1] - h[1][0] * g[0]) / determinant
}
print(x, y)  // 1.0 1.0
expect([x, y], [1, 1])

let motion = oscillationDerivatives(t: 0)
print(motion)  // [1.0, -0.5, -8.75]
expect(motion, [1, -0.5, -8.75])

let (values, jacobian) = polarJacobian(length: 2, angle: 0)
print(values, jacobian)  // [2.0, 0.0] [[1.0, -0.0], [0.0, 2.0]]
expect(values + jacobian.joined(), [2, 0, 1, 0, 0, 2])
expect(polarJVP(length: 2, angle: 0, along: [3, 1]).tangents, [3, 2])

// From memory into memory, where nothing is to be allocated.
var results = [0.0, 0, 0]
rosenbrockGradient([1, 1], &results)
expect(results, [0, 0, 0])
print("The formulas hold.")  // The formulas hold.
