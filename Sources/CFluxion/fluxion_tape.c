#include "fluxion_tape.h"

#include <stdatomic.h>
#include <stdlib.h>

// The pool is a short list behind a spin lock: it is held for a few instructions, once a tape.
static atomic_flag lock = ATOMIC_FLAG_INIT;
static fluxion_tape_head *pool = NULL;
// The bytes of all buffers in the pool, at most FLUXION_LARGEST_POOL.
static size_t pooled = 0;

static void acquire(void) {
  while (atomic_flag_test_and_set_explicit(&lock, memory_order_acquire)) {
  }
}

static void release(void) { atomic_flag_clear_explicit(&lock, memory_order_release); }

#if defined(__GLIBC__)
// Each gradient makes arrays of numbers and frees them. What is free at the end of the heap glibc returns
// to the system, if it is more than twice the largest block that was ever mapped apart and freed, and
// filling it anew costs several times the recording. So one large block is freed, which was never touched.
// Whoever sets glibc's thresholds is not overruled: they are fixed then.
static void keep_what_is_freed(void) {
  void *volatile block = malloc((size_t)4 << 20);
  free(block);
}
#else
static void keep_what_is_freed(void) {}
#endif

fluxion_tape_head *fluxion_tape_take(void) {
  acquire();
  fluxion_tape_head *head = pool;
  if (head) {
    pool = head->next_free;
    pooled -= head->entry_bytes + head->adjoint_bytes;
  }
  release();
  if (!head) {
    // There is a first one; where there are others, they are few, for heads are used again and again.
    keep_what_is_freed();
    head = calloc(1, sizeof *head);
    if (!head) return NULL;
    head->generation = 1;
    head->newest_generation = 1;
  }
  head->next_free = NULL;
  return head;
}

static void free_buffers(fluxion_tape_head *head) {
  free(head->entries);
  free(head->adjoints);
  head->entries = NULL;
  head->adjoints = NULL;
  head->entry_bytes = 0;
  head->adjoint_bytes = 0;
}

// Buffers of less than this are left alone, however little of them is used.
#define LARGE_BUFFERS ((size_t)1 << 20)

void fluxion_tape_note_use(fluxion_tape_head *head, size_t used_bytes) {
  size_t bytes = head->entry_bytes + head->adjoint_bytes;
  bool is_small = bytes >= LARGE_BUFFERS && used_bytes < head->entry_bytes / 8;
  head->small_uses = is_small ? head->small_uses + 1 : 0;
  if (head->small_uses < FLUXION_SMALL_USES) return;
  free_buffers(head);
  head->small_uses = 0;
}

void fluxion_tape_give_back(fluxion_tape_head *head, size_t used_bytes) {
  head->records = NULL;
  // A head whose generations are used up is retired: it stays allocated, for variables that may
  // still point to it, but is never handed out again.
  if (head->generation == UINT32_MAX) {
    free_buffers(head);
    return;
  }
  fluxion_tape_note_use(head, used_bytes);
  acquire();
  size_t bytes = head->entry_bytes + head->adjoint_bytes;
  if (bytes > FLUXION_LARGEST_POOL - pooled) {
    // Memory is given back with the lock open: that takes much longer than all else here.
    release();
    free_buffers(head);
    bytes = 0;
    acquire();
  }
  pooled += bytes;
  head->next_free = pool;
  pool = head;
  release();
}

size_t fluxion_tape_pooled_bytes(void) {
  acquire();
  size_t bytes = pooled;
  release();
  return bytes;
}

bool fluxion_tape_grow_entries(fluxion_tape_head *head, size_t bytes) {
  void *entries = realloc(head->entries, bytes);
  if (!entries) return false;
  head->entries = entries;
  head->entry_bytes = bytes;
  return true;
}

bool fluxion_tape_grow_adjoints(fluxion_tape_head *head, size_t bytes) {
  free(head->adjoints);
  head->adjoints = malloc(bytes);
  head->adjoint_bytes = head->adjoints ? bytes : 0;
  return head->adjoints;
}
