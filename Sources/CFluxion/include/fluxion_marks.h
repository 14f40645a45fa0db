// The source of perturbation marks: bit patterns that differ from call to call.
#ifndef FLUXION_MARKS_H
#define FLUXION_MARKS_H

#include <stdint.h>

#include "fluxion_thread_local.h"

// A mark is a number k in its upper half and the complement of k in its lower half, so that all
// marks have equally many bits set. The next mark is one addition away: k + 1 above, ~k - 1 below.
#define FLUXION_MARK_STEP 0xffffffffull

// Each thread counts through a block of its own and takes a new block, from one shared atomic
// counter, when the block is used up. A mark repeats only after 2^32 calls, and only one call in
// 65535 pays for an atomic read-modify-write.
#define FLUXION_MARK_BLOCK 65536u

extern FLUXION_THREAD_LOCAL uint64_t fluxion_mark_next;
uint64_t fluxion_mark_refill(void);

static inline __attribute__((always_inline))
uint64_t fluxion_next_mark(void) {
  uint64_t mark = fluxion_mark_next;
  // The lower half is ~k: its lower 16 bits are zero at a block's end, and before the first block.
  if (__builtin_expect((uint16_t)mark == 0, 0)) mark = fluxion_mark_refill();
  fluxion_mark_next = mark + FLUXION_MARK_STEP;
  return mark;
}

#endif
