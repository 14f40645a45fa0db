// log, log1p, log2 and log10 over eight lanes.
#include "fluxion_vector.h"
#include "vector_logarithm_core.h"

// NaN outside the domain; 1 / -0 is the limit from inside it.
LANES_INLINE Lanes reciprocal_in_domain(Lanes x, Lanes numerator) {
  return lanes_pick(x < 0.0, lanes_of(__builtin_nan("")), numerator / lanes_magnitude(x));
}

LANES_INLINE LaneJet log_jet(Lanes x) {
  Lanes first = reciprocal_in_domain(x, lanes_of(1.0));
  return (LaneJet){
    logarithm_value(x, logarithm_of_sum(x, lanes_of(0.0))), first, -(first * first),
  };
}

// 1 + x = u + c in two parts; c / u is the difference of the logarithms.
LANES_INLINE LaneJet log1p_jet(Lanes x) {
  TwoParts sum = two_parts_of_sum(x, lanes_of(1.0));
  Lanes u = sum.high;
  Lanes reciprocal = reciprocal_in_domain(u, lanes_of(1.0));
  LaneMask inside = (x > -1.0) & (x < __builtin_inf());
  Lanes relative = lanes_pick(inside, sum.low * reciprocal, lanes_of(0.0));
  Lanes value = logarithm_value(u, logarithm_of_sum(u, relative));
  value = lanes_pick(x == 0.0, x, value);  // -0 too
  Lanes first = lanes_pick(inside, reciprocal - reciprocal * relative, reciprocal);
  return (LaneJet){value, first, -(first * first)};
}

// log m / log b + k log 2 / log b, with the greatest terms in two parts. The first part of 1 / log
// b times 26 bits of the logarithm is exact, and so is the first part of log 2 / log b times k.
typedef struct {
  double power_high, power_low, high, low;
} LogarithmBase;

LANES_INLINE LaneJet logarithm_to_base(Lanes x, LogarithmBase base) {
  BinaryParts parts = binary_parts(x, ROOT_HALF_BITS);
  Lanes f = parts.m - 1.0;
  LogarithmSeries series = logarithm_series(f);
  Lanes leading = two_parts_upper(f - series.half);
  Lanes trailing = ((f - leading) - series.half) + series.rest;
  TwoParts sum = two_parts_of_ordered(parts.k * base.power_high, leading * base.high);
  Lanes low = parts.k * base.power_low + (trailing * (base.high + base.low) + leading * base.low);
  Lanes first = reciprocal_in_domain(x, lanes_of(base.high + base.low));
  return (LaneJet){
    logarithm_value(x, sum.high + (sum.low + low)),
    first,
    -(first * reciprocal_in_domain(x, lanes_of(1.0))),
  };
}

LANES_INLINE LaneJet log2_jet(Lanes x) {
  return logarithm_to_base(x, (LogarithmBase){1, 0, ONE_BY_LN_2_HIGH, ONE_BY_LN_2_LOW});
}

LANES_INLINE LaneJet log10_jet(Lanes x) {
  return logarithm_to_base(
    x, (LogarithmBase){LN_2_BY_LN_10_HIGH, LN_2_BY_LN_10_LOW, ONE_BY_LN_10_HIGH, ONE_BY_LN_10_LOW});
}

LANES_FUNCTION(log, log_jet)
LANES_FUNCTION(log1p, log1p_jet)
LANES_FUNCTION(log2, log2_jet)
LANES_FUNCTION(log10, log10_jet)
