// The same expressions in closures over `Traced<Double>`.

import Fluxion
import Foundation
import Tracing

enum ClosuresOverTraced {
  static func polynomial() -> Trace<Double> {
    trace(at: 1.5, name: "x") { x in
      3 * x * x * x - 2.5 * x * x + 4 * x - 7 + 1 / (1 + x * x) - 0.5 / x
    }
  }

  static func logistic() -> Trace<Double> {
    trace(at: 0.3, name: "x") { x in
      1 / (1 + exp(-(rate * x + strike * x * x - 2 * x + 0.5))) - 0.5 * x
    }
  }

  static func kernelOne() -> Trace<Double> {
    trace(at: 0.7, name: "x") { x in log(1 + exp(sin(x) * x * x)) / (1 + tanh(x) * tanh(x)) }
  }

  static func dampedOscillation() -> Trace<Double> {
    trace(at: 0.2, name: "x") { t in
      2.5 * exp(-0.1 * t) * cos(2 * Double.pi * t + 0.3) + 0.5 * sin(3 * t) * sin(3 * t) - t / 7
    }
  }

  static func blackScholesDelta() -> Trace<Double> {
    trace(at: 100.0, name: "x") { s in
      let d = (log(s / strike) + (rate + 0.2 * 0.2 / 2) * 0.5) / (0.2 * 0.7071)
      return s * 0.5 * (1 + erf(d / 1.4142)) - strike * exp(-rate / 2) * 0.5 * (1 + erf(d - 0.2))
    }
  }

  static func planck() -> Trace<Double> {
    trace(at: 2.0, name: "x") { x in 2 * x * x * x / (exp(x / (rate + 1.0)) - 1) + 3 * x * x - 1 / x
    }
  }

  static func nestedRoots() -> Trace<Double> {
    trace(at: 2.0, name: "x") { x in
      sqrt(1 + sqrt(2 + sqrt(3 + x * x))) * cbrt(4 - x) + 1 / sqrt(x + 5)
    }
  }

  static func rationalFunction() -> Trace<Double> {
    trace(at: 0.4, name: "x") { x in
      (1 + 2 * x + 3 * x * x + 4 * x * x * x) / (5 - 6 * x + 7 * x * x - 8 * x * x * x) - 1
        / (2 - x)
    }
  }

  static func powers() -> Trace<Double> {
    trace(at: 1.3, name: "x") { x in
      pow(x, 2.5) + pow(x, 3) - 2 * pow(x, -1.5) + pow(2, x) + pow(x, x) / (1 + pow(x, 0.5))
    }
  }

  static func lennardJones() -> Trace<Double> {
    trace(at: 1.1, name: "x") { r in
      4 * rate * (pow(1 / r, 12) - pow(1 / r, 6)) + 332.0 * 0.5 * -0.5 / r
    }
  }

  static func inverseTrigonometry() -> Trace<Double> {
    trace(at: 0.25, name: "x") { x in
      asin(x) * acos(x) + atan(2 * x) - atan2(x, 1 + x) + hypot(x, 3) - asinh(2 * x) * atanh(x / 2)
    }
  }

  static func piecewise() -> Trace<Double> {
    trace(at: -0.5, name: "x") { x in
      max(0.1 * x, x) + min(x * x, 1) + abs(x - 0.25) + relu(2 * x + 1) + floor(3 * x) * x - 0.5
    }
  }

  static func specialFunctions() -> Trace<Double> {
    trace(at: 1.75, name: "x") { x in
      tgamma(x) / (1 + logGamma(x + 2)) + digamma(2 * x) - j0(x) * y1(x + 1) + erfc(x / 2)
        * sigmoid(x)
    }
  }

  static func hornerByReduce() -> Trace<Double> {
    trace(at: 0.9, name: "x") { x in weights.reduce(0) { sum, weight in sum * x + weight } }
  }

  static func sumByMap() -> Trace<Double> {
    trace(at: 0.9, name: "x") { x in
      weights.map { weight in weight * exp(-x * weight) / (1 + x * x) }.reduce(0, +) + 2 * x
    }
  }

  static func enumeratedTerms() -> Trace<Double> {
    trace(at: 0.9, name: "x") { x in
      weights.enumerated().map { index, weight in weight * sin(Double(index) * x + 0.5) }.reduce(
        0, +)
    }
  }

  static func conditional() -> Trace<Double> {
    trace(at: 0.9, name: "x") { x in
      x < 0.5 ? 2 * x * x + 1 : 3 * x - 0.25 * x * x * x + exp(-x) / 2
    }
  }

  static func keplerEquation() -> Trace<Double> {
    let eccentricity = 0.3
    return trace(at: 1.0, name: "x") { m in
      m + eccentricity * sin(m) + 0.5 * eccentricity * eccentricity * sin(2 * m)
        + eccentricity * eccentricity * eccentricity * (3 * sin(3 * m) - sin(m)) / 8
    }
  }

  static func vanDerWaals() -> Trace<Double> {
    let (a, b, gas) = (0.364, 0.0000427, 8.314)
    return trace(at: 0.001, name: "x") { v in
      gas * 300 / (v - b) - a / (v * v) + 0.5 * rate * v - 1 / v
    }
  }
}
