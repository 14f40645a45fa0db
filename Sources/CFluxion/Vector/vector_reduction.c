// x = k pi/2 + r for great x, with integers (M. Payne and R. Hanek, Radian reduction for
// trigonometric functions, SIGNUM Newsletter 18, 1983).
//
// x = m 2^e with an integer m of 53 bits. Bits of 2/pi that times x are multiples of 4 change
// nothing, and of those behind, 192 are enough: the product is then known to 2^-137, and no double
// comes nearer to a multiple of pi / 2 than 2^-62 or so.
#include "vector_reduction.h"

#include <string.h>

#include "vector_coefficients.h"
#include "vector_lanes.h"

typedef struct {
  uint64_t high, low;
} Wide;

static Wide wide_product(uint64_t a, uint64_t b) {
  uint64_t a1 = a >> 32, a0 = a & 0xffffffff, b1 = b >> 32, b0 = b & 0xffffffff;
  uint64_t low = a0 * b0;
  uint64_t middle = a1 * b0 + (low >> 32);
  uint64_t other = a0 * b1 + (middle & 0xffffffff);
  return (Wide){a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (low & 0xffffffff)};
}

// Bits first ... first + 63 of 2/pi, counted from 0 in the word of zeros before the point.
static uint64_t bits_of_two_by_pi(int first) {
  int word = first / 64, skipped = first % 64;
  uint64_t bits = two_by_pi_bits[word] << skipped;
  return skipped == 0 ? bits : bits | two_by_pi_bits[word + 1] >> (64 - skipped);
}

static int leading_zeros(uint64_t x) { return x == 0 ? 64 : __builtin_clzll(x); }

static void reduce(double x, double *high, double *low, uint64_t *quarter) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  int biased = (int)(bits >> 52 & 0x7ff);
  if (biased == 0x7ff) {
    *high = *low = x - x;
    return;
  }
  uint64_t mantissa = (bits & 0x000fffffffffffff) | 0x0010000000000000;
  // The bit behind the point with weight 2^-i contributes m 2^(e-i): a multiple of 4 for i <= e -
  // 2.
  int first = biased - 1075 - 1 + 63;  // i = e - 1, in the count of bits_of_two_by_pi
  uint64_t top = bits_of_two_by_pi(first), middle = bits_of_two_by_pi(first + 64),
           bottom = bits_of_two_by_pi(first + 128);
  // m times these 192 bits, modulo 2^192. The topmost two bits of that are k modulo 4.
  Wide p0 = wide_product(mantissa, bottom), p1 = wide_product(mantissa, middle);
  uint64_t w0 = p0.low;
  uint64_t w1 = p0.high + p1.low;
  uint64_t w2 = p1.high + (w1 < p1.low) + mantissa * top;
  uint64_t k = w2 >> 62;
  w2 = w2 << 2 | w1 >> 62;
  w1 = w1 << 2 | w0 >> 62;
  w0 = w0 << 2;
  // The fraction of k to the nearest: negative from 1/2.
  int isNegative = (int)(w2 >> 63);
  if (isNegative) {
    k += 1;
    w2 = ~w2;
    w1 = ~w1;
    w0 = ~w0;
  }
  int zeros = leading_zeros(w2);
  if (zeros == 64) {
    zeros += leading_zeros(w1);
    w2 = w1;
    w1 = w0;
    w0 = 0;
  }
  int shift = zeros % 64;
  if (shift != 0) {
    w2 = w2 << shift | w1 >> (64 - shift);
    w1 = w1 << shift | w0 >> (64 - shift);
  }
  // 106 bits in two doubles, times pi / 2 in two parts; the first product exactly, by halves.
  double unit = 1;
  for (int i = 0; i < zeros; i++) unit *= 0.5;
  double a = (double)(w2 >> 11) * 0x1p-53;
  double b = (double)((w2 & 0x7ff) << 42 | w1 >> 22) * 0x1p-106;
  double a1 = (double)(w2 >> 38) * 0x1p-26, a0 = a - a1;
  const double h1 = (double)(float)HALF_PI_HIGH, h0 = HALF_PI_HIGH - h1;
  double p = a * HALF_PI_HIGH;
  double error = ((a1 * h1 - p) + a1 * h0 + a0 * h1) + a0 * h0;
  double rest = error + (a * HALF_PI_LOW + b * HALF_PI_HIGH);
  double sum = p + rest;
  double sign = (isNegative != 0) != (x < 0) ? -unit : unit;
  *high = sum * sign;
  *low = ((p - sum) + rest) * sign;
  *quarter = x < 0 ? 0 - k : k;
}

LANES_SHARED void fluxion_reduce_far_angles(
  const double *x, double bound, double *high, double *low, uint64_t *quarters
) {
  for (int lane = 0; lane < 8; lane++) {
    if (!(x[lane] < bound && x[lane] > -bound)) {
      reduce(x[lane], &high[lane], &low[lane], &quarters[lane]);
    }
  }
}
