// A program in the language mode of Swift 5, as many packages still are.
import Fluxion

/// A global variable and a closure over it: what only Swift 5 lets pass.
var scale = 2.0

func paraboloid<T: RealScalar>(_ x: [T]) -> T { x[0] * x[0] + T(scale) * x[1] * x[1] }

struct Cubed: UnaryRule {
  var name: String { "cubed" }
  func value<P: FloatingPointScalar>(_ x: P) -> P { x * x * x }
  func derivative<T: RealScalar>(at x: T, value: T) -> T { 3 * x * x }
}

let slope = derivative(at: 2.0) { x in scale * .apply(Cubed(), to: x) }
let forward = Forward.gradient(at: [1.0, 3.0]) { x in paraboloid(x) }
let tape = Tape<Double>()
let reverse = tape.gradient(at: [1.0, 3.0]) { x in paraboloid(x) }
precondition(slope == 24 && forward == [2, 12] && reverse == forward)
print("Swift 5 mode: \(slope), \(forward)")
