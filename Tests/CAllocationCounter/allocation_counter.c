#include "allocation_counter.h"

#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ALLOCATION_COUNTER_SANITIZED 1
#endif
#endif

// glibc lets a program define malloc itself and still reach its own under another name. A
// sanitizer has taken that place already.
#if defined(__GLIBC__) && !defined(ALLOCATION_COUNTER_SANITIZED)

static _Thread_local uint64_t count = 0;

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count++;
  return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
  count++;
  return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
  count++;
  void *result = __libc_memalign(alignment, size);
  if (result == NULL) return 12;
  *block = result;
  return 0;
}

int allocation_counter_is_available(void) { return 1; }
uint64_t allocation_count(void) { return count; }

#else

int allocation_counter_is_available(void) { return 0; }
uint64_t allocation_count(void) { return 0; }

#endif
