// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <utility>
#include <variant>

namespace plumbline {

/// Nothing to give back but that it was done.
struct Done {
    bool operator==(const Done &) const = default;
};

/// What an act or a reader of foreign text returns: the value, or the refusal. (C++20 has no std::expected.)
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Refusal refusal) : m_state(std::move(refusal)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(std::get<0>(m_state)); }
    const T *operator->() const { return &value(); }
    const T &value() const
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    const Refusal &refusal() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Refusal> m_state;
};

} // namespace plumbline
