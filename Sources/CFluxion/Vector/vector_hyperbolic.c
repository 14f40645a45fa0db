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
  ReducedExponent a = exponent_reduced(lanes_at_most(lanes_magnitude(x), 712.0), lanes_of(0.0));
  Lanes z = a.rest * a.rest;
  Lanes odd = (a.rest * z) * LANES_POLYNOMIAL(z, sinh_part) + a.low;
  // cosh r - 1 with what the low part of r adds to it.
  Lanes even = z * LANES_POLYNOMIAL(z, cosh_part) + a.rest * a.low;
  // Half of s and d, for 2^(k-1) may overflow where sinh does not.
  LaneBits k = a.bits - ROUNDING_SHIFT_BITS;
  Lanes growing = lanes_from_bits((k + (1023 - 2)) << 52);
  // 0 for k > 1020, where it is far below a unit of the sum.
  Lanes falling = lanes_from_bits((1021 - k) << 52);
  falling = lanes_pick(a.k > 1020.0, lanes_of(0.0), falling);
  Lanes s = growing + falling, d = growing - falling;
  Lanes sine = 2.0 * (d + (d * even + (s * odd + s * a.rest)));
  Lanes cosine = 2.0 * (s + (s * even + (d * odd + d * a.rest)));
  // Halving has no room among the subnormal numbers, and adding 0 loses the sign of -0.
  sine = lanes_pick(lanes_magnitude(x) < 0x1p-30, lanes_magnitude(x), sine);
  return (HyperbolicPair){lanes_with_sign(sine, lanes_sign(x)), cosine};
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
