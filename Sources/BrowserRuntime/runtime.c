#include "include/runtime.h"

#if defined(__wasm__)

#include <stddef.h>
#include <stdint.h>

// Memory: blocks of powers of two, each with a 16-byte head that keeps the data aligned. A freed block goes on the list
// of its size and is used again; memory is never given back to the page, which loads the module once.
typedef struct block {
  struct block *next;
  uint32_t size_class, unused[2];
} block;

extern unsigned char __heap_base;
static block *free_blocks[32];
static uintptr_t heap_end;

int posix_memalign(void **out, size_t alignment, size_t size) {
  uint32_t size_class = 5;
  if (alignment > 16) return 22;  // EINVAL: nothing here asks for more
  while (((size_t)1 << size_class) - sizeof(block) < size) {
    if (++size_class == 31) return 12;  // ENOMEM
  }
  block *b = free_blocks[size_class];
  if (b) {
    free_blocks[size_class] = b->next;
  } else {
    if (!heap_end) heap_end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t top = heap_end + ((size_t)1 << size_class);
    uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
    if (top < heap_end) return 12;  // past the end of the address space
    if (top > have && __builtin_wasm_memory_grow(0, (top - have + 0xFFFF) >> 16) == (size_t)-1) return 12;
    b = (block *)heap_end;
    heap_end = top;
    b->size_class = size_class;
  }
  *out = b + 1;
  return 0;
}

void *malloc(size_t size) {
  void *out;
  return posix_memalign(&out, 16, size) ? 0 : out;
}

void free(void *pointer) {
  if (!pointer) return;
  block *b = (block *)pointer - 1;
  b->next = free_blocks[b->size_class];
  free_blocks[b->size_class] = b;
}

// Plain loops: -fno-builtin keeps the compiler from turning them into calls of themselves.
void *memcpy(void *to, const void *from, size_t count) {
  unsigned char *t = to;
  const unsigned char *f = from;
  for (; count >= 8 && !(((uintptr_t)t | (uintptr_t)f) & 7); count -= 8, t += 8, f += 8) *(uint64_t *)t = *(uint64_t *)f;
  while (count--) *t++ = *f++;
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  unsigned char *t = to;
  const unsigned char *f = from;
  if (t <= f || t >= f + count) return memcpy(to, from, count);
  while (count--) t[count] = f[count];
  return to;
}

void *memset(void *to, int value, size_t count) {
  unsigned char *t = to;
  const uint64_t eight = (unsigned char)value * 0x0101010101010101u;
  for (; count >= 8 && !((uintptr_t)t & 7); count -= 8, t += 8) *(uint64_t *)t = eight;
  while (count--) *t++ = (unsigned char)value;
  return to;
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *l = left, *r = right;
  for (; count--; l++, r++) {
    if (*l != *r) return *l < *r ? -1 : 1;
  }
  return 0;
}

// It only seeds hashing; a fixed fill makes every run alike.
void arc4random_buf(void *out, size_t count) { memset(out, 0x5A, count); }

// Checked multiplication of Int64 goes through 128 bits.
typedef int int128 __attribute__((mode(TI)));
typedef unsigned uint128 __attribute__((mode(TI)));

int128 __multi3(int128 a, int128 b) {
  uint64_t al = (uint64_t)a, ah = (uint64_t)((uint128)a >> 64);
  uint64_t bl = (uint64_t)b, bh = (uint64_t)((uint128)b >> 64);
  uint64_t a0 = (uint32_t)al, a1 = al >> 32, b0 = (uint32_t)bl, b1 = bl >> 32;
  uint64_t p01 = a0 * b1, p10 = a1 * b0, mid = (a0 * b0 >> 32) + (uint32_t)p01 + (uint32_t)p10;
  uint64_t high = a1 * b1 + (p01 >> 32) + (p10 >> 32) + (mid >> 32) + al * bh + ah * bl;
  return (int128)((uint128)high << 64 | (mid << 32 | (uint32_t)(a0 * b0)));
}

#endif
