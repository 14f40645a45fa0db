// The arctangent over eight lanes.
//
// atan x = pi/4 + atan((x - 1) / (x + 1)) = pi/2 + atan(-1 / x): beyond tan(pi/8) the first, beyond
// tan(3 pi/8) the second leaves an argument within tan(pi/8).
#include "fluxion_vector.h"
#include "vector_polynomial.h"
#include "vector_two_parts.h"

#define TAN_EIGHTH_PI 0x1.a827999fcef32p-2
#define TAN_THREE_EIGHTHS_PI 0x1.3504f333f9de6p+1

LANES_INLINE Lanes arctangent(Lanes x) {
  // Far below this bound the result is pi / 2 already.
  Lanes a = lanes_at_most(lanes_magnitude(x), 0x1p100);
  LaneMask middle = a > TAN_EIGHTH_PI, far = a > TAN_THREE_EIGHTHS_PI;
  Lanes zero = lanes_of(0.0), one = lanes_of(1.0);
  TwoParts difference = two_parts_of_sum(a, -one), sum = two_parts_of_sum(a, one);
  TwoParts numerator = {
    lanes_pick(far, -one, lanes_pick(middle, difference.high, a)),
    lanes_pick(middle & ~far, difference.low, zero),
  };
  TwoParts denominator = {
    lanes_pick(far, a, lanes_pick(middle, sum.high, one)),
    lanes_pick(middle & ~far, sum.low, zero),
  };
  TwoParts t = two_parts_quotient(numerator, denominator);
  Lanes z = t.high * t.high;
  Lanes high = lanes_pick(
    far, lanes_of(HALF_PI_HIGH), lanes_pick(middle, lanes_of(QUARTER_PI_HIGH), zero));
  Lanes low = lanes_pick(
    far, lanes_of(HALF_PI_LOW), lanes_pick(middle, lanes_of(QUARTER_PI_LOW), zero));
  TwoParts result = two_parts_of_ordered(high, t.high);
  Lanes tail = (t.high * z) * LANES_POLYNOMIAL(z, atan_part) + (t.low + low);
  return lanes_with_sign(result.high + (result.low + tail), lanes_sign(x));
}

LANES_INLINE LaneJet atan_jet(Lanes x) {
  Lanes a = lanes_magnitude(x);
  // 1 / (1 + a^2), with the denominator in two parts; where its square overflows, 1 / a^2.
  LaneMask far = a > 0x1p100;
  Lanes bounded = lanes_at_most(a, 0x1p100);
  TwoParts square = two_parts_of_product(bounded, bounded);
  TwoParts denominator = two_parts_of_sum(square.high, lanes_of(1.0));
  Lanes near = 1.0 / denominator.high;
  near = near - near * (near * (denominator.low + square.low));
  Lanes inverse = 1.0 / a;
  Lanes slope = lanes_pick(far, inverse * inverse, near);
  Lanes second = -2.0 * (lanes_pick(far, inverse, bounded * near) * slope);
  return (LaneJet){arctangent(x), slope, lanes_with_sign(second, lanes_sign(x))};
}

LANES_FUNCTION(atan, atan_jet)
