// The arithmetic of numbers of 192 significant bits.
//
// In C, because words with carries are slow in Swift without optimisation, where each pair of them is memory
// that is cleared first, and because what is inlined here stays in registers: values and slopes of the gamma
// and beta functions take 0.7 of the time of the same arithmetic as functions in Swift.
#ifndef FLUXION_WIDE_H
#define FLUXION_WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A number that is handed to a function, or comes from one, goes through memory.
#define FLUXION_WIDE static inline __attribute__((always_inline))

// The fraction times 2^exponent, where high, middle and low are the bits behind the binary point of the
// fraction, in this order. The top bit of high is set unless the number is zero.
typedef struct fluxion_wide {
  bool isNegative;
  ptrdiff_t exponent;
  uint64_t high, middle, low;
} fluxion_wide;

// A product of two words.
typedef struct fluxion_two_words {
  uint64_t high, low;
} fluxion_two_words;

FLUXION_WIDE fluxion_two_words fluxion_product_of_words(uint64_t a, uint64_t b) {
#if defined(__SIZEOF_INT128__)
  unsigned __int128 product = (unsigned __int128)a * b;
  return (fluxion_two_words){(uint64_t)(product >> 64), (uint64_t)product};
#else
  uint64_t half = 0xffffffff;
  uint64_t low = (a & half) * (b & half);
  uint64_t cross = (a >> 32) * (b & half) + (low >> 32);
  uint64_t rest = (a & half) * (b >> 32) + (cross & half);
  return (fluxion_two_words){
      (a >> 32) * (b >> 32) + (cross >> 32) + (rest >> 32), rest << 32 | (low & half)};
#endif
}

// Two words divided by one, which is larger than the first of them, so that the quotient is a word.
FLUXION_WIDE uint64_t fluxion_quotient_of_words(
    uint64_t high, uint64_t low, uint64_t divisor, uint64_t *remainder) {
#if defined(__SIZEOF_INT128__)
  uint64_t quotient = (uint64_t)(((unsigned __int128)high << 64 | low) / divisor);
  *remainder = low - quotient * divisor;
  return quotient;
#else
  uint64_t quotient = 0;
  for (int bit = 0; bit < 64; ++bit) {
    bool exceeds = high >> 63;
    high = high << 1 | low >> 63;
    low <<= 1;
    quotient <<= 1;
    if (exceeds || high >= divisor) {
      high -= divisor;
      quotient |= 1;
    }
  }
  *remainder = high;
  return quotient;
#endif
}

// Moves the leading one to the top of the first word.
FLUXION_WIDE fluxion_wide fluxion_wide_normalized(fluxion_wide a) {
  if (a.high == 0) {
    if (a.middle != 0) {
      a.high = a.middle;
      a.middle = a.low;
      a.low = 0;
      a.exponent -= 64;
    } else if (a.low != 0) {
      a.high = a.low;
      a.low = 0;
      a.exponent -= 128;
    } else {
      return (fluxion_wide){0};
    }
  }
  int count = __builtin_clzll(a.high);
  if (count != 0) {
    a.high = a.high << count | a.middle >> (64 - count);
    a.middle = a.middle << count | a.low >> (64 - count);
    a.low <<= count;
    a.exponent -= count;
  }
  return a;
}

// The fraction moved to the right by 0 to 191 bits.
FLUXION_WIDE fluxion_wide fluxion_wide_shifted(fluxion_wide a, ptrdiff_t distance) {
  if (distance >= 128) {
    a.low = a.high;
    a.high = a.middle = 0;
  } else if (distance >= 64) {
    a.low = a.middle;
    a.middle = a.high;
    a.high = 0;
  }
  int count = (int)(distance & 63);
  if (count != 0) {
    a.low = a.low >> count | a.middle << (64 - count);
    a.middle = a.middle >> count | a.high << (64 - count);
    a.high >>= count;
  }
  return a;
}

// Adds to a word and counts what is carried.
FLUXION_WIDE void fluxion_add_to_word(uint64_t *word, uint64_t part, uint64_t *carries) {
  *word += part;
  *carries += *word < part;
}

// The sum of two numbers.
FLUXION_WIDE fluxion_wide fluxion_wide_sum(fluxion_wide a, fluxion_wide b) {
  if (b.high == 0) return a;
  if (a.high == 0) return b;
  if (a.exponent < b.exponent) {
    fluxion_wide smaller = a;
    a = b;
    b = smaller;
  }
  if (a.exponent - b.exponent >= 192) return a;
  b = fluxion_wide_shifted(b, a.exponent - b.exponent);
  uint64_t carry = 0;
  if (a.isNegative == b.isNegative) {
    uint64_t middle_carry = 0;
    fluxion_add_to_word(&a.low, b.low, &middle_carry);
    uint64_t high_carry = 0;
    fluxion_add_to_word(&a.middle, b.middle, &high_carry);
    fluxion_add_to_word(&a.middle, middle_carry, &high_carry);
    fluxion_add_to_word(&a.high, b.high, &carry);
    fluxion_add_to_word(&a.high, high_carry, &carry);
    if (carry != 0) {
      a.low = a.low >> 1 | a.middle << 63;
      a.middle = a.middle >> 1 | a.high << 63;
      a.high = a.high >> 1 | (uint64_t)1 << 63;
      a.exponent += 1;
    }
    return a;
  }
  uint64_t low = a.low - b.low;
  uint64_t borrow = a.low < b.low;
  uint64_t middle = a.middle - b.middle - borrow;
  borrow = a.middle < b.middle || (a.middle == b.middle && borrow);
  uint64_t high = a.high - b.high - borrow;
  borrow = a.high < b.high || (a.high == b.high && borrow);
  if (borrow) {
    // Equal exponents and the smaller fraction first: the difference is minus its complement.
    a.isNegative = !a.isNegative;
    high = ~high + (low == 0 && middle == 0);
    middle = ~middle + (low == 0);
    low = 0 - low;
  }
  a.high = high;
  a.middle = middle;
  a.low = low;
  return fluxion_wide_normalized(a);
}

// The product of two numbers.
FLUXION_WIDE fluxion_wide fluxion_wide_product(fluxion_wide a, fluxion_wide b) {
  if (a.high == 0 || b.high == 0) return (fluxion_wide){0};
  // Six of the nine partial products: the others lie below the last bit kept.
  fluxion_two_words top = fluxion_product_of_words(a.high, b.high);
  fluxion_two_words cross1 = fluxion_product_of_words(a.high, b.middle);
  fluxion_two_words cross2 = fluxion_product_of_words(a.middle, b.high);
  uint64_t low = cross1.low;
  uint64_t carries = 0;
  fluxion_add_to_word(&low, cross2.low, &carries);
  fluxion_add_to_word(&low, fluxion_product_of_words(a.middle, b.middle).high, &carries);
  fluxion_add_to_word(&low, fluxion_product_of_words(a.high, b.low).high, &carries);
  fluxion_add_to_word(&low, fluxion_product_of_words(a.low, b.high).high, &carries);
  fluxion_add_to_word(&top.low, carries, &top.high);
  fluxion_add_to_word(&top.low, cross1.high, &top.high);
  fluxion_add_to_word(&top.low, cross2.high, &top.high);
  fluxion_wide result = {
      a.isNegative != b.isNegative, a.exponent + b.exponent, top.high, top.low, low};
  if (result.high >> 63 == 0) {
    result.high = result.high << 1 | result.middle >> 63;
    result.middle = result.middle << 1 | result.low >> 63;
    result.low <<= 1;
    result.exponent -= 1;
  }
  return result;
}

// A number times a whole one.
FLUXION_WIDE fluxion_wide fluxion_wide_multiple(fluxion_wide a, uint64_t factor) {
  if (a.high == 0 || factor == 0) return (fluxion_wide){0};
  if (factor == 1) return a;
  fluxion_two_words low = fluxion_product_of_words(a.low, factor);
  fluxion_two_words middle = fluxion_product_of_words(a.middle, factor);
  fluxion_two_words high = fluxion_product_of_words(a.high, factor);
  fluxion_add_to_word(&middle.low, low.high, &middle.high);
  fluxion_add_to_word(&high.low, middle.high, &high.high);
  // The product has four words, the first of which may begin with zeros.
  int count = __builtin_clzll(high.high);
  fluxion_wide result = fluxion_wide_normalized(
      (fluxion_wide){a.isNegative, a.exponent + 64, high.high, high.low, middle.low});
  if (count != 0) result.low |= low.low >> (64 - count);
  return result;
}

// A number divided by a whole one, which is not zero.
FLUXION_WIDE fluxion_wide fluxion_wide_divided(fluxion_wide a, uint64_t divisor) {
  uint64_t rest;
  uint64_t q3 = fluxion_quotient_of_words(0, a.high, divisor, &rest);
  uint64_t q2 = fluxion_quotient_of_words(rest, a.middle, divisor, &rest);
  uint64_t q1 = fluxion_quotient_of_words(rest, a.low, divisor, &rest);
  uint64_t q0 = fluxion_quotient_of_words(rest, 0, divisor, &rest);
  if (q3 == 0) {
    return fluxion_wide_normalized(
        (fluxion_wide){a.isNegative, a.exponent - 64, q2, q1, q0});
  }
  int count = __builtin_clzll(q3);
  fluxion_wide result =
      fluxion_wide_normalized((fluxion_wide){a.isNegative, a.exponent, q3, q2, q1});
  if (count != 0) result.low |= q0 >> (64 - count);
  return result;
}

#endif
