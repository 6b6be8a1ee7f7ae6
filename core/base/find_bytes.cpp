// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/find_bytes.h"

#include <bit>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace plumbline {
namespace {

#ifdef __SSE2__

/// The byte of the first character that tells most: the last one of its UTF-8.
size_t tellingByte(std::string_view needle)
{
    const auto lead = static_cast<unsigned char>(needle[0]);
    const size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return length <= needle.size() ? length - 1 : 0;
}

/// Sixteen places at a time: where both telling bytes fit, the rest is compared.
size_t findBySixteen(std::string_view text, std::string_view needle)
{
    const size_t last = needle.size() - 1;
    // Of a single character of several bytes the one before the last, for the last is looked at anyway.
    const size_t first = tellingByte(needle) == last ? (last > 0 ? last - 1 : 0) : tellingByte(needle);
    const __m128i firstByte = _mm_set1_epi8(needle[first]);
    const __m128i lastByte = _mm_set1_epi8(needle[last]);
    const auto fit = [&](const char *at) {
        const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + first));
        const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + last));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, firstByte), _mm_cmpeq_epi8(b, lastByte))));
    };
    size_t i = 0;
    for (; i + last + 16 <= text.size(); i += 16) {
        for (unsigned places = fit(text.data() + i); places != 0; places &= places - 1) {
            const size_t place = i + size_t(std::countr_zero(places));
            if (std::memcmp(text.data() + place, needle.data(), needle.size()) == 0)
                return place;
        }
    }
    const size_t rest = text.substr(i).find(needle);
    return rest == std::string_view::npos ? rest : i + rest;
}

#endif

} // namespace

size_t findBytes(std::string_view text, std::string_view needle)
{
#ifdef __SSE2__
    if (!needle.empty())
        return findBySixteen(text, needle);
#endif
    return text.find(needle);
}

} // namespace plumbline
