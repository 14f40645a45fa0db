// Where the calling thread counts the operations of counted numbers.
#ifndef FLUXION_COUNTER_H
#define FLUXION_COUNTER_H

#include "fluxion_thread_local.h"

// Null while nothing is being counted on this thread.
extern FLUXION_THREAD_LOCAL void *fluxion_counter;

static inline __attribute__((always_inline))
void *fluxion_current_counter(void) { return fluxion_counter; }

static inline __attribute__((always_inline))
void fluxion_set_current_counter(void *counter) { fluxion_counter = counter; }

// What tells this thread from every other one that runs: where its own variable stands.
static inline __attribute__((always_inline))
const void *fluxion_current_thread(void) { return &fluxion_counter; }

#endif
