#include "fluxion_page_scripts.h"

#include <string.h>

// The scripts that pages bring along, each file as one string.
//
// For JavaScript the first line of a file is a comment, and the second begins another that ends in the
// third. For C++ the backslash joins the first two lines to one comment, and in the third a raw string
// begins, which is the rest of the file.
#pragma clang diagnostic ignored "-Wcomment"

static const char twofold[] =
#include "Scripts/Twofold.js"
    ;

static const char library[] =
#include "Scripts/Library.js"
    ;

static const char special[] =
#include "Scripts/Special.js"
    ;

static const char interpreter[] =
#include "Scripts/Interpreter.js"
    ;

static const char player[] =
#include "Scripts/Player.js"
    ;

static const char questions[] =
#include "Scripts/Questions.js"
    ;

static const char start[] =
#include "Scripts/Start.js"
    ;

static const char descent[] =
#include "Scripts/Descent.js"
    ;

static const char shapes[] =
#include "Scripts/Shapes.js"
    ;

static const char answers[] =
#include "Scripts/Answers.js"
    ;

static const char board[] =
#include "Scripts/Board.js"
    ;

static const char approximation[] =
#include "Scripts/Approximation.js"
    ;

static const char plot[] =
#include "Scripts/Plot.js"
    ;

static const char perturbation[] =
#include "Scripts/Perturbation.js"
    ;

static const char activations[] =
#include "Scripts/Activations.js"
    ;

static const char film[] =
#include "Scripts/Film.js"
    ;

static const char compression[] =
#include "Scripts/Compression.js"
    ;

static const char generated_program[] =
#include "Scripts/GeneratedProgram.js"
    ;

static const struct {
  const char *name;
  const char *text;
} scripts[] = {
    {"Twofold", twofold},         {"Library", library}, {"Special", special},
    {"Interpreter", interpreter}, {"Player", player},   {"Questions", questions},
    {"Start", start},             {"Descent", descent}, {"Shapes", shapes},
    {"Approximation", approximation},
    {"Compression", compression},
    {"GeneratedProgram", generated_program},
    {"Film", film},
    {"Plot", plot},
    {"Perturbation", perturbation},
    {"Activations", activations},
    {"Answers", answers},         {"Board", board},
};

const char *fluxion_page_script(const char *name) {
  for (const auto &script : scripts) {
    if (strcmp(script.name, name) == 0) return script.text;
  }
  return nullptr;
}
