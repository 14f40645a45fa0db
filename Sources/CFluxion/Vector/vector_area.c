// The inverse hyperbolic functions over eight lanes: logarithms of 1 + t with t in two parts.
//
//   asinh a = log(1 + a + a^2 / (1 + sqrt(1 + a^2)))
//   acosh x = log(1 + w + sqrt(w (2 + w))), w = x - 1
//   atanh a = 1/2 log(1 + 2 a / (1 - a))
#include "fluxion_vector.h"
#include "vector_logarithm_core.h"
#include "vector_root.h"

// From here asinh a and acosh a are log 2 a.
#define GREAT 0x1p60

// log (1 + t), but for great a log a + log 2.
LANES_INLINE Lanes area(Lanes a, TwoParts t) {
  TwoParts sum = two_parts_of_sum(lanes_of(1.0), t.high);
  LaneMask isGreat = a > GREAT;
  Lanes u = lanes_pick(isGreat, a, sum.high);
  Lanes relative = lanes_pick(isGreat, lanes_of(0.0), (sum.low + t.low) / sum.high);
  Lanes value = logarithm_of_sum(u, relative);
  value = value + lanes_pick(isGreat, lanes_of(LN_2_FULL_HIGH), lanes_of(0.0));
  return lanes_pick(a < __builtin_inf(), value, a);
}

LANES_INLINE LaneJet asinh_jet(Lanes x) {
  Lanes a = lanes_magnitude(x);
  Lanes bounded = lanes_at_most(a, 2 * GREAT);
  TwoParts square = two_parts_of_product(bounded, bounded);
  TwoParts sum = two_parts_of_sum(lanes_of(1.0), square.high);
  sum.low += square.low;
  TwoParts root = square_root_in_two_parts(sum);
  TwoParts denominator = two_parts_of_sum(lanes_of(1.0), root.high);
  denominator.low += root.low;
  TwoParts quotient = two_parts_quotient(square, denominator);
  TwoParts t = two_parts_of_ordered(bounded, quotient.high);
  t.low += quotient.low;
  Lanes value = lanes_with_sign(area(a, t), lanes_sign(x));
  // 1 / sqrt(1 + a^2), and -x times that over 1 + a^2; where a is great, 1 / a and -1 / a^2.
  LaneMask isGreat = a > GREAT;
  Lanes inverse = 1.0 / lanes_pick(isGreat, a, root.high);
  Lanes correction = lanes_pick(isGreat, lanes_of(0.0), inverse * root.low);
  Lanes first = inverse - inverse * correction;
  Lanes ratio = lanes_pick(isGreat, first, bounded / (sum.high + sum.low));
  return (LaneJet){value, first, lanes_with_sign(-(first * ratio), lanes_sign(x))};
}

LANES_INLINE LaneJet acosh_jet(Lanes x) {
  Lanes bounded = lanes_at_most(x, 2 * GREAT);
  TwoParts w = two_parts_of_sum(bounded, lanes_of(-1.0));
  TwoParts plus = two_parts_of_sum(bounded, lanes_of(1.0));
  TwoParts product = two_parts_product(w, plus);
  TwoParts root = square_root_in_two_parts(product);
  TwoParts t = two_parts_of_sum(w.high, root.high);
  t.low += w.low + root.low;
  Lanes nan = lanes_of(__builtin_nan(""));
  LaneMask isOutside = x < 1.0;
  Lanes value = lanes_pick(isOutside, nan, area(x, t));
  LaneMask isGreat = x > GREAT;
  Lanes inverse = 1.0 / lanes_pick(isGreat, x, root.high);
  Lanes correction = lanes_pick(isGreat, lanes_of(0.0), inverse * (inverse * root.low));
  Lanes first = lanes_pick(x == 1.0, inverse, inverse - correction);
  first = lanes_pick(isOutside, nan, first);
  Lanes ratio = lanes_pick(isGreat, first, bounded / (product.high + product.low));
  return (LaneJet){value, first, -(first * ratio)};
}

LANES_INLINE LaneJet atanh_jet(Lanes x) {
  Lanes a = lanes_magnitude(x);
  TwoParts denominator = two_parts_of_ordered(lanes_of(1.0), -a);
  TwoParts t = two_parts_quotient((TwoParts){2.0 * a, lanes_of(0.0)}, denominator);
  TwoParts sum = two_parts_of_sum(lanes_of(1.0), t.high);
  Lanes value = 0.5 * logarithm_of_sum(sum.high, (sum.low + t.low) / sum.high);
  value = lanes_pick(a == 1.0, lanes_of(__builtin_inf()), value);
  LaneMask isOutside = a > 1.0;
  Lanes nan = lanes_of(__builtin_nan(""));
  value = lanes_with_sign(lanes_pick(isOutside, nan, value), lanes_sign(x));
  // 1 / (1 - a^2), and 2 x times that over 1 - a^2.
  TwoParts square = two_parts_of_product(a, a);
  TwoParts rest = two_parts_of_ordered(lanes_of(1.0), -square.high);
  Lanes d = rest.high + (rest.low - square.low);
  Lanes first = lanes_pick(isOutside, nan, 1.0 / d);
  return (LaneJet){value, first, 2.0 * x * first / d};
}

LANES_FUNCTION(asinh, asinh_jet)
LANES_FUNCTION(acosh, acosh_jet)
LANES_FUNCTION(atanh, atanh_jet)
