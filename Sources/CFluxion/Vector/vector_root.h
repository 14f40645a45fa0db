// Square roots.
#ifndef VECTOR_ROOT_H
#define VECTOR_ROOT_H

#include "vector_two_parts.h"

// s and (x - s^2) / (2 s), of a number that is not negative.
LANES_INLINE TwoParts square_root_in_two_parts(TwoParts x) {
  Lanes s = lanes_square_root(x.high);
  TwoParts square = two_parts_of_product(s, s);
  Lanes rest = ((x.high - square.high) - square.low) + x.low;
  return (TwoParts){s, rest / (s + lanes_pick(s == 0.0, lanes_of(1.0), s))};
}

#endif
