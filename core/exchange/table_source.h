// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"

#include <string_view>
#include <vector>

namespace plumbline::exchange {

/// One record of a file, whatever its format: what stood in its cells, as UTF-8. The texts live until the next row is read.
struct SourceRow {
    qint64 line = 0; ///< where it begins, from 1: the line of a text file, the row of a sheet
    std::vector<std::string_view> cells;
};

/// A file as rows of cells (EXCH-1…3). Memory is bounded by the largest row, whatever the file's size. What cannot be read
/// is refused with file, line and what was expected.
class TableSource
{
public:
    virtual ~TableSource() = default;

    /// False at the end. Rows without any cell are passed over. Of a vCard or JSON Lines file the first row are the names
    /// of its columns, with line 0: rows whose line is not beyond TableShape::headerLine are never data.
    virtual Result<bool> next(SourceRow &row) = 0;
    /// How far the reading is, of bytes(): for progress.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytes() const = 0;
};

} // namespace plumbline::exchange
