// Measures the vector functions against quadruple precision, and compares the bits of three builds.
//
//     Tests/VectorFunctions/check [POINTS [NAME …]]
//
// builds and runs this. For each function and region it prints the greatest errors of the value and
// of both derivatives in units in the last place, with the arguments.
#include <dlfcn.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "truths.h"

static uint64_t state = 0x9e3779b97f4a7c15;

static uint64_t random_bits(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 0x2545f4914f6cdd1d;
}

static double random_unit(void) { return (double)(random_bits() >> 11) * 0x1p-53; }

static double from_bits(uint64_t bits) {
  double x;
  memcpy(&x, &bits, 8);
  return x;
}

static uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  return bits;
}

// In units of the last place of the truth, gradual underflow and overflow included.
static double error_of(double found, Quad truth) {
  if (isnanq(truth) || isnan(found)) return isnanq(truth) && isnan(found) ? 0 : INFINITY;
  if (isinfq(truth)) return found == (double)truth ? 0 : INFINITY;
  Quad size = fabsq(truth);
  if (size >= 0x1.fffffffffffff8p1023Q) {
    return isinf(found) ? 0 : (double)((size - fabs(found)) / 0x1p971Q);
  }
  if (isinf(found)) return (double)((0x1p1024Q - size) / 0x1p971Q);
  int exponent = size == 0 ? -1022 : ilogbq(size);
  if (exponent < -1022) exponent = -1022;
  return (double)(fabsq((Quad)found - truth) / scalbnq(1, exponent - 52));
}

// Uniform between the bounds, or with magnitudes between these powers of two and any sign.
typedef struct {
  char kind;
  double low, high;
} Region;

static double sample(Region r) {
  if (r.kind == 'u') return r.low + (r.high - r.low) * random_unit();
  double size = exp2(r.low + (r.high - r.low) * random_unit());
  if (size < 0x1p-1022) size = from_bits(random_bits() >> 12);
  if (r.kind == 'p') return size;
  return random_bits() >> 63 ? size : -size;
}

typedef struct {
  const char *name;
  Truth (*truth)(Quad);
  Region regions[8];
  Truth (*truthOfTwo)(Quad, Quad);
} Function;

static const Function functions[] = {
  {"sqrt", sqrt_truth, {{'u', 0, 10}, {'p', -1074, 1024}}},
  {"exp", exp_truth, {{'u', -1, 1}, {'u', -700, 710}, {'u', -746, -707}, {'s', -1074, 5}}},
  {"exp2", exp2_truth, {{'u', -1, 1}, {'u', -1020, 1024}, {'u', -1076, -1020}, {'s', -1074, 5}}},
  {"exp10", exp10_truth, {{'u', -1, 1}, {'u', -308, 308}, {'u', -324, -307}}},
  {"expm1", expm1_truth, {
    {'u', -1, 1}, {'u', -60, 60}, {'u', -3, 3}, {'u', -750, 710}, {'s', -1074, 5},
  }},
  {"sinh", sinh_truth, {{'u', -1, 1}, {'u', -30, 30}, {'u', -711, 711}, {'s', -1074, 5}}},
  {"cosh", cosh_truth, {{'u', -1, 1}, {'u', -30, 30}, {'u', -711, 711}, {'s', -1074, 5}}},
  {"log", log_truth, {{'u', 0.5, 2}, {'u', 0.99, 1.01}, {'u', 0, 100}, {'p', -1074, 1024}}},
  {"log1p", log1p_truth, {
    {'u', -1, 1}, {'u', -0.01, 0.01}, {'u', 0, 100}, {'p', -1074, 1024}, {'s', -70, 0},
  }},
  {"log2", log2_truth, {{'u', 0.5, 2}, {'u', 0.99, 1.01}, {'u', 0, 100}, {'p', -1074, 1024}}},
  {"log10", log10_truth, {{'u', 0.5, 2}, {'u', 0.99, 1.01}, {'u', 0, 100}, {'p', -1074, 1024}}},
  {"sin", sin_truth, {
    {'u', -1, 1}, {'u', -10, 10}, {'u', -600000, 600000}, {'s', -1074, 20}, {'s', 18, 60},
    {'s', 60, 1024},
  }},
  {"cos", cos_truth, {
    {'u', -1, 1}, {'u', -10, 10}, {'u', -600000, 600000}, {'s', -1074, 20}, {'s', 18, 60},
    {'s', 60, 1024},
  }},
  {"tan", tan_truth, {
    {'u', -1, 1}, {'u', -10, 10}, {'u', -600000, 600000}, {'s', -1074, 20}, {'s', 18, 60},
    {'s', 60, 1024},
  }},
  {"atan", atan_truth, {{'u', -1, 1}, {'u', -10, 10}, {'s', -1074, 0}, {'s', 0, 1024}}},
  {"asin", asin_truth, {{'u', -1, 1}, {'u', 0.49, 0.51}, {'u', 0.999, 1}, {'s', -1074, 0}}},
  {"acos", acos_truth, {{'u', -1, 1}, {'u', 0.49, 0.51}, {'u', 0.999, 1}, {'s', -1074, 0}}},
  {"asinh", asinh_truth, {{'u', -1, 1}, {'u', -100, 100}, {'s', -1074, 1024}}},
  {"acosh", acosh_truth, {{'u', 1, 1.1}, {'u', 1, 100}, {'p', 0, 1024}}},
  {"atanh", atanh_truth, {{'u', -1, 1}, {'u', 0.999, 1}, {'s', -1074, 0}}},
  {"tanh", tanh_truth, {{'u', -1, 1}, {'u', -25, 25}, {'u', -380, 380}, {'s', -1074, 5}}},
  {"sigmoid", sigmoid_truth, {
    {'u', -1, 1}, {'u', -50, 50}, {'u', -750, -700}, {'u', -750, 750}, {'s', -1074, 5},
  }},
  {"softplus", softplus_truth, {
    {'u', -1, 1}, {'u', -50, 50}, {'u', -750, -700}, {'u', -750, 750}, {'s', -1074, 5},
  }},
  {"log_sigmoid", log_sigmoid_truth, {{'u', -50, 50}, {'u', 700, 750}}},
  {"gaussian", gaussian_truth, {
    {'u', -1, 1}, {'u', -6, 6}, {'u', 25, 28}, {'u', -28, 28}, {'s', -1074, 4},
  }},
  {"erf", erf_truth, {
    {'u', -1, 1}, {'u', -6, 6}, {'u', 0.4, 0.6}, {'u', -28, 28}, {'s', -1074, 4},
  }},
  {"erfc", erfc_truth, {
    {'u', -1, 1}, {'u', -6, 6}, {'u', 25, 28}, {'u', -28, 28}, {'s', -1074, 4},
  }},
  {"pow", NULL, {
    {'u', 0.5, 2}, {'u', 0.99, 1.01}, {'u', 0, 100}, {'p', -1074, 1024}, {'u', -20, 0},
  }, pow_truth},
};

typedef void (*Order2)(const double *, double *, double *, double *);
typedef void (*Order1)(const double *, double *, double *);
typedef void (*PowerOrder1)(const double *, const double *, double *, double *, double *);
typedef void (*Order0)(const double *, double *);

enum { CHUNK = 8192 };

static double x[CHUNK], y[CHUNK], found[3][CHUNK], other[3][CHUNK];

static void *symbol(void *library, const char *name, const char *ending) {
  char text[80];
  snprintf(text, sizeof text, "fluxion_vector_%s%s", name, ending);
  void *result = dlsym(library, text);
  if (!result) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  return result;
}

// All of a chunk, into `to`, to so many orders of derivatives.
static void evaluate(void *library, const char *name, int order, double to[3][CHUNK]) {
  static const char *const endings[] = {"", "_order1", "_order2"};
  int isPower = strcmp(name, "pow") == 0;
  void *function = symbol(library, name, endings[isPower && order == 2 ? 1 : order]);
  for (int k = 0; k < CHUNK; k += 8) {
    if (isPower && order == 0) ((Order1)function)(x + k, y + k, to[0] + k);
    if (isPower && order == 2) {
      ((PowerOrder1)function)(x + k, y + k, to[0] + k, to[1] + k, to[2] + k);
    }
    if (isPower) continue;
    if (order == 0) ((Order0)function)(x + k, to[0] + k);
    if (order == 1) ((Order1)function)(x + k, to[0] + k, to[1] + k);
    if (order == 2) ((Order2)function)(x + k, to[0] + k, to[1] + k, to[2] + k);
  }
}

static long differing(const double *a, const double *b) {
  long count = 0;
  for (int k = 0; k < CHUNK; k++) count += bits_of(a[k]) != bits_of(b[k]);
  return count;
}

int main(int argc, char **argv) {
  long points = atol(argv[1]);
  int count = atoi(argv[2]);
  void *libraries[8];
  for (int k = 0; k < count; k++) {
    libraries[k] = dlopen(argv[3 + k], RTLD_NOW);
    if (!libraries[k]) {
      fprintf(stderr, "%s\n", dlerror());
      return 1;
    }
  }
  long differences = 0, compared = 0;
  for (size_t f = 0; f < sizeof functions / sizeof *functions; f++) {
    const Function *function = &functions[f];
    int isWanted = argc == 3 + count;
    for (int k = 3 + count; k < argc; k++) isWanted |= strcmp(argv[k], function->name) == 0;
    if (!isWanted) continue;
    for (const Region *r = function->regions; r->kind; r++) {
      double worst[3] = {0}, where[3] = {0};
      for (long done = 0; done < points; done += CHUNK) {
        for (int k = 0; k < CHUNK; k++) {
          x[k] = sample(*r);
          // Powers of all sizes; of a negative base only to integers.
          y[k] = 760 * (2 * random_unit() - 1) / log(fabs(x[k]));
          if (x[k] < 0) y[k] = round(y[k]);
        }
        evaluate(libraries[0], function->name, 2, found);
        for (int l = 0; l < count; l++) {
          for (int order = 0; order < 3; order++) {
            if (function->truthOfTwo && order == 1) continue;
            evaluate(libraries[l], function->name, order, other);
            for (int k = 0; k <= order; k++) differences += differing(found[k], other[k]);
            compared += (order + 1) * CHUNK;
          }
        }
        for (int k = 0; k < CHUNK; k++) {
          Truth truth =
            function->truth ? function->truth(x[k]) : function->truthOfTwo(x[k], y[k]);
          Quad truths[3] = {truth.value, truth.first, truth.second};
          for (int d = 0; d < 3; d++) {
            double error = error_of(found[d][k], truths[d]);
            if (!(error <= worst[d])) {
              worst[d] = error;
              where[d] = x[k];
            }
          }
        }
      }
      printf("%-9s %c %7g %7g", function->name, r->kind, r->low, r->high);
      for (int d = 0; d < 3; d++) printf("   %6.3f at %-24.17g", worst[d], where[d]);
      printf("\n");
      fflush(stdout);
    }
  }
  printf("%ld of %ld numbers differ between builds\n", differences, compared);
  return differences != 0;
}
