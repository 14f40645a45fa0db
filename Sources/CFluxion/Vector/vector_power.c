// x^y over eight lanes, with both partial derivatives.
//
// |x|^y = e^(y log |x|), where an error of the exponent is one of the result, up to 745 times as great: the
// logarithm and its product with y have more digits than one number.
#include "fluxion_vector.h"
#include "vector_exponential_core.h"
#include "vector_logarithm_core.h"

#define INFINITE __builtin_inf()

// e^±1600 is so far out of range that no factor y / x brings it back.
#define GREATEST_POWER 1600.0

// log u to 2^-63 of itself, the first part with 26 bits: u = 2^k m, m near one of four numbers c, and
//   log (m / c) = 2 s + s R(s^2),  s = (m - c) / (m + c),
// of which only the first term needs two parts, since |s| < 0.046.
typedef struct {
  TwoParts logarithm;
  Lanes k, m;
} LogarithmOfBase;

LANES_INLINE Lanes of_center(LaneMask first, LaneMask third, LaneMask fourth, const double *values) {
  Lanes result = lanes_pick(first, lanes_of(values[0]), lanes_of(values[1]));
  return lanes_pick(fourth, lanes_of(values[3]), lanes_pick(third, lanes_of(values[2]), result));
}

LANES_INLINE LogarithmOfBase logarithm_of_base(Lanes u) {
  BinaryParts parts = binary_parts(u, POWER_LEAST_BITS);
  Lanes m = parts.m;
  LaneMask first = m < power_bound[0], third = m > power_bound[1], fourth = m > power_bound[2];
  Lanes c = of_center(first, third, fourth, power_center);
  // Cut to 26 bits, s and the denominator leave an exact remainder of the quotient, and s^2 is exact.
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
  Lanes leading = parts.k * LN_2_HIGH + of_center(first, third, fourth, power_log_high);  // exact
  Lanes trailing = parts.k * LN_2_LOW + of_center(first, third, fourth, power_log_low);
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

typedef struct {
  Lanes value, inBase, inExponent;
} PowerJet;

LANES_INLINE PowerJet power_jet(Lanes x, Lanes y) {
  Lanes zero = lanes_of(0.0), one = lanes_of(1.0), infinite = lanes_of(INFINITE);
  Lanes a = lanes_magnitude(x), size = lanes_magnitude(y);
  LaneMask isEdge = (a == zero) | (a == infinite);  // of the base: its logarithm is infinite
  LogarithmOfBase base = logarithm_of_base(lanes_pick(isEdge, one, a));
  Lanes logarithm = base.logarithm.high + base.logarithm.low;

  // The product of halves is exact. Beyond 2^70 all powers but those of 1 are infinite or zero.
  Lanes bounded = lanes_at_least(lanes_at_most(y, 0x1p70), -0x1p70);
  Lanes upper = two_parts_upper(bounded);
  Lanes product = upper * base.logarithm.high;
  Lanes rest = (bounded - upper) * base.logarithm.high + bounded * base.logarithm.low;
  Lanes high = lanes_at_least(lanes_at_most(product, GREATEST_POWER), -GREATEST_POWER);
  Lanes low = lanes_pick(high == product, -rest, zero);
  ReducedExponent reduced = exponent_reduced(high, low);
  Exponential e = {exponential_less_one(reduced.rest, reduced.low), {one, one}};
  Lanes near = lanes_at_least(lanes_at_most(reduced.k, 2000.0), -2000.0);
  e.scale = power_of_two(lanes_bits(near + ROUNDING_SHIFT));
  Lanes mantissa = exponential_mantissa(e);

  // The table of the C standard, annex F.
  LaneMask isWhole = is_integer(size), isOdd = isWhole & ~is_integer(0.5 * size);
  LaneMask isLimit = isEdge | (size == infinite);
  LaneMask grows = (a > one) == (y > zero);
  Lanes value = lanes_pick(isLimit, lanes_pick(grows, infinite, zero), scaled_by(mantissa, e.scale));
  value = lanes_pick(a == one, one, value);
  LaneBits sign = lanes_sign(x);
  value = lanes_with_sign(value, sign & (LaneBits)isOdd);
  LaneMask isOutside = (x < zero) & (a < infinite) & ~isWhole;
  LaneMask hasNaN = (x != x) | (y != y);
  Lanes noNumber = lanes_pick(x != x, x, y);
  value = lanes_pick(isOutside, lanes_of(__builtin_nan("")), value);
  value = lanes_pick(hasNaN, noNumber, value);
  value = lanes_pick((y == zero) | (x == one), one, value);

  // y x^(y-1) = y (mantissa / m) 2^(k - e) of x = m 2^e, where x^y alone may be out of range.
  LaneMask isTiny = size < 0x1p-900;
  Lanes exponent = reduced.k - base.k - lanes_pick(isTiny, lanes_of(200.0), zero);
  Lanes factor = lanes_pick(isTiny, y * 0x1p200, y);
  Lanes inBase = scaled_far(factor * (mantissa / base.m), exponent);
  Lanes edgeSlope = lanes_pick((a > one) == (y > one), infinite, zero);
  edgeSlope = y * lanes_pick(y == one, one, edgeSlope);
  inBase = lanes_pick(isEdge, edgeSlope, inBase);
  inBase = lanes_with_sign(inBase, sign & (LaneBits)(isWhole & ~isOdd));
  inBase = lanes_pick(y == zero, zero, inBase);
  Lanes limitSlope = lanes_pick(value == zero, lanes_with_sign(zero, lanes_sign(y)), y * value);
  inBase = lanes_pick(size == infinite, limitSlope, inBase);
  LaneMask hasNoSlope = (x < zero) & ((size == infinite) | ~isWhole);
  inBase = lanes_pick(hasNoSlope, lanes_of(__builtin_nan("")), inBase);

  // x^y log x.
  Lanes inExponent = scaled_by(mantissa * logarithm, e.scale);
  Lanes edgeLogarithm = lanes_pick(a == zero, -infinite, infinite);
  edgeLogarithm = lanes_pick(isEdge, edgeLogarithm, logarithm);
  Lanes limit = lanes_pick(isEdge & (value == zero), zero, value * edgeLogarithm);
  inExponent = lanes_pick(isLimit, limit, inExponent);
  inExponent = lanes_pick(x < zero, lanes_of(__builtin_nan("")), inExponent);
  return (PowerJet){
    value, lanes_pick(hasNaN, noNumber, inBase), lanes_pick(hasNaN, noNumber, inExponent),
  };
}

LANES_CLONES void fluxion_vector_pow(const double *x, const double *y, double *value) {
  lanes_store(value, power_jet(lanes_load(x), lanes_load(y)).value);
}

LANES_CLONES void fluxion_vector_pow_order1(
  const double *x, const double *y, double *value, double *inBase, double *inExponent
) {
  PowerJet result = power_jet(lanes_load(x), lanes_load(y));
  lanes_store(value, result.value);
  lanes_store(inBase, result.inBase);
  lanes_store(inExponent, result.inExponent);
}
