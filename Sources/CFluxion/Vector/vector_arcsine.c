// The arcsine and the arccosine over eight lanes.
//
// Up to 1/2 by a series. Beyond, with s = sqrt((1 - |x|) / 2),
//   asin |x| = pi/2 - 2 asin s,  acos |x| = 2 asin s.
#include "fluxion_vector.h"
#include "vector_polynomial.h"
#include "vector_root.h"
#include "vector_two_parts.h"

// asin of |x| or of s, in two parts.
typedef struct {
  LaneMask isFar;
  TwoParts angle;
} Arcsine;

LANES_INLINE Arcsine arcsine(Lanes x) {
  Lanes a = lanes_magnitude(x);
  LaneMask isFar = a > 0.5;
  Lanes z = lanes_pick(isFar, 0.5 * (1.0 - a), a * a);  // exact beyond 1/2
  TwoParts root = square_root_in_two_parts((TwoParts){z, lanes_of(0.0)});
  Lanes s = lanes_pick(isFar, root.high, a);
  Lanes low = lanes_pick(isFar, root.low, lanes_of(0.0));
  return (Arcsine){isFar, {s, (s * z) * LANES_POLYNOMIAL(z, asin_part) + low}};
}

// high + low less a number in two parts.
LANES_INLINE Lanes less(double high, double low, TwoParts x) {
  TwoParts difference = two_parts_of_ordered(lanes_of(high), -x.high);
  return difference.high + (difference.low + (low - x.low));
}

LANES_INLINE TwoParts twice(TwoParts x) { return (TwoParts){2.0 * x.high, 2.0 * x.low}; }

// Its first two derivatives: 1 / sqrt(1 - x^2), and x times that over 1 - x^2.
LANES_INLINE LaneJet arcsine_jet(Lanes x, Lanes value) {
  TwoParts square = two_parts_of_product(x, x);
  TwoParts rest = two_parts_of_ordered(lanes_of(1.0), -square.high);
  Lanes d = rest.high + (rest.low - square.low);
  Lanes first = 1.0 / lanes_square_root(d);
  return (LaneJet){value, first, x * first / d};
}

LANES_INLINE LaneJet asin_jet(Lanes x) {
  Arcsine a = arcsine(x);
  Lanes near = a.angle.high + a.angle.low;
  Lanes far = less(HALF_PI_HIGH, HALF_PI_LOW, twice(a.angle));
  return arcsine_jet(x, lanes_with_sign(lanes_pick(a.isFar, far, near), lanes_sign(x)));
}

LANES_INLINE LaneJet acos_jet(Lanes x) {
  Arcsine a = arcsine(x);
  TwoParts angle = {
    lanes_with_sign(a.angle.high, lanes_sign(x)), lanes_with_sign(a.angle.low, lanes_sign(x)),
  };
  Lanes near = less(HALF_PI_HIGH, HALF_PI_LOW, angle);
  Lanes below = less(2 * HALF_PI_HIGH, 2 * HALF_PI_LOW, twice(a.angle));
  Lanes far = lanes_pick(x < 0.0, below, 2.0 * (a.angle.high + a.angle.low));
  LaneJet jet = arcsine_jet(x, lanes_pick(a.isFar, far, near));
  return (LaneJet){jet.value, -jet.first, -jet.second};
}

LANES_FUNCTION(asin, asin_jet)
LANES_FUNCTION(acos, acos_jet)
