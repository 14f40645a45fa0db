#include "fluxion_counter.h"

#include <stddef.h>

FLUXION_THREAD_LOCAL void *fluxion_counter = NULL;
