#include "fluxion_lesson_texts.h"

#include <string.h>

// The very files that the lessons' modules compile, so that what a lesson shows is what it runs.
// In their first line a comment ends sooner for C++ than for Swift, whose comments nest, and the rest
// of the file is a raw string. This takes no more than C++11; #embed would take Clang 19, which came
// with Swift 6.1.
#pragma clang diagnostic ignored "-Wcomment"

static const char slopes[] =
#include "../Lessons/Code/FirstLessons/Slopes.swift"
    ;

static const char perturbation[] =
#include "../Lessons/Code/FirstLessons/Perturbation.swift"
    ;

static const char dual_numbers[] =
#include "../Lessons/Code/FirstLessons/DualNumbers.swift"
    ;

static const char twenty_lines[] =
#include "../Lessons/Code/FirstLessons/TwentyLines.swift"
    ;

static const char fan_out[] =
#include "../Lessons/Code/FirstLessons/FanOut.swift"
    ;

static const char confusion[] =
#include "../Lessons/Code/FirstLessons/Confusion.swift"
    ;

static const char gradients[] =
#include "../Lessons/Code/GradientLessons/Gradients.swift"
    ;

static const char jacobians[] =
#include "../Lessons/Code/GradientLessons/Jacobians.swift"
    ;

static const char matrix_derivatives[] =
#include "../Lessons/Code/GradientLessons/MatrixDerivatives.swift"
    ;

static const char evaluation_trace[] =
#include "../Lessons/Code/TraceLessons/EvaluationTrace.swift"
    ;

static const char simple_pieces[] =
#include "../Lessons/Code/TraceLessons/SimplePieces.swift"
    ;

static const char three_ways[] =
#include "../Lessons/Code/TraceLessons/ThreeWays.swift"
    ;

static const char which_mode[] =
#include "../Lessons/Code/ModeLessons/WhichMode.swift"
    ;

static const char sparse_matrices[] =
#include "../Lessons/Code/ModeLessons/SparseMatrices.swift"
    ;

static const char derivative_programs[] =
#include "../Lessons/Code/ModeLessons/DerivativePrograms.swift"
    ;

static const char probability[] =
#include "../Lessons/Code/LossLessons/Probability.swift"
    ;

static const char losses[] =
#include "../Lessons/Code/LossLessons/Losses.swift"
    ;

static const char layers[] =
#include "../Lessons/Code/LossLessons/Layers.swift"
    ;

static const char activations[] =
#include "../Lessons/Code/NetworkLessons/Activations.swift"
    ;

static const char backpropagation[] =
#include "../Lessons/Code/NetworkLessons/Backpropagation.swift"
    ;

static const char polynomial_fit[] =
#include "../Lessons/Code/TrainingLessons/PolynomialFit.swift"
    ;

static const char two_moons[] =
#include "../Lessons/Code/TrainingLessons/TwoMoons.swift"
    ;

static const char universal_approximation[] =
#include "../Lessons/Code/TrainingLessons/UniversalApproximation.swift"
    ;

struct lesson_text {
  const char *name;
  const char *bytes;
  size_t count;
};

static const lesson_text texts[] = {
    {"Slopes", slopes, sizeof slopes - 1},
    {"Perturbation", perturbation, sizeof perturbation - 1},
    {"DualNumbers", dual_numbers, sizeof dual_numbers - 1},
    {"TwentyLines", twenty_lines, sizeof twenty_lines - 1},
    {"FanOut", fan_out, sizeof fan_out - 1},
    {"Confusion", confusion, sizeof confusion - 1},
    {"Gradients", gradients, sizeof gradients - 1},
    {"Jacobians", jacobians, sizeof jacobians - 1},
    {"MatrixDerivatives", matrix_derivatives, sizeof matrix_derivatives - 1},
    {"EvaluationTrace", evaluation_trace, sizeof evaluation_trace - 1},
    {"SimplePieces", simple_pieces, sizeof simple_pieces - 1},
    {"ThreeWays", three_ways, sizeof three_ways - 1},
    {"WhichMode", which_mode, sizeof which_mode - 1},
    {"SparseMatrices", sparse_matrices, sizeof sparse_matrices - 1},
    {"DerivativePrograms", derivative_programs, sizeof derivative_programs - 1},
    {"Probability", probability, sizeof probability - 1},
    {"Losses", losses, sizeof losses - 1},
    {"Layers", layers, sizeof layers - 1},
    {"Activations", activations, sizeof activations - 1},
    {"Backpropagation", backpropagation, sizeof backpropagation - 1},
    {"PolynomialFit", polynomial_fit, sizeof polynomial_fit - 1},
    {"TwoMoons", two_moons, sizeof two_moons - 1},
    {"UniversalApproximation", universal_approximation, sizeof universal_approximation - 1},
};

const char *fluxion_lesson_text(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i += 1) {
    if (strcmp(texts[i].name, name) == 0) {
      *count = texts[i].count;
      return texts[i].bytes;
    }
  }
  *count = 0;
  return nullptr;
}
