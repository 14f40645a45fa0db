// The part of a tape that its variables point to, and the pool such parts come from.
#ifndef FLUXION_TAPE_H
#define FLUXION_TAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A head is never freed, so a variable that outlived its recording can always read the generation
// it is checked against. A tape takes its head, with the buffers, from a pool and gives it back.
typedef struct fluxion_tape_head {
  // The nodes recorded so far. Node k stands at k times an entry's size; the first ones, up to the
  // number of inputs, are only numbers.
  void *entries;
  // The next node's index.
  size_t next;
  // How many entries there is room for.
  size_t capacity;
  // Differs in each recording made with this head; a variable bears that of its own. While a sum's terms
  // are recorded, it is theirs, and differs from block to block of them.
  uint32_t generation;
  // The newest generation: that of the recording, or of the last terms in it.
  uint32_t newest_generation;
  // The first recorded node's index: one more than the number of inputs.
  uint32_t first;
  // The size of the buffer of entries, in bytes.
  size_t entry_bytes;
  // The adjoints of a sweep, and the size of their buffer in bytes.
  void *adjoints;
  size_t adjoint_bytes;
  // While a closure runs: the variables it was handed, how many they are, and the values they were made
  // from. Nobody else can change that memory, so a part of it needs no looking through.
  const void *inputs;
  size_t input_count;
  const void *point;
  // The object that holds the records of array operations, retained; null until there is one.
  void *records;
  // How many entries the last recording had, and how many bytes for operations on arrays, once it has
  // ended; 0 while there is one.
  size_t finished;
  size_t finished_array_bytes;
  // The most nodes that there were at a time while a sum's terms were recorded.
  size_t most_in_sums;
  // How often in a row the head has been used for little of its buffers.
  uint32_t small_uses;
  struct fluxion_tape_head *next_free;
} fluxion_tape_head;

// A head from the pool, or a new one; null only if there is no memory.
fluxion_tape_head *fluxion_tape_take(void);

// Makes room for so many bytes of entries, keeping those there are; false if there is no memory.
bool fluxion_tape_grow_entries(fluxion_tape_head *head, size_t bytes);

// Makes room for so many bytes of adjoints, keeping none; false if there is no memory.
bool fluxion_tape_grow_adjoints(fluxion_tape_head *head, size_t bytes);

// What all heads in the pool may keep together, in bytes. Memory that was returned to the system costs
// several times the recording itself to fill anew, so what is recorded again and again should fit.
#define FLUXION_LARGEST_POOL ((size_t)128 << 20)

// How often in a row a head may be used for less than an eighth of its buffers, if these are large,
// before it gives them up: nobody needs them any more.
#define FLUXION_SMALL_USES 64

// Notes how many bytes of entries a use of a head took, and frees the buffers of one that has not needed
// them for a while. Giving it back does this.
void fluxion_tape_note_use(fluxion_tape_head *head, size_t used_bytes);

// Gives a head back, with the bytes of entries that its last recording took. Its buffers stay with it
// unless the pool would hold too much, or they have not been needed for a while.
void fluxion_tape_give_back(fluxion_tape_head *head, size_t used_bytes);

// The bytes of all buffers in the pool.
size_t fluxion_tape_pooled_bytes(void);

#endif
