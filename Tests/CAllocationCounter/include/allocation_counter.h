// Counts the calling thread's heap allocations, for tests.
#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// Whether allocations are counted on this platform and in this build.
int allocation_counter_is_available(void);

/// How many blocks the calling thread has allocated so far.
uint64_t allocation_count(void);

#endif
