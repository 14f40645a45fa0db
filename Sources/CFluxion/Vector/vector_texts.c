// The sources of the functions of eight numbers, as texts.
#include "fluxion_vector_texts.h"

#include <string.h>

#if defined(__has_embed)
#define HAS_EMBED 1
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char lanes_h[] = {
#embed "vector_lanes.h" suffix(, 0)
};

static const char two_parts_h[] = {
#embed "vector_two_parts.h" suffix(, 0)
};

static const char coefficients_h[] = {
#embed "vector_coefficients.h" suffix(, 0)
};

static const char polynomial_h[] = {
#embed "vector_polynomial.h" suffix(, 0)
};

static const char root_h[] = {
#embed "vector_root.h" suffix(, 0)
};

static const char root_c[] = {
#embed "vector_root.c" suffix(, 0)
};

static const char reduction_h[] = {
#embed "vector_reduction.h" suffix(, 0)
};

static const char reduction_c[] = {
#embed "vector_reduction.c" suffix(, 0)
};

static const char exponential_core_h[] = {
#embed "vector_exponential_core.h" suffix(, 0)
};

static const char exponential_c[] = {
#embed "vector_exponential.c" suffix(, 0)
};

static const char logarithm_core_h[] = {
#embed "vector_logarithm_core.h" suffix(, 0)
};

static const char logarithm_c[] = {
#embed "vector_logarithm.c" suffix(, 0)
};

static const char circular_core_h[] = {
#embed "vector_circular_core.h" suffix(, 0)
};

static const char circular_c[] = {
#embed "vector_circular.c" suffix(, 0)
};

static const char arcsine_c[] = {
#embed "vector_arcsine.c" suffix(, 0)
};

static const char arctangent_c[] = {
#embed "vector_arctangent.c" suffix(, 0)
};

static const char area_c[] = {
#embed "vector_area.c" suffix(, 0)
};

static const char hyperbolic_c[] = {
#embed "vector_hyperbolic.c" suffix(, 0)
};

static const char logistic_c[] = {
#embed "vector_logistic.c" suffix(, 0)
};

static const char error_c[] = {
#embed "vector_error.c" suffix(, 0)
};

static const char power_c[] = {
#embed "vector_power.c" suffix(, 0)
};

static const struct {
  const char *name, *text;
} texts[] = {
  {"vector_lanes.h", lanes_h},
  {"vector_two_parts.h", two_parts_h},
  {"vector_coefficients.h", coefficients_h},
  {"vector_polynomial.h", polynomial_h},
  {"vector_root.h", root_h},
  {"vector_root.c", root_c},
  {"vector_reduction.h", reduction_h},
  {"vector_reduction.c", reduction_c},
  {"vector_exponential_core.h", exponential_core_h},
  {"vector_exponential.c", exponential_c},
  {"vector_logarithm_core.h", logarithm_core_h},
  {"vector_logarithm.c", logarithm_c},
  {"vector_circular_core.h", circular_core_h},
  {"vector_circular.c", circular_c},
  {"vector_arcsine.c", arcsine_c},
  {"vector_arctangent.c", arctangent_c},
  {"vector_area.c", area_c},
  {"vector_hyperbolic.c", hyperbolic_c},
  {"vector_logistic.c", logistic_c},
  {"vector_error.c", error_c},
  {"vector_power.c", power_c},
};
#endif

const char *fluxion_vector_text(const char *name) {
#if defined(HAS_EMBED)
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    if (strcmp(texts[i].name, name) == 0) return texts[i].text;
  }
#endif
  return NULL;
}

const char *fluxion_vector_text_name(int index) {
#if defined(HAS_EMBED)
  if (index >= 0 && (size_t)index < sizeof texts / sizeof *texts) return texts[index].name;
#endif
  return NULL;
}
