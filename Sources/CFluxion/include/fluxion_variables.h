// The variables of reverse mode over double, many at a time.
#ifndef FLUXION_VARIABLES_H
#define FLUXION_VARIABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fluxion_tape.h"

// A variable as Swift lays it out.
typedef struct fluxion_variable {
  double value;
  double partial;
  uint32_t parent;
  uint32_t generation;
  const fluxion_tape_head *head;
} fluxion_variable;

// Makes the inputs of a recording: variables with these values, of the nodes 1, 2, …
void fluxion_make_inputs(
  const double *values, ptrdiff_t count, uint32_t generation, const fluxion_tape_head *head,
  fluxion_variable *inputs);

typedef struct fluxion_survey {
  // Whether all belong to the recording of the first one, and their parents follow on from its.
  bool is_consecutive;
  // Whether all pending partials are 1.
  bool is_plain;
} fluxion_survey;

// What a look at one variable or more shows.
fluxion_survey fluxion_survey_variables(const fluxion_variable *x, ptrdiff_t count);

// The same look, which copies their values.
fluxion_survey fluxion_survey_and_copy_variables(
  const fluxion_variable *x, ptrdiff_t count, double *values);

#endif
