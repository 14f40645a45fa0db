// What the calling thread is recording with symbols.
#ifndef FLUXION_RECORDING_H
#define FLUXION_RECORDING_H

#include "fluxion_thread_local.h"

// Null while nothing is recorded on this thread.
extern FLUXION_THREAD_LOCAL void *fluxion_recording;

static inline __attribute__((always_inline))
void *fluxion_current_recording(void) { return fluxion_recording; }

static inline __attribute__((always_inline))
void fluxion_set_current_recording(void *recording) { fluxion_recording = recording; }

#endif
