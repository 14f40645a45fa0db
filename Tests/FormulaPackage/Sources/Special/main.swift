// Uses what the build plugin has written for functions of the library's own, and checks its numbers against
// a computation with 40 digits.

let (value, gradient, hessian) = responseHessian(a: 2.5, x: 1.5)
let found = [value] + gradient + hessian.joined()
let expected = [
  0.63006845369298079, -0.25217540042362785, 0.37076106634696548,
  0.13655403345500949, -0.091796357332712645, -0.091796357332712645, 0.42506169830620702,
]
for (a, b) in zip(found, expected) where (a - b).magnitude > 1e-14 {
  fatalError("found \(found), expected \(expected)")
}
print("The functions of the library hold.")  // The functions of the library hold.
