// Numbers with twice the digits: a sum of two doubles, high + low, where |low| is at most about a
// unit in the last place of high.
//
// The sums are Dekker's and Knuth's; T. J. Dekker, A floating-point technique for extending the
// available precision, Numer. Math. 18 (1971). Products are exact without fused operations, because
// the factors are cut in halves first.
#ifndef VECTOR_TWO_PARTS_H
#define VECTOR_TWO_PARTS_H

#include "vector_lanes.h"

typedef struct {
  Lanes high, low;
} TwoParts;

// a + b, exactly, where |a| >= |b| or a = 0.
LANES_INLINE TwoParts two_parts_of_ordered(Lanes a, Lanes b) {
  Lanes high = a + b;
  return (TwoParts){high, (a - high) + b};
}

// a + b, exactly.
LANES_INLINE TwoParts two_parts_of_sum(Lanes a, Lanes b) {
  Lanes high = a + b;
  Lanes rest = high - a;
  return (TwoParts){high, (a - (high - rest)) + (b - rest)};
}

// The 26 leading bits of a number; the other 27 are x less these.
LANES_INLINE Lanes two_parts_upper(Lanes x) {
  return lanes_from_bits(lanes_bits(x) & 0xfffffffff8000000);
}

// a b, to within 2^-106 of itself, for factors that are far from overflow and underflow.
LANES_INLINE TwoParts two_parts_of_product(Lanes a, Lanes b) {
  Lanes high = a * b;
  Lanes a1 = two_parts_upper(a), b1 = two_parts_upper(b);
  Lanes a0 = a - a1, b0 = b - b1;
  return (TwoParts){high, (((a1 * b1 - high) + a1 * b0) + a0 * b1) + a0 * b0};
}

LANES_INLINE TwoParts two_parts_product(TwoParts a, TwoParts b) {
  TwoParts product = two_parts_of_product(a.high, b.high);
  return two_parts_of_ordered(product.high, product.low + (a.high * b.low + a.low * b.high));
}

LANES_INLINE TwoParts two_parts_square(TwoParts a) {
  TwoParts square = two_parts_of_product(a.high, a.high);
  return two_parts_of_ordered(square.high, square.low + 2.0 * a.high * a.low);
}

// a / b to within a unit, without the remainder of the quotient: for the low parts alone, a
// reciprocal that is right to a few percent does.
LANES_INLINE Lanes two_parts_quotient_nearly(TwoParts a, TwoParts b, Lanes reciprocal) {
  Lanes quotient = a.high / b.high;
  return quotient + (a.low - quotient * b.low) * reciprocal;
}

// a / b, with a correction of the quotient from its exact remainder.
LANES_INLINE TwoParts two_parts_quotient_by(TwoParts a, TwoParts b, Lanes reciprocal) {
  Lanes quotient = a.high * reciprocal;
  TwoParts product = two_parts_of_product(quotient, b.high);
  Lanes rest = ((a.high - product.high) - product.low) + (a.low - quotient * b.low);
  return two_parts_of_ordered(quotient, rest * reciprocal);
}

LANES_INLINE TwoParts two_parts_quotient(TwoParts a, TwoParts b) {
  return two_parts_quotient_by(a, b, 1.0 / b.high);
}

#endif
