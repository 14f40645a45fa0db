// x^y over eight lanes, with both partial derivatives.
//
// |x|^y = e^(y log |x|), where an error of the exponent is one of the result, up to 745 times as
// great: the logarithm and its product with y have more digits than one number.
#include "fluxion_vector.h"
#include "vector_exponential_core.h"
#include "vector_logarithm_core.h"

#define INFINITE __builtin_inf()

// e^±1600 is so far out of range that no factor y / x brings it back.
#define GREATEST_POWER 1600.0

// log u to 2^-63 of itself, the first part with 26 bits: u = 2^k m, m near one of five numbers c,
//   log (m / c) = 2 s + s R(s^2),  s = (m - c) / (m + c),
// of which only the first term needs two parts, since |s| < 0.036.
typedef struct {
  TwoParts logarithm;
  Lanes k, m;
} LogarithmOfBase;

// Whether m belongs to a center beside the middle one.
typedef struct {
  LaneMask first, second, fourth, fifth;
} Center;

LANES_INLINE Lanes of_center(Center center, const double *values) {
  Lanes below = lanes_pick(center.first, lanes_of(values[0]), lanes_of(values[1]));
  Lanes above = lanes_pick(center.fifth, lanes_of(values[4]), lanes_of(values[3]));
  return lanes_pick(center.second, below, lanes_pick(center.fourth, above, lanes_of(values[2])));
}

LANES_INLINE LogarithmOfBase logarithm_of_base(Lanes u) {
  BinaryParts parts = binary_parts(u, POWER_LEAST_BITS);
  Lanes m = parts.m;
  Center center = {
    m < power_bound[0], m < power_bound[1], m > power_bound[2], m > power_bound[3],
  };
  Lanes c = of_center(center, power_center);
  // Cut to 26 bits, s and the denominator leave an exact remainder of the quotient, and s^2 is
  // exact.
  Lanes numerator = m - c, sum = m + c;
  Lanes reciprocal = 1.0 / sum;
  Lanes s = two_parts_upper(numerator * reciprocal);
  Lanes sumUpper = two_parts_upper(sum), sumLower = m - (sumUpper - c);
  Lanes rest = ((numerator - s * sumUpper) - s * sumLower) * reciprocal;
  Lanes z = s * s;
  // By Taylor the rest adds 2 rest / (1 - z) + 2 s rest^2.
  Lanes square = z * z, start = 1.0 + z;
  Lanes slope = (start + square * (start + square)) + s * rest;
  Lanes series = (s * z) * LANES_POLYNOMIAL(z, power_part) + 2.0 * rest * slope;
  Lanes leading = parts.k * LN_2_HIGH + of_center(center, power_log_high);  // exact
  Lanes trailing = parts.k * LN_2_LOW + of_center(center, power_log_low);
  TwoParts total = two_parts_of_ordered(leading, 2.0 * s);
  total.low += series + trailing;
  TwoParts result;
  result.high = two_parts_upper(total.high + total.low);
  result.low = (total.high - result.high) + total.low;
  return (LogarithmOfBase){result, parts.k, m};
}

// Whether a number that is not negative is an integer. Those from 2^52 on are.
LANES_INLINE LaneMask is_integer(Lanes a) {
  return (a >= 0x1p52) | ((a + 0x1p52) - 0x1p52 == a);
}

// x 2^k for |k| < 4092, in four steps: the result is a number where x or 2^k alone may have none.
LANES_INLINE Lanes scaled_far(Lanes x, Lanes k) {
  LaneBits bits = lanes_bits(k + ROUNDING_SHIFT) - ROUNDING_SHIFT_BITS;
  LaneBits quarter = ((bits + 8192) >> 2) - 2048;
  Lanes step = lanes_from_bits((quarter + 1023) << 52);
  return x * step * step * step * lanes_from_bits((bits - 3 * quarter + 1023) << 52);
}

// What the value and both partial derivatives share.
typedef struct {
  Lanes x, y, a, size;      // a = |x|, size = |y|
  LaneMask isEdge;          // a is 0 or infinite, and so is its logarithm
  LaneMask isWhole, isOdd;  // y is an integer, an odd one
  Lanes k, m, logarithm;    // a = 2^k m
  Lanes power, mantissa;    // a^y = 2^power mantissa
  PowerOfTwo scale;         // 2^power, or what is as far out of range
} Power;

LANES_INLINE Power power_of(Lanes x, Lanes y) {
  Lanes zero = lanes_of(0.0), a = lanes_magnitude(x), size = lanes_magnitude(y);
  LaneMask isEdge = (a == zero) | (a == lanes_of(INFINITE));
  LaneMask isWhole = is_integer(size), isOdd = isWhole & ~is_integer(0.5 * size);
  LogarithmOfBase base = logarithm_of_base(lanes_pick(isEdge, lanes_of(1.0), a));

  // The product of halves is exact. Beyond 2^70 all powers but those of 1 are infinite or zero.
  Lanes bounded = lanes_at_least(lanes_at_most(y, 0x1p70), -0x1p70);
  Lanes upper = two_parts_upper(bounded);
  Lanes product = upper * base.logarithm.high;
  Lanes rest = (bounded - upper) * base.logarithm.high + bounded * base.logarithm.low;
  Lanes high = lanes_at_least(lanes_at_most(product, GREATEST_POWER), -GREATEST_POWER);
  Lanes low = lanes_pick(high == product, -rest, zero);
  ReducedExponent reduced = exponent_reduced(high, low);
  Lanes near = lanes_at_least(lanes_at_most(reduced.k, 2000.0), -2000.0);
  return (Power){
    x, y, a, size, isEdge, isWhole, isOdd, base.k, base.m,
    base.logarithm.high + base.logarithm.low, reduced.k,
    1.0 + exponential_less_one(reduced.rest, reduced.low).high,
    power_of_two(lanes_bits(near + ROUNDING_SHIFT)),
  };
}

LANES_INLINE Lanes nan_where(LaneMask mask, Lanes x) {
  return lanes_pick(mask, lanes_of(__builtin_nan("")), x);
}

// The one of two arguments that is NaN, in place of a result.
LANES_INLINE Lanes nan_of_arguments(Power p, Lanes result) {
  return lanes_pick(p.x != p.x, p.x, lanes_pick(p.y != p.y, p.y, result));
}

// Infinite or zero, as x^y is where x or y are.
LANES_INLINE Lanes limit_of_power(Lanes a, LaneMask isPositive) {
  return lanes_pick((a > 1.0) == isPositive, lanes_of(INFINITE), lanes_of(0.0));
}

// With the table of the C standard, annex F.
LANES_INLINE Lanes power_value(Power p) {
  Lanes one = lanes_of(1.0);
  LaneMask isLimit = p.isEdge | (p.size == INFINITE);
  Lanes limit = lanes_pick(p.a == one, one, limit_of_power(p.a, p.y > 0.0));
  Lanes value = lanes_pick(isLimit, limit, scaled_by(p.mantissa, p.scale));
  value = lanes_with_sign(value, lanes_sign(p.x) & (LaneBits)p.isOdd);
  value = nan_where((p.x < 0.0) & (p.a < INFINITE) & ~p.isWhole, value);
  value = nan_of_arguments(p, value);
  return lanes_pick((p.y == 0.0) | (p.x == one), one, value);
}

// y x^(y-1) = y (mantissa / m) 2^(power - k), where x^y alone may be out of range.
LANES_INLINE Lanes power_slope_in_base(Power p, Lanes value) {
  Lanes zero = lanes_of(0.0), one = lanes_of(1.0);
  LaneMask isTiny = p.size < 0x1p-900;
  Lanes exponent = p.power - p.k - lanes_pick(isTiny, lanes_of(200.0), zero);
  Lanes factor = lanes_pick(isTiny, p.y * 0x1p200, p.y);
  Lanes slope = scaled_far(factor * (p.mantissa / p.m), exponent);
  Lanes edge = p.y * lanes_pick(p.y == one, one, limit_of_power(p.a, p.y > one));
  slope = lanes_pick(p.isEdge, edge, slope);
  slope = lanes_with_sign(slope, lanes_sign(p.x) & (LaneBits)(p.isWhole & ~p.isOdd));
  slope = lanes_pick(p.y == zero, zero, slope);
  // To an infinite exponent.
  Lanes limit = lanes_pick(value == zero, lanes_with_sign(zero, lanes_sign(p.y)), p.y * value);
  LaneMask isLimit = p.size == INFINITE;
  slope = lanes_pick(isLimit, limit, slope);
  return nan_of_arguments(p, nan_where((p.x < zero) & (isLimit | ~p.isWhole), slope));
}

// x^y log x, which is 0 where the power of 0 is.
LANES_INLINE Lanes power_slope_in_exponent(Power p, Lanes value) {
  Lanes zero = lanes_of(0.0), infinite = lanes_of(INFINITE);
  Lanes slope = scaled_by(p.mantissa * p.logarithm, p.scale);
  Lanes ofEdge = lanes_pick(p.a == zero, -infinite, infinite);
  Lanes limit = value * lanes_pick(p.isEdge, ofEdge, p.logarithm);
  limit = lanes_pick(p.isEdge & (value == zero), zero, limit);
  slope = lanes_pick(p.isEdge | (p.size == infinite), limit, slope);
  return nan_of_arguments(p, nan_where(p.x < zero, slope));
}

#if !defined(LANES_PRINTED)
LANES_CLONES void fluxion_vector_pow(const double *x, const double *y, double *value) {
  lanes_store_result(value, power_value(power_of(lanes_load(x), lanes_load(y))));
}

LANES_CLONES void fluxion_vector_pow_order1(
  const double *x, const double *y, double *value, double *inBase, double *inExponent
) {
  Power p = power_of(lanes_load(x), lanes_load(y));
  Lanes result = power_value(p);
  lanes_store_result(value, result);
  lanes_store_result(inBase, power_slope_in_base(p, result));
  lanes_store_result(inExponent, power_slope_in_exponent(p, result));
}
#endif
