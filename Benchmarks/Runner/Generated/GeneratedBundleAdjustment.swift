// swift-format-ignore-file
//
// generatedBundleAdjustment: written by Fluxion; do not edit.
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
//   x[10]  x11
//   x[11]  x12
//   x[12]  x13
//   x[13]  x14
//   x[14]  x15
// Outputs:
//   y[0]  y1
//   y[1]  y2
//   y[2]  dy1/dx1
//   y[3]  dy1/dx2
//   y[4]  dy1/dx3
//   y[5]  dy1/dx4
//   y[6]  dy1/dx5
//   y[7]  dy1/dx6
//   y[8]  dy1/dx7
//   y[9]  dy1/dx8
//   y[10]  dy1/dx9
//   y[11]  dy1/dx10
//   y[12]  dy1/dx11
//   y[13]  dy1/dx12
//   y[14]  dy1/dx13
//   y[15]  dy1/dx14
//   y[16]  dy1/dx15
//   y[17]  dy2/dx1
//   y[18]  dy2/dx2
//   y[19]  dy2/dx3
//   y[20]  dy2/dx4
//   y[21]  dy2/dx5
//   y[22]  dy2/dx6
//   y[23]  dy2/dx7
//   … up to y[31]

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
  private func generatedBundleAdjustment_sincos(
    _ x: Double, _ sine: UnsafeMutablePointer<Double>,
    _ cosine: UnsafeMutablePointer<Double>)
#endif

@inline(__always)
private func generatedBundleAdjustment_sineAndCosine(_ x: Double) -> (Double, Double) {
  #if (canImport(Glibc) || canImport(Musl)) && (arch(x86_64) || arch(arm64))
    var (sine, cosine) = (0.0, 0.0)
    generatedBundleAdjustment_sincos(x, &sine, &cosine)
    return (sine, cosine)
  #else
    return (sin(x), cos(x))
  #endif
}

public func generatedBundleAdjustment(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
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
  let x11: Double = x[10]
  let x12: Double = x[11]
  let x13: Double = x[12]
  let x14: Double = x[13]
  let x15: Double = x[14]
  let t1: Double = x12 - x4
  let t2: Double = x13 - x5
  let t3: Double = x14 - x6
  let t4: Double = x1 * x1
  let t5: Double = x2 * x2
  let t6: Double = t4 + t5
  let t7: Double = x3 * x3
  let t8: Double = t6 + t7
  let t9: Double = t8.squareRoot()
  let t10: Double = t9.magnitude
  let t11: Double = 0.5 / t10
  let (t12, t13) = generatedBundleAdjustment_sineAndCosine(t9)
  let t14: Double = t12 / t9
  let t15: Double = x1 * t1
  let t16: Double = x2 * t2
  let t17: Double = t15 + t16
  let t18: Double = x3 * t3
  let t19: Double = t17 + t18
  let t20: Double = 1.0 - t13
  let t21: Double = t20 / t8
  let t22: Double = t19 * t21
  let t23: Double = t1 * t13
  let t24: Double = x2 * t3
  let t25: Double = x3 * t2
  let t26: Double = t24 - t25
  let t27: Double = t14 * t26
  let t28: Double = t23 + t27
  let t29: Double = x1 * t22
  let t30: Double = t28 + t29
  let t31: Double = t2 * t13
  let t32: Double = x3 * t1
  let t33: Double = x1 * t3
  let t34: Double = t32 - t33
  let t35: Double = t14 * t34
  let t36: Double = t31 + t35
  let t37: Double = x2 * t22
  let t38: Double = t36 + t37
  let t39: Double = t3 * t13
  let t40: Double = x1 * t2
  let t41: Double = x2 * t1
  let t42: Double = t40 - t41
  let t43: Double = t14 * t42
  let t44: Double = t39 + t43
  let t45: Double = x3 * t22
  let t46: Double = t44 + t45
  let t47: Double = t30 / t46
  let t48: Double = t38 / t46
  let t49: Double = t47 * t47
  let t50: Double = t48 * t48
  let t51: Double = t49 + t50
  let t52: Double = x10 * t51
  let t53: Double = 1.0 + t52
  let t54: Double = x11 * t51
  let t55: Double = t51 * t54
  let t56: Double = t53 + t55
  let t57: Double = x7 * t56
  let t58: Double = t47 * t57
  let t59: Double = x8 + t58
  let t60: Double = t59 - (-16.04725095802847)
  let t61: Double = x15 * t60
  let t62: Double = t48 * t57
  let t63: Double = x9 + t62
  let t64: Double = t63 - (-9.584663991240628)
  let t65: Double = x15 * t64
  let t66: Double = x1 + x1
  let t67: Double = t11 * t66
  let t68: Double = t12 * t67
  let t69: Double = t13 * t67
  let t70: Double = t14 * t67
  let t71: Double = t69 - t70
  let t72: Double = t71 / t9
  let t73: Double = t21 * t66
  let t74: Double = t68 - t73
  let t75: Double = t74 / t8
  let t76: Double = t1 * t21
  let t77: Double = t19 * t75
  let t78: Double = t76 + t77
  let t79: Double = t1 * t68
  let t80: Double = t26 * t72
  let t81: Double = t80 - t79
  let t82: Double = x1 * t78
  let t83: Double = t22 + t82
  let t84: Double = t81 + t83
  let t85: Double = t2 * t68
  let t86: Double = t34 * t72
  let t87: Double = t3 * t14
  let t88: Double = t86 - t87
  let t89: Double = t88 - t85
  let t90: Double = x2 * t78
  let t91: Double = t89 + t90
  let t92: Double = t3 * t68
  let t93: Double = t42 * t72
  let t94: Double = t2 * t14
  let t95: Double = t93 + t94
  let t96: Double = t95 - t92
  let t97: Double = x3 * t78
  let t98: Double = t96 + t97
  let t99: Double = t47 * t98
  let t100: Double = t84 - t99
  let t101: Double = t100 / t46
  let t102: Double = t48 * t98
  let t103: Double = t91 - t102
  let t104: Double = t103 / t46
  let t105: Double = t47 * t101
  let t106: Double = t105 + t105
  let t107: Double = t48 * t104
  let t108: Double = t107 + t107
  let t109: Double = t106 + t108
  let t110: Double = x10 * t109
  let t111: Double = x11 * t109
  let t112: Double = t54 * t109
  let t113: Double = t51 * t111
  let t114: Double = t112 + t113
  let t115: Double = t110 + t114
  let t116: Double = x7 * t115
  let t117: Double = t57 * t101
  let t118: Double = t47 * t116
  let t119: Double = t117 + t118
  let t120: Double = x15 * t119
  let t121: Double = t57 * t104
  let t122: Double = t48 * t116
  let t123: Double = t121 + t122
  let t124: Double = x15 * t123
  let t125: Double = x2 + x2
  let t126: Double = t11 * t125
  let t127: Double = t12 * t126
  let t128: Double = t13 * t126
  let t129: Double = t14 * t126
  let t130: Double = t128 - t129
  let t131: Double = t130 / t9
  let t132: Double = t21 * t125
  let t133: Double = t127 - t132
  let t134: Double = t133 / t8
  let t135: Double = t2 * t21
  let t136: Double = t19 * t134
  let t137: Double = t135 + t136
  let t138: Double = t1 * t127
  let t139: Double = t26 * t131
  let t140: Double = t87 + t139
  let t141: Double = t140 - t138
  let t142: Double = x1 * t137
  let t143: Double = t141 + t142
  let t144: Double = t2 * t127
  let t145: Double = t34 * t131
  let t146: Double = t145 - t144
  let t147: Double = x2 * t137
  let t148: Double = t22 + t147
  let t149: Double = t146 + t148
  let t150: Double = t3 * t127
  let t151: Double = t42 * t131
  let t152: Double = t1 * t14
  let t153: Double = t151 - t152
  let t154: Double = t153 - t150
  let t155: Double = x3 * t137
  let t156: Double = t154 + t155
  let t157: Double = t47 * t156
  let t158: Double = t143 - t157
  let t159: Double = t158 / t46
  let t160: Double = t48 * t156
  let t161: Double = t149 - t160
  let t162: Double = t161 / t46
  let t163: Double = t47 * t159
  let t164: Double = t163 + t163
  let t165: Double = t48 * t162
  let t166: Double = t165 + t165
  let t167: Double = t164 + t166
  let t168: Double = x10 * t167
  let t169: Double = x11 * t167
  let t170: Double = t54 * t167
  let t171: Double = t51 * t169
  let t172: Double = t170 + t171
  let t173: Double = t168 + t172
  let t174: Double = x7 * t173
  let t175: Double = t57 * t159
  let t176: Double = t47 * t174
  let t177: Double = t175 + t176
  let t178: Double = x15 * t177
  let t179: Double = t57 * t162
  let t180: Double = t48 * t174
  let t181: Double = t179 + t180
  let t182: Double = x15 * t181
  let t183: Double = x3 + x3
  let t184: Double = t11 * t183
  let t185: Double = t12 * t184
  let t186: Double = t13 * t184
  let t187: Double = t14 * t184
  let t188: Double = t186 - t187
  let t189: Double = t188 / t9
  let t190: Double = t21 * t183
  let t191: Double = t185 - t190
  let t192: Double = t191 / t8
  let t193: Double = t3 * t21
  let t194: Double = t19 * t192
  let t195: Double = t193 + t194
  let t196: Double = t1 * t185
  let t197: Double = t26 * t189
  let t198: Double = t197 - t94
  let t199: Double = t198 - t196
  let t200: Double = x1 * t195
  let t201: Double = t199 + t200
  let t202: Double = t2 * t185
  let t203: Double = t34 * t189
  let t204: Double = t152 + t203
  let t205: Double = t204 - t202
  let t206: Double = x2 * t195
  let t207: Double = t205 + t206
  let t208: Double = t3 * t185
  let t209: Double = t42 * t189
  let t210: Double = t209 - t208
  let t211: Double = x3 * t195
  let t212: Double = t22 + t211
  let t213: Double = t210 + t212
  let t214: Double = t47 * t213
  let t215: Double = t201 - t214
  let t216: Double = t215 / t46
  let t217: Double = t48 * t213
  let t218: Double = t207 - t217
  let t219: Double = t218 / t46
  let t220: Double = t47 * t216
  let t221: Double = t220 + t220
  let t222: Double = t48 * t219
  let t223: Double = t222 + t222
  let t224: Double = t221 + t223
  let t225: Double = x10 * t224
  let t226: Double = x11 * t224
  let t227: Double = t54 * t224
  let t228: Double = t51 * t226
  let t229: Double = t227 + t228
  let t230: Double = t225 + t229
  let t231: Double = x7 * t230
  let t232: Double = t57 * t216
  let t233: Double = t47 * t231
  let t234: Double = t232 + t233
  let t235: Double = x15 * t234
  let t236: Double = t57 * t219
  let t237: Double = t48 * t231
  let t238: Double = t236 + t237
  let t239: Double = x15 * t238
  let t240: Double = x1 * t21
  let t241: Double = -t13
  let t242: Double = x1 * t240
  let t243: Double = t241 - t242
  let t244: Double = x3 * t14
  let t245: Double = -t244
  let t246: Double = x2 * t240
  let t247: Double = t245 - t246
  let t248: Double = x2 * t14
  let t249: Double = x3 * t240
  let t250: Double = t248 - t249
  let t251: Double = t47 * t250
  let t252: Double = t243 - t251
  let t253: Double = t252 / t46
  let t254: Double = t48 * t250
  let t255: Double = t247 - t254
  let t256: Double = t255 / t46
  let t257: Double = t47 * t253
  let t258: Double = t257 + t257
  let t259: Double = t48 * t256
  let t260: Double = t259 + t259
  let t261: Double = t258 + t260
  let t262: Double = x10 * t261
  let t263: Double = x11 * t261
  let t264: Double = t54 * t261
  let t265: Double = t51 * t263
  let t266: Double = t264 + t265
  let t267: Double = t262 + t266
  let t268: Double = x7 * t267
  let t269: Double = t57 * t253
  let t270: Double = t47 * t268
  let t271: Double = t269 + t270
  let t272: Double = x15 * t271
  let t273: Double = t57 * t256
  let t274: Double = t48 * t268
  let t275: Double = t273 + t274
  let t276: Double = x15 * t275
  let t277: Double = x2 * t21
  let t278: Double = x1 * t277
  let t279: Double = t244 - t278
  let t280: Double = x2 * t277
  let t281: Double = t241 - t280
  let t282: Double = x1 * t14
  let t283: Double = -t282
  let t284: Double = x3 * t277
  let t285: Double = t283 - t284
  let t286: Double = t47 * t285
  let t287: Double = t279 - t286
  let t288: Double = t287 / t46
  let t289: Double = t48 * t285
  let t290: Double = t281 - t289
  let t291: Double = t290 / t46
  let t292: Double = t47 * t288
  let t293: Double = t292 + t292
  let t294: Double = t48 * t291
  let t295: Double = t294 + t294
  let t296: Double = t293 + t295
  let t297: Double = x10 * t296
  let t298: Double = x11 * t296
  let t299: Double = t54 * t296
  let t300: Double = t51 * t298
  let t301: Double = t299 + t300
  let t302: Double = t297 + t301
  let t303: Double = x7 * t302
  let t304: Double = t57 * t288
  let t305: Double = t47 * t303
  let t306: Double = t304 + t305
  let t307: Double = x15 * t306
  let t308: Double = t57 * t291
  let t309: Double = t48 * t303
  let t310: Double = t308 + t309
  let t311: Double = x15 * t310
  let t312: Double = x3 * t21
  let t313: Double = -t248
  let t314: Double = x1 * t312
  let t315: Double = t313 - t314
  let t316: Double = x2 * t312
  let t317: Double = t282 - t316
  let t318: Double = x3 * t312
  let t319: Double = t241 - t318
  let t320: Double = t47 * t319
  let t321: Double = t315 - t320
  let t322: Double = t321 / t46
  let t323: Double = t48 * t319
  let t324: Double = t317 - t323
  let t325: Double = t324 / t46
  let t326: Double = t47 * t322
  let t327: Double = t326 + t326
  let t328: Double = t48 * t325
  let t329: Double = t328 + t328
  let t330: Double = t327 + t329
  let t331: Double = x10 * t330
  let t332: Double = x11 * t330
  let t333: Double = t54 * t330
  let t334: Double = t51 * t332
  let t335: Double = t333 + t334
  let t336: Double = t331 + t335
  let t337: Double = x7 * t336
  let t338: Double = t57 * t322
  let t339: Double = t47 * t337
  let t340: Double = t338 + t339
  let t341: Double = x15 * t340
  let t342: Double = t57 * t325
  let t343: Double = t48 * t337
  let t344: Double = t342 + t343
  let t345: Double = x15 * t344
  let t346: Double = t47 * t56
  let t347: Double = x15 * t346
  let t348: Double = t48 * t56
  let t349: Double = x15 * t348
  let t350: Double = x7 * t51
  let t351: Double = t47 * t350
  let t352: Double = x15 * t351
  let t353: Double = t48 * t350
  let t354: Double = x15 * t353
  let t355: Double = t51 * t51
  let t356: Double = x7 * t355
  let t357: Double = t47 * t356
  let t358: Double = x15 * t357
  let t359: Double = t48 * t356
  let t360: Double = x15 * t359
  let t361: Double = t13 + t242
  let t362: Double = t244 + t246
  let t363: Double = t249 - t248
  let t364: Double = t47 * t363
  let t365: Double = t361 - t364
  let t366: Double = t365 / t46
  let t367: Double = t48 * t363
  let t368: Double = t362 - t367
  let t369: Double = t368 / t46
  let t370: Double = t47 * t366
  let t371: Double = t370 + t370
  let t372: Double = t48 * t369
  let t373: Double = t372 + t372
  let t374: Double = t371 + t373
  let t375: Double = x10 * t374
  let t376: Double = x11 * t374
  let t377: Double = t54 * t374
  let t378: Double = t51 * t376
  let t379: Double = t377 + t378
  let t380: Double = t375 + t379
  let t381: Double = x7 * t380
  let t382: Double = t57 * t366
  let t383: Double = t47 * t381
  let t384: Double = t382 + t383
  let t385: Double = x15 * t384
  let t386: Double = t57 * t369
  let t387: Double = t48 * t381
  let t388: Double = t386 + t387
  let t389: Double = x15 * t388
  let t390: Double = t278 - t244
  let t391: Double = t13 + t280
  let t392: Double = t282 + t284
  let t393: Double = t47 * t392
  let t394: Double = t390 - t393
  let t395: Double = t394 / t46
  let t396: Double = t48 * t392
  let t397: Double = t391 - t396
  let t398: Double = t397 / t46
  let t399: Double = t47 * t395
  let t400: Double = t399 + t399
  let t401: Double = t48 * t398
  let t402: Double = t401 + t401
  let t403: Double = t400 + t402
  let t404: Double = x10 * t403
  let t405: Double = x11 * t403
  let t406: Double = t54 * t403
  let t407: Double = t51 * t405
  let t408: Double = t406 + t407
  let t409: Double = t404 + t408
  let t410: Double = x7 * t409
  let t411: Double = t57 * t395
  let t412: Double = t47 * t410
  let t413: Double = t411 + t412
  let t414: Double = x15 * t413
  let t415: Double = t57 * t398
  let t416: Double = t48 * t410
  let t417: Double = t415 + t416
  let t418: Double = x15 * t417
  let t419: Double = t248 + t314
  let t420: Double = t316 - t282
  let t421: Double = t13 + t318
  let t422: Double = t47 * t421
  let t423: Double = t419 - t422
  let t424: Double = t423 / t46
  let t425: Double = t48 * t421
  let t426: Double = t420 - t425
  let t427: Double = t426 / t46
  let t428: Double = t47 * t424
  let t429: Double = t428 + t428
  let t430: Double = t48 * t427
  let t431: Double = t430 + t430
  let t432: Double = t429 + t431
  let t433: Double = x10 * t432
  let t434: Double = x11 * t432
  let t435: Double = t54 * t432
  let t436: Double = t51 * t434
  let t437: Double = t435 + t436
  let t438: Double = t433 + t437
  let t439: Double = x7 * t438
  let t440: Double = t57 * t424
  let t441: Double = t47 * t439
  let t442: Double = t440 + t441
  let t443: Double = x15 * t442
  let t444: Double = t57 * t427
  let t445: Double = t48 * t439
  let t446: Double = t444 + t445
  let t447: Double = x15 * t446
  y[0] = t61
  y[1] = t65
  y[2] = t120
  y[3] = t178
  y[4] = t235
  y[5] = t272
  y[6] = t307
  y[7] = t341
  y[8] = t347
  y[9] = x15
  y[10] = 0.0
  y[11] = t352
  y[12] = t358
  y[13] = t385
  y[14] = t414
  y[15] = t443
  y[16] = t60
  y[17] = t124
  y[18] = t182
  y[19] = t239
  y[20] = t276
  y[21] = t311
  y[22] = t345
  y[23] = t349
  y[24] = 0.0
  y[25] = x15
  y[26] = t354
  y[27] = t360
  y[28] = t389
  y[29] = t418
  y[30] = t447
  y[31] = t64
}
