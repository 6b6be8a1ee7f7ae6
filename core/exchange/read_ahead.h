// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/task_queue.h"
#include "core/exchange/table_source.h"

#include <array>
#include <exception>
#include <memory>
#include <optional>
#include <string>

namespace plumbline::exchange {

/// Reads a table on a thread of its own while the rows before are worked on: some hundred rows ahead, or one that is very large.
class ReadAhead : public TableSource
{
public:
    explicit ReadAhead(std::unique_ptr<TableSource> source);

    Result<bool> next(SourceRow &row) override;
    /// Of the rows that next() gave, and of some that it will.
    qint64 bytesRead() const override { return m_bytesRead; }
    qint64 bytes() const override { return m_bytes; }

private:
    struct Block {
        struct Line {
            qint64 line;
            size_t endOfCells;
        };
        std::vector<Line> rows;
        std::vector<size_t> ends; ///< of the cells, in `text`
        std::string text;
        std::optional<Refusal> refusal; ///< after these rows
        std::exception_ptr fault;       ///< likewise
        bool isLast = false;
        qint64 bytesRead = 0;
        quint64 task = 0;
    };

    void fill(Block &block);
    void order(Block &block);

    std::unique_ptr<TableSource> m_source;
    qint64 m_bytes;
    qint64 m_bytesRead = 0;
    SourceRow m_row; ///< of the other thread
    std::array<Block, 2> m_blocks;
    size_t m_current = 0;
    size_t m_nextRow = 0;
    size_t m_nextCell = 0;
    TaskQueue m_queue; ///< last: it ends before what it works on
};

} // namespace plumbline::exchange
