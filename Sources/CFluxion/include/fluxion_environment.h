// The environment, as a list that ends with a null pointer.
//
// In Swift it is a global variable, which may not be read where races are ruled out, and on macOS one
// that only executables have.

#ifndef FLUXION_ENVIRONMENT_H
#define FLUXION_ENVIRONMENT_H

#if defined(__APPLE__)
#include <crt_externs.h>
#elif defined(__linux__)
extern char **environ;
#endif

static inline char **fluxion_environment(void) {
#if defined(__APPLE__)
  return *_NSGetEnviron();
#elif defined(__linux__)
  return environ;
#else
  return 0;
#endif
}

#endif
