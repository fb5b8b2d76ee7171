#ifndef PORTALGEN_SHA256_ROUNDS_H
#define PORTALGEN_SHA256_ROUNDS_H

#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256.
int portalgen_sha256_has_instructions(void);

/// Takes `count` blocks of 64 bytes into the eight words of a state, with the standard's 64 constants; only where the
/// processor has the instructions.
void portalgen_sha256_take(uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants);

#endif
