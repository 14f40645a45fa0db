#include "fluxion_marks.h"

#include <stdatomic.h>

FLUXION_THREAD_LOCAL uint64_t fluxion_mark_next = 0;

static _Atomic uint32_t fluxion_mark_blocks = 0;

uint64_t fluxion_mark_refill(void) {
  uint32_t block = atomic_fetch_add_explicit(&fluxion_mark_blocks, 1, memory_order_relaxed);
  // k runs from the block's first number to its last but one: the last number's complement has a
  // lower half of zero, which is what asks for a refill. No block hands out k = 2^16 - 1.
  uint32_t k = block * FLUXION_MARK_BLOCK;
  return (uint64_t)k << 32 | (uint32_t)~k;
}
