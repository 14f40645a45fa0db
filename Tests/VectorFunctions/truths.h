// The functions with their derivatives in quadruple precision, for accuracy.c.
#ifndef TRUTHS_H
#define TRUTHS_H

#include <quadmath.h>

typedef __float128 Quad;

typedef struct {
  Quad value, first, second;
} Truth;

#define LN2Q M_LN2q
static Truth sqrt_truth(Quad x) {
  Quad s = sqrtq(x);
  return (Truth){s, 0.5Q / s, -0.25Q / (x * s)};
}
static Truth exp_truth(Quad x) { Quad e = expq(x); return (Truth){e, e, e}; }
static Truth exp2_truth(Quad x) { Quad e = exp2q(x); return (Truth){e, e * LN2Q, e * LN2Q * LN2Q}; }
static Truth exp10_truth(Quad x) {
  Quad e = powq(10, x);
  return (Truth){e, e * M_LN10q, e * M_LN10q * M_LN10q};
}
static Truth expm1_truth(Quad x) { Quad e = expq(x); return (Truth){expm1q(x), e, e}; }
static Truth sinh_truth(Quad x) { return (Truth){sinhq(x), coshq(x), sinhq(x)}; }
static Truth cosh_truth(Quad x) { return (Truth){coshq(x), sinhq(x), coshq(x)}; }
static Truth log_truth(Quad x) { return (Truth){logq(x), 1 / x, -1 / (x * x)}; }
static Truth log1p_truth(Quad x) { Quad d = 1 / (1 + x); return (Truth){log1pq(x), d, -d * d}; }
static Truth log2_truth(Quad x) { return (Truth){log2q(x), 1 / (x * LN2Q), -1 / (x * x * LN2Q)}; }
static Truth log10_truth(Quad x) {
  return (Truth){log10q(x), 1 / (x * M_LN10q), -1 / (x * x * M_LN10q)};
}
static Truth sin_truth(Quad x) { Quad s = sinq(x), c = cosq(x); return (Truth){s, c, -s}; }
static Truth cos_truth(Quad x) { Quad s = sinq(x), c = cosq(x); return (Truth){c, -s, -c}; }
static Truth tan_truth(Quad x) {
  Quad s = sinq(x), c = cosq(x), d = 1 / (c * c);
  return (Truth){s / c, d, 2 * s / c * d};
}
static Truth atan_truth(Quad x) {
  Quad d = 1 / (1 + x * x);
  return (Truth){atanq(x), d, -2 * x * d * d};
}
static Truth asin_truth(Quad x) {
  Quad d = (1 - x) * (1 + x);
  return (Truth){asinq(x), 1 / sqrtq(d), x / (d * sqrtq(d))};
}
static Truth acos_truth(Quad x) {
  Quad d = (1 - x) * (1 + x);
  return (Truth){acosq(x), -1 / sqrtq(d), -x / (d * sqrtq(d))};
}
static Truth asinh_truth(Quad x) {
  Quad d = 1 + x * x;
  return (Truth){asinhq(x), 1 / sqrtq(d), -x / (d * sqrtq(d))};
}
static Truth acosh_truth(Quad x) {
  Quad d = (x - 1) * (x + 1);
  return (Truth){acoshq(x), 1 / sqrtq(d), -x / (d * sqrtq(d))};
}
static Truth atanh_truth(Quad x) {
  Quad d = 1 / ((1 - x) * (1 + x));
  return (Truth){atanhq(x), d, 2 * x * d * d};
}
static Truth tanh_truth(Quad x) {
  Quad c = coshq(x), d = 1 / (c * c), t = tanhq(x);
  return (Truth){t, d, -2 * t * d};
}
static Truth sigmoid_truth(Quad x) {
  Quad e = expq(-fabsq(x)), d = e / ((1 + e) * (1 + e));
  Quad half = expm1q(-fabsq(x)) / (1 + e);
  return (Truth){x < 0 ? e / (1 + e) : 1 / (1 + e), d, x < 0 ? -half * d : half * d};
}
static Truth softplus_truth(Quad x) {
  Quad e = expq(-fabsq(x));
  Quad value = log1pq(e) + (x > 0 ? x : 0);
  Truth s = sigmoid_truth(x);
  return (Truth){value, s.value, s.first};
}
static Truth log_sigmoid_truth(Quad x) {
  Truth t = softplus_truth(-x);
  return (Truth){-t.value, t.first, -t.second};
}
static Truth gaussian_truth(Quad x) {
  Quad e = expq(-x * x);
  return (Truth){e, -2 * x * e, (4 * x * x - 2) * e};
}
static Truth erf_truth(Quad x) {
  Quad e = M_2_SQRTPIq * expq(-x * x);
  return (Truth){erfq(x), e, -2 * x * e};
}
static Truth erfc_truth(Quad x) {
  Quad e = M_2_SQRTPIq * expq(-x * x);
  return (Truth){erfcq(x), -e, 2 * x * e};
}

// x^y with its partial derivatives.
static Truth pow_truth(Quad x, Quad y) {
  Quad v = powq(x, y);
  // Quadruple precision has room for powers that are out of the range of doubles.
  return (Truth){v, y * v / x, x < 0 ? nanq("") : v * logq(x)};
}

#endif
