// erf, erfc and the Gaussian e^(-x^2) over eight lanes.
//
// Up to 1/2, erf x is x times a series. Beyond, erfc x = e^(-x^2) H(t) / (1 + 2 x) with
// t = (x - 4) / (x + 4), where H is nearly constant (M. Shepherd and J. Laframboise, Chebyshev
// approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < infinity, Math. Comp. 36, 1981).
#include "fluxion_vector.h"
#include "vector_exponential_core.h"

// Beyond this bound all of these are zero.
#define GREATEST_ROOT 28.0

// e^(-x^2), with x^2 in two parts: an error of the exponent is one of the result, 745 times as
// great.
LANES_INLINE Exponential gaussian_of(TwoParts square) {
  return exponential_of(-square.high, square.low);
}

LANES_INLINE LaneJet gaussian_jet(Lanes x) {
  x = lanes_at_least(lanes_at_most(x, GREATEST_ROOT), -GREATEST_ROOT);
  TwoParts square = two_parts_of_product(x, x);
  Exponential e = gaussian_of(square);
  Lanes mantissa = exponential_mantissa(e);
  Lanes factor = (4.0 * square.high - 2.0) + 4.0 * square.low;
  return (LaneJet){
    scaled_by(mantissa, e.scale),
    scaled_by(-2.0 * x * mantissa, e.scale),
    scaled_by(factor * mantissa, e.scale),
  };
}

typedef struct {
  Lanes value;          // erf |x| for |x| < 1/2
  Lanes complement;     // erfc |x| for the others
  Lanes nearly;         // the same with an absolute error as small as that of 1, at less work
  Lanes slope, second;  // 2 / sqrt pi e^(-x^2), and -2 x times that
} ErrorParts;

LANES_INLINE ErrorParts error_parts(Lanes x) {
  x = lanes_at_least(lanes_at_most(x, GREATEST_ROOT), -GREATEST_ROOT);
  Lanes a = lanes_magnitude(x);
  TwoParts square = two_parts_of_product(a, a);
  Exponential e = gaussian_of(square);
  Lanes small = a + a * LANES_POLYNOMIAL(square.high, erf_part);

  Lanes t = (a - 4.0) / (a + 4.0);
  const double *rest = erfc_part + 1;
  TwoParts h = two_parts_of_ordered(
    lanes_of(erfc_part[0]), t * lanes_polynomial(t, rest, sizeof erfc_part / sizeof *rest - 1));
  TwoParts mantissa = exponential_mantissa_in_two_parts(e);
  TwoParts product = two_parts_product(mantissa, h);
  TwoParts denominator = two_parts_of_ordered(2.0 * a, lanes_of(1.0));  // for a >= 1/2
  TwoParts quotient = two_parts_quotient(product, denominator);

  // Without the low part of the product of the high ones. Only up to about 1.2 is the complement
  // great enough for its low parts to matter, and there the inverse of 1 + 2 a is right to 9 %.
  TwoParts nearProduct = {
    mantissa.high * h.high, mantissa.high * h.low + mantissa.low * h.high,
  };
  Lanes roughInverse = 0.8 - 0.147 * denominator.high;
  Lanes nearly = two_parts_quotient_nearly(nearProduct, denominator, roughInverse);

  Lanes slope = exponential_times(e, ERF_SLOPE_HIGH, ERF_SLOPE_LOW);
  return (ErrorParts){
    small,
    scaled_by(quotient.high, e.scale),
    scaled_by(nearly, e.scale),
    scaled_by(slope, e.scale),
    scaled_by(-2.0 * x * slope, e.scale),
  };
}

LANES_INLINE LaneJet erf_jet(Lanes x) {
  ErrorParts parts = error_parts(x);
  Lanes value = lanes_pick(lanes_magnitude(x) < 0.5, parts.value, 1.0 - parts.nearly);
  return (LaneJet){lanes_with_sign(value, lanes_sign(x)), parts.slope, parts.second};
}

LANES_INLINE LaneJet erfc_jet(Lanes x) {
  ErrorParts parts = error_parts(x);
  Lanes small = 1.0 - lanes_with_sign(parts.value, lanes_sign(x));
  Lanes great = lanes_pick(x < 0.0, 2.0 - parts.complement, parts.complement);
  Lanes value = lanes_pick(lanes_magnitude(x) < 0.5, small, great);
  return (LaneJet){value, -parts.slope, -parts.second};
}

LANES_FUNCTION(gaussian, gaussian_jet)
LANES_FUNCTION(erf, erf_jet)
LANES_FUNCTION(erfc, erfc_jet)
