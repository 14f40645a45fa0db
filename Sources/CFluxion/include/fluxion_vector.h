// Functions over eight lanes.
#ifndef FLUXION_VECTOR_H
#define FLUXION_VECTOR_H

#define FLUXION_VECTOR(name) \
  void fluxion_vector_##name(const double *x, double *value); \
  void fluxion_vector_##name##_order1(const double *x, double *value, double *first); \
  void fluxion_vector_##name##_order2(const double *x, double *value, double *first, double *second);

FLUXION_VECTOR(exp)
FLUXION_VECTOR(exp2)
FLUXION_VECTOR(expm1)
FLUXION_VECTOR(sinh)
FLUXION_VECTOR(cosh)
FLUXION_VECTOR(log)
FLUXION_VECTOR(log1p)
FLUXION_VECTOR(log2)
FLUXION_VECTOR(log10)
FLUXION_VECTOR(sin)
FLUXION_VECTOR(cos)
FLUXION_VECTOR(tan)
FLUXION_VECTOR(atan)
FLUXION_VECTOR(tanh)
FLUXION_VECTOR(sigmoid)
FLUXION_VECTOR(softplus)
FLUXION_VECTOR(gaussian)
FLUXION_VECTOR(erf)
FLUXION_VECTOR(erfc)
#endif
