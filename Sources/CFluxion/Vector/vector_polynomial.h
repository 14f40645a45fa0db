// Polynomials over eight lanes.
#ifndef VECTOR_POLYNOMIAL_H
#define VECTOR_POLYNOMIAL_H

#include "vector_coefficients.h"
#include "vector_lanes.h"

// Pairs of terms, then pairs of pairs (G. Estrin, 1960): where eight lanes are one vector there is
// nothing else to do while a chain of products waits for each before it.
LANES_INLINE Lanes lanes_polynomial(Lanes z, const double *coefficients, int count) {
  Lanes terms[12];
#pragma clang loop unroll(full)
  for (int k = 0; k < count / 2; k++) {
    terms[k] = coefficients[2 * k] + coefficients[2 * k + 1] * z;
  }
  if (count % 2) terms[count / 2] = lanes_of(coefficients[count - 1]);
#pragma clang loop unroll(full)
  for (int left = (count + 1) / 2; left > 1; left = (left + 1) / 2) {
    z = z * z;
#pragma clang loop unroll(full)
    for (int k = 0; k < left / 2; k++) terms[k] = terms[2 * k] + terms[2 * k + 1] * z;
    if (left % 2) terms[left / 2] = terms[left - 1];
  }
  return terms[0];
}

#define LANES_POLYNOMIAL(z, part) lanes_polynomial(z, part, (int)(sizeof part / sizeof *part))

#endif
