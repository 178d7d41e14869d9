#ifndef WINNOW_CSHA256_H
#define WINNOW_CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256 (Intel's SHA extensions).
bool sha256_is_built_in(void);

/// Compresses whole blocks of 64 bytes into the state of eight words, with the algorithm's 64 round constants. Only where
/// `sha256_is_built_in()`.
void sha256_compress(uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants);

#endif
