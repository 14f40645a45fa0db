// What all logarithms share: u = 2^k m, m within a factor sqrt 2 of 1, and log m as a series.
//
// With f = m - 1 and s = f / (2 + f), log m = log (1 + s) / (1 - s) = 2 s + s R(s^2), and since 2 s
// = f - s f this is f - (h - s (h + R)) with h = f^2 / 2, where f and h lose nothing that matters
// (as in Sun's FDLIBM, e_log.c).
#ifndef VECTOR_LOGARITHM_CORE_H
#define VECTOR_LOGARITHM_CORE_H

#include "vector_polynomial.h"
#include "vector_two_parts.h"

#define LEAST_NORMAL 0x1p-1022

// The bits of sqrt 1/2.
#define ROOT_HALF_BITS 0x3fe6a09e667f3bcd
#define ONE_BITS 0x3ff0000000000000

// u = 2^k m.
typedef struct {
  Lanes k, m;
} BinaryParts;

// Of a positive finite number, with m from the number with the bits `least` to twice that. What
// comes out for others is to be replaced.
LANES_INLINE BinaryParts binary_parts(Lanes u, uint64_t least) {
  LaneMask small = u < LEAST_NORMAL;
  LaneBits bits = lanes_bits(lanes_pick(small, u * 0x1p54, u));
  // The exponent of u / least, rounded down: never negative with the bias.
  LaneBits shifted = bits + (ONE_BITS - least);
  LaneBits mantissa = (shifted & 0x000fffffffffffff) + least;
  // In the lowest bits of 2^52 the exponent becomes a number.
  Lanes exponent = lanes_from_bits(shifted >> 52 | 0x4330000000000000);
  Lanes bias = lanes_pick(small, lanes_of(0x1p52 + 1023 + 54), lanes_of(0x1p52 + 1023));
  return (BinaryParts){exponent - bias, lanes_from_bits(mantissa)};
}

// half = f^2 / 2 and rest = s (half + R): log (1 + f) = f - (half - rest).
typedef struct {
  Lanes half, rest;
} LogarithmSeries;

LANES_INLINE LogarithmSeries logarithm_series(Lanes f) {
  Lanes s = f / (2.0 + f);
  Lanes z = s * s;
  Lanes half = 0.5 * f * f;
  return (LogarithmSeries){half, s * (half + z * LANES_POLYNOMIAL(z, log_part))};
}

// log (u + low) of a number in two parts; relative = low / u.
LANES_INLINE Lanes logarithm_of_sum(Lanes u, Lanes relative) {
  BinaryParts parts = binary_parts(u, ROOT_HALF_BITS);
  Lanes f = parts.m - 1.0;
  LogarithmSeries series = logarithm_series(f);
  Lanes small = series.rest + (parts.k * LN_2_LOW + relative);
  return parts.k * LN_2_HIGH - ((series.half - small) - f);
}

// The values of a logarithm where the series has none: v is for numbers in (0, inf).
LANES_INLINE Lanes logarithm_value(Lanes u, Lanes v) {
  Lanes outside = lanes_pick(u < 0.0, lanes_of(__builtin_nan("")), u);
  Lanes edge = lanes_pick(u == 0.0, lanes_of(-__builtin_inf()), outside);
  return lanes_pick((u > 0.0) & (u < __builtin_inf()), v, edge);
}

#endif
