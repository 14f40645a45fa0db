// Angles beyond the reach of a subtraction of multiples of pi / 2.
#ifndef VECTOR_REDUCTION_H
#define VECTOR_REDUCTION_H

#include <stdint.h>

// In each of eight lanes where |x| is not below the bound: x = k pi/2 + high + low, with the lowest
// two bits of k in `quarters`. NaN for what is not finite. The other lanes are left as they are.
void fluxion_reduce_far_angles(
  const double *x, double bound, double *high, double *low, uint64_t *quarters);

#endif
