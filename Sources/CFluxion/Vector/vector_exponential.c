// e^x, 2^x, 10^x and e^x - 1 over eight lanes.
#include "fluxion_vector.h"
#include "vector_exponential_core.h"

// Beyond these bounds the results are infinite or zero, as at them.
#define GREATEST_EXPONENT 710.0
#define LEAST_EXPONENT -746.0

LANES_INLINE LaneJet exp_jet(Lanes x) {
  x = lanes_at_least(lanes_at_most(x, GREATEST_EXPONENT), LEAST_EXPONENT);
  Exponential e = exponential_of(x, lanes_of(0.0));
  Lanes value = scaled_by(exponential_mantissa(e), e.scale);
  return (LaneJet){value, value, value};
}

// x = k + r, and 2^r is e^(r log 2) with the product in two parts.
LANES_INLINE LaneJet exp2_jet(Lanes x) {
  // Far enough for the second derivative, which is less than the value, to be infinite too.
  x = lanes_at_least(lanes_at_most(x, 1030.0), -1080.0);
  Lanes shifted = x + ROUNDING_SHIFT;
  Lanes rest = x - (shifted - ROUNDING_SHIFT);
  TwoParts product = two_parts_of_product(rest, lanes_of(LN_2_FULL_HIGH));
  Exponential e = {
    exponential_less_one(product.high, product.low + rest * LN_2_FULL_LOW),
    power_of_two(lanes_bits(shifted)),
  };
  return (LaneJet){
    scaled_by(exponential_mantissa(e), e.scale),
    scaled_by(exponential_times(e, LN_2_FULL_HIGH, LN_2_FULL_LOW), e.scale),
    scaled_by(exponential_times(e, LN_2_SQUARED_HIGH, LN_2_SQUARED_LOW), e.scale),
  };
}

// 10^x = e^(x log 10), with the product in two parts.
LANES_INLINE LaneJet exp10_jet(Lanes x) {
  x = lanes_at_least(lanes_at_most(x, 311.0), -325.0);
  TwoParts product = two_parts_of_product(x, lanes_of(LN_10_HIGH));
  Exponential e = exponential_of(product.high, -(product.low + x * LN_10_LOW));
  return (LaneJet){
    scaled_by(exponential_mantissa(e), e.scale),
    scaled_by(exponential_times(e, LN_10_HIGH, LN_10_LOW), e.scale),
    scaled_by(exponential_times(e, LN_10_SQUARED_HIGH, LN_10_SQUARED_LOW), e.scale),
  };
}

// 2^k (1 + q) - 1 = 2^b ((2^a - 2^-b) + 2^a q), a + b = k: the difference of powers is exact where
// q matters, and neither overflows.
LANES_INLINE LaneJet expm1_jet(Lanes x) {
  Lanes bounded = lanes_at_least(lanes_at_most(x, GREATEST_EXPONENT), LEAST_EXPONENT);
  Exponential e = exponential_of(bounded, lanes_of(0.0));
  // The bits of 2^-b: those of 1 twice, less those of 2^b.
  Lanes inverse = lanes_from_bits((2046ull << 52) - lanes_bits(e.scale.second));
  Lanes difference = e.scale.first - inverse;
  TwoParts sum = two_parts_of_ordered(difference, e.scale.first * e.fraction.high);
  Lanes value = (sum.high + (sum.low + e.scale.first * e.fraction.low)) * e.scale.second;
  value = lanes_pick(x == 0.0, x, value);  // -0 too
  Lanes slope = scaled_by(exponential_mantissa(e), e.scale);
  return (LaneJet){value, slope, slope};
}

LANES_FUNCTION(exp, exp_jet)
LANES_FUNCTION(exp2, exp2_jet)
LANES_FUNCTION(exp10, exp10_jet)
LANES_FUNCTION(expm1, expm1_jet)
