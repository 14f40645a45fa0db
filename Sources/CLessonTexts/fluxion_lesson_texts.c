#include "fluxion_lesson_texts.h"

#include <string.h>

// The compiler has #embed in C17 as well, and says that it is an extension there.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The very files that the module Lessons compiles, so that what a lesson shows is what it runs.
static const char slopes[] = {
#embed "../Lessons/Code/Slopes.swift"
};

static const char dual_numbers[] = {
#embed "../Lessons/Code/DualNumbers.swift"
};

static const char twenty_lines[] = {
#embed "../Lessons/Code/TwentyLines.swift"
};

static const char fan_out[] = {
#embed "../Lessons/Code/FanOut.swift"
};

static const char confusion[] = {
#embed "../Lessons/Code/Confusion.swift"
};

static const char gradients[] = {
#embed "../Lessons/Code/Gradients.swift"
};

static const char jacobians[] = {
#embed "../Lessons/Code/Jacobians.swift"
};

static const char matrix_derivatives[] = {
#embed "../Lessons/Code/MatrixDerivatives.swift"
};

static const char evaluation_trace[] = {
#embed "../Lessons/Code/EvaluationTrace.swift"
};

static const char simple_pieces[] = {
#embed "../Lessons/Code/SimplePieces.swift"
};

static const char three_ways[] = {
#embed "../Lessons/Code/ThreeWays.swift"
};

static const char which_mode[] = {
#embed "../Lessons/Code/WhichMode.swift"
};

static const char probability[] = {
#embed "../Lessons/Code/Probability.swift"
};

static const char losses[] = {
#embed "../Lessons/Code/Losses.swift"
};

static const char layers[] = {
#embed "../Lessons/Code/Layers.swift"
};

static const char backpropagation[] = {
#embed "../Lessons/Code/Backpropagation.swift"
};

static const char polynomial_fit[] = {
#embed "../Lessons/Code/PolynomialFit.swift"
};

static const char two_moons[] = {
#embed "../Lessons/Code/TwoMoons.swift"
};

static const char universal_approximation[] = {
#embed "../Lessons/Code/UniversalApproximation.swift"
};

struct lesson_text {
  const char *name;
  const char *bytes;
  size_t count;
};

static const struct lesson_text texts[] = {
    {"Slopes", slopes, sizeof slopes},
    {"DualNumbers", dual_numbers, sizeof dual_numbers},
    {"TwentyLines", twenty_lines, sizeof twenty_lines},
    {"FanOut", fan_out, sizeof fan_out},
    {"Confusion", confusion, sizeof confusion},
    {"Gradients", gradients, sizeof gradients},
    {"Jacobians", jacobians, sizeof jacobians},
    {"MatrixDerivatives", matrix_derivatives, sizeof matrix_derivatives},
    {"EvaluationTrace", evaluation_trace, sizeof evaluation_trace},
    {"SimplePieces", simple_pieces, sizeof simple_pieces},
    {"ThreeWays", three_ways, sizeof three_ways},
    {"WhichMode", which_mode, sizeof which_mode},
    {"Probability", probability, sizeof probability},
    {"Losses", losses, sizeof losses},
    {"Layers", layers, sizeof layers},
    {"Backpropagation", backpropagation, sizeof backpropagation},
    {"PolynomialFit", polynomial_fit, sizeof polynomial_fit},
    {"TwoMoons", two_moons, sizeof two_moons},
    {"UniversalApproximation", universal_approximation, sizeof universal_approximation},
};

const char *fluxion_lesson_text(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i += 1) {
    if (strcmp(texts[i].name, name) == 0) {
      *count = texts[i].count;
      return texts[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
