// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::exchange {

/// How a file names the rows of one entity.
enum class Naming {
    Plain,  ///< as people call them
    Unique, ///< so that an import finds just that row again
};

/// The names of all rows of one entity, read once. Unique is the name where nobody else has it, else the external reference, else
/// the identifier; of deals always one of the latter two, for titles are often alike.
class RowNames
{
public:
    static RowNames load(const Reader &reader, const Entity &entity, Naming naming);

    /// Empty where there is no such row.
    std::string_view of(qint64 n) const;

private:
    std::vector<qint64> m_numbers; ///< ascending
    std::vector<size_t> m_ends;    ///< of each text in m_texts
    std::string m_texts;
};

} // namespace plumbline::exchange
