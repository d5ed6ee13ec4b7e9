/* What every kernel shares: chance from a counter, and how functions leave the library.
 *
 * Kernels are called from Python through ctypes. Everything in them is whole numbers and IEEE doubles in a fixed
 * order: the same bytes on any number of cores. Memory is the caller's but for scratch space; a function
 * that cannot get it returns -1. Every array was checked by the caller: kernels trust their arguments.
 */
#ifndef CLOISTER_COMMON_H
#define CLOISTER_COMMON_H

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MOST_GROUPS 32
#define MOST_BINS 256
#define WORDS (MOST_BINS / 64)

#if defined(_WIN32)
#define API __declspec(dllexport)
#else
#define API __attribute__((visibility("default")))
#endif

/* Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators: a counter is enough of a state. */
static inline uint64_t mix(uint64_t z) {
    z += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

static inline double unit(uint64_t bits) { return (double)(bits >> 11) * 0x1.0p-53; }

static inline uint32_t below(uint64_t bits, uint32_t n) { return (uint32_t)(((bits >> 32) * (uint64_t)n) >> 32); }

static inline int lowest(uint64_t word) { return __builtin_ctzll(word); }

#endif
