// The price of a European call option, and its greeks.

import Fluxion
import Foundation

/// The price by Black and Scholes, of spot price, volatility, time to expiry and interest rate.
struct Call: ScalarFunction {
  let strike: Double

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let (spot, volatility, time, rate) = (x[0], x[1], x[2], x[3])
    let spread = volatility * sqrt(time)
    let drift = (rate + volatility * volatility / 2) * time
    let d1 = (log(spot / T(strike)) + drift) / spread
    let d2 = d1 - spread
    return spot * normal(d1) - T(strike) * exp(-rate * time) * normal(d2)
  }
}

/// The distribution function of the standard normal distribution.
func normal<T: RealScalar>(_ x: T) -> T { erfc(-x / T(2.0.squareRoot())) / 2 }

// Hull's example: the call is worth 4.76.
let (spot, volatility, time, rate) = (42.0, 0.2, 0.5, 0.1)
let (price, first, second) = Forward.valueGradientHessian(
  at: [spot, volatility, time, rate], of: Call(strike: 40))
print("price \(price)")  // price 4.759422392871535
print("delta \(first[0])")  // delta 0.7791312909426686
print("vega  \(first[1])")  // vega  8.813415059602868
print("theta \(-first[2])")  // theta -4.559092194592626
print("rho   \(first[3])")  // rho   13.982045913360267
print("gamma \(second[0, 0])")  // gamma 0.0499626704059119
print("vanna \(second[0, 1])")  // vanna -0.9316006786136688
print("volga \(second[1, 1])")  // volga 21.283288061014332

// The greeks have closed forms.
let spread = volatility * sqrt(time)
let d1 = (log(spot / 40) + (rate + volatility * volatility / 2) * time) / spread
let d2 = d1 - spread
let density = exp(-d1 * d1 / 2) / sqrt(2 * Double.pi)
let loan = 40 * exp(-rate * time)
let vega = spot * density * sqrt(time)
let expected = [
  (first[0], normal(d1)),
  (first[1], vega),
  (-first[2], -spot * density * volatility / (2 * sqrt(time)) - rate * loan * normal(d2)),
  (first[3], time * loan * normal(d2)),
  (second[0, 0], density / (spot * spread)),
  (second[0, 1], -density * d2 / volatility),
  (second[1, 1], vega * d1 * d2 / volatility),
]
precondition(abs(price - 4.76) < 0.005)
for (found, exact) in expected { precondition(abs(found - exact) < 1e-13 * abs(exact)) }

// The volatility at which the model yields a price: Newton's method, whose slope is vega.
var implied = 0.3
for _ in 0..<20 {
  let (excess, vega) = valueWithDerivative(at: implied) { v in
    Call(strike: 40)([42, v, 0.5, 0.1]) - 4.76
  }
  implied -= excess / vega
}
print("implied volatility \(implied)")  // implied volatility 0.2000655320823169
precondition(abs(Call(strike: 40)([spot, implied, time, rate]) - 4.76) < 1e-14)
