// swift-format-ignore-file
//
// generatedAckley10: written by Fluxion; do not edit.
//
// Inputs:
//   x[0]  x1
//   x[1]  x2
//   x[2]  x3
//   x[3]  x4
//   x[4]  x5
//   x[5]  x6
//   x[6]  x7
//   x[7]  x8
//   x[8]  x9
//   x[9]  x10
// Outputs:
//   y[0]  y
//   y[1]  dy/dx1
//   y[2]  dy/dx2
//   y[3]  dy/dx3
//   y[4]  dy/dx4
//   y[5]  dy/dx5
//   y[6]  dy/dx6
//   y[7]  dy/dx7
//   y[8]  dy/dx8
//   y[9]  dy/dx9
//   y[10]  dy/dx10

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
  private func generatedAckley10_sincos(
    _ x: Double, _ sine: UnsafeMutablePointer<Double>,
    _ cosine: UnsafeMutablePointer<Double>)
#endif

@inline(__always)
private func generatedAckley10_sineAndCosine(_ x: Double) -> (Double, Double) {
  #if (canImport(Glibc) || canImport(Musl)) && (arch(x86_64) || arch(arm64))
    var (sine, cosine) = (0.0, 0.0)
    generatedAckley10_sincos(x, &sine, &cosine)
    return (sine, cosine)
  #else
    return (sin(x), cos(x))
  #endif
}

public func generatedAckley10(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
  let x1: Double = x[0]
  let x2: Double = x[1]
  let x3: Double = x[2]
  let x4: Double = x[3]
  let x5: Double = x[4]
  let x6: Double = x[5]
  let x7: Double = x[6]
  let x8: Double = x[7]
  let x9: Double = x[8]
  let x10: Double = x[9]
  let t1: Double = x1 * x1
  let t2: Double = x1 * 6.283185307179586
  let (t3, t4) = generatedAckley10_sineAndCosine(t2)
  let t5: Double = 0.0 + t4
  let t6: Double = x2 * x2
  let t7: Double = t1 + t6
  let t8: Double = x2 * 6.283185307179586
  let (t9, t10) = generatedAckley10_sineAndCosine(t8)
  let t11: Double = t5 + t10
  let t12: Double = x3 * x3
  let t13: Double = t7 + t12
  let t14: Double = x3 * 6.283185307179586
  let (t15, t16) = generatedAckley10_sineAndCosine(t14)
  let t17: Double = t11 + t16
  let t18: Double = x4 * x4
  let t19: Double = t13 + t18
  let t20: Double = x4 * 6.283185307179586
  let (t21, t22) = generatedAckley10_sineAndCosine(t20)
  let t23: Double = t17 + t22
  let t24: Double = x5 * x5
  let t25: Double = t19 + t24
  let t26: Double = x5 * 6.283185307179586
  let (t27, t28) = generatedAckley10_sineAndCosine(t26)
  let t29: Double = t23 + t28
  let t30: Double = x6 * x6
  let t31: Double = t25 + t30
  let t32: Double = x6 * 6.283185307179586
  let (t33, t34) = generatedAckley10_sineAndCosine(t32)
  let t35: Double = t29 + t34
  let t36: Double = x7 * x7
  let t37: Double = t31 + t36
  let t38: Double = x7 * 6.283185307179586
  let (t39, t40) = generatedAckley10_sineAndCosine(t38)
  let t41: Double = t35 + t40
  let t42: Double = x8 * x8
  let t43: Double = t37 + t42
  let t44: Double = x8 * 6.283185307179586
  let (t45, t46) = generatedAckley10_sineAndCosine(t44)
  let t47: Double = t41 + t46
  let t48: Double = x9 * x9
  let t49: Double = t43 + t48
  let t50: Double = x9 * 6.283185307179586
  let (t51, t52) = generatedAckley10_sineAndCosine(t50)
  let t53: Double = t47 + t52
  let t54: Double = x10 * x10
  let t55: Double = t49 + t54
  let t56: Double = x10 * 6.283185307179586
  let (t57, t58) = generatedAckley10_sineAndCosine(t56)
  let t59: Double = t53 + t58
  let t60: Double = 0.1 * t55
  let t61: Double = t60.squareRoot()
  let t62: Double = t61.magnitude
  let t63: Double = 0.5 / t62
  let t64: Double = (-0.2) * t61
  let t65: Double = exp(t64)
  let t66: Double = 0.1 * t59
  let t67: Double = exp(t66)
  let t68: Double = t65 * (-20.0)
  let t69: Double = t68 - t67
  let t70: Double = t69 + 22.718281828459045
  let t71: Double = t67 * (-0.1)
  let t72: Double = (-0.2) * t68
  let t73: Double = t63 * t72
  let t74: Double = 0.1 * t73
  let t75: Double = t57 * t71
  let t76: Double = t75 * (-6.283185307179586)
  let t77: Double = x10 * t74
  let t78: Double = t76 + t77
  let t79: Double = t77 + t78
  let t80: Double = t51 * t71
  let t81: Double = (-6.283185307179586) * t80
  let t82: Double = x9 * t74
  let t83: Double = t81 + t82
  let t84: Double = t82 + t83
  let t85: Double = t45 * t71
  let t86: Double = (-6.283185307179586) * t85
  let t87: Double = x8 * t74
  let t88: Double = t86 + t87
  let t89: Double = t87 + t88
  let t90: Double = t39 * t71
  let t91: Double = (-6.283185307179586) * t90
  let t92: Double = x7 * t74
  let t93: Double = t91 + t92
  let t94: Double = t92 + t93
  let t95: Double = t33 * t71
  let t96: Double = (-6.283185307179586) * t95
  let t97: Double = x6 * t74
  let t98: Double = t96 + t97
  let t99: Double = t97 + t98
  let t100: Double = t27 * t71
  let t101: Double = (-6.283185307179586) * t100
  let t102: Double = x5 * t74
  let t103: Double = t101 + t102
  let t104: Double = t102 + t103
  let t105: Double = t21 * t71
  let t106: Double = (-6.283185307179586) * t105
  let t107: Double = x4 * t74
  let t108: Double = t106 + t107
  let t109: Double = t107 + t108
  let t110: Double = t15 * t71
  let t111: Double = (-6.283185307179586) * t110
  let t112: Double = x3 * t74
  let t113: Double = t111 + t112
  let t114: Double = t112 + t113
  let t115: Double = t9 * t71
  let t116: Double = (-6.283185307179586) * t115
  let t117: Double = x2 * t74
  let t118: Double = t116 + t117
  let t119: Double = t117 + t118
  let t120: Double = t3 * t71
  let t121: Double = (-6.283185307179586) * t120
  let t122: Double = x1 * t74
  let t123: Double = t121 + t122
  let t124: Double = t122 + t123
  y[0] = t70
  y[1] = t124
  y[2] = t119
  y[3] = t114
  y[4] = t109
  y[5] = t104
  y[6] = t99
  y[7] = t94
  y[8] = t89
  y[9] = t84
  y[10] = t79
}
