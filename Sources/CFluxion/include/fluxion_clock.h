// Time that passes evenly.
#ifndef FLUXION_CLOCK_H
#define FLUXION_CLOCK_H

#include <time.h>

// Seconds since a moment that stays the same while a program runs. In C, because WASI's name for the
// clock is a macro that Swift does not import.
static inline double fluxion_monotonic_seconds(void) {
  struct timespec moment;
  clock_gettime(CLOCK_MONOTONIC, &moment);
  return (double)moment.tv_sec + 1e-9 * (double)moment.tv_nsec;
}

#endif
