#include "fluxion_sums.h"

#include "vector_lanes.h"

LANES_INLINE Lanes loaded(const char *row) {
  Lanes lanes;
  memcpy(&lanes, row, sizeof lanes);
  return lanes;
}

// Sixteen numbers together, where there are as many: an addition waits for the one before it, and two
// chains of them wait half as long.
LANES_CLONES
void fluxion_weighted_sum(
  const double *weights, const void *rows, ptrdiff_t stride, ptrdiff_t count, ptrdiff_t blocks,
  double *sum) {
  const char *row = rows;
  for (; blocks >= 2; blocks -= 2) {
    Lanes low = {0}, high = {0};
    for (ptrdiff_t i = 0; i < count; i++) {
      low += loaded(row + i * stride) * weights[i];
      high += loaded(row + i * stride + sizeof low) * weights[i];
    }
    memcpy(sum, &low, sizeof low);
    memcpy(sum + 8, &high, sizeof high);
    row += 2 * sizeof low;
    sum += 16;
  }
  if (blocks == 0) return;
  Lanes total = {0};
  for (ptrdiff_t i = 0; i < count; i++) total += loaded(row + i * stride) * weights[i];
  memcpy(sum, &total, sizeof total);
}

LANES_CLONES
void fluxion_weighted_sums(
  const double *first, const double *second, const void *rows, ptrdiff_t stride, ptrdiff_t count,
  ptrdiff_t blocks, double *first_sum, double *second_sum) {
  const char *row = rows;
  for (ptrdiff_t block = 0; block < blocks; block++) {
    Lanes a = {0}, b = {0};
    for (ptrdiff_t i = 0; i < count; i++) {
      Lanes lanes = loaded(row + i * stride);
      a += lanes * first[i];
      b += lanes * second[i];
    }
    memcpy(first_sum + 8 * block, &a, sizeof a);
    memcpy(second_sum + 8 * block, &b, sizeof b);
    row += sizeof a;
  }
}
