// x^y over eight lanes, with both partial derivatives.
//
// |x|^y = e^(y log |x|), where an error of the exponent is one of the result, up to 745 times as great: the
// logarithm and its product with y have twice the digits.
#include "fluxion_vector.h"
#include "vector_exponential_core.h"
#include "vector_logarithm_core.h"

#define INFINITE __builtin_inf()

// e^±1600 is so far out of range that no factor y / x brings it back.
#define GREATEST_POWER 1600.0

// log u to 2^-64 of itself; see vector_logarithm_core.h. With s = f / (2 + f),
//   log (1 + f) = s (2 + z (2/3 + z tail(z))), z = s^2,
// where only the tail can do with the digits of one number.
LANES_INLINE TwoParts logarithm_in_two_parts(BinaryParts u) {
  TwoParts f = {u.f, lanes_of(0.0)};
  TwoParts s = two_parts_quotient(f, two_parts_of_ordered(lanes_of(2.0), u.f));
  TwoParts z = two_parts_square(s);
  TwoParts factor = two_parts_of_ordered(
    lanes_of(TWO_THIRDS_HIGH), z.high * LANES_POLYNOMIAL(z.high, log_tail_part));
  factor.low += TWO_THIRDS_LOW;
  TwoParts r = two_parts_product(z, factor);
  TwoParts two = two_parts_of_ordered(lanes_of(2.0), r.high);
  two.low += r.low;
  TwoParts fraction = two_parts_product(s, two);
  TwoParts sum = two_parts_of_ordered(u.k * LN_2_HIGH, fraction.high);
  return two_parts_of_ordered(sum.high, sum.low + (u.k * LN_2_LOW + fraction.low));
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
  BinaryParts base = binary_parts(lanes_pick(isEdge, one, a));
  TwoParts logarithm = logarithm_in_two_parts(base);

  // Beyond 2^70 all powers but those of 1 are infinite or zero.
  TwoParts product = two_parts_of_product(
    lanes_at_least(lanes_at_most(y, 0x1p70), -0x1p70), logarithm.high);
  Lanes high = lanes_at_least(lanes_at_most(product.high, GREATEST_POWER), -GREATEST_POWER);
  Lanes low = lanes_pick(high == product.high, -(product.low + y * logarithm.low), zero);
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
  Lanes inBase = scaled_far(factor * (mantissa / (1.0 + base.f)), exponent);
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
  Lanes inExponent = scaled_by(mantissa * logarithm.high, e.scale);
  Lanes edgeLogarithm = lanes_pick(a == zero, -infinite, infinite);
  edgeLogarithm = lanes_pick(isEdge, edgeLogarithm, logarithm.high);
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
