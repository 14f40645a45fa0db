// What sine, cosine and tangent share: x = k pi/2 + r with r in two parts, |r| <= pi / 4, and the
// sine and the cosine of r in two parts.
#ifndef VECTOR_CIRCULAR_CORE_H
#define VECTOR_CIRCULAR_CORE_H

#include "vector_polynomial.h"
#include "vector_reduction.h"
#include "vector_two_parts.h"

// Up to here k has 20 bits at most, and its products with 33 bits of pi / 2 are exact.
#define GREATEST_NEAR_ANGLE 0x1p19

// The lowest two bits of the quarter say in which quarter of the circle x is.
typedef struct {
  TwoParts rest;
  LaneBits quarter;
} ReducedAngle;

// Subtracts k pi / 2 in four parts (W. J. Cody and W. Waite, Software Manual for the Elementary
// Functions, 1980). No double comes nearer to a multiple than some 2^-60; the parts go 151 bits
// down.
LANES_INLINE ReducedAngle angle_reduced(Lanes x) {
  Lanes shifted = x * TWO_BY_PI + 0x1.8p52;
  Lanes k = shifted - 0x1.8p52;
  Lanes first = x - k * HALF_PI_0;  // exact
  TwoParts second = two_parts_of_sum(first, -(k * HALF_PI_1));
  TwoParts third = two_parts_of_sum(second.high, -(k * HALF_PI_2));
  Lanes low = (second.low + third.low) - k * HALF_PI_3;
  ReducedAngle result = {two_parts_of_ordered(third.high, low), lanes_bits(shifted)};
  LaneMask isFar = !(lanes_magnitude(x) < GREATEST_NEAR_ANGLE);
  if (__builtin_expect(lanes_any(isFar), 0)) {
    double angles[8], high[8], rest[8];
    uint64_t quarters[8];
    lanes_store(angles, x);
    lanes_store(high, result.rest.high);
    lanes_store(rest, result.rest.low);
    memcpy(quarters, &result.quarter, sizeof quarters);
    fluxion_reduce_far_angles(angles, GREATEST_NEAR_ANGLE, high, rest, quarters);
    memcpy(&result.rest.high, high, sizeof high);
    memcpy(&result.rest.low, rest, sizeof rest);
    memcpy(&result.quarter, quarters, sizeof quarters);
  }
  return result;
}

typedef struct {
  TwoParts sine, cosine;
} CircularPair;

// Of r itself, where sin (r + low) = sin r + low cos r and cos (r + low) = cos r - r low.
LANES_INLINE CircularPair circular_pair(TwoParts rest) {
  Lanes r = rest.high;
  Lanes z = r * r;
  Lanes half = 0.5 * z;
  Lanes sine = (r * z) * LANES_POLYNOMIAL(z, sin_part) + (rest.low - half * rest.low);
  TwoParts leading = two_parts_of_ordered(lanes_of(1.0), -half);
  Lanes cosine = leading.low + ((z * z) * LANES_POLYNOMIAL(z, cos_part) - r * rest.low);
  return (CircularPair){two_parts_of_ordered(r, sine), two_parts_of_ordered(leading.high, cosine)};
}

// All bits set where sine and cosine change places.
LANES_INLINE LaneMask quarter_is_odd(LaneBits quarter) { return (LaneMask)(0 - (quarter & 1)); }

#endif
