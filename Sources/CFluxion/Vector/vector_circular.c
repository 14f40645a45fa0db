// Sine, cosine and tangent over eight lanes.
#include "fluxion_vector.h"
#include "vector_circular_core.h"

typedef struct {
  Lanes sine, cosine;
} CircularValues;

// Sine and cosine of r, put where the quarter says.
LANES_INLINE CircularValues circular_values(Lanes x) {
  ReducedAngle angle = angle_reduced(x);
  CircularPair pair = circular_pair(angle.rest);
  LaneMask odd = quarter_is_odd(angle.quarter);
  Lanes sine = lanes_pick(odd, pair.cosine.high, pair.sine.high);
  Lanes cosine = lanes_pick(odd, pair.sine.high, pair.cosine.high);
  sine = lanes_with_sign(sine, (angle.quarter & 2) << 62);
  cosine = lanes_with_sign(cosine, ((angle.quarter + 1) & 2) << 62);
  return (CircularValues){lanes_pick(x == 0.0, x, sine), cosine};  // -0 too
}

LANES_INLINE LaneJet sin_jet(Lanes x) {
  CircularValues values = circular_values(x);
  return (LaneJet){values.sine, values.cosine, -values.sine};
}

LANES_INLINE LaneJet cos_jet(Lanes x) {
  CircularValues values = circular_values(x);
  return (LaneJet){values.cosine, -values.sine, -values.cosine};
}

// sin r / cos r, or -cos r / sin r in odd quarters, with the slope 1 / cos^2 or 1 / sin^2.
LANES_INLINE LaneJet tan_jet(Lanes x) {
  ReducedAngle angle = angle_reduced(x);
  CircularPair pair = circular_pair(angle.rest);
  LaneMask odd = quarter_is_odd(angle.quarter);
  TwoParts sine = {
    lanes_pick(odd, -pair.cosine.high, pair.sine.high),
    lanes_pick(odd, -pair.cosine.low, pair.sine.low),
  };
  TwoParts cosine = {
    lanes_pick(odd, pair.sine.high, pair.cosine.high),
    lanes_pick(odd, pair.sine.low, pair.cosine.low),
  };
  Lanes inverse = 1.0 / cosine.high;
  Lanes value = lanes_pick(x == 0.0, x, two_parts_quotient_by(sine, cosine, inverse).high);
  TwoParts one = {lanes_of(1.0), lanes_of(0.0)};
  Lanes slope = two_parts_quotient_by(one, two_parts_square(cosine), inverse * inverse).high;
  return (LaneJet){value, slope, 2.0 * value * slope};
}

LANES_FUNCTION(sin, sin_jet)
LANES_FUNCTION(cos, cos_jet)
LANES_FUNCTION(tan, tan_jet)
