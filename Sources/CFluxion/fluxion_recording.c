#include "fluxion_recording.h"

#include <stddef.h>

FLUXION_THREAD_LOCAL void *fluxion_recording = NULL;
