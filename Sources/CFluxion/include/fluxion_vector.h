// Elementary functions of eight numbers at a time.
//
// Each takes eight numbers and writes eight values; `_order1` writes the first derivatives as well,
// and `_order2` the second. An output may be where the input is. Whatever is asked for, the values
// are the same bits, on every processor. Values are within 2 units in the last place of the truth,
// derivatives within 4; where there is no finite value they are what the C library gives, and at
// the edges of a domain the derivatives are limits from inside it.
//
// Sources/CFluxion/Vector has the code; Tests/VectorFunctions what measures it.
#ifndef FLUXION_VECTOR_H
#define FLUXION_VECTOR_H

#ifdef __cplusplus
extern "C" {
#endif

#define FLUXION_VECTOR(name) \
  void fluxion_vector_##name(const double *x, double *value); \
  void fluxion_vector_##name##_order1(const double *x, double *value, double *first); \
  void fluxion_vector_##name##_order2( \
    const double *x, double *value, double *first, double *second);

FLUXION_VECTOR(sqrt)

FLUXION_VECTOR(exp)
FLUXION_VECTOR(exp2)
FLUXION_VECTOR(exp10)
FLUXION_VECTOR(expm1)

FLUXION_VECTOR(log)
FLUXION_VECTOR(log1p)
FLUXION_VECTOR(log2)
FLUXION_VECTOR(log10)

// `_order1` of sin and cos is sine and cosine, but for the sign of the second.
FLUXION_VECTOR(sin)
FLUXION_VECTOR(cos)
FLUXION_VECTOR(tan)
FLUXION_VECTOR(asin)
FLUXION_VECTOR(acos)
FLUXION_VECTOR(atan)

FLUXION_VECTOR(sinh)
FLUXION_VECTOR(cosh)
FLUXION_VECTOR(tanh)
FLUXION_VECTOR(asinh)
FLUXION_VECTOR(acosh)
FLUXION_VECTOR(atanh)

// 1 / (1 + e^-x), its logarithm, and log (1 + e^x).
FLUXION_VECTOR(sigmoid)
FLUXION_VECTOR(log_sigmoid)
FLUXION_VECTOR(softplus)

FLUXION_VECTOR(erf)
FLUXION_VECTOR(erfc)

// e^(-x^2).
FLUXION_VECTOR(gaussian)

// x^y with its partial derivatives y x^(y-1) and x^y log x. The second is NaN where x is negative.
void fluxion_vector_pow(const double *x, const double *y, double *value);
void fluxion_vector_pow_order1(
  const double *x, const double *y, double *value, double *inBase, double *inExponent);

#ifdef __cplusplus
}
#endif

#endif
