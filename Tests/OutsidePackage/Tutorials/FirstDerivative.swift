// A swing that comes to rest: its speed, its acceleration, and when it turns.

import Fluxion

/// How far the swing is from its rest position after t seconds.
func swing<T: RealScalar>(_ t: T) -> T { exp(-t / 4.0) * cos(3.0 * t) }

print(swing(1.0))  // -0.771006931587242

print(derivative(at: 1.0, of: swing))  // -0.13696138545539213

let (place, speed) = valueWithDerivative(at: 1.0, of: swing)
print(place, speed)  // -0.771006931587242 -0.13696138545539213

print(secondDerivative(at: 1.0, of: swing))  // 7.055731010237077
print(derivatives(at: 0.0, order: 3, of: swing))  // [1.0, -0.25, -8.9375, 6.734375]

var t = 1.0
for _ in 1...5 {
  t -= derivative(at: t, of: swing) / secondDerivative(at: t, of: swing)
}
print(Float(t))  // 1.0194838

/// The same swing, with its damping and its rate left open.
func damped<T: RealScalar>(_ t: T, _ damping: T, _ rate: T) -> T {
  exp(-damping * t) * cos(rate * t)
}

let slopes = gradient(at: 1.0, 0.25, 3.0) { t, damping, rate in damped(t, damping, rate) }
print(slopes.0)  // -0.13696138545539213
print(slopes.1)  // 0.771006931587242
print(slopes.2)  // -0.10990437278406755
