// What a thread notes of the batches of points that it works on.
#ifndef FLUXION_BATCHES_H
#define FLUXION_BATCHES_H

#include <stdbool.h>
#include <stdint.h>

#include "fluxion_thread_local.h"

// The lanes that have gone the way of the first one so far, a bit for each.
extern FLUXION_THREAD_LOCAL uint8_t fluxion_batch_agreeing_lanes;

// Whether functions are computed by vector forms.
extern FLUXION_THREAD_LOCAL bool fluxion_batch_functions_are_fast;

static inline __attribute__((always_inline)) uint8_t fluxion_batch_agreeing(void) {
  return fluxion_batch_agreeing_lanes;
}

static inline __attribute__((always_inline)) void fluxion_batch_set_agreeing(uint8_t lanes) {
  fluxion_batch_agreeing_lanes = lanes;
}

static inline __attribute__((always_inline)) bool fluxion_batch_is_fast(void) {
  return fluxion_batch_functions_are_fast;
}

static inline __attribute__((always_inline)) void fluxion_batch_set_fast(bool is_fast) {
  fluxion_batch_functions_are_fast = is_fast;
}

#endif
