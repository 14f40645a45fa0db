// The source of perturbation marks: numbers that differ from call to call.
#ifndef FLUXION_MARKS_H
#define FLUXION_MARKS_H

#include <stdint.h>

#if defined(__wasm__) && !defined(_REENTRANT)
#define FLUXION_THREAD_LOCAL
#else
#define FLUXION_THREAD_LOCAL _Thread_local
#endif

// Each thread hands out numbers from a block of its own and takes a new block, from one shared
// atomic counter, when the block is used up. A number repeats only after 2^32 calls; no call
// pays for an atomic read-modify-write but one in FLUXION_MARK_BLOCK.
#define FLUXION_MARK_BLOCK 65536u

extern FLUXION_THREAD_LOCAL uint32_t fluxion_mark_next;
uint32_t fluxion_mark_refill(void);

static inline __attribute__((always_inline))
uint32_t fluxion_next_mark(void) {
  uint32_t k = fluxion_mark_next;
  if (__builtin_expect((k & (FLUXION_MARK_BLOCK - 1)) == 0, 0)) k = fluxion_mark_refill();
  fluxion_mark_next = k + 1;
  return k;
}

#endif
