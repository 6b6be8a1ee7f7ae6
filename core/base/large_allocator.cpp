// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/large_allocator.h"

#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace plumbline {
namespace {

constexpr std::size_t large = std::size_t(4) << 20;
constexpr std::align_val_t pageSize{std::size_t(2) << 20};

} // namespace

void *allocateLarge(std::size_t bytes)
{
    if (bytes < large)
        return ::operator new(bytes);
    void *memory = ::operator new(bytes, pageSize);
#ifdef __linux__
    // Only a wish: it works without.
    (void)madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return memory;
}

void freeLarge(void *memory, std::size_t bytes) noexcept
{
    if (bytes < large)
        ::operator delete(memory);
    else
        ::operator delete(memory, pageSize);
}

} // namespace plumbline
