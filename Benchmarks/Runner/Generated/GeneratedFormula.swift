// swift-format-ignore-file
//
// generatedFormula: written by Fluxion; do not edit.
//
// Inputs:
//   x[0]  x1
// Outputs:
//   y[0]  y
//   y[1]  dy/dx1

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  import Foundation
#endif

#if (canImport(Glibc) || canImport(Musl)) && (arch(x86_64) || arch(arm64))
  @_silgen_name("sincos")
  private func generatedFormula_sincos(
    _ x: Double, _ sine: UnsafeMutablePointer<Double>,
    _ cosine: UnsafeMutablePointer<Double>)
#endif

@inline(__always)
private func generatedFormula_sineAndCosine(_ x: Double) -> (Double, Double) {
  #if (canImport(Glibc) || canImport(Musl)) && (arch(x86_64) || arch(arm64))
    var (sine, cosine) = (0.0, 0.0)
    generatedFormula_sincos(x, &sine, &cosine)
    return (sine, cosine)
  #else
    return (sin(x), cos(x))
  #endif
}

@inline(__always)
private func generatedFormula_tanh_0_1(_ a0: Double) -> (Double, Double) {
  let t1: Double = tanh(a0)
  let t2: Double = t1.magnitude
  let t3: Double
  if t2 < 0.625 {
    let t4: Double = 1.0 - t1
    let t5: Double = t1 + 1.0
    let t6: Double = t4 * t5
    t3 = t6
  } else {
    let t7: Double
    if a0 < 0.0 {
      let t8: Double = a0 * 2.0
      let t9: Double = exp(t8)
      let t10: Double = 1.0 + t9
      let t11: Double = t9 * 4.0
      let t12: Double = t10 * t10
      let t13: Double = t11 / t12
      t7 = t13
    } else {
      let t14: Double = a0 * (-2.0)
      let t15: Double = exp(t14)
      let t16: Double = 1.0 + t15
      let t17: Double = 4.0 * t15
      let t18: Double = t16 * t16
      let t19: Double = t17 / t18
      t7 = t19
    }
    t3 = t7
  }
  return (t1, t3)
}

@inline(__always)
private func generatedFormula_log_0_1(_ a0: Double) -> (Double, Double) {
  let t1: Double = log(a0)
  let t2: Double
  if t1 == t1 {
    let t3: Double = a0.magnitude
    let t4: Double = 1.0 / t3
    t2 = t4
  } else {
    t2 = t1
  }
  return (t1, t2)
}

public func generatedFormula(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
  let x1: Double = x[0]
  let (t1, t2) = generatedFormula_tanh_0_1(x1)
  let (t3, t4) = generatedFormula_sineAndCosine(x1)
  let t5: Double = x1 * t3
  let t6: Double = x1 * t5
  let t7: Double = exp(t6)
  let t8: Double = 1.0 + t7
  let (t9, t10) = generatedFormula_log_0_1(t8)
  let t11: Double = t1 * t1
  let t12: Double = 1.0 + t11
  let t13: Double = t9 / t12
  let t14: Double = 1.0 / t12
  let t15: Double = t13 * t14
  let t16: Double = t1 * t15
  let t17: Double = -t16
  let t18: Double = t17 - t16
  let t19: Double = t10 * t14
  let t20: Double = t7 * t19
  let t21: Double = t5 * t20
  let t22: Double = x1 * t20
  let t23: Double = t3 * t22
  let t24: Double = t21 + t23
  let t25: Double = x1 * t22
  let t26: Double = t4 * t25
  let t27: Double = t24 + t26
  let t28: Double = t2 * t18
  let t29: Double = t27 + t28
  y[0] = t13
  y[1] = t29
}
