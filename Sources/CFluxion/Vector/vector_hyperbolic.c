// sinh and cosh over eight lanes.
//
// |x| = k log 2 + r; with s = 2^(k-1) + 2^(-k-1) and d = 2^(k-1) - 2^(-k-1)
//   sinh |x| = d cosh r + s sinh r,   cosh x = s cosh r + d sinh r.
#include "fluxion_vector.h"
#include "vector_exponential_core.h"

typedef struct {
  Lanes sine, cosine;
} HyperbolicPair;

LANES_INLINE HyperbolicPair hyperbolic_pair(Lanes x) {
  // At this bound the results are infinite.
  ReducedExponent a = exponent_reduced(lanes_at_most(lanes_magnitude(x), 710.5), lanes_of(0.0));
  Lanes z = a.rest * a.rest;
  TwoParts odd = two_parts_of_ordered(
    a.rest, (a.rest * z) * LANES_POLYNOMIAL(z, sinh_part) + a.low);
  // cosh r - 1 with what the low part of r adds to it.
  Lanes even = z * LANES_POLYNOMIAL(z, cosh_part) + a.rest * a.low;
  // Half of the two powers, for 2^(k-1) may overflow where sinh does not. The lesser is 0 where it
  // is far below a unit of the greater.
  LaneBits k = a.bits - ROUNDING_SHIFT_BITS;
  Lanes growing = lanes_from_bits((k + (1023 - 2)) << 52);
  Lanes falling = lanes_from_bits((1023 - 2 - k) << 52);
  falling = lanes_pick(a.k > 1020.0, lanes_of(0.0), falling);
  Lanes s = growing + falling, d = growing - falling;
  // Their products with sinh r are exact, so these are added apart.
  Lanes greater = growing * odd.high, lesser = falling * odd.high;
  TwoParts sine = two_parts_of_ordered(d, greater), cosine = two_parts_of_ordered(s, greater);
  sine.low += lesser + (d * even + s * odd.low);
  cosine.low += (s * even + d * odd.low) - lesser;
  Lanes sineValue = 2.0 * (sine.high + sine.low), cosineValue = 2.0 * (cosine.high + cosine.low);
  // Halving has no room among the subnormal numbers, and adding 0 loses the sign of -0.
  sineValue = lanes_pick(lanes_magnitude(x) < 0x1p-30, lanes_magnitude(x), sineValue);
  return (HyperbolicPair){lanes_with_sign(sineValue, lanes_sign(x)), cosineValue};
}

LANES_INLINE LaneJet sinh_jet(Lanes x) {
  HyperbolicPair pair = hyperbolic_pair(x);
  return (LaneJet){pair.sine, pair.cosine, pair.sine};
}

LANES_INLINE LaneJet cosh_jet(Lanes x) {
  HyperbolicPair pair = hyperbolic_pair(x);
  return (LaneJet){pair.cosine, pair.sine, pair.cosine};
}

LANES_FUNCTION(sinh, sinh_jet)
LANES_FUNCTION(cosh, cosh_jet)
