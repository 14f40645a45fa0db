// swift-format-ignore-file
//
// generatedRosenbrock10: written by Fluxion; do not edit.
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

public func generatedRosenbrock10(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
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
  let t2: Double = x2 - t1
  let t3: Double = 1.0 - x1
  let t4: Double = t2 * 100.0
  let t5: Double = t2 * t4
  let t6: Double = t3 * t3
  let t7: Double = t5 + t6
  let t8: Double = x2 * x2
  let t9: Double = x3 - t8
  let t10: Double = 1.0 - x2
  let t11: Double = 100.0 * t9
  let t12: Double = t9 * t11
  let t13: Double = t10 * t10
  let t14: Double = t12 + t13
  let t15: Double = t7 + t14
  let t16: Double = x3 * x3
  let t17: Double = x4 - t16
  let t18: Double = 1.0 - x3
  let t19: Double = 100.0 * t17
  let t20: Double = t17 * t19
  let t21: Double = t18 * t18
  let t22: Double = t20 + t21
  let t23: Double = t15 + t22
  let t24: Double = x4 * x4
  let t25: Double = x5 - t24
  let t26: Double = 1.0 - x4
  let t27: Double = 100.0 * t25
  let t28: Double = t25 * t27
  let t29: Double = t26 * t26
  let t30: Double = t28 + t29
  let t31: Double = t23 + t30
  let t32: Double = x5 * x5
  let t33: Double = x6 - t32
  let t34: Double = 1.0 - x5
  let t35: Double = 100.0 * t33
  let t36: Double = t33 * t35
  let t37: Double = t34 * t34
  let t38: Double = t36 + t37
  let t39: Double = t31 + t38
  let t40: Double = x6 * x6
  let t41: Double = x7 - t40
  let t42: Double = 1.0 - x6
  let t43: Double = 100.0 * t41
  let t44: Double = t41 * t43
  let t45: Double = t42 * t42
  let t46: Double = t44 + t45
  let t47: Double = t39 + t46
  let t48: Double = x7 * x7
  let t49: Double = x8 - t48
  let t50: Double = 1.0 - x7
  let t51: Double = 100.0 * t49
  let t52: Double = t49 * t51
  let t53: Double = t50 * t50
  let t54: Double = t52 + t53
  let t55: Double = t47 + t54
  let t56: Double = x8 * x8
  let t57: Double = x9 - t56
  let t58: Double = 1.0 - x8
  let t59: Double = 100.0 * t57
  let t60: Double = t57 * t59
  let t61: Double = t58 * t58
  let t62: Double = t60 + t61
  let t63: Double = t55 + t62
  let t64: Double = x9 * x9
  let t65: Double = x10 - t64
  let t66: Double = 1.0 - x9
  let t67: Double = 100.0 * t65
  let t68: Double = t65 * t67
  let t69: Double = t66 * t66
  let t70: Double = t68 + t69
  let t71: Double = t63 + t70
  let t72: Double = t66 + t66
  let t73: Double = t67 + t67
  let t74: Double = -t72
  let t75: Double = x9 * t73
  let t76: Double = t74 - t75
  let t77: Double = t76 - t75
  let t78: Double = t58 + t58
  let t79: Double = t59 + t59
  let t80: Double = -t78
  let t81: Double = t77 + t79
  let t82: Double = x8 * t79
  let t83: Double = t80 - t82
  let t84: Double = t83 - t82
  let t85: Double = t50 + t50
  let t86: Double = t51 + t51
  let t87: Double = -t85
  let t88: Double = t84 + t86
  let t89: Double = x7 * t86
  let t90: Double = t87 - t89
  let t91: Double = t90 - t89
  let t92: Double = t42 + t42
  let t93: Double = t43 + t43
  let t94: Double = -t92
  let t95: Double = t91 + t93
  let t96: Double = x6 * t93
  let t97: Double = t94 - t96
  let t98: Double = t97 - t96
  let t99: Double = t34 + t34
  let t100: Double = t35 + t35
  let t101: Double = -t99
  let t102: Double = t98 + t100
  let t103: Double = x5 * t100
  let t104: Double = t101 - t103
  let t105: Double = t104 - t103
  let t106: Double = t26 + t26
  let t107: Double = t27 + t27
  let t108: Double = -t106
  let t109: Double = t105 + t107
  let t110: Double = x4 * t107
  let t111: Double = t108 - t110
  let t112: Double = t111 - t110
  let t113: Double = t18 + t18
  let t114: Double = t19 + t19
  let t115: Double = -t113
  let t116: Double = t112 + t114
  let t117: Double = x3 * t114
  let t118: Double = t115 - t117
  let t119: Double = t118 - t117
  let t120: Double = t10 + t10
  let t121: Double = t11 + t11
  let t122: Double = -t120
  let t123: Double = t119 + t121
  let t124: Double = x2 * t121
  let t125: Double = t122 - t124
  let t126: Double = t125 - t124
  let t127: Double = t3 + t3
  let t128: Double = t4 + t4
  let t129: Double = -t127
  let t130: Double = t126 + t128
  let t131: Double = x1 * t128
  let t132: Double = t129 - t131
  let t133: Double = t132 - t131
  y[0] = t71
  y[1] = t133
  y[2] = t130
  y[3] = t123
  y[4] = t116
  y[5] = t109
  y[6] = t102
  y[7] = t95
  y[8] = t88
  y[9] = t81
  y[10] = t73
}
