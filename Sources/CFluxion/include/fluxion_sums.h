// Sums of eight numbers at a time, with weights.
//
// All products and sums are rounded as IEEE's, one after another, so they are the same bits on every
// processor.
#ifndef FLUXION_SUMS_H
#define FLUXION_SUMS_H

#include <stddef.h>

// The sums of w[i] times the i-th row of lanes, from i = 0 on.
//
// Rows are `stride` bytes apart, and of each the first 8 * blocks numbers count.
void fluxion_weighted_sum(
  const double *weights, const void *rows, ptrdiff_t stride, ptrdiff_t count, ptrdiff_t blocks,
  double *sum);

// Two such sums, with weights of their own, over the same rows.
void fluxion_weighted_sums(
  const double *first, const double *second, const void *rows, ptrdiff_t stride, ptrdiff_t count,
  ptrdiff_t blocks, double *first_sum, double *second_sum);

#endif
