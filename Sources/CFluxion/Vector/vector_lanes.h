// Eight lanes: the type, how it is loaded, stored and chosen from, and the functions made of it.
//
// A vector of the compiler's own is a loop that it has vectorised for certain: two numbers an
// instruction with SSE2 and NEON, four with AVX2, eight with AVX-512, one where there are no
// vectors. Sums, products, quotients and comparisons are IEEE's on each of these, nothing is
// contracted to a fused operation, and nothing is added in another order, so all of them give the
// same bits.
#ifndef VECTOR_LANES_H
#define VECTOR_LANES_H

#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Vectors are passed between functions only where these become one.
#pragma clang diagnostic ignored "-Wpsabi"

#define LANES_INLINE static inline __attribute__((always_inline))

// Code for the vectors of the processor that it runs on, chosen when the program is loaded. It
// needs the loader of glibc; and no sanitizer, for these put calls into what chooses, which runs
// before they can. Without optimisation it would only take longer to build.
#if defined(__x86_64__) && defined(__GLIBC__) && __clang_major__ >= 17 \
  && defined(__OPTIMIZE__) && !defined(LANES_ONE_TARGET)
#if !__has_feature(thread_sanitizer) && !__has_feature(address_sanitizer) \
  && !__has_feature(memory_sanitizer) && !__has_feature(coverage_sanitizer)
#define LANES_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#endif
#endif
// A part of a printed program is not to become one with its caller, as code with clones never does.
#if defined(LANES_CLONES)
#define LANES_PART LANES_CLONES
#else
#define LANES_CLONES
#define LANES_PART __attribute__((noinline))
#endif

typedef double Lanes __attribute__((ext_vector_type(8)));
typedef uint64_t LaneBits __attribute__((ext_vector_type(8)));

// What a comparison gives: all bits set in a lane where it holds, none where it does not.
typedef __typeof__((Lanes){0} < (Lanes){0}) LaneMask;

LANES_INLINE Lanes lanes_load(const double *x) {
#if defined(__x86_64__)
  // What SSE2 code has just stored in pieces of 16 bytes a wider load would have to wait for until
  // it has reached the cache; pieces are forwarded. The statements keep the compiler from joining
  // the loads.
  typedef double Pair __attribute__((ext_vector_type(2)));
  Pair a, b, c, d;
  memcpy(&a, x, 16);
  memcpy(&b, x + 2, 16);
  memcpy(&c, x + 4, 16);
  memcpy(&d, x + 6, 16);
  __asm__("" : "+x"(a));
  __asm__("" : "+x"(b));
  __asm__("" : "+x"(c));
  __asm__("" : "+x"(d));
  return __builtin_shufflevector(
    __builtin_shufflevector(a, b, 0, 1, 2, 3), __builtin_shufflevector(c, d, 0, 1, 2, 3),
    0, 1, 2, 3, 4, 5, 6, 7);
#else
  Lanes result;
  memcpy(&result, x, sizeof result);
  return result;
#endif
}

LANES_INLINE Lanes lanes_of(double x) { return (Lanes)x; }

// In each lane the second where the mask has all bits set, the third where it has none.
LANES_INLINE Lanes lanes_pick(LaneMask mask, Lanes a, Lanes b) { return mask ? a : b; }

LANES_INLINE LaneBits lanes_bits(Lanes x) { return (LaneBits)x; }

LANES_INLINE Lanes lanes_from_bits(LaneBits x) { return (Lanes)x; }

LANES_INLINE Lanes lanes_magnitude(Lanes x) {
  return lanes_from_bits(lanes_bits(x) & 0x7fffffffffffffff);
}

// The sign bit alone.
LANES_INLINE LaneBits lanes_sign(Lanes x) { return lanes_bits(x) & 0x8000000000000000; }

LANES_INLINE Lanes lanes_with_sign(Lanes x, LaneBits sign) {
  return lanes_from_bits(lanes_bits(x) ^ sign);
}

// The lesser and the greater of x and a bound; NaN stays.
LANES_INLINE Lanes lanes_at_most(Lanes x, double bound) {
  return lanes_pick(x > lanes_of(bound), lanes_of(bound), x);
}

LANES_INLINE Lanes lanes_at_least(Lanes x, double bound) {
  return lanes_pick(x < lanes_of(bound), lanes_of(bound), x);
}

LANES_INLINE Lanes lanes_square_root(Lanes x) {
#if __has_builtin(__builtin_elementwise_sqrt)
  return __builtin_elementwise_sqrt(x);
#else
  for (int lane = 0; lane < 8; lane++) x[lane] = __builtin_sqrt(x[lane]);
  return x;
#endif
}

LANES_INLINE void lanes_store(double *to, Lanes x) { memcpy(to, &x, sizeof x); }

// Results. Of NaN, the sign and the digits depend on which operand an instruction names first, so
// there is but one.
LANES_INLINE void lanes_store_result(double *to, Lanes x) {
  lanes_store(to, lanes_pick(x == x, x, lanes_of(__builtin_nan(""))));
}

LANES_INLINE int lanes_any(LaneMask mask) { return __builtin_reduce_or(mask) != 0; }

// A function's value with its first two derivatives. What a caller does not store is not computed.
typedef struct {
  Lanes value, first, second;
} LaneJet;

// Printed programs bring these sources along (vector_texts.c) and call what maps Lanes to LaneJet:
// they need no functions of pointers, and all else is theirs alone.
#if defined(LANES_PRINTED)
#define LANES_SHARED static
#define LANES_FUNCTION(name, jet)
#else
#define LANES_SHARED

// The functions of the header for one that maps Lanes to LaneJet. None loops over several eights:
// there the compiler would fetch all constants into registers first, and a call for one eight pay
// for it.
#define LANES_FUNCTION(name, jet) \
  LANES_CLONES void fluxion_vector_##name(const double *x, double *value) { \
    lanes_store_result(value, jet(lanes_load(x)).value); \
  } \
  LANES_CLONES void fluxion_vector_##name##_order1( \
    const double *x, double *value, double *first \
  ) { \
    LaneJet result = jet(lanes_load(x)); \
    lanes_store_result(value, result.value); \
    lanes_store_result(first, result.first); \
  } \
  LANES_CLONES void fluxion_vector_##name##_order2( \
    const double *x, double *value, double *first, double *second \
  ) { \
    LaneJet result = jet(lanes_load(x)); \
    lanes_store_result(value, result.value); \
    lanes_store_result(first, result.first); \
    lanes_store_result(second, result.second); \
  }
#endif

#endif
