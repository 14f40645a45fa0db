#include "fluxion_marks.h"

#include <stdatomic.h>

FLUXION_THREAD_LOCAL uint32_t fluxion_mark_next = 0;

static _Atomic uint32_t fluxion_mark_blocks = 0;

uint32_t fluxion_mark_refill(void) {
  uint32_t block = atomic_fetch_add_explicit(&fluxion_mark_blocks, 1, memory_order_relaxed);
  // The first number of a block is what asks for a refill, so a block starts one later.
  return block * FLUXION_MARK_BLOCK + 1;
}
