// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::exchange {

/// How a file names the rows of one entity, so that an import finds just that row again: by its name where nobody else has it,
/// else by its external reference, else by its identifier. Deals are named by reference or identifier: titles are often alike.
class RowNames
{
public:
    static RowNames load(const Reader &reader, const Entity &entity);

    /// Empty where there is no such row.
    std::string_view of(qint64 n) const;

private:
    std::vector<qint64> m_numbers; ///< ascending
    std::vector<size_t> m_ends;    ///< of each text in m_texts
    std::string m_texts;
};

} // namespace plumbline::exchange
