// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <QtGlobal>

namespace plumbline {

/// The number of a row inside this file (`n`). Distinct per kind of thing, never null: absence is std::optional.
/// It means nothing in another file; the name towards the outside is the Uuid.
template <class Tag> struct Id {
    qint64 n = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 number) : n(number) {}
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

} // namespace plumbline
