#include "fluxion_variables.h"

#include "vector_lanes.h"

// A variable as four words: one load where the processor has vectors of four.
typedef uint64_t Words __attribute__((ext_vector_type(4)));

LANES_INLINE Words words_of(fluxion_variable variable) {
  Words words = {0};
  memcpy(&words, &variable, sizeof variable);
  return words;
}

// In halves: memory is aligned to 16 bytes, and a store of 32 would cross from one cache line to the next.
void fluxion_make_inputs(
  const double *values, ptrdiff_t count, uint32_t generation, const fluxion_tape_head *head,
  fluxion_variable *inputs) {
  typedef uint64_t Half __attribute__((ext_vector_type(2)));
  Words words = words_of((fluxion_variable){0, 1, 1, generation, head});
  Words step = words_of((fluxion_variable){.parent = 1});
  Half low = words.xy, high = words.zw;
  for (ptrdiff_t i = 0; i < count; i++) {
    memcpy(&low, values + i, sizeof *values);
    memcpy(inputs + i, &low, sizeof low);
    memcpy((char *)(inputs + i) + sizeof low, &high, sizeof high);
    high += step.zw;
  }
}

LANES_INLINE fluxion_survey survey(const fluxion_variable *x, ptrdiff_t count, double *values) {
  fluxion_variable first = x[0];
  first.partial = 1;
  Words expected = words_of(first), differences = {0};
  const Words step = words_of((fluxion_variable){.parent = 1});
  for (ptrdiff_t i = 0; i < count; i++) {
    Words found;
    memcpy(&found, x + i, sizeof found);
    differences |= found ^ expected;
    expected += step;
    if (values) values[i] = x[i].value;
  }
  fluxion_variable difference;
  memcpy(&difference, &differences, sizeof difference);
  uint64_t partials;
  memcpy(&partials, &difference.partial, sizeof partials);
  return (fluxion_survey){
    .is_consecutive = (difference.parent | difference.generation | (uintptr_t)difference.head) == 0,
    .is_plain = partials == 0,
  };
}

LANES_CLONES
fluxion_survey fluxion_survey_variables(const fluxion_variable *x, ptrdiff_t count) {
  return survey(x, count, NULL);
}

LANES_CLONES
fluxion_survey fluxion_survey_and_copy_variables(
  const fluxion_variable *x, ptrdiff_t count, double *values) {
  return survey(x, count, values);
}
