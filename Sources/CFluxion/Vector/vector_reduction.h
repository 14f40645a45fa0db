// Angles beyond the reach of a subtraction of multiples of pi / 2.
#ifndef VECTOR_REDUCTION_H
#define VECTOR_REDUCTION_H

#include <stdint.h>

#include "vector_lanes.h"

// In each of eight lanes where |x| is not below the bound: x = k pi/2 + high + low, with the lowest
// two bits of k in `quarters`. NaN for what is not finite. The other lanes are left as they are.
LANES_SHARED void fluxion_reduce_far_angles(
  const double *x, double bound, double *high, double *low, uint64_t *quarters);

// A printed program is one file.
#if defined(LANES_PRINTED)
#include "vector_reduction.c"
#endif

#endif
