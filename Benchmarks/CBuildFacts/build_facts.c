#include "build_facts.h"

#if defined(__AVX512F__)
#define VECTORS "AVX-512"
#elif defined(__AVX2__)
#define VECTORS "AVX2"
#elif defined(__AVX__)
#define VECTORS "AVX"
#elif defined(__ARM_FEATURE_SVE2)
#define VECTORS "SVE2"
#elif defined(__ARM_FEATURE_SVE)
#define VECTORS "SVE"
#else
#define VECTORS ""
#endif

// On x86 alone: elsewhere fused operations are part of the baseline.
#if defined(__FMA__)
#define FUSED " and FMA"
#else
#define FUSED ""
#endif

const char *build_facts_extensions(void) { return VECTORS FUSED; }
