#include "sha256_rounds.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

int portalgen_sha256_has_instructions(void) {
  unsigned eax, ebx, ecx, edx;
  // Leaf 1: SSSE3 and SSE4.1, leaf 7: SHA.
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || !(ecx & 1u << 9) || !(ecx & 1u << 19)) return 0;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (ebx & 1u << 29) != 0;
}

__attribute__((target("sha,sse4.1,ssse3")))
void portalgen_sha256_take(uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
  const __m128i bytes_of_words = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  // The instructions hold the state as the words f e b a and h g d c, lowest first.
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i feba = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i hgdc = _mm_blend_epi16(hgfe, badc, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i feba_before = feba, hgdc_before = hgdc;
    // The last sixteen words of the schedule, in a ring.
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int four = 0; four < 16; four++) {
      __m128i *next = &words[four & 3];
      if (four < 4) {
        *next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + four * 16)), bytes_of_words);
      } else {
        const __m128i last = words[(four + 3) & 3], before_last = words[(four + 2) & 3];
        const __m128i seven_back = _mm_alignr_epi8(last, before_last, 4);
        *next = _mm_sha256msg2_epu32(
          _mm_add_epi32(_mm_sha256msg1_epu32(*next, words[(four + 1) & 3]), seven_back), last);
      }
      const __m128i sum = _mm_add_epi32(*next, _mm_loadu_si128((const __m128i *)(constants + four * 4)));
      hgdc = _mm_sha256rnds2_epu32(hgdc, feba, sum);
      feba = _mm_sha256rnds2_epu32(feba, hgdc, _mm_shuffle_epi32(sum, 0x0E));
    }
    feba = _mm_add_epi32(feba, feba_before);
    hgdc = _mm_add_epi32(hgdc, hgdc_before);
  }
  const __m128i abef = _mm_shuffle_epi32(feba, 0x1B);
  const __m128i cdgh = _mm_shuffle_epi32(hgdc, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(abef, cdgh, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(cdgh, abef, 8));
}

#else

int portalgen_sha256_has_instructions(void) { return 0; }

void portalgen_sha256_take(uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
  (void)state, (void)blocks, (void)count, (void)constants;
}

#endif
