// tanh, the sigmoid, its logarithm and softplus over eight lanes: all of E = e^(-a), a >= 0.
//
//   sigmoid a = 1 / (1 + E),  sigmoid(-a) = E / (1 + E),  sigmoid' = E / (1 + E)^2
//   tanh(a/2) = (1 - E) / (1 + E),  tanh' of a/2 = 4 E / (1 + E)^2
//   softplus(-a) = log(1 + E),  softplus a = a + log(1 + E)
#include "fluxion_vector.h"
#include "vector_exponential_core.h"
#include "vector_logarithm_core.h"

typedef struct {
  Exponential exponential;
  TwoParts mantissa;  // E less its power of 2, which may be too small for a number
  TwoParts onePlus, oneMinus;
  Lanes slope;        // E / (1 + E)^2, likewise without the power of 2
} Logistic;

// 1 / u for u in [1, 2], to within 6 %: enough to weigh a low part with.
LANES_INLINE Lanes inverse_of_one_plus(Lanes u) { return 1.457 - 0.4785 * u; }

LANES_INLINE Lanes logistic_quotient(TwoParts numerator, TwoParts onePlus) {
  return two_parts_quotient_nearly(numerator, onePlus, inverse_of_one_plus(onePlus.high));
}

LANES_INLINE Logistic logistic(Lanes a) {
  Exponential e = exponential_of(-lanes_at_most(a, 800.0), lanes_of(0.0));
  Lanes power = e.scale.first * e.scale.second;
  TwoParts mantissa = exponential_mantissa_in_two_parts(e);
  TwoParts onePlus = two_parts_of_ordered(lanes_of(1.0), scaled_by(mantissa.high, e.scale));
  onePlus.low += mantissa.low * power;
  // (1 - 2^k) - 2^k q keeps the digits of q near a = 0.
  TwoParts oneMinus = two_parts_of_ordered(1.0 - power, -(power * e.fraction.high));
  oneMinus.low -= power * e.fraction.low;
  Logistic result = {e, mantissa, onePlus, oneMinus, lanes_of(0.0)};
  Lanes rough = inverse_of_one_plus(onePlus.high);
  result.slope = two_parts_quotient_nearly(mantissa, two_parts_square(onePlus), rough * rough);
  return result;
}

LANES_INLINE LaneJet tanh_jet(Lanes x) {
  Logistic l = logistic(2.0 * lanes_magnitude(x));
  Lanes value = lanes_with_sign(logistic_quotient(l.oneMinus, l.onePlus), lanes_sign(x));
  Lanes slope = scaled_by(4.0 * l.slope, l.exponential.scale);
  return (LaneJet){value, slope, scaled_by((-8.0 * l.slope) * value, l.exponential.scale)};
}

// sigmoid x, with the derivative E / (1 + E)^2 in `first`, which is even.
LANES_INLINE LaneJet sigmoid_from(Logistic l, Lanes x) {
  LaneMask negative = x < 0.0;
  TwoParts numerator = {
    lanes_pick(negative, l.mantissa.high, lanes_of(1.0)),
    lanes_pick(negative, l.mantissa.low, lanes_of(0.0)),
  };
  PowerOfTwo scale = {
    lanes_pick(negative, l.exponential.scale.first, lanes_of(1.0)),
    lanes_pick(negative, l.exponential.scale.second, lanes_of(1.0)),
  };
  // sigmoid'' = sigmoid' (1 - 2 sigmoid) = -sigmoid' tanh(x / 2).
  Lanes second = l.slope * logistic_quotient(l.oneMinus, l.onePlus);
  return (LaneJet){
    scaled_by(logistic_quotient(numerator, l.onePlus), scale),
    scaled_by(l.slope, l.exponential.scale),
    lanes_with_sign(-scaled_by(second, l.exponential.scale), lanes_sign(x)),
  };
}

LANES_INLINE LaneJet sigmoid_jet(Lanes x) {
  return sigmoid_from(logistic(lanes_magnitude(x)), x);
}

LANES_INLINE LaneJet softplus_jet(Lanes x) {
  Logistic l = logistic(lanes_magnitude(x));
  // For small E the low part of 1 + E is E, and all there is of the logarithm.
  Lanes small = logarithm_of_sum(l.onePlus.high, l.onePlus.low / l.onePlus.high);
  LaneJet sigmoid = sigmoid_from(l, x);
  return (LaneJet){lanes_at_least(x, 0.0) + small, sigmoid.value, sigmoid.first};
}

// log sigmoid x = -softplus(-x).
LANES_INLINE LaneJet log_sigmoid_jet(Lanes x) {
  LaneJet softplus = softplus_jet(-x);
  return (LaneJet){-softplus.value, softplus.first, -softplus.second};
}

LANES_FUNCTION(tanh, tanh_jet)
LANES_FUNCTION(sigmoid, sigmoid_jet)
LANES_FUNCTION(softplus, softplus_jet)
LANES_FUNCTION(log_sigmoid, log_sigmoid_jet)
