// C library functions that the platform's Swift module does not import.
#ifndef FLUXION_ELEMENTARY_H
#define FLUXION_ELEMENTARY_H

#if defined(__linux__)
// glibc and musl export these under _GNU_SOURCE, which a Swift client cannot define. <math.h> stays out
// here, or the compiler takes its functions for this module's.
extern void sincos(double, double *, double *);
extern void sincosf(float, float *, float *);
extern double exp10(double);
extern float exp10f(float);
#else
#include <math.h>
#endif

#if !defined(_WIN32)
// Also hidden from Swift: behind _GNU_SOURCE on glibc, musl and WASI, behind _REENTRANT on Apple's.
extern double lgamma_r(double, int *);
extern float lgammaf_r(float, int *);
extern long double lgammal_r(long double, int *);
#endif

static inline __attribute__((always_inline))
void fluxion_sincos(double x, double *sine, double *cosine) {
#if defined(__linux__)
  sincos(x, sine, cosine);
#elif defined(__APPLE__)
  __sincos(x, sine, cosine);
#else
  *sine = sin(x);
  *cosine = cos(x);
#endif
}

static inline __attribute__((always_inline))
void fluxion_sincosf(float x, float *sine, float *cosine) {
#if defined(__linux__)
  sincosf(x, sine, cosine);
#elif defined(__APPLE__)
  __sincosf(x, sine, cosine);
#else
  *sine = sinf(x);
  *cosine = cosf(x);
#endif
}

static inline __attribute__((always_inline))
double fluxion_exp10(double x) {
#if defined(__linux__)
  return exp10(x);
#elif defined(__APPLE__)
  return __exp10(x);
#else
  return pow(10.0, x);
#endif
}

static inline __attribute__((always_inline))
float fluxion_exp10f(float x) {
#if defined(__linux__)
  return exp10f(x);
#elif defined(__APPLE__)
  return __exp10f(x);
#else
  return powf(10.0f, x);
#endif
}

// log |Γ(x)| without the sign that plain lgamma leaves in a variable of the whole program.
static inline __attribute__((always_inline))
double fluxion_lgamma(double x) {
#if defined(_WIN32)
  return lgamma(x);
#else
  int sign;
  return lgamma_r(x, &sign);
#endif
}

static inline __attribute__((always_inline))
float fluxion_lgammaf(float x) {
#if defined(_WIN32)
  return lgammaf(x);
#else
  int sign;
  return lgammaf_r(x, &sign);
#endif
}

static inline __attribute__((always_inline))
long double fluxion_lgammal(long double x) {
#if defined(_WIN32)
  return lgammal(x);
#else
  int sign;
  return lgammal_r(x, &sign);
#endif
}

#endif
