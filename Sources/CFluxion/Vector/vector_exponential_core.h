// What all exponentials share: e^x = 2^k e^r, |r| <= log 2 / 2, and e^r in two parts.
#ifndef VECTOR_EXPONENTIAL_CORE_H
#define VECTOR_EXPONENTIAL_CORE_H

#include "vector_polynomial.h"
#include "vector_two_parts.h"

// Added to a number below 2^51 this rounds it to an integer, which then stands in the lowest bits.
#define ROUNDING_SHIFT 0x1.8p52
#define ROUNDING_SHIFT_BITS 0x4338000000000000

// x = k log 2 + rest + low. k is also in the lowest bits of `bits`, less those of the shift.
typedef struct {
  Lanes k, rest, low;
  LaneBits bits;
} ReducedExponent;

// The reduction of high - low, for |high| < 2^20 log 2.
LANES_INLINE ReducedExponent exponent_reduced(Lanes high, Lanes low) {
  Lanes shifted = high * ONE_BY_LN_2 + ROUNDING_SHIFT;
  Lanes k = shifted - ROUNDING_SHIFT;
  Lanes first = high - k * LN_2_HIGH;  // exact
  Lanes second = k * LN_2_LOW + low;
  Lanes rest = first - second;
  return (ReducedExponent){k, rest, (first - rest) - second, lanes_bits(shifted)};
}

// e^rest - 1 in two parts, e^rest = cosh rest + sinh rest: the two series are independent work.
LANES_INLINE TwoParts exponential_less_one(Lanes rest, Lanes low) {
  Lanes z = rest * rest;
  Lanes odd = (rest * z) * LANES_POLYNOMIAL(z, sinh_part);
  Lanes even = z * LANES_POLYNOMIAL(z, cosh_part);
  return two_parts_of_ordered(rest, even + (odd + low));
}

// 2^k as a product of two powers, so that a number may be scaled to and from where 2^k is no normal
// one.
typedef struct {
  Lanes first, second;
} PowerOfTwo;

// For |k| < 2044, from the bits of k + ROUNDING_SHIFT.
LANES_INLINE PowerOfTwo power_of_two(LaneBits bits) {
  LaneBits k = bits - ROUNDING_SHIFT_BITS;
  LaneBits half = (k + 4096) >> 1;  // of a positive number: SSE2 shifts in no sign
  LaneBits first = half + (1023 - 2048), second = (k - half) + (1023 + 2048);
  return (PowerOfTwo){lanes_from_bits(first << 52), lanes_from_bits(second << 52)};
}

// Rounded once, also to a subnormal number.
LANES_INLINE Lanes scaled_by(Lanes x, PowerOfTwo scale) { return (x * scale.first) * scale.second; }

// e^x = 2^k (1 + fraction), |x| less than about 1400.
typedef struct {
  TwoParts fraction;
  PowerOfTwo scale;
} Exponential;

LANES_INLINE Exponential exponential_of(Lanes high, Lanes low) {
  ReducedExponent x = exponent_reduced(high, low);
  return (Exponential){exponential_less_one(x.rest, x.low), power_of_two(x.bits)};
}

// 1 + fraction, to within half a unit and a little.
LANES_INLINE Lanes exponential_mantissa(Exponential e) { return 1.0 + e.fraction.high; }

LANES_INLINE TwoParts exponential_mantissa_in_two_parts(Exponential e) {
  Lanes high = 1.0 + e.fraction.high;
  return (TwoParts){high, ((1.0 - high) + e.fraction.high) + e.fraction.low};
}

// c (1 + fraction): with c exact but for its low part, the product loses but a fraction of a unit.
LANES_INLINE Lanes exponential_times(Exponential e, double high, double low) {
  return high + (high * e.fraction.high + (low + high * e.fraction.low));
}

#endif
