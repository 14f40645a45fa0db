#include "fluxion_batches.h"

FLUXION_THREAD_LOCAL uint8_t fluxion_batch_agreeing_lanes = 0xff;
FLUXION_THREAD_LOCAL bool fluxion_batch_functions_are_fast = false;
